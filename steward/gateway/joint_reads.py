"""Reads of one system at the same moment go in one call, where the system has a tool for that.

Each is checked, counted, bound, recorded and held to its schema by itself, and carries a capability
of its own: only the way there is shared. Where the joint call fails, each is tried alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from steward.batching import Batches
from steward.errors import StewardError, ToolUnavailable
from steward.gateway import capability
from steward.gateway.isolation import Isolation
from steward.gateway.sessions import Sessions
from steward.gateway.specs import SystemSpec, ToolSpec

MOST = 8  # reads in one call


class NotTogether(Exception):
    """The joint call failed, and there is time to try each read alone."""


class Way(NamedTuple):
    """The key of reads that may go together: one agent, one conversation, one system."""

    agent: str
    conversation_id: str
    system: str


class Read(NamedTuple):
    """One read, ready to be sent."""

    spec: SystemSpec
    tool: ToolSpec
    args: Mapping[str, Any]
    meta: Mapping[str, Any]


type _Found = dict[str, Any] | BaseException


class JointReads:
    """One for all agents of a process."""

    def __init__(self, isolation: Isolation, sessions: Sessions) -> None:
        self._isolation, self._sessions = isolation, sessions
        self._open: Batches[Way, Read, dict[str, Any]] = Batches(self._read_all)

    async def read(self, way: Way, read: Read) -> dict[str, Any]:
        """The answer of one read, with whatever else is asked of its system at this moment.

        Raises as `Sessions.call`, and NotTogether.
        """
        return await self._open.do(way, read)

    async def _read_all(self, way: Way, reads: Sequence[Read]) -> Sequence[_Found]:
        found: list[_Found] = []
        for first in range(0, len(reads), MOST):
            found += await self._some(way, reads[first : first + MOST])
        return found

    async def _some(self, way: Way, reads: Sequence[Read]) -> Sequence[_Found]:
        spec = reads[0].spec
        if len(reads) == 1:
            return [NotTogether()]
        point = f"{spec.name}.{spec.together}"
        tokens = [each.meta.get(capability.META_CAPABILITY) for each in reads]
        traces = [each.meta[capability.META_TRACE] for each in reads]
        meta = {
            name: reads[0].meta[name]
            for name in (capability.META_TRACE, capability.META_STATE)
            if name in reads[0].meta
        }
        asked = [(each.tool, each.args) for each in reads]
        try:
            async with self._isolation.call(spec, point):
                return await self._sessions.call_together(
                    way.agent,
                    spec,
                    asked,
                    {**meta, capability.META_CAPABILITIES: tokens, capability.META_TRACES: traces},
                    self._isolation.seconds(spec),
                )
        except ToolUnavailable as away:
            return [away] * len(reads)
        except StewardError:
            return [NotTogether()] * len(reads)
