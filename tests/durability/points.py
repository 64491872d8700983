"""Where the desk can be killed: every node of the compiled graphs and every write,
so that a new one is covered on arrival.
"""

from __future__ import annotations

import ast
from functools import cache
from types import SimpleNamespace
from typing import Any, Literal, cast

from graphs import desk as desk_graph
from steward.settings import PROJECT
from teams.registry import TEAMS
from tools.declaration import WRITE

# A desk whose graphs are only drawn: it knows no other company's agents.
NO_DESK = SimpleNamespace(gateway=SimpleNamespace(agents=dict))
type When = Literal["before", "after"]
type Point = tuple[str, When]


def nodes() -> set[str]:
    """`NODE` of the desk and `TEAM/NODE` of every graph inside it,
    as LangGraph itself names them.
    """
    graph = desk_graph.build(cast(Any, NO_DESK))
    found = {name for name in graph.nodes if not name.startswith("__")}
    for team, inner in graph.get_subgraphs():
        found |= {f"{team}/{name}" for name in cast(Any, inner).nodes if not name.startswith("__")}
    return found


def declared_writes() -> set[str]:
    """Every WRITE that a team's declaration names."""
    return {
        name for team in TEAMS.values() for name, kind in team.tools.tools.items() if kind == WRITE
    }


def named_in_code() -> set[str]:
    """Every text constant of the code that could ask for a tool.

    A write that is not among them cannot happen.
    """
    folders = ("actions", "nodes", "teams", "steward")
    sources = [source for one in folders for source in (PROJECT / one).rglob("*.py")]
    trees = [ast.parse(source.read_text(encoding="utf-8")) for source in sources]
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def writes() -> set[str]:
    """The declared writes that some effect asks for."""
    return declared_writes() & named_in_code()


@cache
def every_point() -> frozenset[Point]:
    """Each node and each write, before and after."""
    sides: tuple[When, When] = ("before", "after")
    return frozenset((name, when) for name in nodes() | writes() for when in sides)
