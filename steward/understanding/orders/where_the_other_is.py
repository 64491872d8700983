"""Recognises that one thing came and another is asked after: "the jug is here, but where are the
filters?", "la cafetera sí ha llegado, ¿y los filtros?"; and that something was left out or came
alone. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, permutations

from steward.domain.spelling import folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
_PART = re.compile(
    r"[,.;:!?–]+(?:\s+|$)|\n+|(?=¿)|\s+-+\s+|\s(?:and|but|though|en|maar|und|aber|et|mais|y|pero)\s"
)
# Words are compared without accents, in lower case.
_HERE = re.compile(
    r"\b(?:here|came|arrived|got|received|have|'ve|'s come|is in|er is|is er|zijn er|heb|kreeg"
    r"|gekregen|ontvangen|aangekomen|binnen|da|habe?|hab|bekommen|erhalten|angekommen|kam"
    r"|ai|recue?s?|arrivee?s?|est la|sont la|tengo|llegado|llego|llegaron|recibi\w*|venia"
    r"|vino|esta)\b"
)
_ALONE = re.compile(
    r"\b(?:came|arrived|turned up|kwam|kam|arrivee?s?|llego|vino|ha venido|ha llegado)\b"
    r"[^.?!;]{0,20}\b(?:alone|by itself|on its own|alleen|allein|tout seul|toute seule|solo|sola)\b"
    r",? (?:and )?(?:without|zonder|ohne|sans|sin) (?P<what>[^.?!,;]{1,40})"
)
_LEFT_OUT = re.compile(
    r"\b(?:you(?:'ve| have)?|someone|somebody) (?:left|forgot|forgotten)\b(?P<a>[^.?!;]{1,40})"
    r"\b(?:out|behind)\b"
    r"|\b(?:habeis|han|os habeis|se han|ha) (?:dejado|olvidado)\b(?P<b>[^.?!;]{1,40})"
    r"|\bik mis (?:nog )?(?P<c>(?:een|de|het|m'n|mijn|\d|twee)\b[^.?!,;]{1,30})"
)


def asks_where_the_other_is(text: str) -> bool:
    """Whether of two things one is said to be here and the other is asked after, or one came alone
    or was left out.
    """
    said = folded(text[:_LONGEST]).replace("’", "'")
    if (alone := _ALONE.search(said)) and goods_in(alone["what"]):
        return True
    left = _LEFT_OUT.search(said)
    if left and goods_in(next(one for one in (left["a"], left["b"], left["c"]) if one)):
        return True
    parts = [one for one in _PART.split(said) if one and one.strip()]
    parts += [f"{one} {two}" for one, two in pairwise(parts)]
    return any(_one_and_where(one, other) for one, other in permutations(parts[:12], 2))


def _one_and_where(one: str, other: str) -> bool:
    here, where = {*goods_in(one)}, {*goods_in(other)}
    if not here or not where or here & where or one in other or other in one:
        return False
    asked = _book().says(other, "where") and not _book().says(other, "in_a_shop")
    came = _HERE.search(one) and not _book().says(one, "negated") and not _book().says(one, "where")
    return bool(asked and came)


@cache
def _book() -> Phrasebook:
    return phrasebook("where_the_other_is_words")
