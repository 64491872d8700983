"""Another plan in the place of an end: the end is refused, and the change is asked for."""

from __future__ import annotations

import pytest

from steward.understanding.plan.changed_rather import wanted_rather
from steward.understanding.plan.conditional_ends import ends_on_condition
from steward.understanding.plan.plans import plan_slots
from steward.understanding.yes_and_no.stances import read_stances

CHANGED = (
    "Sí, pero en vez de darme de baja del todo, mejor páseme al Taster mensual de 14.",
    "no cancele, cámbieme el plan al Taster mensual",
    "mejor páseme al Taster mensual en vez de darme de baja",
    "prefiero pasarme al Taster que cancelar",
    "don't cancel, switch me to the monthly Taster",
    "rather switch me to the Taster instead of cancelling",
    "Instead of cancelling it all, put me on the monthly Taster",
    "Don't cancel it. I want the Taster.",
    "kündigen Sie nicht, stellen Sie mich auf den monatlichen Taster um",
    "statt zu kündigen möchte ich lieber auf Taster umsteigen",
    "lieber auf Taster wechseln als kündigen",
    "niet opzeggen, zet me maar op Taster",
    "in plaats van opzeggen wil ik liever naar Taster",
    "zeg het abonnement niet op maar zet mij op Taster",
    "ne résiliez pas, passez-moi à la formule Taster mensuelle",
    "plutôt que de résilier, passez-moi à Taster",
    "au lieu de résilier, mettez-moi sur Taster",
)
RESTED = (
    "don't cancel it, just pause it",
    "no cancele, páusela",
    "ne résiliez pas, mettez en pause jusqu'en mars",
    "nicht kündigen, nur pausieren",
    "niet opzeggen, pauzeer het tot maart",
)
NOT_CHANGED = (
    "no cancele ni me cambie al Taster",
    "please don't cancel, and don't switch me either",
    "cancel it, I do not want the Taster",
    "cancel instead of switching me to the Taster",
    "I want to cancel my Taster plan instead of paying more",
    "don't cancel my Taster",
    "Don't cancel yet, first tell me what Taster costs",
    "Instead of cancelling you moved me to the Taster",
    "statt zu kündigen haben Sie mich auf Taster umgestellt",
    "don't cancel my order, put my plan on Taster",
    "No, cancele. No quiero el Taster",
)


@pytest.mark.parametrize("text", [*CHANGED, *RESTED])
def test_changed_rather_than_ended_asks_for_the_change_and_refuses_the_end(text: str) -> None:
    stances = read_stances(text)
    assert stances.asks == ("change_plan",)
    assert stances.refuses == ("cancel_subscription",)
    assert not ends_on_condition(text)


@pytest.mark.parametrize("text", CHANGED)
def test_changed_rather_names_the_plan_that_is_wanted(text: str) -> None:
    assert plan_slots(wanted_rather(text)).plan == "taster"


@pytest.mark.parametrize("text", NOT_CHANGED)
def test_changed_rather_is_nothing_else(text: str) -> None:
    assert not wanted_rather(text)


def test_changed_rather_leaves_what_is_refused_by_name_refused() -> None:
    assert read_stances("no cancele ni me cambie al Taster").asks == ()
    assert "change_plan" in read_stances("cancel instead of switching me to the Taster").refuses
