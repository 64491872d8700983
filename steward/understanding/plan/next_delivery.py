"""Recognises who asks about the next delivery of their plan: when it goes, what it costs. Rules
alone, in five languages.

"When does my next box go out and what is it?" is about the subscription as billing has it, and
neither about a parcel that was sent before nor about an invoice.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.exact.entities import MARK
from steward.understanding.orders.goods import goods_in
from steward.understanding.payments.documents import only_asks_for_document
from steward.understanding.plan.plans import plans_named
from steward.understanding.plan.rest_wished import read_rest
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NEXT = (
    r"(?:next|upcoming|coming|volgende|eerstvolgende|komende|nächste[nrsm]?|kommende[nrsm]?"
    r"|prochaine?s?|próxim[oa]s?|siguientes?)"
)
# What a plan brings.
_BOX = (
    r"(?:box(?:es)?|bags?|beans|coffees?|doos|box|zak|koffie|koffies|bonen|kiste|tüte|päckchen"
    r"|kaffees?|bohnen|boîtes?|sachets?|cafés?|grains|cajas?|bolsas?|granos)"
)
_DELIVERY = (
    r"(?:deliver(?:y|ies)|shipments?|one|parcel|package|levering|bezorging|zending|pakket"
    r"|lieferung|sendung|paket|livraison|envoi|colis|entrega|envío|paquete|pedido)"
)
_OF_THE_PLAN = any_spelling(
    rf"\b{_NEXT} (?:\w+ )?{_BOX}\b|\b{_BOX} (?:suivante?s?|siguientes?|próxim[oa]s?)\b"
)
_OF_ANY = any_spelling(rf"\b{_NEXT} (?:\w+ )?(?:{_BOX}|{_DELIVERY})\b")
_ASKS = any_spelling(
    r"\b(?:when(?:'?s)?|what (?:day|date)|how (?:much|soon)|what(?:'?s| is| does| do| will)"
    r"|wanneer|welke (?:dag|datum)|hoeveel|wat kost\w*|wat (?:is|wordt)"
    r"|wann|welche[rsnm]? (?:tag|datum)|wie ?viel|was kostet|was (?:ist|macht)"
    r"|quand|quel(?:le)? (?:jour|date)|combien|c'est quand"
    r"|cuándo|qué (?:día|fecha)|cuánto|a cuánto"
    r"|(?:date|day) (?:of|for)|(?:datum|dag) (?:van|voor)|bezorgdatum|leverdatum|liefertermin"
    r"|(?:datum|tag|termin) (?:der|des|für|von)|(?:date|jour) (?:de|du|pour)"
    r"|(?:fecha|día) (?:de|del|para))\b"
)
_TAKEN_FOR = frozenset(
    {
        *(Intent.ORDER_STATUS, Intent.MISSING_PARCEL, Intent.PRODUCT_QUESTION),
        *(Intent.INVOICE_QUESTION, Intent.UNKNOWN_CHARGE, Intent.OUT_OF_SCOPE),
    }
)
_OF_A_PRICE = frozenset(
    {Intent.PRODUCT_QUESTION, Intent.INVOICE_QUESTION, Intent.UNKNOWN_CHARGE, Intent.CHANGE_PLAN}
)
_COSTS = any_spelling(
    r"^\W*(?:(?:and|n|en|und|et|y)\W+)?(?:how much|what (?:does|will|do) (?:it|that|i|they)"
    r"|what(?:'s| is) (?:it|the price)|hoeveel|wat kost|wie ?viel|was kostet|was macht|combien"
    r"|(?:a )?cuánto)\b"
)


def asks_next_of_a_plan(text: str) -> bool:
    """Whether a clause asks about the next of what a plan brings."""
    return any(_asks(part.text, _OF_THE_PLAN) for part in split_clauses(text[:WHOLE]))


def asks_of_the_next(text: str) -> bool:
    """Whether a clause asks about the next delivery, of a plan or of an order."""
    return any(_asks(part.text, _OF_ANY) for part in split_clauses(text[:WHOLE]))


def read_next_delivery(reading: Reading, remaining: str, plain: str) -> None:
    """Who asks about the next of what their plan brings asks about the subscription; what the next
    delivery costs, asked beside when it comes, is asked of no invoice and no page. One that is put
    off, or months that are left out, change the plan.
    """
    read_rest(reading, remaining, plain)
    if MARK.search(remaining):
        return
    of_a_plan = asks_next_of_a_plan(plain)
    heard = {intent for intent, _, _ in reading.matters} & _TAKEN_FOR
    if (beside := _with_a_paper(plain)) and {one for one, _, _ in reading.matters} <= _BESIDE:
        when, paper = beside
        asked = Intent.CHANGE_PLAN if of_a_plan else Intent.ORDER_STATUS
        others = [one for one in reading.wishes if when not in one[1] and paper not in one[1]]
        reading.put(asked, when, 0.9, instead_of=heard | {asked, Intent.INVOICE_QUESTION})
        reading.add(Intent.INVOICE_QUESTION, paper, 0.9)
        reading.wishes += [one for one in others if one not in reading.wishes]
    elif of_a_plan:
        reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=heard)
    elif asks_of_the_next(plain):
        reading.wishes = [
            wish
            for wish in reading.wishes
            if wish[0] not in _OF_A_PRICE or not _only_asks_its_price(wish[1])
        ]


def _with_a_paper(plain: str) -> tuple[str, str] | None:
    """The part that asks about the next delivery, and the one beside it that only asks for an
    invoice or names one: "date of the next box and the invoice of October".
    """
    plain = plain[:WHOLE]
    joints = _AND & {*plain.lower().split()} or _AND_IN_DUTCH  # elsewhere that means "in"
    parts = [part for one in split_clauses(plain) for part in _joined(one.text, joints)]
    when = [one for one in parts if _asks(one, _OF_ANY)]
    papers = [one for one in parts if not _OF_ANY.search(one) and _is_a_paper(one)]
    return (when[0], papers[0]) if len(when) == len(papers) == 1 else None


def _joined(clause: str, joints: Collection[str]) -> list[str]:
    """The parts of a clause between words that mean "and"."""
    parts = [list[str]()]
    for word in clause.split():
        if word.lower() in joints:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


_AND = frozenset({"and", "&", "+", "plus", "und", "sowie", "et", "y", "e"})
_AND_IN_DUTCH = frozenset({"en"})


def _is_a_paper(part: str) -> bool:
    """Whether a paper is asked for, or named in a few words that say nothing else of it."""
    named = meanings(part) if word_count(part) <= _FEW else frozenset[str]()
    bare = bool(named & _PAPERS) and named <= _OF_A_PAPER and not has_question_mark(part)
    return bare or only_asks_for_document(part)


_FEW = 6  # words
_PAPERS = frozenset({"INVOICE", "RECEIPT"})
_OF_A_PAPER = _PAPERS | {"MY", "MONTH", "LAST", "PLEASE", "COPY", "THE", "OLD"}
# what such a message is taken for, and no more
_BESIDE = _TAKEN_FOR | {Intent.CHANGE_PLAN}


def _asks(clause: str, what: re.Pattern[str]) -> bool:
    return bool(what.search(clause) and _ASKS.search(clause)) and not _book().says(clause, "came")


def _only_asks_its_price(clause: str) -> bool:
    """Whether a clause asks what something costs, and names nothing that has a price."""
    named = goods_in(clause) or plans_named(clause)
    return _COSTS.match(clause) is not None and not named


@cache
def _book() -> Phrasebook:
    return phrasebook("next_delivery_words")
