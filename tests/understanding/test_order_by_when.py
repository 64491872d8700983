"""An order of those that were shown, by when it was placed or where it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from steward.understanding.exact.which_one import Shown, order_of
from tests.cases import cases

_PLACED = ("2026-11-27T09:00:00+00:00", "2026-11-25T09:00:00+00:00")
_SHOWN = [
    Shown("O-4", date(2026, 11, 27), Decimal(-1), "Scale"),
    Shown("O-3", date(2026, 11, 25), Decimal(-1), "Scale"),
]
_MEANT = (
    *(("the newest", "O-4"), ("de nieuwste", "O-4"), ("die letzte", "O-4")),
    *(("la plus récente", "O-4"), ("la más nueva", "O-4"), ("the older one", "O-3")),
    *(("de oudste", "O-3"), ("die ältere", "O-3"), ("la plus ancienne", "O-3")),
    *(("la más antigua", "O-3"), ("the one from three days ago", "O-3"), ("2", "O-3")),
    *(("the second one", "O-3"), ("not the newest", "O-3"), ("no idea", ""), ("last week", "")),
)


@cases(("text", "number"), _MEANT)
def test_order_of_words_about_when_is_the_one_placed_then(text: str, number: str) -> None:
    assert order_of(text, _SHOWN, _PLACED, date(2026, 11, 28)) == number
