"""What is asked of an offer, or of what was just done."""

from __future__ import annotations

from steward.understanding.behind_a_yes.asked_of_acts import (
    asked_in,
    asked_of_act,
    waits_for_the_answer,
)
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("Do I get the label by email?", "label"),
        ("Will I get that in writing?", "mail"),
        ("Bekomme ich dazu eine Mail?", "mail"),
        ("krijg ik daar een mailtje van?", "mail"),
        ("when do I see the money?", "time"),
        ("¿Cuándo tengo los 296 en la tarjeta?", "time"),
        ("can I drop it off at a shop?", "hand_in"),
        ("Where do I send it?", "hand_in"),
        ("who pays the postage?", "postage"),
        ("does my husband get told?", "told"),
        ("would anything be charged while we're off?", "meanwhile"),
        ("wird in der Zeit was abgebucht?", "meanwhile"),
        ("Est-ce que je suis débitée pendant ce temps ?", "meanwhile"),
        ("can I start it sooner if we come home early?", "sooner"),
        ("kann ich früher wieder anfangen?", "sooner"),
        ("Und wird im Dezember wieder doppelt abgebucht?", "again"),
        ("Est-ce que ça va recommencer le mois prochain ?", "again"),
        ("How much will I be billed on the 11th?", "next"),
        ("Wie viel wird im Dezember abgebucht?", "next"),
        ("when would the first bigger box come?", "first_box"),
        ("Et c'est bien résilié maintenant ?", "ended"),
        ("¿Por qué no me llegó el recordatorio?", "reminder"),
        ("why was I charged twice?", "why"),
        ("¿A qué tarjeta llegan los 296?", "where"),
        ("¿Me queda algo por pagar después?", "owed"),
        ("When does my next box come?", "next"),
        ("and when is the next charge?", "next"),
        ("en wanneer is de volgende afschrijving?", "next"),
        ("und wann wird das nächste Mal abgebucht?", "next"),
        ("et le prochain prélèvement, c'est quand ?", "next"),
        ("¿y qué día es el siguiente cobro?", "next"),
        ("je les garde ou il faut que je vous renvoie quelque chose ?", "keep"),
        ("je peux les garder ?", "keep"),
        ("hoe het nou kon gebeuren?", "why"),
        ("pourquoi j'avais été débitée ?", "why"),
        ("Wordt de volgende dan gewoon weer 20 januari?", "next"),
        ("vous me prélevez quelque chose pendant ce temps ?", "meanwhile"),
    ],
)
def test_asked_of_act_in_everyday_words(text: str, asked: str) -> None:
    assert asked_of_act(text) == asked


@cases(
    "text",
    [
        *("Where is my parcel?", "can I change the address?"),
        *("is my order paid?", "when are you open?", "when was it delivered?"),
        *("Do I get all of it back?", "Can it go to my other card?", "I see the money."),
        *("What's the next plan down?", "is the coffee ground?", "wann wurde es geliefert?"),
    ],
)
def test_asked_of_act_leaves_other_questions_alone(text: str) -> None:
    assert asked_of_act(text) is None


@cases(
    ("text", "waits"),
    [
        ("if not, go ahead", True),
        ("zo niet, doe maar", True),
        ("wenn nicht, dann los", True),
        ("sinon, allez-y", True),
        ("si no, adelante", True),
        ("go ahead", False),
        ("if not, cancel it", False),
        ("if not, go ahead and send the money to my other card", False),
        ("wenn nicht, lassen wir es", False),
    ],
)
def test_waits_for_the_answer_before_a_yes(text: str, waits: bool) -> None:
    assert waits_for_the_answer(text) is waits


@cases(
    ("sentence", "asked"),
    [
        ("En je zei nog niet of ik er een mailtje van krijg en hoe het kon gebeuren", "mail why"),
        ("You never said whether I get a mail and how that could happen", "mail why"),
        ("Y dígame a qué tarjeta vuelven los 296 y si me queda algo por pagar.", "where owed"),
    ],
)
def test_asked_in_what_was_to_be_told_is_each_a_question(sentence: str, asked: str) -> None:
    assert {what for what, _ in asked_in(sentence)} == {*asked.split()}
