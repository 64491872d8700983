"""An amount that is said to be enough."""

from __future__ import annotations

from steward.understanding.yes_and_no.enough import enough
from tests.cases import cases


@cases(
    ("text", "minor"),
    [
        ("only give me 20 EUR", 2_000),
        ("20 is enough", 2_000),
        ("just 15 please", 1_500),
        ("I only want 12,50 back", 1_250),
        ("€20 would do", 2_000),
        ("no more than 7 euros", 700),
        ("20 euro is genoeg", 2_000),
        ("ik wil alleen 10 euro terug", 1_000),
        ("20 EUR is all I want", 2_000),
        ("I only paid 20 EUR", None),
        ("I got only 20 EUR back", None),
        ("you refunded only 20 EUR", None),
        ("only 2 of the bags were torn", None),
        ("only give me order O-20", None),
        ("is 20 EUR too much?", None),
        ("20 is not enough", None),
        ("give me 20 EUR", None),
    ],
)
def test_enough_is_what_is_asked_and_never_what_was_paid(text: str, minor: int | None) -> None:
    found = enough(text, "EUR")
    assert (found.minor if found else None) == minor


def test_enough_without_a_currency_is_no_amount() -> None:
    assert enough("20 is enough") is None
