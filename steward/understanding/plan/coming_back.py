"""Recognises who had ended a subscription, or let it rest, and would like to have it again: what is
told of the past cancels and pauses nothing, and no money is asked for. What rests and what ended,
billing knows.

The words are in `coming_back_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache, lru_cache

from steward.domain.understanding import Intent
from steward.understanding.plan.ends_in_time import stops_for_a_time
from steward.understanding.plan.stopped_already import rests_already
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.questions import SENTENCE, only_asks
from steward.understanding.text.shapes import PART_END as _CLAUSE
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
# What a told cancellation is sometimes taken for.
_TAKEN_FOR = (
    Intent.CHARGED_AFTER_CANCEL,
    Intent.CANCEL_SUBSCRIPTION,
    Intent.COMPLAINT,
    Intent.ACCOUNT_ACCESS,  # "opnieuw aanmelden"
    Intent.PRODUCT_QUESTION,
    Intent.OUT_OF_SCOPE,
)


# "We are back", "zurück", of who came home.
_HOME = (Intent.RETURN_ITEM, Intent.REFUND_REQUEST)


def comes_back(text: str) -> bool:
    """Whether an end or a rest is told of, and the plan is wanted again."""
    return _after_an_end(text) or runs_again(text)


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def runs_again(text: str) -> bool:
    """Whether what rests, or a plan that is named, is to run again; what is to rest is not, nor for
    how long.
    """
    text = text[:_LONGEST]
    words, book = plain_words(text), _book()
    of_plan = book.any_of(words, "plan")
    rested = book.any_of(words, "rested") and (of_plan or not book.any_of(words, "parcel"))
    told = plain_words(" ".join(one for one in SENTENCE.findall(text) if not only_asks(one)))
    charged = book.any_of(told, "charged")  # "and what will I be charged then?" tells of none
    if charged or book.any_of(words, "not_back", "goes_on_resting") or stops_for_a_time(text):
        return False
    clauses = [plain_words(clause) for clause in _CLAUSE.split(text)]
    if rested and any(_runs(clause, "runs") for clause in clauses):
        return True
    if rested and rests_already(text) and any(map(_wished_again, clauses)):
        return True
    return of_plan and any(_runs(clause, "runs_a_plan") for clause in clauses)


def _wished_again(clause: list[str]) -> bool:
    """Whether a clause wishes for something again, whatever it is called ("gern wieder Kaffee");
    what it tells of the rest before that is no part of the wish.
    """
    book = _book()
    sizes = [book.length(clause, at, "rested") for at in range(len(clause))]
    rests = max((at + size for at, size in enumerate(sizes) if size), default=0)
    wish = clause[rests:]
    told = book.any_of(wish, "denies", "rests_again")
    return not told and all(book.any_of(wish, one) for one in ("again", "wishes"))


def _runs(clause: list[str], meaning: str) -> bool:
    """Whether a clause tells that it runs, and denies it not before that."""
    at = _book().at(clause, meaning)
    return at is not None and not _book().any_of(clause[:at], "denies")


def _after_an_end(text: str) -> bool:
    words, book = plain_words(text[:_LONGEST]), _book()
    told = all(book.at(words, meaning) is not None for meaning in ("ended", "back"))
    return told and not book.any_of(words, "charged", "not_back")


def read_coming_back(reading: Reading, remaining: str, plain: str) -> None:
    """Who comes back wants a change of their plan, whatever the told end sounds like."""
    if comes_back(plain):
        taken = (*_TAKEN_FOR, *(_HOME if runs_again(plain) else ()))
        reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=taken)


@cache
def _book() -> Phrasebook:
    return phrasebook("coming_back_words")
