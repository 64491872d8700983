"""Who asks to be told whether something is so, which depends on nothing, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.plan.conditional_ends import ends_on_condition
from steward.understanding.text.questions import apart_from_questions
from steward.understanding.text.whether import asks_whether

BESIDE_AN_END = (
    "es mi suscripción, quiero darme de baja pero dime antes si pago algo",
    "quiero darme de baja de mi suscripción. dígame si me cobran algo",
    "je veux résilier mon abonnement, mais dis-moi d'abord si je paie quelque chose",
    "résiliez mon abonnement, mais dites-moi si ça me coûte quelque chose",
    "ich will mein Abo kündigen, aber sag mir vorher, ob ich was zahle",
    "ich möchte mein Abo kündigen, sagen Sie mir bitte, ob es etwas kostet",
    "ik wil mijn abonnement opzeggen maar zeg me eerst of ik iets betaal",
    "ik wil mijn abonnement opzeggen. zeg of het iets kost",
    "I want to cancel my subscription but tell me first if I pay anything",
    "I want to cancel my plan, but please let me know whether that costs anything",
)
NONE = (
    "si no llega antes del sábado, cancelen mi suscripción",
    "dime cuánto pago",
    "zeg mijn abonnement op of pauzeer het",
    "zeg het maar, of bel me",
    "sag mir, wenn es da ist",
    "dites-moi quand ça arrive",
    "cancel it if it isn't here by Saturday",
    "let me know if you need anything else",
    "laat me weten of je nog iets nodig hebt",
    "tell me about it, or if not, cancel my subscription",
)
CONDITION = (
    "Si no llega antes del sábado, cancelen mi suscripción y dime si ya está",
    "Wenn es bis Samstag nicht da ist, kündigen Sie mein Abo und sagen Sie mir, ob das geht",
    "cancel my subscription unless the parcel comes by Friday, and tell me if that is fine",
)


@pytest.mark.parametrize("text", BESIDE_AN_END)
def test_whether_is_asked_beside_an_end_that_hangs_on_nothing(text: str) -> None:
    assert asks_whether(text)
    assert asks_to_know(text)
    assert not ends_on_condition(text)
    assert apart_from_questions(text).stated


@pytest.mark.parametrize("text", NONE)
def test_whether_is_not_asked_by_other_words(text: str) -> None:
    assert not asks_whether(text)


@pytest.mark.parametrize("text", CONDITION)
def test_whether_beside_a_condition_leaves_that(text: str) -> None:
    assert ends_on_condition(text)
