"""Answers to what a customer asks about something that the desk said: when, why, how much, who.

Each is an attribute of the phrase that said it, in its catalogue: `refund_done.time`. Nothing is
answered that the values of that phrase do not hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import auto
from functools import partial
from typing import Any, Literal

from actions.phrases import OffersColleague
from steward.domain.understanding import FACETS, Facet
from steward.money import Money
from steward.say import Day, InLanguage, OwnWords, Phrase, Plain, read
from steward.wording.catalogue import catalogue
from steward.wording.parts import ENGLISH
from steward.wording.render import answer

REMINDER = "reminder"  # the attribute of an offer's message that says it once more, in short
# The attribute of a message whose answer to "when?" names no day: how the help pages are asked it.
FURTHER = "further"


def facets(kind: str) -> tuple[Facet, ...]:
    """What may be asked about a phrase."""
    return tuple(facet for facet in FACETS if f"{kind}.{facet}" in catalogue().names)


def answers(kind: str, facet: Facet, data: Mapping[str, Any]) -> bool:
    """Whether what was said holds what is asked about it."""
    return _answered(kind, facet, data) is not None


def _answered(
    kind: str, facet: str, data: Mapping[str, Any], language: str = ENGLISH
) -> OwnWords | None:
    try:
        found = answer(read({"kind": kind, "data": data}), facet, language)
    except ValueError:  # said by an older version of the desk
        return None
    return OwnWords(found) if found else None


def has_facets(kind: str) -> bool:
    """Whether a phrase says something that may be asked about."""
    return bool(facets(kind))


class FacetAnswer(OffersColleague, Phrase):
    """What is answered about something that was said; `again`: asked once more."""

    of: str
    what: Facet
    facts: dict[str, Any]
    again: bool = False

    @property
    def offers_one(self) -> bool:
        """Only where it is asked once more."""
        return self.again

    @property
    def answer(self) -> InLanguage:
        """The answer, where the facts hold one."""
        return partial(_answered, self.of, self.what, self.facts)


def held(said: Phrase | Plain | None, what: Facet) -> FacetAnswer | None:
    """What a phrase holds of what is asked; None where it holds nothing of it."""
    if said is None or not answers(said.kind, what, said.data):
        return None
    return FacetAnswer(of=said.kind, what=what, facts=said.data)


def asked_of_pages(kind: str, data: Mapping[str, Any], language: str) -> str:
    """What the help pages are asked of what was said, where nobody knows when; empty: nothing."""
    return str(_answered(kind, FURTHER, data, language) or "")


class RemindOffer(Phrase):
    """An offer that still waits for its yes, in short: `of` is the phrase that told it in full."""

    of: str
    facts: dict[str, Any]

    @property
    def reminder(self) -> InLanguage:
        """The attribute `.reminder` of that phrase."""
        return partial(_answered, self.of, REMINDER, self.facts)


def in_short(offer: Phrase | Plain) -> Phrase | Plain:
    """An offer as it is said once more: in short where its message has a reminder."""
    return RemindOffer(of=offer.kind, facts=offer.data) if has_reminder(offer.kind) else offer


def has_reminder(kind: str) -> bool:
    """Whether a phrase is an offer that is said in short once it was said in full."""
    return f"{kind}.{REMINDER}" in catalogue().names


def in_full(kind: str, data: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """What a reply said, by its kind and facts; a reminder counts as the offer that it is of."""
    if kind != RemindOffer.kind:
        return kind, data
    return str(data["of"]), data["facts"]


class FacetNotKnown(OffersColleague, Phrase):
    """What is asked about something that was said, and no record holds."""

    asked: Facet


class NothingTells(OffersColleague, Phrase):
    """That neither records nor help pages tell what is asked, in the customer's own words where
    these may be shown.
    """

    question: str | None = None


class WhoDecides(Phrase):
    """Who decides, where nothing that was said tells it: the rules, and people where they say."""


class ThatWasSaid(Phrase):
    """A fact that was told and is said back as a question: whether it is so, and the fact; `again`:
    in other words, where the reply before said the same.
    """

    right: bool
    again: bool = False
    day: Day = None
    amount: Money | None = None
    order: str | None = None
    last4: str | None = None
    plan: str | None = None


class IsSo(Phrase):
    """A told fact that is said back in astonishment: that it is so already, and since when."""

    what: Literal["ended", "arrived"]
    on: Day = None


class NothingChanged(Phrase):
    """Who asks whether all stays as it is, where nothing was done; `offered`: a yes would do it;
    `again`: in other words.
    """

    offered: bool = False
    again: bool = False


class SorryForThat(OffersColleague, Phrase):
    """Who is not happy with what was said."""


class RemarkWords(Plain):
    """A remark that needs no answer."""

    NOTED = auto()
