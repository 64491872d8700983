"""An offered address of which one sentence says a part anew, while the others agree, name it once
more, or ask: "it's number 41, not 14! 41 Mill Lane. Then yes. When does it leave?".

Rules alone. Nothing is agreed to by it: the address is offered anew.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.understanding.exact.address_parts import with_part_corrected
from steward.understanding.exact.addresses import same_address
from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import consents

_LONGEST = 5  # signs of a house number


class PutRight(NamedTuple):
    """What puts an address right, and the questions that stand behind it."""

    told: str
    asked: str


def put_right(address: str, text: str) -> str | None:
    """The address as these words put it right; None: they name no other part, or ask something."""
    if anew := with_part_corrected(address, text):
        return anew
    if has_question_mark(text):
        return None
    if anew := _in_place_of_its_number(address, text):
        return anew
    told = [one for one in map(_without_a_yes, SENTENCE.findall(text)) if one]
    found = [with_part_corrected(address, one) or _numbered(address, one) for one in told]
    if not found or found[0] is None or same_address(found[0], address):
        return None
    first = found[0]
    return first if all(one is not None and same_address(one, first) for one in found) else None


def put_right_and_asked(address: str, text: str) -> PutRight | None:
    """The words that put the address right, apart from questions behind them that name no other
    number and no choice; None: none does, or nothing is asked.
    """
    said = [one.strip() for one in SENTENCE.findall(text) if one.strip(" .!?")]
    first = next((at for at, one in enumerate(said) if one.endswith("?")), len(said))
    told, asked = " ".join(said[:first]), said[first:]
    harmless = all(one.endswith("?") and not has_digit(one) for one in asked)
    if not asked or not harmless or any(_book().says(one, "or") for one in asked):
        return None
    return PutRight(told, " ".join(asked)) if put_right(address, told) else None


def _numbered(address: str, text: str) -> str | None:
    """The address with the number beside its own street, where no other word is said but what leads
    to it.
    """
    own = {folded(word[0]) for word in WORD.finditer(address.partition(",")[0])}
    words = [folded(word[0]) for word in WORD.finditer(text)]
    numbers = [word for word in words if _is_number(word) and word not in own]
    street = [word for word in words if word in own and not has_digit(word)]
    others = [word for word in words if word not in own and word not in numbers]
    led = all(
        _parts().is_one([word], "leads") or _book().is_one([word], "leads") for word in others
    )
    if len(numbers) != 1 or not street or not led:
        return None
    house = _house_of(address)
    return None if house is None else _with_house(address, house, numbers[0])


def _in_place_of_its_number(address: str, text: str) -> str | None:
    """The address with the only other number of these words, where its own is denied in them,
    whatever else is said: "yes for the order, but to 41 and not to 14, as I wrote".
    """
    house = _house_of(address)
    if house is None:
        return None
    own, words = folded(house[0]), [folded(word[0]) for word in WORD.finditer(text)]
    others = {word for word in words if has_digit(word) and word != own}
    if words.count(own) != 1 or len(others) != 1 or not all(map(_is_house, others)):
        return None
    before = words[max(0, words.index(own) - _NEAR) : words.index(own)]
    if not any(_parts().is_one([word], "denies") for word in before) or others & {*before}:
        return None
    return _with_house(address, house, others.pop())


def _house_of(address: str) -> re.Match[str] | None:
    """The first number of an address, and where it stands."""
    return next((word for word in WORD.finditer(address) if _is_number(word[0])), None)


def _with_house(address: str, house: re.Match[str], number: str) -> str:
    return f"{address[: house.start()]}{number}{address[house.end() :]}"


def _is_house(word: str) -> bool:
    return _is_number(word) and len(word) < _LONGEST


_NEAR = 3  # words between a no and the number that it denies


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and len(word) <= _LONGEST


def _without_a_yes(sentence: str) -> str:
    """A sentence without the clauses at its ends that only agree, "then yes", or only hold on;
    empty: it does no more.
    """
    clauses = [one for one in sentence.split(",") if one.strip(" .!")]
    while clauses and _says_nothing(clauses[-1]):
        clauses.pop()
    while clauses and _says_nothing(clauses[0]):
        clauses.pop(0)
    return ",".join(clauses).strip()


def _says_nothing(clause: str) -> bool:
    words = [word for word in plain_words(clause) if not _book().is_one([word], "then")]
    if not words or all(_book().is_one([word], "leads") for word in words):
        return True
    return consents(" ".join(words))


@cache
def _book() -> Phrasebook:
    return phrasebook("addresses_put_right_words")


@cache
def _parts() -> Phrasebook:
    return phrasebook("address_part_words")
