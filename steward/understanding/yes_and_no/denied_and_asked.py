"""The question behind a wish that is denied: "no refund, just tell me when it renews". Pure; the
words are in `denied_and_asked_words.yaml`, by meaning.

The denial lets go of that wish; the question is read as if it stood alone.
"""

from __future__ import annotations

from functools import cache, lru_cache

from steward.understanding.pages.public_questions import asks
from steward.understanding.text.denied_wishes import denied_wishes
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.shapes import CLAUSE_END, WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BEFORE = 3  # words before the denial: "no, I", "ich", "alors je"
_LEAST = 2  # words of a question


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def asked_behind_a_denial(text: str) -> str:
    """What is asked behind a denied wish, with the mark of a question; empty where nothing is."""
    denied = denied_wishes(text)
    if not denied or word_count(text[: denied[0].start]) > _BEFORE:
        return ""
    end = max(one.end for one in denied)
    mark = CLAUSE_END.search(text, end)
    rest = text[mark.end() if mark else end :]
    asked = _without_frame(rest)
    if asked is None:
        return rest.strip() if asks(rest) else ""
    asked = asked.strip(" .!,")
    if word_count(asked) < _LEAST:
        return ""
    return asked if has_question_mark(asked) else f"{asked}?"


def _without_frame(text: str) -> str | None:
    """What stands behind "just tell me", "ich will nur wissen"; None: nobody asks to be told."""
    found = [*WORD.finditer(text)]
    words = [" ".join(plain_words(one.group())) for one in found]
    at, tells = 0, False
    while at < len(words):
        told = _book().length(words, at, "tells")
        size = told or _book().length(words, at, "around")
        if not size:
            break
        tells, at = tells or bool(told), at + size
    if not tells or at == len(words):
        return None
    return text[found[at].start() :]


@cache
def _book() -> Phrasebook:
    return phrasebook("denied_and_asked_words")
