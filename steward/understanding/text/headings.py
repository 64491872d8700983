"""The heading of a message, such as a mail's subject: what it is about.

It is no wish of its own where the words beneath it have one. Pure.
"""

from __future__ import annotations

from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.pages.public_questions import asks_something, asks_to_know
from steward.understanding.pages.topics import names_nothing, points_back, terms_in
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.stances import read_stances

_LONGEST = 5  # words of a heading
# What a record or a matter is called; anything else that a line says tells or asks something.
_NAMES = frozenset(
    {
        "ACCOUNT",
        "BAG",
        "BEANS",
        "COFFEE",
        "DELIVER",
        "GRINDER",
        "HELP",
        "INVOICE",
        "MACHINE",
        "ORDER",
        "PARCEL",
        "PAY",
        "PLAN",
        "QUESTION",
        "REFUND",
        "RETURN",
        "SHIP",
        "SUBSCRIPTION",
    }
)


def heading_of(text: str) -> str:
    """The first line, where it only names what the rest is about; empty: there is none."""
    first, _, rest = text.strip().partition("\n")
    words = first.split()
    if not rest.strip() or not 0 < len(words) <= _LONGEST or first.rstrip().endswith((".", "!")):
        return ""
    if asks_something(first) or read_stances(first).asks or _names_a_record(first):
        return ""
    if not any(meanings(word) & _NAMES for word in words):
        return ""
    return first.strip() if all(_only_names(word) for word in words) else ""


def without_heading(text: str) -> str:
    """The text without its heading, where the rest asks something that makes sense alone."""
    heading = heading_of(text)
    rest = text.strip().removeprefix(heading).strip()
    if not heading or not asks_to_know(rest) or names_nothing(rest) or points_back(rest):
        return text
    return rest


def _names_a_record(text: str) -> bool:
    return any(read_identifiers(text).model_dump(exclude_none=True).values())


def _only_names(word: str) -> bool:
    means = meanings(word)
    return bool(means & _NAMES) or ("NOT" not in means and not terms_in(word))
