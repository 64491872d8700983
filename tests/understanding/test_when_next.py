"""A few words that ask when the next one is, after a payment was explained."""

from __future__ import annotations

from steward.understanding.plan.renewal_questions import asks_when_next
from tests.cases import cases


@cases(
    ("text", "asks"),
    [
        ("y el proximo cuando es?", True),
        ("¿cuándo toca el siguiente?", True),
        ("when's the next one?", True),
        ("And when is the next due?", True),
        ("en wanneer is de volgende?", True),
        ("und wann kommt die nächste?", True),
        ("et le prochain, c'est quand ?", True),
        ("when does the next parcel come?", False),
        ("when do I get the 29 back?", False),
        ("when will the next refund come?", False),
        ("what is the next step?", False),
        ("pourquoi le prochain ?", False),
    ],
)
def test_next_one_is_asked_for_in_few_words(text: str, asks: bool) -> None:
    assert asks_when_next(text) is asks
