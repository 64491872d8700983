"""Keeps the tests' files as pytest rewrites them, and the constants of our code that Hypothesis
tries, so that no worker has to.

    python -m tests.rewriting

To have pytest find all tests would do it too, and take three times as long.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

from _pytest.assertion import rewrite
from hypothesis.internal.constants_ast import constants_from_module

TESTS = Path(__file__).parent
OURS = (
    *("actions", "bench", "examples", "graphs", "nodes", "state", "steward", "systems", "teams"),
    "tools",
)


def kept(file: Path) -> Path:
    """Where pytest looks for it."""
    return rewrite.get_cache_dir(file) / f"{file.stem}{rewrite.PYC_TAIL}"


def keep(file: Path) -> None:
    """Rewrite a file, unless it is kept as it is now."""
    place = kept(file)
    if rewrite._read_pyc(file, place) is not None:
        return
    stat, code = rewrite._rewrite_test(file, None)  # type: ignore[arg-type]  # no option is set
    place.parent.mkdir(exist_ok=True)
    begun = place.with_name(f"{place.name}.{os.getpid()}")
    with begun.open("wb") as written:
        rewrite._write_pyc_fp(written, stat, code)
    begun.replace(place)


if __name__ == "__main__":
    for name in ("conftest.py", "test_*.py"):
        for file in sorted(TESTS.rglob(name)):
            keep(file)
    for folder in OURS:
        for file in sorted((TESTS.parent / folder).rglob("*.py")):
            module = ModuleType(file.stem)
            module.__file__ = str(file)
            constants_from_module(module)
