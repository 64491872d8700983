"""An MCP server that the desk starts itself, as a process of this machine, and speaks to over its
standard input and output.

It is given its own variables and what a program needs to start, never the desk's environment.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.shared.message import SessionMessage

from steward.gateway.specs import SystemSpec

type Reading = MemoryObjectReceiveStream[SessionMessage | Exception]
type Writing = MemoryObjectSendStream[SessionMessage]


@contextlib.asynccontextmanager
async def streams(
    spec: SystemSpec, ended: Callable[[], None]
) -> AsyncIterator[tuple[Reading, Writing]]:
    """Start it; what it says and what is said to it. `ended` is called when it is gone by itself.

    Raises OSError where there is no such program.
    """
    program, *arguments = spec.command
    started = StdioServerParameters(
        command=program,
        args=arguments,
        env=dict(spec.environment),
        encoding_error_handler="replace",
    )
    relayed, heard = anyio.create_memory_object_stream[SessionMessage | Exception](0)

    async def relay(reading: Reading) -> None:
        """The library does not say that a server's output has ended; this does."""
        async with relayed:
            async for message in reading:
                await relayed.send(message)
        ended()

    async with stdio_client(started) as (reading, writing), anyio.create_task_group() as group:
        group.start_soon(relay, reading)
        try:
            yield heard, writing
        finally:
            group.cancel_scope.cancel()
            heard.close()
