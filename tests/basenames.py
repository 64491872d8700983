"""Command: two files of tests of one name, which pytest takes for one module; part of `make check`.

A folder with an `__init__.py` is a package, and its files have names of their own.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

TESTS = Path(__file__).parent


def same(files: Iterable[Path]) -> dict[str, list[str]]:
    """Those of one name that pytest would import as one, with where they are."""
    found = defaultdict[str, list[str]](list)
    for file in files:
        if not (file.parent / "__init__.py").exists():
            found[file.stem].append(str(file))
    return {name: sorted(where) for name, where in found.items() if len(where) > 1}


if __name__ == "__main__":
    twice = same(TESTS.rglob("test_*.py"))
    for name, where in twice.items():
        print(f"{name}: rename all but one of {', '.join(where)}", file=sys.stderr)
    sys.exit(bool(twice))
