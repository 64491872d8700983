"""Recognises who has something added to a request that people have of theirs, or takes one back:
"please add that to T-7", "scrap that ticket". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.apart_beside_a_yes import sentences_of

_LONGEST = 1_000  # letters
_FEW = 5  # words of a question that only asks for it: "can you do that?"


class ToldOfTickets(NamedTuple):
    """Whether the words add something to a request or take it back, and what else they ask."""

    adds: bool
    withdraws: bool
    rest: str


def told_of_tickets(text: str) -> ToldOfTickets:
    """What the words say to requests that people have. What is told beside an addition belongs to
    it; beside what is taken back, and of questions, the rest is read by itself.
    """
    none = ToldOfTickets(adds=False, withdraws=False, rest=text)
    if len(text) > _LONGEST or _book().any_of(plain_words(text), "else"):
        return none
    said = sentences_of(text)
    adds = [one for one in said if _says(one, "adds")]
    withdraws = [one for one in said if one not in adds and _says(one, "withdraws")]
    if not (adds or withdraws):
        return none
    rest = [one for one in said if one not in adds and one not in withdraws]
    if adds:
        rest = [one for one in rest if has_question_mark(one) and word_count(one) > _FEW]
    return ToldOfTickets(bool(adds), bool(withdraws), " ".join(rest))


def _says(sentence: str, meaning: str) -> bool:
    return _book().says(sentence, meaning) and not _book().says(sentence, "asks")


@cache
def _book() -> Phrasebook:
    return phrasebook("ticket_told_words")
