"""What every step and route of a graph is wrapped in: traced, counted, shown as progress, and with
the sandbox's crash points at its start and end.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import Any

from langgraph.config import get_config

from state.turn import conversation_of, messages_of
from steward import failpoints, step_reads
from steward import step_progress as progress
from steward.desk import Desk
from steward.telemetry import counting, story, tracing
from steward.wording.parts import spoken_on

# What is decided or done is decided and done on what is read in that very step.
_DECIDE = frozenset({"decide", "act", "await_decision"})


def _cause(point: str, args: tuple[Any, ...]) -> str:
    """The trace context of the first message that the turn at hand answers; state's word alone."""
    state: Any = args[0] if args and point not in ("open_turn", "await_decision") else {}
    if not isinstance(state, dict):
        return ""
    if isinstance(state.get("turn"), str):  # a team's
        return str(state.get("trace", ""))
    begun: Any = state
    return next((str(message.get("trace", "")) for message in messages_of(begun)), "")


def _today(args: tuple[Any, ...]) -> str | None:
    """When the last message came that the turn at hand answers, or a team began; state's word."""
    state: Any = args[0] if args and isinstance(args[0], dict) else {}
    note = state.get("turn")
    if isinstance(note, str):  # a team's
        return str((state.get("customer") or {}).get("now") or "")
    said = (note or {}).get("messages") or [{}]
    return str(said[-1].get("received_at") or "")


def watched(desk: Desk, point: str, step: Any, *, agent: bool = False) -> Any:
    """The step as people may watch it, with the sandbox's crash points at its start and end.

    Its signature stays.
    """

    @functools.wraps(step)
    async def run(*args: Any, **kwargs: Any) -> Any:
        await failpoints.pause(point)
        failpoints.reach(point, "before")
        conversation = conversation_of(get_config())
        story.step(conversation)
        with (
            step_reads.one_step(anew=point in _DECIDE),
            counting.step(point),
            tracing.step(point, conversation, _cause(point, args), point if agent else ""),
            spoken_on(_today(args)),
        ):
            await progress.begin(desk, conversation, point)
            result = await step(*args, **kwargs)
        failpoints.reach(point, "after")
        return result

    return run


def routed[S](route: Callable[[S], Any]) -> Callable[[S], Awaitable[Any]]:
    """A route as the graph asks for it: on the loop, where a plain function would take a thread."""

    @functools.wraps(route)
    async def choose(state: S) -> Any:
        return route(state)

    return choose
