"""Recognises that nothing is wanted in one month: its delivery is skipped. Pure, rules alone.

The words are in `skip_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from steward.understanding.plan.ends_in_time import (
    dates_in_words,
    end_named,
    ends_on_a_day,
)
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.months import (
    any_month,
    months_meant,
    months_named,
    months_of_the_year,
)
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;:\n]+")
_CLAUSE = re.compile(r"[.,!?;:\n]+|\b(?:but|maar|aber|mais|pero)\b", re.IGNORECASE)
_NEAR = 4  # words from "no" to the goods
_TOGETHER = 3  # words between a delivery and its month
# what may follow a month that is taken out by itself
_AFTER = frozenset(
    {"please", "pls", "for", "from", "bitte", "alsjeblieft", "alstublieft", "graag", "svp", "s"}
    | {"por", "porfa", "and", "en", "und", "et", "y", "uit", "aus", "de", "van", "von"}
    | {"maar", "toch", "dan", "mal", "einfach", "doch"}
)
_BETWEEN = frozenset({"sie", "den", "der", "die", "de", "le", "la", "el", "bitte", "please", "you"})
_ARTICLES = 2  # words between a verb and its month
_FEW = 9  # words that say of a delivery that it is not to be sent
_SAID_OF_IT = ("none", "wants", "must", "comes", "beside", "helps", "goods", "this_one")
_ANY_DAY = date(2000, 1, 1)  # only whether an end is named, whichever
_BESIDE = 2  # words between "this" and "month"


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def leaves_out_a_month(text: str) -> bool:
    """Whether somebody wants no goods in a month that they name; that none came is no wish,
    nor is the day until which nothing is wanted.
    """
    pieces = _PIECE.split(dates_in_words(with_months_apart(text[:2_000])))
    goes_on = any(map(_goes_on, _CLAUSE.split(text[:2_000])))
    return any(
        (_leaves_out(words := plain_words(piece), goes_on=goes_on) or _is_not_sent(piece))
        and not (ends_on_a_day(words) or end_named(piece, _ANY_DAY))
        for piece in pieces
    )


def _goes_on(clause: str) -> bool:
    """Whether it is said in which month things go on: "we resume in January"."""
    return bool(months_named(clause)) and _book().any_of(plain_words(clause), "goes_on")


def months_left_out(text: str) -> frozenset[int]:
    """The months that are named, by their numbers, but those in which something is wanted again, or
    is asked about whether it comes, and those that were a slip: "skip January, I mean December".
    """
    text = with_months_apart(text[:2_000])
    asked = has_question_mark(text)
    named = frozenset(
        month
        for piece in _CLAUSE.split(text)
        if not _is_wanted(plain_words(piece), asked=asked)
        for month in months_named(piece)
    )
    return named & months_meant(text) or named


def _is_wanted(words: list[str], *, asked: bool) -> bool:
    """Whether in the month of these words something comes: "in January again", "the one after
    leaves in January?".
    """
    book = _book()
    if book.at(words, "again") is not None or _is_agreed(words):
        return True
    denied = book.any_of(words, "none", "nothing", "leaves")
    return asked and book.any_of(words, "comes") and not denied


def _is_agreed(words: list[str]) -> bool:
    """Whether a clause ends with a yes to the month that it names: "January yes"."""
    ends = (at + 1 for at, word in enumerate(words) if word in months_of_the_year())
    return any(_book().is_one(words[end:], "yes") for end in ends)


def _leaves_out(words: list[str], *, goes_on: bool) -> bool:
    book = _book()
    if not any(_is_month(words, at) for at in range(len(words))) or _tells(words):
        return False
    if book.at(words, "leaves") is not None or _takes_out(words) or _may_be_removed(words):
        return True
    if not book.any_of(words, "wants") and not goes_on:
        return False
    if book.at(words, "nothing") is not None and not book.any_of(words, "not_goods"):
        return True  # "my money for November, nothing else" wants no delivery left out
    if _is_not_wanted(words):
        return True
    denied = (at for at in range(len(words)) if book.begins(words, at, "none"))
    return any(book.at(words[at + 1 : at + 1 + _NEAR], "goods") is not None for at in denied)


def _is_not_wanted(words: list[str]) -> bool:
    """Whether words end in that the delivery of a month is not wanted: "die Lieferung im Dezember
    brauche ich nicht", "I don't need the December one".
    """
    book, at = _book(), delivery_of_a_month(words)
    if at is None:
        return False
    if book.is_one(words[-1:], "none"):
        return True
    denied = (n for n in range(len(words)) if book.begins(words, n, "none"))
    near = at >= len(words) - _TOGETHER
    return near and any(book.at(words[n + 1 : n + 3], "wants") is not None for n in denied)


def _is_not_sent(piece: str) -> bool:
    """Whether the delivery of a month is named, and then only that it is not to be sent; a reason
    may follow: "el café de diciembre no lo manden, que se queda en el portal".
    """
    book, clauses = _book(), piece.split(",")
    for size in range(1, len(clauses) + 1):
        words = plain_words(",".join(clauses[:size]))
        at = delivery_of_a_month(words)
        if at is None or _tells(words[:at]) or book.any_of(words, "not_goods", "asks"):
            continue
        if any(map(_only_unsends, (words[at + 1 :], [*words[:at], *words[at + 1 :]]))):
            return True
    return False


def _only_unsends(words: list[str]) -> bool:
    """Whether these words only say that it is not to be sent; that it was not, is a complaint."""
    book = _book()
    if len(words) > _FEW or "none" not in (met := book.made_of(words, *_SAID_OF_IT)):
        return False
    asked = [n for n in range(len(words)) if book.begins(words, n, "wants")]
    return "must" in met or any(not book.begins(words, n, "sent") for n in asked)


def _may_be_removed(words: list[str]) -> bool:
    """Whether a month, or its delivery, may be left out, as a thing that is done to it: "kan
    december overgeslagen worden"; what was left out is told, and wished by nobody.
    """
    book = _book()
    at, may = book.at(words, "removed"), book.at(words, "may")
    if at is None or may is None or book.any_of(words, "not_goods"):
        return False
    return may <= at + 1  # "of december overgeslagen kan worden"


def _takes_out(words: list[str]) -> bool:
    """Whether the delivery of a month is to be taken out, or a month by itself: "haal december
    eruit", "quita la entrega de diciembre".
    """
    book = _book()
    verbs = [at for at in range(len(words)) if book.begins(words, at, "removes")]
    if book.any_of(words, "out") and not book.any_of(words, "out_of"):
        verbs += [at for at in range(len(words)) if book.begins(words, at, "takes")]
    if not verbs or book.any_of(words, "not_goods"):
        return False
    if delivery_of_a_month(words) is not None:
        return True
    return any(
        month is not None
        and all(word in _AFTER or book.is_one([word], "out") for word in words[month + 1 :][:1])
        for month in (_next_month(words, at) for at in verbs)
    )


def _next_month(words: list[str], at: int) -> int | None:
    """Where the month is that a verb has for its object: "lassen Sie den Dezember"."""
    beside = range(at + 1, min(at + 2 + _ARTICLES, len(words)))
    month = next((n for n in beside if words[n] in months_of_the_year()), None)
    between = words[at + 1 : month] if month is not None else []
    return month if all(word in _BETWEEN for word in between) else None


def delivery_of_a_month(words: list[str]) -> int | None:
    """Where a delivery is named with its month: "the December box", "la livraison de décembre", "la
    de diciembre"; None: nowhere.
    """
    book, months = _book(), months_of_the_year()
    for at, word in enumerate(words):
        if word not in months:
            continue
        before, after = words[max(at - _TOGETHER, 0) : at], words[at + 1 : at + 1 + _TOGETHER]
        if after[:1] == ["s"]:
            after = after[1:]  # "december's delivery"
        if book.at(before, "goods") is not None or book.at(after[:1], "goods") is not None:
            return at
        if book.at(after[:1], "this_one") is not None or _ends_with(before, "that_of"):
            return at
    return None


def _ends_with(words: list[str], meaning: str) -> bool:
    return any(_book().is_one(words[at:], meaning) for at in range(len(words)))


def with_months_apart(text: str) -> str:
    """The text with names of months apart from the goods that are of one word with them:
    "Dezemberlieferung".
    """
    return _compound().sub(lambda found: f"{found[1]} {found[2]}", text)


@cache
def _compound() -> re.Pattern[str]:
    goods = "|".join(sorted(entries("skip_words")["goods"], key=len, reverse=True))
    goods = goods.replace("packchen", "p[aä]ckchen")
    return re.compile(rf"\b({any_month()})s?[- ]?({goods})\b", re.IGNORECASE)


def _tells(words: list[str]) -> bool:
    """Whether the words tell what came, or ask why nothing did."""
    return _book().at(words, "came") is not None


def _is_month(words: list[str], at: int) -> bool:
    """Whether a month begins here: by its name, or "this month", "le mois prochain"."""
    if words[at] in months_of_the_year():
        return True
    near = words[max(at - _BESIDE, 0) : at + 1 + _BESIDE]
    return _book().begins(words, at, "month") and _book().at(near, "one") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("skip_words")
