"""Whether it is asked in a whole clause if, when or how much is charged the next time: "will I be
charged again next month, yes or no?". Pure, rules alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.clause_grammar import Grammar, clauses_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import PART_END, WORD

_MOST = 24  # words of such a clause


def asks_if_charged_next(text: str) -> bool:
    """Whether one of the clauses asks that, and nothing else."""
    return bool(charged_next_in(text))


def only_asks_if_charged_next(sentence: str) -> bool:
    """Whether a whole sentence asks that, and nothing else."""
    return _is_whole(_words(sentence) + (["?"] if has_question_mark(sentence) else []))


def charged_next_in(text: str) -> str:
    """The clause that asks that, and nothing else, with its mark; empty where there is none."""
    mark = "?" if has_question_mark(text) else ""
    asked = (f"{part.strip()}{mark}" for part in PART_END.split(text))
    return next((one for one in asked if _is_whole([*_words(one), *mark])), "")


def question_of_next(language: str) -> str:
    """The question when and how much is paid next, in plain words."""
    return _OF_NEXT.get(language, _OF_NEXT["en"])


_OF_NEXT: Mapping[str, str] = {
    "en": "When is my next payment, and how much is it?",
    "nl": "Wanneer is mijn volgende betaling, en hoeveel is die?",
    "de": "Wann ist meine nächste Zahlung, und wie viel ist das?",
    "fr": "Quand est mon prochain paiement, et de combien ?",
    "es": "¿Cuándo es mi próximo pago, y de cuánto?",
}


def _words(part: str) -> list[str]:
    return [folded(one) for one in WORD.findall(part)]


def _is_whole(words: list[str]) -> bool:
    return 1 < len(words) <= _MOST and _grammar().is_all(words, "asked")


def charged_next_clauses() -> Mapping[str, tuple[str, ...]]:
    """The clauses, and the parts that they are made of."""
    return clauses_of("charged_next_words")


@cache
def _grammar() -> Grammar:
    return Grammar.of(charged_next_clauses(), ["asked"])
