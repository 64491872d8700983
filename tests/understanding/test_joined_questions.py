"""Two questions of one matter in one sentence."""

from __future__ import annotations

from steward.understanding.text.joined_questions import joined_questions
from tests.cases import cases


@cases(
    ("asked", "text"),
    [
        (("amount", "time"), "how much do I get and when?"),
        (("time", "amount"), "when does it end and what do I still pay?"),
        (("amount", "time"), "wat kost het en wanneer gaat het in?"),
        (("time", "amount"), "wann würde abgebucht, und welcher Betrag?"),
        (("amount", "time"), "combien et quand ?"),
        (("amount", "time"), "¿cuánto y cuándo?"),
    ],
)
def test_joined_questions_are_each_heard(asked: tuple[str, ...], text: str) -> None:
    assert joined_questions(text) == asked


@cases(
    "text",
    [
        *("how much is it?", "how much is charged when it starts?", "combien de temps ?"),
        *("how much do I pay if I cancel and when?", "how long does it take and who brings it?"),
        *("when and when?", "yes, and how much is it?"),
    ],
)
def test_joined_questions_are_not_heard_in_one(text: str) -> None:
    assert not joined_questions(text)
