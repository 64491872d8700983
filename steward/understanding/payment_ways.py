"""Recognises that somebody wants to pay another way from now on: from the bank account in place of
the card, by direct debit. Rules alone, in five languages; money that comes back is none of it.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.understanding.clauses import split_clauses
from steward.understanding.requests import Requested

PAYMENT_METHOD = "payment_method"
_LONGEST = 1_000  # letters
_WAY = any_spelling(
    r"\b(?:visa|mastercard|maestro|amex|paypal|ideal|bizum|sepa|(?:credit |debit |bank )?card"
    r"|bank account|direct debit|bank transfer|(?:credit|bank|betaal)?(?:kaart|pas)|bankrekening"
    r"|automatische incasso|incasso|(?:kredit|bank|ec-?)?karte|bankkonto|lastschrift\w*"
    r"|bankeinzug|überweisung|carte(?: bancaire| bleue)?|compte (?:bancaire|en banque)|prélèvement"
    r"|virement|tarjeta|cuenta (?:bancaria|corriente|del banco)|domiciliaci[oó]n|transferencia)\b"
)
_DEBIT = any_spelling(
    r"\b(?:direct debit|automatische incasso|lastschrift\w*|bankeinzug|prélèvement(?: automatique)?"
    r"|domiciliaci[oó]n|domiciliar\w*)\b"
)
_IN_PLACE = any_spelling(
    r"\b(?:instead of|rather than|in place of|from\b[^.?!,]{0,20}\bto|in plaats van|liever dan"
    r"|van\b[^.?!,]{0,20}\bnaar|statt|anstatt|anstelle|von\b[^.?!,]{0,20}\b(?:auf|zu)"
    r"|au lieu de|plutôt que|à la place de|de\b[^.?!,]{0,20}\b(?:à|au)|en (?:lugar|vez) de"
    r"|de\b[^.?!,]{0,20}\ba)\b"
)
_PAYS = any_spelling(
    r"\b(?:pay|paying|charge|debit|bill|switch|change|take it from|betalen|betaal|afschrijven"
    r"|schrijf|overstappen|overgaan|zahlen|bezahlen|abbuchen|bucht|buchen|einziehen|wechseln|umstellen"
    r"|payer|prélever|prélevez|débiter|débitez|passer|changer"
    r"|pagar|pagarlo|carguéis|carguen|cargar\w*|cobréis|cobren|cobrar\w*|pasar|cambiar"
    r"|domiciliar\w*)\b"
)
_PREFERS = any_spelling(
    r"\b(?:prefer|rather|would like|i'd like|want|can i|could i|liever|graag|wil|kan ik|lieber"
    r"|möchte|will|kann ich|préfère|préférerais|voudrais|veux|puis-je|prefiero|preferiría|quiero"
    r"|quisiera|querría|puedo|me gustaría|please|bitte|por favor|svp)\b"
)
# Money that comes back, or was taken already.
_OTHERWISE = any_spelling(
    r"\b(?:refund\w*|back|return\w*|charged|took|taken|debited|twice|terug\w*|retour\w*"
    r"|afgeschreven|zurück\w*|erstatt\w*|abgebucht|belastet|rembours\w*|rend\w*|prélevé|débité"
    r"|devol\w*|devuel\w*|reembols\w*|reintegr\w*|abon(?:o|ar|en|éis)\w*|cobrad[oa]|cargado"
    r"|cobrasteis|cobraron|don't|do not|not|niet|nicht|ne|pas)\b"
)


_CARD = any_spelling(
    r"\b(?:(?:credit |debit |bank )?cards?|visa|mastercard|maestro|amex"
    r"|(?:credit|bank|betaal)?kaart|(?:bank|betaal)?pas(?:je)?|(?:kredit|bank|ec-?)?karten?|cartes?|cb|tarjetas?)\b"
)
_NO_CARD = any_spelling(
    r"\b(?:paypal|ideal|bizum|sepa|klarna|bank account|direct debit|bank transfer|bankrekening"
    r"|(?:automatische )?incasso|bankkonto|lastschrift\w*|bankeinzug|überweisung|rechnung"
    r"|compte|prélèvement|virement|cuenta|domicilia\w*|transferencia|gift|cadeau\w*|geschenk\w*"
    r"|regalo)\b"
)
_NEW_CARD = any_spelling(
    r"\b(?:(?:new|another|different|replac\w+|chang\w+|updat\w+|add(?:ing)?)(?: [^\W\d_]+){0,2}"
    r" cards?|(?:nieuwe|andere) (?:krediet|credit|bank|betaal)?(?:kaart|pas)"
    r"|(?:kaart|pas) (?:wijzig\w*|vervang\w*|verander\w*|toevoeg\w*)"
    r"|(?:neue|andere)n? (?:kredit|bank)?karte|karte (?:änder\w*|ersetz\w*|wechs\w*|hinterleg\w*)"
    r"|(?:nouvelle|autre) carte|(?:chang|rempla|modifi|ajout)\w+(?: [^\W\d_]+){0,3} carte"
    r"|(?:nueva|otra) tarjeta|tarjeta nueva|(?:cambi|sustitu|actuali|añad)\w+(?: [^\W\d_]+){0,2}"
    r" tarjeta)\b"
)
_HOW_A_CARD_IS_CHANGED = {
    "en": "how do I change my card, pay with another card",
    "nl": "hoe wijzig ik mijn kaart, met een andere kaart betalen",
    "de": "wie ändere ich meine Karte, mit einer anderen Karte zahlen",
    "fr": "comment changer de carte, payer avec une autre carte",
    "es": "cómo cambio mi tarjeta, pagar con otra tarjeta",
}


def is_of_a_card(text: str) -> bool:
    """Whether a wish to be charged another way is for another card, and for no other way."""
    return bool(_CARD.search(text)) and _NO_CARD.search(text) is None


def asks_how_a_card_is_changed(language: str) -> str:
    """What the help pages are asked before colleagues are, in a language."""
    return _HOW_A_CARD_IS_CHANGED.get(language, _HOW_A_CARD_IS_CHANGED["en"])


def tells_of_a_new_card(text: str) -> bool:
    """Whether a page speaks of another card to pay with: others speak of cards as well."""
    return _NEW_CARD.search(text) is not None


def pays_another_way(text: str) -> Requested | None:
    """The request to charge them another way; None: the words make none."""
    plain = text[:_LONGEST].replace("’", "'")
    if _OTHERWISE.search(plain) or not _PAYS.search(plain):
        return None
    ways = {one.group().lower() for one in _WAY.finditer(plain)}
    exchanged = len(ways) > 1 and _IN_PLACE.search(plain)
    if not (exchanged or (_DEBIT.search(plain) and _PREFERS.search(plain))):
        return None
    parts = [clause.text for clause in split_clauses(text)]
    about = tuple(one for one in parts if _WAY.search(one) or _DEBIT.search(one))
    return Requested(PAYMENT_METHOD, text[:300], about, people=False)
