"""Two questions of a few words about what was just told: where a thing is ("so where is it"), and
an echo of it in astonishment ("oh, already?"). Pure.

Every word is one of `asked_shortly_words.yaml`: whoever says more asks something else.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

type Echo = Literal["ended", "arrived", "already"]

_MOST = 12  # words
_FEW = 5  # words of an echo that has no mark
_OF_PLACE = ("where", "it", "now", "small")
_OF_ECHO = ("ended", "arrived", "already", "it", "now", "small", "wonder")


def asks_where_it_is(text: str) -> bool:
    """Whether it is asked where the thing is that was spoken of, and nothing else."""
    words = plain_words(text)
    if not 0 < len(words) <= _MOST:
        return False
    return "where" in phrasebook("asked_shortly_words").made_of(words, *_OF_PLACE)


def echoes(text: str) -> Echo | None:
    """What is said back in astonishment: that it has ended or come, or only that it is so already;
    None: the words say more, or nothing of it.
    """
    words = plain_words(text)
    if not 0 < len(words) <= _MOST:
        return None
    met = phrasebook("asked_shortly_words").made_of(words, *_OF_ECHO)
    said = met & {"ended", "arrived"}
    astonished = "already" in met or ("wonder" in met and said)
    asks = has_question_mark(text) or ("wonder" in met and len(words) <= _FEW)
    if not (astonished and asks) or len(said) > 1:
        return None
    if "ended" in said:
        return "ended"
    return "arrived" if "arrived" in said else "already"
