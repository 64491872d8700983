"""The next delivery is left out, in words that stand apart: it is skipped."""

from __future__ import annotations

from steward.understanding.plan.plans import step_told
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "Dann lasst die nächste bitte aus, die Anfang Dezember, danach wie immer",
        "Dann lass die nächste einfach aus, die Anfang Dezember. Danach wieder normal.",
        "setzt die nächste Box doch aus",
        "then leave the next one out, please",
        "could you leave just the coming box out",
        "laat de volgende dan maar zitten",
        "laat de komende doos weg",
        "alors laissez la prochaine de côté",
        "laissez donc la prochaine boîte passer",
        "entonces dejad la próxima fuera",
    ],
)
def test_step_told_of_the_next_that_is_left_out_is_skip(text: str) -> None:
    assert step_told(text) == "skip"
    assert "change_plan" in read_stances(text).asks


@cases(
    "text",
    [
        "lasst mich die nächste Woche ausschlafen",
        "lasst die nächste kommen",
        "leave the next one at the door",
        "leave it out on the porch next time",
        "laat de volgende bij de buren bezorgen",
        "laat de komende doos doorgaan",
        "laissez la prochaine chez le voisin",
        "dejad la próxima en portería",
    ],
)
def test_step_told_of_the_next_that_comes_is_no_skip(text: str) -> None:
    assert step_told(text) != "skip"


@cases(
    "text",
    [
        "the next box can be left out",
        "I don't need the next box",
        "the next one isn't needed",
        "give the next delivery a miss",
        "please don't send me the next one",
        "de volgende levering mag vervallen",
        "de komende doos kan weg",
        "de volgende hoeft niet, daarna weer gewoon",
        "stuur de volgende maar niet",
        "die nächste Lieferung kann ausfallen",
        "bitte die nächste Lieferung entfallen lassen",
        "die kommende darf gern wegfallen",
        "pas besoin de la prochaine, merci",
        "on zappe la prochaine livraison",
        "la próxima entrega no la necesito",
        "la siguiente que no venga",
    ],
)
def test_next_that_is_not_needed_is_skip_and_no_end(text: str) -> None:
    assert step_told(text) == "skip"
    asks = read_stances(text).asks
    assert "change_plan" in asks
    assert "cancel_subscription" not in asks


@cases(
    "text",
    [
        "the next box never came",
        "I don't want the next box to be late",
        "the next box can go to my neighbour",
        "I don't need the next box before Friday",
        "de volgende levering kan weg naar mijn buurman",
        "de volgende doos mag naar mijn werk",
        "die nächste Lieferung kam nicht an",
        "wann wird die nächste Box verschickt",
        "la prochaine peut aller chez ma mère",
        "la próxima que venga antes",
    ],
)
def test_next_of_which_more_is_said_is_no_skip(text: str) -> None:
    assert step_told(text) != "skip"


@cases(
    "text",
    [
        "sautez décembre, on reprend après",
        "Sautez celle de décembre et on reprend normalement après",
        "skip the next one, then resume as before",
        "sla de volgende over, daarna hervatten we",
        "die nächste überspringen, danach wieder aufnehmen",
    ],
)
def test_skip_before_it_goes_on_is_the_skip(text: str) -> None:
    assert step_told(text) == "skip"
