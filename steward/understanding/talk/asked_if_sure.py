"""Recognises that somebody asks whether the desk is sure, or has it look once more: "are you
certain?", "klopt dat wel?", "mirelo otra vez". Rules alone, by a list in five languages.

It doubts what was said and wishes for nothing; whoever only asks it of their own summary ("so I get
29 back, is that right?") doubts nothing.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 400  # letters of such a message
_FEW = 10  # words of the clause that asks it
_MOST = 16  # words of the clause that asks for an exception
_BESIDE = 4  # words between looking and once more


def asks_if_sure(text: str) -> bool:
    """Whether a clause of the words asks just that, and says nothing else."""
    if len(text) > _LONGEST:
        return False
    return bool(_BARE.search(text)) or any(_asks(clause.text) for clause in split_clauses(text))


# "¿Seguro? Es que en la bolsa no pone nada": the one word is a question of its own
_BARE = any_spelling(
    r"(?:^|[.!?…]\s*|\n)(?:(?:oh|ah|hm+|ach|och|uy|ay|eh|pero|mais|but|maar|aber),? )?¿?\s*"
    r"(?:(?:for|heel|echt|ganz|bien|muy) )?(?:sure|certain|positive|zeker(?: weten)?|sicher"
    r"|sûre?s?|segur[oa]s?)\s*\?"
)


def asks_for_exception(text: str) -> bool:
    """Whether it is asked if nothing can be done about an answer all the same."""
    if len(text) > _LONGEST or "?" not in text:
        return False
    return any(
        len(words) <= _MOST and _lexicon().at(words, "exception") is not None
        for words in (plain_words(clause.text) for clause in split_clauses(text))
    )


def _asks(clause: str) -> bool:
    words, book = plain_words(clause), _lexicon()
    if not words or len(words) > _FEW or book.at(words, "other") is not None:
        return False
    certain = book.at(words, "certain") is not None and book.at(words, "you") is not None
    if certain or book.at(words, "sure") is not None:
        return book.at(words, "speaker") is None
    looks = book.at(words, "look")
    if looks is None:
        return False
    near = words[max(0, looks - _BESIDE) : looks + 1 + _BESIDE]
    return book.at(near, "once_more") is not None


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("asked_if_sure_words")
