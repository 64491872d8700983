"""A no that reaches something else than the offer leaves it open; a true no drops it."""

from __future__ import annotations

import pytest

from steward.understanding.reader.offline import OfflineUnderstander
from tests.understanding.at_an_offer import dropped
from tests.understanding.words_at_an_offer import DROPS, STANDS


@pytest.mark.parametrize(("offer", "text"), STANDS)
async def test_offer_stands_where_a_no_reaches_something_else(
    offer: str, text: str, understander: OfflineUnderstander
) -> None:
    assert not await dropped(understander, offer, text)


@pytest.mark.parametrize(("offer", "text"), DROPS)
async def test_offer_is_dropped_by_a_true_no(
    offer: str, text: str, understander: OfflineUnderstander
) -> None:
    assert await dropped(understander, offer, text)
