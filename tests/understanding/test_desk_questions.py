"""The question what the desk can do, and those that only sound like it."""

from __future__ import annotations

import pytest

from steward.understanding.talk.desk_questions import (
    asks_if_person,
    asks_what_you_are,
    asks_what_you_do,
)
from tests.cases import cases


@cases(
    "text",
    [
        "what can you do for me?",
        "hi, what else can you help me with?",
        "how can you help?",
        "what services do you offer?",
        "Wat kun je voor me doen?",
        "Waarmee kunnen jullie me helpen?",
        "Was können Sie für mich tun?",
        "Was kannst du eigentlich alles?",
        "Que pouvez-vous faire pour moi ?",
        "En quoi pouvez-vous m'aider ?",
        "¿Qué puedes hacer por mí?",
        "¿En qué me puede ayudar?",
    ],
)
def test_question_what_the_desk_does_is_read_in_five_languages(text: str) -> None:
    assert asks_what_you_do(text)


@cases(
    "text",
    [
        "what can you do about my broken grinder?",
        "what can you do for INV-8101?",
        "can you help me?",
        "can you send it?",
        "what can I do?",
        "was kann ich tun?",
        "what can you refund?",
        "yes",
        "",
    ],
)
def test_question_that_names_anything_else_is_another(text: str) -> None:
    assert not asks_what_you_do(text)


@cases(
    "text",
    [
        "am I talking to a computer right now",
        "are you real?",
        "ben je echt?",
        "bist du echt?",
        "tu es réel ?",
        "¿eres real?",
        "hi, are you human?",
        "Praat ik met een echt mens?",
        "Sind Sie ein Mensch oder ein Computer?",
        "spreche ich mit einem Roboter",
        "est-ce que je parle à un robot ?",
        "vous êtes une vraie personne ?",
        "¿Estoy hablando con una persona?",
        "¿Eres una máquina?",
    ],
)
def test_question_if_a_person_answers_is_read_in_five_languages(text: str) -> None:
    assert asks_if_person(text)
    assert asks_what_you_are(text)


@cases(
    "text",
    [
        "can I talk to a real person",
        "ich spreche lieber mit einem Menschen",
        "je veux parler à une personne",
        "quiero hablar con una persona",
        "¿Cuándo hablo con una persona?",
        "is this machine right for espresso?",
        "c'est une machine à café ?",
        "are you sending the machine",
    ],
)
def test_wish_for_a_person_or_a_machine_is_no_question_what_answers(text: str) -> None:
    assert not asks_if_person(text)


@cases("text", ["what are you", "who are you?", "are you a robot", "what are u"])
def test_question_what_the_desk_is_is_read(text: str) -> None:
    assert asks_what_you_are(text)


@pytest.mark.parametrize(
    "text",
    ["and what are you going to do about it", "who are you shipping with", "what are you gonna do"],
)
def test_question_what_the_desk_will_do_is_another(text: str) -> None:
    assert not asks_what_you_are(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two things: the pot leaks from the lid, and I was billed twice. What can you do?",
        "what can you do about a leaking pot",
        "my parcel never came and I need it on Friday, what can you do",
    ],
)
def test_question_what_can_be_done_about_a_matter_is_none_about_the_desk(text: str) -> None:
    assert not asks_what_you_are(text)
    assert asks_what_you_are("what can you do")
