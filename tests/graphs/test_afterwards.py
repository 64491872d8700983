"""A dispute after a refund, on the real systems: one case, whoever looks;
none where whoever signed it knew.
"""

from __future__ import annotations

import asyncio

import pytest

from steward.clockwork import Clockwork
from steward.domain.action import Action
from steward.effects.afterwards import look_again
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def paid(bench: Bench) -> Action:
    """CH-12 is refunded, and a day later the bank says that it is disputed."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    await bench.say("yes, please refund it")
    record = {"charge": "CH-12", "dispute": "open"}
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})
    bench.company.systems("/sandbox/clock", {"shift": 2 * 86_400})
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    return next(one for one in actions if one.kind == "issue_refund")


async def cases(bench: Bench) -> tuple[int, list[str]]:
    """Tickets in the helpdesk, and the states of the cases in the ledger."""
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    states = [str(one.state) for one in actions if one.kind == "reopen_case"]
    return len(bench.company.systems("/sandbox/books")["tickets"]), states


async def test_dispute_seen_by_many_sweepers_makes_one_case(bench: Bench) -> None:
    action = await paid(bench)
    await asyncio.gather(*(look_again(bench.desk, action) for _ in range(5)))
    await asyncio.gather(*(Clockwork(bench.desk).look() for _ in range(3)))
    assert await cases(bench) == (1, ["confirmed"])


async def test_dispute_that_is_over_before_the_case_is_decided_opens_no_ticket(
    bench: Bench,
) -> None:
    action = await paid(bench)
    await look_again(bench.desk, action)
    record = {"charge": "CH-12", "dispute": "won"}
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})
    await Clockwork(bench.desk)._settle()
    assert await cases(bench) == (0, ["denied"])
