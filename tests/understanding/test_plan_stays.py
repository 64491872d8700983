"""Who stays with the plan they have."""

from __future__ import annotations

from steward.understanding.plan.plan_stays import stays_with
from tests.cases import cases


@cases(
    "text",
    [
        *("I'll stick with regular", "ik hou regular", "ich bleib bei Regular"),
        *("je garde regular", "me quedo con el regular", "forget the switch, I'm keeping regular"),
    ],
)
def test_stays_with_the_plan_that_is_named(text: str) -> None:
    assert stays_with(text) == {"regular"}


@cases(
    "text",
    [
        *("should I keep regular?", "I keep regular until January", "ich bleibe nicht bei Regular"),
        *("regular", "ik hou niet van regular", "I'll keep it", "si me quedo con regular, paro"),
    ],
)
def test_stays_with_nothing_where_it_is_asked_denied_or_for_a_time(text: str) -> None:
    assert stays_with(text) == frozenset()
