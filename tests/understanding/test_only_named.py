"""No end of a subscription is heard where no word says one."""

from __future__ import annotations

from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        *("Hofje van Aylva 6, 8601 XD Sneek. Voor de maandelijkse koffie.", "ook mijn koffie"),
        *("het gaat om de maandelijkse koffie", "voor mijn abonnement graag", "my monthly box"),
        *("it's about my subscription", "for the monthly coffee", "für mein Abo, Lindenweg 4"),
        *("mein Abo bitte", "c'est pour l'abonnement", "mon abonnement svp", "renew my plan"),
        *("es para la suscripción", "mi suscripción por favor", "die van het abonnement"),
        *("I'd like my box at the end of each month", "einde van de maand mijn abonnement"),
    ],
)
def test_plan_that_is_only_named_is_not_ended(text: str) -> None:
    assert "cancel_subscription" not in read_stances(text, {"cancel_subscription": 0.99}).asks


@cases(
    "text",
    [
        *("no more coffee for me please", "the monthly coffee has to go", "my last box please"),
        *("Regular, dat moet stoppen", "geen koffie meer elke maand", "abonnement eraf"),
        *("genau, raus aus dem abo", "ich trinke keinen Kaffee mehr, das Abo", "Abo beenden"),
        *("mettre fin à mon abonnement", "je ne veux plus de café chaque mois, l'abonnement"),
        *("fuera el plan", "baja de la suscripcion", "ya no quiero la suscripción"),
    ],
)
def test_end_in_own_words_is_asked_for(text: str) -> None:
    assert "cancel_subscription" in read_stances(text, {"cancel_subscription": 0.99}).asks


@cases(
    "text",
    [
        *("leave the box with my neighbour", "I'm out of coffee, when does the next one come?"),
        *("we're out of beans!", "at the end of every month I want my box"),
        *("drop the beans off at my office", "stop by when the box is ready"),
        *("stop sending them to my office, send them home", "zeg, waar staat mijn abonnement op?"),
        *("zeg eens wat de koffie kost op de site",),
    ],
)
def test_goods_left_or_used_up_end_no_plan(text: str) -> None:
    assert "cancel_subscription" not in read_stances(text).asks


@cases(
    "text",
    [
        *("una pausa, no la baja", "una pausa, no una baja", "een pauze, geen opzegging"),
        *("eine Pause, keine Kündigung", "une pause, pas la résiliation"),
        *("a pause, not the cancellation",),
    ],
)
def test_end_that_is_denied_beside_a_pause_is_refused(text: str) -> None:
    read = read_stances(text)
    assert "cancel_subscription" in read.refuses
    assert "change_plan" in read.asks
