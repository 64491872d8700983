"""Whether who asks it is still in time with what is wrong with goods. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions.registry import declared
from state.team import Handoff, Proposal
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.understanding.orders.in_time import asks_if_in_time
from teams.contract import AnyResult, View
from teams.refund.goals import Remedy
from teams.refund.phrases import ToldInTime
from teams.refund.records import Books


def with_time(view: View[Remedy], books: Books, chosen: str, result: AnyResult) -> AnyResult:
    """The result, and before it the answer to who asks whether it is too late, by the carrier's day
    of delivery.
    """
    said = (view.slots.first, view.slots.quote)
    asked = view.slots.in_time or any(asks_if_in_time(words) for words in said if words)
    found = books.order(chosen)
    if not asked or found is None or isinstance(result, Handoff):
        return result
    came, days = as_fact(Order, found).delivered_at, view.terms.damage_days
    if came is None:
        return result
    asks_people = isinstance(result, Proposal) and any(
        declared(one.kind).ticket == "opens" for one in result.wanted
    )
    over = datetime.fromisoformat(view.now) > came + timedelta(days=days)
    if over and not asks_people:
        return result
    say = ToldInTime(item=found["item"], order=chosen, days=days, delivered_at=came, over=over)
    return result.model_copy(update={"says": (say, *result.says)})
