"""The day that words name for what is offered, where the offer has another one."""

from __future__ import annotations

from datetime import date, datetime

from steward.understanding.exact.dates_named import moment_of
from steward.understanding.exact.days_wished import (
    bound_wished,
    day_wished,
    wishes_today,
    without_departure,
    without_moves,
)
from steward.understanding.plan.ends_in_time import end_named
from steward.understanding.text.language import guess_language
from steward.understanding.text.marks import without_questions
from teams.contract import View
from teams.slots import Slots


def wished_day(
    view: View[Slots], *offered: str | None, may_end_today: bool = False, of_goods: bool = False
) -> str | None:
    """The day that the customer named, as a moment; None: none, or one that is `offered`. Where
    something ends, it may be today: "cancel it now".

    `of_goods`: what is to come on it; when somebody leaves is no such day.
    """
    named = _named(view, may_end_today=may_end_today, of_goods=of_goods)
    if named is None or any(_meets(view, named, one, ends=may_end_today) for one in offered):
        return None
    return moment_of(named).isoformat()


def day_met(view: View[Slots], offered: str | None, *, may_end_today: bool = False) -> str | None:
    """The day that the customer named as the earliest or the latest that will do, where another
    one is `offered` that is within it.
    """
    named = _named(view, may_end_today=may_end_today)
    if named is None or offered is None or named == _day(offered):
        return None
    met = _meets(view, named, offered, ends=may_end_today)
    return moment_of(named).isoformat() if met else None


def _named(view: View[Slots], *, may_end_today: bool, of_goods: bool = False) -> date | None:
    today = datetime.fromisoformat(view.now).date()
    words = _words(view, of_goods=of_goods)
    named = next((day for one in words if (day := day_wished(one, today)) is not None), None)
    named = named or end_named(view.slots.when, today)  # "actually March", at an offer
    if named is None and may_end_today and any(map(wishes_today, words)):
        named = today
    return named


def _words(view: View[Slots], *, of_goods: bool) -> tuple[str, ...]:
    said = map(_without_choices, (view.slots.when, view.slots.quote, view.slots.first))
    return tuple(map(without_departure if of_goods else without_moves, said))


def _without_choices(text: str) -> str:
    """The words without questions that ask which of two times it is: "at once, or next month?"."""
    return without_questions(text, _offers_two)


def _offers_two(question: str) -> bool:
    return _OR.get(guess_language(question), "or") in question.lower().split()


_OR = {"en": "or", "nl": "of", "de": "oder", "fr": "ou", "es": "o"}


def _meets(view: View[Slots], named: date, offered: str | None, *, ends: bool) -> bool:
    """Whether the day that is offered is the one that was named, or within what that bounds; from
    which day on something is to be over is no bound: it ends then.
    """
    if offered is None:
        return False
    today, day = datetime.fromisoformat(view.now).date(), _day(offered)
    words = _words(view, of_goods=False)
    said = next((one for one in words if day_wished(one, today) == named), "")
    match bound_wished(said, today):
        case "earliest":
            return day >= named
        case "begins":
            return day == named or (day > named and not ends)
        case "latest":
            return day <= named
        case _:
            return day == named


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()
