"""Which term of an offer the words will not have, though they want the matter itself: "yes, but not
to that address", "ja, aber auf die andere Karte", "sí, pero dos". Rules alone, by lists in five
languages; it agrees to nothing, and refuses nothing but that term.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Literal

from steward.domain.spelling import folded
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.talk.side_questions import names_other_tender
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.consent import begins_with_yes

# Where it goes; another way of the money, or the one that is offered; how many, which of its kind,
# the day, that not all is meant, and what is only pointed at.
type Term = Literal["address", "way", "card", "account", "count", "variant", "day", "part", "one"]

_LONGEST = 40  # words of who puts one term right
_NAMED = 4  # letters of a word of an address that is told by itself: a town, a street
_MARKS = ",;:!?\n()"


def term_put_right(text: str, own: Collection[str]) -> Term | None:
    """The term that the words will not have, or have otherwise; None: they say nothing of the kind.
    `own`: the offered term itself, as an address or the end of a card's number.
    """
    if has_question_mark(text) or word_count(text) > _LONGEST or conditional(text):
        return None
    if (term := _denied(text, own)) is not None:
        return term
    return _named_otherwise(text) if yes_but(text) else None


def yes_but(text: str) -> bool:
    """Whether a yes is said, and something against it."""
    return begins_with_yes(text) and _book().any_of(plain_words(text), "but")


def _denied(text: str, own: Collection[str]) -> Term | None:
    """What stands behind a no by itself: "not that card", "pas Cologne", "a esa tarjeta no"."""
    for part in _parts(text):
        for words in (part, part[-1:] + part[:-1]):  # the no may be the last of them
            if (term := _denied_in(words, own)) is not None:
                return term
    return None


def _denied_in(words: Sequence[str], own: Collection[str]) -> Term | None:
    for at in range(len(words)):
        if not (size := _book().length(words, at, "no")):
            continue
        first = at = at + size
        if (term := _all_of(words[at:], own, pointed=False)) is not None:
            return term
        at = _book().behind(words, at, "that")
        if (term := _all_of(words[at:], own, pointed=at > first)) is not None:
            return term
    return None


def _all_of(words: Sequence[str], own: Collection[str], *, pointed: bool) -> Term | None:
    """The term that these words are, with nothing beside it but a courtesy."""
    if not words:
        return None
    for term in _TERMS:
        alone = term in ("part", "one")
        size = _book().length(words, 0, term) if pointed or alone else 0
        if size and _is_over(words[size:]):
            return term
    return _of_own(words, own)


_TERMS: tuple[Term, ...] = ("address", "card", "account", "part", "one")


def _of_own(words: Sequence[str], own: Collection[str]) -> Term | None:
    """What the offered value itself tells: a town or a street, or how a card's number ends."""
    word, told = words[0], {one for value in own for one in plain_words(folded(value))}
    if word not in told or not _is_over([one for one in words[1:] if one not in told]):
        return None
    if word.isdigit():
        return "card" if word in {*own} else None
    return "address" if len(word) >= _NAMED else None


def _is_over(words: Sequence[str]) -> bool:
    return not words or bool(_book().made_of(words, "beside"))


def _named_otherwise(text: str) -> Term | None:
    """What is named behind a yes in the place of what was offered."""
    told = address_told(text)
    if told is not None and reads_as_street(told):
        return "address"
    if names_other_tender(text) or _book().says(text, "other_way"):
        return "way"
    if _book().says(text, "other_address"):
        return "address"
    words = plain_words(text)
    rest = " ".join(words[(_book().at(words, "but") or 0) + 1 :])
    said: tuple[Term, ...] = ("variant", "count", "day")
    return next((term for term in said if _book().says(rest, term)), None)


def _parts(text: str) -> list[list[str]]:
    """The words between two marks each; a "but" begins another."""
    for mark in _MARKS:
        text = text.replace(mark, ".")
    found = list[list[str]]()
    for part in text.split("."):
        words = plain_words(part)
        at = _book().at(words, "but")
        found += [words] if at is None else [words[:at], words[at + 1 :]]
    return [words for words in found if words]


@cache
def _book() -> Phrasebook:
    return phrasebook("terms_put_right_words")
