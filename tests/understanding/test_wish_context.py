"""Wishes that are only context of another one."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "parcel"),
    [
        ("somebody told me last week that money was coming back to me, where is it", False),
        ("Tom promised me money back, where is it", False),
        ("I want my money back and where is my parcel", True),
        ("where is it", True),
    ],
)
def test_question_that_names_nothing_beside_money_asks_for_no_parcel(
    understander: OfflineUnderstander, text: str, parcel: bool
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert (Intent.ORDER_STATUS in heard) is parcel


@cases(
    ("text", "parcel"),
    [
        ("the beans from three weeks ago never showed up, and the cup has a chip", True),
        ("de bonen zijn nooit aangekomen en het kopje is kapot", True),
        ("die Bohnen sind nie angekommen, und die Tasse ist kaputt", True),
        ("les grains ne sont jamais arrivés, et la tasse est cassée", True),
        ("los granos no llegaron, y la taza está rota", True),
        ("my cup came cracked, the photo is in the portal", False),
    ],
)
def test_parcel_missed_beside_a_broken_thing_is_heard_where_other_goods_are_named(
    understander: OfflineUnderstander, text: str, parcel: bool
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert Intent.DAMAGED_ITEM in heard
    assert (Intent.MISSING_PARCEL in heard) is parcel
