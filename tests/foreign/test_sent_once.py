"""Writes without an idempotency key: looked up before they are sent again, or never sent again."""

from __future__ import annotations

import asyncio

import pytest

from steward.errors import NotAuthorised, OutcomeUnknown, ToolUnavailable
from tests.foreign.conftest import DEADLINE, Bench

WINDOW = 4 + DEADLINE  # the example's settles_within, and our own deadline
PAID = [("pay_12", "29.00")]


class TestLookup:
    """Under `idempotency: lookup`."""

    async def test_sending_once_takes_a_found_record_as_the_outcome(self, bench: Bench) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "commit_then_hang")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        found = await bench.pay(key)
        assert (
            found["refund_id"],
            found["idempotency_key"],
            found["amount_minor"],
            found["replayed"],
        ) == ("re_7001", key, 2900, True)
        assert bench.northbank.refunds() == PAID
        assert await bench.pay(key) == found, "from the row: nobody is asked again"
        assert len(bench.northbank.calls("refunds_create")) == 1
        assert len(bench.events("tool.write.started")) == 1

    async def test_sending_once_not_found_before_the_settling_time_stays_unknown(
        self, bench: Bench
    ) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "hang_then_commit", seconds=DEADLINE + 3.0)
        for _ in range(3):
            with pytest.raises(OutcomeUnknown):
                await bench.pay(key)
        assert [one["outcome"] for one in bench.events("tool.looked_up")] == [
            "not_found",
            "not_found",
        ]
        await asyncio.sleep(3.2)  # the vendor's own delay, of which our deadline is over
        assert (await bench.pay(key))["replayed"]
        assert bench.northbank.refunds() == PAID
        assert len(bench.northbank.calls("refunds_create")) == 1

    async def test_sending_once_not_found_after_the_settling_time_is_sent_again(
        self, bench: Bench
    ) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "drop")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        bench.let_pass(WINDOW - 0.5 - DEADLINE)
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        bench.let_pass(1.0)
        assert not (await bench.pay(key))["replayed"]
        assert bench.northbank.refunds() == PAID
        assert bench.rows("SELECT outcome FROM desk.sending ORDER BY id") == [
            ("not_found",),
            ("done",),
        ]

    async def test_write_asked_for_many_times_at_once_has_one_request_on_its_way(
        self, bench: Bench
    ) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "drop")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        bench.let_pass(WINDOW)
        done = await asyncio.gather(*(bench.pay(key) for _ in range(8)), return_exceptions=True)
        assert len(bench.northbank.calls("refunds_create")) == 2
        assert all(isinstance(one, dict | OutcomeUnknown) for one in done)
        assert bench.northbank.refunds() == PAID

    async def test_lookup_that_finds_more_than_asked_proves_nothing(self, bench: Bench) -> None:
        """The vendor matches beginnings: `act_1:0` finds `act_1:00`, which is another refund."""
        bench.northbank.load(
            {
                "refund": [
                    {"payment": "pay_11", "amount": 1, "reason": "x", "reference": f"act_1:0{n}"}
                    for n in range(3)
                ]
            }
        )
        key = bench.action()
        bench.northbank.throw("refunds_create", "commit_then_hang")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        assert (await bench.pay(key))["charge_id"] == "pay_12", "on their second page"

    async def test_sending_once_without_a_lookup_stays_unknown(self, bench: Bench) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "commit_then_hang")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        bench.let_pass(WINDOW)
        for kind in ("broken", "garbage", "drop"):
            bench.northbank.throw("refunds_search", kind)
            with pytest.raises(OutcomeUnknown):
                await bench.pay(key)
        assert len(bench.northbank.calls("refunds_create")) == 1

    async def test_sending_once_found_twice_asks_a_person(self, bench: Bench) -> None:
        key = bench.action()
        bench.northbank.throw("refunds_create", "commit_then_hang")
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        bench.northbank.load(
            {"refund": [{"payment": "pay_11", "amount": 29, "reason": "x", "reference": key}]}
        )
        with pytest.raises(OutcomeUnknown) as unknown:
            await bench.pay(key)
        assert unknown.value.data["needs_person"] is True


class TestNone:
    """Under `idempotency: none`."""

    @pytest.fixture
    def repeats(self) -> str:
        return "none"

    async def test_refund_without_a_signature_is_not_sent(self, bench: Bench) -> None:
        """Whatever policy said: a policy set that forgets the rule does not open this door."""
        with pytest.raises(NotAuthorised):
            await bench.pay(bench.action())
        assert bench.northbank.calls("refunds_create") == []

    @pytest.mark.parametrize("kind", ["commit_then_hang", "drop", "broken"])
    async def test_sending_once_unanswered_is_not_sent_again(self, bench: Bench, kind: str) -> None:
        key = bench.action(signed=True)
        bench.northbank.throw("refunds_create", kind)
        for _ in range(2):
            with pytest.raises(OutcomeUnknown) as unknown:
                await bench.pay(key)
            assert unknown.value.data["needs_person"] is True
        bench.let_pass(86_400)
        with pytest.raises(OutcomeUnknown):
            await bench.pay(key)
        assert len(bench.northbank.calls("refunds_create")) == 1

    async def test_sending_once_sends_what_was_never_sent(self, bench: Bench) -> None:
        """The ownership is asked first; while that cannot be read, nothing has gone out."""
        key = bench.action(signed=True)
        bench.northbank.throw("payments_get", "drop")
        with pytest.raises(ToolUnavailable) as away:
            await bench.pay(key)
        assert not isinstance(away.value, OutcomeUnknown)
        assert (await bench.pay(key))["refund_id"] == "re_7001"
        assert bench.rows("SELECT outcome FROM desk.sending ORDER BY id") == [
            ("not_sent",),
            ("done",),
        ]

    async def test_answer_that_was_heard_is_not_lost_by_a_crash(self, bench: Bench) -> None:
        key = bench.action(signed=True)
        first = await bench.pay(key)
        assert await bench.pay(key) == first
        assert len(bench.northbank.calls("refunds_create")) == 1
