"""Words of the street that agree ("bet", "doe dat maar", "so mach ma's", "banco", "échale").

Rules alone, by `colloquial_words.yaml`. The same words may as well mock, ask or name another thing
("bet you can't", "no deal", "quel banco"), so each counts only where it is a whole clause, alone
or with what agrees by itself ("bet do it").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from steward.understanding.text.shapes import APOSTROPHED as _WORD
from steward.understanding.text.word_lists import entries
from steward.understanding.yes_and_no.yes_words import spelt_plainly

_ENDS = re.compile(r"[,.!;\n¡]+")
# An apostrophe at the end of a word is a quotation mark, but for these.
_CLIPPED = (
    (re.compile(r"(?<!\w)'t(?!\w)", re.IGNORECASE), "het"),
    (re.compile(r"\b(machen|tun|nehmen|geben|schicken) s'(?!\w)", re.IGNORECASE), r"\1 sie"),
)
# Spanish "y" is an "and", where an English "y" is a yes.
_AND = re.compile(r"\by(?= (?:l[oa]s?|el|una?|eso|esa|ese|que|mis?|me|su|también|no|a|de|con)\b)")

# "machen Sie, was Sie gefunden haben": what is to be done stands after the comma.
_WHAT = re.compile(r"(?:was|wie|what|as|ce|comme|lo|como|wat|zoals)\b")


def unclipped(text: str) -> str:
    """The text with what is clipped at a word's edge in full: "doe 't", "machen S'"."""
    for clipped, full in _CLIPPED:
        text = clipped.sub(full, text)
    return text


def plainly_agreed(lowered: str, agrees_itself: Callable[[str], bool]) -> list[str]:
    """The words of a text in lower case, one clause after another: a clause of such words as
    "yes", or as nothing where they are only a remark.

    `agrees_itself`: whether the rest of such a clause is an agreement of its own.
    """
    clauses = [_plain(clause) for clause in _ENDS.split(lowered) if _WORD.search(clause)]
    words: list[str] = []
    for clause, after in zip(clauses, [*clauses[1:], ""], strict=True):
        told = len(clauses) > 1 and clause in entries("colloquial_words")["told"]
        told = told and not _WHAT.match(after)
        words += ("yes" if told else _of_a_clause(clause, agrees_itself)).split()
    return words


def _plain(clause: str) -> str:
    return _AND.sub("and", " ".join(spelt_plainly(_WORD.findall(clause.replace("-", " ")))))


def _of_a_clause(clause: str, agrees_itself: Callable[[str], bool]) -> str:
    begins, ends = _pattern(ends=False).match(clause), _pattern(ends=True).search(clause)
    for found in (begins, ends):
        if found is None or not _kind_of(found.group()):
            continue
        rest = (clause[: found.start()] + clause[found.end() :]).strip()
        if not rest:
            return "yes" if _kind_of(found.group()) == "yes" else ""
        if agrees_itself(rest):
            return f"yes {rest}"
    return clause


def _kind_of(said: str) -> str:
    """What such words are together: a yes, a remark, or nothing of the street at all."""
    kinds = {_kinds()[one] for one in re.findall(_one(), said)}
    if not kinds & {"yes", "remark"}:
        return ""
    return "yes" if kinds & {"yes", "plain"} else "remark"


_HEADINGS = ("yes", "remark", "fill", "plain")


@cache
def _kinds() -> dict[str, str]:
    """Each phrase with its heading, the first that has it."""
    listed = entries("colloquial_words")
    return {one: heading for heading in reversed(_HEADINGS) for one in listed[heading]}


@cache
def _one() -> str:
    longest = "|".join(map(re.escape, sorted(_kinds(), key=len, reverse=True)))
    return rf"(?:(?<= )|^)(?:{longest})(?= |$)"


@cache
def _pattern(*, ends: bool) -> re.Pattern[str]:
    several = rf"{_one()}(?: {_one()})*"
    return re.compile(rf"{several}$" if ends else several)
