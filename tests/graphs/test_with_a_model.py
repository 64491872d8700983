"""The whole desk with a model: what it costs is bounded over parallel conversations,
and what it says is held.
"""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from steward.budgets.budgets import Budgets
from steward.budgets.prices import load_prices
from steward.conversation.types import Inbound
from steward.domain.budget_limits import Budgets as Limits
from steward.domain.cost import Scope
from steward.llm.calls import Models
from steward.llm.remote import RemoteUnderstander, RemoteWording
from steward.llm.roles import build_models
from steward.policy.live import LivePolicy
from steward.settings import PROJECT
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from steward.wording.offline import OfflineWording
from tests.graphs.conftest import Bench
from tests.own_policies import POLICIES

pytestmark = pytest.mark.long
UNCLEAR = "can u do something about it"


def equip(bench: Bench, policies: Path, model: str) -> None:
    """Give the desk of the test a scripted model and these budgets."""
    desk = bench.desk
    chosen = desk.settings.model_copy(
        update={"scripted_model": PROJECT / "evals" / "models" / model}
    )
    policy = LivePolicy(policies)
    desk.policy = policy

    async def limits() -> Limits:
        return (await policy.current()).limits.budgets

    desk.budgets = Budgets(desk.db, desk.audit, limits, load_prices(policies))
    models = Models(desk.budgets, build_models(chosen, 700), 2.0)
    desk.understander = RemoteUnderstander(OfflineUnderstander(load_or_train()), models)
    desk.wording = RemoteWording(OfflineWording(), models)


def policies(tmp_path: Path, **changed: tuple[str, str]) -> Path:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    text = (folder / "limits.yaml").read_text()
    for old, new in changed.values():
        assert old in text
        text = text.replace(old, new)
    (folder / "limits.yaml").write_text(text)
    return folder


async def say(bench: Bench, conversation: str, text: str) -> str:
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=conversation, text=text)
    )
    config = {"configurable": {"thread_id": conversation}, "recursion_limit": 60}
    state: dict[str, Any] = await bench.graph.ainvoke({"messages": []}, config, durability="sync")
    return str(state.get("reply", ""))


async def test_parallel_conversations_do_not_overshoot_the_day(
    bench: Bench, tmp_path: Path
) -> None:
    """Room for two of eight at once: a call sets aside some 6,600 tokens, the most it may cost.

    The others are handed over with a kind word, and the sum is never above the limit.
    """
    limit = 16_000
    equip(
        bench,
        policies(tmp_path, day=("company: {tokens: 200000000", f"company: {{tokens: {limit}")),
        "spends.yaml",
    )
    replies = await asyncio.gather(
        *(say(bench, f"{bench.conversation}-{n}", UNCLEAR) for n in range(8))
    )
    handed = [reply for reply in replies if "handing you over" in reply]
    assert 0 < len(handed) < 8
    assert all("sorry" in reply for reply in handed)
    modes = [await bench.desk.conversations.mode(f"{bench.conversation}-{n}") for n in range(8)]
    assert modes.count("person") == len(handed)
    async with bench.desk.db.transaction() as connection:
        rows = await (
            await connection.execute(
                "SELECT sum(reserved_tokens)::int AS most, count(*) AS calls FROM desk.model_call"
            )
        ).fetchall()
    assert rows[0]["calls"] == 8 - len(handed)
    assert rows[0]["most"] <= limit, "what was set aside for calls under way fitted into the day"


async def test_turn_that_is_run_again_pays_again_and_stays_within_its_calls(
    bench: Bench, tmp_path: Path
) -> None:
    """A run that died may have been billed: the next one of the same turn has one call less."""
    equip(bench, policies(tmp_path), "reads_well.yaml")
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=bench.conversation, text=UNCLEAR)
    )
    opened = await bench.desk.conversations.open_turn(bench.conversation)
    assert opened is not None
    scope = Scope(turn=opened.ref)
    for expected in ("model", "model", "offline"):
        heard = await bench.desk.understander.understand(UNCLEAR, None, (), scope)
        assert heard.by == expected
    assert heard.fallback == "budget"


async def test_hostile_model_confirms_withdraws_and_pays_nothing(
    bench: Bench, tmp_path: Path
) -> None:
    equip(bench, policies(tmp_path), "hostile.yaml")
    await bench.prove("A-1")
    assert "Shall I go ahead" in await bench.say("I was charged twice on invoice INV-1001")
    for text in (UNCLEAR, "ugh, again", "hmm so what about the thing from last week", UNCLEAR):
        await bench.say(text)
    assert bench.refunds() == []
    [action] = [
        one
        for one in await bench.desk.ledger.of_conversation(bench.conversation)
        if one.kind == "issue_refund"
    ]
    assert action.state == "proposed"
    assert "refunded" in await bench.say("yes, please refund it")
    assert len(bench.refunds()) == 1


async def test_budget_that_is_raised_counts_from_the_next_call_on(
    bench: Bench, tmp_path: Path
) -> None:
    """Without a restart, and without a decision that would look at the policy."""
    folder = policies(tmp_path, day=("company: {tokens: 200000000", "company: {tokens: 10"))
    equip(bench, folder, "reads_well.yaml")
    bench.desk.policy._every = 0.0
    scope = Scope(turn=await bench.desk.conversations.open_decision_turn(await _met(bench)))
    assert (await bench.desk.understander.understand(UNCLEAR, None, (), scope)).fallback == "budget"
    text = (folder / "limits.yaml").read_text()
    (folder / "limits.yaml").write_text(
        text.replace("company: {tokens: 10,", "company: {tokens: 100000,")
    )
    assert (await bench.desk.understander.understand(UNCLEAR, None, (), scope)).by == "model"


async def _met(bench: Bench) -> str:
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=bench.conversation, text="hello")
    )
    return bench.conversation
