"""Code awaited: a message that says that none came, and nothing else. It is read by rules alone."""

from __future__ import annotations

from typing import Any

from nodes import beside_people
from state.desk import Plan
from state.heard import Notes
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent.answers import pressed
from steward.dialogue.tasks import awaited_code, message_notes, people_tasks
from steward.dialogue.topics import repetition
from steward.domain.understanding import Understanding


async def none_came(desk: Desk, opened: OpenedTurn, before: Plan) -> dict[str, Any] | None:
    """What the turn goes on with: another code, or a person; None: more is said, or something else.
    Of danger rows say it, and what they say comes first.
    """
    text = message_notes.as_written(opened)
    said = awaited_code.said_of_it(text, opened.question)
    called = opened.alarm is not None or opened.froze or opened.denied or opened.passed
    if not said.said or said.rest or called or pressed(opened):
        return None
    heard = Understanding(text=text, decision="act", no_code=True)
    plan = awaited_code.sent_again(before, before, heard)
    if why := await repetition.called_for(desk, opened, heard, plan):
        people_tasks.hand_over(plan, heard, why)
        plan = people_tasks.with_what_was_said(plan, before, opened.recent)
    notes = Notes(pages_only=beside_people.tells_pages_only(opened))
    return message_notes.kept(opened, heard, beside_people.only_pages(opened, plan), notes)
