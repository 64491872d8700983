"""What somebody pays for the plan that they have, apart from what plans cost."""

from __future__ import annotations

from steward.understanding.plan.own_prices import asks_own_price, price_period
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("je paie combien par an chez vous ?", True),
        ("combien je paie par mois ?", True),
        ("what do I pay per year?", True),
        ("how much am I paying a month", True),
        ("what am I paying for my subscription?", True),
        ("wat betaal ik per jaar bij jullie?", True),
        ("hoeveel betaal ik per maand?", True),
        ("was zahle ich im Jahr bei euch?", True),
        ("wie viel zahle ich monatlich?", True),
        ("¿cuánto pago al año?", True),
        ("¿cuánto pago al mes?", True),
        ("what would I pay per year?", False),
        ("what do I pay for the Office plan a month?", False),
        ("what does the Office plan cost per year?", False),
        ("how do I pay by the month?", False),
        ("what do I pay for shipping?", False),
        ("wat betaal ik als ik overstap, per maand?", False),
        ("was zahle ich, wenn ich wechsle, im Monat?", False),
        ("je paie combien la livraison par mois ?", False),
        ("I pay 29 a month", False),
    ],
)
def test_price_of_own_plan_is_told_from_what_plans_cost(text: str, asked: bool) -> None:
    assert asks_own_price(text) is asked


def test_price_period_is_the_one_that_is_named() -> None:
    assert price_period("je paie combien par an ?") == "year"
    assert price_period("what do I pay a month?") == "month"
    assert price_period("what do I pay for my plan?") is None
