"""What somebody pays for the plan that they have, apart from what plans cost."""

from __future__ import annotations

from steward.understanding.plan.own_prices import asks_own_price, own_price_apart, price_period
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
        ("whats the price of my plan", True),
        ("now whats my plan cost a month?", True),
        ("what does my plan cost me actually", True),
        ("how expensive is our subscription?", True),
        ("wat is de prijs van mijn abonnement?", True),
        ("was kostet mein abo eigentlich", True),
        ("wie teuer ist mein Abo?", True),
        ("quel est le prix de mon abonnement ?", True),
        ("combien coûte ma formule ?", True),
        ("¿cuál es el precio de mi plan?", True),
        ("189, is that per month?", True),
        ("Also it's 189 per month, not per bag or something?", True),
        ("kosten die 29 jeden Monat?", True),
        ("les 14 euros, c'est par mois ?", True),
        ("is dat 29 per maand?", True),
        ("¿los 29 son al mes?", True),
        ("can I get 2 bags per month?", False),
        ("do you deliver 2 times a month?", False),
        ("so 9.95 on top every month??", False),
        ("what does a plan cost?", False),
        ("what does the subscription cost a month?", False),
        ("what would my plan cost with two bags?", False),
        ("why did the price of my plan change?", False),
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


@cases(
    ("text", "asked", "rest"),
    [
        (
            "and what does my plan cost me actually, can i skip a month?",
            "what does my plan cost me actually",
            "can i skip a month?",
        ),
        (
            "yes to the 45 refund. and again, whats the price of my plan",
            "whats the price of my plan",
            "yes to the 45 refund.",
        ),
        (
            "wat kost mijn abonnement eigenlijk, en kan ik een maand overslaan?",
            "wat kost mijn abonnement eigenlijk",
            "kan ik een maand overslaan?",
        ),
        ("what does my plan cost? if I pay by the year", "", None),
        ("what does my plan cost?", "", None),
        ("where is my parcel? and can I skip a month?", "", None),
    ],
)
def test_price_of_own_plan_apart_leaves_what_else_is_said(
    text: str, asked: str, rest: str | None
) -> None:
    found = own_price_apart(text)
    assert (found.asked, found.rest) == (asked, text if rest is None else rest)
