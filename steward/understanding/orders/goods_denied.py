"""Goods that are named by mistake and put right in the same breath: "the kettle came in pieces.
Sorry, not the kettle, the jug". Only what is meant is left. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.orders.goods import goods_in, goods_named
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
_NOT = re.compile(
    r"\b(?:not|isn't|it's not|niet|nicht|pas|no)\s+"
    r"(?:the|my|that|a|de|het|mijn|die|der|das|den|meine?|la|le|les|l['’]|ma|mon|el|los|las|mi)?\s*$",
    re.IGNORECASE,
)


def without_denied_goods(text: str) -> str:
    """The words without the goods that they take back for others, wherever those are named."""
    said = text[:_LONGEST]
    if not _book().says(said, "puts_right"):
        return text
    named = goods_named(said)
    before, denied = set[str](), set[str]()
    for one in named:  # "sorry, I got the kettle and not the filters" takes nothing back
        denied |= before & one.closely if _NOT.search(said[: one.start]) else set()
        before |= one.closely
    if not denied or not {*goods_in(said)} - denied:
        return text
    for one in reversed(named):
        if one.closely <= denied:
            said = f"{said[: one.start]}thing{said[one.end :]}"
    return said + text[_LONGEST:]


@cache
def _book() -> Phrasebook:
    return phrasebook("goods_denied_words")
