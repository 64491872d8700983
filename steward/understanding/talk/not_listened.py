"""Recognises who says that the desk did not take in what they wrote: that it was told before ("as I
wrote at the very beginning"), or that it is no answer to what they asked ("dat vroeg ik niet").

What was told to somebody else, elsewhere or long ago is none of it. The words are in
`not_listened_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.talk.not_told import says_not_told
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook

type Unheard = Literal["told", "unanswered"]

_LONGEST = 1_200


def not_listened(text: str, *, asked: bool) -> Unheard | None:
    """What of theirs was not listened to, by these words; None: they do not say so.

    `asked`: the desk has asked something, and what is only said in passing answers that.
    """
    book, told = _book(), ("told", "in_passing") if asked else ("told",)
    found = list[Unheard]()
    for sentence in SENTENCE.findall(text[:_LONGEST]):
        if book.says(sentence, "elsewhere"):
            continue
        if book.says(sentence, "not_answered") or says_not_told(sentence):
            found.append("unanswered")
        elif book.says(sentence, *told):
            found.append("told")
    return found[0] if found else None


def says_told_before(text: str) -> bool:
    """Whether words say that what the desk asks was told: "je l'ai déjà donné", "ya se lo dije"."""
    given = _book().says(text, "told_it") and not _book().says(text, "not_told")
    return given or not_listened(text, asked=True) == "told"


def _book() -> Phrasebook:
    return phrasebook("not_listened_words")
