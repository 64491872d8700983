"""Another plan in the place of an end: "don't cancel, switch me to the Taster", "instead of
cancelling I'd like the monthly one". The end is what they refuse, and the change is what they ask
for, whatever stands first. Rules alone, by a list in five languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from steward.domain.understanding import Act
from steward.understanding.plan.plan_called import PLAN_NAMES, plan_words
from steward.understanding.text.shapes import PART_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.rather import wishes_something

_NEAR = 4  # words between what leaves an end for something else, and the end
_BESIDE = 3  # words between a no and what it denies


class _Part(NamedTuple):
    """A part of the words: what is said there but for an end that is denied or left."""

    rest: tuple[str, ...]
    left: bool  # an end is denied there, or something is wanted in its place
    ended: bool  # an end is named that is neither


def stances_of(text: str) -> dict[Act, str]:
    """What such words ask for and refuse; nothing of any other words."""
    if not wanted_rather(text):
        return {}
    ended, changed = PLAN_ACTS
    return {ended: "refuses", changed: "asks"}


def wanted_rather(text: str) -> str:
    """The words that wish for another plan, where an end is denied or left for it; empty: no such
    words.
    """
    parts = _parts(text)
    if not any(one.left for one in parts) or any(one.ended for one in parts):
        return ""
    wishes = [" ".join(one.rest) for one in parts if _wants_a_plan(one.rest)]
    return " ".join(wishes)


_LONGEST = 600  # letters


def leaves_an_end(text: str) -> bool:
    """Whether an end that is named is denied, or left for something else, and none is wanted."""
    parts = _parts(text)
    return any(one.left for one in parts) and not any(one.ended for one in parts)


def _parts(text: str) -> list[_Part]:
    signs = (plain_words(part) for part in PART_END.split(text[:_LONGEST]))
    return [_read(words) for whole in signs for words in _joined(whole)]


def _joined(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The stretches between words that join two things, or set one against the other."""
    book, begun = _book(), 0
    for at in range(len(words)):
        held = book.begins(words, at, "holds") or (at and book.begins(words, at - 1, "holds"))
        if book.begins(words, at, "joins") and not held:
            yield words[begun:at]
            begun = at + 1
    yield words[begun:]


def _read(words: Sequence[str]) -> _Part:
    book, told = _book(), _book().any_of(words, "reports", "goods")
    rest, left, ended, at = [*words], False, False, 0
    while at < len(rest):
        if size := book.length(rest, at, "denied_end"):
            first, last, denied = at, at + size, True
        elif size := book.length(rest, at, "ends"):
            first, last = _span(rest, at, at + size)
            denied = (first, last) != (at, at + size)
        else:
            at += 1
            continue
        if told or not denied:
            ended = ended or not told
            at += size
            continue
        rest[first:last], left, at = [], True, first
    return _Part(tuple(rest), left, ended)


def _span(words: Sequence[str], at: int, end: int) -> tuple[int, int]:
    """The end with what denies it, or leaves it for something else; itself: nothing does."""
    book = _book()
    for first in range(at - 1, max(-1, at - _NEAR - 2), -1):
        size = book.length(words, first, "instead")
        if size and first + size <= at:
            return first, end
        if book.begins(words, first, "than") and first >= at - 2:
            before = words[:first]
            if book.any_of(before, "rather"):
                return first, end
    for first in range(at - 1, max(-1, at - _BESIDE - 1), -1):
        if book.begins(words, first, "denies") and not book.any_of(words[:at], "able"):
            return first, end
    for last in range(end, min(len(words), end + _BESIDE)):
        if (size := book.length(words, last, "denies_after")) and not book.any_of(words, "able"):
            return at, last + size
    return at, end


def _wants_a_plan(words: Sequence[str]) -> bool:
    """Whether a part wishes for another plan: it names one, or the plan, and says to go there; or
    for a rest of the one that is had.
    """
    book, said = _book(), " ".join(words)
    if not words or book.any_of(words, "denies", "denies_after", "no_wish", "reports"):
        return False
    named = [word for word in plan_words(said) if word in PLAN_NAMES]
    moves = book.any_of(words, "moves")
    if book.any_of(words, "rests"):
        return True
    if named:
        return moves or wishes_something(said) or book.any_of(words, "rather")
    return moves and book.any_of(words, "plan")


@cache
def _book() -> Phrasebook:
    return phrasebook("changed_rather_words")
