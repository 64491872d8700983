"""Answers who asks what the desk noted of what they told here: the request that people have, with
the customer's own words that stand in it. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.after_deeds import agreed
from steward.dialogue.context.open_tickets import note_of, stands
from steward.dialogue.context.taken_for import NOTHING, says_back
from steward.dialogue.tasks.taking_back import newest_ticket
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.say import Say
from steward.understanding.talk.noted_here import asks_what_is_noted, read_back
from steward.wording.says import NotedHere, NotedWords
from steward.wording.values import noted

_MOST = 3  # messages that are read back beside the first, the newest


def with_note_asked(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question what stands in the request that people have of here, where it asks
    that and nobody waits for another answer.
    """
    question = opened.question
    waits = question is not None and question.kind not in ("clarify", "detail")
    calls = heard.asks_human or heard.sensitive
    staff = any(line.role == "staff" for line in opened.recent)
    if waits or calls or staff or not asks_what_is_noted(heard.text):
        return heard
    if (told := _told_of(heard, opened, own)) is None:
        return heard
    asked = {**NOTHING, "asks_human": False, "asking": True, "follows": says_back(told)}
    return heard.model_copy(update=asked)


def _told_of(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Say | None:
    """What is told of the request that is named, or the newest of here."""
    ticket = newest_ticket(own, heard.identifiers.ticket)
    if ticket is None:
        return None
    number = str(ticket.outcome["ticket_id"])
    texts = [str(ticket.params.get("words", ""))]
    notes = sorted((one for one in own if note_of(one, number)), key=lambda one: one.created_at)
    texts += [str(one.params.get("text", "")) for one in notes]
    words = tuple(NotedWords(noted=one) for one in read_back(texts, noted))
    stood = stands(ticket)
    if not words:
        return stood
    return NotedHere(
        ticket=stood.ticket,
        subject=stood.subject,
        by=stood.by,
        words=(*words[:1], *words[1:][-_MOST:]),
        changed=bool(agreed(own)),
    )
