"""Stores what a message said: in state what was heard, as rows what is asked for or refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.desk import Plan
from state.heard import Notes, stored
from steward.conversation import stances
from steward.conversation.types import InboxMessage, OpenedTurn
from steward.desk import Desk
from steward.dialogue.context import listed_prices
from steward.dialogue.tasks import unrecorded_calls
from steward.domain.understanding import Understanding
from steward.understanding.people.no_danger import without_denial
from steward.understanding.people.recording import apart
from steward.understanding.text.clauses import without_list_marks
from steward.understanding.text.headings import without_heading


def but_denied(opened: OpenedTurn, message: InboxMessage) -> str:
    """A message without what it says of nobody's danger, which is answered by itself."""
    denies = message.id in opened.denied or message.id in opened.calmed
    return without_denial(message.text) if denies else message.text


def as_written(opened: OpenedTurn) -> str:
    """The words of the turn's messages, without their headings and marks of lists."""
    return without_list_marks(
        "\n".join(
            apart(said) if message.channel == "voice" else without_heading(said)
            for message in opened.messages
            if (said := but_denied(opened, message))
        )
    )


def heard_in(opened: OpenedTurn) -> str:
    """The message that a task is made in."""
    return opened.messages[-1].id if opened.messages else ""


def said_in(opened: OpenedTurn, heard: Understanding) -> str:
    """The message that a task rests on; none for a mere question."""
    return "" if heard.asking else heard_in(opened)


def kept(
    opened: OpenedTurn,
    heard: Understanding,
    plan: Plan,
    notes: Notes,
) -> dict[str, Any]:
    """What state keeps of a message: of a call that nobody agreed to record, no words."""
    words = heard.model_dump(mode="json")
    if listed_prices.takes_no_plan(heard, opened):
        notes = notes.model_copy(update={"takes_no_plan": True})
    if not unrecorded_calls.recorded(opened.messages):
        words, plan = (
            unrecorded_calls.without_words(heard),
            unrecorded_calls.plan_without_words(plan, heard),
        )
    return {
        "heard": stored(words, notes),
        "plan": plan,
    }


async def note_said(
    desk: Desk, opened: OpenedTurn, heard: Understanding, *, idle: bool, also: Sequence[str]
) -> None:
    """Rows of what these words ask for and refuse; `also`: the acts that they ask for by taking
    back what was done.

    That somebody sees to them is no row where they made no task: nothing can rest on it.
    """
    if not opened.messages:
        return
    message, question = opened.messages[-1].id, opened.question
    asks = [*heard.stances.asks, *also, *([] if heard.asking else [stances.FOLLOW_UP])]
    if question is not None and question.act and heard.consents:
        asks.append(question.act)
    if idle and not heard.stances.refuses and set(asks) <= {stances.FOLLOW_UP}:
        return
    await stances.note(desk.db, opened.ref, message, asks, heard.stances.refuses)
