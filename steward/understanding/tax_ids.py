"""Recognises a company's own VAT number beside an invoice: it is to be on that invoice. Pure."""

from __future__ import annotations

import re

from steward.understanding.clauses import split_clauses
from steward.understanding.requests import Requested
from steward.understanding.trade_words import meanings

_VAT_CORRECTION = "vat_correction"
# The countries of the Union, Great Britain and Switzerland, each with a number of its own length:
# with blanks, dots and dashes, as people type it. An IBAN is longer, a reference has a dash.
_TAX_ID = re.compile(
    r"(?<![\w-])(?:AT ?U|BE|BG|CY|CZ|DE|DK|EE|EL|ES ?[A-Z]?|FI|FR(?: ?[A-Z]{2})?|GB|HR|HU|IE|IT"
    r"|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE)"
    r"[ .-]?\d(?:[ .]?\d){6,11}(?:[ .]?[A-Z]\d{0,2})?(?![\w-])",
)
_NUMBER_APART = frozenset({"CHARGE", "TWICE", "REFUND", "CANCEL"})  # a wish of its own beside it
_INVOICE = re.compile(r"\bINV-\d", re.IGNORECASE)


def tax_id_for_invoice(text: str) -> Requested | None:
    """The correction of an invoice that a VAT number is named for; None: no such is named."""
    found = _TAX_ID.search(text)
    if found is None or not (_INVOICE.search(text) or "INVOICE" in meanings(text)):
        return None
    clauses = tuple(clause.text for clause in split_clauses(text))
    about = tuple(one for one in clauses if _NUMBER_APART.isdisjoint(meanings(one)))
    return Requested(_VAT_CORRECTION, text[:300], about, people=True)
