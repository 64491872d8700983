"""Progress as people watch it: our own listeners, and every LangGraph client that streams `custom`.

Nothing is stored.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from langgraph.config import get_stream_writer
from langgraph.types import StreamWriter

from steward.desk import Desk
from steward.say import Say
from steward.telemetry import tracing
from steward.wording.render import render

_of_the_desk: ContextVar[StreamWriter | None] = ContextVar("of_the_desk", default=None)


@contextmanager
def passed_on() -> Iterator[None]:
    """What a team tells meanwhile goes out with the desk's stream:
    LangGraph gives an inner graph a silent one.
    """
    token = _of_the_desk.set(get_stream_writer())
    try:
        yield
    finally:
        _of_the_desk.reset(token)


async def say(desk: Desk, conversation: str, what: Say, language: str) -> None:
    """What is being done, in the language of the conversation."""
    text = render(what, language)
    _write({"type": "progress", "text": text})
    await desk.progress.say(conversation, text)


async def begin(desk: Desk, conversation: str, step: str) -> None:
    """Reports that a step begins: a node of the desk, or `TEAM/NODE`."""
    _write({"type": "step", "step": step, **tracing.ids_here()})
    await desk.progress.step(conversation, step)


def _write(event: dict[str, str]) -> None:
    with contextlib.suppress(RuntimeError):  # no graph runs, and so nobody streams one
        (_of_the_desk.get() or get_stream_writer())(event)
