"""Takes out of a message what it only asks to know, so that a day in a question is none of those
that a rest is wished for: "hold from 18 December. And what do I pay in January?". Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import ends_asking
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def without_questions(text: str) -> str:
    """The text without its sentences that ask to know something; as it is where nothing is left."""
    sentences = sentences_of(text)
    kept = [one for one in sentences if not _asks_to_know(one)]
    return " ".join(kept) if any(map(plain_words, kept)) and len(kept) < len(sentences) else text


def _asks_to_know(sentence: str) -> bool:
    if not ends_asking(sentence):
        return False
    words = plain_words(sentence)
    return _book().begins(words, _book().behind(words, 0, "goes_on"), "asks")


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_question_words")
