"""Recognises a small sum that is asked for because something was late: goodwill, and no refund of
what was paid. The words are in `goodwill_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.domain.understanding import Intent
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.made_up_for import wants_something_for_it
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.payments.promised_sums import SENTENCE, promised_sum_in
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.spoken_sums import names_a_sum, sum_in_words
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
# What a parcel that came late is sometimes taken for.
_TAKEN_FOR: tuple[Intent, ...] = (
    Intent.ORDER_STATUS,
    Intent.MISSING_PARCEL,
    Intent.COMPLAINT,
    Intent.DAMAGED_ITEM,
    Intent.RETURN_ITEM,
    Intent.REFUND_STATUS,
    Intent.INVOICE_QUESTION,
    Intent.UNKNOWN_CHARGE,
    Intent.PRODUCT_QUESTION,
    Intent.REFUND_REQUEST,
    Intent.OUT_OF_SCOPE,
)


def sounds_like_goodwill(text: str) -> bool:
    """Whether something was late and a sum is called fair for it, none that was taken."""
    words, book = plain_words(text[:_LONGEST]), _book()
    if book.at(words, "taken") is not None:
        return False
    late = book.at(words, "late") is not None or _came_after_its_day(text)
    fair = book.at(words, "fair") is not None
    return late and (fair or _wants_some_for_it(text) or _wants_some_back(text))


def asks_goodwill(text: str) -> bool:
    """The same of a text that names the sum, or that wants something for it and names none."""
    return sounds_like_goodwill(text) if names_a_sum(text) else wants_something_for_it(text)


def wants_money_back_too(text: str) -> bool:
    """Whether what was paid is to come back, and something for the trouble beside it: "my money
    back and 20 euros for the hassle". A sum alone that is to come back is no such thing.
    """
    parts = [part for part in _BESIDE.split(folded(text[:_LONGEST])) if part.strip()]
    return len(parts) > 1 and any(_PAID_BACK.search(part.strip()) for part in parts)


# what was paid, by no sum: "refund me 5 euros" is one
_PAID_BACK = re.compile(
    r"\b(?:my|the|our|full|all (?:of )?(?:my|the)) (?:full |whole )?(?:money|refund|payment)\b"
    r"|\bmoney back\b|\brefund(?: (?:it|that|them|the \w+|my \w+))?(?: please)?\s*$|\bfull refund\b"
    r"|\bgeld terug\w*|\b(?:mijn|m'?n|het) geld\b|\bgeld zuruck\w*|\b(?:mein|das) geld\b"
    r"|\b(?:mon|l'?) ?argent\b|\bremboursement (?:complet|total)\b|\b(?:etre )?rembourse[er]?s?\s*$"
    r"|\b(?:mi|el) dinero\b|\breembolso (?:completo|total)\b"
)
_BESIDE = re.compile(
    r"\b(?:and|plus|en|und|et|y|sowie|ademas de|on top of|in addition to|zusatzlich zu)\b"
    r"|[+&,;.]"
)


def _wants_some_for_it(text: str) -> bool:
    """Whether a sum that was not paid yet is to come for goods that were late: "for the late beans,
    five euro back to the card". What is late is no money, and the sum is not "my 43.50".
    """
    words, book = plain_words(text[:_LONGEST]), _book()
    if book.at(words, "money_late") is not None or _ONES_OWN.search(text):
        return False
    of_goods = bool(goods_in(text)) or book.at(words, "late_goods") is not None
    return of_goods and book.at(words, "to_come") is not None


def _wants_some_back(text: str) -> bool:
    """Whether a small sum is to come back for an order that was late, or for its trouble: "daar
    wil ik 5 euro voor terug". Neither a price nor what was paid, and no goods go back for it.
    """
    words, book = plain_words(_ASKED_BACK.sub(" back ", folded(text[:_LONGEST]))), _book()
    of_order = bool(_ORDER.search(text) or goods_in(text))
    if not of_order or book.any_of(words, "money_late", "price") or _ONES_OWN.search(text):
        return False
    if troubles_of(text):  # goods that are broken or wanting are more than late
        return False
    figures = [int(one[0] or one[1]) for one in _FIGURES.findall(text[:_LONGEST])]
    if any(figure > _SMALL for figure in figures):
        return False
    if book.at(words, "trouble") is not None:
        return True
    tied = book.any_of(words, "because", "to_come") or _FOR_IT.search(folded(text[:_LONGEST]))
    return bool(tied) and book.at(words, "back") is not None


_SMALL = 25  # of a currency: more is a price rather than a gesture
_ORDER = re.compile(r"\bO-\d")
_FIGURES = re.compile(
    r"[€£$]\s?(\d+)|\b(\d+)(?:[.,]\d\d?)?\s?(?:[€£$]|(?:euro|pound|dollar|eur)s?\b)", re.IGNORECASE
)
# money that is asked back, not money that is late
_ASKED_BACK = re.compile(
    r"\brefund (?=me\b|us\b|\d)|(?<=euros de )(?:remboursement|reembolso|devolucion)\b"
    r"|(?<=euro )(?:refund|erstattung)\b|(?<=euros )refund\b"
)
# "daar wil ik 5 euro voor terug", "da will ich 5 Euro für"
_FOR_IT = re.compile(
    r"\b(?:daar|er)\b[^.?!;]{1,40}?\bvoor\b|\bda\b[^.?!;]{1,40}?\bfur zuruck\b"
    r"|\bso i(?:'d| would)? (?:want|like)\b"
)


def _came_after_its_day(text: str) -> bool:
    """Whether a day was promised and a later one is told as that on which it came."""
    for told in _DAYS.finditer(folded(text[:_LONGEST])):
        due, came = int(told["due1"] or told["due2"]), int(told["came"])
        if came > due or due - came > _HALF_A_MONTH:
            return True
    return False


_HALF_A_MONTH = 15
_PROMISED = (
    r"(?:promised|due|expected|scheduled|should have|was (?:meant|supposed) to|was to"
    r"|zou\w*|beloofd|toegezegd|verwacht|zugesagt|versprochen|sollte\w*|angekundigt|geplant"
    r"|promise?s?|prevue?s?|devait|annoncee?s?|iba a|iban a|prometid\w+|previst\w+|debia\w*)"
)
_DUE = r"(?P<due{0}>\d{{1,2}})(?!\d|[.,]\d\d)"
_DAYS = re.compile(
    rf"\b(?:{_PROMISED}[^.?!]{{0,40}}?\b{_DUE.format(1)}"
    rf"|{_DUE.format(2)}\.? (?:\w+ )?{_PROMISED}\b)[^?!]{{0,40}}?"
    r"\b(?:came|arrived|got here|turned up|kwam\w*|arriveerde|kam\w*|ankam\w*|arrivee?s?|venue?s?"
    r"|llego|llegaron|vino)\b[^?!]{0,20}?\b(?P<came>\d{1,2})(?!\d|[.,]\d\d)"
)
# "the 43.50", "my 30 euro": what was paid
_ONES_OWN = re.compile(
    r"\b(?:my|the|those|all|mijn|(?<!ment )(?<!geste )(?<!somme )(?<!suma )de|die|mein\w*|mes|les"
    r"|mis|los)\s+(?:[€£$]\s?)?\d+(?:[.,]\d\d)?\b",
    re.IGNORECASE,
)


def read_goodwill(reading: Reading, remaining: str, marked: Marked) -> None:
    """A sum that is asked for because something was late is asked for, and nothing else; what a
    colleague promised is looked up first.
    """
    if read_promised(reading, remaining, marked):
        return
    kinds = {marked.entity(found.group()).kind for found in MARK.finditer(remaining)}
    plain = marked.plain(remaining)[:WHOLE]
    named = "amount" in kinds or sum_in_words(plain) is not None
    if not (sounds_like_goodwill(plain) if named else wants_something_for_it(plain)):
        return
    # who asks what is offered instead, and speaks of no plan, changes none
    taken_for = _TAKEN_FOR if named else (*_TAKEN_FOR, Intent.CHANGE_PLAN)
    if _book().at(plain_words(plain), "called") is not None:  # what was done twice is the call
        taken_for = (*_TAKEN_FOR, Intent.DUPLICATE_CHARGE)
    if any(intent not in taken_for for intent, _, _ in reading.matters):
        return
    reading.put(Intent.REFUND_REQUEST, remaining, 0.9, instead_of=taken_for)


# What is told around a promise, of what was late or did not come, is taken for one of these.
_AROUND_A_PROMISE = (
    Intent.ORDER_STATUS,
    Intent.MISSING_PARCEL,
    Intent.DAMAGED_ITEM,
    Intent.REFUND_STATUS,
    Intent.REFUND_REQUEST,
    Intent.INVOICE_QUESTION,
    Intent.UNKNOWN_CHARGE,
    Intent.PRODUCT_QUESTION,
    Intent.RETURN_ITEM,
    Intent.CHANGE_PLAN,
    Intent.OUT_OF_SCOPE,
)


def read_promised(reading: Reading, remaining: str, marked: Marked) -> bool:
    """A sum that was promised is asked after, and what is told around it is no wish of its own."""
    sentence = promised_sum_in(marked.plain(remaining)[:WHOLE])
    if sentence is None:
        return False
    pieces = [one for one in SENTENCE.split(remaining) if sentence.strip() in marked.plain(one)]
    around = [
        wish
        for wish in reading.matters
        if wish[0] in _AROUND_A_PROMISE and _is_around(marked.plain(wish[1]), sentence)
    ]
    reading.wishes = [wish for wish in reading.wishes if wish not in around]
    for intent in {intent for intent, _, _ in around}:
        if not reading.wants(intent):
            reading.lower_to(intent, 0.2)
    alone = pieces[0].strip() if reading.matters and pieces else remaining
    reading.drop(Intent.COMPLAINT)
    reading.add(Intent.COMPLAINT, alone, 0.9)
    reading.explicit = True
    return True


def _is_around(clause: str, sentence: str) -> bool:
    """Whether a clause is of the promise: a part of its sentence, or one that names no goods, no
    record and no trouble of its own.
    """
    if clause.strip(" .?!,;") in sentence:
        return True
    return not (goods_in(clause) or troubles_of(clause) or MARK.search(clause))


@cache
def _book() -> Phrasebook:
    return phrasebook("goodwill_words")
