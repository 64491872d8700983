"""The next delivery is left out, in words that stand apart: it is skipped."""

from __future__ import annotations

from steward.understanding.plans import step_told
from steward.understanding.stances import read_stances
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
