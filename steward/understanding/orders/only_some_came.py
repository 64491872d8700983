"""Recognises that one thing is here and another is not, told in few words and of things that no
list knows: "Kaffee ist da, Bürste nicht", "beans yes, scoop no".

Rules alone; what is no thing to come in a parcel is in `received_words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from steward.domain.spelling import folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_PART = re.compile(
    r"[,.;:!–]+(?:\s+|$)|\n+|\s+-+\s+|\s(?:and|but|though|en|maar|und|aber|et|mais|y|pero)\s",
    re.IGNORECASE,
)
_ARTICLE = (
    r"(?:the|my|our|an?|de|het|mijn|een|der|die|das|den|mein\w*|ein\w*|le|la|les|l'|mon|ma|mes"
    r"|el|los|las|mi|mis|un|una|une)"
)
_NAME = rf"(?P<article>{_ARTICLE}\s*)?(?P<name>(?!{_ARTICLE}\b)[^\W\d_]+(?: [^\W\d_]+)?)"
# Words are compared without accents, in lower case.
_HERE = (
    r"(?:(?: (?:is|are|was|were)|'s|'re) (?:here|there|in (?:it|there|the (?:box|parcel|bag)))"
    r"| (?:came|arrived|yes|fine)"
    r"| (?:is|zijn|was|waren|zat|zaten) (?:er|erbij|erin|binnen|aangekomen)| (?:wel|ja|kwam)"
    r"| (?:ist|sind|war|waren) (?:da|hier|dabei|drin|darin|angekommen)| schon"
    r"| kam(?:en)?(?: an)?"
    r"| (?:est|sont|etait|etaient) (?:bien )?(?:la|ici|dedans|arrivee?s?)| oui"
    r"| (?:(?:esta|estan|estaba|estaban|ha|han) (?:aqui|ahi|dentro|llegado)|esta|estan|vino"
    r"|vinieron|llego|llegaron|si))"
)
_NOT = (
    r"(?: (?:is|are|was|were|did)(?:n't| not)(?: (?:here|there|in (?:it|there)))?|'s not| not| no"
    r"| (?:is|zijn|zat|zaten|kwam\w*)? ?(?:er )?(?:niet|nee)"
    r"| (?:ist|sind|war|waren|kam\w*)? ?(?:nicht|nein)(?: (?:da|dabei|drin))?"
    r"| (?:n'est |n'y est )?(?:pas|non)| (?:no (?:esta|estan|estaba|vino|llego))|,? no)"
)
_IS_HERE = re.compile(rf"(?:^|\W){_NAME}{_HERE}\W*$")
_IS_NOT = re.compile(
    rf"^\W*{_NAME}{_NOT}\W*$|^\W*(?:no|kein\w*|geen|pas de|aucune?|sin)\s(?P<lacks>[^\W\d_]+)\W*$"
)
# "coffee yes, tea no" may be a taste: it is of a parcel where one is spoken of.
_MERE_YES = re.compile(r" (?:yes|fine|ja|wel|schon|oui|si)\W*$")

_DENIED = re.compile(
    r"^\W*(?:just |only |leider |helaas |jedoch |malheureusement )?"
    r"(?:not the|no|none of the|without|niet de|niet het|geen|zonder"
    r"|nicht (?:die|der|das|den)|kein\w*|ohne|pas (?:les?|la|de|d')"
    r"|aucune?|sans|no (?:los|las|el|la)|ningun\w*|sin)"
    r"(?: [^\W\d_]+){1,4}\W*$|^\W*the \w+(?: \w+)? (?:was|were)(?:n't| not)\W*$"
)


def was_held(part: str) -> bool:
    """Whether a part says what a parcel or an order had in it, or what somebody got."""
    said = folded(part).replace("’", "'")
    if _book().says(said, "elsewhere"):
        return False
    return bool(
        _book().says(said, "got") or (_book().says(part, "parcel") and _book().says(said, "held"))
    )


def is_denied(part: str) -> bool:
    """Whether a part denies of something that it was there: "just not the scoop"."""
    said = folded(part).strip().replace("’", "'")
    return _DENIED.search(said) is not None and not _book().says(said, "unwanted")


def only_it_lacked(sentence: str) -> bool:
    """Whether goods alone were missing, and no paper: "seuls les filtres manquaient"."""
    said = folded(sentence).replace("’", "'")
    if not _book().says(said, "only_lacked") or _book().says(said, "elsewhere") or "?" in sentence:
        return False
    words, book = plain_words(sentence), phrasebook("received_words")
    return bool(goods_in(sentence)) and not book.any_of(words, "no_goods", "packing")


def one_is_here_another_not(text: str) -> bool:
    """Whether goods are said to be here, and right after it another thing not to be."""
    of_parcel = _book().says(text, "parcel")
    parts = [folded(one).replace("’", "'") for one in _PART.split(text[:_LONGEST]) if one.strip()]
    return any(
        _is_here_and_not(one, other) and (of_parcel or not _MERE_YES.search(one))
        for pair in pairwise(parts)
        for one, other in (pair, pair[::-1])
    )


def _is_here_and_not(one: str, other: str) -> bool:
    here, lacks = _IS_HERE.search(one), _IS_NOT.match(other)
    if here is None or lacks is None or not goods_in(here["name"]):
        return False
    missing = lacks["name"] or lacks["lacks"]
    words, book = plain_words(missing), phrasebook("received_words")
    if book.any_of(words, "no_name", "no_goods", "no_thing", "packing"):
        return False
    known = set(goods_in(missing)) - set(goods_in(here["name"]))
    # a bare word beside a bare word names a thing; else it may be anything
    return bool(known or (lacks["name"] and (lacks["article"] or not here["article"])))


@cache
def _book() -> Phrasebook:
    return phrasebook("only_some_came_words")
