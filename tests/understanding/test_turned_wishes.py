"""A wish for a plan that is put right within its own message."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
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
    "text",
    [
        "cancel my subscription, no, pause it",
        "pause my plan, no wait, not pause, cancel it, well actually skip the next box, sorry",
        "pauzeer mijn abonnement, nee wacht, zeg het op, nee, sla toch maar de volgende over",
        "pausiert mein Abo, nein, kündigt es, nein warte, lasst nur die nächste Lieferung aus",
        "mettez mon abonnement en pause, non, résiliez-le, non attendez, sautez la prochaine",
        "pausa mi suscripción, no, cancélala, no, mejor salta la próxima entrega",
    ],
)
def test_plan_wish_that_is_put_right_twice_is_the_last(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert [wish.intent for wish in heard.wishes] == [CHANGE]
    assert "cancel_subscription" not in heard.stances.asks
    assert not heard.takes_back


@cases(
    "text",
    [
        "I want to cancel. Or no wait, can I just skip a month?",
        "cancel my subscription please... actually, could you just pause it instead?",
        "stop my coffee subscription. hang on, could I skip december only?",
        "Please cancel my plan. Hmm, thinking about it, could we pause it till March instead?",
        "Ik wil opzeggen. Of nee, kan ik gewoon een maand overslaan?",
        "zeg mijn abonnement maar op. wacht, kan ie ook gewoon op pauze?",
        "Ich möchte kündigen. Oder halt, kann ich einfach einen Monat aussetzen?",
        "Ich will das Abo kündigen... oder nee, könnt ihr es auch nur pausieren?",
        "Je veux résilier. Ou plutôt non, est-ce que je peux juste sauter un mois ?",
        "Je veux arrêter mon abonnement. Attendez, on peut mettre en pause à la place ?",
        "Quiero darme de baja. O no, espera, ¿puedo saltarme un mes?",
        "Quiero cancelar el plan. Mejor no, ¿se puede dejar en pausa hasta marzo?",
    ],
)
def test_end_that_a_question_takes_back_for_a_step_is_that_step(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert [wish.intent for wish in heard.wishes] == [CHANGE]
    assert "cancel_subscription" not in heard.stances.asks


@cases(
    "text",
    [
        "can I cancel or do I have to wait?",
        "Can I cancel my plan now or do I have to wait until the month is over?",
        "kan ik opzeggen of moet ik wachten?",
        "cancel my subscription. actually, how does pausing work?",
        "please cancel my plan, actually no, would skipping cost me anything?",
        "I can't wait any longer, cancel my plan",
        "kündigt mein Abo, ich kann nicht länger warten",
        "je veux résilier, attendez, combien coûte la pause ?",
    ],
)
def test_end_is_still_wanted_where_a_question_asks_for_nothing_else(
    text: str, understander: OfflineUnderstander
) -> None:
    assert CANCEL in [wish.intent for wish in understander.read(text).wishes]


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


@cases(
    "text",
    [
        "mijn vrouw drinkt thee, dus zeg dat abonnement maar op... of nou ja, eentje per"
        " kwartaal kan ook?",
        "cancel it.. or hang on, could you do one every two months?",
        "kündigt das Abo, na ja, oder einmal im Quartal?",
        "annulez l'abonnement, enfin bon, une fois par trimestre ça irait ?",
        "cancelad la suscripción, bueno no, ¿y una al trimestre?",
    ],
)
def test_end_that_is_put_right_for_another_rhythm_is_that_rhythm(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert heard.typed == "delivery_rhythm"
    assert CANCEL not in [wish.intent for wish in heard.wishes]
    assert "cancel_subscription" not in heard.stances.asks
