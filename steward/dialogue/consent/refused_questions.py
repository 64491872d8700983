"""The question that stands behind a refusal, or that is to be answered before any decision."""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.understanding import Intent, Understanding
from steward.understanding.yes_and_no.asked_first import asked_first, wished_first
from steward.understanding.yes_and_no.refusals import asked_after_refusal

_ASIDES = frozenset({"clarify", "identify"})  # questions that a refusal lets go of


async def behind_a_refusal(
    desk: Desk, opened: OpenedTurn, text: str, heard: Understanding
) -> tuple[str, Understanding]:
    """The question behind a refusal: by itself where no act is offered, or else beside it."""
    if (first := _asked_first(opened, text, heard)) and not (
        heard.read_whole or heard.calls_people
    ):
        asked = await desk.understander.understand(first, opened.question, opened.recent)
        return first, asked.model_copy(update={"consents": False, "refuses": False})
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


def _asked_first(opened: OpenedTurn, text: str, heard: Understanding) -> str:
    """What is to be answered, or seen to, before an offer is decided; empty: nothing is."""
    question = opened.question
    if question is None or question.kind != "confirm":
        return ""
    refused = heard.refuses or bool(heard.stances.refuses)
    return asked_first(text) or (wished_first(text) if refused else "")
