"""Who keeps the old one in place of a new one, and who speaks of another thing."""

from __future__ import annotations

from steward.understanding.talk.old_ones import keeps_the_old_one
from tests.cases import cases


@cases(
    "text",
    [
        *("keep the old one", "no, keep the old one", "actually leave it at the old address"),
        *("toch maar de oude", "laat de oude maar staan", "hou het bij het oude adres"),
        *("doch die alte", "nein, lassen Sie die alte Adresse", "bleiben wir bei der alten"),
        *("finalement remettez l'ancienne", "non, gardez l'ancienne adresse"),
        *("mejor deja la antigua", "no, dejen la dirección anterior", "mejor la de antes"),
    ],
)
def test_words_that_keep_the_old_one_are_read_so(text: str) -> None:
    assert keeps_the_old_one(text)


@cases(
    "text",
    [
        *("I want the old plan back", "the old one is broken", "send the old one back"),
        *("keep my subscription", "de oude molen is kapot", "die alte Maschine ist kaputt"),
        *("l'ancienne machine est cassée", "la antigua está rota", "keep the old one?"),
    ],
)
def test_words_of_another_thing_keep_no_old_one(text: str) -> None:
    assert not keeps_the_old_one(text)
