"""Puts what is typed as it is spoken in a dialect, or in haste, into the words of its language:
"nia kumma", "whit's it cost tae", "how much wud it be". Rules alone, by a list of each.

What counts for a yes or a no is read by its own lists, which know such words as they are typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.understanding.text.language import spoken_language
from steward.understanding.text.months import months_apart
from steward.understanding.text.spoken import spoken_emails
from steward.understanding.text.whole_months import with_whole_months
from steward.understanding.text.word_lists import entries

_DIALECTS = ("bavarian", "swiss", "low_german", "flemish", "scots", "northern")
_IN_HASTE = ("texted", "snel_getypt", "schnell_getippt", "vite_tape", "de_prisa")
# In Dutch it is a tax.
_BY_THE_WAY = re.compile(r"^\W*btw\b(?=[\s,])|(?<=,)\s*btw\W*$", re.IGNORECASE)
_LONGEST = 2_000  # letters of a message that is put into other words
_ADDRESS = re.compile(r"\S*@\S+|\b(?:https?://|www\.)\S+")
_SPARED = "\x00"  # no message has one


class _Listed(NamedTuple):
    standard: dict[str, str]
    spelt: re.Pattern[str]


def in_standard_words(text: str, *, in_haste: bool = True) -> str:
    """The text with the words of a dialect in those of its language, and a month by its whole name,
    apart from what it is joined with; as it is where it has none. `in_haste`: what is typed so is
    put into words as well, which a model reads by itself.
    """
    if len(text) > _LONGEST:
        return text
    spared, addresses = _without_addresses(text)
    standard = _standard(spared, (*_DIALECTS, *(_IN_HASTE if in_haste else ())))
    for address in addresses:
        standard = standard.replace(_SPARED, address, 1)
    return standard


def _without_addresses(text: str) -> tuple[str, list[str]]:
    """The text with a mark for each e-mail address and link, written or spoken, and those: a name
    in one ("nia.jones@…") is no word of a dialect.
    """
    spans = [(start, end) for start, end, _ in spoken_emails(text)]
    spans += [found.span() for found in _ADDRESS.finditer(text)]
    parts, addresses, at = list[str](), list[str](), 0
    for start, end in sorted(spans):
        if start >= at:
            parts += (text[at:start], _SPARED)
            addresses.append(text[start:end])
            at = end
    return "".join((*parts, text[at:])), addresses


def _standard(text: str, dialects: Sequence[str]) -> str:
    text = with_whole_months(months_apart(text))
    if _BY_THE_WAY.search(text) and spoken_language(_BY_THE_WAY.sub(" ", text)) == "en":
        text = _BY_THE_WAY.sub(" by the way ", text).strip()
    for dialect in dialects:
        sure = _listed(dialect, "sure")
        if sure.spelt.search(text) is None:
            continue
        text = _put(_put(text, sure), _listed(dialect, "beside"))
    return text


def _put(text: str, listed: _Listed) -> str:
    return listed.spelt.sub(lambda found: _as_written(found[0], listed), text)


def _as_written(spelt: str, listed: _Listed) -> str:
    standard = listed.standard[" ".join(spelt.lower().replace("’", "'").split())]
    return standard[0].upper() + standard[1:] if spelt[0].isupper() else standard


@cache
def _listed(dialect: str, heading: str) -> _Listed:
    pairs = (one.split("=") for one in entries("dialect_words")[f"{dialect}_{heading}"])
    standard = {spelt.strip(): word.strip() for spelt, word in pairs}
    longest_first = sorted(standard, key=len, reverse=True)
    either = "|".join(
        re.escape(one).replace(r"\ ", r"\s+").replace("'", "['’]") for one in longest_first
    )
    return _Listed(standard, re.compile(rf"(?<![\w@.'’-])(?:{either})(?![\w@'’-])", re.IGNORECASE))
