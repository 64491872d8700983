"""Reads a card or a code that is said not to work after a gift card was spoken of: that is the gift
card, and goes to people under its kind. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.domain.understanding import Stances, Understanding
from steward.understanding.payments.gift_cards import GIFT_CARD, names_gift_card
from steward.understanding.text.word_lists import phrasebook, plain_words

_LINES = 3  # of the customer, in which it was named
_FEW = 14  # words
_SETTLED = frozenset({None, "clarify"})  # what may be open


def with_gift_card_meant(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as the request for a gift card that is not taken, where it says of a card or a
    code that it does not work, and a gift card was spoken of just before.
    """
    question = opened.question
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.emergency
    named = heard.identifiers.any_named or heard.consents
    if calls or named or (question.kind if question else None) not in _SETTLED:
        return heard
    said = [one.text for one in opened.recent if one.role == "customer"][-_LINES:]
    if not any(map(names_gift_card, said)) or not _does_not_work(heard.text):
        return heard
    request = {"typed": GIFT_CARD, "typed_quote": heard.text[:300], "decision": "act"}
    nothing_else = {"wishes": (), "follows": None, "stances": Stances(), "refuses": False}
    return heard.model_copy(update={**request, **nothing_else, "asking": False})


def _does_not_work(text: str) -> bool:
    words, book = plain_words(text), phrasebook("gift_card_words")
    if not words or len(words) > _FEW or book.any_of(words, "other_card"):
        return False
    named = book.any_of(words, "card") or book.any_of(words[:2], "it")
    return named and book.any_of(words, "fails")
