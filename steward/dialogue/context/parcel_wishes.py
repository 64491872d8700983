"""What somebody wishes for with a parcel beside what the desk does with it: a name on it, that it
is wrapped, a day. It is kept with the order that is meant, and answered there. Pure.
"""

from __future__ import annotations

from actions.registry import declared
from steward.dialogue.context.spoken_goods import SpokenOf
from steward.domain.understanding import Identifiers, Intent, OpenQuestion, Understanding, Wish
from steward.understanding.exact.addresses import address_told
from steward.understanding.orders.parcel_wishes import parcel_wish
from steward.understanding.yes_and_no.consent import withdraws

_BESIDE = (None, "clarify")
# What such words are taken for, by rules or by a model.
_TAKEN_FOR = frozenset(
    {
        *(Intent.ORDER_STATUS, Intent.UPDATE_CONTACT, Intent.PRODUCT_QUESTION),
        *(Intent.OUT_OF_SCOPE, Intent.MISSING_PARCEL, Intent.CHANGE_PLAN),
    }
)


def with_parcel_wish(
    heard: Understanding, question: OpenQuestion | None, spoken: SpokenOf | None
) -> Understanding:
    """The message as one about the parcel that is meant, with what is wished for; where an order
    was spoken of, goods are offered to go somewhere, or the words name a parcel themselves.
    """
    if heard.asks_human or heard.sensitive or heard.emergency or withdraws(heard.text):
        return heard
    if any(wish.intent not in _TAKEN_FOR for wish in heard.wishes):
        return heard
    wished = parcel_wish(heard.text)
    if wished is None or not (wished.named or _of_an_order(question, spoken)):
        return heard
    if question is not None and question.kind not in _BESIDE and not _of_goods(question):
        return heard
    order = heard.identifiers.order or (spoken.order if spoken is not None else None) or None
    wish = Wish(
        intent=Intent.ORDER_STATUS,
        identifiers=Identifiers(order=order),
        quote=heard.text[:300],
        meant={"wished": wished.what},
    )
    moved = heard.wishes if address_told(heard.text) else ()  # where it goes is another matter
    anew: dict[str, object] = {"wishes": (*moved, wish), "intents": (), "decision": "act"}
    anew |= {"asking": False, "follows": None, "typed": "", "typed_quote": ""}
    return heard.model_copy(update=anew)


def _of_an_order(question: OpenQuestion | None, spoken: SpokenOf | None) -> bool:
    told = spoken is not None and bool(spoken.order or spoken.words)
    return told or (question is not None and _of_goods(question))


def _of_goods(question: OpenQuestion) -> bool:
    """Whether goods are offered to go somewhere."""
    return question.kind == "confirm" and declared(question.action).to_address
