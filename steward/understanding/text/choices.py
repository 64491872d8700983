"""Which of a few names an answer chooses: by its number, or by a word that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from steward.understanding.text.word_lists import plain_words

_NUMBER = re.compile(r"\W*(?:\w{1,7}\s+){0,2}([1-9])\W*")
_SAYS_LITTLE = 4  # letters: shorter words of a name choose nothing


def chosen_by_number(text: str, names: Sequence[str]) -> int | None:
    """The place of the name whose number is all that the words say; None: they say more, or it has
    none.
    """
    found = _NUMBER.fullmatch(text)
    place = int(found[1]) - 1 if found else len(names)
    return place if place < len(names) else None


def chosen_by_word(text: str, names: Sequence[str]) -> int | None:
    """The place of the only name that has one of these words, and that no other name has."""
    said = set(plain_words(text))
    every = [{w for w in plain_words(one) if len(w) >= _SAYS_LITTLE} for one in names]
    apart = [own.difference(*(one for one in every if one is not own)) for own in every]
    places = [place for place, own in enumerate(apart) if own & said]
    return places[0] if len(places) == 1 else None
