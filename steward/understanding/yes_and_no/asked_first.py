"""Recognises who wants an answer before they decide: "yes please. wait - no. first tell me how long
it takes". Pure, rules alone; the words are in `asked_first_words.yaml`, by meaning.

It is no yes and no no: the question is answered, and what was offered is put again.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.talk.named_matters import denies_in, piece_lets_go, pieces
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 30  # words
_BEFORE = ("first", "tell", "talk")


def asked_first(text: str) -> str:
    """The question that is to be answered first; empty: none is."""
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _MOST:
        return ""
    for at in range(1, len(words)):
        if book.begins(words, at, "asks") and "first" in book.made_of(words[:at], *_BEFORE):
            return _from(text, words, at)
    return ""


def wished_first(text: str) -> str:
    """What is to be seen to before what was offered: "no, not the money, the tray first!"; empty:
    nothing is.
    """
    parts = pieces(text)
    for at, part in enumerate(parts):
        words = _without_courtesy(plain_words(part))
        size = _book().length(words, 0, "first")
        last = 0 if size else _book().ends(words, len(words), "first")
        if size or last:
            left = " ".join(words[size : len(words) - last])
            plain = at > 0 and bool(left) and not (denies_in(left) or _says_little(left))
            return ", ".join(parts[at:]) if plain and all(map(_says_little, parts[:at])) else ""
    return ""


def _without_courtesy(words: list[str]) -> list[str]:
    """The words without a please behind them."""
    size = next((n for n in (3, 2, 1) if _book().is_one(words[-n:], "talk")), 0)
    return words[:-size] if size else words


def _says_little(part: str) -> bool:
    """Whether a piece is a yes, a no or its like, or only lets go of what was offered."""
    return bool(piece_lets_go(part)) or bool(_book().made_of(plain_words(part), *_BEFORE))


def _from(text: str, words: list[str], at: int) -> str:
    """The text from this word on."""
    placed = list(WORDS.finditer(text))
    return text[placed[at].start() :] if len(placed) == len(words) else text


@cache
def _book() -> Phrasebook:
    return phrasebook("asked_first_words")
