"""What a guard is, and the two ways of taking one away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """`old` becomes `new` in the source of `where` (`module:function` or `module:Class.method`,
    or a constant's `module:NAME`).
    """

    where: str
    old: str
    new: str = ""


@dataclass(frozen=True)
class Sql:
    """Run on the template from which the named test's own database is made: `desk` or `systems`."""

    of: str
    statement: str


@dataclass(frozen=True)
class Guard:
    """What stands in the way, how to take it away, and which test (below `tests/`) fails
    without it, saying what.
    """

    name: str
    removal: tuple[Code | Sql, ...]
    test: str
    says: str
