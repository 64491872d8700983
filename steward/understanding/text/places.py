"""Countries that a text names, in six languages, and the region whose rules hold there. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale

from steward.domain.spelling import any_spelling, folded, spellings
from steward.policy.regions import EUROPE, Region, region_of
from steward.understanding.text.figures import LANGUAGES
from steward.understanding.text.word_lists import phrasebook, plain_words

_UNION = (
    r"(?:e\.?u\.?|ue|europe(?:an|se) un(?:ion|ie)|europäische[nr]? "
    r"union|union européenne|uni[oó]ne? europea)"
)
_OUTSIDE = any_spelling(
    rf"\b(?:outside|buiten|außerhalb|ausserhalb|hors|fuera|fuori|not|niet|nicht|non)\b\W+(?:\w+\W+){{0,3}}{_UNION}\b"
    r"|\b(?:elsewhere|rest of the world|(?:any )?other countr(?:y|ies)|non[- ]eu"
    r"|andere(?:n|re)? (?:länder|landen)n?|(?:d')?autres pays|otros países)\b"
    # "every other country of the European Union"
    rf"(?!\W+(?:of|in|within|der|van|binnen|uit|innerhalb|de|dans|en)\W+(?:\w{{1,3}}\W+)?{_UNION}\b)",
)
_INSIDE = any_spelling(rf"\b{_UNION}\b")
_ALSO = {
    "usa": "US",
    "u.s.": "US",
    "the states": "US",
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "north of ireland": "GB",
    "ulster": "GB",
    "noord-ierland": "GB",
    "noord ierland": "GB",
    "nordirland": "GB",
    "irlande du nord": "GB",
    "irlanda del norte": "GB",
    "irlanda del nord": "GB",
    "holland": "NL",
    "the netherlands": "NL",
    "czech republic": "CZ",
    "turkey": "TR",
    "nach island": "IS",
    "in island": "IS",
}
# Towns that people name in place of their country.
_CITIES = {
    "NL": "amsterdam, utrecht, den haag, the hague, eindhoven, groningen, maastricht"
    ", tilburg, breda, nijmegen, arnhem, haarlem, zwolle, enschede, delft, amersfoort, texel",
    "BE": "antwerpen, antwerp, anvers, brussel, brussels, bruxelles, brüssel, bruselas, gent"
    ", ghent, brugge, bruges, leuven, luik, liège, lüttich"
    ", namur, charleroi, mechelen, hasselt, kortrijk, oostende",
    "DE": "berlin, münchen, munich, hamburg, köln, cologne, frankfurt, stuttgart, düsseldorf"
    ", leipzig, dresden, hannover, bremen, nürnberg"
    ", dortmund, bonn, freiburg, kiel, rostock, augsburg, mannheim, karlsruhe"
    ", aachen, münster, bayern, bavaria, sachsen, sylt",
    "FR": "paris, lyon, marseille, lille, bordeaux, toulouse, nantes, strasbourg, straßburg"
    ", montpellier, rennes"
    ", grenoble, dijon, reims, bretagne, brittany, normandie, provence"
    ", corse, corsica",
    "ES": "madrid, barcelona, valencia, sevilla, seville, bilbao, málaga, malaga, zaragoza"
    ", mallorca, canarias, tenerife"
    ", granada, córdoba, cordoba, murcia, alicante, vigo, gijón, san sebastián, ibiza, menorca"
    ", galicia, asturias, andalucía",
    "CH": "zürich, zurich, basel, bâle, bern, genève, geneva, genf, ginebra, lausanne, luzern"
    ", lugano, davos"
    ", winterthur, st. gallen, fribourg, neuchâtel, sion",
    "AT": "wien, vienna, vienne, viena, graz, salzburg, innsbruck, linz, klagenfurt"
    ", bregenz, tirol",
    "IT": "rome, rom, roma, milan, milano, mailand, turin, torino, naples, neapel, florence",
    "GB": "london, londres, londen, manchester, leeds, liverpool, bristol, edinburgh, glasgow"
    ", inverness, aberdeen, belfast, highlands"
    ", cardiff, birmingham"
    ", sheffield, newcastle, nottingham, leicester, brighton, oxford, cambridge, plymouth, norwich"
    ", swansea, dundee, york, cornwall, devon, shetland, orkney, isle of wight",
    "IE": "dublin, galway, limerick, waterford, kilkenny, in cork, to cork",
    "PT": "lisbon, lissabon, lisbonne, lisboa, oporto, madeira, azores, algarve",
    "NO": "oslo, trondheim, stavanger, tromsø",
    "SE": "stockholm, malmö, göteborg, gothenburg",
    "DK": "copenhagen, kopenhagen, københavn, aarhus",
    "FI": "helsinki",
    "PL": "warsaw, warschau, warszawa, krakow, kraków, krakau",
    "CZ": "prague, prag, praag, praga",
    "US": "new york, chicago, boston, seattle, san francisco, los angeles, texas, california"
    ", florida, ohio, oregon, arizona, colorado, illinois, massachusetts, nevada, virginia"
    ", pennsylvania, minnesota, wisconsin, utah, michigan, tennessee, new jersey"
    ", alaska, hawaii, alabama, arkansas, connecticut, delaware, idaho, indiana, iowa, kansas"
    ", kentucky, louisiana, maine, maryland, mississippi, missouri, montana, nebraska"
    ", new hampshire, new mexico, dakota, oklahoma, rhode island, vermont, washington"
    ", wyoming, houston, dallas, denver, miami, philadelphia, brooklyn",
    "CA": "toronto, montreal, montréal, vancouver, ottawa, quebec, québec",
    "JP": "tokyo, tokio, osaka, kyoto",
    "AU": "sydney, melbourne, brisbane, perth",
    "MX": "ciudad de méxico, guadalajara",
    "AR": "buenos aires",
}
_NO_NAMES = frozenset({"island"})  # Iceland in German, and a plain word in English
_CAPITALS = re.compile(r"\bUS\b")


class Place(NamedTuple):
    """A place that was named, as it is called in English, and its region."""

    name: str
    region: Region


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def places_in(text: str) -> tuple[Place, ...]:
    """The countries and the Union as a text names them, each once."""
    rest, found = text, list[Place]()
    if _OUTSIDE.search(rest):
        found.append(Place("", "elsewhere"))
        rest = _OUTSIDE.sub(" ", rest)
    if _INSIDE.search(rest):
        found.append(Place("", "eu"))
    names, pattern = _names()
    cities, towns = _cities()
    met = [(names[folded(match[0])], match.start()) for match in pattern.finditer(rest)]
    codes = [code for code, at in met if not _is_denied(rest[:at])]
    codes += [cities[folded(match[0])] for match in towns.finditer(pattern.sub(" ", rest))]
    codes += ["US"] if _CAPITALS.search(rest) else []
    codes = codes or [code for code, _ in met]  # "vous ne livrez pas en Suisse ?"
    english = Locale("en").territories
    return (*found, *(Place(str(english[code]), region_of(code)) for code in dict.fromkeys(codes)))


def _is_denied(before: str) -> bool:
    """Whether words end in what takes a place out: "Gand, c'est en Belgique, pas aux" …"""
    words = plain_words(before)
    return bool(phrasebook("denied_place_words").ends(words, len(words), "not"))


@lru_cache(maxsize=64)
def without_places(text: str) -> str:
    """The text without the places that it names."""
    rest = _INSIDE.sub(" ", _OUTSIDE.sub(" ", text))
    return _CAPITALS.sub(" ", _cities()[1].sub(" ", _names()[1].sub(" ", rest)))


def in_europe(place: Place) -> bool:
    """Whether a country is in Europe, or the place is the Union."""
    if not place.name:
        return place.region == "eu"
    return _names()[0].get(folded(place.name), "") in EUROPE


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {
        str(name).lower(): code
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB")
    }
    names = {name: code for name, code in (names | _ALSO).items() if name not in _NO_NAMES}
    return _by_spelling(names), _any_of(names)


@cache
def _cities() -> tuple[dict[str, str], re.Pattern[str]]:
    cities = {city: code for code, listed in _CITIES.items() for city in listed.split(", ")}
    return _by_spelling(cities), _any_of(cities)


def _by_spelling(names: Mapping[str, str]) -> dict[str, str]:
    return {spelt: code for name, code in names.items() for spelt in spellings(name)}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return any_spelling(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")
