"""What somebody with goods in trouble would rather have: the money, or the goods again. Pure.

"I think I would rather have my money back than another one", "doch lieber eine neue". Rules alone;
what is compared is read by `rather.py`, what is refused by `stances.py`.
"""

from __future__ import annotations

from steward.domain.remedy import Remedy
from steward.understanding.talk.new_ones import only_new_ones
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.rather import compared
from steward.understanding.yes_and_no.stances import read_stances

_EACH: tuple[Remedy, ...] = ("money", "replacement")
_LONGEST = 1_200


def remedy_wished(text: str) -> Remedy | None:
    """The one of the two that the words wish for in earnest, the last that they do; None: none."""
    found = [one for said in SENTENCE.findall(text[:_LONGEST]) if (one := _of(said)) is not None]
    return found[-1] if found else None


def names_remedy(text: str, remedy: Remedy) -> bool:
    """Whether the words speak of this one."""
    stances = read_stances(text)
    return remedy in {*stances.asks, *stances.refuses, *compared(text).wanted}


def _of(sentence: str) -> Remedy | None:
    weighed, told = compared(sentence), read_stances(sentence)
    refused = {*weighed.left, *told.refuses}
    wanted = {*weighed.wanted} or {*told.asks} - refused
    words = plain_words(sentence)
    alone = [one for one in _EACH if one in wanted]
    if _book().any_of(words, "about") or len(alone) > 1:
        return None
    if not alone:
        return "replacement" if "money" in refused and only_new_ones(sentence) else None
    over = {*_EACH} - {*alone} <= refused
    return alone[0] if over or _book().any_of(words, "firm") else None


def _book() -> Phrasebook:
    return phrasebook("remedy_wished_words")
