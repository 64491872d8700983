"""Who does something to somebody: a machine, a price or a queue is no murderer."""

from __future__ import annotations

from collections.abc import Sequence

from steward.understanding.emergency.meanings import load_meanings

_THINGS = frozenset(
    {"machine", "coffee", "invoice", "price", "subscription", "service", "order", "parcel"}
)
_KILLS = frozenset({"kill", "threat", "suicide"})
# Who stands between a thing and a verb is the one who does it, or who wants it done.
_DOERS = frozenset(
    {
        "he",
        "she",
        "they",
        "we",
        "somebody",
        "want",
        "child",
        "spouse",
        "parent",
        "grandparent",
        "sibling",
        "kin",
        "friend",
        "worker",
        "driver",
        "customer",
        "man",
        "woman",
    }
)
_I = frozenset({"i", "im", "ik", "ich", "je", "j", "yo", "io"})
_ME = frozenset({"me", "mich", "mij", "mi", "m", "nous", "ons", "uns", "ci", "nos", "us"})
_APART, _BEFORE, _AFTER = 5, 3, 2  # words


def without_things_that_kill(plain: str, languages: Sequence[str]) -> str:
    """One folded text without "kills me" where a thing of the trade is the subject.

    A person between the two, or oneself, is the subject instead: then the verb stays.
    """
    words, struck, thing = plain.split(), set[int](), -_APART - 1
    meant = load_meanings().of(plain, languages)
    for place, word in enumerate(words):
        names = {name for at, name in meant if at == place}
        if names & _THINGS:
            thing = place
        elif names & _DOERS or word in _I:
            thing = -_APART - 1
        elif names & _KILLS and place - thing <= _APART:
            around = range(max(thing + 1, place - _BEFORE), min(len(words), place + _AFTER + 1))
            if mine := [at for at in around if words[at] in _ME]:
                last = place + (word in _ME)  # "me tuer" has one meaning together
                struck |= set(range(min(place, mine[0]), max(last, mine[-1]) + 1))
            elif word.endswith(("me", "mi")):  # Spanish and Italian join them
                struck.add(place)
    return " ".join(word for place, word in enumerate(words) if place not in struck)
