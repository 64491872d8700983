"""What is asked of goods that are offered to be sent again: when they come, who brings them, which
address they go to, and whether they may go to another one. Pure, rules alone; the words are in
`goods_awaited_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from steward.understanding.exact.addresses import address_told
from steward.understanding.exact.for_the_account import means_the_account
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type OfGoods = Literal["when", "by_firm", "elsewhere", "street"]

_ASKED: tuple[OfGoods, ...] = ("when", "by_firm", "elsewhere", "street")
_LONGEST = 14  # words of one question
_PAGES: Mapping[OfGoods, Mapping[str, str]] = {
    "when": {
        "en": "How long does delivery take?",
        "nl": "Hoe lang duurt de levering?",
        "de": "Wie lange dauert die Lieferung?",
        "fr": "Combien de temps prend la livraison ?",
        "es": "¿Cuánto tarda la entrega?",
    },
    "by_firm": {
        "en": "Which carrier delivers your parcels?",
        "nl": "Welke vervoerder bezorgt jullie pakketten?",
        "de": "Welcher Zusteller liefert eure Pakete?",
        "fr": "Quel transporteur livre vos colis ?",
        "es": "¿Qué transportista entrega sus paquetes?",
    },
}


def asked_of_goods(text: str) -> tuple[OfGoods, ...]:
    """What the questions of the words ask of goods that are to come, each once."""
    found = {one for clause in split_clauses(text) for one in _asked_in(clause.text)}
    if address_told(text) is not None or means_the_account(text):
        found -= {"elsewhere"}
    return tuple(one for one in _ASKED if one in found)


def page_questions(asked: tuple[OfGoods, ...], language: str) -> list[str]:
    """What the help pages are asked for these."""
    named = [_PAGES[one] for one in asked if one in _PAGES]
    return [one.get(language, one["en"]) for one in named]


def _asked_in(clause: str) -> set[OfGoods]:
    book = _book()
    if not asks_to_know(clause) or not ("?" in clause or book.says(clause, "when")):
        return set()
    return {one for part in clause.split(",") for one in _asked_in_part(part)}


def _asked_in_part(part: str) -> list[OfGoods]:
    words, book = plain_words(part), _book()
    if not 0 < len(words) <= _LONGEST:
        return []
    other = book.any_of(words, "other")
    return [one for one in _ASKED if book.says(part, one) and not (one == "when" and other)]


@cache
def _book() -> Phrasebook:
    return phrasebook("goods_awaited_words")
