"""A wish for another reason does not undo a remedy of the same charge that
the customer has agreed to.
"""

from __future__ import annotations

import pytest

from steward.policy.types import Verdict
from tests.desk_rows import ALLOW, DENY, FACTS, ONE, Desk


@pytest.mark.parametrize("verdict", [ONE, ALLOW])
async def test_remedy_agreed_to_goes_before_one_for_another_reason(
    desk: Desk, verdict: Verdict
) -> None:
    turn = desk.turn()
    owed = await desk.proposed(turn, 24900, reason="overpaid")
    owed = await desk.ledger.apply(turn, owed.id, verdict, FACTS)
    again = await desk.proposed(turn, 500, reason="goodwill")
    assert (again.id, again.state, again.params["amount_minor"]) == (owed.id, owed.state, 24900)
    await desk.ledger.apply(turn, owed.id, DENY, FACTS)  # its reason held no longer
    gesture = await desk.proposed(turn, 500, reason="goodwill")
    assert (gesture.episode, gesture.state, gesture.params["reason"]) == (2, "proposed", "goodwill")


async def test_offer_is_replaced_by_one_for_another_reason_or_amount(
    desk: Desk,
) -> None:
    turn = desk.turn()
    offered = await desk.proposed(turn, 24900, reason="overpaid")
    gesture = await desk.proposed(turn, 500, reason="goodwill")
    assert gesture.id != offered.id
    assert (await desk.ledger.get(offered.id)).state == "withdrawn"
    await desk.ledger.apply(turn, gesture.id, ONE, FACTS)
    other = await desk.proposed(turn, 400, reason="goodwill")
    assert other.id != gesture.id
    assert (await desk.ledger.get(gesture.id)).state == "withdrawn"
