"""The question what the desk can do, and those that only sound like it."""

from __future__ import annotations

import pytest

from steward.understanding.desk_questions import asks_what_you_are, asks_what_you_do


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("text", ["what are you", "who are you?", "are you a robot", "what are u"])
def test_question_what_the_desk_is_is_read(text: str) -> None:
    assert asks_what_you_are(text)


@pytest.mark.parametrize(
    "text",
    ["and what are you going to do about it", "who are you shipping with", "what are you gonna do"],
)
def test_question_what_the_desk_will_do_is_another(text: str) -> None:
    assert not asks_what_you_are(text)
