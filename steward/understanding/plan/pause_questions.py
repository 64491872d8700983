"""Takes out of a message what it only asks to know, so that a day in a question is none of those
that a rest is wished for: "hold from 18 December. And what do I pay in January?". Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def without_questions(text: str) -> str:
    """The text without its sentences that ask to know something; as it is where nothing is left."""
    sentences = sentences_of(text)
    kept = [one for one in sentences if not _asks_to_know(one)]
    return " ".join(kept) if any(map(plain_words, kept)) and len(kept) < len(sentences) else text


def _asks_to_know(sentence: str) -> bool:
    words, at = plain_words(sentence), 0
    if not sentence.rstrip().endswith("?"):
        return False
    while size := _book().length(words, at, "goes_on"):
        at += size
    return _book().begins(words, at, "asks")


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_question_words")
