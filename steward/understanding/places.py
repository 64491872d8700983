"""Countries that a text names, in six languages, and the region whose rules hold there. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from babel import Locale

from steward.policy.regions import EUROPE, Region, region_of
from steward.understanding.figures import LANGUAGES

_UNION = (
    r"(?:e\.?u\.?|ue|europe(?:an|se) un(?:ion|ie)|europäische[nr]? "
    r"union|union européenne|uni[oó]ne? europea)"
)
_OUTSIDE = re.compile(
    rf"\b(?:outside|buiten|außerhalb|ausserhalb|hors|fuera|fuori|not|niet|nicht|non)\b\W+(?:\w+\W+){{0,3}}{_UNION}\b"
    r"|\b(?:elsewhere|rest of the world|(?:any )?other countr(?:y|ies)|non[- ]eu)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"\b{_UNION}\b", re.IGNORECASE)
_ALSO = {
    "usa": "US",
    "u.s.": "US",
    "the states": "US",
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "holland": "NL",
    "the netherlands": "NL",
    "czech republic": "CZ",
    "turkey": "TR",
}
_NO_NAMES = frozenset({"island"})  # Iceland in German, and a plain word in English
_CAPITALS = re.compile(r"\bUS\b")


class Place(NamedTuple):
    """A place that was named, as it is called in English, and its region."""

    name: str
    region: Region


def places_in(text: str) -> tuple[Place, ...]:
    """The countries and the Union as a text names them, each once."""
    rest, found = text, list[Place]()
    if _OUTSIDE.search(rest):
        found.append(Place("", "elsewhere"))
        rest = _OUTSIDE.sub(" ", rest)
    if _INSIDE.search(rest):
        found.append(Place("", "eu"))
    names, pattern = _names()
    codes = [names[match[0].lower()] for match in pattern.finditer(rest)]
    codes += ["US"] if _CAPITALS.search(rest) else []
    english = Locale("en").territories
    return (*found, *(Place(str(english[code]), region_of(code)) for code in dict.fromkeys(codes)))


def without_places(text: str) -> str:
    """The text without the places that it names."""
    rest = _INSIDE.sub(" ", _OUTSIDE.sub(" ", text))
    return _CAPITALS.sub(" ", _names()[1].sub(" ", rest))


def in_europe(place: Place) -> bool:
    """Whether a country is in Europe, or the place is the Union."""
    if not place.name:
        return place.region == "eu"
    return _names()[0].get(place.name.lower(), "") in EUROPE


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {
        str(name).lower(): code
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB")
    }
    names = {name: code for name, code in (names | _ALSO).items() if name not in _NO_NAMES}
    longest = sorted((re.escape(name) for name in names), key=len, reverse=True)
    return names, re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)
