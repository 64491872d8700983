"""Recognises that a customer announces legal steps: a lawyer, a court, an authority for consumers.

In Dutch, German, French and Spanish, by the words in `legal_words.yaml`; rules alone. A body of
the law is named for many reasons: it is a threat where the writer turns to it, and does not ask.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.shapes import SENTENCE_AND_MARK as _SENTENCES
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def announces_legal_steps(text: str) -> bool:
    """Whether a sentence says that the writer goes to law, or to who watches over the trade."""
    return any(_announces(sentence) for sentence in _SENTENCES.findall(text))


def _announces(sentence: str) -> bool:
    listed, words = _book(), plain_words(sentence)
    if listed.at(words, "others") is not None:
        return False
    if listed.at(words, "steps") is not None:
        return True
    turns = listed.at(words, "turns") is not None
    return turns and "?" not in sentence and listed.at(words, "bodies") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("legal_words")
