"""Several short questions about what was said last, each answered by itself."""

from __future__ import annotations

from steward.dialogue.topics.several_follow_ups import facets_asked
from steward.domain.understanding import Told
from tests.cases import cases

REFUNDED = Told(
    kind="refund_done",
    data={
        "amount": {"minor": 900, "currency": "EUR"},
        "tender": "card",
        "last4": "5514",
        "settles_at": "2026-11-25T00:00:00Z",
        "reference": "7453",
    },
)


def asked(text: str) -> list[str]:
    return [what for what, _ in facets_asked(text, [REFUNDED])]


@cases(
    "text",
    [
        "same card? how many days?",
        "auf dieselbe Karte? wie viele Tage?",
        "dezelfde kaart? hoeveel dagen?",
        "la même carte ? combien de jours ?",
        "¿a la misma tarjeta? ¿cuántos días?",
    ],
)
def test_questions_two_short_ones_are_both_answered(text: str) -> None:
    assert asked(text) == ["content", "time"]


@cases(
    "text",
    [
        "same card? do you ship to Spain?",
        "how many days?",
        "same card? how many days? I also want to cancel my plan",
        "same card? my card?",
    ],
)
def test_question_about_something_else_is_left_to_the_rest(text: str) -> None:
    assert asked(text) == []
