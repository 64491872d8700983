"""Fifty things of customers that must not leave the house: codes, cards, addresses, names."""

from __future__ import annotations

import re
from itertools import cycle, islice

NAMES = (
    "Xanthippe Quillfeather",
    "Oswin Brackenridge",
    "Thessaly Vandermeer",
    "Caspian Holloweigh",
    "Ottoline Fairweather",
    "Leopold Grimsditch",
    "Marigold Thistlewood",
    "Evander Pockridge",
    "Philippa Snodgrass",
)
CARDS = (
    "4111 1111 1111 1111",
    "5555555555554444",
    "378282246310005",
    "6011-1111-1111-1117",
    "4000 0566 5566 5556",
    "30569309025904",
    "3530111333300000",
    "5105 1051 0510 5100",
)
CODES = (
    "482913",
    "770155",
    "093384",
    "615527",
    "209948",
    "833710",
    "557261",
    "941806",
    "368472",
)
PHONES = (
    "+31 6 1234 9876",
    "+44 7700 900461",
    "+49 151 23456789",
    "(555) 013-4477",
    "06-87654321",
    "+1 202 555 0143",
    "0031612340987",
    "+33 6 12 34 56 78",
)
MAILS = (
    "xanthippe.q@secretmail.example",
    "oswin+desk@hidden.example",
    "t.vandermeer@private.example",
    "caspian@quietbox.example",
    "ottoline.f@nowhere.example",
    "grimsditch@deepmail.example",
    "marigold_t@closed.example",
    "evander@sealed.example",
)
PLACES = (
    "17 Nightingale Crescent",
    "Prinsengracht 881-3",
    "Lindenstrasse 402b",
    "9 Rue des Tanneurs",
    "Calle del Almendro 55",
    "221C Marlowe Mews",
    "Postbus 77342",
    "1042 XK Amsterdam",
)
PLANTED = (*NAMES, *CARDS, *CODES, *PHONES, *MAILS, *PLACES)
_LISTS = (NAMES, PLACES, CARDS, PHONES, MAILS, CODES)
# As many as the longest list has; the others begin again, so that none of the fifty is left out.
_EACH = tuple(zip(*(islice(cycle(of), max(map(len, _LISTS))) for of in _LISTS), strict=True))
SENTENCES = tuple(
    f"My name is {name}, I live at {place}. My card {card}, phone {phone}, e-mail {mail}, "
    f"and the code was {code}. I was charged twice on invoice INV-1042."
    for name, place, card, phone, mail, code in _EACH
)
# The same in two messages each: what has a code in it is shown to no model.
IN_TWO = tuple(
    (
        f"My name is {name}, I live at {place}. My card {card}, phone {phone}, e-mail {mail}. "
        "I was charged twice on invoice INV-1042.",
        f"and the code was {code}",
    )
    for name, place, card, phone, mail, code in _EACH
)


# Times and ids of the tracing's own making: six digits of theirs are a code by chance, some
# thousand times a payload.
_TIME = r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?|\d{8}T\d{12}Z"
_ID = (
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32}|[a-z]{3,5}_[0-9a-f]{20}"
)
_OWN = re.compile(rf"(?<![0-9a-f])(?:(?:{_TIME})(?:{_ID})?|{_ID})(?![0-9a-f])")


def found_in(payload: bytes) -> list[str]:
    """Those that are there, as they were written or without what is between their digits."""
    text = _OWN.sub("…", payload.decode("utf-8", "replace"))
    bare = "".join(one for one in text if one not in " -()\\")
    return [
        one
        for one in PLANTED
        if one in text or (one[-1:].isdigit() and _bare(one) in bare) or _half(one) in text
    ]


def _bare(one: str) -> str:
    return "".join(char for char in one if char not in " -()")


def _half(one: str) -> str:
    """Of a name or a place, its odd word alone."""
    return max(one.replace("@", " ").split(), key=len) if not one[-1:].isdigit() else one
