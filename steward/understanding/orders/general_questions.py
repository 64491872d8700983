"""Whether words only ask what is done for anybody whose goods, parcel or payment is in trouble.

"Do you refund broken kettles?" tells of no kettle that broke. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.orders.goods import names_own_goods
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.orders.waited_for import tells_it_is_not_here
from steward.understanding.pages.public_questions import asks, asks_in_general
from steward.understanding.text.questions import SENTENCE, without_preface
from steward.understanding.text.word_lists import Phrasebook, phrasebook

# What one hopes to get back is no record: "do I get my money back if …".
_THEIR_MONEY = any_spelling(
    r"\b(?:my|our|mijn|ons|mein\w*|unser\w*|mon|notre|mi|nuestro) "
    r"(?:money|cash|geld|centen|argent|dinero)\b"
)
_POINTS = any_spelling(
    r"\b(?:(?:is|was|does|do|did|will|can|would|of|for|about) that|those|this|these|dat|dit|deze"
    r"|das(?! \w*geld)|ça|cela|celui|celle|eso|esto|esa|ese"
    r"|same|\w*zelfde|d(?:ie|er|as|en|em)selbe\w*|même|mism[oa])\b"
)
_THE = re.compile(r"\b(?:the|de|het|die|der|das|den|dem|le|la|el)\s+([^\W\d_]+)", re.IGNORECASE)
_SUPPOSED = any_spelling(
    r"\b(?:if|when|whenever|in case|suppose|als|wanneer|indien|wenn|falls|sollte|si|quand|lorsque"
    r"|cuando|en caso de que)\b"
)


def asks_for_everybody(text: str) -> bool:
    """Whether all that is said asks how it is for everybody: nothing is told to have happened, no
    thing is named that is there, and whoever asks for themselves only supposes it.
    """
    words = _THEIR_MONEY.sub(" ", text)
    if not asks_in_general(words) or names_own_goods(words) or _points_at_one(words):
        return False
    told = _book().says(words, "self") or tells_it_is_not_here(words)
    if told and not _SUPPOSED.search(words):
        return False
    said = [one.group() for one in SENTENCE.finditer(words)]
    return all(asks(part) for one in said for part in _parts(one) if without_preface(part))


def _parts(sentence: str) -> list[str]:
    """What stands between commas; what is only supposed goes with what is asked of it."""
    return [sentence] if _SUPPOSED.search(sentence) else sentence.split(",")


def _points_at_one(words: str) -> bool:
    """Whether a thing is meant that is there: "is that bad?", "does the cracked one go back?"."""
    named = (found[1] for found in _THE.finditer(words))
    return bool(_POINTS.search(words)) or any(tells_of_damage(one) for one in named)


@cache
def _book() -> Phrasebook:
    return phrasebook("general_questions_words")
