"""That what was missed is there after all, and what only begins so."""

from __future__ import annotations

from steward.understanding.orders.arrivals import found_after_all
from tests.cases import cases


@cases(
    ("text", "there"),
    [
        ("je l'ai", True),
        ("la voisine l'avait", True),
        ("je l'ai bien reçu", True),
        ("the neighbour had it", True),
        ("Je l'ai commandé pour ma mère", False),
        ("je ne l'ai pas", False),
        ("I had it sent to my mum", False),
    ],
)
def test_arrivals_told_are_no_words_that_only_begin_so(text: str, there: bool) -> None:
    assert found_after_all(text) is there
