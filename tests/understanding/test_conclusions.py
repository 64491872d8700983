"""What somebody concludes behind thanks is read as a question; wishes and troubles are not."""

from __future__ import annotations

from steward.understanding.talk.conclusions import with_conclusion_asked
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("great so it's done and paid", "so it's done and paid?"),
        ("great thank you so tomorrow it is", "so tomorrow it is?"),
        ("super, dus het is betaald", "dus het is betaald?"),
        ("super, dann ist das Geld ja schon unterwegs", "dann ist das Geld ja schon unterwegs?"),
        ("parfait, donc c'est remboursé.", "donc c'est remboursé?"),
        ("perfecto, entonces ya está pagado", "entonces ya está pagado?"),
    ],
)
def test_conclusion_behind_thanks_is_a_question(text: str, asked: str) -> None:
    assert with_conclusion_asked(text) == asked


@cases(
    "text",
    [
        *("ok so do it", "ok, so cancel it then", "great so I want to cancel it", "thanks so much"),
        *("great, so my mug is broken", "ok, so it's the blue one I want", "ok dus hij is kapot"),
        *("ok dann mach das", "thanks, so kind of you", "so it's done", "ok then it is broken"),
    ],
)
def test_conclusion_is_none_where_something_is_wished_or_told(text: str) -> None:
    assert with_conclusion_asked(text) == text
