"""The public keys of an issuer, kept for a while.

An unknown `kid` is looked up again, a few times a minute at most.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from steward.access.id_tokens import algorithms_of
from steward.errors import NotAuthorised

KEEP = 600.0  # seconds: a key that the issuer withdrew is believed no longer than this
# a minute: tokens with made-up names of keys cannot make this desk hammer its issuer
REFETCHES = 5


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
        self._asked: deque[float] = deque(maxlen=REFETCHES)

    async def key(self, kid: str) -> dict[str, Any]:
        """The key of that name; with no name, the only one there is.

        Raises NotAuthorised when there is none.
        """
        if self._clock() >= self._until:
            await self._refresh()
        if (found := self._find(kid)) is None and self._may_ask():
            await self._refresh()
            found = self._find(kid)
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

    def _may_ask(self) -> bool:
        now = self._clock()
        if len(self._asked) == REFETCHES and now - self._asked[0] < 60.0:
            return False
        self._asked.append(now)
        return True

    async def _refresh(self) -> None:
        published = (await self._fetch()).get("keys")
        usable = (
            [one for one in published if isinstance(one, dict) and algorithms_of(one)]
            if isinstance(published, list)
            else []
        )
        self._keys = {str(one.get("kid", "")): one for one in usable}
        self._until = self._clock() + KEEP
