"""Wishes that are only context of another one."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent
from steward.understanding.offline import OfflineUnderstander


@pytest.mark.parametrize(
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
