"""The day that words name for what is offered, where the offer has another one."""

from __future__ import annotations

from datetime import UTC, date, datetime

from steward.understanding.days_wished import day_wished, wishes_today, without_departure
from steward.understanding.ends_in_time import end_named
from teams.contract import View
from teams.slots import Slots


def wished_day(
    view: View[Slots], *offered: str | None, may_end_today: bool = False, of_goods: bool = False
) -> str | None:
    """The day that the customer named, as a moment; None: none, or one that is `offered`. Where
    something ends, it may be today: "cancel it now".

    `of_goods`: what is to come on it; when somebody leaves is no such day.
    """
    today = datetime.fromisoformat(view.now).date()
    said = (view.slots.when, view.slots.quote, view.slots.first)
    words = tuple(map(without_departure, said)) if of_goods else said
    named = next((day for one in words if (day := day_wished(one, today)) is not None), None)
    named = named or end_named(view.slots.when, today)  # "actually March", at an offer
    if named is None and may_end_today and any(map(wishes_today, words)):
        named = today
    if named is None or named in {_day(one) for one in offered if one}:
        return None
    return datetime(named.year, named.month, named.day, tzinfo=UTC).isoformat()


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()
