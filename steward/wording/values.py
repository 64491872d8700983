"""Values of systems as a reply shows them: typed and bounded, no link, no sentence.

A value that does not fit is named by what it is of.

All wording takes its data through `text`. What another system wrote into a field is a value there,
never the desk's words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime

from steward.understanding.text.figures import figures_in
from steward.wording.catalogue import INSTEAD, catalogue
from steward.wording.parts import ENGLISH
from steward.wording.ticket_subjects import in_language

# A scheme with something after it, a host by name or by number, and whatever an "@" makes one of.
_LINK = re.compile(
    r"://|//|\bwww\b|[a-z][a-z0-9+.-]+:\S|\w\.[^\W\d_]{2,}|\d+(?:\.\d+){3}|@", re.IGNORECASE
)
_STOPS = str.maketrans("\u3002\u2236\u2215\u2044", ".://")  # what a browser takes for them
_SENTENCE = re.compile(r"[.!?:;]\s+\S|[!?:;]\s*$|\n")
# Words of which sentences are made, and names of goods are not.
_SPEAKS = re.compile(
    r"\b(?:you|your|yours|you're|we|we're|our|i|i'm|my|is|are|was|were|been|has|have|had|will|shall|must|should|can|may"
    r"|please|click|confirm(?:ed)?|call|visit|reply|send|pay|paid|approved?|refund(?:ed|s)?|ignore"
    r"|owed?|free of charge"
    r"|je|jouw|u|uw|wij|zijn|wordt|heeft|hebben|moet|klik|bel|terugbetaald|goedgekeurd"
    r"|ihre?[nm]?|wurde|wird|bitte|erstattet|genehmigt|vous|votre|vos|nous|est|sont|remboursée?s?"
    r"|approuvée?s?|cliquez|appelez|usted|su|sus|está|están|reembolsad[oa]s?|aprobad[oa]s?"
    r"|llame|pulse)\b",
    re.IGNORECASE,
)
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/#_.-]{0,39}")
_ADDRESS = re.compile(r"[^<>{}\[\]|\\`]{4,160}")
_EMAIL = re.compile(r"[\w.+*-]{1,64}@[\w*-]+(?:\.[\w*-]+)+")
_PHONE = re.compile(r"\+?[\d*][\d *().-]{2,24}")
_WORDS, _LETTERS = 9, 80
_internal: tuple[str, ...] = ()


def keep_back(beginnings: tuple[str, ...]) -> None:
    """References that begin so are a system's own, and are shown to nobody from now on."""
    global _internal
    _internal = beginnings


def name(value: str) -> bool:
    """What goods, plans and people are called: a few words."""
    plain = not _speaks(value) and not any(figure.unit == "money" for figure in figures_in(value))
    return plain and len(value) <= _LETTERS and len(value.split()) <= _WORDS


def heading(value: str) -> bool:
    """What an article is called: it may ask or say, and names no place to go to and no amount."""
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    amounts = any(figure.unit == "money" for figure in figures_in(value))
    return len(value) <= 100 and not hidden and not amounts and not _links(value)


def reference(value: str) -> bool:
    """Numbers of orders, invoices, tickets, banks; none that is a system's own."""
    own = bool(_internal) and value.startswith(_internal)
    return bool(_REFERENCE.fullmatch(value)) and not own and not _links(value)


def address(value: str) -> bool:
    """A postal address, in one line."""
    return (
        bool(_ADDRESS.fullmatch(value))
        and not _speaks(value.replace("St. ", "St "))
        and "\n" not in value
    )


def contact(value: str) -> bool:
    """An e-mail address or a telephone number, whole or masked."""
    return bool(_EMAIL.fullmatch(value) or _PHONE.fullmatch(value))


def digits(value: str) -> bool:
    """The last digits of a card."""
    return bool(re.fullmatch(r"\d{2,6}", value))


def moment(value: str) -> bool:
    """A point in time that can be read."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _any(value: str) -> bool:
    return name(value) or reference(value) or moment(value) or contact(value)


def _passage(value: str) -> bool:
    """Sentences of the company's own articles, which `steward/understanding/pages/passages.py` has
    chosen.
    """
    return len(value) <= 2_000


def _letter(value: str) -> bool:
    """Sentences of a signed-in colleague to the customer, which are quoted as theirs."""
    shown = value.replace("\n", " ")
    return len(value) <= 500 and not any(unicodedata.category(each) in _HIDDEN for each in shown)


def own_words(value: str) -> bool:
    """What a customer told of themself, quoted to them as theirs."""
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    return len(value) <= 160 and not hidden and not _links(value)


def noted(value: str) -> bool:
    """What a customer told of a matter of theirs, quoted to them as theirs: it names no amount."""
    amounts = any(figure.unit == "money" for figure in figures_in(value))
    return own_words(value) and not amounts


def question(value: str) -> bool:
    """A short question of a customer's, quoted to them as theirs: no figure and no place to go."""
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    asks = value.endswith("?") and not re.search(r"[\d.:;!\n]|\?.", value)
    return asks and len(value) <= _LETTERS and not hidden and not _links(value)


def _speaks(value: str) -> bool:
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    return hidden or bool(_links(value) or _SENTENCE.search(value) or _SPEAKS.search(value))


def _links(value: str) -> bool:
    """Whether a value names a place to go to, in whatever letters it is written."""
    plain = unicodedata.normalize("NFKC", value).translate(_STOPS)
    return bool(_LINK.search(value) or _LINK.search(plain))


type Type = Callable[[str], bool]
# By the name of a field: what it has to be. A field that is not here may be any value. How one is
# named that may not be shown, the catalogue says: `instead`.
TYPES: dict[str, Type] = {
    "item": name,
    "called": name,
    "own_words": own_words,
    "noted": noted,
    "question": question,
    "plan": name,
    "from_plan": name,
    "now": name,
    "next_plan": name,
    "stale": name,
    "name": name,
    "title": heading,
    "subject": name,
    "address": address,
    "before": address,
    "order": reference,
    "order_id": reference,
    "invoice": reference,
    "replacement": reference,
    "reference": reference,
    "ticket": reference,
    "tracking": reference,
    "carrier": name,
    "number": reference,
    "accounts": reference,
    "new": contact,
    "old": contact,
    "to": contact,
    "last4": digits,
    "status": reference,
    "at": moment,
    "issued": moment,
    "since": moment,
    "dated": moment,
    "ends_at": moment,
    "settles_at": moment,
    "promised_at": moment,
    "opens_at": moment,
    "closes_at": moment,
    "delivered_at": moment,
    "shipped_at": moment,
    "last_scan_at": moment,
    "text": _passage,
    "told": _letter,
}


def text(field: str, value: str, language: str = ENGLISH) -> str:
    """A text as it may be shown; what it is of where it may not, or nothing."""
    if not value or TYPES.get(field, _any)(value):
        return in_language(value, language) if field == "subject" else value
    return catalogue(language).text(INSTEAD, {"of": field})
