"""Recognises that one thing came and another is asked after: "the jug is here, but where are the
filters?", "la cafetera sí ha llegado, ¿y los filtros?"; and that something was left out or came
alone. Rules alone.
"""

from __future__ import annotations

import re
from itertools import pairwise, permutations

from steward.domain.spelling import folded
from steward.understanding.goods import goods_in

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
_WHERE = re.compile(
    r"\bwhere (?:'s|is|are|were|did)\b|\bwhere(?:'s|'re)\b|\bno sign of\b|\bwhat about\b"
    r"|\bwaar (?:is|zijn|blijf\w*)\b|\bwo (?:ist|sind|bleib\w+)\b"
    r"|\bou (?:est|sont)\b|\bdonde (?:esta|estan|quedan?|anda\w*)\b"
    r"|^\W*(?:and |y |et |en |und )(?:the|my|los|las|el|la|les|le|de|het|die|der|das)\b"
    r"|^\W*¿?y (?:los|las|el|la)\b"
)
_IN_A_SHOP = re.compile(
    r"\b(?:find|buy|order|sold|sell|shop|store|site|website|get|koop\w*|kopen|vind\w*|bestel\w*"
    r"|winkel|finde\w*|kaufe?n?|bestelle\w*|laden|bekomm\w*|trouve\w*|achet\w*|boutique|vend\w*"
    r"|encuentr\w*|compr\w*|tienda|made|from|gemaakt|vandaan|her|come from)\b"
)
_NOT = re.compile(r"n't\b|\b(?:not|never|niet|nooit|geen|nicht|nie|kein\w*|pas|jamais|no|nunca)\b")
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
    asked = _WHERE.search(other) and not _IN_A_SHOP.search(other)
    came = _HERE.search(one) and not _NOT.search(one) and not _WHERE.search(one)
    return bool(asked and came)
