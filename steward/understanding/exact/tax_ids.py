"""Recognises what an invoice is to carry of whom it is for: a company's own VAT number, its name,
the number of its purchase. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.payments.documents import wants_to_be_given
from steward.understanding.reader.requests import Requested
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook

VAT_CORRECTION = "vat_correction"
# The countries of the Union, Great Britain and Switzerland, each with a number of its own length:
# with blanks, dots and dashes, as people type it. An IBAN is longer, a reference has a dash.
_TAX_ID = re.compile(
    r"(?<![\w-])(?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|ES ?[A-Z]?|FI|FR(?: ?[A-Z]{2})?|GB|HR|HU|IE|IT"
    r"|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE)"
    r"[ .-]?\d(?:[ .]?\d){6,11}(?:[ .]?[A-Z]\d{0,2})?(?![\w-])",
)
_NUMBER_APART = frozenset({"CHARGE", "TWICE", "REFUND", "CANCEL"})  # a wish of its own beside it
_INVOICE = re.compile(r"\bINV-\d", re.IGNORECASE)


# A number of a company's own under its name in one country: "NIF B12345678", "KvK 12345678".
_NUMBER_NAMED = re.compile(
    r"\b(?:vat|tax|btw|kvk|ust|umsatzsteuer|steuer|tva|siret|siren|nif|cif|iva|hrb)[\w.-]*"
    r"(?:\W+[a-zà-ÿ]+){0,4}\W*(?!(?:inv|o|t)-)(?:[A-Z]{1,3}[ .-]?)?(?:\d[ ./-]{0,2}){6,}",
    re.IGNORECASE,
)
# The same by itself, which only a company's name or a word for it tells from another number.
_BARE_NUMBER = re.compile(r"(?<![\w-])[A-HJNP-SUVW][ .-]?\d{8}(?![\w-])")
# The name of a company, by what kind of one it is.
_COMPANY = re.compile(
    r"\b[A-ZÀ-Ý][\w&.'’-]*(?: [\w&.'’-]+){0,3},? (?:Ltd|ltd|Limited|LLC|Inc|plc|PLC|LLP|B\.?V|bv"
    r"|N\.?V"
    r"|VOF|vof|GmbH|gmbh|UG|AG|KG|OHG|GbR|e\.? ?K|S\.?A\.?R\.?L|sarl|SASU?|EURL|S\.?A"
    r"|S\.?L(?:\.?U)?)\b"
)
# Without the number itself, on an invoice that is named: "INV-7702 mit unserer USt-Nummer".
_OWN_NUMBER = re.compile(
    r"\b(?:our|my|ons|onze|mijn|unsere[rnms]?|meine[rnm]?|notre|mon|nuestro|mi) (?:[\w'’]+ )?"
    r"(?:(?:vat|tax|btw|ust|umsatzsteuer|steuer|mwst)[ .-]?(?:number|no|id|nummer|nr|idnr"
    r"|identif\w*)|numéro (?:de )?(?:tva|fiscal)|tva intracom\w*|siret|siren|nif(?:-iva)?|cif"
    r"|número (?:de )?(?:iva|fiscal))\b",
    re.IGNORECASE,
)


# An invoice is to be made out to somebody else than it is: to a company, in another name.
_MADE_OUT = any_spelling(
    r"\b(?:put|make|made|issue\w*|reissue\w*|redo|write|change[d]?|address(?:ed)?|switch|have|get"
    r"|need|want|want(?:ed)?|zet(?:ten)?|maken|uitschrijven|uitgeschreven|stellen|gesteld|krijg\w*"
    r"|wil|hebben|wijzig\w*|ausstell\w*|ausgestellt|umschreib\w*|umgeschrieben|änder\w*|schreib\w*"
    r"|mach\w*|brauch\w*|bekomm\w*|haben|möchte|fai(?:re|tes)|refai\w*|mettre|mettez|établi\w*"
    r"|édit\w*|changer|avoir|faudrait|besoin|voudrais|hac(?:er|en|edme)|hagan|pon(?:er|gan|edme)"
    r"|emit\w+|cambi\w+|sacar\w*|expedi\w*|necesit\w+|quier\w+"
    r"|(?:kan|mag) (?:de|die|mijn|onze) (?:factuur|rekening)"
    r"|(?:peut|geht|kann) (?:die|meine|la|ma) (?:rechnung|facture)"
    r"|(?:puede|podría) (?:ir|ser|estar) (?:la|mi) factura)\b"
)
_IN_ANOTHER_NAME = any_spelling(
    r"\b(?:(?:in|to|on|under|into) (?:(?:the|my|our|another|a different) )?"
    r"(?:(?:company|firm|business|wife|husband|partner|employer|boss)(?:'?s)?(?: name)?"
    r"|name of|other name|another name|different name|name)"
    r"|made out to|op (?:(?:de|een|mijn|onze|ons|m'n) )?(?:andere )?(?:naam|bedrijf|zaak|firma|bv"
    r"|bedrijfsnaam)|ten name van|t\.?n\.?v|op naam"
    r"|auf (?:(?:den|einen|die|meine[nrm]?|unsere[nrm]?|unser|mein|das) )?(?:anderen )?"
    r"(?:namen|firma|unternehmen|betrieb|gmbh|frau|mann|arbeitgeber)"
    r"|au nom d|à (?:un autre|mon|son|notre) nom|sous un autre nom"
    r"|(?:sur|pour) (?:ma|la|notre|mon) (?:société|entreprise|boîte)"
    r"|a (?:mi |su |otro |nuestro )?nombre|a la empresa)"
)
_NEAR = 60  # letters between the invoice and whom it is for


def in_another_name(text: str) -> Requested | None:
    """The correction of an invoice that is to be made out to somebody else: to a company, in
    another name; None: nobody asks for that. Who only tells in which name it is, or looks for it,
    wants none.
    """
    for clause in split_clauses(text[:2_000]):
        named = _INVOICE_WORD.search(clause.text)
        whom = _IN_ANOTHER_NAME.search(clause.text)
        if named is None or whom is None or _book().says(clause.text, "denied_to_find"):
            continue
        apart = max(named.start(), whom.start()) - min(named.end(), whom.end())
        if apart <= _NEAR and _MADE_OUT.search(clause.text) and not only_asks(clause.text):
            return Requested(VAT_CORRECTION, clause.text[:300], (clause.text,), people=True)
    return None


# What a company has printed on it for its own books.
_OWN_FIELD = any_spelling(
    r"\b(?:(?:purchase|p\.?o\.?)[ -]?(?:order )?(?:number|no|nr|ref\w*|code)\b"
    r"|purchase orders?|po[ -]?\d"
    r"|cost cent(?:re|er)|(?:our|your) reference|billing address|job number"
    r"|inkoop\w*|po[- ]?nummer|kostenplaats\w*|(?:onze|uw) referentie|factuuradres|kostendrager"
    r"|bestellnummer|kostenstelle\w*|(?:unser|ihr) zeichen|rechnungsadresse|auftragsnummer"
    r"|bon de commande|numéro (?:de commande|d'achat)|centre de coûts?|(?:notre|votre) référence"
    r"|adresse de facturation|número de (?:pedido|compra)|orden de compra|centro de costes?"
    r"|(?:nuestra|su) referencia|dirección de facturación)"
)
_NO_FIELD = frozenset({"CHARGE", "TWICE", "TOO_MUCH", "REFUND", "MONEY", "OVERDRAWN", "CANCEL"})


def corrects_invoice(text: str) -> Requested | None:
    """The correction of an invoice on which a number or a name of the company's own is wrong; None:
    nobody asks for that. What is wrong with its sum is looked into by the desk itself.
    """
    text = text[:2_000]
    if not (_INVOICE.search(text) or _INVOICE_WORD.search(text)) or meanings(text) & _NO_FIELD:
        return None
    amiss = _OWN_FIELD.search(text) and _book().says(text, "amiss", "put_right")
    if not amiss or (only_asks(text) and not _book().says(text, "amiss")):
        return None
    clauses = tuple(clause.text for clause in split_clauses(text))
    return Requested(VAT_CORRECTION, text[:300], clauses, people=True)


_INVOICE_WORD = any_spelling(
    r"\b(?:invoices?|bill|receipts?|factuur|facturen|rekening|bon|rechnung|rechnungen|beleg|facture"
    r"|factures|reçu|facturas?|recibos?)\b"
)


def says_what_it_carries(text: str) -> bool:
    """Whether words tell whom a paper is to be made out to: a number for tax, a company, a name."""
    return bool(_names_company(text) or _book().says(text, "in_the_name"))


def _names_company(text: str) -> bool:
    return any(one.search(text) for one in (_TAX_ID, _NUMBER_NAMED, _COMPANY))


def tax_id_for_invoice(text: str) -> Requested | None:
    """The correction of an invoice that a VAT number is named for; None: no such is named."""
    found = _TAX_ID.search(text) or _NUMBER_NAMED.search(text)
    if found is None and (_book().says(text, "a_company") or _COMPANY.search(text)):
        found = _BARE_NUMBER.search(text)
    if found is None and _OWN_NUMBER.search(text) and wants_to_be_given(text):
        found = _INVOICE.search(text)
    if found is None or not (_INVOICE.search(text) or "INVOICE" in meanings(text)):
        return None
    clauses = tuple(clause.text for clause in split_clauses(text))
    about = tuple(one for one in clauses if _NUMBER_APART.isdisjoint(meanings(one)))
    return Requested(VAT_CORRECTION, text[:300], about, people=True)


@cache
def _book() -> Phrasebook:
    return phrasebook("tax_ids_words")
