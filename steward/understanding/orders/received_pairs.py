"""Another thing came than the one that is wanted, told of things that no list knows: "I order a
sugar tongs and you send a butter dish", "there was a butter dish in it, I want the tongs".

What is no thing to order, or is a fault, is in `received_words.yaml`; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_A = r"(?:an?|some|the|een|'n|eine?[nms]?|une?|des|un|una|unos|unas)"
_THE = (
    r"(?:the|my|that|het|de|m['’]n|mijn|das|die|den|mein(?:e|en)?|le|la|l['’]|mon|ma|el|los|las"
    r"|mi)"
)
_NAME = r"[^\W\d_]+(?:\s+(?:à\s+|de\s+)?[^\W\d_]+)?"
_ORDER = (
    r"(?:\b(?:i|we) order(?:ed)?|\b(?:ik|we|wij) bestel(?:de|den|len)?|\b(?:ich|wir) bestell(?:e|te"
    r"|ten|en)|\b(?:je|on) commande|\bnous commandons|\b(?:pido|pedimos|encargo|encargamos))"
)
_SEND = (
    r"(?:(?<!do )(?<!will )(?<!can )(?<!could )\byou(?: lot| people| guys| all)? sen[dt]"
    r"(?: me| us)?"
    r"|what do (?:i|we) get|\b(?:jullie|u) (?:sturen|stuurt|stuurde|stuurden)(?: me| mij| ons)?"
    r"|wat krijg ik|\b(?:ihr|sie) schick(?:t|en|tet|ten)(?: mir| uns)?|was (?:bekomme|krieg\w*) ich"
    r"|\bvous (?:m['’]|nous )?envoyez|\b(?:me|nos) (?:mand|envi)(?:áis|ais|an|aron|asteis)\b)"
)
_ORDERED_AND_SENT = re.compile(
    rf"{_ORDER}\s+{_A}\s+(?P<one>{_NAME})\b[^!;\n]{{0,40}}?{_SEND}[\s?:,…]+"
    rf"{_A}\s+(?P<other>{_NAME})",
    re.IGNORECASE,
)
_WANT = (
    r"\b(?:i (?:just |only )?want(?:ed)?|i['’]?d like|i would like"
    r"|ik (?:wil|had)(?: gewoon| graag)?"
    r"|ich (?:will|wollte|möchte|hätte)(?: gern| nur)?|je (?:veux|voulais|voudrais)|quiero|quería"
    r"|quisiera)"
)
_THERE = (
    r"\b(?:there (?:was|were)|er (?:zat|zaten|lag)|(?:da|darin|drin) (?:war|lag)|il y avait"
    r"|(?:dentro |ahí |allí )?(?:había|venía))"
)
_FOUND_AND_WANTED = re.compile(
    rf"{_THERE}\s+{_A}\s+(?P<one>[^\W\d_]+(?:\s+[^\W\d_]+)?)\b[^.!?,;]{{0,25}}[.!,;\s]+"
    r"(?:and |but )?"
    rf"{_WANT}\s+{_THE}\s*(?P<other>{_NAME})",
    re.IGNORECASE,
)
_NOT_THINGS = ("no_goods", "no_thing", "packing", "no_order", "fault")


def another_than_wanted(text: str) -> bool:
    """Whether one thing is ordered or wanted and another was sent or found, and both are things."""
    plain = text[:_LONGEST]
    pairs = [*_ORDERED_AND_SENT.finditer(plain)]
    pairs += [
        one for one in _FOUND_AND_WANTED.finditer(plain) if _book().says(one.group(), "inside")
    ]
    return any(_differ(found["one"], found["other"]) for found in pairs)


def _differ(one: str, other: str) -> bool:
    """Whether both name things, and not the same: their first words are none of each other's."""
    sides = plain_words(one), plain_words(other)
    if any(_book().begins(side, 0, what) for side in sides for what in _NOT_THINGS if side):
        return False
    return all(sides) and sides[0][0] not in sides[1] and sides[1][0] not in sides[0]


@cache
def _book() -> Phrasebook:
    return phrasebook("received_words")
