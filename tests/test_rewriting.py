"""Files of tests that are rewritten ahead are those that pytest takes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from _pytest.assertion import rewrite

from tests.rewriting import keep, kept


def test_rewriting_ahead_makes_what_pytest_takes(
    tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "test_made.py"
    file.write_text("def test_made():\n    one = 1\n    assert one == 2\n", encoding="utf-8")
    keep(file)
    made = kept(file).stat().st_mtime_ns
    keep(file)
    assert kept(file).stat().st_mtime_ns == made, "what is kept is not made again"
    monkeypatch.setattr(rewrite, "_rewrite_test", lambda *_: pytest.fail("it was not kept"))
    loader = pytestconfig.pluginmanager.rewrite_hook
    spec = importlib.util.spec_from_file_location("test_made", file, loader=loader)  # type: ignore[arg-type]
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)  # type: ignore[attr-defined]
    with pytest.raises(AssertionError, match="1 == 2"):
        module.test_made()
