"""Recognises that the next delivery is not wanted: "the next one isn't needed", "de komende doos
kan weg". Rules alone.

It is named as what comes next, and the words beside it say that it is to be left out, or that it is
not needed; whatever else is said of it (where it is to go, when) leaves nothing out. The words are
in `skip_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from steward.domain.spelling import folded
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;:,\n]+|\b(?:but|maar dan|aber|mais|pero)\b", re.IGNORECASE)
_BRIEF = 5  # words of an answer: "yes, both please"
_NEAR = 3  # words between what is not and what is wanted
_BEFORE = 5  # words before the next delivery that may be said of it
# what may stand beside it without saying more of it
_SAID_OF_IT = ("may", "removed", "removes", "leaves", "out", "none", "wants", "takes", "beside")


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def leaves_out_the_next(text: str) -> bool:
    """Whether the next delivery is named, and not wanted."""
    return any(_is_left_out(plain_words(piece)) for piece in _PIECE.split(text[:2_000]))


def _is_left_out(words: Sequence[str]) -> bool:
    book = _book()
    if book.any_of(words, "came", "asks", "not_goods"):
        return False
    for at in range(len(words)):
        size = book.length(words, at, "next")
        if not size:
            continue
        end = at + size
        end += max(book.length(words, end, one) for one in ("goods", "this_one"))
        if _says_no_more(words[end:]):
            before, after = words[max(0, at - _BEFORE) : at], words[end:]
            if _not_wanted([*before, *after], after):
                return True
    return False


def _says_no_more(words: Sequence[str]) -> bool:
    """Whether all of these words only say that it is left out, or nothing."""
    return not words or bool(_book().made_of(words, *_SAID_OF_IT))


def _not_wanted(words: Sequence[str], after: Sequence[str]) -> bool:
    book = _book()
    if book.any_of(words, "leaves", "removes"):
        return True
    if book.any_of(words, "takes") and book.any_of(after, "out"):
        return True
    may, removed = book.at(words, "may"), book.at(words, "removed")
    if may is not None and removed is not None and may < removed:
        return True
    nots = [at for at in range(len(words)) if book.begins(words, at, "none")]
    wants = [at for at in range(len(words)) if book.begins(words, at, "wants")]
    beside = any(abs(one - other) <= _NEAR for one in nots for other in wants)
    return beside or (bool(wants) and words[-1:] != [] and book.is_one(words[-1:], "none"))


def leaves_out_several(text: str) -> bool:
    """Whether more deliveries than the next are meant: "the next two", "and the one after"."""
    if _SEVERAL.search(folded(text[:2_000])) is not None:
        return True
    return any(_names_two(plain_words(one)) for one in _PIECE.split(text[:2_000]))


def only_says_both(text: str) -> bool:
    """Whether a few words only say that both are meant, whatever was shown: "yes, both please"."""
    return _is_both(plain_words(text[:2_000]))


def _is_both(words: Sequence[str]) -> bool:
    book = _book()
    return len(words) <= _BRIEF and book.any_of(words, "both") and not book.any_of(words, "asks")


def _names_two(words: Sequence[str]) -> bool:
    """Whether one delivery is pointed at and the next one named beside it, with nothing said of it:
    "skip the one and the next", "die und die nächste bitte"; or both of them.
    """
    book = _book()
    if _is_both(words):
        return True
    for at in range(1, len(words)):
        size = book.length(words, at, "and")
        if not size or not book.ends(words, at, "pointed"):
            continue
        after = words[at + size :]
        named = book.length(after, 0, "after_it") if after else 0
        left = after[named:]
        if named and (not left or book.made_of(left, "beside", "goods", "this_one")):
            return True
    return False


_COUNT = (
    r"(?:[2-9]|two|three|four|five|six|(?:a )?(?:few|couple)(?: of)?|several|twee|drie|vier|vijf"
    r"|zes|paar|zwei|funf|sechs|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)"
)
_NEXT = (
    r"(?:next|coming|upcoming|following|volgende|komende|eerstvolgende|nachsten?|kommenden?"
    r"|prochaine?s|proximas?|proximos|siguientes)"
)
_AND = r"(?:and|en|und|et|y)(?: also| ook| auch| aussi| tambien)?"
_NO_DAYS = r"(?! (?:days?|weeks?|dagen|weken|tagen?|wochen|jours|semaines|dias|semanas))"
# "and the one after comes again"
_COMES = (
    r"(?! (?:wel|gewoon|weer|mag|moet|komt|comes|is|as|can|may|should|goes|again|normally|wieder"
    r"|kommt|soll|darf|kann|normal|comme|revient|arrive|oui|si|viene|llega|como)\b)"
)
_SEVERAL = re.compile(
    rf"\b{_NEXT} {_COUNT}\b{_NO_DAYS}"
    rf"|\b{_COUNT} {_NEXT}\b{_NO_DAYS}"
    rf"|\b{_AND} (?:the (?:one|delivery|box) (?:after|following)|the (?:second|following) one"
    r"|die (?:daarna|erna|danach|darauf)|de (?:levering|doos) (?:daarna|erna)"
    rf"|(?:celle|celui) d'? ?apres|la suivante|la siguiente|la de despues)\b{_COMES}"
)


@cache
def _book() -> Phrasebook:
    return phrasebook("skip_words")
