"""Makes the types that the pages have of the desk's routes, and holds the pages to them.

python -m steward.server.page_types [--check]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from steward.server.openapi import written
from steward.server.ui import SOURCES, CannotBuild, runner

OPENAPI = SOURCES / "openapi.json"


def make(say: Callable[[str], None]) -> None:
    """Write them beside the pages. Raises CannotBuild with what to do."""
    OPENAPI.write_text(written(), "utf-8")
    runner(SOURCES, say)("types")


def check(say: Callable[[str], None]) -> None:
    """Hold the pages to them, and to their own rules. Raises CannotBuild."""
    make(say)
    runner(SOURCES, say)("check")


def main() -> None:
    """Write them; also hold the pages to them."""
    parser = argparse.ArgumentParser(description="Make the types of the routes for the pages.")
    parser.add_argument("--check", action="store_true", help="and hold the pages to them")
    try:
        (check if parser.parse_args().check else make)(lambda text: print(text, file=sys.stderr))
    except CannotBuild as error:
        print(f"{error.message}\n→ {error.next_step}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
