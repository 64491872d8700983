"""Recognises who asks after goods of theirs in a few oblique words: "was ist nu mit der Tasse", "no
cup", "mok weg". How the order stands answers all of them. Rules alone, in five languages.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.understanding.orders.goods import COFFEE, goods_named

_MOST = 300  # letters
_MY = (
    r"(?:(?:my|the|that|this|mijn|m'n|m’n|de|het|die|dat|meine?[rmn]?|unsere?[rmn]?|der|das|dem|den"
    r"|ma|mon|la|le|cette|ce|notre|mi|el|es[ae]|est[ae]|nuestr[oa]) )?"
)
_IT = rf"{_MY}\x01"  # goods, wherever they are named
_ENDS = (
    r"(?: (?:now|then|yet|nu|nou|nog|toch|jetzt|noch|nun|endlich|encore|enfin|ya|entonces))?"
    r"(?=\W*$|\s*[,.;!?]|\s+(?:or|of|oder|ou|o|and|en|und|et|y)\b)"
)
_AFTER = any_spelling(
    r"(?:"
    # what about it
    rf"\b(?:what about|what'?s? (?:is )?(?:up|happening|going on|the story|the deal) with"
    rf"|what happened (?:to|with)|(?:any|some) (?:news|word|updates?) (?:on|of|about)"
    rf"|(?:any|some)thing about) {_IT}{_ENDS}"
    rf"|\b(?:wat is er|hoe (?:zit|staat) het|hoe zit 't|nieuws|iets bekend)(?: \w+){{0,2}}?"
    rf" (?:met|over|van) {_IT}{_ENDS}"
    rf"|\b(?:was|wat|wie) (?:ist|is|sieht'?s|sieht es|steht'?s|steht es)(?: \w+){{0,3}}?"
    rf" (?:mit|um|wegen) {_IT}{_ENDS}"
    rf"|\b(?:qu'en est-il|des nouvelles|du nouveau|quoi de neuf)(?: \w+)?"
    rf" (?:de|pour|avec|sur|au sujet de) {_IT}{_ENDS}"
    rf"|{_IT} (?:qué (?:onda|pasa|pasó|hay|tal|fue)|pa(?:ra)? cuándo)"
    rf"|\bqué (?:onda|pasa|pasó|hay|fue)(?: \w+)? (?:con|de) {_IT}{_ENDS}"
    # it is not here
    rf"|(?:^|[,.;!?]|\b(?:still|either way|nog steeds|immer noch|toujours|sigo|seguimos))\s*"
    r"(?:no|geen|keine?n?|pas de|sin(?: la| el| mi)?) \x01\W*$"
    r"|^\W*(?:\w+ )?\x01 (?:is |ist |est |está )?(?:gone|missing|lost|weg|kwijt|zoek|verdwenen"
    r"|fehlt|verschwunden|verloren|perdue?|disparue?|perdid[oa]|desaparecid[oa])\W*$"
    # whether it comes
    rf"|\b(?:komt|kommt|vient|viene|llega)(?: \w+)? {_IT}{_ENDS}|\bis {_IT} (?:\w+ )?coming\b"
    # they ask where it is
    rf"|\b(?:asking|asked|ask|vraag|gevraagd|frage?|gefragt|demande|demandé|pregunt\w+)"
    rf"(?: \w+){{0,4}}? (?:where|waar|wo|où|dónde)(?: \w+){{0,2}}? {_IT}"
    r")"
)


def asks_after_goods(text: str) -> bool:
    """Whether somebody asks after goods of theirs, which are no coffee that a plan may bring."""
    if len(text) > _MOST:
        return False
    named = [one for one in goods_named(text) if one.surely and one.closely != {COFFEE}]
    if len(named) != 1:
        return False
    put = f"{text[: named[0].start]}\x01{text[named[0].end :]}"
    return _AFTER.search(put) is not None
