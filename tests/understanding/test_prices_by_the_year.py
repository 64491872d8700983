"""A price asked on about by the year, and what only sounds so."""

from __future__ import annotations

from steward.understanding.plan.plan_prices import asks_by_the_year
from tests.cases import cases


@cases(
    "text",
    [
        *("and per year?", "ok and yearly?", "what is it per year?", "en per jaar?"),
        *("oké en per jaar dan?", "und pro Jahr?", "et à l'année ?", "et par an alors ?"),
        *("¿y al año?", "what about a year?"),
    ],
)
def test_asks_by_the_year_in_five_languages(text: str) -> None:
    assert asks_by_the_year(text)


@cases(
    "text",
    [
        *("per year please", "and next year?", "I want it per year?", "do I pay per year?"),
        *("and this year?", "ich will pro Jahr zahlen", "can I switch to yearly?", "yearly"),
        *("was it charged for a year?", "und im nächsten Jahr?", "et l'année prochaine ?"),
    ],
)
def test_asks_by_the_year_is_not_heard_in_a_wish_or_another_year(text: str) -> None:
    assert not asks_by_the_year(text)
