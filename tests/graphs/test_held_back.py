"""What was granted and then held back is judged again,
on the facts and the rules of the moment at which it would be sent.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.approval import Person
from steward.errors import ToolUnavailable
from steward.policy.live import LivePolicy
from tests.graphs.conftest import Bench
from tests.graphs.test_halted import _on_the_loop

pytestmark = pytest.mark.long
LENA = Person(login="lena", name="Lena", roles=("lead",))


async def granted_and_held(bench: Bench) -> None:
    """29.00 of the double charge is on its way, and a supervisor has a minute to stop it."""
    bench.desk.policy = _on_the_loop(bench)
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    assert "in motion" in await bench.say("yes, please refund it")


async def goes_on(bench: Bench) -> dict[str, Any]:
    bench.company.systems("/sandbox/clock", {"shift": 61})
    state: dict[str, Any] = await bench.graph.ainvoke(
        {"messages": []}, bench.config, durability="sync"
    )
    return state


async def last(bench: Bench) -> tuple[str, str]:
    action = (await bench.desk.ledger.of_conversation(bench.conversation))[-1]
    return str(action.state), action.denial


async def test_holding_back_what_somebody_gave_back_in_the_console_meanwhile_is_not_given_twice(
    bench: Bench,
) -> None:
    """Billing itself would take it: the desk's charge is another one than theirs."""
    await granted_and_held(bench)
    record = {
        "charge": "CH-11",
        "amount": "29.00 EUR",
        "at": "2026-11-01T00:00:00Z",
        "reason": "by hand",
    }
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})
    await goes_on(bench)
    assert [r["charge"] for r in bench.refunds()] == ["CH-11"]
    assert await last(bench) == ("denied", "reason_does_not_hold")


async def test_dispute_of_the_other_charge_meanwhile_asks_a_person(bench: Bench) -> None:
    await granted_and_held(bench)
    bench.company.systems(
        "/sandbox/change",
        {"system": "billing", "record": {"charge": "CH-11", "dispute": "inquiry"}},
    )
    await goes_on(bench)
    assert bench.refunds() == []
    assert await last(bench) == ("awaiting", "")


async def test_limit_that_was_lowered_meanwhile_asks_a_person(bench: Bench) -> None:
    await granted_and_held(bench)
    limits = bench.company.home / "policies" / "limits.yaml"
    limits.write_text(limits.read_text().replace('alone: "50.00"', 'alone: "20.00"'))
    bench.desk.policy = LivePolicy(limits.parent)
    await goes_on(bench)
    assert bench.refunds() == []
    assert await last(bench) == ("awaiting", "")


async def test_holding_back_what_still_holds_is_paid_once(bench: Bench) -> None:
    await granted_and_held(bench)
    assert "refunded" in (await goes_on(bench))["reply"]
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-12", 2900)]


async def test_holding_back_what_cannot_be_read_is_not_paid_and_not_forgotten(bench: Bench) -> None:
    await granted_and_held(bench)
    bench.company.systems(
        "/sandbox/fault", {"system": "billing", "kind": "error", "tool": "list_charges", "times": 3}
    )
    reply = (await goes_on(bench))["reply"]
    assert "I have refunded" not in reply
    assert (bench.refunds(), await last(bench)) == ([], ("authorised", ""))
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == [
        bench.conversation
    ]
    await goes_on(bench)
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-12", 2900)]
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []


async def test_holding_back_what_was_agreed_and_cannot_be_read_is_paid_once_it_can(
    bench: Bench,
) -> None:
    """The customer's yes is not lost with the system that was away when it came."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    bench.company.systems(
        "/sandbox/fault", {"system": "billing", "kind": "error", "tool": "list_charges", "times": 6}
    )
    reply = await bench.say("yes, please refund it")
    assert "as soon as it answers" in reply
    assert "try again" not in reply
    assert (bench.refunds(), await last(bench)) == ([], ("proposed", ""))
    said = []
    for _ in range(2):  # the first look finds it away still, and says nothing again
        due = await bench.desk.conversations.unfinished(older=0, again_after=0)
        assert list(due) == [bench.conversation]
        state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
        said.append(state["reply"])
    assert said[0] == ""
    assert "refunded" in said[1]
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-12", 2900)]
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []


async def test_holding_back_what_was_agreed_and_is_taken_back_meanwhile_pays_nothing(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    bench.company.systems(
        "/sandbox/fault", {"system": "billing", "kind": "error", "tool": "list_charges", "times": 3}
    )
    await bench.say("yes, please refund it")
    await bench.say("no, leave it, I do not want it any more")
    assert (bench.refunds(), (await last(bench))[0]) == ([], "withdrawn")
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []


async def test_holding_back_what_was_granted_and_cannot_be_counted_is_paid_once_it_can(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Billing is lost between the decision and the payment."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")

    async def away(at: object) -> bool:
        raise ToolUnavailable("billing does not answer", next_step="wait")

    with monkeypatch.context() as lost:
        lost.setattr("nodes.effects.more_elsewhere", away)
        assert "as soon as it answers" in await bench.say("yes, please refund it")
    assert (bench.refunds(), await last(bench)) == ([], ("authorised", ""))
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == [
        bench.conversation
    ]
    assert "refunded" in (await goes_on(bench))["reply"]
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-12", 2900)]
