"""A yes that wants what is offered only from a later day on, and the day that it names."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.days_wished import day_wished
from steward.understanding.yes_and_no.later_wished import agrees_but_later, agrees_first
from tests.cases import cases

_TODAY = date(2026, 11, 28)
_LATER = (
    ("yes but not before christmas", date(2026, 12, 25)),
    ("okay but only after the holidays", date(2027, 1, 1)),
    ("yes, just not this year", date(2027, 1, 1)),
    ("ja, maar pas in maart", date(2027, 3, 1)),
    ("prima, maar niet eerder dan februari", date(2027, 2, 1)),
    ("gern, aber nicht vor Weihnachten", date(2026, 12, 25)),
    ("ja, aber erst nach Neujahr", date(2027, 1, 1)),
    ("oui mais pas avant mars", date(2027, 3, 1)),
    ("volontiers, mais seulement en février", date(2027, 2, 1)),
    ("vale, pero después de reyes", date(2027, 1, 6)),
    ("con gusto, pero no hasta marzo", date(2027, 3, 1)),
)
_NOT = ("yes please", "ja graag", "gern", "no, not before christmas", "oui", "el 6 de enero")


@cases(("text", "day"), _LATER)
def test_day_wished_of_a_yes_from_later_on_is_that_day(text: str, day: date) -> None:
    assert agrees_first(text)
    assert agrees_but_later(text)
    assert day_wished(text, _TODAY) == day


@cases("text", _NOT)
def test_agrees_but_later_without_a_yes_or_a_time_is_false(text: str) -> None:
    assert not agrees_but_later(text)


def test_day_wished_after_the_holidays_in_summer_is_no_day() -> None:
    assert day_wished("yes, after the holidays", date(2026, 6, 1)) is None
