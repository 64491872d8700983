"""Values of systems as a reply shows them: typed and bounded, no link, no sentence.

A value that does not fit is named by what it is of.

All wording takes its data through `shown`. What another system wrote into a field is a value there,
never the desk's words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from steward.understanding.figures import figures_in

_LINK = re.compile(r"://|\bwww\b|[^\W\d_]\.[^\W\d_]{2,}|@", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?:;]\s+\S|[!?:;]\s*$|\n")
# Words of which sentences are made, and names of goods are not.
_SPEAKS = re.compile(
    r"\b(?:you|your|yours|you're|we|we're|our|i|i'm|my|is|are|was|were|been|has|have|had|will|shall|must|should|can|may"
    r"|please|click|confirm(?:ed)?|call|visit|reply|send|pay|paid|approved?|refund(?:ed|s)?|ignore"
    r"|owed?|free of charge"
    r"|je|jouw|u|uw|wij|zijn|wordt|heeft|hebben|moet|klik|bel|terugbetaald|goedgekeurd)\b",
    re.IGNORECASE,
)
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/#_.-]{0,39}")
_ADDRESS = re.compile(r"[^<>{}\[\]|\\`]{4,160}")
_EMAIL = re.compile(r"[\w.+*-]{1,64}@[\w*-]+(?:\.[\w*-]+)+")
_PHONE = re.compile(r"\+?[\d*][\d *().-]{2,24}")
_WORDS, _LETTERS = 9, 80


def name(value: str) -> bool:
    """What goods, plans and people are called: a few words."""
    plain = not _speaks(value) and not any(figure.unit == "money" for figure in figures_in(value))
    return plain and len(value) <= _LETTERS and len(value.split()) <= _WORDS


def heading(value: str) -> bool:
    """What an article is called: it may ask or say, and names no place to go to and no amount."""
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    amounts = any(figure.unit == "money" for figure in figures_in(value))
    return len(value) <= 100 and not hidden and not amounts and not _LINK.search(value)


def reference(value: str) -> bool:
    """Numbers of orders, invoices, tickets, banks."""
    return bool(_REFERENCE.fullmatch(value)) and not _LINK.search(value)


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
    """Sentences of the company's own articles, which `steward/understanding/passages.py` has
    chosen.
    """
    return len(value) <= 2_000


def _speaks(value: str) -> bool:
    hidden = any(unicodedata.category(letter) in _HIDDEN for letter in value)
    return hidden or bool(_LINK.search(value) or _SENTENCE.search(value) or _SPEAKS.search(value))


type Type = Callable[[str], bool]
# By the name of a field: what it has to be, and how it is named where it is not. A field that is
# not here may be any value.
TYPES: dict[str, tuple[Type, str | None]] = {
    "item": (name, "order"),
    "plan": (name, "current"),
    "from": (name, "your plan"),
    "stale": (name, "another plan"),
    "name": (name, "the customer you act for"),
    "title": (heading, "our help pages"),
    "subject": (name, None),
    "address": (address, "the address on record"),
    "before": (address, None),
    "order": (reference, "your order"),
    "order_id": (reference, "your order"),
    "invoice": (reference, "your invoice"),
    "replacement": (reference, "a new one"),
    "reference": (reference, None),
    "ticket": (reference, None),
    "tracking": (reference, None),
    "number": (reference, "that number"),
    "accounts": (reference, "another one"),
    "new": (contact, "the new one"),
    "old": (contact, "the old one"),
    "to": (contact, "the contact on your account"),
    "last4": (digits, None),
    "status": (reference, "unclear"),
    "at": (moment, None),
    "issued": (moment, None),
    "since": (moment, None),
    "dated": (moment, None),
    "ends_at": (moment, None),
    "settles_at": (moment, None),
    "promised_at": (moment, None),
    "opens_at": (moment, None),
    "closes_at": (moment, None),
    "delivered_at": (moment, None),
    "shipped_at": (moment, None),
    "last_scan_at": (moment, None),
    "text": (_passage, ""),
}


def shown(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a template with every value as it may be shown."""
    return {field: _shown(field, value) for field, value in data.items()}


def _shown(field: str, value: Any) -> Any:
    match value:
        case str():
            return _text(field, value.strip())
        case Mapping():
            return shown(value)
        case list() | tuple():
            return [_shown(field, one) for one in value]
        case _:
            return value


def _text(field: str, value: str) -> str | None:
    fits, instead = TYPES.get(field, (_any, ""))
    if not value or fits(value):
        return value
    return instead
