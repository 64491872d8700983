"""A price that is asked where only a plan is spoken of is that of the plans."""

from __future__ import annotations

from steward.understanding.plan.plan_prices import question_of_prices
from steward.understanding.text.question_parts import QuestionPart
from teams.support.asked import as_of_the_plans
from tests.cases import cases


@cases(
    ("part", "around", "of_plans"),
    [
        ("Combien ça coûte", "J'aimerais offrir un abonnement café à mon père.", True),
        ("What would that cost", "I'd like to give a subscription to my sister.", True),
        ("Was kostet das?", "Kann ich ein Abo verschenken?", True),
        ("how much are they?", "do you sell grinders? I have a subscription.", False),
        ("How much is the postage to Norway?", "I have a subscription.", False),
        ("Was kostet das?", "Kann man hier Kurse machen?", False),
    ],
)
def test_price_beside_a_plan_is_that_of_the_plans(part: str, around: str, of_plans: bool) -> None:
    asked = as_of_the_plans(QuestionPart(part, part), around, "en")
    assert (asked.alone == question_of_prices("en")) is of_plans
