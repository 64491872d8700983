"""Recognises a wish for a smaller or a bigger plan that calls none by its name.

The words are in `plan_size_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from steward.domain.slots import Toward
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.ends_in_time import names_stop
from steward.understanding.plan.free_to_leave import asks_if_back
from steward.understanding.plan.only_less import less_of_coffee
from steward.understanding.plan.plan_steps import step_from_own
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_NUMBER = re.compile(r"(?<![\w.,-])\d{1,4}(?:[.,]\d{2})?(?![\w.,]*\d)")
_LONGEST = 500  # letters that are read
_SHORT = 12  # words of an answer
_BEGINS = 3  # words in which a no is said at the beginning
_NEAR = 4  # words between a direction and the plan
_JOINS = frozenset({"of", "de", "del", "d", "the"})
# What each phrase asks for; "too much coffee" asks for less of it.
_OF_COFFEE: dict[str, Toward] = {
    "too_much": "less",
    "too_little": "more",
    "fewer": "less",
    "further": "more",
}
_ENDS: dict[str, Toward] = {"great": "most", "little": "least"}
_ONES: dict[str, Toward] = {"small_one": "least", "big_one": "most"}
_COMPLAINS = frozenset({"too_much", "too_little"})
_OF_A_PLAN: dict[str, Toward] = {
    "least": "least",
    "most": "most",
    "middle": "middle",
    "smaller": "less",
    "bigger": "more",
}
_BY_ITSELF = _OF_A_PLAN | {"below": "lower", "above": "higher"} | _OF_COFFEE


def size_wished(text: str) -> Toward | None:
    """Which way somebody wants their plan changed, where the words themselves speak of the plan, or
    of how much coffee comes: "less coffee, please", "a cheaper plan".
    """
    if (step := _step_wished(text)) is not None:
        return step
    if less_of_coffee(text):
        return "less"
    if _book().at(plain_words(text[:_LONGEST]), "wants") is None:
        return None
    ends = names_stop(text)  # then too much of it is why
    for clause in (one.text for one in split_clauses(text[:_LONGEST])):
        words = _without_reason(clause)
        toward = _beside_coffee(words, why=ends) or _beside_plan(words)
        if (toward := toward or _of_the_range(clause, words)) is not None:
            return toward
    return None


def tells_why_it_ends(text: str) -> bool:
    """Whether something is to stop, and too much or too little coffee is said to be why."""
    if size_wished(text) is not None or not names_stop(text):
        return False
    clauses = (_without_reason(one.text) for one in split_clauses(text[:_LONGEST]))
    return any(_beside_coffee(words, why=False) is not None for words in clauses)


def _step_wished(text: str) -> Toward | None:
    """One plan up or down that is wished for or taken, in the clause that says so, and of the plan
    alone: "the one above mine", "one size up".
    """
    words = plain_words(text[:_LONGEST])
    if not _book().any_of(words, "wants", "taken"):
        return None
    clauses = (one.text for one in split_clauses(text[:_LONGEST]))
    told = (step_from_own(one) for one in clauses if not _denied_one(one))
    return None if goods_in(text) else next((step for step in told if step is not None), None)


def _without_reason(text: str) -> list[str]:
    """The words without why something is wished: "que no me da tiempo" denies no plan."""
    words = plain_words(text)
    why = _book().at(words, "reason")
    return words[:why] if why else words


def _denied_one(clause: str) -> bool:
    return _denied(_without_reason(clause))


def size_named(text: str) -> Toward | None:
    """Which way the words of a wish for another plan point: "anything smaller than we have"."""
    words = _without_reason(text[:_LONGEST])
    if _denied(words):
        return None
    return step_from_own(text) or _superlative(words) or _first(words, _OF_A_PLAN)


def size_of_a_change(text: str) -> Toward | None:
    """Which way the words of who wants or takes another plan point: "bump me up to the big one"."""
    words = plain_words(text[:_LONGEST])
    wished = _book().any_of(words, "wants", "taken") or step_from_own(text) is not None
    return size_named(text) if wished else None


def size_answered(text: str) -> Toward | None:
    """Which way a few words point where plans were named just before: "the smallest", "one up". A
    no before them is to what was named: "no, too much. The middle one then".
    """
    if len(plain_words(text)) > _SHORT or asks_if_back(text):
        return None
    told = (_pointed(one) for one in reversed(CLAUSE_END.split(text)) if one.strip())
    return next((toward for toward in told if toward is not None), None)


def _pointed(piece: str) -> Toward | None:
    words = plain_words(piece)
    if _denied(words) or _book().at(words, "when") is not None:
        return None
    end = _superlative(words) or _the_one(words)
    return step_from_own(piece) or end or _first(words, _BY_ITSELF) or _next_one(words)


def _next_one(words: Sequence[str]) -> Toward | None:
    """The next plan up: "the next", "le suivant", and no next month or payment."""
    book = _book()
    for at in range(len(words)):
        if book.begins(words, at, "next"):
            before = at == 0 or book.begins(words, at - 1, "articles")
            behind = at + 1 == len(words) or book.begins(words, at + 1, "steps")
            named = at > 0 and book.begins(words, at - 1, "steps")  # "la talla siguiente"
            if (before and behind) or named:
                return "higher"
    return None


def _the_one(words: Sequence[str]) -> Toward | None:
    """The end of the range behind an article: of several "the small one" is the smallest."""
    for at in range(len(words) - 1):
        if _book().begins(words, at, "articles"):
            end = next(
                (e for name, e in _ONES.items() if _book().begins(words, at + 1, name)), None
            )
            if end is not None:
                return end
    return None


def size_preferred(text: str) -> Toward | None:
    """Which way a few words point behind a no: "no, the biggest"."""
    words = plain_words(text)
    nos = [at for at in range(len(words)) if _book().begins(words, at, "not")]
    if not nos or nos[0] or nos[-1] > _BEGINS or len(words) > _SHORT:
        return None
    left = words[nos[-1] + 1 :]
    return _superlative(left) or _first(left, _BY_ITSELF)


def size_instead(text: str) -> Toward | None:
    """Which way a few words point that take another plan, or suppose one, while something of the
    subscription waits for a yes: "what if I just take less?", "the small one then", "is there
    anything cheaper?".
    """
    words = plain_words(text)
    meant = _book().any_of(words, "supposed", "taken", "wants")
    meant = meant or (_book().at(words, "looks_for") is not None and not goods_in(text))
    return size_answered(text) if meant else None


def chooses_instead(text: str) -> bool:
    """Whether a few words take or suppose something in the place of what is offered."""
    words = plain_words(text)
    return len(words) <= _SHORT and _book().at(words, "supposed") is not None


def _first(words: Sequence[str], meanings: Mapping[str, Toward]) -> Toward | None:
    told = (toward for name, toward in meanings.items() if _book().at(words, name) is not None)
    return next(told, None)


def number_in(text: str) -> str:
    """The one number in a few words, which may be a price: "the one for 14"; else nothing."""
    found = _NUMBER.findall(text)
    few = len(plain_words(text)) <= _SHORT
    return str(found[0]).replace(",", ".") if few and len(found) == 1 else ""


def takes_plan(text: str) -> bool:
    """Whether a few words take something that they point at: "the smallest is fine, do that"."""
    words = plain_words(text)
    return len(words) <= _SHORT and _book().at(words, "taken") is not None


def _of_the_range(clause: str, words: Sequence[str]) -> Toward | None:
    """The end of the range that is wished for, of no goods: "the biggest one you have"."""
    if _denied(words) or goods_in(clause) or _book().at(words, "of_range") is None:
        return None
    return _first(words, {"least": "least", "most": "most"}) or _superlative(words, of_range=True)


def _superlative(words: Sequence[str], *, of_range: bool = False) -> Toward | None:
    """The end of the range as French and Spanish name one, with an article before it or before the
    plan: "votre plus gros abonnement", "el plan más grande".
    """
    book = _book()
    for at in range(1, len(words) - 1):
        end = next((e for name, e in _ENDS.items() if book.begins(words, at + 1, name)), None)
        if end is None or not book.begins(words, at, "plus"):
            continue
        of_plan = at > 1 and book.begins(words, at - 1, "plan")
        if of_range or book.begins(words, at - 2 if of_plan else at - 1, "articles"):
            return end
    return None


def _beside_coffee(words: Sequence[str], *, why: bool) -> Toward | None:
    """The direction that stands right before the coffee; `why`: that it is too much or too little
    is only said for a reason.
    """
    for at in range(len(words)):
        if not _book().begins(words, at, "coffee"):
            continue
        before = at
        while before and words[before - 1] in _JOINS:
            before -= 1
        for first in range(max(0, before - 2), before):
            for name, toward in _OF_COFFEE.items():
                if why and name in _COMPLAINS:
                    continue
                little = name == "too_little"
                if _book().is_one(words[first:before], name) and (little or not _denied(words)):
                    return toward
    return None


def _beside_plan(words: Sequence[str]) -> Toward | None:
    """The direction that stands near the plan."""
    if _denied(words):
        return None
    plans = [at for at in range(len(words)) if _book().begins(words, at, "plan")]
    if (end := _superlative(words)) is not None and plans:
        return end
    for name, toward in _OF_A_PLAN.items():
        ats = [at for at in range(len(words)) if _book().begins(words, at, name)]
        if any(abs(at - plan) <= _NEAR for at in ats for plan in plans):
            return toward
    return None


def _denied(words: Sequence[str]) -> bool:
    return _book().at(words, "not") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("plan_size_words")
