"""Recognises that words name a payment by what it came to and when: "you charged me 92 in August".

Pure, rules alone. The words are in `named_payment_words.yaml`, by meaning.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from steward.money import EXPONENTS
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.exact.dates_named import Days, days_told
from steward.understanding.exact.days_wished import without_moves
from steward.understanding.exact.entities import amounts_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.goods import goods_in
from steward.understanding.talk.more import numbers_named
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import word_count
from steward.understanding.text.months import months_meant
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 600
_FEW = 6  # words of an answer
_A_DAY_AT_MOST = 31  # a bare number up to here may be a day, or how many there are
_CLOSE = Decimal("0.15")  # of a sum that is only said about


class NamedPayment(NamedTuple):
    """What words say that a payment came to, and the days that it was on."""

    sums: tuple[Decimal, ...]
    days: tuple[Days, ...]
    about: bool  # the sum is only said about
    month: bool  # the days are those of a month

    def is_of(self, sum_of_it: Decimal) -> bool:
        """Whether this sum is one that was named: to the cent, or in whole units."""
        return any(self._is(named, sum_of_it) for named in self.sums)

    def _is(self, named: Decimal, found: Decimal) -> bool:
        whole = named == named.to_integral_value() and abs(named - found) < 1
        return named == found or whole or (self.about and abs(named - found) <= named * _CLOSE)


def named_payment(text: str, today: date) -> NamedPayment:
    """What the words name; nothing of it, where they name no payment."""
    text = text[:_LONGEST]
    book, words = phrasebook("named_payment_words"), plain_words(text)
    paid = without_moves(text)
    days = () if book.any_of(words, "since") else _days(paid, today)
    by_month = bool(days) and not days_told(paid, today)
    about = book.any_of(words, "about")
    return NamedPayment(_sums(text), days, about=about, month=by_month)


def only_taken(named: NamedPayment, text: str, first: str) -> NamedPayment:
    """Of what the words name the sums that they say were taken: a price, a limit, or what is wanted
    back was not. A sum with its day was; so was one in few words after `first`, which tell of it.
    """
    parts = [one.text for one in split_clauses(text[:_LONGEST])]
    taken = [one for one in parts if _tells_of_taking(one) and not _is_priced(one)]
    sums = tuple(found for one in taken for found in _sums(one))
    if sums or not named.sums:
        return named._replace(sums=sums)
    wished = any(_is_priced(one) for one in parts)
    answers = word_count(text) <= _FEW and tells_of_payment(first)
    kept = not wished and (bool(named.days) or bool(taken) or answers)
    return named if kept else named._replace(sums=())


def _tells_of_taking(clause: str) -> bool:
    return phrasebook("named_payment_words").any_of(plain_words(clause), "taken", "seen")


def _is_priced(clause: str) -> bool:
    return phrasebook("named_payment_words").any_of(plain_words(clause), "priced")


def tells_of_payment(text: str) -> bool:
    """Whether words tell that money was taken, and of no end of anything: whoever names when that
    was names the payment.
    """
    return any(_is_of_payment(clause.text) for clause in split_clauses(text[:_LONGEST]))


def taken_in(text: str) -> str:
    """Of these words what tells that money was taken."""
    parts = (one.text for one in split_clauses(text[:_LONGEST]))
    return " ".join(one for one in parts if _tells_of_taking(one) and not _is_priced(one))


def is_of_no_end(text: str) -> bool:
    """Whether words that name a payment by its sum or its day speak of nothing that was ended: what
    was charged is asked about, and no cancellation.
    """
    words, book = plain_words(text[:_LONGEST]), phrasebook("named_payment_words")
    ended = phrasebook("ending_words").any_of(words, "ends")
    if ended or book.any_of(words, "goes_on"):
        return False
    return bool(_sums(text) or months_meant(text[:_LONGEST]) or days_told(text, date(2001, 12, 31)))


def _is_of_payment(clause: str) -> bool:
    words, book = plain_words(clause), phrasebook("named_payment_words")
    return book.any_of(words, "taken") and not book.any_of(words, "others")


def _sums(text: str) -> tuple[Decimal, ...]:
    named = amounts_of(extract(text).entities)
    if named:
        return tuple(Decimal(one.minor) / 10 ** EXPONENTS.get(one.currency, 2) for one in named)
    if goods_in(text) or _tells_an_address(text):  # 60 capsules are no money, nor is a postcode
        return ()
    return tuple(one for one in numbers_named(text) if one > _A_DAY_AT_MOST)


def _tells_an_address(text: str) -> bool:
    told = address_told(text)
    return told is not None and reads_as_street(told)


def _days(text: str, today: date) -> tuple[Days, ...]:
    return (*days_told(text, today),) or tuple(_last(month, today) for month in months_meant(text))


def _last(month: int, today: date) -> Days:
    """The last such month that has begun."""
    year = today.year if month <= today.month else today.year - 1
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def near(on: date, days: Sequence[Days], spare: int) -> bool:
    """Whether a day is one of these, or not more than so many days off."""
    return any((one.first - on).days <= spare and (on - one.last).days <= spare for one in days)
