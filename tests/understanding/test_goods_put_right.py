"""Goods that are named against others: "no, not the cup, the grinder"."""

from __future__ import annotations

from steward.understanding.orders.arrivals import goods_put_right
from tests.cases import cases


@cases(
    "text",
    (
        *("no, not the cup, the grinder", "the grinder, not the cup", "not the cup, the grinder"),
        *("nee niet de beker, de molen", "nein nicht die Tasse, die Mühle bitte"),
        *("non, pas la tasse, le moulin", "no, la taza no, el molinillo"),
        "no, no la taza, el molinillo",
    ),
)
def test_goods_put_right_are_those_that_are_left(text: str) -> None:
    assert goods_put_right(text) == {"grinder"}


@cases(
    "text",
    (
        *("no", "no, not the grinder", "not the cup and not the grinder", "no, the grinder I keep"),
        *("no, not the cup. I keep the grinder", "not the cup, the grinder arrived too"),
        *("not the cup, the grinder?", "nein, die Mühle behalte ich, nicht die Tasse"),
        *("la taza no llegó, el molinillo sí", "yes", "the grinder"),
    ),
)
def test_goods_put_right_none_where_they_are_kept_refused_or_told_of(text: str) -> None:
    assert not goods_put_right(text)
