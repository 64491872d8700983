"""A desk of which nothing is asked, for tests of routes: it only looks whether it was restored."""

from __future__ import annotations

from typing import Any

from steward.settings import settings


class _Halts:
    async def look_for_restore(self) -> None:
        """It was not."""

    async def look_for_erased(self, erasures: Any) -> None:
        """Nobody was."""


class _Conversations:
    def tell_of_peers(self, peers: Any) -> None:
        """There are none."""


class NoDesk:
    """Its settings, and no database."""

    def __init__(self) -> None:
        self.settings, self.db, self.halts = settings(), None, _Halts()
        self.erasures, self.conversations = None, _Conversations()


async def no_desk() -> Any:
    """What `create_http` opens."""
    return NoDesk()
