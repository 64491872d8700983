"""One listening socket for several processes, which begin to listen together.

The parent binds it and does not listen: until every worker is ready, a caller is refused and a
probe finds nothing there. A worker says over its gate that it is ready, and waits there to be let
go; one that takes a dead worker's place later does not wait.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from steward.errors import StewardError

_READY, _GO = b"r", b"g"
_HELD = 15.0  # seconds in which the workers of a parent that was killed are gone, at the latest


class AddressTaken(StewardError):
    """Another program listens there."""

    code = "address_taken"


def bound(
    host: str, port: int, say: Callable[[str], None], patience: float = _HELD
) -> socket.socket:
    """A socket of this address, which nobody listens on yet. Raises AddressTaken, OSError."""
    deadline, told = time.monotonic() + patience, False
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    while True:
        made = socket.socket(family)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:  # as one server alone: no IPv4 by its side
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            made.bind(address)
        except OSError as error:
            made.close()
            if error.errno != errno.EADDRINUSE:
                raise
            if time.monotonic() > deadline:
                raise AddressTaken(
                    f"{host}:{port} is taken by another program",
                    next_step="stop that program, or choose another port with --port",
                ) from error
        else:
            return made
        if not told:
            say(f"{host}:{port} is taken still; it is tried again for {patience:.0f} s")
            told = True
        time.sleep(0.2)


class Barrier:
    """The parent's side: lets workers listen once so many are ready, and each later one at once."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._lock = threading.Lock()
        self._newest: dict[int, socket.socket] = {}
        self._waiting: dict[int, socket.socket] = {}
        self._open = self._ended = False

    @property
    def is_open(self) -> bool:
        """Whether all were ready once."""
        return self._open

    def expect(self, number: int) -> socket.socket:
        """The end for the worker of this number, which is being started: who had it is dead."""
        ours, theirs = socket.socketpair()
        with self._lock:
            self._newest[number] = ours
            if (former := self._waiting.pop(number, None)) is not None:
                former.close()
        threading.Thread(target=self._attend, args=(number, ours), daemon=True).start()
        return theirs

    def give_up(self) -> None:
        """Nobody is let go any more: who waits ends."""
        with self._lock:
            self._ended = True
            for each in self._waiting.values():
                each.close()
            self._waiting.clear()

    def _attend(self, number: int, ours: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if ours.recv(1) != _READY:  # it died before
                ours.close()
                return
            with self._lock:
                if self._ended or self._newest[number] is not ours:
                    ours.close()
                    return
                self._waiting[number] = ours
                self._open = self._open or len(self._waiting) == self._workers
                if self._open:
                    self._let_go()

    def _let_go(self) -> None:
        for each in self._waiting.values():
            with contextlib.suppress(OSError):  # it died meanwhile, and its next life does not wait
                each.sendall(_GO)
            each.close()
        self._waiting.clear()


@dataclass(frozen=True)
class Place:
    """Where a worker listens, and where it says that it is ready: inherited descriptors."""

    listens: int
    gate: int

    @classmethod
    def of(cls, text: str) -> Place:
        """As the parent wrote it: `LISTENS,GATE`."""
        listens, gate = map(int, text.split(","))
        return cls(listens, gate)

    def __str__(self) -> str:
        return f"{self.listens},{self.gate}"

    def socket(self) -> socket.socket:
        """To listen on."""
        return socket.socket(fileno=self.listens)

    def together(self, app: Any) -> Any:
        """The application, which counts as started once all workers are."""

        async def started(scope: Any, receive: Any, send: Any) -> None:
            async def sends(message: Any) -> None:
                if message["type"] == "lifespan.startup.complete":
                    await self._wait()
                await send(message)

            await app(scope, receive, sends if scope["type"] == "lifespan" else send)

        return started

    async def _wait(self) -> None:
        loop = asyncio.get_running_loop()
        with socket.socket(fileno=self.gate) as gate:
            gate.setblocking(False)
            await loop.sock_sendall(gate, _READY)
            await loop.sock_recv(gate, 1)  # nothing: the parent ends, and so does this
