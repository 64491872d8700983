"""Who tells that their plan rests and wants it continued has it resumed, and never paused."""

from __future__ import annotations

from steward.understanding.plan.plans import step_told
from tests.cases import cases


@cases(
    "text",
    [
        "My subscription is paused. Please continue it.",
        "mein Abonnement ist pausiert. Bitte setzen Sie es fort.",
        "mijn abonnement is gepauzeerd, zet het voort alstublieft",
        "mon abonnement est en pause, continuez-le s'il vous plaît",
        "mi suscripción está pausada, continuar por favor",
    ],
)
def test_paused_plan_that_is_continued_resumes(text: str) -> None:
    assert step_told(text) == "resume"


@cases("text", ["my plan is on hold, continue the pause"])
def test_paused_plan_whose_pause_is_continued_rests(text: str) -> None:
    assert step_told(text) != "resume"
