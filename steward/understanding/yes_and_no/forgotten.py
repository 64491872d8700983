"""What is called off by its name, "forget sending it back", and a pause before something else, "no,
wait, I never said …". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from actions.registry import KINDS
from steward.domain.spelling import folded
from steward.understanding.text.word_lists import entries, phrasebook, plain_words

_SAYS_MORE = 4  # words behind "no, wait": fewer of them go with the no


# By the heading of what is called off, that of the words for it.
_ACTS: Mapping[str, str] = {
    "of_return": "returns",
    "of_end": "ends",
    "of_money": "pays",
    "of_change": "changes",
    "of_pause": "rests",
}


@cache
def _kinds(heading: str) -> frozenset[str]:
    """The kinds of action that are called by a word of this heading."""
    words = {*entries("forgotten_words")[heading]}
    named = {name: kind.nouns or kind.called for name, kind in KINDS.items()}
    return frozenset(name for name, own in named.items() if words & {folded(one) for one in own})


def forgets(text: str) -> bool:
    """Whether words bid us forget what was asked for or offered, by its name."""
    return bool(forgotten(text))


def forgotten(text: str) -> frozenset[str]:
    """The kinds of action that words call off by name: "forget sending it back"."""
    book = phrasebook("forgotten_words")
    parts = [one for one in text.translate(_PARTED).split("\n") if not minds(one)]
    said = (
        _kinds(act)
        for heading, act in _ACTS.items()
        if any(book.says(one, heading) for one in parts)
    )
    return frozenset[str]().union(*said)


_PARTED = str.maketrans(dict.fromkeys(".:;!?", "\n"))


def minds(text: str) -> bool:
    """Whether words bid us forget nothing: "don't forget the label"."""
    return phrasebook("forgotten_words").says(text, "minds")


def behind_no_wait(text: str) -> str:
    """What is said behind a no that only asks to wait; empty: hardly anything, or no such no."""
    words = plain_words(text)
    size = phrasebook("forgotten_words").length(words, 0, "no_wait")
    if not size or len(words) - size < _SAYS_MORE:
        return ""
    return " ".join(text.split()[size:])
