"""A plan that is to be given to somebody else changes nothing of one's own."""

from __future__ import annotations

from steward.understanding.plan.plans_given import gives_a_plan
from tests.cases import cases


@cases(
    "text",
    [
        "3 months of your small coffee plan for my brother",
        "I want to give my sister a Taster for three months",
        "i'd like to gift my dad the regular plan",
        "Ik wil mijn zus een abonnement cadeau doen",
        "ich möchte meinem vater ein abo schenken",
        "je voudrais offrir un abonnement à ma mère",
        "quiero regalar una suscripción a mi madre",
    ],
)
def test_gives_a_plan_to_somebody_else(text: str) -> None:
    assert gives_a_plan(text)


@cases(
    "text",
    [
        *("I got this subscription as a gift and want to end it", "give me the small plan"),
        *("cancel my plan, it was a present from my mum", "switch my mother to Regular"),
        *("the plan is too big for him, pause it", "mein Abo war ein Geschenk, wann endet es?"),
        *("a gift for my brother", "mon abonnement, un cadeau de ma sœur, s'arrête quand ?"),
    ],
)
def test_gives_a_plan_not_where_it_is_ones_own(text: str) -> None:
    assert not gives_a_plan(text)
