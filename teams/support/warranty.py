"""How old goods are and whether that is within the warranty: by the day on which the order came.

What the warranty then gives is for people to say.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from state.team import Finding, Proposal, Read
from steward.domain.slots import Slots
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_age import asks_age, asks_how_old
from steward.understanding.talk.subjects import orders_meant
from steward.understanding.text.questions import only_asks
from teams.contract import AnyResult, Goal, View
from teams.support.phrases import WarrantyAge
from tools.reading import read_if_offered

_COVERED = frozenset({"grinder", "espresso machine"})  # of the page on it
_LEAP_DAY = (2, 29)


def with_age(request: Goal[Any]) -> Goal[Any]:
    """The request for a repair, which tells the age beside the ticket; who only asks for that is
    told it, and no ticket is opened.
    """

    def conclude(view: View[Slots]) -> AnyResult:
        told = _ages(view)
        if told and asks_age(view.slots.quote) and only_asks(view.slots.quote):
            asked = "age" if asks_how_old(view.slots.quote) else "within"
            return Finding(says=tuple(one.model_copy(update={"asked": asked}) for one in told))
        result = request.conclude(view)
        match result:
            case Proposal():
                return result.model_copy(update={"says": (*told, *result.says)})
            case _:
                return result

    return replace(request, reads=_orders, conclude=conclude)


def beside_pages(question: Goal[Any]) -> Goal[Any]:
    """A question to the help pages; who is known, and asks whether theirs is within the warranty,
    hears how old it is as well.
    """

    def reads(view: View[Slots]) -> list[Read]:
        return [*question.reads(view), *(_orders(view) if _of_theirs(view) else [])]

    def conclude(view: View[Slots]) -> AnyResult:
        result = question.conclude(view)
        told = _ages(view) if _of_theirs(view) else ()
        if told and isinstance(result, Finding):
            return result.model_copy(update={"says": (*told, *result.says)})
        return result

    return replace(question, reads=reads, conclude=conclude)


def _of_theirs(view: View[Slots]) -> bool:
    return view.customer is not None and asks_age(view.slots.quote)


def _orders(_view: View[Slots]) -> list[Read]:
    return [read_if_offered("orders", "logistics.list_orders", limit=50)]


def _ages(view: View[Slots]) -> tuple[WarrantyAge, ...]:
    """The one order that came and is meant; nothing where none is, or several may be."""
    orders = view.get("orders", {}).get("orders", [])
    came = [one for one in orders if one.get("delivered_at")]
    named = orders_meant(view.slots, came, goods=True)
    covered = [one for one in named.orders if _is_covered(one)]
    meant = [*named.orders] if named.named else covered
    meant = covered if len(covered) == 1 else meant
    return (_age(view, meant[0]),) if len(meant) == 1 else ()


def _is_covered(order: dict[str, Any]) -> bool:
    return not _COVERED.isdisjoint(goods_in(str(order["item"])))


def _age(view: View[Slots], order: dict[str, Any]) -> WarrantyAge:
    came, now = datetime.fromisoformat(str(order["delivered_at"])), datetime.fromisoformat(view.now)
    years = view.terms.warranty_years
    until = _years_after(came, years)
    return WarrantyAge(
        item=order["item"],
        order_id=order["order_id"],
        delivered=came,
        days=(now.date() - came.date()).days,
        years=years,
        until=until.date(),
        within="other" if not _is_covered(order) else "yes" if now <= until else "no",
    )


def _years_after(day: datetime, years: int) -> datetime:
    leap = (day.month, day.day) == _LEAP_DAY
    return day.replace(year=day.year + years, day=28 if leap and years % 4 else day.day)
