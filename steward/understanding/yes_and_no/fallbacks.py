"""Takes out the remedy that is only wished for where another one cannot be had: "a new one please,
otherwise my money back" asks for a new one. Rules alone; the words are in `fallback_words.yaml`.
"""

from __future__ import annotations

from actions.registry import KINDS
from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.understanding.yes_and_no.kept_and_given import parts_of
from steward.understanding.yes_and_no.stances import read_stances

_REMEDIES = frozenset(kind.act for kind in KINDS.values() if kind.remedy)


def without_fallback(text: str) -> str:
    """The words without the remedy that they name for the case that the one before cannot be; a
    question which is which, or words of one remedy alone, as they are.
    """
    book = phrasebook("fallback_words")
    for part in parts_of(text)[1:]:
        words = plain_words(part)
        if not book.begins(words, book.behind(words, 0, "leads"), "otherwise"):
            continue
        before, rest = text.split(part, 1)
        first = {*read_stances(before).asks} & _REMEDIES
        second = {*read_stances(f"please {part}").asks} & _REMEDIES
        if first and second - first and not rest.startswith("?"):
            return f"{before} {rest}"
    return text
