"""What a postal address still lacks before anything can go there: its number, postcode or town.

Rules alone, by the shapes of postcodes; pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from steward.understanding.exact.address_parts import (
    POSTCODES,
    is_house_number,
    leads_towards,
    may_be_a_street,
    names_a_flat,
    without_names,
    without_small_leads,
)
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.months import months_named
from steward.understanding.yes_and_no.consent import consents, refuses

type Lacks = Literal["house", "postcode", "town"]

_STREET = 2  # words behind a number: of more of them, the last may be a town
_MOST = 6  # words of what is added
_JOINS = frozenset({"and", "en", "und", "et", "y"})


def lacking(address: str, like: str = "") -> tuple[Lacks, ...]:
    """What it lacks, in the order in which an address has it; nothing: it is whole, or as whole as
    the one on record that it is `like`. Where more is missing, all of it is asked for at once.
    """
    missed, beside = _missing(address), _missing(like) if like else ()
    return missed if set(missed) - set(beside) else ()


def _missing(address: str) -> tuple[Lacks, ...]:
    code = _postcode(address)
    left = address if code is None else f"{address[: code[0]]},,{address[code[1] :]}"
    parts = [part.strip(" .") for part in left.split(",")]
    whole = [part for part in parts if not names_a_flat(part)]
    street = next((part for part in whole if has_digit(part) and _letters(part)), None)
    others = [part for part in whole if part is not street and _letters(part) > 1]
    houses = any(map(has_digit, parts))
    if street is None and houses and others:
        street, others = others[0], others[1:]  # "Elm Street, 12"
    if street is None and not houses and len(others) > 1:
        others = others[1:]
    long = street is not None and _holds_a_town(street, coded=code is not None)
    found: dict[Lacks, bool] = {
        "house": houses,
        "postcode": code is not None,
        "town": bool(others) or long,
    }
    return tuple(part for part, there in found.items() if not there)


def completed(before: str, text: str) -> str | None:
    """The address with what a few words add to it; None: they add nothing that it lacks."""
    told = address_told(text)
    if told is not None and reads_as_street(told) and not lacking(told):
        return told
    if has_question_mark(text) or consents(text) or refuses(text):
        return None
    told_of = [piece for piece in map(without_names, _pieces(text)) if piece]
    if any(map(has_digit, told_of)):  # "I said so, postcode 10115": beside it, a town at most
        told_of = [one for one in told_of if has_digit(one) or one[0].isupper()]
    said = ", ".join(told_of)
    if not said or len(said.split()) > _MOST or not (has_digit(said) or _names_a_town(said)):
        return None
    whole = f"{before.rstrip(' ,.')}, {said}"
    if "house" in lacking(before) and said.isalnum() and has_digit(said):
        street, comma, place = before.partition(",")
        whole = f"{street} {said}{comma}{place}"
    elif "house" in lacking(before) and _is_street(said.split()):
        whole = f"{said}, {before}"
    return whole if len(lacking(whole)) < len(lacking(before)) else None


def first_piece(text: str) -> str | None:
    """What a few words tell of an address that was asked for, however little it is: a street with
    its number, or a postcode with its town; None: nothing of one.
    """
    if has_question_mark(text) or consents(text) or refuses(text):
        return None
    said = without_small_leads(text).strip(" .!,")
    words = said.split()
    if not 1 < len(words) <= _MOST or months_named(said) or sum(map(has_digit, words)) > _MOST // 2:
        return None
    return said if _is_street(words) or _is_place(words) else None


def street_led_to(text: str) -> str | None:
    """The street with its number, and no more of an address, that a word leads to at the end of a
    wish: "send it to Lindenweg 4".
    """
    words = text.split()
    for at in range(len(words) - 1, 0, -1):
        if leads_towards(words[at - 1]):
            piece = first_piece(" ".join(words[at:]))
            return piece if piece and _is_street(piece.split()) else None
    return None


def _is_street(words: Sequence[str]) -> bool:
    """A name behind the number of a house, or before it."""
    for number, name in ((words[-1], words[:-1]), (words[0], words[1:])):
        letters = [word for word in name if word.strip(".,'’-").isalpha() or "-" in word]
        if not is_house_number(number.strip(",")) or len(letters) != len(name):
            continue
        if any(_letters(word) >= _NAME for word in name) and may_be_a_street(" ".join(name)):
            return True
    return False


def _is_place(words: Sequence[str]) -> bool:
    """A postcode, with figures, and a town with a capital letter beside it."""
    said = " ".join(words)
    code = _postcode(f"{said}, 1")
    if code is None or code[1] > len(said):
        return False
    town = f"{said[: code[0]]} {said[code[1] :]}".strip(" ,")
    return town[:1].isupper() and not has_digit(town)


_NAME = 4  # letters of the name of a street


def _pieces(text: str) -> list[str]:
    """The parts that are told one after another: "Leeds, and the postcode is LS6 2AB"."""
    pieces: list[list[str]] = [[]]
    for word in text.replace(",", " , ").split():
        if word == "," or word.casefold() in _JOINS:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [" ".join(words).strip(" .!") for words in pieces]


def _names_a_town(said: str) -> bool:
    words = said.split()
    return all(word[0].isupper() for word in words) or (len(words) == 1 and said.isalpha())


def _holds_a_town(street: str, *, coded: bool) -> bool:
    """Whether a town stands behind the street and its number: "Brink 11 Deventer"."""
    words = street.split()
    at = next(place for place, word in enumerate(words) if has_digit(word))
    if at == 0:
        return (coded and _words(street) > _STREET) or _lies_in_a_town(words)
    return any(_letters(word) > 2 and not has_digit(word) for word in words[at + 1 :])


def _lies_in_a_town(words: Sequence[str]) -> bool:
    """Whether a word says in which town the street is: "14 rue des Lilas à Grenoble"."""
    return any(word.casefold() in _IN and then[0].isupper() for word, then in pairwise(words))


_IN = frozenset({"à", "a", "in", "en", "te"})


def _postcode(address: str) -> tuple[int, int] | None:
    """Where the postcode stands: not the one number of all that is a house's."""
    for found in reversed([*POSTCODES.finditer(address)]):
        before, after = address[: found.start()], address[found.end() :]
        if before[-1:].isalnum() or before.endswith("-"):
            continue
        if not found.group().isdecimal() or has_digit(before) or has_digit(after):
            return found.span()
        begins = before.rstrip().endswith(",") or not before.strip()
        if begins and len(after.split(",")[0].split()) <= 1:
            return found.span()
    return None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _words(text: str) -> int:
    return sum(_letters(word) > 1 for word in text.split())
