"""Recognises who says that goods are not broken: nothing is made good for them, and who does not
want them sends them back. Rules alone; the words are in `damage_denied_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 600
_SURE = 0.95
# what else may be wrong with goods, by what the words mean
_TROUBLES = frozenset(
    {"BROKEN", "NOT_WORK", "SPOILED", "MISSING_PART", "WRONG_CAME", "WRONG", "NOISE", "EMPTY"}
    | {"NOT", "LOST"}  # "it does not work"
)


def denies_damage(text: str) -> bool:
    """Whether it is said that goods are not broken, and nothing else that is wrong with them."""
    text, book = text[:_LONGEST], _book()
    if has_question_mark(text):
        return False
    parts = [one for one in CLAUSE_END.split(text) if one.strip()]
    told = any(book.says(one, "denies") for one in parts)
    rest = [one for one in parts if not book.says(one, "denies", "unwanted", "after_all")]
    against = book.says(text, "against")
    wrong = troubles_of(text if against else ". ".join(rest))
    return told and not wrong and not any(_TROUBLES & meanings(one) for one in rest)


def only_unwanted(text: str) -> bool:
    """Whether goods are said not to be wanted, or are to go back."""
    return _book().says(text[:_LONGEST], "unwanted")


def read_denied_damage(reading: Reading, text: str) -> None:
    """Goods that are not broken are no damage: who does not want them sends them back, and who
    takes it back that they are broken wants nothing more.
    """
    if not denies_damage(text):
        return
    heard = reading.wants(Intent.DAMAGED_ITEM)
    if only_unwanted(text):
        if heard:
            reading.put(Intent.RETURN_ITEM, text, _SURE, (Intent.DAMAGED_ITEM, Intent.WITHDRAW))
    elif _book().says(text, "after_all"):
        reading.put(Intent.WITHDRAW, text, _SURE, (Intent.DAMAGED_ITEM,))
    elif heard:
        reading.drop(Intent.DAMAGED_ITEM)
        reading.scores.pop(Intent.DAMAGED_ITEM, None)


@cache
def _book() -> Phrasebook:
    return phrasebook("damage_denied_words")
