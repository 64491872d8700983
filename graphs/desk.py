"""The desk: one supervisor, its teams and remote ones, one place that waits for people."""

from __future__ import annotations

from functools import partial

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from graphs.team import build as build_team
from nodes import approval, effects, proposals, reply, supervisor, understanding
from nodes.watching import routed, watched
from state.desk import DeskInput, DeskOutput, DeskState
from steward.deadlines import Deadlines
from steward.desk import Desk
from teams.remote import all_teams

type DeskGraph = CompiledStateGraph[DeskState, None, DeskInput, DeskOutput]


def build(desk: Desk, checkpointer: BaseCheckpointSaver[str] | None = None) -> DeskGraph:
    """The compiled desk. A server brings its own checkpointer."""
    graph = StateGraph(DeskState, input_schema=DeskInput, output_schema=DeskOutput)

    deadlines = Deadlines(lambda: desk.settings.turn_deadline)

    for step in (
        supervisor.open_turn,
        understanding.understand,
        proposals.gather,
        effects.decide,
        effects.act,
        reply.compose,
        reply.check_claims,
        supervisor.close_turn,
        approval.await_decision,
    ):
        graph.add_node(step.__name__, watched(desk, step.__name__, partial(step, desk)))
    graph.add_node(
        "dispatch", watched(desk, "dispatch", partial(supervisor.dispatch, desk, deadlines))
    )
    teams = all_teams(desk.gateway.agents())
    for name, team in teams.items():
        graph.add_node(
            name,
            watched(
                desk,
                name,
                supervisor.team_node(deadlines, name, build_team(desk, team)),
                agent=True,
            ),
        )
        graph.add_edge(name, "gather")

    graph.add_edge(START, "open_turn")
    graph.add_conditional_edges(
        "open_turn", routed(supervisor.route_after_open), ["understand", "await_decision"]
    )
    graph.add_conditional_edges(
        "understand", routed(understanding.route_after_understand), ["dispatch", "compose"]
    )
    graph.add_conditional_edges(
        "dispatch", routed(supervisor.route_after_dispatch), [*teams, "gather"]
    )
    graph.add_edge("gather", "decide")
    graph.add_edge("decide", "act")
    graph.add_conditional_edges("act", routed(supervisor.route_after_act), ["dispatch", "compose"])
    graph.add_edge("compose", "check_claims")
    graph.add_edge("check_claims", "close_turn")
    graph.add_conditional_edges(
        "close_turn", routed(supervisor.route_after_close), ["open_turn", "await_decision", END]
    )
    graph.add_conditional_edges(
        "await_decision", routed(approval.route_after_await), ["decide", "await_decision", END]
    )

    return graph.compile(checkpointer=checkpointer, name="desk")
