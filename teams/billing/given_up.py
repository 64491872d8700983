"""What somebody may give up by a change of plan: shortly after a renewal the payment comes back
only if the subscription is cancelled. Who is offered a change that starts later is told so first.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from state.team import Read
from steward.money import Money
from teams.billing.phrases import ChangeGivesNothingBack
from teams.contract import View
from teams.slots import Slots
from tools.reading import read_if_offered

_NAME = "if_cancelled"
_LONGEST = {"month": timedelta(days=31), "year": timedelta(days=366)}
_JUST_BEGUN = timedelta(days=16)  # no rule gives a period back that has run longer


def read_if_cancelled(view: View[Slots], account: dict[str, Any]) -> list[Read]:
    """What billing would give back of a period that has just begun, where a change starts after it
    is over.
    """
    terms = (view.get("change") or {}).get("terms") if view.has("change") else None
    if terms is None or terms["starts"] != "renewal":
        return []
    longest = _LONGEST.get(terms["old"]["period"])
    begun = None if longest is None else datetime.fromisoformat(terms["renews_at"]) - longest
    if begun is None or datetime.fromisoformat(view.now) - begun > _JUST_BEGUN:
        return []
    name = account["account_id"]
    return [read_if_offered(_NAME, "billing.preview_cancellation", account_id=name)]


def given_up(view: View[Slots], terms: dict[str, Any]) -> tuple[ChangeGivesNothingBack, ...]:
    """That the change gives nothing back and cancelling would, where that is so."""
    preview = view.get(_NAME) if view.has(_NAME) else None
    if preview is None or preview["refund_minor"] <= 0:
        return ()
    due = Money(minor=preview["refund_minor"], currency=preview["currency"])
    return (ChangeGivesNothingBack(amount=due, starts_at=terms["starts_at"]),)


OPTIONAL = ("contact", _NAME)
