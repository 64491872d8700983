"""A note for the carrier, which the desk cannot pass on: what it can do is told of the parcel that
is meant. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, OpenQuestion, Understanding, Wish
from steward.understanding.orders.carrier_notes import asks_of_the_carrier
from steward.understanding.yes_and_no.consent import withdraws

_BESIDE = (None, "clarify")


def as_note_for_the_carrier(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message as a question of the parcel that is to come, where it only wants the carrier to
    do something with it.
    """
    calls = heard.asks_human or heard.sensitive or heard.emergency
    other = withdraws(heard.text) or any(w.intent in _OTHERS for w in heard.wishes)
    waits = question is not None and question.kind not in _BESIDE
    if calls or other or waits or not asks_of_the_carrier(heard.text):
        return heard
    wish = Wish(
        intent=Intent.ORDER_STATUS,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant={"note": True},
    )
    # "leave it with the neighbour" only sounds like letting go of something
    intents = tuple(one for one in heard.intents if one.name != Intent.WITHDRAW)
    anew: dict[str, object] = {
        "wishes": (wish,),
        "intents": intents,
        "decision": "act",
        "refuses": False,
    }
    anew |= {"asking": False, "follows": None, "typed": "", "typed_quote": ""}
    return heard.model_copy(update=anew)


_OTHERS = frozenset({Intent.DAMAGED_ITEM, Intent.RETURN_ITEM, Intent.REFUND_REQUEST})
