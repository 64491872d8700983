"""Numbers up to 99 as they are said in the desk's languages: "twenty nine", "negenentwintig"."""

from __future__ import annotations

from functools import cache

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
    " vijftien zestien zeventien achttien negentien",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"
    " quinze seize dix-sept dix-huit dix-neuf",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
    " quince dieciséis diecisiete dieciocho diecinueve",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_TWENTIES = (
    "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho"
    " veintinueve"
)


def said(number: int, language: str) -> str:
    """How a number below 100 is said, with hyphens where they are mostly written."""
    units, tens = _UNITS[language].split(), _TENS[language].split()
    if number < len(units):
        return units[number]
    ten, rest = divmod(number, 10)
    name = tens[ten - 2]
    if language == "fr":
        return _in_french(ten, rest, name, units)
    if not rest:
        return name
    if language == "en":
        return f"{name}-{units[rest]}"
    if language == "es":
        return _TWENTIES.split()[rest - 1] if ten == 2 else f"{name} y {units[rest]}"
    joint = "ën" if units[rest].endswith("e") else "en"
    return f"{units[rest]}{'und' if language == 'de' else joint}{name}"


def _in_french(ten: int, rest: int, name: str, units: list[str]) -> str:
    if ten in (7, 9):  # counted on from sixty and eighty
        base = name.removesuffix("-dix")
        return f"{base} et onze" if (ten, rest) == (7, 1) else f"{base}-{units[10 + rest]}"
    if ten == 8:
        return f"{name}-{units[rest]}" if rest else f"{name}s"
    return name if not rest else f"{name} et un" if rest == 1 else f"{name}-{units[rest]}"


@cache
def all_said(number: int) -> tuple[str, ...]:
    """How it is said, in every language; none for a number that is too great."""
    return tuple(said(number, one) for one in _UNITS) if 0 < number < 100 else ()
