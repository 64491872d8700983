"""Recognises, while a code is awaited, that none came: "je n'ai rien reçu", "er komt niks binnen".

What stands beside it stays as it was written. A parcel or money that has not come is none: where
words name one before, or in the same breath, "nothing came" is of that. The words are in
`missing_codes_words.yaml`; rules alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_digit
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(
    r"[^.!?;,\n¿¡…]+(?:\.(?=\w)[^.!?;,\n¿¡…]*)*"  # a dot within an address ends nothing
)
_JOINT = re.compile(r"\s(?=(?:and|but|en|maar|und|aber|et|mais|y|pero)\s)", re.IGNORECASE)
_DOUBLED = re.compile(r"(?<=[.!?,;])(?:\s*[.!?,;…]+)+")
_MOST = 14  # words of a piece that says it and nothing else
_BRIEF = 8
_OF_SOMETHING = frozenset(
    {
        *("PARCEL", "ORDER", "ORDERED", "DELIVER", "SHIP", "TRACK", "COURIER", "ITEM", "BEANS"),
        *("COFFEE", "MONEY", "REFUND", "MONEY_BACK", "INVOICE", "PAY", "CREDIT_NOTE", "GRINDER"),
        *("MACHINE", "BAG", "TICKET", "NO_REPLY", "LABEL", "CUP", "KETTLE", "SCALE", "FROTHER"),
    }
)


class Missing(NamedTuple):
    """Whether the words say that no code came, and what else they say."""

    said: bool
    rest: str


def missing_code(text: str) -> Missing:
    """What words say while a code is awaited."""
    book, cut, said, of_goods = _book(), list(text), False, False
    if book.says(text, "lost"):
        return Missing(said=False, rest=text)  # which is a matter of its own, with all that is said
    pieces = [
        (found.start() + at, part)
        for found in _PIECE.finditer(text)
        for at, part in _joined(found[0])
    ]
    left = list[tuple[int, str]]()
    for at, part in pieces:
        of_goods = of_goods or _of_goods(part)
        if _says_so(book, part, of_goods=of_goods):
            said = True
            if len(plain_words(part)) <= _MOST:
                cut[at : at + len(part)] = " " * len(part)
                continue
        left.append((at, part))
    if not said:
        return Missing(said=False, rest=text)
    for at, part in left:
        if book.says(part, "said_before", "looked_for") and len(plain_words(part)) <= _BRIEF:
            cut[at : at + len(part)] = " " * len(part)
    rest = _DOUBLED.sub("", " ".join("".join(cut).split())).lstrip(" .,;!?…-")
    bare = all(book.is_one([word], "filler") for word in plain_words(rest))
    return Missing(said=True, rest="" if bare else rest)


def cannot_be_read(text: str) -> bool:
    """Whether words say that whoever writes cannot get at what comes to their contact."""
    return _book().says(text, "lost")


def begins_with_a_code(text: str) -> bool:
    """Whether words begin with six digits: "021185 :) and no, nothing was taken twice"."""
    first = "".join(plain_words(text)[:1])
    return first.isdigit() and len(first) == _DIGITS


def tells_a_code(text: str) -> bool:
    """Whether words tell six digits as the code, and nothing against it: "the code is 021185.
    Again, it's not about that".
    """
    told = (one for one in sentences_of(text) if read_identifiers(one, "code").code is not None)
    return any(not _book().says(one, "in_vain") for one in told)


def begins_to_tell(text: str) -> bool:
    """Whether a code is begun to be told, and is not there: "el código es"."""
    return not has_digit(text) and _book().says(text, "begins_to_tell")


def _joined(piece: str) -> list[tuple[int, str]]:
    """The parts of a piece, each from its joint on, with where it begins."""
    at, parts = 0, list[tuple[int, str]]()
    for part in _JOINT.split(piece):
        parts.append((at, part))
        at += len(part) + 1
    return parts


def _says_so(book: Phrasebook, part: str, *, of_goods: bool) -> bool:
    """Whether a part says that no code came, or that another one is wished for."""
    named = read_identifiers(part)
    if named.code or named.order or named.invoice or book.says(part, "else"):
        return False
    if book.says(part, "no_code"):
        return True
    if of_goods:
        return False
    brief = len(plain_words(part)) <= _BRIEF
    return book.says(part, "nothing_came") or (brief and book.says(part, "again"))


def _of_goods(part: str) -> bool:
    """Whether a part speaks of goods, an order or money."""
    words = [word for word in plain_words(part) if not _book().is_one([word], "came")]
    spoken_of = _OF_SOMETHING & meanings(" ".join(words))  # "reçu" is no receipt here
    return bool(goods_in(part) or spoken_of or read_identifiers(part).order)


_DIGITS = 6  # of a code


@cache
def _book() -> Phrasebook:
    return phrasebook("missing_codes_words")
