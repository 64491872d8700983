"""An address that is offered and named once more behind a stop stays offered."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from steward.dialogue.consent.offered_again import names_offered_value
from steward.domain.action import Action
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers

ADDRESS = "12 Elm Road, Leeds LS6 2AB"


def offer(kind: str = "change_address", **more: Any) -> Any:
    params = {"order_id": "O-1", "address": ADDRESS}
    now = datetime(2026, 11, 20, tzinfo=UTC)
    made: dict[str, Any] = {"id": "act_1", "kind": kind, "state": "proposed", "params": params}
    return Action.model_construct(**made | {"updated_at": now} | more)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("hold on, I said it wrong: 12 Elm Road, Leeds LS6 2AB", True),
        ("wait, sorry, 12 Elm Road, Leeds LS6 2AB", True),
        ("hold on, 21 Elm Road, Leeds LS6 2AB", False),
        ("hold on, don't do it", False),
        ("yes, 12 Elm Road, Leeds LS6 2AB", False),
        ("no, cancel it", False),
    ],
)
def test_names_offered_value_behind_a_stop(text: str, again: bool) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert names_offered_value(heard, [offer()]) is again


def test_names_offered_value_of_one_open_offer_alone() -> None:
    heard = OfflineUnderstander(load_readers()).read("hold on, 12 Elm Road, Leeds LS6 2AB")
    assert not names_offered_value(heard, [])
    assert not names_offered_value(heard, [offer(), offer()])
    assert not names_offered_value(heard, [offer(state="withdrawn")])
    assert not names_offered_value(heard, [offer("cancel_order")])
