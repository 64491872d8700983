"""Recognises that somebody asks what a plan costs: by its name, or as the next one up or down.

Prices are the same for everybody. The words are in `plan_price_words.yaml`, by meaning; rules
alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.understanding.pages.topics import concepts, terms_in
from steward.understanding.plan.own_prices import asks_own_price
from steward.understanding.plan.plan_periods import period_named
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import WORD
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.stances import read_stances

_PIECE = re.compile(r"[.!?;:,\n…]+")
# A plan of coffee is a plan: there is none of anything else.
_OF_COFFEE = re.compile(
    r"\b(?:coffee|koffie|kaffee|café|cafe)[\s-]+(?=(?:plan|subscription|membership|abo|pakket))"
    r"|(?P<plan>\b(?:plan(?:es|s)?|suscripci[oó]n(?:es)?|abonnements?|formules?|forfaits?))"
    r"\s+(?:(?:de|du|au|à|a)\s+)?caf[eé]\b",
    re.IGNORECASE,
)
# Words of a price that by themselves name something else: a list, a set.
_OF_A_PRICE = re.compile(r"\bprice ?list\b|\bset (?:me|us|you|one|someone) back\b", re.IGNORECASE)
# What would be charged for a plan that they do not have yet: that is its price.
_THE_CHARGE = any_spelling(
    r"\bwhat(?:'?s| is| would be| will be)? the (?:charge|fee)\b(?![^.?!]*\d)"
)
_CHARGED = any_spelling(
    r"\b(?:be charged|(?:you|they) charge|be billed|(?:wordt|word)[^.?!,]{0,20} afgeschreven"
    r"|afgeschreven (?:wordt|word)|schrijven jullie|(?:wird|werden)[^.?!,]{0,20} abgebucht"
    r"|abgebucht (?:wird|werden)|bucht ihr|buchen sie|ser(?:a|ait) (?:prélevé|débité|facturé)"
    r"|prélev(?:ez|riez)|prélèver(?:ez|iez)|me (?:cobraríais|cobráis|cobran|cobrarían)"
    r"|se (?:cobra|cobraría))\b"
)
_IF = any_spelling(
    r"\b(?:if|als|wenn|falls|si)\b[^.?!]{0,40}\b(?:go|went|move|moved|switch\w*|change\w*|upgrad\w*"
    r"|downgrad\w*|swap\w*|ga|gaan|overst\w+|overga\w*|wissel\w*|wechs\w+|gehe|geh|umsteig\w*"
    r"|pass\w+|chang\w+|pris|prends|paso|pasa\w*|cambi\w+|subo|bajo)\b"
)
# Whom it would cost something: nothing of theirs is asked about.
_TO_WHOM = any_spelling(
    r"\b(?:me|m'|nous|nos|te|se)\s*(?=(?:co[uû]terai|co[uû]te\b|costar[ií]a|cuesta|saldr[ií]a))"
    r"|(?<=\bcost)\s(?:me|us)\b|(?<=\bkost)\s(?:me|mij|ons|mich|uns)\b"
    r"|(?<=\bkostet)\s(?:mich|uns)\b|(?<=\bkosten)\s(?:me|mij|ons|mich|uns)\b"
)
_OF_IT = frozenset({"plan", "switch", "pay", "year"})  # topics that such a question may name
_SAID = (
    "price",
    "pays",
    "saves",
    "plan",
    "step",
    "moves",
    "offered",
    "monthly",
    "yearly",
    "beside",
)
# The question as the help pages are asked it, in the language that it was asked in.
_ASKED = {
    "en": "What do the plans cost?",
    "nl": "Wat kosten de abonnementen?",
    "de": "Was kosten die Abos?",
    "fr": "Combien coûtent les abonnements ?",
    "es": "¿Cuánto cuestan los planes?",
}


class _Piece(NamedTuple):
    priced: bool  # or asks which there are, which is told with their prices
    plan: bool
    step: bool
    saves: bool
    yearly: bool


def asks_plan_price(text: str, message: str = "") -> bool:
    """Whether the words ask for the price of a plan and of nothing else; the price may be asked
    for beside the plan: "what's the next one down? and what does it cost?".

    `message`: the whole of it, where the words are a part.
    """
    own = _pieces(text)
    if asks_own_price(text) or _book().says(text, "weighs"):  # which is no price for everybody
        return False
    if _is_asked(own):
        return True
    if asks_how_much(text) and wants_months(text):
        return True
    if asks_how_much(text) and terms_in(text) <= _OF_IT and wants_months(message):
        return True
    named = any(one.priced or one.plan or one.step for one in own if one is not None)
    return named and None not in own and _is_asked(_pieces(message))


def wants_months(text: str) -> bool:
    """Whether words speak of some months of a plan that nobody has yet, be it for somebody else:
    "three months of the small one for my brother".
    """
    return _book().says(text, "months_of") and not _book().says(text, "charged")


def asks_price_on(text: str) -> bool:
    """Whether a question asks what something costs and names nothing but a plan: where plans are
    spoken of it is of those ("cuánto cuesta el de seis meses?").
    """
    read = _pieces(text, spoken_of=True)
    priced = None not in read and any(one.priced for one in read if one is not None)
    weighed = not _MEASURES.isdisjoint(plain_words(text))  # "how many grams are in Regular?"
    return priced and has_question_mark(text) and not (weighed or asks_own_price(text))


_MEASURES = frozenset(
    {
        "gram",
        "grams",
        "gramm",
        "grammes",
        "gramos",
        "kilo",
        "kilos",
        "kg",
        "litre",
        "liter",
        "litro",
    }
)


def _pieces(text: str, *, spoken_of: bool = False) -> list[_Piece | None]:
    """The parts of a text; `spoken_of`: plans are."""
    words, book = plain_words(text[:500]), phrasebook("next_payment_words")
    if book.any_of(words, "next") and book.any_of(words, "payment"):
        return [None]  # "how much is my next payment?"
    parts = (one for one in _PIECE.split(_as_cost(text[:500])) if plain_words(one))
    return [_read(one, spoken_of=spoken_of) for one in parts]


def _as_cost(text: str) -> str:
    """The words with what would be charged for another plan as what that costs."""
    if not plans_named(text):
        return text
    text = _THE_CHARGE.sub(" what cost ", text)
    return _CHARGED.sub(" what cost ", text) if _IF.search(text) else text


def _is_asked(pieces: Sequence[_Piece | None]) -> bool:
    of_plans = [one for one in pieces if one is not None]
    if any(one.priced and (one.plan or one.step) for one in of_plans):
        return True
    if any(one.saves for one in of_plans) and any(one.yearly for one in of_plans):
        return True  # nobody asks of a payment that was made what it would save
    named = any(one.plan or one.step for one in of_plans if not one.priced)
    return named and any(one.priced for one in of_plans)


def asks_by_the_year(text: str) -> bool:
    """Whether words only ask on for the price of a year: "ok and per year?"."""
    said = _book().made_of(plain_words(text), "yearly", "price", "onward")
    return has_question_mark(text) and "yearly" in said


def of_the_year(question: str, sentences: Sequence[str]) -> list[str]:
    """Of the sentences of a page those that tell what paying by the year costs or saves, where a
    question of prices asks for that.
    """
    if not (asks_plan_price(question) and _book().says(question, "year")):
        return []
    return [one for one in sentences if _book().says(one, "year") and _TELLS_A_FIGURE.search(one)]


_TELLS_A_FIGURE = re.compile(
    r"\d|\b(?:percent|per cent|procent|prozent|pour cent|por ciento)\b", re.I
)


def names_the_year(text: str) -> bool:
    """Whether words name a year as what is paid for."""
    return _book().any_of(plain_words(text[:500]), "yearly")


def asks_of_several_plans(text: str) -> bool:
    """Whether words speak of plans as of several: "was kosten die jeweils?"."""
    return _book().any_of(plain_words(text[:500]), "several")


def asks_own_plan(text: str) -> bool:
    """Whether somebody asks which plan they have: "welk abonnement heb ik?"."""
    words = plain_words(text[:500])
    plan = _book().at(words, "plan") is not None or bool(plans_named(text))
    return plan and _book().at(words, "had") is not None


def asks_for_the_change(text: str) -> bool:
    """Whether a clause asks for another plan; what one would cost "if I switch" asks for none."""
    clauses = [clause.text for clause in split_clauses(text)]
    wished = (one for one in clauses if not (_IF.search(one) and asks_plan_price(one)))
    return any("change_plan" in read_stances(one).asks for one in wished)


def asks_how_much(text: str) -> bool:
    """Whether a price is asked for by its name: "how do I pay the plan" is about paying."""
    return _book().at(plain_words(_OF_A_PRICE.sub("cost", text)), "price") is not None


def asks_price_of_a_month(text: str) -> bool:
    """Whether it is asked what something costs by the month."""
    return asks_how_much(text) and period_named(text) == "month"


def question_of_prices(language: str) -> str:
    """What the help pages are asked for the prices of the plans."""
    return _ASKED.get(language, _ASKED["en"])


def is_question_of_prices(text: str) -> bool:
    """Whether a question is the one that the help pages are asked in place of other words."""
    return text in _ASKED.values()


def _read(piece: str, *, spoken_of: bool) -> _Piece | None:
    """What a part of the words asks of a plan; None: it speaks of something else."""
    piece = _OF_COFFEE.sub(lambda found: found["plan"] or "", _OF_A_PRICE.sub("cost", piece))
    piece = _TO_WHOM.sub(" ", piece)
    words, book = plain_words(piece), _book()
    plan = book.at(words, "plan") is not None or bool(plans_named(piece))
    month = book.at(words, "monthly")
    of_plans = spoken_of or plan or month is not None or book.at(words, "yearly") is not None
    if any(_tells(word, of_plans=of_plans) for word in WORD.findall(piece.strip())):
        return None
    others = words if month is None else words[:month]  # "al mes" is no "mes amis"
    mine = book.at(others, "mine") is not None
    yearly, saves = book.at(words, "yearly") is not None, book.at(words, "saves") is not None
    # nothing else is paid by the month or the year
    plan = plan or (not mine and (month is not None or yearly))
    which = plan and book.at(words, "offered") is not None and not mine
    priced = which or saves or book.at(words, "price") is not None or _asks_what_is_paid(words)
    return _Piece(priced, plan, book.at(words, "step") is not None, saves, yearly)


_NEAR = 4  # words from "what" to paying


def _asks_what_is_paid(words: Sequence[str]) -> bool:
    """Whether words of paying ask how much: "what would I pay", and not "how do I pay"."""
    asked = (at for at in range(len(words)) if _book().begins(words, at, "what"))
    return any(_book().at(words[at + 1 : at + 1 + _NEAR], "pays") is not None for at in asked)


def _tells(word: str, *, of_plans: bool) -> bool:
    """Whether a word names something that such a question does not. Where a plan, a month or a year
    is named, a word that nothing of the trade is called says nothing, unless it is a name.
    """
    plain = plain_words(word)
    if plans_named(word) or not plain or _is_said(plain):
        return False
    if terms_in(word) <= _OF_IT:
        return False
    known = word[0].isupper() or bool(terms_in(word) & concepts()) or bool(meanings(word))
    return known or not of_plans


def _is_said(words: Sequence[str]) -> bool:
    return any(_book().begins(words, 0, meaning) for meaning in _SAID)


@cache
def _book() -> Phrasebook:
    return phrasebook("plan_price_words")
