"""Which months a text names, in the desk's languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from babel.dates import get_month_names

from steward.domain.spelling import folded, spellings
from steward.understanding.text.called_months import is_a_name
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.word_lists import plain_words

_SHORT = {"sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12} | {
    "jan": 1,
    "feb": 2,
    "aug": 8,
    "maerz": 3,
}
_VERBS = frozenset({"may", "march"})  # names of months only where something leads to them
_LEAD = r"(?:in|of|for|from|since|the|my|last|until|mean|not|,)\s+"


@cache
def months_of_the_year() -> Mapping[str, int]:
    """The number of each month, by its names in the languages that are read, without accents."""
    return {
        folded(str(name)): number
        for language in SUPPORTED
        for number, name in get_month_names("wide", locale=language).items()
    }


def month_called(word: str) -> str | None:
    """The English name of the month that a folded word calls, cut short or not; None: none."""
    number = months_of_the_year().get(word) or _CUT.get(word)
    return None if number is None else str(get_month_names("wide", locale="en")[number])


@cache
def any_month() -> str:
    """A pattern of every month's full name, with its accents and without, in each language."""
    return "|".join(
        spelt
        for language in SUPPORTED
        for name in get_month_names("wide", locale=language).values()
        for spelt in dict.fromkeys((str(name), *sorted(spellings(str(name)))))
    )


@cache
def _names() -> dict[str, int]:
    """Every name, in small letters, with the month's number."""
    wide = {
        spelt: number
        for language in SUPPORTED
        for number, name in get_month_names("wide", locale=language).items()
        for spelt in (str(name).lower(), *spellings(str(name)))
    }
    return wide | _SHORT


@cache
def _pattern() -> re.Pattern[str]:
    plain = sorted(_names().keys() - _VERBS, key=len, reverse=True)
    led = "|".join(sorted(_VERBS))
    return re.compile(
        rf"(?<!\w)(?:(?P<plain>{'|'.join(map(re.escape, plain))})|{_LEAD}(?P<led>{led}))(?!\w)",
        re.IGNORECASE,
    )


def with_led_months(text: str) -> str:
    """The text with each month by its name that is cut short behind its day, or a word which leads
    to a time: "till feb", "für dez und jan", "20 Dec".
    """
    names = get_month_names("wide", locale="en")
    return _led_short().sub(lambda found: f"{found[1]}{names[_CUT[found[2].lower()]]}", text)


_CUT = _SHORT | {"apr": 4, "avr": 4, "abr": 4, "jun": 6, "jul": 7, "sep": 9, "ene": 1, "fev": 2}


@cache
def _led_short() -> re.Pattern[str]:
    leads = (
        r"until|till?|tot|bis|jusqu['’]?(?:en|à|au)|hasta|from|ab|vanaf|desde|dès|for|für|voor|pour"
        r"|para|in|im|en|and|und|et|y|to|\d{1,2}(?:st|nd|rd|th|er|\.)?(?: of| de)?"
    )
    return re.compile(
        rf"\b((?:{leads})\s+(?:end of |mid |ende |mitte |eind |half )?)({'|'.join(_CUT)})\b\.?",
        re.IGNORECASE,
    )


def months_named(text: str) -> frozenset[int]:
    """The numbers of the months that are named, January being 1; who is called so, as they say or
    their own e-mail address does, names none by that: "April Moss, april.moss@example.com".
    """
    addresses = (one.partition("@")[0] for one in text.lower().split() if "@" in one)
    called = {part for own in addresses for part in plain_words(own)}
    told = [(found, "plain" if found["plain"] else "led") for found in _pattern().finditer(text)]
    named = (one[group].lower() for one, group in told if not is_a_name(text, one, group))
    return frozenset(_names()[one] for one in named if one not in called)


_OF_A_MONTH = (
    r"(?:rechnung|abbuchung|lieferung|bestellung|zahlung|lastschrift|paket|factuur|facturen|nota"
    r"|levering|bestelling|betaling|afschrijving|incasso|pakket)"
)


@cache
def _joined() -> re.Pattern[str]:
    wide = sorted(_names().keys() - _VERBS, key=len, reverse=True)
    months = "|".join(map(re.escape, wide))
    return re.compile(rf"(?<!\w)({months})({_OF_A_MONTH}\w*)", re.IGNORECASE)


def months_apart(text: str) -> str:
    """The text with a month apart from what is of it: "Novemberrechnung", "novemberfactuur"."""
    return _joined().sub(r"\1-\2", text)


# "enero, digo de diciembre": what stands before such words was not meant.
_RATHER = re.compile(
    r"(?:[,.;:(-]|\s)\s*(?:no,? |nee,? |nein,? |non,? |sorry,? |oh,? )*(?:i mean(?:t)?|or rather"
    r"|rather|make that|correction|ik bedoel(?:de)?|bedoel ik|of nee|ich mein(?:e|te)|bzw|oder nein"
    r"|vielmehr|je veux dire|je voulais dire|enfin non|ou plutôt|plutôt|pardon|digo|quiero decir"
    r"|quise decir|o mejor dicho|mejor dicho|perdón|perdona|perdone|sorry|nee|nein|no)\b[\s,:]",
    re.IGNORECASE,
)


def months_meant(text: str) -> frozenset[int]:
    """The months that are named, without those that the same words take back or deny."""
    left = without_denied_months(text)
    text = left if months_named(left) else text
    kept = [named for one in _RATHER.split(text) if (named := months_named(one))]
    return kept[-1] if kept else frozenset()


def without_denied_months(text: str) -> str:
    """The text without the months that it says are not meant."""
    return _denied().sub(" ", text)


@cache
def _denied() -> re.Pattern[str]:
    """A month that is denied: "September, not October". A "no" denies a Spanish one alone, behind
    the one that is meant: "March, no April" puts it right.
    """
    spanish = "|".join(map(str, get_month_names("wide", locale="es").values()))
    months = "|".join(map(re.escape, sorted(_names(), key=len, reverse=True)))
    lead = r"(?:(?:the|der|die|das|vom|den|de|van|celle|celui|du|la|el|del|in|for|one)\s+){0,3}"
    return re.compile(
        rf"\b(?:not|niet|nicht|pas(?! (?:in|op|na|vanaf|per)\b))\s+{lead}(?:d[’'])?(?:{months})\b"
        rf"|(?<=[^\W\d_]),\s+no\s+{lead}(?:{spanish})\b",
        re.IGNORECASE,
    )


def with_whole_days(pieces: Iterable[str]) -> list[str]:
    """Pieces between full stops, where the one behind the number of a day ends none: "18. Mai"."""
    whole = list[str]()
    for piece in pieces:
        first = next(iter(plain_words(piece[:_NAME_ENDS])), "")
        if whole and whole[-1][:-1][-1:].isdecimal() and first in months_of_the_year():
            apart = "" if piece.startswith(" ") else " "
            whole[-1] += apart + piece
        else:
            whole.append(piece)
    return whole


_NAME_ENDS = 24  # letters, in which the name of a month ends
