"""Recognises a part of an answer that names something and denies it, and says no more: "not O-2",
"O-2 no", "keine Rücksendung". Rules alone; the words are in `denied_names_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.exact.entities import MARK
from steward.understanding.exact.identifiers import extract
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 5  # words beside a number


def denies_no_more(part: str) -> bool:
    """Whether a few words deny what they name; a wish that is denied may want it gone."""
    words, book = plain_words(MARK.sub(" ", extract(part).text)), phrasebook("denied_names_words")
    few = 0 < len(words) <= _MOST and not book.any_of(words, "wishes")
    return few and (book.begins(words, book.behind(words, 0, "leads"), "denies") or _ends(words))


def _ends(words: list[str]) -> bool:
    return phrasebook("denied_names_words").ends(words, len(words), "denied") > 0


def says_no_more_than_no(part: str) -> bool:
    """Whether a part is a bare no, which goes with what stands beside it: "and no, no return"."""
    return "no" in phrasebook("denied_names_words").made_of(plain_words(part), "leads", "no")


def tells_of_asking(part: str) -> bool:
    """Whether a part tells what was only asked: "I was just asking if I have to"."""
    return phrasebook("denied_names_words").says(part, "asking_if")
