"""Who asks the help pages who brings their parcel hears it of their own orders that are to come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from state.team import Finding, Read
from steward.policy.facts import Order
from steward.policy.facts import read as as_fact
from steward.policy.parcels import all_came
from steward.say import Say
from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.plain_questions import asks_who_brings
from steward.wording.facets import FacetAnswer
from teams.contract import AnyResult, Goal, View
from teams.slots import Slots
from teams.support.parcels import parcel_line
from teams.support.phrases import ParcelStatus
from tools.reading import read_if_offered

_SHOWN = 3


def beside_pages(question: Goal[Any]) -> Goal[Any]:
    """A question to the help pages; who is known, and asks who brings it, hears it of their orders
    that a carrier is on record of.
    """

    def reads(view: View[Slots]) -> list[Read]:
        more = [read_if_offered("orders", "logistics.list_orders", limit=50)]
        return [*question.reads(view), *(more if _of_theirs(view) else [])]

    def conclude(view: View[Any]) -> AnyResult:
        told = _told(view) if _of_theirs(view) else ()
        if told and not (asks_of_pages(view.slots.quote) or view.slots.question):
            return Finding(says=told)
        result = question.conclude(view)
        if told and isinstance(result, Finding):
            return result.model_copy(update={"says": (*told, *result.says)})
        return result

    return replace(question, reads=reads, conclude=conclude)


def _of_theirs(view: View[Slots]) -> bool:
    known = view.customer is not None and bool(view.customer.ids("logistics"))
    return known and asks_who_brings(view.slots.quote)


def _told(view: View[Slots]) -> tuple[Say, ...]:
    """Who brings each of the orders that are to come, where their record says it."""
    orders = view.get("orders", {}).get("orders", [])
    coming = [one for one in orders if one.get("carrier") and one["status"] != "cancelled"]
    open_ones = [one for one in coming if not all_came(as_fact(Order, one))]
    told = (ParcelStatus(parcel=parcel_line(one, view)) for one in open_ones[:_SHOWN])
    return tuple(FacetAnswer(of=one.kind, what="person", facts=one.data) for one in told)
