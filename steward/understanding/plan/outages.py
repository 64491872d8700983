"""Recognises that a service of the company's was away, and that money is wanted for it: "the app
was down for two days, your page says the fee comes back".

Rules alone; whether it was away, the record says.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.orders.goods import goods_in
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_DOWN = any_spelling(
    r"\b(?:(?:was|were|is|been|being|went|goes|kept|stayed) (?:\w+ ){0,2}?(?:down|offline"
    r"|unavailable|dead|broken|out|unusable|unreachable)|outages?|downtime"
    r"|(?:did|would|does|do)(?:n't| not) (?:work|load|open|start)|not working"
    r"|stopped working"
    r"|could(?:n't| not) (?:use|open|get into)|(?:kept )?crash(?:ed|ing|te|ten)"
    r"|storing|(?:was|is) plat|lag (?:\w+ ){0,4}?(?:plat|eruit|op z'n gat)|(?:plat"
    r"|eruit) (?:lag|gelegen)"
    r"|(?:werkte|werkt|deed|doet) (?:\w+ ){0,4}?niet|onbereikbaar|niet te gebruiken|uit de lucht"
    r"|ausgefallen|ausfall\w*|störung|(?:ging|lief|funktionierte|geht|läuft) (?:\w+ ){0,4}?nicht"
    r"|nicht (?:erreichbar|nutzbar|verfügbar)|tagelang weg|abgestürzt"
    r"|war (?:\w+ ){0,4}?(?:tot|offline|down|weg)"
    r"|(?:en )?pannes?|hors service|ne (?:marchait|fonctionnait|marche|fonctionne) (?:pas|plus)"
    r"|(?:n'a|a) pas (?:marché|fonctionné)|inaccessible|indisponible|plantée?"
    r"|caíd[ao]s?|se (?:colgó|colgaba|cayó|ha (?:colgado|caído))|colgad[ao]"
    r"|no (?:ha |me )?funcion\w+|sin servicio|fuera de servicio|no iba|inaccesible"
    r"|no (?:se )?pod(?:ía|íamos|er) (?:usar|abrir)"
    r"|(?:logg?(?:ed|ing)|threw|kick(?:ed|ing)) (?:me|us) out|without (?:your"
    r"|the) (?:brewing )?app|buggy|stürzt\w*|en rade|bugu?\w*"
    r"|plant(?:ait|e)|bloquée?s?|sin funcionar|se colgaba)\b"
)
# "I don't want the app", "the app says that it did not come"
_OTHERWISE = any_spelling(
    r"\b(?:(?:don'?t|do not|no longer|ya no|no|ne) (?:want|need|like|use|quiero|uso|veux|utilise)"
    r"|(?:wil|hoef|gebruik) (?:\w+ ){0,3}(?:niet|geen)"
    r"|(?:will|brauche|nutze) (?:\w+ ){0,3}(?:nicht|keine?)"
    r"|says?|shows?|zegt|toont|laat|zeigt|sagt|steht|dit|affiche|dice|pone|muestra"
    r"|parcel|package|order|pakket\w*|bestelling|paket|bestellung|colis|commande|paquete"
    r"|pedido)\b"
)
# It is over, and when it was is told.
_WAS = any_spelling(
    r"\b(?:was|were|being|went|kept|lag|werkte|deed|gelegen|war|ging|lief|funktionierte"
    r"|ausgefallen|était|marchait|fonctionnait|pas (?:marché|fonctionné)|estuvo|estaba|funcionó"
    r"|funcionaba|iba)\b"
)
# What such words are taken for.
_TAKEN_FOR = (
    *(Intent.PRODUCT_QUESTION, Intent.UNKNOWN_CHARGE, Intent.COMPLAINT, Intent.INVOICE_QUESTION),
    *(Intent.DAMAGED_ITEM, Intent.ORDER_STATUS, Intent.OUT_OF_SCOPE, Intent.ACCOUNT_ACCESS),
    *(Intent.REFUND_STATUS, Intent.DUPLICATE_CHARGE, Intent.CORRECTION),
    *(Intent.REFUND_REQUEST, Intent.RETURN_ITEM),
)


def tells_of_outage(text: str) -> bool:
    """Whether a service of the company's is said to be, or to have been, away."""
    if not _book().says(text, "service"):
        return False
    could_not = _book().says(text, "could_not") and _book().says(text, "when")
    return bool(_DOWN.search(text) or (could_not and not _OTHERWISE.search(text)))


def read_outage(reading: Reading, remaining: str, plain: str) -> None:
    """Money that is wanted for a service that was away, or that it was so, told by itself: what it
    gives back is looked into.
    """
    if len(plain) > WHOLE or goods_in(plain) or not tells_of_outage(plain):
        return
    wanted = _book().says(plain, "money")
    told = bool(_WAS.search(plain) and _book().says(plain, "when")) and not has_question_mark(plain)
    if wanted or (told and not reading.matters):
        reading.put(Intent.REFUND_REQUEST, remaining, 0.9, instead_of=_TAKEN_FOR)


@cache
def _book() -> Phrasebook:
    return phrasebook("outages_words")
