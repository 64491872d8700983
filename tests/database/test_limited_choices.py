"""Rows that one of several workers takes are chosen once for a statement."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from steward.settings import PROJECT
from tests.cases import cases

# A choice with a limit as `id IN (SELECT …)` may be run again for each row of a nested loop, and
# takes more rows than its limit; as an array it is run once.
_ONCE = re.compile(r"ARRAY\(\s*SELECT(?:(?!ARRAY\().)*SKIP LOCKED\)", re.DOTALL)


def claims() -> list[tuple[str, str]]:
    """Every statement that changes rows which it claims up to a limit, and where it stands."""
    return [
        (f"{file.relative_to(PROJECT)}:{node.lineno}", node.value)
        for file in sorted(Path(PROJECT, "steward").rglob("*.py"))
        if "SKIP LOCKED" in (text := file.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if "SKIP LOCKED" in node.value and "LIMIT" in node.value
        if re.search(r"\b(UPDATE|DELETE)\s+(FROM\s+)?desk\.", node.value)
    ]


def test_claims_are_found() -> None:
    assert len(claims()) >= 8


@cases(("place", "statement"), claims(), ids=lambda one: one.partition("\n")[0])
def test_claim_with_a_limit_is_chosen_once(place: str, statement: str) -> None:
    assert _ONCE.search(statement), f"{place}: write = ANY(ARRAY(SELECT … SKIP LOCKED))"
