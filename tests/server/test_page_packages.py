"""Checks and tests run side by side, and a test may be the first that brings the packages."""

import threading
from pathlib import Path

import pytest

from steward.server import ui


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prettier = tmp_path / "node_modules" / "prettier" / "bin" / "prettier.cjs"
    prettier.parent.mkdir(parents=True)
    prettier.write_text("process.exit(3)")
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(ui, "SOURCES", tmp_path)
    return tmp_path


def test_formatter_with_half_of_the_packages_is_not_run(sources: Path) -> None:
    assert ui._badly_formatted() == 0


def test_formatter_while_packages_are_brought_waits_for_all_of_them(sources: Path) -> None:
    found: list[int] = []
    with ui._packages(sources):
        asking = threading.Thread(target=lambda: found.append(ui._badly_formatted()))
        asking.start()
        asking.join(0.3)
        assert not found
        (sources / "node_modules" / ".package-lock.json").write_text("{}")
    asking.join(30)
    assert found == [3]
