"""An end that hangs on something, and a better price that somebody would stay for."""

from __future__ import annotations

import pytest

from steward.understanding.plan.conditional_ends import ends_on_condition, stays_for_a_price

CONDITION = (
    "If it isn't here by Saturday, cancel my subscription",
    "cancel my subscription unless the parcel comes by Friday",
    "Als het zaterdag niet binnen is, zeg dan mijn abonnement op",
    "Wenn es bis Samstag nicht da ist, kündigen Sie mein Abo",
    "Si ce n'est pas là samedi, résiliez mon abonnement",
    "Si no llega antes del sábado, cancelen mi suscripción",
)
NO_CONDITION = (
    "cancel my subscription please",
    "cancel my subscription if possible",
    "what happens if I cancel my subscription?",
    "zeg mijn abonnement op als het kan",
    "kündigen Sie bitte mein Abo, wenn möglich",
    "résiliez mon abonnement s'il vous plaît",
    "cancelen mi suscripción, si es posible",
)
PRICE = (
    "I'm thinking of leaving, can you make me a better price?",
    "no, a better price so that I stay",
    "I will cancel unless you give me a discount",
    "ik zeg op tenzij ik korting krijg",
    "ich kündige, wenn ihr mir keinen Rabatt gebt",
    "je pense à partir, vous pouvez me faire un meilleur prix ?",
    "estoy pensando en irme, ¿me hacen un mejor precio?",
)
NO_PRICE = (
    "I want a cheaper plan, otherwise I cancel",
    "is there a discount for students?",
    "cancel my subscription",
    "is er korting voor scholieren?",
    "ich möchte kündigen",
)


@pytest.mark.parametrize("text", CONDITION)
def test_conditional_end_of_a_plan_is_heard(text: str) -> None:
    assert ends_on_condition(text)


@pytest.mark.parametrize("text", NO_CONDITION)
def test_conditional_end_without_a_condition_is_none(text: str) -> None:
    assert not ends_on_condition(text)


@pytest.mark.parametrize("text", PRICE)
def test_better_price_of_who_may_leave_is_heard(text: str) -> None:
    assert stays_for_a_price(text)


@pytest.mark.parametrize("text", NO_PRICE)
def test_better_price_of_a_smaller_plan_or_of_nobody_who_leaves_is_none(text: str) -> None:
    assert not stays_for_a_price(text)
