"""Which of an order's things the words say is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from steward.understanding.orders.goods import goods_named
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.talk.subjects import (
    CLAUSES,
    each_named,
    name_of,
    says_it_is_there,
    singular,
)
from steward.understanding.text.word_lists import plain_words


def things_missing(text: str, lines: Iterable[Mapping[str, Any]]) -> tuple[int, ...]:
    """Of the lines of an order those whose thing the words say is not there, by number."""
    items = {str(line["line"]): name_of(line) for line in lines}
    said, came = [], False
    for clause in (part for one in CLAUSES.split(text) for part in _by_things(one, items)):
        other = came and _BUT_NOT.search(clause) is not None  # "the jug came, but not the lid"
        if other or not says_it_is_there(clause):
            said.append(clause)
        came = came or (says_it_is_there(clause) and not _BUT_NOT.search(clause))
    missing = {key for clause in said for key in each_named(clause, items)}
    if not missing:
        missing = {key for clause in said for key in _by_a_word_of_its_name(clause, items)}
    return tuple(int(key) for key in items if key in missing)


def _by_things(clause: str, items: Mapping[str, str]) -> list[str]:
    """A clause as its parts, a thing each, where it runs on without marks and says of some of them
    that they are there, or that only they were: "the papers are missing the dripper is there".
    """
    named = [n for n in goods_named(clause) if each_named(clause[n.start : n.end], items)]
    if len(named) < 2:
        return [clause]
    starts = [0, *(one.start for one in named[1:])]
    parts = [clause[at:to] for at, to in zip(starts, [*starts[1:], len(clause)], strict=True)]
    only = [_alone(clause[: one.start]) for one in named]
    came = [
        says_it_is_there(part) or (alone and not misses_something(part))
        for part, alone in zip(parts, only, strict=True)
    ]
    if not any(came) or all(came):
        return [clause]
    return [part for part, is_there in zip(parts, came, strict=True) if not is_there]


def _alone(before: str) -> bool:
    """Whether a thing is named as the only one, by the words before it: "nur der handfilter"."""
    return any(word in _ONLY for word in plain_words(before)[-2:])


_ONLY = frozenset({"only", "just", "alleen", "enkel", "slechts", "nur", "bloss", "lediglich"}) | {
    *("seulement", "que", "uniquement", "solo", "solamente", "unicamente")
}


def _by_a_word_of_its_name(clause: str, items: Mapping[str, str]) -> set[str]:
    """The items that a word of their name stands for, which no other has: "the papers"."""
    own = {key: set(map(singular, plain_words(name))) - _NO_NAME for key, name in items.items()}
    said = {word for word in map(singular, plain_words(clause)) if len(word) >= _OF_A_NAME}
    named = ([key for key in own if word in own[key]] for word in said)
    return {keys[0] for keys in named if len(keys) == 1}


_OF_A_NAME = 3  # letters of a word that may stand for a name
_NO_NAME = frozenset(
    {
        *("the", "for", "and", "with", "from", "over", "new", "one", "two", "pack", "voor", "het"),
        *("een", "van", "met", "die", "der", "das", "den", "fur", "mit", "und", "ohne", "les"),
        *("des", "une", "pour", "avec", "con", "para", "por", "los", "las", "del", "sin"),
    }
)


_BUT_NOT = re.compile(
    r"^\W*(?:just |only |alleen |nur |leider |helaas )?"
    r"(?:not|nicht|niet|pas|no|kein\w*|geen|ohne|zonder|sans|sin)"
    r" (?:the |my |die |das |den |de |het |les? |la |los |las |el |d['’])?[^\W\d_]",
    re.IGNORECASE,
)


def misses_something(text: str) -> bool:
    """Whether something of what came is said not to be there, and nothing else is wrong with it."""
    return troubles_of(text) == {"missing_part"}
