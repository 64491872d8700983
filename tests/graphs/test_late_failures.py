"""A refund that comes back, on the real systems: one ticket and one message,
whoever looks and whatever breaks meanwhile.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.clockwork import Clockwork
from steward.domain.action import Action
from steward.errors import ToolFailed
from steward.verdicts.settlement import follow
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def came_back(bench: Bench) -> Action:
    """CH-12 is refunded, and six days later the bank has returned it."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    await bench.say("yes, please refund it")
    bench.company.systems(
        "/sandbox/change",
        {"system": "billing", "record": {"charge": "CH-12", "settlement": "failed_late"}},
    )
    bench.company.systems("/sandbox/clock", {"shift": 6 * 86_400})
    return next(
        a
        for a in await bench.desk.ledger.of_conversation(bench.conversation)
        if a.kind == "issue_refund"
    )


async def told(bench: Bench) -> tuple[int, int, list[str]]:
    """Tickets in the helpdesk, notices in the conversation, and where the ledger stands."""
    tickets = bench.company.systems("/sandbox/books")["tickets"]
    lines = [
        line
        for line in await bench.desk.conversations.transcript(bench.conversation)
        if "did not reach you" in line.text
    ]
    states = [
        f"{a.kind} {a.state}" for a in await bench.desk.ledger.of_conversation(bench.conversation)
    ]
    return len(tickets), len(lines), states[-2:]


ENDED = (1, 1, ["issue_refund failed_late", "reopen_case confirmed"])


async def test_sweepers_many_at_once_make_one_ticket_and_one_notice(bench: Bench) -> None:
    await came_back(bench)
    await asyncio.gather(*(Clockwork(bench.desk)._settle() for _ in range(6)))
    assert await told(bench) == ENDED


async def test_news_that_is_delivered_ten_times_is_news_once(bench: Bench) -> None:
    action = await came_back(bench)
    await asyncio.gather(*(follow(bench.desk, action) for _ in range(10)))
    for _ in range(3):
        await Clockwork(bench.desk)._settle()
    assert await told(bench) == ENDED


@pytest.mark.parametrize("after", ["settle", "apply", "execute"])
async def test_sweeper_that_dies_is_followed_by_another(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    await came_back(bench)
    ledger = bench.desk.ledger
    part = {"settle": ledger.settlement, "apply": ledger, "execute": ledger.execution}[after]
    whole = getattr(part, after)

    async def then_die(*given: Any, **named: Any) -> Any:
        await whole(*given, **named)
        raise asyncio.CancelledError

    monkeypatch.setattr(part, after, then_die)
    with pytest.raises(asyncio.CancelledError):
        await Clockwork(bench.desk)._settle()
    monkeypatch.setattr(part, after, whole)
    with bench.owner() as owner:
        owner.execute("UPDATE desk.action SET looked_until = now() - interval '1 s'")
    await Clockwork(bench.desk)._settle()
    assert await told(bench) == ENDED


async def test_helpdesk_that_commits_and_does_not_answer_gets_one_ticket(bench: Bench) -> None:
    await came_back(bench)
    bench.company.systems(
        "/sandbox/fault", {"system": "helpdesk", "tool": "open_ticket", "kind": "error"}
    )
    await Clockwork(bench.desk)._settle()
    assert (await told(bench))[1] == 0
    bench.company.systems("/sandbox/clock", {"shift": 60})
    await Clockwork(bench.desk).look()
    assert await told(bench) == ENDED


async def test_answer_about_something_else_changes_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = await came_back(bench)
    for odd in (
        {"refund": None},
        {"refund": {"status": "failed_late", "idempotency_key": "act_other:1"}},
        {"refund": {"status": "gone", "idempotency_key": action.key}},
        {"refund": {"status": "confirmed", "settles_at": "soon", "idempotency_key": action.key}},
    ):

        async def read(_call: object, odd: Any = odd) -> Any:
            return type("Answer", (), {"data": odd})

        monkeypatch.setattr(bench.desk.gateway, "read", read)
        with pytest.raises(ToolFailed):
            await follow(bench.desk, action)
    assert (await bench.desk.ledger.get(action.id)).state == "confirmed"
