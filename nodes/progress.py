"""Progress as people watch it: our own listeners, and every LangGraph client that streams `custom`. Nothing is stored."""

from __future__ import annotations

from langgraph.config import get_stream_writer

from steward.desk import Desk


async def say(desk: Desk, conversation: str, text: str) -> None:
    """What is being done, in the desk's own words."""
    get_stream_writer()({"type": "progress", "text": text})
    await desk.progress.say(conversation, text)


async def begin(desk: Desk, conversation: str, step: str) -> None:
    """That a step begins: a node of the desk, or `TEAM/NODE`."""
    get_stream_writer()({"type": "step", "step": step})
    await desk.progress.step(conversation, step)
