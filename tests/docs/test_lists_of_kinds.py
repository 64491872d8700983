"""No list of kinds of action is kept by hand outside `actions/`: whatever else has to know of a
kind is an attribute of it.
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
    "steward/understanding/act_names.py": "acts",
    "steward/understanding/called_off.py": "acts",
    "steward/understanding/orders_apart.py": "acts",
    "steward/understanding/stances.py": "acts",
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
