"""No list of kinds of action is kept by hand outside `actions/`, and nothing is decided by a kind's
name: whatever else has to know of a kind is an attribute of it (`declared(name).remedy`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import get_args

import pytest

from actions.registry import KINDS
from steward.domain.understanding import Act
from steward.gateway.expected import EXPECTED
from steward.settings import PROJECT
from teams.registry import TEAMS
from tests.sources import texts

FOLDERS = ("bench", "graphs", "nodes", "state", "steward", "systems", "teams", "tools")

# Where other things are listed that share their names with kinds, and what those are.
OTHERS = {
    "steward/dialogue/tasks/grounds.py": "goals",
    "steward/dialogue/tasks/no_account.py": "goals",
    "steward/dialogue/tasks/open_wishes.py": "goals",
    "steward/dialogue/context/public.py": "goals",
    "steward/domain/authority.py": "goals",
    "steward/views/work_words.py": "goals",
    "teams/billing/team.py": "goals",
    "teams/support/team.py": "goals",
    "steward/domain/understanding.py": "acts: what may be asked for in words",
    "steward/understanding/yes_and_no/act_names.py": "acts",
    "steward/understanding/orders/called_off.py": "acts",
    "steward/understanding/orders/orders_apart.py": "acts",
    "steward/understanding/yes_and_no/stances.py": "acts",
    "steward/views/panel.py": "acts",
    "steward/gateway/expected.py": "tools of a system",
}


def collected(tree: ast.AST) -> Iterator[tuple[int, set[str]]]:
    """The texts in each collection of a module: set, list, tuple, keys of a dict, values compared
    in one condition or match, names of arguments.
    """
    for node in ast.walk(tree):
        match node:
            case ast.Set(elts=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
                found = _texts(parts)
            case ast.Dict(keys=keys):
                found = _texts(keys)
            case ast.BoolOp(values=values):
                compared = [one for one in values if isinstance(one, ast.Compare)]
                found = _texts(right for one in compared for right in one.comparators)
            case ast.Match(cases=cases):
                found = _texts(part for one in cases for part in ast.walk(one.pattern))
            case ast.Call(keywords=named):
                found = {one.arg for one in named if one.arg}
            case _:
                continue
        yield getattr(node, "lineno", 0), found


def _texts(nodes: Iterable[ast.AST | None]) -> set[str]:
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def listed_kinds(source: str) -> list[tuple[int, set[str]]]:
    """The lines of a module that list two or more kinds."""
    return [
        (line, found & KINDS.keys())
        for line, found in collected(ast.parse(source))
        if len(found & KINDS.keys()) > 1
    ]


# What is compared with a name that it shares with a kind: a goal, an act, a tool of a system.
OTHER_NAMES = {"act", "asks", "goal", "operation", "refuses", "tool"}


def compared_kinds(source: str) -> list[int]:
    """The lines of a module that hold something to the name of a kind."""
    tree, found = ast.parse(source), set[int]()
    named = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_kind(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, comparators=others):
                sides = [left, *others]
                names = set[str]().union(*(_names(one) for one in sides))
                other = names & OTHER_NAMES
                by_name = "kind" in names and any(
                    isinstance(one, ast.Name) and one.id in named for one in sides
                )
                if by_name or (not other and any(_is_kind(one) for one in sides)):
                    found.add(node.lineno)
            case ast.Match(subject=subject, cases=cases) if not _names(subject) & OTHER_NAMES:
                parts = [part for one in cases for part in ast.walk(one.pattern)]
                values = [one for one in parts if isinstance(one, ast.MatchValue)]
                found |= {one.lineno for one in values if _is_kind(one.value)}
    return sorted(found)


def _is_kind(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and node.value in KINDS


def _names(node: ast.AST) -> set[str]:
    """What is named in an expression: variables, attributes, keys that are read."""
    found = set[str]()
    for one in ast.walk(node):
        match one:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                found.add(name)
            case ast.Subscript(slice=ast.Constant(value=str(name))):
                found.add(name)
            case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str(n)), *_]):
                found.add(n)
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('if action.kind == "issue_refund": pass', [1]),
        ('if kind != "issue_refund": pass', [1]),
        ('if card.get("kind") == "issue_refund": pass', [1]),
        ('_MONEY = "issue_refund"\nif action.kind == _MONEY: pass', [2]),
        ('match kind:\n    case "issue_refund":\n        pass', [2]),
        ('if "change_plan" in heard.stances.asks: pass', []),
        ('if task["goal"] == "change_plan": pass', []),
        ('if declared(kind).remedy == "refund": pass', []),
    ],
)
def test_comparison_with_a_kind_however_written_is_found(source: str, found: list[int]) -> None:
    assert compared_kinds(source) == found


def test_module_outside_actions_decides_nothing_by_the_name_of_a_kind() -> None:
    """A remedy that another company adds is a remedy everywhere, whatever it is called."""
    found = {
        str(file): lines
        for file, text in texts(*FOLDERS, holding="|".join(KINDS))
        if (lines := compared_kinds(text))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        'A = ("issue_refund", "open_ticket")',
        'A = {"issue_refund": 1, "open_ticket": 2}',
        'A = {*B, "issue_refund", "open_ticket"}',
        'a = kind == "issue_refund" or kind == "open_ticket"',
        'match kind:\n    case "issue_refund" | "open_ticket":\n        pass',
        "A = dict(issue_refund=1, open_ticket=2)",
    ],
)
def test_list_of_kinds_however_written_is_found(source: str) -> None:
    assert [found for _, found in listed_kinds(source)] == [{"issue_refund", "open_ticket"}]


def test_module_outside_actions_lists_no_kinds_by_hand() -> None:
    found = {
        str(file): lines
        for file, text in texts(*FOLDERS, holding="|".join(KINDS))
        if (lines := listed_kinds(text))
    }
    assert {name: lines for name, lines in found.items() if name not in OTHERS} == {}
    assert OTHERS.keys() == found.keys(), "what no longer lists them has no place here"


def test_names_listed_elsewhere_are_goals_acts_or_tools() -> None:
    """A kind that is called like none of these stands in no list, whatever the list is of."""
    shared = names_of_other_things()
    for name in OTHERS:
        for line, kinds in listed_kinds((PROJECT / name).read_text("utf-8")):
            assert kinds <= shared[OTHERS[name].partition(" ")[0].rstrip(":")], (name, line)


def names_of_other_things() -> dict[str, set[str]]:
    goals = {goal for team in TEAMS.values() for goal in team.goals}
    tools = {tool for system in EXPECTED.values() for tool in system}
    return {"goals": goals | {"hand_over"}, "acts": set(get_args(Act)), "tools": tools}
