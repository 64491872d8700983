"""Money that was taken: told in anger, "you people stole 500 dollars from me", asked about, "what
did you take on the 3rd?", or told beside what it should have been, "you charged 58, my plan is 29".

What is said to be stolen is a parcel only where the words name one. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.exact.dates_named import names_a_day
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.orders.goods import goods_in
from steward.understanding.payments.named_payments import is_of_no_end
from steward.understanding.payments.vague_bills import tells_vaguely_of_a_bill
from steward.understanding.plan.rhythms import names_interval, of_charges
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.months import months_named
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.rather import may_wish

_THINGS = frozenset({"PARCEL", "ORDER", "DELIVER", "BOX", "CARD"})
_HEARD = (Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.COMPLAINT, Intent.OUT_OF_SCOPE)
_VAGUELY = (*_HEARD, Intent.INVOICE_QUESTION, Intent.REFUND_REQUEST, Intent.PRODUCT_QUESTION)


_ASKS_WHAT = any_spelling(
    r"^\W*(?:(?:and|also|so|but|en|ook|dus|maar|und|auch|et|aussi|y|también|pero)\W+)*"
    r"(?:what|how much|why|which|did you|have you|wat|hoeveel|waarom|welke?|hebben jullie|heeft"
    r"|was|wie ?viel|warum|wieso|welche\w?|habt ihr|haben sie|qu'(?:est-ce que|avez)|que|combien"
    r"|pourquoi|quel\w*|avez-vous|vous avez|qué|cuánto|por qué|cuál\w*|me habéis|habéis)\b"
)
_A_DAY = re.compile(
    r"\b(?:the|on|de|den|am|le|el|día|dia) (?:the |de |el )?\d{1,2}(?:st|nd|rd|th|e|er|\.)?"
    r"(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_A_SUM = re.compile(r"(?<![\w.,-])\d{1,4}(?:[.,]\d{2})?(?![\w-]|[.,]\d)")
_IN_ITS_PLACE = (Intent.CHARGED_AFTER_CANCEL, Intent.CHANGE_PLAN, Intent.DUPLICATE_CHARGE)


def _read_asked_charge(reading: Reading, remaining: str, marked: Marked) -> None:
    """A question about what was taken on a day, or for goods, is about the payments, whatever
    stands beside it.
    """
    for clause in split_clauses(remaining[:WHOLE]):
        plain = marked.plain(clause.text)
        dated = names_a_day(plain) or months_named(plain) or _A_DAY.search(plain)
        of_goods = not dated and bool(goods_in(plain))
        if not ((dated or of_goods) and _ASKS_WHAT.match(plain) and _book().says(plain, "charged")):
            continue
        if of_goods:  # what was paid, and not what it costs
            reading.drop(Intent.PRODUCT_QUESTION)
        if not any(wish in _OF_MONEY for wish, _, _ in reading.wishes):
            reading.add(Intent.UNKNOWN_CHARGE, clause.text, 0.9)


def _read_charged_so_often(reading: Reading, remaining: str, plain: str) -> None:
    """Money that is told to be taken at intervals is looked at, and no plan is to be changed."""
    heard = {intent for intent, _, _ in reading.matters}
    often = of_charges(plain) and names_interval(plain) and not may_wish(plain)
    if heard == {Intent.CHANGE_PLAN} and often:
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=heard)


_OF_MONEY = frozenset(
    {Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE, Intent.CHARGED_AFTER_CANCEL}
    | {Intent.INVOICE_QUESTION, Intent.REFUND_REQUEST, Intent.REFUND_STATUS}
)


def _read_other_sum(reading: Reading, remaining: str, marked: Marked) -> None:
    """A sum that was taken, beside another one that a plan costs, is a payment to look at: nobody
    wants another plan by it, and without a word of an end nothing was cancelled.
    """
    plain = marked.plain(remaining)[:WHOLE]
    sums = {float(one.group().replace(",", ".")) for one in _A_SUM.finditer(plain)}
    if len(sums) < 2 or _book().says(plain, "ended") or not _book().says(plain, "charged"):
        return
    parts = _PARTS.split(plain)
    taken = any(_book().says(one, "charged") and _A_SUM.search(one) for one in parts)
    due = any(_is_due(one) for one in parts)
    if taken and due and any(reading.wants(one) for one in (*_IN_ITS_PLACE, Intent.UNKNOWN_CHARGE)):
        twice = _book().says(plain, "twice")
        dropped = [one for one in _IN_ITS_PLACE if one != Intent.DUPLICATE_CHARGE or not twice]
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=dropped)


_PARTS = re.compile(
    r"[,.;:!?\n]+(?!\d)|\b(?:but|and|maar|en|aber|und|mais|et|pero|y)\b", re.IGNORECASE
)
_WISHES = any_spelling(
    r"\b(?:want|would like|i'd like|switch|change|wil|wissel\w*|möchte|will|wechs\w*|veux|voudrais"
    r"|changer|quiero|cambiar|quisiera)\b"
)


def _is_due(part: str) -> bool:
    """Whether a part tells what it should have been: what is wished for is no such sum."""
    return _book().says(part, "should_be") and not (
        _book().says(part, "charged") or _WISHES.search(part)
    )


def _read_named_payment(reading: Reading, remaining: str, plain: str) -> None:
    """A payment that is named by its sum or its day, where nothing is said to have ended, is no
    charge after a cancellation: "you charged me 92 in August".
    """
    if reading.wants(Intent.CHARGED_AFTER_CANCEL) and is_of_no_end(plain):
        reading.put(
            Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=(Intent.CHARGED_AFTER_CANCEL,)
        )


def read_taken_money(reading: Reading, remaining: str, marked: Marked) -> None:
    """An amount or an invoice beside such words, and no thing, is money that is wanted back; what
    was taken is looked at.
    """
    _read_asked_charge(reading, remaining, marked)
    _read_charged_so_often(reading, remaining, marked.plain(remaining)[:WHOLE])
    _read_other_sum(reading, remaining, marked)
    _read_named_payment(reading, remaining, marked.plain(remaining)[:WHOLE])
    _read_stolen_money(reading, remaining, marked)
    if tells_vaguely_of_a_bill(marked.plain(remaining)[:WHOLE]):
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=_VAGUELY)


def _read_stolen_money(reading: Reading, remaining: str, marked: Marked) -> None:
    plain = marked.plain(remaining)[:WHOLE]
    kinds = {marked.entity(found.group()).kind for found in MARK.finditer(remaining)}
    if not kinds & {"amount", "invoice", "charge"} or "order" in kinds:
        return
    if not _book().says(plain, "taken") or goods_in(plain) or meanings(plain) & _THINGS:
        return
    reading.drop(*_HEARD)
    for intent in _HEARD:
        reading.lower_to(intent, 0.0)
    if not reading.matters:
        reading.add(Intent.REFUND_REQUEST, remaining, 0.9)


@cache
def _book() -> Phrasebook:
    return phrasebook("taken_money_words")
