"""Requests for a document of an invoice: a copy, or one for the tax office. Pure."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.pages.topics import topic_of
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

# To be given something: beside an invoice and its tax that is the paper, not a sum.
_GIVEN = re.compile(
    r"\b(?:needs?|gets?|have|give|send|e-?mail|issue|provide|requests?|requires?|wants?|is after"
    r"|ask(?:s|ed|ing)? (?:me |us )?for|nodig|krijg(?:en|t)?|hebben|stuur\w*|sturen|mailen"
    r"|wil(?:t|len)?"
    r"|vraagt|vragen|eist|brauch\w*|bekomm\w*|schick\w*|senden|ausstellen|will|möcht\w*|verlang\w*"
    r"|besoin|avoir|recevoir|envoy\w*|veut|veux|voudr\w+|demande\w*|exige\w*|réclame\w*"
    r"|il (?:me |nous )?faut"
    r"|necesit\w*|env[ií]\w*|m[aá]nd[aáeé]\w*|quier\w*|pid[eo]n?|pedimos|exige\w*|serve|avere"
    r"|invi[aioò]\w*)\b",
    re.IGNORECASE,
)

# Where somebody read something, or what came to them before: asks for nothing to be sent.
_MAIL_OR_CAME = re.compile(
    r"\b(?:the|that|this|those|your|ur|my|our|an?|last|first|de|het|die|dat|deze|jullie|uw|mijn"
    r"|der|diese[rnm]?|eure[rnm]?|ihre[rnm]?|meine[rnm]?|einer|ein|le|ce|cet|votre|vos|mon"
    r"|un|el|ese|este|su|vuestro)"
    r" (?:e-?)?mail\b"
    r"|\b(?:stuurden?|gestuurd|geschickt|gesendet|schickte[tn]?|env[ií]aron|enviasteis|enviaste"
    r"|enviado|mandaron|mandasteis|mandaste|mandado)\b",
    re.IGNORECASE,
)
_ASKS_WHY_OR_WHEN = re.compile(
    r"\b(?:why|when|waarom|wanneer|warum|wieso|wann|pourquoi|quand|por qué|cuándo)\b", re.IGNORECASE
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
    of_invoice = named or "invoice" in about.things
    of_tax = "tax" in about.topics or _book().says(text, "for_books")
    if "document" in about.topics:
        return of_invoice or of_tax
    if not of_invoice or about.wants or _ASKS_WHY_OR_WHEN.search(text):
        return False
    given = _GIVEN.search(text) or (_WITH_TAX.search(text) and (says_please(text) or _brief(text)))
    return bool(_is_to_be_sent(text) or (of_tax and given) or _is_to_be_given(text))


_BRIEFLY = 25  # words


def _is_to_be_given(text: str) -> bool:
    """Whether somebody asks for an invoice itself: "could I get the invoice for that?"."""
    words, book = plain_words(text), phrasebook("given_words")
    if len(words) > _BRIEFLY or book.any_of(words, "otherwise"):
        return False
    if not meanings(text).isdisjoint(_PUTS_RIGHT):
        return False
    given = book.any_of(words, "may") and book.any_of(words, "given")
    return given or book.any_of(words, "needs")


# "Rechnung mit ausgewiesener MwSt.": a paper that shows the tax, and not the sum of it.
_WITH_TAX = re.compile(
    r"\b(?:with|met|mit|avec|con) (?:[\w'’]+ ){0,2}(?:l['’])?(?:vat|btw|mwst|ust|mehrwertsteuer"
    r"|umsatzsteuer|tva|iva)\b|\b(?:vat|btw|mwst|tva|iva)[ -](?:invoice|factuur|bon|rechnung)\b"
    r"|\b(?:ausgewiesen\w*|uitgesplitst\w*|apparente|ventilée|desglosad[oa])\b",
    re.IGNORECASE,
)
_FEW = 8  # words of who only names the paper


def _brief(text: str) -> bool:
    return not has_question_mark(text) and word_count(text) <= _FEW


# Something is to be put right, or made anew, and not only given.
_PUTS_RIGHT = frozenset(
    {
        *("NOT", "WRONG", "TAX_RATE", "COMPANY", "CORRECT", "CHANGE", "NEW", "NAME", "NUMBER"),
        *("AGAIN", "TOO_MUCH", "PROBLEM", "MISSING_PART", "DIFFERENCE"),
    }
)


def only_asks_for_document(text: str) -> bool:
    """Whether a paper is only asked for, and nothing on it is to be another."""
    once_more = _book().says(text, "for_books") or _is_to_be_sent(text)  # or to be sent again
    again = {"AGAIN"} if once_more else set[str]()
    other = not meanings(text).isdisjoint(_PUTS_RIGHT - again) or _book().says(text, "right_tax")
    return asks_for_document(text) and not other


def wants_to_be_given(text: str) -> bool:
    """Whether something is wanted by who writes, or asked for with a please."""
    return bool(_GIVEN.search(text) or _book().says(text, "have")) or says_please(text)


def says_please(text: str) -> bool:
    """Whether something is asked for with a please."""
    return bool(_PLEASE.search(text))


_PLEASE = re.compile(
    r"\b(?:please|pls|plz|graag|aub|a\.u\.b|alsjeblieft|alstublieft|bitte|gerne?|svp|stp"
    r"|s'il (?:vous|te) pla[iî]t|por favor|porfa)\b",
    re.IGNORECASE,
)


def asks_to_send(text: str) -> bool:
    """Whether something is to be sent somewhere."""
    return _is_to_be_sent(text) and not _ASKS_WHY_OR_WHEN.search(text)


def _is_to_be_sent(text: str) -> bool:
    """Whether something is to be sent: "mail it to me", and not "I look at the mail"."""
    return _book().says(_MAIL_OR_CAME.sub(" ", text), "sent")


def asks_if_gone_out(text: str) -> bool:
    """Whether it is asked if something was sent, and nothing of a payment."""
    asks = has_question_mark(text) and _book().says(text, "gone_out")
    return bool(asks) and meanings(text).isdisjoint({"CHARGE", "PAY", "MONEY", "REFUND"})


_SEVERAL = re.compile(
    r"\b(?:invoices|bills|receipts|copies|both|all|every|facturen|nota's|bonnen|beide|alle|allemaal"
    r"|rechnungen|belege|sämtliche|factures|reçus|toutes|tous|facturas|recibos|todas|todos|ambas)\b"
    r"|\b(?:an?|ee?n|eine|une|una)\b(?:\s+[^\W\d_]+){0,3}?\s+"  # whatever is of that time
    r"[\w-]*(?:invoice|receipt|factuur|bon|rechnung|beleg|facture|reçu|factura|recibo)\b",
    re.IGNORECASE,
)


def names_several(text: str) -> bool:
    """Whether more than one paper is asked for, or any: "a proper invoice for November"."""
    return bool(_SEVERAL.search(text))


@cache
def _book() -> Phrasebook:
    return phrasebook("documents_words")
