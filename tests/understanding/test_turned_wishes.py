"""A wish for a plan that is put right within its own message."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.offline import OfflineUnderstander
from tests.cases import cases

CANCEL, CHANGE = Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN


@cases(
    "text",
    [
        "cancel my plan. no, wait, I only want to pause it",
        "I want to cancel my subscription. No, sorry, I mean pause it until March",
        "zeg mijn abonnement op, nee wacht, liever pauzeren",
        "Abo kündigen bitte, nein, Moment, ich will es nur pausieren",
        "résiliez mon abonnement, non, attendez, je veux juste le mettre en pause",
        "cancélame el plan, no, espera, solo quiero pausarlo",
        "quiero darme de baja, no, mejor lo pauso un mes",
    ],
)
def test_end_that_is_put_right_at_once_is_the_pause(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert [wish.intent for wish in heard.wishes] == [CHANGE]
    assert "cancel_subscription" not in heard.stances.asks


@cases(
    ("text", "intents"),
    [
        ("pause my plan, no wait, just cancel it", [CANCEL]),
        (
            "my mug came broken. cancel my plan, no wait, only pause it please",
            [Intent.DAMAGED_ITEM, CHANGE],
        ),
        ("cancel my plan and pause my account", [CANCEL, CHANGE]),
        ("cancel my plan, no wait, I don't want to pause it either", [CANCEL]),
        (
            "can you cancel my plan? no, wait, what happens to my points?",
            [CANCEL, Intent.PRODUCT_QUESTION],
        ),
    ],
)
def test_turn_replaces_only_a_wish_for_a_plan_by_another(
    text: str, intents: list[Intent], understander: OfflineUnderstander
) -> None:
    assert [wish.intent for wish in understander.read(text).wishes] == intents
