"""The question that stands behind a refusal, or that is to be answered before any decision."""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.understanding import Intent, Understanding
from steward.understanding.yes_and_no.asked_first import asked_first, wished_first
from steward.understanding.yes_and_no.denied_and_asked import asked_behind_a_denial
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
    denied = "" if heard.read_whole or heard.calls_people else asked_behind_a_denial(text)
    if denied:
        asked = await desk.understander.understand(denied, opened.question, opened.recent)
        if heard.wishes and not asked.wishes:
            return text, heard  # "just tell me what it was for" says more than "what it was for?"
        return denied, _beside_the_denial(asked, heard, opened)
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


def _beside_the_denial(
    asked: Understanding, heard: Understanding, opened: OpenedTurn
) -> Understanding:
    """The question, with the wish that is denied before it: that is refused, and an offer of it."""
    offered = opened.question is not None and opened.question.kind == "confirm"
    stances = asked.stances.model_copy(update={"refuses": heard.stances.refuses})
    kept = {"text": heard.text, "identifiers": heard.identifiers, "stances": stances}
    kept |= {"follows": None}  # it stands by itself, whatever was said last
    if offered:
        kept |= {"ordered": tuple(wish.intent for wish in asked.wishes)}  # beside the no
    return asked.model_copy(
        update=kept | {"consents": False, "refuses": offered, "language": heard.language}
    )


def _asked_first(opened: OpenedTurn, text: str, heard: Understanding) -> str:
    """What is to be answered, or seen to, before an offer is decided; empty: nothing is."""
    question = opened.question
    if question is None or question.kind != "confirm":
        return ""
    refused = heard.refuses or bool(heard.stances.refuses)
    return asked_first(text) or (wished_first(text) if refused else "")
