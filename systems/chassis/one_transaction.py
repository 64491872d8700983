"""Reads of one request that are for the same subjects, in one transaction of one connection.

Each keeps its own capability, answer and line in the log of calls. What cannot be read here
(another subject, a capability that does not hold or is spent, a statement that fails) is left to be
read by itself, where it is refused or answered as if it had been asked alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opentelemetry.context import Context
from pydantic import BaseModel

from systems.chassis import tracing
from systems.chassis.capability import Capability
from systems.chassis.database import Connection, Database, admit_all, note_calls
from systems.chassis.errors import ToolError
from systems.chassis.tools import Call, Tool

type Sweep = Callable[[Connection, int], Awaitable[None]]


@dataclass(frozen=True)
class Read:
    """One read that is allowed to this caller; `place` is its place in the request."""

    place: int
    tool: Tool
    held: Capability
    arguments: Mapping[str, Any]
    caller: Context


async def read_all(
    database: Database, system: str, reads: Sequence[Read], sweep: Sweep
) -> dict[int, BaseModel | ToolError]:
    """The answers by place, of those reads that share their subjects and actor with another."""
    alike: dict[tuple[object, ...], list[Read]] = defaultdict(list)
    for one in reads:
        alike[(one.held.scope, one.held.ids, one.held.actor)].append(one)
    found: dict[int, BaseModel | ToolError] = {}
    for several in alike.values():
        if len(several) > 1:
            found |= await _read_alike(database, system, several, sweep)
    return found


async def _read_alike(
    database: Database, system: str, reads: Sequence[Read], sweep: Sweep
) -> dict[int, BaseModel | ToolError]:
    found: dict[int, BaseModel | ToolError] = {}
    try:
        async with database.transaction() as connection:
            now, admitted = await admit_all(connection, [one.held for one in reads])
            fresh = [one for one in reads if one.held.jti in admitted]
            if len({one.held.jti for one in fresh}) < len(fresh):
                raise ValueError("one capability for two reads")
            for one in fresh:
                call = Call(connection, one.held, now)
                found[one.place] = await _read(system, one, call)
            await _note(connection, [(one, found[one.place]) for one in fresh])
            await sweep(connection, len(fresh))
    except Exception:  # undone, capabilities and all: each is read by itself, and says why
        return {}
    return found


async def _read(system: str, one: Read, call: Call) -> BaseModel | ToolError:
    with tracing.call(system, one.tool.name, False, one.caller) as span:
        try:
            return await one.tool.run(call, one.tool.read(one.arguments))
        except ToolError as error:
            tracing.failed(span, error.code)
            return error


async def _note(connection: Connection, done: Sequence[tuple[Read, BaseModel | ToolError]]) -> None:
    await note_calls(
        connection,
        [
            (one.tool.name, one.held, answer.code if isinstance(answer, ToolError) else None)
            for one, answer in done
        ],
    )
