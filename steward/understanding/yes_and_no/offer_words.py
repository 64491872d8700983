"""Which words of a kind of action may stand in a yes to it.

Its verbs tell the desk to do it. What it is done to says nothing without one of them: "my order,
please" calls no order off.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from actions.kind import words
from actions.registry import KINDS
from steward.understanding.yes_and_no.courtesy import without_courtesy

_OF_NONE = words(
    "refund refunded process issue send proceed pay make refunding transfer",
    "money payment amount card back original",
)
_PLEASE = re.compile(
    r"((?:^|(?<= ))(?:please|pls|plz|svp|stp|s'il (?:vous|te) pla[iî]t|por favor|porfa|bitte|graag"
    r"|gerne?|alsjeblieft|alstublieft|aub)(?= |$))"
)
_TOLD = re.compile(
    r"(?:(?:yes|yeah|ok|okay|sure|then|so|well|and|just|right|alright|go ahead) )*(\w+)"
    r" (?:it|that|this|the|my|our|them)\b"
)
_SAYS_NEVER_MIND = frozenset({"skip it", "skip that", "cancel that", "undo that"})
# What may stand beside a verb that is asked for with a "please", and says nothing more.
_PLAIN = frozenset(
    words(
        "it this that them these the my our me us for now then just ok yes yeah sure so and on to",
        "maar even het de dit dat die deze mijn onze mij nu dan ja wil zou ik u je hem ze wel",
        "es das den der dem mein meine meinen mir uns jetzt dann ich möchte würde will sie ihr",
        "le la les l' ce cette ça mon ma moi nous maintenant alors oui je veux voudrais vous",
        "lo los las el mi mis nos ya ahora entonces eso esto sí quiero quisiera i i'd like want a",
    )
)


class OfferWords(NamedTuple):
    """The words of one kind of action, apart by what they say."""

    verbs: tuple[str, ...]
    beside: tuple[str, ...]
    things: tuple[str, ...]
    theirs: bool = False  # the customer does it
    firsts: tuple[str, ...] = ()  # the verbs, and of those that are apart the first: "call"
    single: tuple[str, ...] = ()  # the verbs that are one word, whatever they need beside them

    def asked_for(self, spoken: str) -> bool:
        """Whether the desk is asked to do it, and nothing more: "refund, please", "skip it"."""
        pieces = [one for one in _PLEASE.split(spoken) if one.strip()]
        said = [one for one in pieces if not _PLEASE.fullmatch(one)]
        asks = len(said) < len(pieces)
        bare = " ".join(without_courtesy(one.strip()) for one in said)
        there = bare.split()
        acts = frozenset(_present((one for one in self.verbs if "~" not in one), there))
        told = _TOLD.match(bare)
        if not acts or not (asks or (told and told[1] in acts and bare not in _SAYS_NEVER_MIND)):
            return False
        return _PLAIN.union(self.among(there, told=True)).issuperset(there)

    def among(self, spoken: Collection[str], *, told: bool) -> frozenset[str]:
        """Those of these words that may stand beside a yes to it.

        `told`: the desk was told to do it by a verb that is not among them any more.
        """
        acts = frozenset(_present(self.verbs, spoken))
        things = _present(self.things, spoken) if acts or told else ()
        return acts.union(_present(self.beside, spoken), things)


@cache
def offer_words(action: str) -> OfferWords:
    """The words of a kind, named as it is or by its act; those of a payment where none is named."""
    kinds = (kind for kind in KINDS.values() if action and action in (kind.name, kind.act))
    kind = next(kinds, None)
    if kind is None or not kind.verbs:
        return OfferWords((), _OF_NONE, ())
    plain = [one.rstrip("~") for one in kind.verbs]
    firsts = dict.fromkeys(one.partition("+")[0] for one in plain)
    single = tuple(one for one in plain if "+" not in one)
    return OfferWords(kind.verbs, kind.beside, kind.things, kind.theirs, tuple(firsts), single)


def _present(listed: Iterable[str], words: Collection[str]) -> Iterable[str]:
    """Of listed words those that are there; of "call+off|out" both parts, or neither."""
    for one in listed:
        first, _, others = one.rstrip("~").partition("+")
        partners = [other for other in others.split("|") if other in words]
        if first in words and (partners or not others):
            yield from (first, *partners)
