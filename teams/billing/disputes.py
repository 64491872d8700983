"""What the books have of payments that a bank was asked about. Who only asks, or only names the
goods once more, is told it, and no ticket is opened for that, nor for who wants the money from us
as well while the bank decides, or decided against it; who tells something else of it, or asks more,
reaches people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from state.team import Finding, Read
from steward.understanding.talk.another_named import names_and_no_more
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.stances import read_stances
from teams.billing.books import money
from teams.billing.phrases import DisputeSeen
from teams.contract import AnyResult, Goal, View
from teams.slots import Slots
from tools.reading import read_if_offered

_NONE = "none"
_WITH_THE_BANK = frozenset({"open", "lost"})  # an inquiry, and one that was won, are for people


# "you can just pay it, they drop it then"; what the bank wants of us is a paper, and for people.
_PAYS = frozenset({"PAY", "GIVE_ME", "REFUND", "MONEY_BACK"})
_PAPER = frozenset({"INVOICE", "COPY", "VERIFY"})


def _wants_it_from_us(view: View[Slots]) -> bool:
    said = meanings(view.slots.quote)
    wants = "money" in read_stances(view.slots.quote).asks or not said.isdisjoint(_PAYS)
    return wants and said.isdisjoint(_PAPER)


def disputes_seen(
    charges: Iterable[Mapping[str, Any]], invoices: Iterable[str] | None = None
) -> tuple[DisputeSeen, ...]:
    """Each charge that is or was disputed, as it stands; `invoices`: of these alone."""
    named = None if invoices is None else {*invoices}
    return tuple(
        DisputeSeen(invoice=one["invoice_id"], amount=money({**one}), state=one["dispute"])
        for one in charges
        if one["dispute"] != _NONE and (named is None or one["invoice_id"] in named)
    )


def told_first(request: Goal[Slots]) -> Goal[Slots]:
    """The request, answered from the books where a question is asked that they answer."""

    def reads(view: View[Slots]) -> list[Read]:
        said = view.slots.quote
        asked = only_asks(said) or names_and_no_more(said) or _wants_it_from_us(view)
        return [read_if_offered("charges", "billing.list_charges", limit=50)] if asked else []

    def conclude(view: View[Slots]) -> AnyResult:
        charges = view.get("charges", {}).get("charges", [])
        named = [view.slots.invoice] if view.slots.invoice else None
        seen = disputes_seen(charges, named)
        with_the_bank = all(one.state in _WITH_THE_BANK for one in seen)
        told = seen and (with_the_bank or only_asks(view.slots.quote))
        return Finding(says=seen) if told else request.conclude(view)

    return replace(request, reads=reads, conclude=conclude)
