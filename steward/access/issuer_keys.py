"""The public keys of an issuer, kept for a while.

An unknown `kid` is looked up again: every few seconds at most, whatever tokens make up, so that a
real new key is found within them; and one name that was looked up in vain, more seldom.
"""

from __future__ import annotations

import asyncio
import contextvars
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from steward.access.id_tokens import algorithms_of
from steward.errors import NotAuthorised

KEEP = 600.0  # seconds: a key that the issuer withdrew is believed no longer than this
EVERY = 3.0  # seconds between looks for names that are not known, of all of them together
IN_VAIN = 10.0  # and of the same name: an issuer may sign before it publishes
_NAMES = 1000


class IssuerKeys:
    """Fetches through `fetch`, which gives the key set's JSON or raises."""

    def __init__(
        self,
        fetch: Callable[[], Awaitable[dict[str, Any]]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fetch, self._clock = fetch, clock
        self._keys: dict[str, dict[str, Any]] = {}
        self._until = float("-inf")
        self._next = float("-inf")
        self._in_vain: OrderedDict[str, float] = OrderedDict()
        self._looking: asyncio.Task[None] | None = None

    async def key(self, kid: str) -> dict[str, Any]:
        """The key of that name; with no name, the only one there is.

        Raises NotAuthorised when there is none.
        """
        if self._clock() >= self._until:
            await self._refresh()
        if (found := self._find(kid)) is None and self._may_ask(kid):
            await self._refresh()
            if (found := self._find(kid)) is None:
                self._note_in_vain(kid)
        if found is None:
            raise NotAuthorised(
                "the issuer's token is signed by a key that it does not publish",
                next_step="sign in again",
            )
        return found

    def _find(self, kid: str) -> dict[str, Any] | None:
        if not kid:
            return next(iter(self._keys.values())) if len(self._keys) == 1 else None
        return self._keys.get(kid)

    def _may_ask(self, kid: str) -> bool:
        now = self._clock()
        if self._looking is not None and not self._looking.done():
            return True  # beside whoever looks already
        if now < self._next or now < self._in_vain.get(kid, now):
            return False
        self._next = now + EVERY
        return True

    def _note_in_vain(self, kid: str) -> None:
        self._in_vain[kid] = self._clock() + IN_VAIN
        self._in_vain.move_to_end(kid)
        if len(self._in_vain) > _NAMES:
            self._in_vain.popitem(last=False)

    async def _refresh(self) -> None:
        """One request for all that wait for it."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look(), context=contextvars.Context())
        await asyncio.shield(self._looking)

    async def _look(self) -> None:
        published = (await self._fetch()).get("keys")
        usable = (
            [one for one in published if isinstance(one, dict) and algorithms_of(one)]
            if isinstance(published, list)
            else []
        )
        self._keys = {str(one.get("kid", "")): one for one in usable}
        self._until = self._clock() + KEEP
