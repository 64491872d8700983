"""Goods that are taken back for others in the same breath."""

from __future__ import annotations

from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_denied import without_denied_goods
from tests.cases import cases


@cases(
    ("text", "left"),
    [
        ("The kettle came in nine pieces. Sorry, not the kettle, it's fine. The jug.", "jug"),
        ("the mug is chipped, no wait, not the mug, the teapot", "teapot"),
        ("De ketel is stuk. Sorry, niet de ketel, de molen bedoel ik.", "grinder"),
        ("m'n mok lekt, oeps, niet de mok, de theepot", "teapot"),
        ("Die Tasse ist kaputt, ich meine nicht die Tasse, die Teekanne", "teapot"),
        ("Der Wasserkocher tropft. Quatsch, nicht der Wasserkocher, die Teekanne", "teapot"),
        ("La bouilloire fuit, pardon, pas la bouilloire, la théière", "teapot"),
        ("El hervidor llegó roto, perdón, no el hervidor, la tetera", "teapot"),
    ],
)
def test_goods_that_are_taken_back_are_not_meant(text: str, left: str) -> None:
    assert goods_in(without_denied_goods(text)) == [left]


@cases(
    "text",
    [
        "Sorry, I got the kettle but not the filters",
        "the kettle came, not the filters, sorry to bother you",
        "Sorry, the mug is broken",
        "Pardon, j'ai reçu la bouilloire mais pas les filtres",
        "Entschuldigung, die Kanne ist da, nicht die Filter",
        "the kettle is broken, not the mug",
    ],
)
def test_goods_that_did_not_come_are_still_meant(text: str) -> None:
    assert without_denied_goods(text) == text
