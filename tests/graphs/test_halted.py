"""The whole desk while everything is stopped: it answers and does nothing,
and after `resume` it does what waited, once.
"""

from __future__ import annotations

import shutil

import psycopg
import pytest

from steward.domain.approval import Person
from steward.policy.live import LivePolicy
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
NOOR = Person(login="noor", name="Noor", roles=("admin",))
ASK = "I was charged twice on invoice INV-1001"


async def test_halted_desk_answers_and_pays_after_resume(bench: Bench) -> None:
    await bench.prove("A-1")
    assert "Shall I go ahead" in await bench.say(ASK)
    await bench.desk.halts.halt(NOOR, "wrong prices")
    reply = await bench.say("yes, please refund it")
    assert "Changes are paused" in reply
    assert bench.refunds() == []
    assert await bench.say("hello?")
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []
    await bench.desk.halts.resume(NOOR)
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == [
        bench.conversation
    ]
    state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert "refunded" in state["reply"]
    assert len(bench.refunds()) == 1
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []


async def test_pause_in_the_middle_of_a_turn_pays_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lena pauses after the desk has decided and before it acts."""
    lena = Person(login="lena", name="Lena", roles=("lead",))
    await bench.prove("A-1")
    await bench.say(ASK)
    begin = bench.desk.ledger.execution.execute

    async def paused_first(*given: object) -> object:
        monkeypatch.setattr(bench.desk.ledger.execution, "execute", begin)
        await bench.desk.supervision.do(lena, bench.conversation, "pause")
        return await begin(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(bench.desk.ledger.execution, "execute", paused_first)
    assert await bench.say("yes, please refund it") == ""
    assert bench.refunds() == []
    await bench.desk.supervision.do(lena, bench.conversation, "return")
    state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert "refunded" in state["reply"]
    assert len(bench.refunds()) == 1


async def test_action_on_the_loop_pays_after_the_window_and_not_before(bench: Bench) -> None:
    bench.desk.policy = _on_the_loop(bench)
    await bench.prove("A-1")
    await bench.say(ASK)
    assert "in motion" in await bench.say("yes, please refund it")
    assert bench.refunds() == []
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == []
    [waiting] = await bench.desk.halts.waiting()
    assert waiting["kind"] == "issue_refund"
    with psycopg.connect(bench.company.dsn, autocommit=True) as owner:
        owner.execute("UPDATE clock.shift SET shift = shift + interval '61 s'")
    assert list(await bench.desk.conversations.unfinished(older=0, again_after=0)) == [
        bench.conversation
    ]
    state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert "refunded" in state["reply"]
    assert len(bench.refunds()) == 1


async def test_customer_may_still_say_no_within_the_window(bench: Bench) -> None:
    bench.desk.policy = _on_the_loop(bench)
    await bench.prove("A-1")
    await bench.say(ASK)
    await bench.say("yes, please refund it")
    await bench.say("no wait, I want to withdraw my request, cancel the refund")
    assert {
        str(one.state) for one in await bench.desk.ledger.of_conversation(bench.conversation)
    } == {"withdrawn"}
    assert bench.refunds() == []


def _on_the_loop(bench: Bench) -> LivePolicy:
    folder = bench.company.home / "policies"
    shutil.copytree(bench.desk.settings.policies, folder)
    limits = folder / "limits.yaml"
    limits.write_text(limits.read_text().replace("modes: {}", "modes: {issue_refund: on}"))
    return LivePolicy(folder)
