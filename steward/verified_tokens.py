"""Verified tokens: the signature of a token is checked once in a process, its end at each use.

A customer's page sends the same token with each request. What is kept is the token's digest and its
claims; whether the caller still counts, rows say at each request.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

_KEPT = 4096  # the ones that were used last
LEEWAY = 5  # seconds by which clocks may differ

type _Key = tuple[str, str, bytes]


class VerifiedTokens:
    """Of one key folder; safe for several threads."""

    def __init__(self, kept: int = _KEPT) -> None:
        self._most = kept
        self._claims: OrderedDict[_Key, dict[str, Any]] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, name: str, audience: str, token: str, claims: dict[str, Any]) -> None:
        """This token was found valid."""
        with self._lock:
            self._claims[_key(name, audience, token)] = dict(claims)
            while len(self._claims) > self._most:
                self._claims.popitem(last=False)

    def find(self, name: str, audience: str, token: str) -> dict[str, Any] | None:
        """Its claims, while it lives."""
        key = _key(name, audience, token)
        with self._lock:
            claims = self._claims.get(key)
            if claims is None:
                return None
            if float(claims["exp"]) <= time.time() - LEEWAY:
                del self._claims[key]
                return None
            self._claims.move_to_end(key)
            return dict(claims)


def _key(name: str, audience: str, token: str) -> _Key:
    return name, audience, hashlib.sha256(token.encode()).digest()


class KeptToken:
    """A token that is made anew every so many seconds, long before it ends."""

    def __init__(self, make: Callable[[], str], seconds: float) -> None:
        self._make, self._seconds = make, seconds
        self._token, self._until = "", 0.0

    def __call__(self) -> str:
        """The token at hand."""
        if time.monotonic() >= self._until:
            self._token, self._until = self._make(), time.monotonic() + self._seconds
        return self._token
