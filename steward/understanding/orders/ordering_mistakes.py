"""Recognises that somebody ordered the wrong thing themselves: "I picked the wrong size", "me
equivoqué al pedir". What came is what was ordered then, and may go back.

Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
_CLAUSE = re.compile(r"[,;:()]+\s|\s(?:and|but|en|maar|und|aber|et|mais|y|pero)\s")
# Words are compared without accents, in lower case. What is wrong is what was chosen.
_WRONG_CHOSEN = re.compile(
    r"\b(?:ordered|ordering|order|picked|pick|chose|chosen|clicked(?: on)?|selected|bought|took"
    r"|went for) (?:myself )?(?:the |an? |some |my )?(?:complete(?:ly)? |total(?:ly)? )?(?:wrong"
    r"|incorrect)\b|\bwrong\b[^.?!,]{0,15}\bwhen (?:i was )?order(?:ing|ed)\b"
    r"|\b(?:verkeerde?|foute) (?:\w+ ){0,2}(?:besteld|aangeklikt|gekozen|gekocht|genomen)\b"
    r"|\bbestelde (?:de|het|een) (?:verkeerde?|foute)\b"
    r"|\bfalsche?[nrsm]? (?:\w+ ){0,2}(?:bestellt|gewahlt|ausgewahlt|angeklickt|genommen|gekauft"
    r"|erwischt)\b|\bbestellte (?:den|die|das|eine?n?) falsche"
    r"|\b(?:commande|pris|choisi|achete|clique sur) (?:l[ea]s? |une? )?(?:mauvais|pas l[ea] bon)"
    r"|\b(?:pedi|pedimos|cogi|elegi|compre|encargue|marque|pedido|cogido|elegido|comprado"
    r"|marcado) (?:el|la|los|las|lo|un|una|uno) (?:\w+ ){0,2}(?:equivocad|que no era|incorrect)"
)
_CHOSE = re.compile(
    r"\b(?:i|we)(?:'ve| have|'d| had)? (?:\w+ ){0,2}(?:order\w*|pick\w*|chose|chosen|click\w*"
    r"|select\w*|bought|took)\b|\bordering\b"
    r"|\b(?:besteld|bestelde|gekozen|koos|aangeklikt|gekocht)\b|\bbij het bestellen\b"
    r"|\b(?:bestellt\w*|gewahlt|ausgewahlt|angeklickt|genommen|gekauft|erwischt)\b"
    r"|\bbeim bestellen\b"
    r"|\b(?:commande|pris|choisi|achete|clique|coche)\b|\ben commandant\b"
    r"|\b(?:pedi|pedimos|cogi|elegi|compre|encargue|marque|(?:he|hemos) (?:pedido|cogido|elegido"
    r"|comprado|marcado))\b|\bal (?:pedir\w*|comprar\w*|hacer el pedido|elegir\w*)\b"
)
_NOT_MINE = re.compile(
    r"\b(?:not|isn't|wasn't|niet|nicht|pas|no (?:es|fue|ha sido)|geen|kein) (?:ma|mon|my|our|mijn"
    r"|mein|mi|eigen)\w* (?:own )?\w+"
)
# one thing was wanted and another one chosen by the same person
_WANTED_AND_CHOSE = re.compile(
    r"\b(?:i |we )?(?:wanted|meant)\b[^.?!]{2,40}\b(?:and|but)\b[^.?!]{0,12}\b(?:ordered|picked"
    r"|clicked|chose|took|bought)\b"
    r"|\b(?:wilde|wou|bedoelde)\b[^.?!]{2,40}\b(?:en|maar)\b[^.?!]{0,50}\b(?:besteld|gekozen"
    r"|aangeklikt)\b"
    r"|\b(?:wollte|meinte)\b[^.?!]{2,40}\b(?:und|aber)\b[^.?!]{0,50}\b(?:bestellt|genommen|gewahlt"
    r"|angeklickt|erwischt)\b"
    r"|\bvoulais\b[^.?!]{2,40}\b(?:et|mais)\b[^.?!]{0,15}\b(?:pris|commande|choisi)\b"
    r"|\bqueria\b[^.?!]{2,40}\b(?:y|pero)\b[^.?!]{0,15}\b(?:cogi\w*|pedi\w*|elegi\w*|compre)\b"
)


def ordered_wrong(text: str) -> bool:
    """Whether somebody says that they ordered the wrong thing by a mistake of their own."""
    return any(_is_own(sentence) for sentence in SENTENCE_END.split(text[:_LONGEST]))


# "oh sorry, wrong mail": what they read a number from came in no parcel
_WRONG_PAPER = re.compile(
    r"\b(?:wrong|incorrect|verkeerde?|falsche[nrs]?|mauvaise?) (?:e-?mail|mail|number|order number"
    r"|line|page|link|chat|tab|screen|window|nummer|bestelnummer|regel"
    r"|bestellnummer|zeile|num[ée]ro|ligne)\b(?! (?:came|arrived|was sent))",
    re.IGNORECASE,
)


def without_own_mistakes(text: str) -> str:
    """The words without the sentences which say that they ordered the wrong thing themselves."""
    text = _WRONG_PAPER.sub(" ", text)
    if not ordered_wrong(text):
        return text
    kept = (one for one in SENTENCE_END.split(text[:_LONGEST]) if not _is_own(one))
    return " ".join(kept)


def _is_own(sentence: str) -> bool:
    plain = folded(sentence).replace("’", "'")
    if _book().says(plain, "sent"):
        return False
    if any(one.search(plain) for one in (_WANTED_AND_CHOSE, _WRONG_CHOSEN)):
        return True
    if _book().says(_NOT_MINE.sub(" ", plain), "my_fault") and _CHOSE.search(plain):
        return True
    return any(
        _book().says(one, "by_mistake") and _CHOSE.search(one) for one in _CLAUSE.split(plain)
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("ordering_mistakes_words")
