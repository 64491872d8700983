"""An MCP server that the desk starts itself, as a process of this machine, and speaks to over its
standard input and output: a line a message, none longer than anybody reads.

It is given its own variables and what a program needs to start, never the desk's environment. The
library's client for this keeps whatever is written without an end of line, and does not say that
a server is gone; the lines are therefore read here.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import anyio
from anyio.abc import Process
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp import types
from mcp.client.stdio import get_default_environment
from mcp.shared.message import SessionMessage
from pydantic import ValidationError

from steward.gateway.specs import SystemSpec

type Reading = MemoryObjectReceiveStream[SessionMessage | Exception]
type Writing = MemoryObjectSendStream[SessionMessage]
_GOES_BY_ITSELF = 2.0  # seconds for a server to end once nothing more is said to it
_log = logging.getLogger(__name__)


@dataclass
class Fate:
    """How a server's process went."""

    gone: bool = False
    too_much: bool = False


@contextlib.asynccontextmanager
async def streams(
    spec: SystemSpec, most: int, fate: Fate
) -> AsyncIterator[tuple[Reading, Writing]]:
    """Start it; what it says and what is said to it. It is over once it wrote `most` bytes without
    an end of line. Raises OSError where there is no such program.
    """
    program, *arguments = spec.command
    process = await anyio.open_process(
        [program, *arguments],
        env={**get_default_environment(), **spec.environment},
        stderr=sys.stderr,
        start_new_session=True,
    )
    said, reading = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    writing, to_say = anyio.create_memory_object_stream[SessionMessage](0)

    async def listen() -> None:
        async with said:
            with contextlib.suppress(anyio.BrokenResourceError, anyio.ClosedResourceError):
                async for line in _lines(process, most, fate):
                    await said.send(_message(line))
            fate.gone = True

    async def speak() -> None:
        assert process.stdin is not None
        with contextlib.suppress(anyio.BrokenResourceError, anyio.ClosedResourceError):
            async for message in to_say:
                text = message.message.model_dump_json(by_alias=True, exclude_none=True)
                await process.stdin.send(text.encode() + b"\n")

    async with anyio.create_task_group() as group:
        group.start_soon(listen)
        group.start_soon(speak)
        try:
            yield reading, writing
        finally:
            with anyio.CancelScope(shield=True):
                await _ended(process, at_once=fate.too_much)
            group.cancel_scope.cancel()
            for stream in (reading, writing, to_say):
                stream.close()


async def _lines(process: Process, most: int, fate: Fate) -> AsyncIterator[bytes]:
    assert process.stdout is not None
    left = b""
    async for part in process.stdout:
        *lines, left = (left + part).split(b"\n")
        if max(map(len, (*lines, left))) > most:
            fate.too_much = True
            return
        for line in lines:
            yield line


def _message(line: bytes) -> SessionMessage | Exception:
    text = line.decode("utf-8", "replace")
    try:
        return SessionMessage(types.JSONRPCMessage.model_validate_json(text))
    except ValidationError as error:
        _log.warning("a local server said what is no message: %d bytes", len(line))
        return error


async def _ended(process: Process, *, at_once: bool) -> None:
    """As MCP asks: nothing more is said to it, and what it started ends with it."""
    if process.stdin is not None:
        with contextlib.suppress(Exception):
            await process.stdin.aclose()
    if not at_once:
        with anyio.move_on_after(_GOES_BY_ITSELF):
            await process.wait()
    for how in (signal.SIGTERM, signal.SIGKILL):
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, how)
            with anyio.move_on_after(_GOES_BY_ITSELF):
                await process.wait()
    await process.aclose()
