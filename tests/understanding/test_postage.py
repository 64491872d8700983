"""What sending something costs is asked in many words, and in many stories."""

from __future__ import annotations

from steward.understanding.pages.topics import holds_answer, topic_of
from steward.understanding.text.question_parts import asks_postage, question_parts
from tests.cases import cases


@cases(
    "text",
    [
        "what is the postage?",
        "What do you take for sending a bag to Norway?",
        "What would you take for a parcel to Ireland?",
        "Was verlangt ihr für ein Päckchen in die Schweiz?",
        "Vous prenez combien pour un colis en Belgique ?",
        "wat rekent u voor een pakje naar België?",
        "what would sending a kilo to Denmark set me back?",
        "What does shipping run to Iowa?",
        "¿cuánto saldría enviar un paquete a Portugal?",
        "¿Cuánto sería mandarle café a mi tía de Berna?",
        "c'est combien un colis pour la Suisse ?",
        "hoeveel is een pakje naar Zweden?",
        "Wie viel wäre ein Paket nach Wien?",
        "the postage to Norway",
        "los portes a Francia",
    ],
)
def test_postage_is_asked_whatever_it_is_called(text: str) -> None:
    assert asks_postage(text)


@cases(
    "text",
    [
        "what does the Regular plan cost in Germany?",
        "how long does a parcel to Norway take?",
        "what does the grinder cost?",
        "do you ship to Norway?",
    ],
)
def test_postage_is_not_asked_where_something_else_has_the_price(text: str) -> None:
    assert not asks_postage(text)


def test_smile_ends_the_words_that_it_smiles_at() -> None:
    (part,) = question_parts("I drink so much of it :) What do you take for a bag to Norway?")
    assert part.alone == "What do you take for a bag to Norway?"


@cases("text", ["is it fine when I rinse it?", "la puedo lavar cuando la uso?"])
def test_moment_is_not_asked_by_a_word_that_joins(text: str) -> None:
    assert "moment" not in topic_of(text).wants


@cases("text", ["when do you roast?", "And when is it open?", "¿cuándo llega?"])
def test_moment_is_asked_by_a_word_that_begins(text: str) -> None:
    assert "moment" in topic_of(text).wants


@cases("text", ["Descale it every two months.", "Eens per maand.", "Einmal im Monat genügt."])
def test_period_is_held_by_how_often(text: str) -> None:
    assert holds_answer("period", text)


def test_period_is_not_held_by_every_other_thing() -> None:
    assert not holds_answer("period", "To every other country of the Union it costs 9.95 EUR.")
