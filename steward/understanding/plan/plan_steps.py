"""Which way somebody points from their own plan, by one: "the one above mine", "one size up".

Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.slots import Toward
from steward.domain.spelling import folded
from steward.understanding.orders.goods import goods_in

_LONGEST = 500  # letters
# Words are compared without accents, in lower case.
_UP_EN, _DOWN_EN = r"(?:up|higher|bigger|larger)", r"(?:down|lower|smaller)"
_UP_NL, _DOWN_NL = r"(?:hoger|omhoog|groter|erboven)", r"(?:lager|omlaag|kleiner|eronder|terug)"
_UP_DE, _DOWN_DE = r"(?:hoher|grosser|rauf|hoch|mehr)", r"(?:niedriger|kleiner|runter|tiefer)"
_FR = r"(?:celle|celui|la formule|le forfait|l'abonnement|un cran|un pas|un palier|une taille)"
_ES = r"(?:un|una) (?:escalon|peldano|nivel|talla)"


def _steps(en: str, nl: str, de: str) -> str:
    """Words of one step in the three languages that build it alike."""
    return (
        rf"(?:one|a|the next) (?:(?:size|step|tier|level|notch|plan|one|box) )?{en}\b"
        rf"|{en} (?:by )?(?:one|a) (?:size|step|tier|level|notch)"
        rf"|next (?:size |tier |level |plan )?{en}"
        rf"|\b(?:eentje|een (?:maatje|maat|stapje|stap|trapje|trede|niveau)) {nl}"
        rf"|eine (?:nummer|stufe) {de}|einen (?:schritt|tarif) {de}"
    )


_HIGHER = re.compile(
    rf"\b(?:{_steps(_UP_EN, _UP_NL, _UP_DE)}"
    r"|(?:the )?(?:one|plan|tier|size|level) (?:just |right )?above (?:mine|ours|that|it|my own)"
    r"|die (?:net |vlak )?boven (?:de |die van )?(?:mijne?|mij|ons|onze)|de volgende maat"
    r"|nachst ?(?:grossere?[nrs]?|hohere?[nrs]?)|(?:die|das|den) uber mein\w*"
    rf"|{_FR} (?:(?:juste|tout de suite) )?(?:au-? ?dessus|du dessus|superieure?)"
    r"|d'un (?:cran|palier|niveau) (?:plus haut|au-? ?dessus)"
    r"|mont\w+ d'(?:un (?:cran|palier|niveau)|une taille)|(?:la )?taille au-? ?dessus"
    r"|(?:la|el|lo) (?:(?:que|justo) )?(?:esta |va )?(?:de |por )?(?:arriba|encima)\b"
    r"(?= de (?:la|el) mi[ao]\b|\W*$|[,.!?;])"
    r"|(?:la|el) (?:inmediatamente |siguiente )(?:superior|mas grande|mayor)"
    rf"|sub\w+ {_ES}|{_ES} mas\b(?! (?:abajo|bajo|pequen)))",
)
_LOWER = re.compile(
    rf"\b(?:{_steps(_DOWN_EN, _DOWN_NL, _DOWN_DE)}"
    r"|(?:the )?(?:one|plan|tier|size|level) (?:just |right )?(?:below|under) "
    r"(?:mine|ours|that|it|my own)"
    r"|die (?:net |vlak )?onder (?:de |die van )?(?:mijne?|mij|ons|onze)"
    r"|nachst ?(?:kleinere?[nrs]?|niedrigere?[nrs]?)|(?:die|das|den) unter mein\w*"
    rf"|{_FR} (?:(?:juste|tout de suite) )?(?:en dessous|au-? ?dessous|du dessous|inferieure?)"
    r"|(?:descend|baiss)\w+ d'(?:un (?:cran|palier|niveau)|une taille)"
    r"|(?:la|el|lo) (?:(?:que|justo) )?(?:esta |va )?(?:de |por )?(?:abajo|debajo)\b"
    r"(?= de (?:la|el) mi[ao]\b|\W*$|[,.!?;])"
    r"|(?:la|el) (?:inmediatamente |siguiente )(?:inferior|mas pequen[ao]|menor)"
    rf"|baj\w+ {_ES}|{_ES} (?:menos\b|mas (?:abajo|bajo|pequen[ao])))",
)


def step_from_own(text: str) -> Toward | None:
    """One plan up or down from the one that is had; none where goods are named."""
    plain = folded(text[:_LONGEST]).replace("’", "'")
    ways = [way for way, told in _WAYS.items() if told.search(plain)]
    return ways[0] if len(ways) == 1 and not goods_in(text) else None


_WAYS: dict[Toward, re.Pattern[str]] = {"higher": _HIGHER, "lower": _LOWER}
