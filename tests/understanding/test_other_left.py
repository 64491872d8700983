"""The other one of two offers is left for now, and what is agreed to stands alone."""

from __future__ import annotations

from steward.understanding.yes_and_no.other_left import without_the_other
from tests.cases import cases


@cases(
    ("text", "rest"),
    [
        ("27.50 to my card, go ahead. The other one not yet", "27.50 to my card, go ahead"),
        ("ja, INV-1, de andere nog niet", "ja, INV-1"),
        ("ja, die 10 Euro, aber das andere noch nicht", "ja, die 10 Euro"),
        ("oui pour INV-1, l'autre plus tard", "oui pour INV-1"),
        ("27.500, adelante. el otro no todavía", "27.500, adelante"),
    ],
)
def test_offer_left_for_later_is_taken_out_at_the_end(text: str, rest: str) -> None:
    assert without_the_other(text) == rest


@cases(
    "text",
    [
        *("the other one not yet", "yes", "yes, the other one", "yes, the other one not yet?"),
        *("the other one not yet, this one if it is free", "not this one, the other one"),
    ],
)
def test_offer_is_left_in_no_other_words(text: str) -> None:
    assert without_the_other(text) is None
