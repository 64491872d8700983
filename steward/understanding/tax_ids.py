"""Recognises what an invoice is to carry of whom it is for: a company's own VAT number, its name.
Pure.
"""

from __future__ import annotations

import re

from steward.understanding.clauses import split_clauses
from steward.understanding.documents import wants_to_be_given
from steward.understanding.requests import Requested
from steward.understanding.trade_words import meanings

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
_A_COMPANY = re.compile(
    r"\b(?:company|firm|business|bedrijf|firma|zaak|unternehmen|société|entreprise|empresa"
    r"|sociedad|negocio)\b",
    re.IGNORECASE,
)
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
_IN_THE_NAME = re.compile(
    r"\b(?:ma[dk]e (?:it )?out to|addressed to|in the name of|in (?:my|our) (?:company|firm"
    r"|business)\w*"
    r"|(?:company|firm|business)(?:'s)? name|(?:should|must|has to|have to|needs? to) (?:say"
    r"|read|state|show)"
    r"|op (?:de )?naam van|ten name van|t\.?n\.?v|bedrijfsnaam|moet (?:er )?op staan|moet erop"
    r"|auf (?:den namen|(?:die|meine|unsere) firma)|ausgestellt auf|lauten|firmenname\w*"
    r"|soll draufstehen"
    r"|muss draufstehen|au nom d|à l'ordre d|raison sociale|a nombre d|razón social"
    r"|debe (?:poner|decir)|tiene que (?:poner|decir|ir a))",
    re.IGNORECASE,
)


def says_what_it_carries(text: str) -> bool:
    """Whether words tell whom a paper is to be made out to: a number for tax, a company, a name."""
    return bool(_names_company(text) or _IN_THE_NAME.search(text))


def _names_company(text: str) -> bool:
    return any(one.search(text) for one in (_TAX_ID, _NUMBER_NAMED, _COMPANY))


def tax_id_for_invoice(text: str) -> Requested | None:
    """The correction of an invoice that a VAT number is named for; None: no such is named."""
    found = _TAX_ID.search(text) or _NUMBER_NAMED.search(text)
    if found is None and (_A_COMPANY.search(text) or _COMPANY.search(text)):
        found = _BARE_NUMBER.search(text)
    if found is None and _OWN_NUMBER.search(text) and wants_to_be_given(text):
        found = _INVOICE.search(text)
    if found is None or not (_INVOICE.search(text) or "INVOICE" in meanings(text)):
        return None
    clauses = tuple(clause.text for clause in split_clauses(text))
    about = tuple(one for one in clauses if _NUMBER_APART.isdisjoint(meanings(one)))
    return Requested(VAT_CORRECTION, text[:300], about, people=True)
