"""Command: names that files of tests may not have; part of `make check`.

Two of one name pytest takes for one module. A file named like a module of Python's library is found
in its place by processes that a test begins.

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


def of_the_library(files: Iterable[Path]) -> list[str]:
    """Those that are named like a module of Python's library, outside of packages."""
    alone = (file for file in files if not (file.parent / "__init__.py").exists())
    return sorted(str(file) for file in alone if file.stem in sys.stdlib_module_names)


if __name__ == "__main__":
    twice, taken = same(TESTS.rglob("test_*.py")), of_the_library(TESTS.rglob("*.py"))
    for name, where in twice.items():
        print(f"{name}: rename all but one of {', '.join(where)}", file=sys.stderr)
    for file in taken:
        print(f"{file}: rename it, Python's library has a module of that name", file=sys.stderr)
    sys.exit(bool(twice or taken))
