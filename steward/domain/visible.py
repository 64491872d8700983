"""Text of other people, made safe to read. Pure.

Characters that hide, reverse or imitate are shown by their number.

Used wherever such text is shown to whoever decides: the command line, the API, and through it every
page.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that somebody who reads Latin takes for another one.
_LOOKS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеорсухіјѕԁһӏԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρ",
        "ABESIJKMHOPCTYXaeopcyxijsdhlqwABEZHIKMNOPTYXoavp",
        strict=True,
    )
)
_WORD = re.compile(r"\w+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# Letters and marks by their class, and yet nothing is seen of them.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_LEAST = 3


def visible(text: str) -> str:
    """The text as it is, with `⟨U+202E⟩` for what cannot be seen and `⟨U+0430≈a⟩` for what
    looks like something else.

    A letter of another alphabet is marked in a word that mixes alphabets, and in a Latin text where
    the whole word imitates.
    """
    latin = _LATIN.search(text) is not None
    return "".join(_shown(part, latin) for part in _parts(text))


def says_something(text: str) -> bool:
    """Whether a reader sees at least three characters.

    Spaces, marks and invisible characters do not count.
    """
    seen = (c for c in text if unicodedata.category(c)[0] not in "CZM" and c not in _BLANKS)
    return sum(1 for _ in zip(seen, range(_LEAST), strict=False)) == _LEAST


def _parts(text: str) -> list[str]:
    """Words and what stands between them, in order."""
    parts, at = [], 0
    for word in _WORD.finditer(text):
        parts += [text[at : word.start()], word.group()]
        at = word.end()
    return [*parts, text[at:]]


def _shown(part: str, latin: bool) -> str:
    letters = [c for c in part if c.isalpha()]
    mixed = any(_LATIN.match(c) for c in letters)
    imitates = latin and bool(letters) and all(c in _LOOKS for c in letters)
    return "".join(_mark(c, c in _LOOKS and (mixed or imitates)) for c in part)


def _mark(character: str, alike: bool) -> str:
    if alike:
        return f"⟨U+{ord(character):04X}≈{_LOOKS[character]}⟩"
    plain = unicodedata.normalize("NFKC", character)
    # full-width, mathematical
    if plain != character and len(plain) == 1 and plain.isascii() and plain.isalnum():
        return f"⟨U+{ord(character):04X}≈{plain}⟩"
    return f"⟨U+{ord(character):04X}⟩" if _hidden(character) else character


def _hidden(character: str) -> bool:
    if character in "\n \u00a0\u202f":
        return False
    if character in "⟨⟩" or character in _BLANKS:  # a mark is never the writer's own
        return True
    return unicodedata.category(character)[0] == "C" or unicodedata.category(character) in (
        "Zl",
        "Zp",
        "Zs",
    )
