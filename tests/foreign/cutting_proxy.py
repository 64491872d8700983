"""A proxy in front of a vendor that delays and cuts, as networks do: it changes no byte."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# drop: the request never arrives; cut: it arrives, and its answer does not; late: it arrives after
# a while, when nobody waits any more
type Fault = Literal["drop", "cut", "late"]


@dataclass
class CuttingProxy:
    """Faults are for the next requests whose first line begins so."""

    upstream: int
    port: int = 0
    seen: list[str] = field(default_factory=list)
    arrives: threading.Event = field(default_factory=threading.Event)
    _faults: list[tuple[str, Fault, float | None]] = field(default_factory=list)

    def fail(self, start: str, fault: Fault, seconds: float | None = None) -> None:
        """The next request that begins with `start` meets this; a late one waits for `arrives`,
        or so long.
        """
        self._faults.append((start, fault, seconds))

    def count(self, start: str) -> int:
        """How many requests began so."""
        return sum(line.startswith(start) for line in self.seen)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, one request."""
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (
                    int(line.split(b":")[1])
                    for line in head.split(b"\r\n")
                    if line.lower().startswith(b"content-length:")
                ),
                0,
            )
            body = await reader.readexactly(length)
            line = head.split(b"\r\n")[0].decode()
            self.seen.append(line)
            fault, seconds = self._next(line)
            if fault != "drop":
                if fault == "late":
                    writer.close()
                    await asyncio.to_thread(self.arrives.wait, seconds)
                answer = await self._forwarded(head, body)
                if fault == "":
                    writer.write(answer)
                    await writer.drain()
        writer.close()

    def _next(self, line: str) -> tuple[Fault | Literal[""], float | None]:
        for one in self._faults:
            if line.startswith(one[0]):
                self._faults.remove(one)
                return one[1], one[2]
        return "", None

    async def _forwarded(self, head: bytes, body: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream)
        lines = [one for one in head.split(b"\r\n") if not one.lower().startswith(b"connection:")]
        writer.write(b"\r\n".join([lines[0], b"Connection: close", *lines[1:]]) + body)
        await writer.drain()
        answer = await reader.read()
        writer.close()
        return answer


@contextlib.contextmanager
def cutting(upstream: int) -> Iterator[CuttingProxy]:
    """The proxy, in a thread of its own."""
    proxy, loop, ready = CuttingProxy(upstream), asyncio.new_event_loop(), threading.Event()

    async def run() -> None:
        server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
        proxy.port = server.sockets[0].getsockname()[1]
        ready.set()

    def live() -> None:
        loop.run_until_complete(run())
        loop.run_forever()

    thread = threading.Thread(target=live, daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield proxy
    finally:
        proxy.arrives.set()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
