"""Recognises that a service of the company's was away, and that money is wanted for it: "the app
was down for two days, your page says the fee comes back".

Rules alone; whether it was away, the record says.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.goods import goods_in
from steward.understanding.heard_wishes import WHOLE, Reading
from steward.understanding.marks import has_question_mark

_SERVICE = any_spelling(
    r"\b(?:apps?|portal|portaal|platform|plattform|online service|web ?app|application|appli"
    r"|aplicación|your service|de dienst|euer dienst|der dienst|votre service|vuestro servicio"
    r"|su servicio)\b"
)
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
_MONEY = any_spelling(
    r"\b(?:back|refund\w*|fee|paying for|(?:i|we) pay for|compensat\w*|money|credit|can i have that"
    r"|geld|terug\w*|vergoed\w*|betaal\w* (?:\w+ ){0,3}voor|compensatie|zurück\w*|erstatt\w*|gebühr"
    r"|pay (?:the|a|my|half|full)|take (?:that|it|something) off|zahle\w* (?:doch )?(?:für|dafür)"
    r"|dafür zahle|rend\w+|récup\w+|desc(?:ont|uent)\w*"
    r"|entschädig\w*|gutschr\w*|rembours\w*|paie|payé|argent|dédommag\w*|devol\w*|devuel\w*"
    r"|reembols\w*|pago|pagando|cobr\w*|dinero|compens\w*)\b"
)
# What could not be done with it, of some length of time.
_COULD_NOT = any_spelling(
    r"\b(?:couldn'?t|could not|can'?t|cannot|wasn'?t|weren'?t|didn'?t|doesn'?t|won'?t|not|never"
    r"|niet|nooit|nicht|nie|pas|plus|jamais|impossible|no|nunca|sin poder)\b"
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
_WHEN = any_spelling(
    r"\b(?:days?|weeks?|hours?|yesterday|weekend|dag\w*|week|weken|uur|gisteren|tage?n?|woche\w*"
    r"|stunden|gestern|jours?|semaine\w*|heures|hier|días?|semana\w*|horas|ayer|january|february"
    r"|november|december|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sunday"
    r"|dagenlang|weekeinde"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|tagelang|wochenende|week-?end|finde|fin de semana|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
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
    if not _SERVICE.search(text):
        return False
    could_not = _COULD_NOT.search(text) and _WHEN.search(text)
    return bool(_DOWN.search(text) or (could_not and not _OTHERWISE.search(text)))


def read_outage(reading: Reading, remaining: str, plain: str) -> None:
    """Money that is wanted for a service that was away, or that it was so, told by itself: what it
    gives back is looked into.
    """
    if len(plain) > WHOLE or goods_in(plain) or not tells_of_outage(plain):
        return
    wanted = bool(_MONEY.search(plain))
    told = bool(_WAS.search(plain) and _WHEN.search(plain)) and not has_question_mark(plain)
    if wanted or (told and not reading.for_teams):
        reading.put(Intent.REFUND_REQUEST, remaining, 0.9, instead_of=_TAKEN_FOR)
