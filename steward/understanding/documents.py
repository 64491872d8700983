"""Requests for a document of an invoice: a copy, or one for the tax office. Pure."""

from __future__ import annotations

import re

from steward.understanding.topics import topic_of

# To be given something: beside an invoice and its tax that is the paper, not a sum.
_GIVEN = re.compile(
    r"\b(?:need|get|have|give|send|e-?mail|issue|provide|request|want|nodig|krijgen|hebben|stuur\w*|sturen|mailen|wil"
    r"|brauche\w*|bekomme\w*|schick\w*|senden|ausstellen|besoin|avoir|recevoir|envoy\w*|necesito|enviar\w*|mándame|quiero|serve|avere|inviar\w*|mandar\w*)\b",
    re.IGNORECASE,
)

# What was taken twice is called as a second paper is: who wants it back wants money.
_BACK = re.compile(
    r"\b(?:duplicate|double|dubbele?|doppelte?|doublon|double|duplicado)\b.{0,80}"
    r"\b(?:refund\w*|money back|terug\w*|erstatt\w*|zurück\w*|rembours\w*|reembols\w*"
    r"|devol\w*|devuelv\w*)",
    re.IGNORECASE | re.DOTALL,
)


def wants_back(text: str) -> bool:
    """Whether a duplicate is a payment that is wanted back, and no paper."""
    return bool(_BACK.search(text))


def asks_for_document(text: str, *, named: bool = False) -> bool:
    """A copy of an invoice, or an invoice or a paper for tax.

    `named`: an invoice is named by its number.
    """
    about = topic_of(text)
    if wants_back(text):
        return False
    of_invoice, of_tax = named or "invoice" in about.things, "tax" in about.topics
    if "document" in about.topics:
        return of_invoice or of_tax
    return of_invoice and of_tax and bool(_GIVEN.search(text)) and not about.wants
