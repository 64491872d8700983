"""Renders a phrase: its values as they may be shown, put into its words, in a language.

It is the only way to words, so no value reaches a reply past `values.text`. Without a language it
is English: what staff read, and what is decided about a phrase, never depends on the customer's.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from steward.money import Money
from steward.say import AND, OR, OwnWords, Part, Phrase, Plain
from steward.settings import settings
from steward.wording.catalogue import ABSENT, Absent, catalogue
from steward.wording.parts import ENGLISH, all_of, any_of, money
from steward.wording.values import text

UNREADABLE = "unreadable"
OF_THE_COMPANY = ("company", "press_contact", "legal_contact", "bank_days")


def render(say: Phrase | Plain, language: str = ENGLISH) -> str:
    """The words of a phrase."""
    try:
        return words(say, language)
    except ValueError:
        return catalogue(language).text(UNREADABLE, {})


def answer(say: Phrase | Plain, facet: str, language: str = ENGLISH) -> str | None:
    """What is answered to a question about this facet of a phrase; None where it holds nothing."""
    if f"{say.kind}.{facet}" not in catalogue(language).names:
        return None
    try:
        return " ".join(words(say, language, facet).split()) or None
    except ValueError:  # its values do not hold it
        return None


def words(said: Part | Plain, language: str = ENGLISH, facet: str = "") -> str:
    """The words of a phrase or a part of one, or of this facet of it where its message has one.

    What a team has not translated is said in English. Raises ValueError where they cannot do
    without a value that is not there.
    """
    messages, company = catalogue(language), _of_the_company()
    if said.kind not in messages.names:
        messages = catalogue()
    language = messages.language
    own = f"{said.kind}.{facet}"
    name = own if own in messages.names else said.kind
    needed = messages.variables(name) - company.keys()
    given = {name: _shown(name, getattr(said, name), language, facet) for name in needed}
    return messages.text(name, company | given)


def _of_the_company() -> dict[str, str | int | Absent]:
    """What every message may name without a value of its phrase."""
    voice = settings().voice
    contacts, days = voice.contacts, voice.bank_days or ABSENT
    own = (voice.name, contacts.press or ABSENT, contacts.legal or ABSENT, days)
    return dict(zip(OF_THE_COMPANY, own, strict=True))


def _shown(name: str, value: object, language: str, facet: str = "") -> str | int | Absent:
    """A value as words show it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case None | "" | ():
            return ABSENT
        case OwnWords():
            return str(value)
        case str():
            return text(name, value.strip(), language) or ABSENT
        case int():
            return value
        case Money():
            return money(value, language)
        case date():
            return value.isoformat()
        case Part():
            return words(value, language, facet) or ABSENT
        case tuple():
            return _joined(name, value, language, facet)
        case _ if callable(value):
            return _shown(name, value(language), language, facet)
        case _:
            raise TypeError(f"{name} is of a type that nobody shows: {type(value).__name__}")


def _joined(name: str, values: tuple[Any, ...], language: str, facet: str) -> str | Absent:
    between = str(getattr(values[0], "between", "; "))
    each = (_shown(name, v, language, facet) for v in values)
    shown = [str(one) for one in each if one is not ABSENT]
    if f"{getattr(values[0], 'kind', '')}.{facet}" in catalogue(language).names:
        shown = list(dict.fromkeys(shown))  # the same answer for several of them is said once
    if not shown:
        return ABSENT
    if between in _LISTED:
        return _LISTED[between](shown, language)
    return between.join(shown)


_LISTED = {OR: any_of, AND: all_of}
