"""Recognises that somebody only asks how it is with gift cards, of one that they name: whether it
is still good, or whether it can be had as money. Pure, rules alone; the help pages answer.

A card that is not taken, was lost or has a balance is a request of its own.
"""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.heard_wishes import WHOLE, Reading
from steward.understanding.marks import has_question_mark

# A Dutch "bon" is a receipt, too, and a French one only good: of a shop, or of a sum.
_CARD = any_spelling(
    r"\b(?:gift ?(?:card|voucher|certificate)s?|vouchers?|(?:cadeau|kado)(?:bon|kaart)\w*"
    r"|waardebon\w*|bon (?:van|voor|ter waarde)|zo'n bon|geschenk(?:karte|gutschein)\w*"
    r"|gutschein\w*"
    r"|cartes? cadeaux?|chèques?[- ]cadeaux?|bons? (?:cadeaux?|d'achat|de chez|de \d|d'une valeur)"
    r"|tarjetas? (?:de )?regalo|vales? (?:de|regalo|vuestro|suyo|por|para)|cheques? regalo)\b"
)
_VALID = any_spelling(
    r"\b(?:still (?:good|valid|ok|work\w*|us(?:e|able))|valid|expir\w+|run(?:s)? out|use[- ]by"
    r"|(?:nog|wel) (?:\w+ )?(?:goed|geldig|te gebruiken)|geldig\w*|verlo(?:opt|pen)"
    r"|gilt|gelten|gültig\w*|läuft\b[^.?!]{0,20}\bab|ablauf\w*|verfäll\w*|verfallen"
    r"|valables?|encore (?:bon|valide|utilisable)|valide|périm\w+|expire\w*"
    r"|(?:todavía|aún|sigue|siguen) (?:sirv\w+|val\w+|siendo)|sirve todavía|válid[oa]s?|caduc\w+"
    r"|venc(?:e|en|id[oa]))\b"
)
_AS_MONEY = any_spelling(
    r"\b(?:(?:money|cash)\b[^.?!]{0,20}\b(?:for (?:it|that)|instead)|(?:in|as|into|for) cash"
    r"|cash(?:ed)? (?:it |this )?(?:in|out)|paid out"
    r"|geld\b[^.?!]{0,15}\b(?:voor|van)|uitbetaal\w*|uitbetalen|in geld|voor geld"
    r"|aus(?:zu)?zahl\w*|ausbezahl\w*|in geld|bar(?:geld)? (?:dafür|bekommen|haben)|geld dafür"
    r"|contre de l'argent|en argent|en espèces|en dinero|en efectivo|canjear\w* por dinero)\b"
)
_TROUBLE = any_spelling(
    r"\b(?:refus\w+|reject\w+|declin\w+|not accepted|invalid|does(?:n't| not) work|won't|wrong"
    r"|error|lost|stolen|balance|left on|empty|zero|geweiger\w*|werkt niet|doet het niet|kwijt"
    r"|gestolen|saldo|ongeldig|leeg|pakt hij niet|abgelehnt|funktioniert nicht|geht nicht"
    r"|verloren|gestohlen|guthaben|ungültig|leer|refusée?|ne (?:marche|passe|fonctionne)|perdue?"
    r"|volée?|solde|rechaz\w+|no (?:funciona|lo acepta|la acepta|pasa)|perd(?:í|ido)|robad[oa])\b"
)
_OWED = any_spelling(
    r"\b(?:refund\w*|instead of (?:the |my )?(?:money|refund)|return\w*|order\w*|parcel"
    r"|terugbeta\w*"
    r"|bestelling|pakket|erstatt\w*|bestellung|paket|rembours\w*|commande|colis|reembols\w*"
    r"|devol\w*|pedido|paquete)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
# what such words are taken for
_TAKEN_FOR = frozenset(
    {
        *(Intent.COMPLAINT, Intent.ORDER_STATUS, Intent.REFUND_REQUEST, Intent.REFUND_STATUS),
        *(Intent.RETURN_ITEM, Intent.PRODUCT_QUESTION, Intent.DAMAGED_ITEM, Intent.OUT_OF_SCOPE),
        *(Intent.INVOICE_QUESTION, Intent.MISSING_PARCEL, Intent.ACCOUNT_ACCESS),
        Intent.UNKNOWN_CHARGE,
    }
)


def asks_of_gift_card(text: str) -> bool:
    """Whether a gift card is named, and it is only asked whether it holds or is had as money."""
    named = _CARD.search(text)
    if named is None or _TROUBLE.search(text) or _OWED.search(text):
        return False
    asked = [
        one for one in _SENTENCE.findall(text) if has_question_mark(one) or _WHETHER.search(one)
    ]
    return any(_VALID.search(one) or _AS_MONEY.search(one) for one in asked)


_WHETHER = any_spelling(
    r"\b(?:know|ask|wonder\w*) (?:if|whether)|weten of|vraag (?:me af )?of|wissen,? ob|frage,? ob"
    r"|savoir si|saber si"
)


def read_gift_card(reading: Reading, remaining: str, plain: str) -> None:
    """A question about gift cards is one for the help pages, whatever it sounds like."""
    if {intent for intent, _, _ in reading.for_teams} <= _TAKEN_FOR and asks_of_gift_card(
        plain[:WHOLE]
    ):
        reading.put(Intent.PRODUCT_QUESTION, remaining, 0.9, instead_of=_TAKEN_FOR)
