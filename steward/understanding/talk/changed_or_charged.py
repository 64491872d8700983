"""Recognises that somebody asks whether anything was changed or charged, beside something else or
by itself: "how many grams? and are you sure nothing got charged?". Pure.

Rules alone, and closed: every word of the part that asks it stands in
`changed_or_charged_words.yaml`. "Why was I charged 45.00?" is something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 18  # words of such a question
_JOINTS = (" + ", " & ", ", ", " and ", " en ", " und ", " et ", " y ")


class AskedApart(NamedTuple):
    """Whether that is asked, and what else the words say."""

    asked: bool
    rest: str


def asks_if_changed(text: str) -> bool:
    """Whether the words ask just that."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _MOST:
        return False
    tag = book.ends(words, len(words), "tags")
    opens = book.begins(words, 0, "sure") or book.begins(words, 0, "asks")
    if not (has_question_mark(text) or opens or tag):
        return False
    met = book.made_of(
        words[: len(words) - tag] or words, "sure", "asks", "nothing", "done", "fill"
    )
    return {"nothing", "done"} <= met


def changed_apart(text: str) -> AskedApart:
    """The question apart from the rest of a message."""
    for part, rest in _parted(text):
        if asks_if_changed(part):
            return AskedApart(True, rest)
    return AskedApart(False, text)


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Each clause, and what stands behind a joint of one to its end, with the text without it."""
    yield text, ""
    for clause in split_clauses(text):
        if text.count(clause.text) != 1:
            continue
        yield clause.text, _without(text, clause.text)
        for joint in _JOINTS:
            begins = clause.text.find(joint)
            while begins >= 0:
                part = clause.text[begins + len(joint) :]
                yield part, _without(text, clause.text[begins:])
                begins = clause.text.find(joint, begins + 1)


def _without(text: str, part: str) -> str:
    before, _, after = text.partition(part)
    return " ".join(f"{before.rstrip(' ,;+&')} {after.lstrip(' ,;?')}".split())


@cache
def _book() -> Phrasebook:
    return phrasebook("changed_or_charged_words")
