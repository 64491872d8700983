"""A wish for a plan that is put right within its own message: "cancel my plan, no, wait, I only
want to pause it". What comes after the turn stands in the place of what came before it. Pure.
"""

from __future__ import annotations

from collections.abc import Callable

from steward.domain.understanding import PLAN_INTENTS, Understanding, Wish
from steward.understanding.marks import has_question_mark
from steward.understanding.rather import parted_by_turn


def with_last_wish(heard: Understanding, read: Callable[[str], Understanding]) -> Understanding:
    """The message without the wish for a plan that it takes back for another one. What is only
    asked whether it can be takes nothing back.
    """
    parted = parted_by_turn(heard.text)
    if parted is None or heard.typed or has_question_mark(parted[1]):
        return heard
    before, after = parted
    taken_back, meant = _of_plans(read(before)), _of_plans(last := read(after))
    if not taken_back or not meant or last.refuses:
        return heard
    for wish in taken_back:
        before = before.replace(wish.quote, " ")
    rest = " ".join(before.split())
    again = read(f"{rest} {after}") if any(map(str.isalnum, rest)) else last
    return again.model_copy(
        update={
            "identifiers": heard.identifiers,
            "asks_human": heard.asks_human,
            "language": heard.language,
        }
    )


def _of_plans(heard: Understanding) -> list[Wish]:
    return [wish for wish in heard.wishes if wish.intent in PLAN_INTENTS]
