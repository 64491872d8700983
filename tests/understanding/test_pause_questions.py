"""A day that is only asked about is none of those that a rest is wished for."""

from __future__ import annotations

from datetime import date

from steward.understanding.plan.ends_in_time import begin_named, end_named, from_a_day
from steward.understanding.plan.pause_questions import without_questions
from tests.cases import cases

TODAY = date(2026, 11, 30)


@cases(
    ("text", "end"),
    [
        ("hold from Dec 18. And what do I pay when I turn it back on in January?", None),
        ("Pauze tot 5 januari. Wanneer ben ik in februari weer terug?", date(2027, 1, 5)),
        ("Est-ce que je peux mettre en pause jusqu'au 5 janvier ?", date(2027, 1, 5)),
        ("can you hold it until 10 January? what do I pay in February?", date(2027, 1, 10)),
    ],
)
def test_end_named_is_none_that_a_question_names(text: str, end: date | None) -> None:
    assert end_named(text, TODAY) == end


def test_days_named_in_two_sentences_keep_their_months() -> None:
    said = "I said around Jan 10. Dec 18 to Jan 10 please."
    assert begin_named(said, TODAY) == date(2026, 12, 18)
    assert end_named(said, TODAY) == date(2027, 1, 10)
    assert from_a_day("hold from Dec 18", TODAY) == date(2026, 12, 18)


def test_without_questions_leaves_what_is_nothing_else() -> None:
    assert without_questions("what do I pay in January?") == "what do I pay in January?"
