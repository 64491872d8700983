"""One part of an address that is said anew: house number, flat, postcode, street or town.

"21, not 12", "the postcode is 3512 AC", "nicht Hauptstraße, sondern Hauptweg". Rules alone, by a
list in five languages; pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Literal

from steward.domain.spelling import folded
from steward.understanding.exact.addresses import (
    address_told,
    reads_as_street,
    same_address,
    with_house_number,
)
from steward.understanding.exact.own_corrections import leads_to_correction
from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words

type Part = Literal["house", "postcode", "town", "flat", "street"]
type Words = Sequence[re.Match[str]]

_PARTS: tuple[Part, ...] = ("postcode", "flat", "house", "town", "street")
_FEW = 16  # words of who only corrects a part
_SHORT = 5  # words of a part
_LONGEST = 3  # words of a phrase
_ALIKE = 0.4  # of two names of streets or towns, the second one in small letters
_POSTCODE = re.compile(
    r"\b(?:\d{4} ?[A-Z]{2}|\d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4}(?=\s+[A-ZÀ-Ý][^\W\d_])"
    r"|[A-Z]\d[\dW] ?(?=[A-Z]*\d)[A-Z\d]{4})\b"
)
# Of whole Europe, North America and Japan; figures alone may be the number of a house.
POSTCODES = re.compile(
    r"(?:\d{4} ?[a-z]{2}\b|\d{4}-\d{3}\b|\d{3}-\d{4}\b|\d{2}-\d{3}\b|\d{4,5}\b"
    r"|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"
    r"|[a-z]\d[\dw] ?(?=[a-z]*\d)[a-z\d]{4}\b|[a-z]\d[a-z] ?\d[a-z]\d\b)",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\d{1,4}(?: ?[a-z]| ?bis| ?ter)?(?:[-/]\w{1,3})?", re.IGNORECASE)
_FLAT = re.compile(r"(?:\d{1,4}\w?\w?|[a-z]\d{0,3})(?:[ .]\w{1,2})?", re.IGNORECASE)
_NAME = re.compile(r"(?:\d{1,4}\w? )?[^\W\d_]{2}[^\d,;:!?]*(?: \d{1,4}[a-z]?)?", re.IGNORECASE)


def with_part_corrected(address: str, text: str) -> str | None:
    """The address with the part that these words name in place of its own; None: they name none,
    or more than that.
    """
    if has_question_mark(text) or len(text.split()) > _FEW:
        return None
    words = list(WORD.finditer(text))
    own = list(WORD.finditer(address))
    for gone, rest in _denied(own, words):
        told = [one for one in map(_without_leads, rest) if one]
        if len(told) == 1 and (anew := _in_place_of(address, gone, text, told[0])):
            return anew
    bare = _without_leads(words)
    if (named := _part_named(bare)) is not None:
        return _with(address, text, named)
    said = _between(text, bare)
    if POSTCODES.fullmatch(said) and not re.fullmatch(r"\d{1,4}[a-zA-Z]?", said):
        return _put(address, _span(address, "postcode"), said)
    return None


_BRIEF = 3  # digits of a house number that no word names


def said_anew(text: str, before: str) -> str | None:
    """The address as these words put it right, a part of it or as a whole: "no hang on, it's number
    7"; None: they name nothing of it, or the same.
    """
    anew = with_part_corrected(before, text)
    if anew is None and _only_a_number(text, before):
        anew = with_house_number(before, text)
    if anew is None and (told := address_told(text)) and reads_as_street(told):
        anew = told
    return anew if anew and not same_address(anew, before) else None


def says_number_anew(text: str, before: str) -> bool:
    """Whether words that take something back name another house number than this address has, and
    nothing else: "no wait, 54 it is".
    """
    if has_question_mark(text) or not _only_a_number(text, before):
        return False
    anew = with_house_number(before, text)
    return anew is not None and not same_address(anew, before)


def _only_a_number(text: str, before: str) -> bool:
    """Whether all that is said takes something back and names one short number beside the own."""
    words, book, at = _plain([*WORD.finditer(text)]), _book(), 0
    own = _plain([*WORD.finditer(before.partition(",")[0])])
    numbers = [word for word in words if word.isdigit() and word not in own]
    if not leads_to_correction(words) or len(numbers) != 1 or len(numbers[0]) > _BRIEF:
        return False
    while at < len(words):
        sizes = (book.length(words, at, one) for one in ("leads", "ends", "denies", "house"))
        known = int(words[at].isdigit() or words[at] in own)
        size = max(leads_to_correction(words[at:]), known, *sizes)
        if not size:
            return False
        at += size
    return True


@dataclass(frozen=True)
class _Named:
    """A part by its name, and what it is said to be."""

    part: Part
    whole: Words
    value: Words


# -- "X, not Y" -------------------------------------------------------------------------------


def _denied(own: Words, words: Words) -> list[tuple[Words, tuple[Words, Words]]]:
    """What stands in the address and is said not to be meant, each time with the words before it
    and behind it.
    """
    book, plain, found = _book(), _plain(words), list[tuple[Words, tuple[Words, Words]]]()
    for at in range(len(plain)):
        if size := book.length(plain, at, "denies"):
            start = at + size
            start += len(words) - start - len(_without_leads(words[start:], ends=False))
            start += _name_length(plain, start)
            if gone := _in_it(own, plain[start : start + _SHORT]):
                found.append((gone, (words[:at], words[start + len(gone) :])))
        if size := book.length(plain, at, "wrong"):
            before = _without_leads(words[:at])
            named = next((one for one in _PARTS if _book().is_one(_plain(before), one)), None)
            if named is not None and (span := _span(own[0].string, named)):
                gone = [one for one in own if span[0] <= one.start() and one.end() <= span[1]]
            else:
                before = before[_name_length(_plain(before), 0) :]
                gone = _in_it(own, _plain(before))
                gone = gone if len(gone) == len(before) else []
            if gone:
                found.append((gone, ([], words[at + size :])))
    return found


def _name_length(plain: Sequence[str], start: int) -> int:
    """How many words name a part before its figure: "not number 12"."""
    sizes = (_book().length(plain, start, one) for one in _PARTS if start < len(plain))
    size = next((n for n in sizes if n), 0)
    return size if start + size < len(plain) and has_digit(plain[start + size]) else 0


def _in_it(own: Words, plain: Sequence[str]) -> Words:
    """The words of the address that the first of these are."""
    there = _plain(own)
    for size in range(len(plain), 0, -1):
        for at in range(len(there) - size + 1):
            if there[at : at + size] == [*plain[:size]]:
                return own[at : at + size]
    return []


def _in_place_of(address: str, gone: Words, text: str, anew: Words) -> str | None:
    """The address with these words where others stood that are like them: a number for a number,
    a name for a name.
    """
    named = _part_named(anew)
    value = _between(text, named.value if named else anew)
    start, end = gone[0].start(), gone[-1].end()
    old = address[start:end]
    if named and (span := _span(address, named.part)) and old in address[slice(*span)]:
        return _put(address, span, value) if old == address[slice(*span)] else None
    if named and named.part not in ("house", "flat"):
        return None
    if POSTCODES.fullmatch(old) and len(old) > 3:
        return _put(address, (start, end), value) if POSTCODES.match(value) else None
    if not re.search(r"[^\W\d_]{3}", old):
        numbers = _HOUSE.fullmatch(value) or (_FLAT.fullmatch(value) and has_digit(value))
        return _put(address, (start, end), value) if numbers else None
    if len(anew) > _SHORT or not _NAME.fullmatch(value) or not _like_a_name(value, old):
        return None
    if (
        has_digit(value)
        and not has_digit(old)
        and (number := re.match(r"\s+\d+\w?\b", address[end:]))
    ):
        end += number.end()  # "Dorpslaan 14, not Dorpsstraat"
    return _put(address, (start, end), value)


def _like_a_name(value: str, old: str) -> bool:
    capital = any(word[0].isupper() for word in value.split())
    return capital or SequenceMatcher(None, value.lower(), old.lower()).ratio() >= _ALIKE


# -- the name of a part with what it is ---------------------------------------------------------


def _part_named(words: Words) -> _Named | None:
    """The part that these words name, and nothing else."""
    plain = _plain(words)
    for part in _PARTS:
        size = _book().length(plain, 0, part) if plain else 0
        value = _without_leads(words[size:])
        if size and value and len(value) <= _SHORT:
            said = value[0].string[value[0].start() : value[-1].end()]
            if _is_a(part, said, told=len(value) < len(words) - size):
                return _Named(part, words, value)
    return None


def _is_a(part: Part, said: str, *, told: bool) -> bool:
    """Whether it can be such a part; a street or town only in words that tell it."""
    if part == "postcode":
        return bool(POSTCODES.match(said))
    if part == "house":
        return bool(_HOUSE.fullmatch(said))
    if part == "flat":
        return bool(_FLAT.fullmatch(said))
    return told and bool(_NAME.fullmatch(said))


def _with(address: str, text: str, named: _Named) -> str | None:
    """The address with this part; a flat is added where it has none."""
    value, span = _between(text, named.value), _span(address, named.part)
    if named.part == "flat" and span is None:
        street, comma, place = address.partition(",")
        whole = _between(text, [named.whole[0], named.value[-1]]).replace(":", "")
        return f"{street}, {whole}{comma}{place}" if comma else None
    if named.part == "postcode" and span and (code := POSTCODES.match(value)):
        span = (span[0], len(address) if code.end() < len(value) else span[1])  # with its town
    return _put(address, span, value)


def _put(address: str, span: tuple[int, int] | None, value: str) -> str | None:
    return f"{address[: span[0]]}{value}{address[span[1] :]}" if span else None


def _span(address: str, part: Part) -> tuple[int, int] | None:
    """Where this part of an address stands."""
    code = next(reversed([*_POSTCODE.finditer(address)]), None)
    if part == "postcode":
        return code.span() if code else None
    if part == "town":
        town = re.compile(r"\s*([^\d,]+)").match(address, code.end()) if code else None
        return town.span(1) if town else None
    if part == "flat":
        flat = _flat().search(address)
        return flat.span(1) if flat else None
    street = address.partition(",")[0]
    if part == "house":
        numbers = [*re.finditer(r"(?<!\w)\d{1,4}[a-z]?\b", street, re.IGNORECASE)]
        return numbers[-1].span() if numbers else None
    words = re.search(r"[^\W\d_][^\d,]*[^\W\d_]", street)
    return words.span() if words else None


@cache
def _flat() -> re.Pattern[str]:
    names = "|".join(sorted(entries("address_part_words")["flat"], key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b\.?\s*(\d{{1,4}}\w*|[a-z]\b)", re.IGNORECASE)


# -- words about it -----------------------------------------------------------------------------


def _without_leads(words: Words, *, ends: bool = True) -> Words:
    """Without what only leads to a part or takes one back, "oh wait no, it should be the", and what
    may stand behind it.
    """
    left = [*words]
    while left and (size := _leads(_plain(left[:_LONGEST]))):
        left = left[size:]
    while ends and left and (size := _ends(_plain(left[-_LONGEST:]))):
        left = left[:-size]
    return left


def _leads(plain: Sequence[str]) -> int:
    leads = _book().length(plain, 0, "leads")
    if not leads and any(_book().length(plain, 0, one) for one in _PARTS):
        return 0  # "number 21": what takes back has such words, too
    return leads or leads_to_correction(plain)


def _ends(plain: Sequence[str]) -> int:
    sizes = range(len(plain), 0, -1)
    return next((n for n in sizes if _book().is_one(plain[-n:], "ends")), 0)


def _plain(words: Words) -> list[str]:
    return [folded(one.group()) for one in words]


def _between(text: str, words: Words) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


@cache
def _book() -> Phrasebook:
    return phrasebook("address_part_words")


def without_names(text: str) -> str:
    """What is said of an address, without the names of its parts and what leads to them: "the
    postcode is 10115 Berlin", "I told you the postcode: 10115".
    """
    words = _without_leads([*WORD.finditer(text)])
    for at, _ in enumerate(words):
        named = _part_named(words[at:])
        if named is not None and has_digit(named.value[0].group()):
            return _between(text, named.value)
    while words and (size := max(_book().length(_plain(words), 0, one) for one in _PARTS)):
        if size >= len(words):
            break
        words = _without_leads(words[size:])
    return _between(text, words)


def without_small_leads(text: str) -> str:
    """The words without what leads to an address before it; a capital letter keeps an article,
    which begins a name: "La Rambla 5".
    """
    words = [*WORD.finditer(text)]
    while words:
        plain = _plain(words[:_LONGEST])
        size = _leads(plain) or _book().length(plain, 0, "towards")
        begins_a_name = words[0].group()[0].isupper() and folded(words[0].group()) in _ARTICLES
        if not size or size >= len(words) or begins_a_name:
            break
        words = words[size:]
    return text[words[0].start() :] if words else ""


def leads_towards(word: str) -> bool:
    """Whether an address may stand behind this word: "to", "naar"."""
    return _book().is_one([folded(word)], "to")


_ARTICLES = frozenset(
    {*("la", "le", "les", "el", "los", "las"), *("de", "het", "der", "die", "am")}
)


def is_house_number(word: str) -> bool:
    """Whether a word is the number of a house: "12", "9a"."""
    return bool(_HOUSE.fullmatch(word))


def may_be_a_street(name: str) -> bool:
    """Whether a name beside a number may be a street's: it is called one, or ends with a capital
    letter and is no day, plan or record.
    """
    if _book().says(name, "streets"):
        return True
    words = plain_words(name)
    other = phrasebook("asking_words").any_of(words, "day") or _book().any_of(words, "no_streets")
    return name.split()[-1][0].isupper() and not other


def names_a_flat(part: str) -> bool:
    """Whether a part of an address is only the flat or floor: "Flat 3", "2nd floor", "3º A"."""
    words = _plain([*WORD.finditer(part)])
    names = [word for word in words if not has_digit(word) and len(word) > 1]
    if not words or not any(map(has_digit, words)):
        return False
    named = all(_book().is_one([word], "flat") or word in _ORDINALS for word in names)
    return named and (bool(names) or (len(words) > 1 and has_digit(words[0])))


_ORDINALS = frozenset({"st", "nd", "rd", "th"})
