"""The shape that all teams have: prepare → investigate ⇄ read_tools → conclude."""

from __future__ import annotations

from functools import partial

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from nodes import team as steps
from nodes.watching import routed, watched
from state.team import TeamInput, TeamOutput, TeamState
from steward.desk import Desk
from teams.contract import Team

type TeamGraph = CompiledStateGraph[TeamState, None, TeamInput, TeamOutput]


def build(desk: Desk, team: Team) -> TeamGraph:
    """The compiled graph of one team.

    Studio shows its goals and its tools with the nodes that use them.
    """
    graph = StateGraph(TeamState, input_schema=TeamInput, output_schema=TeamOutput)
    graph.add_node(
        "prepare", watched(desk, f"{team.name}/prepare", partial(steps.prepare, desk, team))
    )
    graph.add_node(
        "investigate",
        watched(desk, f"{team.name}/investigate", partial(steps.investigate, desk, team)),
        metadata={"goals": sorted(team.goals)},
    )
    graph.add_node(
        "read_tools",
        watched(desk, f"{team.name}/read_tools", partial(steps.read_tools, desk, team)),
        metadata={"tools": sorted(team.tools.reads)},
    )
    graph.add_node(
        "conclude", watched(desk, f"{team.name}/conclude", partial(steps.conclude, desk, team))
    )
    graph.add_edge(START, "prepare")
    graph.add_conditional_edges("prepare", routed(steps.route_after_prepare), ["investigate", END])
    graph.add_conditional_edges(
        "investigate", routed(steps.route_after_investigate), ["read_tools", "conclude"]
    )
    graph.add_edge("read_tools", "investigate")
    graph.add_edge("conclude", END)
    return graph.compile(name=team.name)
