"""A write that is not sent any more, of a system that cannot void a key: what is known of it,
what is found, or a person.
"""

from __future__ import annotations

import pytest

from steward.errors import OutcomeUnknown
from tests.foreign.conftest import DEADLINE, Bench

WINDOW = 4 + DEADLINE  # the example's settles_within, and our own deadline


async def unanswered(bench: Bench, kind: str) -> str:
    """A payment that was sent and not answered; its key."""
    key = bench.action(signed=True)
    bench.northbank.throw("refunds_create", kind)
    with pytest.raises(OutcomeUnknown):
        await bench.pay(key)
    return key


@pytest.mark.parametrize("repeats", ["lookup", "none"])
async def test_giving_up_before_sending_is_nothing_done(bench: Bench) -> None:
    assert await bench.conclude(bench.action(signed=True)) is None
    assert bench.northbank.calls("refunds_create") == []


async def test_giving_up_takes_a_found_record_as_the_outcome(bench: Bench) -> None:
    found = await bench.conclude(await unanswered(bench, "commit_then_hang"))
    assert found is not None
    assert (found["refund_id"], found["amount_minor"]) == ("re_7001", 2900)
    assert len(bench.northbank.calls("refunds_create")) == 1


async def test_giving_up_takes_not_found_as_no_after_the_settling_time(
    bench: Bench,
) -> None:
    key = await unanswered(bench, "drop")
    with pytest.raises(OutcomeUnknown):
        await bench.conclude(key)
    bench.let_pass(WINDOW)
    bench.northbank.throw("refunds_search", "broken")
    with pytest.raises(OutcomeUnknown):
        await bench.conclude(key)
    assert await bench.conclude(key) is None
    assert bench.rows("SELECT outcome FROM desk.sending") == [("not_found",)]
    assert len(bench.northbank.calls("refunds_create")) == 1


@pytest.mark.parametrize("repeats", ["none", "key"])
async def test_giving_up_without_lookup_and_void_asks_a_person(
    bench: Bench,
) -> None:
    key = await unanswered(bench, "drop")
    bench.let_pass(86_400)
    with pytest.raises(OutcomeUnknown, match="not answered") as unknown:
        await bench.conclude(key)
    assert unknown.value.data["needs_person"] is True
    assert "steward actions resolve act_1" in unknown.value.next_step
