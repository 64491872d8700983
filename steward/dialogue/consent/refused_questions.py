"""The question that stands behind a refusal."""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.understanding import Intent, Understanding
from steward.understanding.refusals import asked_after_refusal

_ASIDES = frozenset({"clarify", "identify"})  # questions that a refusal lets go of


async def behind_a_refusal(
    desk: Desk, opened: OpenedTurn, text: str, heard: Understanding
) -> tuple[str, Understanding]:
    """The question behind a refusal: by itself where no act is offered, or else beside it."""
    rest = "" if heard.read_whole else asked_after_refusal(text)
    if not rest:
        return text, heard
    asked = await desk.understander.understand(rest, opened.question, opened.recent)
    if opened.question is None or opened.question.kind in _ASIDES:
        return rest, asked
    beside = tuple(one for one in asked.wishes if one.intent == Intent.PRODUCT_QUESTION)
    if not beside or heard.wishes:
        return text, heard
    return text, heard.model_copy(update={"wishes": beside, "decision": "act"})
