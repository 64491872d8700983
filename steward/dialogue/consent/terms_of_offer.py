"""Whether what is offered comes without something, asked beside it or alone ("no contract? Then
yes"): the offer is asked about, and nothing else is wished for by that.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.understanding import INTENT_TEAM, Identifiers, Intent, Understanding, Wish
from steward.understanding.talk.terms_asked import terms_asked

_QUOTE = 300


async def asked_apart(desk: Desk, opened: OpenedTurn, heard: Understanding) -> Understanding:
    """The message as what it says beside such a question, which goes to the help pages; a yes
    beside it waits for the answer.
    """
    question = opened.question
    if heard.read_whole or question is None or question.kind != "confirm":
        return heard
    found = terms_asked(heard.text)
    if not found.asked:
        return heard
    asked = Wish(
        intent=Intent.PRODUCT_QUESTION, identifiers=Identifiers(), quote=found.asked[:_QUOTE]
    )
    rest = await desk.understander.understand(found.rest, question, opened.recent)
    wishes = tuple(wish for wish in rest.wishes if wish.intent in INTENT_TEAM)
    apart = {"text": heard.text, "wishes": (*wishes, asked), "decision": "act", "consents": False}
    return rest.model_copy(update=apart)
