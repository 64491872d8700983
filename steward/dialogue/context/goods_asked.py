"""What is asked once more of goods whose age was told: "how old is it?". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import Understanding, Utterance
from steward.understanding.orders.goods_age import asks_age
from steward.understanding.reader.request_words import WARRANTY
from steward.understanding.text.questions import only_asks

_AGE = "warranty_age"  # the phrase that tells it


def with_age_asked(heard: Understanding, recent: Sequence[Utterance]) -> Understanding:
    """The question how old goods are, or whether the warranty holds, is about the order whose age
    was told last, where no other is named: it is answered, and opens nothing.
    """
    if not (asks_age(heard.text) and only_asks(heard.text)) or heard.sensitive or heard.asks_human:
        return heard
    told = (one for line in reversed(recent) for one in line.told if one.kind == _AGE)
    last = next(told, None)
    if last is None or heard.identifiers.order not in (None, last.data["order_id"]):
        return heard
    named = heard.identifiers.model_copy(update={"order": last.data["order_id"]})
    return heard.model_copy(
        update={
            "wishes": (),
            "typed": WARRANTY,
            "typed_quote": heard.text[:300],
            "identifiers": named,
            "decision": "act",
            "follows": None,
            "asking": True,
        }
    )
