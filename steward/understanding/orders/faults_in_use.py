"""Recognises who tells of the noise that goods of ours make, or that they stop by themselves, and
appeals to the warranty: that is a repair for people to see to, and nothing that came broken. Pure,
rules alone.

The words are in `noise_words.yaml` and `trade_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding
from steward.understanding.orders.noises import makes_a_noise
from steward.understanding.reader.request_words import WARRANTY, of_our_goods
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

# What only sounds like the same trouble: the repair is asked for instead.
_SAME = frozenset({Intent.DAMAGED_ITEM, Intent.PRODUCT_QUESTION, Intent.RETURN_ITEM})


def with_fault_in_use(heard: Understanding) -> Understanding:
    """The message as a request for what the warranty gives, where it tells of such a fault, names
    the warranty, and says nothing of how they came.
    """
    if heard.typed or heard.asks_human or heard.sensitive or not _tells_it(heard.text):
        return heard
    wishes = tuple(wish for wish in heard.wishes if wish.intent not in _SAME)
    kept = tuple(act for act in heard.stances.asks if act not in ("return", "money"))
    return heard.model_copy(
        update={
            "typed": WARRANTY,
            "typed_quote": heard.text[:300],
            "wishes": wishes,
            "stances": heard.stances.model_copy(update={"asks": kept}),
            "decision": "act",
            "asking": False,
        }
    )


def _tells_it(text: str) -> bool:
    if "WARRANTY" not in meanings(text) or not of_our_goods(text):
        return False
    came = phrasebook("noise_words").any_of(plain_words(text), "came")
    return makes_a_noise(text) and not came
