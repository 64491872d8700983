"""Recognises what is only supposed in a question that anybody may ask: "and if the box has been
opened?", "can I change the address after I've placed an order?".

It tells of nothing of one's own. The words are in `supposed_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters
_TELLS = 3  # words, with the one that supposes
_ENDS = (",", ".", "?", "!", ";", ":")


def begins_supposing(text: str) -> bool:
    """Whether the words begin with what is supposed, behind words that go on at most: what is
    "yes" without its accent only in a question, and before no comma.
    """
    words = plain_words(text[:_LONGEST])
    at = _gone_on(words)
    if not _book().begins(words, at, "if") or len(words) < at + _TELLS:
        return False
    return words[at] != "si" or (has_question_mark(text) and "si," not in text.lower())


def supposes_of_oneself(text: str) -> bool:
    """Whether a half sentence supposes what the customer may want some day, of nothing that is
    called theirs: "als we na twee maanden willen stoppen", "si un mes no lo quiero".
    """
    words, book = plain_words(text[:_LONGEST]), _book()
    at = _gone_on(words)
    said = book.length(words, at, "if")
    who = book.length(words, at + said, "anybody")
    return bool(said and who) and not book.any_of(words[at + said + who :], "theirs")


def _gone_on(words: Sequence[str]) -> int:
    """How many words only go on, before anything is said."""
    return _book().behind(words, 0, "goes_on")


def without_steps_before(text: str) -> str:
    """The words without a half sentence of what anybody does before what is asked: "after I've
    placed an order". Where it names what is one's own, it stays.
    """
    tokens, kept, at = text[:_LONGEST].split(), list[str](), 0
    while at < len(tokens):
        end = _end_of_step(tokens, at)
        if end == at:
            kept.append(tokens[at])
        else:
            kept += [tokens[end - 1][-1]] if tokens[end - 1].endswith(_ENDS) else []
        at = max(end, at + 1)
    return " ".join(kept)


def _end_of_step(tokens: list[str], at: int) -> int:
    """Where a half sentence ends that tells of such a step and begins here; `at`: none does."""
    end = next((n for n in range(at, len(tokens)) if tokens[n].endswith(_ENDS)), len(tokens) - 1)
    words, book = plain_words(" ".join(tokens[at : end + 1])), _book()
    size = book.length(words, 0, "after")
    if not size or book.any_of(words, "theirs") or not book.any_of(words[size:], "done"):
        return at
    return end + 1


@cache
def _book() -> Phrasebook:
    return phrasebook("supposed_words")
