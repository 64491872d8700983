"""Recognises that somebody wants to pay another way from now on: from the bank account in place of
the card, by direct debit. Rules alone, in five languages; money that comes back is none of it.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.reader.requests import Requested
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook

PAYMENT_METHOD = "payment_method"
_LONGEST = 1_000  # letters
_WAY = any_spelling(
    r"\b(?:visa|mastercard|maestro|amex|paypal|ideal|bizum|sepa|(?:credit |debit |bank )?card"
    r"|bank account|direct debit|bank transfer|(?:credit|bank|betaal)?(?:kaart|pas)|bankrekening"
    r"|automatische incasso|incasso|(?:kredit|bank|ec-?)?karte|bankkonto|lastschrift\w*"
    r"|bankeinzug|überweisung|carte(?: bancaire| bleue)?|compte (?:bancaire|en banque)|prélèvement"
    r"|virement|tarjeta|cuenta (?:bancaria|corriente|del banco)|domiciliaci[oó]n|transferencia)\b"
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


_HOW_A_CARD_IS_CHANGED = {
    "en": "how do I change my card, pay with another card",
    "nl": "hoe wijzig ik mijn kaart, met een andere kaart betalen",
    "de": "wie ändere ich meine Karte, mit einer anderen Karte zahlen",
    "fr": "comment changer de carte, payer avec une autre carte",
    "es": "cómo cambio mi tarjeta, pagar con otra tarjeta",
}


def is_of_a_card(text: str) -> bool:
    """Whether a wish to be charged another way is for another card, and for no other way."""
    return _book().says(text, "card") and not _book().says(text, "no_card")


def asks_how_a_card_is_changed(language: str) -> str:
    """What the help pages are asked before colleagues are, in a language."""
    return _HOW_A_CARD_IS_CHANGED.get(language, _HOW_A_CARD_IS_CHANGED["en"])


def tells_of_a_new_card(text: str) -> bool:
    """Whether a page speaks of another card to pay with: others speak of cards as well."""
    return _book().says(text, "new_card")


def pays_another_way(text: str) -> Requested | None:
    """The request to charge them another way; None: the words make none."""
    plain = text[:_LONGEST].replace("’", "'")
    if _book().says(plain, "changes_card") and not _book().says(plain, "no_card", "comes_back"):
        return Requested(PAYMENT_METHOD, text[:300], (text,), people=False)
    if _book().says(plain, "otherwise") or not _PAYS.search(plain):
        return None
    ways = {one.group().lower() for one in _WAY.finditer(plain)}
    exchanged = len(ways) > 1 and _IN_PLACE.search(plain)
    if not (exchanged or (_book().says(plain, "debit") and _book().says(plain, "prefers"))):
        return None
    parts = [clause.text for clause in split_clauses(text)]
    about = tuple(one for one in parts if _WAY.search(one) or _book().says(one, "debit"))
    return Requested(PAYMENT_METHOD, text[:300], about, people=False)


@cache
def _book() -> Phrasebook:
    return phrasebook("payment_ways_words")
