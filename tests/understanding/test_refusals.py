"""A question behind a refusal is heard, and a refusal that says more is left whole."""

from __future__ import annotations

from steward.understanding.yes_and_no.refusals import asked_after_refusal
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("no need, thanks. and how do I store it?", "and how do I store it?"),
        ("no hace falta, gracias. ¿y cómo se guarda?", "¿y cómo se guarda?"),
        ("Nein danke. Wie lange ist der Kaffee haltbar?", "Wie lange ist der Kaffee haltbar?"),
        ("non merci ! et vous livrez en Suisse ?", "et vous livrez en Suisse ?"),
        ("nee hoor, laat maar. hoe laat zijn jullie open?", "hoe laat zijn jullie open?"),
        ("no, I want my money", ""),
        ("no thats wrong. where is it?", ""),
        ("no, thanks", ""),
        ("how do I store it? no hurry", ""),
    ],
)
def test_question_behind_a_refusal_is_told_apart(text: str, asked: str) -> None:
    assert asked_after_refusal(text) == asked
