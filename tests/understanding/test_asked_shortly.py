"""A few words that ask where a thing is, or say a fact back in astonishment."""

from __future__ import annotations

from steward.understanding.orders.asked_shortly import asks_where_it_is, echoes
from tests.cases import cases


@cases(
    "text",
    [
        *("so where is it", "ok but where exactly", "where's my parcel now?"),
        *("en waar is het nu", "waar zit ie dan", "ja und wo ist es jetzt", "wo steckt das Paket"),
        *("et il est où alors", "il est où", "entonces dónde está", "¿y por dónde anda?"),
    ],
)
def test_asks_where_it_is_in_a_few_words(text: str) -> None:
    assert asks_where_it_is(text)


@cases("text", ["where do I send it", "where is my refund", "wo ist die andere", "what is it"])
def test_asks_where_it_is_not_where_more_is_said(text: str) -> None:
    assert not asks_where_it_is(text)


@cases(
    ("text", "echo"),
    [
        ("oh, already?", "already"),
        ("was, schon?", "already"),
        ("echt al?", "already"),
        ("¿ya?", "already"),
        ("ah bon, il est déjà fini ?", "ended"),
        ("schon vorbei?", "ended"),
        ("what, delivered already?", "arrived"),
        ("¿ya ha llegado?", "arrived"),
        ("really?", None),
        ("is it over?", None),
        ("schon bezahlt?", None),
        ("already paid", None),
    ],
)
def test_echoes_what_was_told_in_astonishment(text: str, echo: str | None) -> None:
    assert echoes(text) == echo
