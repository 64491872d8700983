"""An MCP server that the desk starts: one process for all agents, its own variables alone, and
honest about a call that it died over.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from steward.errors import BadInput, ToolUnavailable
from steward.gateway import registry
from steward.gateway.answers import Garbage
from steward.gateway.session import Unanswered
from steward.gateway.sessions import Sessions
from steward.gateway.specs import SystemSpec
from steward.settings import settings
from tests.gateway.foreign_system import NoPins

PROGRAM = Path(__file__).with_name("local_system.py")


def read(folder: Path, more: str = "", program: str = sys.executable) -> SystemSpec:
    file = folder / "systems.yaml"
    file.write_text(
        f"""systems:
  crm:
    command: ["{program}", "{PROGRAM}"]
    environment: {{CRM_TOKEN: "${{TOKEN}}"}}
    idempotency: none
    capability: true
    {more}
    tools:
      get_contact: {{class: READ, scope: resolve}}
"""
    )
    return registry.load(file, {"TOKEN": "t-1"}).system("crm")


@pytest.fixture
async def sessions() -> AsyncIterator[Sessions]:
    pins: Any = NoPins()
    keys: Any = None
    made = Sessions(keys, 30.0, pins)  # in which a program is started
    yield made
    await made.close()


async def asked(sessions: Sessions, spec: SystemSpec, do: str = "", agent: str = "refund") -> Any:
    return await sessions.call(agent, spec, spec.tools["get_contact"], {"do": do}, {})


async def test_local_server_is_one_process_with_its_own_variables_alone(
    sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEWARD_KEY_SECRET", "the desk's own")
    spec = read(tmp_path)
    first = await asked(sessions, spec)
    assert first["environment"]["CRM_TOKEN"] == "t-1"
    assert "STEWARD_KEY_SECRET" not in first["environment"]
    second = await asked(sessions, spec, "chatter", agent="support")
    assert second["process"] == first["process"] != os.getpid()


async def test_local_server_that_announces_a_change_is_looked_at_before_the_next_call(
    tmp_path: Path,
) -> None:
    looks: list[str] = []

    class Looks(NoPins):
        async def note(self, spec: SystemSpec, *_: object) -> dict[str, str]:
            looks.append(spec.name)
            return {"get_contact": ""}

    pins: Any = Looks()
    keys: Any = None
    sessions = Sessions(keys, 30.0, pins)
    try:
        spec = read(tmp_path)
        await asked(sessions, spec)
        await asked(sessions, spec)
        assert len(looks) == 1
        await asked(sessions, spec, "announce")
        await asked(sessions, spec)
        assert len(looks) == 2
    finally:
        await sessions.close()


async def test_local_server_that_dies_leaves_its_call_unanswered_and_is_started_again(
    sessions: Sessions, tmp_path: Path
) -> None:
    spec = read(tmp_path)
    first = await asked(sessions, spec)
    with pytest.raises(Unanswered, match="process ended"):
        await asked(sessions, spec, "die")
    second = await asked(sessions, spec)
    assert second["process"] != first["process"]
    os.kill(second["process"], 9)  # while nothing is asked
    async with asyncio.timeout(60):
        while any(session.usable for session in sessions._kept.values()):  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # until its end was heard of
    assert (await asked(sessions, spec))["process"] not in (first["process"], second["process"])


async def test_local_server_that_hangs_is_unanswered_and_ends_with_its_session(
    sessions: Sessions, tmp_path: Path
) -> None:
    spec = read(tmp_path)
    process = (await asked(sessions, spec))["process"]
    with pytest.raises(Unanswered, match="longer than"):
        await sessions.call("refund", spec, spec.tools["get_contact"], {"do": "hang"}, {}, 1.0)
    await sessions.close()
    assert not alive(process)


@pytest.mark.parametrize("do", ["much 20000", "much 20000 without end"])
async def test_local_server_that_says_too_much_is_ended_and_the_setting_is_named(
    do: str, sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a system over HTTP: the same limit, the same words."""
    monkeypatch.setenv("STEWARD_ANSWER_BYTES", "10000")
    settings.cache_clear()
    try:
        spec = read(tmp_path)
        first = (await asked(sessions, spec))["process"]
        with pytest.raises(Garbage, match="more than 10,000 bytes") as failed:
            await asked(sessions, spec, do)
        assert "STEWARD_ANSWER_BYTES" in failed.value.next_step
        assert (await asked(sessions, spec))["process"] != first
    finally:
        settings.cache_clear()


def alive(process: int) -> bool:
    """Whether it runs; one that ended and was not fetched yet does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False


async def test_local_server_that_is_not_there_is_unavailable(
    sessions: Sessions, tmp_path: Path
) -> None:
    with pytest.raises(ToolUnavailable, match="cannot be reached"):
        await asked(sessions, read(tmp_path, program="/no/such/program"))


@pytest.mark.parametrize("more", ["url: http://127.0.0.1:1/mcp", 'bearer: "${TOKEN}"'])
def test_local_server_takes_no_address_and_no_token(tmp_path: Path, more: str) -> None:
    with pytest.raises(BadInput, match="in the place of"):
        read(tmp_path, more)
