"""Recognises goods of ours that worked and do so no more, or that make a noise and are under
warranty: that is a repair for people to see to, and nothing that came broken. Pure, rules alone.

The words are in `worn_words.yaml`, `noise_words.yaml` and `trade_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.noises import makes_a_noise
from steward.understanding.reader.request_words import WARRANTY, of_our_goods
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 2_000  # letters
_NO_MACHINES = frozenset({"bean"})  # "the coffee does not work for me any more"
# What only sounds like the same trouble: the repair is asked for instead.
_SAME = frozenset({Intent.DAMAGED_ITEM, Intent.PRODUCT_QUESTION, Intent.RETURN_ITEM})


def with_fault_in_use(heard: Understanding) -> Understanding:
    """The message as a request for what the warranty gives, where it tells of such a fault and asks
    for no money. What beside it is said of something else stays.
    """
    other = heard.typed not in ("", WARRANTY) or heard.asks_human or heard.sensitive
    if other or heard.takes_back or "money" in heard.stances.asks or not _tells_it(heard.text):
        return heard
    asks = has_question_mark(heard.text) and "WARRANTY" in meanings(heard.text)
    if not heard.typed and asks and not makes_a_noise(heard.text):
        beside = tuple(wish for wish in heard.wishes if not _is_of_its_parcel(wish))
        return heard.model_copy(update={"wishes": beside}) if beside else heard
    beside = tuple(wish for wish in heard.wishes if not _is_of_it(wish))
    kept = tuple(act for act in heard.stances.asks if act not in ("return", "money"))
    return heard.model_copy(
        update={
            "typed": WARRANTY,
            "typed_quote": heard.text[:300],
            "wishes": beside,
            "stances": heard.stances.model_copy(update={"asks": kept}),
            "decision": "act",
            "asking": False,
        }
    )


def stopped_working(text: str) -> bool:
    """Whether goods that are named are told to work no more, and not to have come so."""
    text = text[:_LONGEST]
    book = phrasebook("worn_words")
    if not {*goods_in(text)} - _NO_MACHINES or book.says(text, "came"):
        return False
    return any(
        book.says(one, "stopped") and not (has_question_mark(one) and only_asks(one))
        for one in sentences_of(text)
    )


def _is_of_it(wish: Wish) -> bool:
    """Whether a wish only sounds like the same trouble; a parcel may be missed beside it."""
    return wish.intent in _SAME or _is_of_its_parcel(wish)


def _is_of_its_parcel(wish: Wish) -> bool:
    """Whether words that tell of the fault were taken for a parcel that is not there."""
    tells = stopped_working(wish.quote) or makes_a_noise(wish.quote)
    return tells and wish.intent in (Intent.MISSING_PARCEL, Intent.ORDER_STATUS)


def _tells_it(text: str) -> bool:
    if not of_our_goods(text):
        return False
    if stopped_working(text):
        return True
    came = phrasebook("noise_words").any_of(plain_words(text), "came")
    return "WARRANTY" in meanings(text) and makes_a_noise(text) and not came
