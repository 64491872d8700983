"""Counts the calls that use a session, so that it is not closed during one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator


class Users:
    """Counts the calls under way. Of one event loop."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextlib.contextmanager
    def one_more(self) -> Iterator[None]:
        """Somebody looks and calls over it: what another call finds out about it does not end it
        before they have their answer.
        """
        self._count += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._idle.set()

    async def gone(self) -> None:
        """Wait until no call is under way."""
        await self._idle.wait()
