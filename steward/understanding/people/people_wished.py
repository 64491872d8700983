"""What somebody wants of the people who take over: to be called, or somebody who decides. Rules
alone, by a list in five languages; it decides nothing, and is for those people to read.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.text.word_lists import phrasebook, plain_words

type PeopleWished = Literal["call_back", "supervisor"]

_LONGEST = 2_000
_FEW = 3  # words: "the manager, please"


def people_wished(text: str) -> tuple[PeopleWished, ...]:
    """What these words wish of people."""
    words, book = plain_words(text[:_LONGEST]), phrasebook("people_wished_words")
    wished = list[PeopleWished]()
    if book.any_of(words, "call_back") and not book.any_of(words, "no_call"):
        wished.append("call_back")
    boss = book.says(text[:_LONGEST], "asks_boss")
    boss = boss or (len(words) <= _FEW and book.any_of(words, "a_boss"))
    decides = boss or book.any_of(words, "supervisor")
    if decides and not book.any_of(words, "others"):
        wished.append("supervisor")
    return tuple(wished)
