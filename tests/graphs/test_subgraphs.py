"""LangGraph, and so Studio and the kill tests, see the teams' graphs inside the desk's."""

from __future__ import annotations

from typing import Any, cast

from graphs import desk as desk_graph
from graphs import team as team_graph
from teams.registry import TEAMS
from tests.durability.points import NO_DESK


def test_desk_graph_shows_the_graph_of_every_team_with_its_steps() -> None:
    graph = desk_graph.build(cast(Any, NO_DESK))
    found = {name: set(cast(Any, inner).nodes) for name, inner in graph.get_subgraphs()}
    assert set(found) == set(TEAMS)
    assert all({"prepare", "read_tools", "conclude"} <= nodes for nodes in found.values()), found


def test_team_graph_drawn_in_studio_names_its_own_goals_and_tools() -> None:
    for name, team in TEAMS.items():
        drawn = team_graph.build(cast(Any, NO_DESK), team).get_graph().nodes
        assert drawn["investigate"].metadata == {"goals": sorted(team.goals)}, name
        assert drawn["read_tools"].metadata == {"tools": sorted(team.tools.reads)}, name
