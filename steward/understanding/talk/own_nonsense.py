"""Recognises who takes back what they have just written themselves: "I want no money any more. No,
nonsense, let it run". Pure, rules alone; the words are in `own_nonsense_words.yaml`.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BOTH = frozenset({"nonsense", "runs"})


def takes_own_words_back(text: str) -> bool:
    """Whether the last words say that those before them were not meant, and that it is to go on."""
    parts = [words for one in CLAUSE_END.split(text) if (words := plain_words(one))]
    last = list[str]()
    for words in reversed(parts[1:]):
        if not _book().made_of(words, "nonsense", "runs", "talk"):
            break
        last = [*words, *last]
        if _book().made_of(last, "nonsense", "runs", "talk") >= _BOTH:
            return True
    return False


@cache
def _book() -> Phrasebook:
    return phrasebook("own_nonsense_words")
