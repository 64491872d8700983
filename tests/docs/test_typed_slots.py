"""What a task was told is read with types: by its goal's model, or by `typed(task)`.

A key in quotes would be wrong without anybody noticing; a field that is not there fails in mypy.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from steward.settings import PROJECT
from teams.registry import TEAMS
from teams.slots import Slots

FILES = sorted(file for folder in ("nodes", "teams") for file in (PROJECT / folder).rglob("*.py"))


def is_raw(node: ast.expr) -> bool:
    """`task["slots"]` and `view.said`."""
    match node:
        case (
            ast.Subscript(slice=ast.Constant("slots")) | ast.Attribute(attr="said", ctx=ast.Load())
        ):
            return True
    return False


def reads(tree: ast.Module) -> Iterator[int]:
    """Lines in which a slot is read by a key in quotes."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=of, attr="get"), args=[ast.Constant(), *_]):
                found = is_raw(of)
            case ast.Subscript(value=of, slice=ast.Constant()):
                found = is_raw(of)
            case ast.Compare(left=ast.Constant(), ops=[ast.In() | ast.NotIn()], comparators=[of]):
                found = is_raw(of)
            case _:
                found = False
        if found:
            yield node.lineno


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_slots_are_read_by_no_key_in_quotes(file: Path) -> None:
    assert list(reads(ast.parse(file.read_text("utf-8")))) == []


def test_goals_have_models_of_their_slots() -> None:
    goals = [goal for team in TEAMS.values() for goal in team.goals.values()]
    assert all(issubclass(goal.slots, Slots) for goal in goals)


@pytest.mark.parametrize(
    "code", ['task["slots"].get("held")', 'view.said["held"]', '"held" in state["task"]["slots"]']
)
def test_reads_finds_a_key_in_quotes(code: str) -> None:
    assert list(reads(ast.parse(code))) == [1]
