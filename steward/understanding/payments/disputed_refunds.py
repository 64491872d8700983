"""Recognises who wants a charge back from the desk that they have disputed at their bank: "I
disputed it, the bank takes for ever, just refund it". What is only threatened is none. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.domain.understanding import Intent
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 1_200  # letters
# A claim of whatever name that lies with the bank: "le puse un reclamo al banco".
_CLAIM = (
    r"(?:claim|complaint|dispute|chargeback|betwisting|geschil|storno|bezwaar|klacht|reklamation"
    r"|widerspruch|beschwerde|beanstandet|contestation|reclamation|opposition|litige|reclamo"
    r"|reclamacion|disputa|queja|contracargo)"
)
_BANK = (
    r"(?:bank|banque|banco|card (?:company|issuer|people)|kreditkarten\w*|creditcard\w*|sparkasse)"
)
_CLAIMED = re.compile(
    rf"\b{_CLAIM}\b[^.?!]{{0,30}}\b{_BANK}\b|\b{_BANK}\b[^.?!]{{0,30}}\b{_CLAIM}\b"
)
_BACK = re.compile(
    r"\b(?:refund|reimburse|repay) (?:it|me|us|that|them|the|this|those)\b"
    r"|\b(?:can|could|couldn't|can't|would|will|please|just) (?:you )?(?:not )?(?:just |simply )*"
    r"(?:refund|reimburse|repay)\b"
    r"|\bgive (?:it|me|us|that|them|the|those)\b[^.?!]{0,25}\bback\b|\bmoney back\b"
    r"|\b(?:geef|geven|stort|storten|betaal|betalen)\b[^.?!]{0,40}\bterug\b"
    r"|\bterug(?:betalen|storten"
    r"|geven)\b"
    r"|\b(?:konnen|konnt|kannst|bitte)\b[^.?!]{0,50}\b(?:erstatten|zuruck\w*)"
    r"|\b(?:erstatten sie|erstattet|(?:gebt|geben|uberweist|uberweisen|zahlt|zahlen)\b[^.?!]{0,40}"
    r"\bzuruck)\b"
    r"|\b(?:pouvez|pourriez)\b[^.?!]{0,30}\b(?:rendre|rembourser)\b|\bremboursez|\brendez"
    r"|\bfaites[- ]moi le remboursement\b"
    r"|\b(?:podeis|pueden|podriais|podrian)\b[^.?!]{0,25}\b(?:devolver|reembolsar)\w*"
    r"|\b(?:devolved|devuelv|reembols(?:en|ad))\w*"
)
# "The 29 I disputed": the charge, and nothing else, as an answer to what it is about.
_THAT_ONE = re.compile(
    r"\d+(?:[.,]\d\d)?[^.?!]{0,40}\b(?:(?:that|which)? ?(?:i|we) (?:disputed|contested)"
    r"|die (?:ik|we) (?:heb |hebben )?betwist|(?:den|die) ich (?:reklamiert|angefochten)"
    r"|que j'ai contestee?s?|que (?:he )?disput(?:e|ado))\b\W*(?:\w+\W*){0,4}$"
)
# What such words are sometimes taken for.
_TAKEN_FOR = (
    Intent.REFUND_STATUS,
    Intent.UNKNOWN_CHARGE,
    Intent.CHARGED_AFTER_CANCEL,
    Intent.WITHDRAW,
    Intent.COMPLAINT,
    Intent.RETURN_ITEM,
    Intent.PRODUCT_QUESTION,
    Intent.OUT_OF_SCOPE,
    Intent.INVOICE_QUESTION,
)


def wants_disputed_back(text: str) -> bool:
    """Whether a charge that was disputed at the bank is to be given back here."""
    plain = folded(text[:_LONGEST]).replace("’", "'")
    if _book().says(plain, "threatened") or not (
        _book().says(plain, "disputed") or _CLAIMED.search(plain)
    ):
        return False
    return bool(_THAT_ONE.search(plain) or _BACK.search(plain))


def names_dispute(text: str) -> bool:
    """Whether the words name a dispute at the bank."""
    return _book().says(folded(text[:_LONGEST]).replace("’", "'"), "disputed")


def read_disputed_refund(reading: Reading, remaining: str, plain: str) -> None:
    """Who wants a disputed charge back asks for a refund, and for nothing else by these words."""
    if wants_disputed_back(plain):
        reading.put(Intent.REFUND_REQUEST, remaining, 0.9, instead_of=_TAKEN_FOR)


@cache
def _book() -> Phrasebook:
    return phrasebook("disputed_refunds_words")
