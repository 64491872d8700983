"""What is only supposed in a question tells of nothing of one's own."""

from __future__ import annotations

from steward.understanding.pages.public_questions import may_follow, names_own
from steward.understanding.pages.supposed import begins_supposing
from tests.cases import cases


@cases(
    "text",
    [
        "And if the box has been opened?",
        "ook als ik het al heb gebruikt?",
        "auch wenn ichs schon benutzt hab?",
        "et si je l'ai déjà ouvert ?",
        "¿y si ya lo he abierto?",
    ],
)
def test_supposed_words_go_on_from_a_page(text: str) -> None:
    assert begins_supposing(text)
    assert may_follow(text)


@cases("text", ["sí, hazlo por favor", "si, por favor hazlo", "and if my parcel is lost?", "als"])
def test_supposed_words_are_no_yes_and_nothing_of_ones_own(text: str) -> None:
    assert not may_follow(text)


@cases(
    "text",
    [
        "can I still change the address after I've placed an order?",
        "kan ik het adres nog wijzigen nadat ik heb besteld?",
        "kann man die Adresse ändern, nachdem ich bestellt habe?",
        "peut-on changer l'adresse après avoir commandé ?",
        "¿puedo cambiar la dirección después de pedir?",
    ],
)
def test_supposed_step_that_anybody_takes_before_is_nothing_of_ones_own(text: str) -> None:
    assert not names_own(text)


@cases("text", ["after I ordered yesterday nothing came", "once my order has left, where is it?"])
def test_supposed_step_that_was_taken_is_ones_own(text: str) -> None:
    assert names_own(text)
