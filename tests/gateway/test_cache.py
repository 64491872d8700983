"""Answers that are used again: for the same agent, for a while,
and never for what is decided or done.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from steward.domain.call import Call
from steward.errors import NotAuthorised
from steward.gateway import registry
from steward.gateway.cache import Cache
from steward.gateway.specs import ToolSpec
from steward.gateway.whom import Whom
from steward.policy.live import LivePolicy
from tests.gateway.foreign_system import ForeignSystem
from tests.own_policies import POLICIES

READ = Call(agent="support", system="crm", tool="get_contact", conversation_id="c1")


@pytest.fixture(autouse=True)
def cached(bench: Any, served: None) -> Any:
    """The bench's contacts, kept for a minute by a clock that the test moves."""
    found = bench.gateway._registry.system("crm")
    tools = {
        **found.tools,
        "get_contact": found.tools["get_contact"].model_copy(update={"cache": 60}),
    }
    bench.gateway._registry = registry.Registry({"crm": found.model_copy(update={"tools": tools})})
    bench.seconds = 0.0
    bench.gateway._cache = Cache(clock=lambda: bench.seconds)
    return bench


async def read(bench: Any, **changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = (await bench.gateway.read(READ.model_copy(update=changed))).data
    return data


async def test_cache_of_same_read_asks_once_and_records_it(
    bench: Any, foreign: ForeignSystem
) -> None:
    first = await read(bench)
    first["value"] = "changed by whoever got it"
    assert await read(bench) == {"as_of": "2026-11-20T09:00:00Z", "value": 7}
    assert len(foreign.calls) == 1
    entries = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.read' ORDER BY seq")
    assert [entry["data"].get("cached", False) for entry in entries] == [False, True]
    bench.seconds = 60.0
    await read(bench)
    assert len(foreign.calls) == 2


async def test_cache_is_bypassed_by_decisions_and_effects(
    bench: Any, foreign: ForeignSystem
) -> None:
    """Facts of a decision carry the action's key: they neither meet what is kept nor are kept."""
    await bench.action("k", "c1", "cus_1", "proposed")
    await read(bench, key="k")
    await read(bench)
    await read(bench, key="k")
    assert len(foreign.calls) == 3


async def test_cache_for_another_agent_argument_customer_or_conversation_has_another_answer(
    bench: Any, foreign: ForeignSystem
) -> None:
    await bench.customer("cus_1", "c3")
    await read(bench)
    await read(bench, args={"contact_id": "C-1"})
    await read(bench, conversation_id="c2")
    await read(bench, conversation_id="c3")
    await read(bench, agent="identity")
    assert len(foreign.calls) == 5


async def test_teams_look_is_shared_within_one_turn_and_filtered_for_each_agent(
    bench: Any, foreign: ForeignSystem, tmp_path: Path
) -> None:
    """A hand-off carries what was read.

    Another turn, or a call that is no team's look, asks again.
    """
    found = bench.gateway._registry.system("crm")
    tools = {name: tool.model_copy(update={"cache": 0}) for name, tool in found.tools.items()}
    bench.gateway._registry = registry.Registry({"crm": found.model_copy(update={"tools": tools})})
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    fields = (folder / "fields.yaml").read_text()
    (folder / "fields.yaml").write_text(
        fields.replace("support:", 'support:\n  "crm.get_contact": [value]')
    )
    bench.gateway._policy = LivePolicy(folder, every=0)
    await bench.conversations.open_turn("c1")
    assert (await read(bench, agent="identity", shared=True))["value"] == 7
    assert "value" not in await read(bench, shared=True)
    assert len(foreign.calls) == 1
    await read(bench)
    assert len(foreign.calls) == 2
    await bench.conversations.open_turn("c1")
    await read(bench, shared=True)
    assert len(foreign.calls) == 3
    await bench.run("UPDATE desk.turn SET closed_at = clock.now()")
    await read(bench, shared=True)
    await read(bench, shared=True)
    assert len(foreign.calls) == 5, "without a turn nothing is shared"


async def test_cache_is_emptied_by_a_write(bench: Any, foreign: ForeignSystem) -> None:
    await bench.conversations.open_turn("c1")
    await read(bench, shared=True)
    await read(bench, shared=True)
    assert len(foreign.calls) == 1
    await bench.action("k", "c1", "cus_1")
    write = READ.model_copy(update={"tool": "correct_field", "agent": "desk", "key": "k"})
    await bench.gateway.write(write)
    await read(bench, shared=True)
    assert len(foreign.calls) == 3, "read, written, read again"


async def test_cached_answer_after_the_proof_expired_is_refused(bench: Any) -> None:
    await read(bench)
    await bench.run("UPDATE desk.proof SET expires_at = clock.now() - interval '1 s'")
    with pytest.raises(NotAuthorised):
        await read(bench)


async def test_cache_under_another_policy_has_another_answer(
    bench: Any, foreign: ForeignSystem, tmp_path: Path
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    bench.gateway._policy = LivePolicy(folder, every=0)
    assert (await read(bench))["value"] == 7
    fields = (folder / "fields.yaml").read_text()
    (folder / "fields.yaml").write_text(
        fields.replace("support:", 'support:\n  "crm.get_contact": [value]')
    )
    assert "value" not in await read(bench)


def test_cache_that_is_full_drops_the_oldest() -> None:
    cache, tool, nobody = (
        Cache(most=2),
        ToolSpec.model_validate({"name": "t", "class": "READ", "scope": "public", "cache": 9}),
        Whom(None, ()),
    )
    keys = [cache.key("v", READ, tool, nobody, {"n": n}) for n in range(3)]
    for number, key in enumerate(keys):
        cache.put(key, {"n": number}, 9)
    assert [cache.get(key) for key in keys] == [None, {"n": 1}, {"n": 2}]
