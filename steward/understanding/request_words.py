"""What has to stand in the words of a declared request, which the trained reader hears in too much
or not at all: data, paying in parts, a VAT number beside an invoice. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.clauses import split_clauses
from steward.understanding.received_goods import told_by_contrast
from steward.understanding.requests import Requested
from steward.understanding.trade_words import meanings
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_OF_PAYING = frozenset(
    {"INSTALMENT", "PAY", "AMOUNT", "MONEY", "INVOICE", "DUE", "CHARGE", "HOW_MUCH", "TWICE"}
)
_SHARES = re.compile(
    r"\b(?:half|third|quarter|rest|remainder|deposit|month\w*|helft|derde|maand\w*|hälfte|drittel"
    r"|monat\w*|rate\w*|moitié|tiers|reste|mois|mitad|tercio|resto|demás|mes(?:es)?)\b",
    re.IGNORECASE,
)
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


def names_data(text: str) -> bool:
    """Whether the words name data, or what is known or kept about whoever writes: without them,
    nothing that somebody wants to read or see asks for their data.
    """
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "data", "law", "held")


def names_instalments(text: str) -> bool:
    """Whether words that sound like a wish to pay in parts name paying, or shares of a whole, and
    no goods that came in parts.
    """
    if told_by_contrast(text):
        return False
    return bool(meanings(text) & _OF_PAYING or _SHARES.search(text))


def tax_id_for_invoice(text: str) -> Requested | None:
    """The correction of an invoice that a company's own VAT number is named for; None: no such is
    named.
    """
    found = _TAX_ID.search(text)
    if found is None or not (_INVOICE.search(text) or "INVOICE" in meanings(text)):
        return None
    clauses = tuple(clause.text for clause in split_clauses(text))
    about = tuple(one for one in clauses if _NUMBER_APART.isdisjoint(meanings(one)))
    return Requested(_VAT_CORRECTION, text[:300], about, people=True)


@cache
def _book() -> Phrasebook:
    return phrasebook("data_words")
