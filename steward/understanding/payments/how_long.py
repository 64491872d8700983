"""Recognises a question that asks nothing but how long the money takes that is offered or was
given, or where it shows.

The words are in `how_long_words.yaml` and `where_shown_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.goods import goods_in
from steward.understanding.talk.named_matters import matters_named
from steward.understanding.text.marks import has_question_mark, question_in
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 18  # words
_SOON = 6  # words: by then a question has begun to ask


def asks_how_long_it_takes(text: str) -> bool:
    """Whether all that is said asks how long it takes; whatever else is named asks of that."""
    return _is_made_of(text, "how_long_words")


def asks_where_it_shows(text: str) -> bool:
    """Whether all that is said asks where it shows: "do I see the credit in my account?"."""
    return _is_made_of(text, "where_shown_words")


def _is_made_of(text: str, book: str) -> bool:
    words = plain_words(text)
    return len(words) <= _MOST and "asks" in phrasebook(book).made_of(words, "asks", "of_it")


def asks_when_money_comes(text: str) -> bool:
    """Whether a question begins by asking when, or how long, and names money and nothing else:
    whatever verb it asks it with ("¿cuánto tarda en llegarme el dinero?", "c'est quand que je les
    revois, ces 14 euros ?").
    """
    if not asks_when(text):
        return False
    named = "money" in matters_named(text) or not _MONEY.isdisjoint(meanings(text))
    return named or any(one.kind == "amount" for one in extract(text).entities)


def asks_when(text: str) -> bool:
    """Whether a question begins by asking when, or how long, and names no matter but money."""
    asked = question_in(text)
    words, book = plain_words(asked), phrasebook("how_long_words")
    if not has_question_mark(asked) or not 2 <= len(words) <= _MOST:
        return False
    at = book.at(words, "asks")
    if at is None or at >= _SOON:
        return False
    named = matters_named(asked) - {"money"}
    return not (named or goods_in(asked) or meanings(asked) & _OTHERWISE)


_MONEY = frozenset({"MONEY", "MONEY_BACK", "REFUND", "AMOUNT"})
# What else may be asked after with "when?": goods on their way, a plan, people, a contact.
_OTHERWISE = frozenset(
    {"SUBSCRIPTION", "PLAN", "CONTRACT", "RENEW", "TRIAL", "PAUSE", "RESUME", "CANCEL", "STOP"}
    | {"UPGRADE", "DOWNGRADE", "SWITCH", "PARCEL", "ORDER", "SHIP", "TRACK", "COURIER", "LABEL"}
    | {"INVOICE", "TICKET", "PERSON", "CALL", "CODE", "EMAIL", "PHONE", "ADDRESS", "NEXT", "CHARGE"}
    | {"REPAIR", "WARRANTY", "SHOP", "OPEN_HOURS", "NEWSLETTER", "DATA", "DELIVER", "EXCHANGE"}
)
