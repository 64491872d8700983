"""The conversation goes to people, with a brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from actions.facts import NoFacts
from actions.kind import ActionKind, Row, known_amount, no_facts
from steward.money import Money
from steward.say import Moment, Part, Phrase

IN_DANGER = "emergency"  # why
HANDED = "agent:support"  # who closes an offer that goes along to people


class OfferedAction(Part):
    """What was asked for or offered: a kind of action and what it is to be done with."""

    act: str
    params: dict[str, Any]

    @property
    def amount(self) -> Money | None:
        """How much, once that is known."""
        return known_amount(self.params)

    @property
    def tender(self) -> str | None:
        """What it was paid with."""
        return _text(self.params.get("tender"))

    @property
    def last4(self) -> str | None:
        """The card's last digits."""
        return _text(self.params.get("last4"))

    @property
    def plan(self) -> str | None:
        """The plan that it is about."""
        return _text(self.params.get("plan"))

    @property
    def item(self) -> str | None:
        """What was ordered."""
        return _text(self.params.get("item"))

    @property
    def order(self) -> str:
        """The order that it is about."""
        return str(self.params.get("order_id") or "")

    @property
    def field(self) -> str | None:
        """Which contact."""
        return _text(self.params.get("field"))

    @property
    def label(self) -> str:
        """Of a kind that has no words of its own."""
        return self.act.replace("_", " ").capitalize()


def _text(value: object) -> str | None:
    return str(value) if value else None


def offered(rows: Sequence[Mapping[str, Any]] | None) -> tuple[OfferedAction, ...]:
    """What had been offered, out of the outcome of a hand-over."""
    return tuple(
        OfferedAction(act=row["act"], params={k: v for k, v in row.items() if k != "act"})
        for row in rows or ()
    )


class HandedOver(Phrase):
    """People have the conversation, and when they are back."""

    why: str | None
    opens_at: Moment = None
    zone: str | None = None  # of the opening hours; none: people are there at any hour
    usual: int | None = None  # minutes of opening hours until somebody is there, as a rule
    offers: tuple[OfferedAction, ...] = ()
    asked: Literal["none", "call_back", "supervisor", "both"] = "none"


def in_danger(row: Row) -> bool:
    """Whether people have it because somebody is in danger: the safety words, which went out with
    the message itself, said so.
    """
    return row.state == "confirmed" and _of_danger(row)


def with_people(row: Row) -> bool:
    """Whether people have it by this, for another reason than danger: nobody would hear an answer
    to what the desk asks from here on.
    """
    return row.kind == KIND.name and row.state == "confirmed" and not _of_danger(row)


def went_along(row: Row) -> bool:
    """Whether it was an offer, and went along to people: the customer dropped nothing."""
    return row.state == "withdrawn" and row.outcome.get("closed_by") == HANDED


def comes_last(row: Row) -> bool:
    """Whether this is done when nothing else is left to do in a turn: what would be offered by then
    goes along with it. Who is in danger waits for nothing.
    """
    return row.kind == KIND.name and not _of_danger(row)


def _of_danger(row: Row) -> bool:
    return row.kind == KIND.name and row.params.get("why") == IN_DANGER


def _tell(row: Row) -> Phrase | None:
    if row.state != "confirmed" or in_danger(row):
        return None
    outcome = row.outcome
    asked = outcome.get("asked") or ["none"]
    return HandedOver(
        why=row.params.get("why"),
        opens_at=outcome.get("opens_at"),
        zone=outcome.get("zone"),
        usual=outcome.get("usual"),
        offers=offered(outcome.get("offers")),
        asked="both" if len(asked) > 1 else asked[0],
    )


KIND = ActionKind(
    name="hand_over",
    label="Hand-over to a person",
    agent="support",
    facts=NoFacts,
    reads=no_facts,
    effect="steward.effects.people:hand_over",
    tell=_tell,
    unasked=True,
    never_stopped=True,
    event="hand_over",
    in_record="hand-over to a person",
    to_people=True,
    takes_over=True,
    on_the_way=True,
)
