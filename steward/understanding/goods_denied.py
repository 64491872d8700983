"""Goods that are named by mistake and put right in the same breath: "the kettle came in pieces.
Sorry, not the kettle, the jug". Only what is meant is left. Rules alone.
"""

from __future__ import annotations

import re

from steward.understanding.goods import goods_in, goods_named

_LONGEST = 2_000  # letters
# Without one of these, "not the kettle" may as well tell which of two things did not come.
_PUTS_RIGHT = re.compile(
    r"\b(?:sorry|i mean|i meant|no wait|wait|oops|scrap that|my mistake|correction"
    r"|ik bedoel\w*|bedoel(?:de)? ik|foutje|oeps|ik vergis me|ich mein(?:e|te)|meinte ich|quatsch"
    r"|ups|entschuldigung|moment|verwechselt|je veux dire|je voulais dire|pardon|non|oups"
    r"|je me trompe|perd[oó]n|quiero decir|quise decir|digo|mejor dicho|me he equivocado)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|isn't|it's not|niet|nicht|pas|no)\s+"
    r"(?:the|my|that|a|de|het|mijn|die|der|das|den|meine?|la|le|les|l['’]|ma|mon|el|los|las|mi)?\s*$",
    re.IGNORECASE,
)


def without_denied_goods(text: str) -> str:
    """The words without the goods that they take back for others, wherever those are named."""
    said = text[:_LONGEST]
    if not _PUTS_RIGHT.search(said):
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
