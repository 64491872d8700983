"""Reads of one moment go to a system in one call; what fails there is tried alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from steward.errors import StewardError, ToolFailed, ToolUnavailable
from steward.gateway.joint_reads import MOST, JointReads, NotTogether, Read, Way
from steward.gateway.specs import SystemSpec, ToolSpec

_META = {"traceparent": "00-1-1-00", "steward/capability": "own"}


class System:
    """What reaches a system, and what it answers: the numbers that were asked for."""

    def __init__(self, fails: StewardError | None = None) -> None:
        self.calls: list[tuple[str, list[int], list[str]]] = []
        self.fails = fails

    @asynccontextmanager
    async def call(self, spec: SystemSpec, name: str) -> AsyncIterator[None]:
        yield

    def seconds(self, spec: SystemSpec) -> float:
        return 1.0

    async def call_together(
        self,
        agent: str,
        spec: SystemSpec,
        reads: Sequence[tuple[ToolSpec, Mapping[str, Any]]],
        meta: Mapping[str, Any],
        seconds: float,
    ) -> list[dict[str, Any] | ToolFailed]:
        asked = [args["n"] for _, args in reads]
        self.calls.append((agent, asked, meta["steward/capabilities"]))
        if self.fails is not None:
            raise self.fails
        return [{"n": n} if n != 13 else ToolFailed("no", tool_code="not_found") for n in asked]


def spec() -> SystemSpec:
    tool = ToolSpec(name="get", scope="customer", **{"class": "READ"})
    return SystemSpec(
        name="crm",
        url="https://x",
        idempotency="key",
        capability=True,
        together="read_together",
        tools={"get": tool},
    )


def joint(system: System) -> JointReads:
    anything: Any = system
    return JointReads(anything, anything)


async def ask(reads: JointReads, n: int, agent: str = "refund", conversation: str = "c1") -> Any:
    of = spec()
    return await reads.read(
        Way(agent, conversation, "crm"), Read(of, of.tools["get"], {"n": n}, _META)
    )


async def test_reads_of_one_moment_go_in_one_call_with_a_capability_each() -> None:
    system = System()
    reads = joint(system)
    assert await asyncio.gather(*(ask(reads, n) for n in range(3))) == [{"n": n} for n in range(3)]
    assert system.calls == [("refund", [0, 1, 2], ["own"] * 3)]


async def test_reads_of_others_go_in_calls_of_their_own() -> None:
    system = System()
    reads = joint(system)
    await asyncio.gather(
        *(ask(reads, n) for n in (1, 2)),
        *(ask(reads, n, agent="billing") for n in (3, 4)),
        *(ask(reads, n, conversation="c2") for n in (5, 6)),
    )
    assert [asked for _, asked, _ in system.calls] == [[1, 2], [3, 4], [5, 6]]


async def test_reads_too_many_for_one_call_go_in_several() -> None:
    system = System()
    reads = joint(system)
    await asyncio.gather(*(ask(reads, n) for n in range(20, 20 + MOST + 2)))
    assert [len(asked) for _, asked, _ in system.calls] == [MOST, 2]


async def test_read_by_itself_goes_alone() -> None:
    system = System()
    with pytest.raises(NotTogether):
        await ask(joint(system), 1)
    assert system.calls == []


async def test_joint_read_that_is_refused_alone_fails_alone() -> None:
    reads = joint(System())
    first, second = await asyncio.gather(ask(reads, 1), ask(reads, 13), return_exceptions=True)
    assert first == {"n": 1}
    assert isinstance(second, ToolFailed)


@pytest.mark.parametrize(
    ("fails", "heard"),
    [
        (ToolUnavailable("away"), ToolUnavailable),
        (ToolFailed("unknown tool", tool_code="rpc_-32602"), NotTogether),
    ],
)
async def test_call_that_fails_as_a_whole_leaves_each_to_be_tried_alone(
    fails: StewardError, heard: type[Exception]
) -> None:
    reads = joint(System(fails))
    found = await asyncio.gather(ask(reads, 1), ask(reads, 2), return_exceptions=True)
    assert [type(one) for one in found] == [heard, heard]
