"""What a task was told is read with types: by its goal's model, or by `typed(task)`; what is told
is `SlotValues`.

A name that is no slot fails in mypy, or where its module is imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from steward.domain.slots import Slots, SlotValues, TaskSlots, slot_names
from teams.registry import TEAMS
from tests.cases import cases
from tests.sources import trees

FOLDERS = ("graphs", "nodes", "state", "steward", "teams", "tools")
OF_THE_MODELS = Path("teams", "slots.py")
# what takes the slots of a task whole
WHOLE = frozenset({"model_validate", "kept", "without", "any"})


def is_slots(node: ast.AST) -> bool:
    """`task["slots"]`, where it is read."""
    match node:
        case ast.Subscript(slice=ast.Constant("slots"), ctx=ast.Load()):
            return True
        case ast.Call(func=ast.Attribute(value=of, attr="values")):
            return is_slots(of)
    return False


def reads(tree: ast.Module) -> Iterator[int]:
    """Lines in which the slots of a task are not read with types."""
    whole = set[ast.AST]()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(name) | ast.Attribute(attr=name)) if name in WHOLE:
                whole |= {part for one in node.args if is_slots(one) for part in ast.walk(one)}
    return (
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.expr) and is_slots(node) and node not in whole
    )


def test_slots_are_read_with_types() -> None:
    read = trees(*FOLDERS, holding="slots")
    found = {str(file): [*reads(tree)] for file, tree in read if file != OF_THE_MODELS}
    assert len(found) > 20
    assert {file: lines for file, lines in found.items() if lines} == {}


@cases(
    "code",
    [
        'task["slots"].get("held")',
        '"held" in state["task"]["slots"]',
        'slots = task["slots"]',
        '{**task, "slots": task["slots"] | {"held": True}}',
    ],
)
def test_reads_without_types_are_found(code: str) -> None:
    assert list(reads(ast.parse(code))) == [1]


def test_goals_have_models_of_their_slots() -> None:
    goals = [goal for team in TEAMS.values() for goal in team.goals.values()]
    assert all(issubclass(goal.slots, Slots) for goal in goals)


def test_slot_values_are_those_that_models_read() -> None:
    goals = [goal for team in TEAMS.values() for goal in team.goals.values()]
    models: list[type[BaseModel]] = [TaskSlots, *(goal.slots for goal in goals)]
    read = {name for model in models for name in model.model_fields}
    assert read == set(SlotValues.__annotations__)


def test_slot_names_refuse_what_is_no_slot() -> None:
    with pytest.raises(AssertionError, match="ordr"):
        slot_names("order", "ordr")


DECIDING = frozenset({"kind", "about", "act", "action", "does", "decision"})


def compared_keys(tree: ast.AST) -> list[tuple[int, str]]:
    """Where a value that is read off by one of these keys is compared with a text."""
    return [
        (node.lineno, key)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        and any(isinstance(right, ast.Constant) for right in node.comparators)
        and (key := _key_of(node.left)) in DECIDING
    ]


def _key_of(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str(key)), *_]):
            return key
        case ast.Subscript(slice=ast.Constant(value=str(key))) if key != "does":  # mypy knows it
            return key
    return ""


def test_compared_keys_are_found_in_both_ways_of_reading() -> None:
    source = 'a = x.get("kind") == "y"\nb = x["about"] != "y"\nc = x.kind == "y"'
    assert [key for _, key in compared_keys(ast.parse(source))] == ["kind", "about"]


def test_step_decides_nothing_by_a_text_read_off_a_dict() -> None:
    """Results, questions and what a message follows are models or have types; records of systems
    (`steward/effects`) are not the desk's own.
    """
    found = {
        str(file): keys
        for file, tree in trees("nodes", "graphs", "state", "steward/dialogue")
        if (keys := compared_keys(tree))
    }
    assert found == {}
