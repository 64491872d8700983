"""Recognises words that miss no parcel, whatever they sound like: they ask how a picture is sent,
speak of sending goods back or of what is wrong with them, or name goods and nothing else. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.orders.arrivals import says_it_came, says_it_did_not_come
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_talk import is_not_here, nothing_comes, wants_back
from steward.understanding.orders.received_goods import is_not_there
from steward.understanding.orders.unused_goods import says_unused
from steward.understanding.reader.heard_wishes import REPORTED, Reading
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_LOST = frozenset({"LOST", "DELIVERED_SAYS", "LATE", "TRACK", "COURIER", "NEIGHBOUR", "PICKUP"})
_BY_THEMSELVES = frozenset({"ARRIVE", "RECEIVE", "DELIVER", "PARCEL", "ORDER", "BAG", "STILL"})
_IN_HAND = frozenset({"WITHDRAW_RIGHT", "EXCHANGE", "REPAIR", "WARRANTY"})
_COMES_NOT = _LOST - {"LATE"} | {"ARRIVE", "RECEIVE"}  # what tells a loss of unopened goods
_FEW = 12  # words of who only says which goods they mean


def misses_no_parcel(text: str) -> bool:
    """Whether words only ask, say that goods came, or speak of something else: nobody is called to
    look for a parcel that nobody misses.
    """
    return only_asks(text) or says_it_came(text) or misses_nothing(text)


def only_tells_it_was_late(text: str) -> bool:
    """Whether words say that something was late, and nothing of it not being there: of a parcel
    that came late by its record they miss nothing.
    """
    heard = meanings(text)
    return "LATE" in heard and "LOST" not in heard and not _says_it_is_missing(text)


def tells_of_a_loss(text: str) -> bool:
    """Whether words say that something did not come, is late, or is not where it should be."""
    return _says_it_is_missing(text) or bool(meanings(text) & (_LOST | _BY_THEMSELVES))


def read_unopened(reading: Reading, _remaining: str, plain: str) -> None:
    """Goods that nobody has opened are there: none of them is missed where nothing tells so."""
    missed = _says_it_is_missing(plain) or bool(meanings(plain) & _COMES_NOT)
    if says_unused(plain) and not missed:
        reading.drop(Intent.MISSING_PARCEL)
        reading.lower_to(Intent.MISSING_PARCEL, REPORTED)


def _says_it_is_missing(text: str) -> bool:
    if says_it_did_not_come(text) or is_not_here(text) or nothing_comes(text):
        return True
    return is_not_there(text)


def misses_nothing(text: str) -> bool:
    """Whether words that may be taken for a parcel that is missed speak of something else."""
    if asks_how_to_send_a_photo(text):
        return True
    if tells_of_a_loss(text):
        return False
    words, book = plain_words(text), phrasebook("photo_words")
    if (book.any_of(words, "picture") and book.any_of(words, "sends")) or wants_back(text):
        return True
    only_named = len(words) <= _FEW and bool(goods_in(text)) and book.any_of(words, "points")
    return only_named or not _IN_HAND.isdisjoint(meanings(text))


def asks_how_to_send_a_photo(text: str) -> bool:
    """Whether words ask by which way a picture comes to the desk: "where do I put the photo?"."""
    words, book = plain_words(text), phrasebook("photo_words")
    asks = book.any_of(words, "which_way") and book.any_of(words, "sends")
    return asks and book.any_of(words, "picture")
