"""A question beside an open offer that nothing answers: it is said so, and the offer stands."""

from __future__ import annotations

from steward.dialogue.replies.reply_rows import asks_something
from tests.cases import cases


@cases(
    "text",
    [
        "Does that happen often with you people?",
        "Komt dat bij jullie vaker voor?",
        "Kommt das bei euch öfter vor?",
        "Est-ce que cela arrive souvent ?",
        "¿Pasa esto muy a menudo?",
        "Hm. Who did that at your place? I wonder.",
    ],
)
def test_asks_something_of_a_whole_question_is_true(text: str) -> None:
    assert asks_something(text)


@cases("text", ["yes?", "really?", "echt wahr?", "I see", "oui ?", "hm", "¿de verdad?"])
def test_asks_something_of_a_mere_echo_is_false(text: str) -> None:
    assert not asks_something(text)
