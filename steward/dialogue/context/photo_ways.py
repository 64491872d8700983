"""Reads a question how a picture comes to the desk, where one was asked for: what was said of it
then holds the answer, and no parcel is missed. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.taken_for import says_back
from steward.domain.understanding import Intent, Understanding
from steward.understanding.orders.guessed_losses import asks_how_to_send_a_photo
from steward.wording.facets import FacetAnswer
from teams.refund.phrases import PhotoNeeded

# What such a question is taken for.
_SOUNDS_LIKE = frozenset(
    {
        *(Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.RETURN_ITEM, Intent.DAMAGED_ITEM),
        *(Intent.PRODUCT_QUESTION, Intent.UPDATE_CONTACT, Intent.COMPLAINT),
    }
)


def with_photo_way_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about the photo that was asked for, where it is that alone."""
    calls = heard.asks_human or heard.sensitive or heard.hears_more or heard.consents
    others = {wish.intent for wish in heard.wishes} - _SOUNDS_LIKE
    if calls or others or heard.identifiers.any_named or heard.stances.refuses:
        return heard
    told = [one for line in opened.recent for one in line.told if one.kind == PhotoNeeded.kind]
    if not told or not asks_how_to_send_a_photo(heard.text):
        return heard
    answer = FacetAnswer(of=PhotoNeeded.kind, what="steps", facts=told[-1].data)
    follows = says_back(answer)
    plain = {"wishes": (), "intents": (), "typed": "", "typed_quote": "", "decision": "ask"}
    return heard.model_copy(update={**plain, "follows": follows})
