"""Recognises goods that nobody has used, and a wish to send one's own goods back: "it has never
been out of its box", "ik wens het terug te sturen". Rules alone.

Whoever says so has the goods: nothing is missing, and no subscription is meant by their box.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.orders.has_come import says_they_have_it, tells_when_it_came
from steward.understanding.reader.heard_wishes import REPORTED, SURE, Reading
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_BOX_NL = (
    r"(?:(?:zijn|haar|de|het|hun|originele|gesloten)\s+)*(?:doos|doosje|verpakking|plastic|karton)"
)
_BOX_DE = (
    r"(?:(?:der|die|seiner|ihrer|dem|den|meiner)\s+)?(?:original)?"
    r"(?:schachtel|verpackung|karton|ovp|folie|box)"
)
_BOX_EN = (
    r"(?:its|the|their|his|her|that)?\s*(?:original |sealed )?(?:box(?:es)?|packag\w+|wrapp\w+)"
)
_BOX_FR = r"(?:sa|son|la|le|l'|leur)\s*(?:boîte|emballage|carton|paquet)(?: d'origine)?"
_BOX_ES = r"(?:su|la|el)\s+(?:caja|embalaje|envoltorio|paquete)"
_UNUSED = any_spelling(
    rf"\b(?:(?:un|never (?:been )?|not (?:been )?|n't (?:been )?)(?:used|opened|touched|unpacked)\b"
    rf"|(?:never|not|n't) (?:\w+ ){{0,3}}?(?:out of|left) {_BOX_EN}"
    rf"|(?:still|is|sits|sitting) in {_BOX_EN}"
    r"|never (?:even )?(?:used|opened|touched|unpacked) (?:it|them)"
    rf"|onge(?:bruikt|opend)\w*|(?:nooit|niet) (?:gebruikt|geopend|uitgepakt|opengemaakt)"
    rf"|(?:nooit|niet) (?:\w+ ){{0,2}}?uit {_BOX_NL}|nog (?:altijd |steeds )?in {_BOX_NL}"
    r"|un(?:benutzt|benützt|gebraucht|geöffnet|ausgepackt|angetastet)\w*"
    r"|(?:nie|nicht) (?:benutzt|benützt|gebraucht|geöffnet|ausgepackt|aufgemacht|verwendet)"
    rf"|(?:nie|nicht) aus {_BOX_DE}|noch (?:immer )?in {_BOX_DE}|(?:noch )?originalverpackt\w*"
    r"|(?:jamais|pas) (?:été )?(?:servie?s?|utilisée?s?|ouverte?s?|déballée?s?|touchée?s?)"
    rf"|(?:jamais|pas) (?:été )?sortie?s? de {_BOX_FR}|(?:encore|toujours) dans {_BOX_FR}"
    r"|sin (?:usar|abrir|estrenar|desembalar|tocar)"
    r"|(?:nunca|no) (?:\w+ ){0,2}(?:he|hemos|ha|fue) (?:sido )?(?:usad|abiert|estrenad|tocad)[oa]s?"
    rf"|(?:nunca|no|ni) (?:\w+ ){{0,3}}(?:sacad[oa]|salido|saqué) de {_BOX_ES}"
    rf"|(?:sigue|está|todavía|aún) en {_BOX_ES})"
)
_I_WISH = (
    r"(?:i|we)(?:'d| would| want| wish| need| hope|'m (?:going|hoping|looking))\b"
    r"|(?:can|may|could) (?:i|we)|possible to"
    r"|(?:ik|we|wij) (?:wens|wil|wou|zou|kan|mag|moet)\w*|(?:kan|mag|zou) ik"
    r"|(?:ich|wir|i) (?:möcht|will|wollen|würd|wünsch|kann|hätt|tät)\w*"
    r"|(?:kann|könnte|darf) (?:ich|i)"
    r"|je (?:veux|voudrais|souhait\w+|désir\w+|aimerais|compte|vais|tiens)"
    r"|puis-je|peut-on|on peut"
    r"|(?:quiero|quisiera|quería|querría|deseo|me gustaría|puedo|podría|necesito|voy a)"
)
_SEND_BACK = (
    r"(?:(?:send|ship|post|give|bring|take)(?:ing)? (?:\S+ ){1,4}?back|send back"
    r"|return(?! to (?:me|us)\b)|terug ?(?:te )?(?:sturen|zenden|brengen|doen)|retourneren"
    r"|zurück ?(?:zu)?(?:schick|send|geb|bring)\w*|retournier\w*"
    r"|(?:r|re)envoyer(?!-)|retourner|rendre (?:cet|ce|l[ae]|mon|ma|mes)|devolver\w*)"
)
_SENDS_BACK = any_spelling(rf"(?:^|\b)(?:{_I_WISH})[^.?!\n]{{0,60}}?\b{_SEND_BACK}\b")
# What such words are sometimes taken for.
_TAKEN_FOR = (
    Intent.CHANGE_PLAN,
    Intent.PRODUCT_QUESTION,
    Intent.OUT_OF_SCOPE,
    Intent.COMPLAINT,
    Intent.ORDER_STATUS,
)


_NOT_HERE = (Intent.MISSING_PARCEL,)


def without_unused(text: str) -> str:
    """The text without the words that only say that goods were not used."""
    return _UNUSED.sub(" ", text)


def says_unused(text: str) -> bool:
    """Whether the words say that goods have not been used, or never left their box."""
    return bool(_UNUSED.search(text)) or _book().says(text, "unused")


def wishes_to_send_back(text: str) -> bool:
    """Whether somebody wishes to send goods back that they have."""
    return any(not _book().says(one[0], "no_goods") for one in _SENDS_BACK.finditer(text))


def read_unused(reading: Reading, remaining: str, plain: str) -> None:
    """Who sends back goods that they have, unused or not, misses none of them."""
    if wishes_to_send_back(plain) and not reading.wants(Intent.RETURN_ITEM):
        reading.put(Intent.RETURN_ITEM, remaining, 0.9, instead_of=_TAKEN_FOR)
    too_late = _book().says(plain, "too_late") and tells_when_it_came(plain)
    if too_late and not reading.wants(Intent.RETURN_ITEM):
        reading.put(Intent.RETURN_ITEM, remaining, 0.9, instead_of=(*_TAKEN_FOR, *_NOT_HERE))
    unused = says_unused(plain)
    here = unused or tells_when_it_came(plain)
    if here and reading.wants(Intent.RETURN_ITEM):
        reading.drop(Intent.MISSING_PARCEL)
    if not reading.wants(Intent.MISSING_PARCEL) or not says_they_have_it(plain):
        return
    reading.drop(Intent.MISSING_PARCEL)
    reading.lower_to(Intent.MISSING_PARCEL, REPORTED)
    if not reading.matters:  # it came late, or stands there as it came
        reading.add(Intent.RETURN_ITEM if unused else Intent.COMPLAINT, remaining, SURE)


@cache
def _book() -> Phrasebook:
    return phrasebook("unused_goods_words")
