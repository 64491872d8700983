"""Rate limits for starting things, by client, with room kept for the signed-in.

A brake on floods, not a guard.
"""

from __future__ import annotations

import time
from collections import OrderedDict, deque

from starlette.requests import Request

from steward.errors import StewardError
from steward.server.clients import Client, client_of
from steward.server.principal import Principal

_REMEMBERED = 20_000
_KNOWN = 2_000
_WIDE = 4  # so often a single client's share for the whole site


class TooMany(StewardError):
    """The caller asks too often."""

    code = "too_many"


class Windows:
    """Moving windows by name; the ones that were used last are remembered."""

    def __init__(self, seconds: float, remembered: int = _REMEMBERED) -> None:
        self._seconds, self._remembered = seconds, remembered
        self._passes: OrderedDict[str, deque[float]] = OrderedDict()

    def full(self, name: str, limit: int) -> bool:
        """Whether so many passed within the window."""
        return len(self._of(name)) >= limit

    def note(self, name: str) -> None:
        """One passes."""
        self._of(name).append(time.monotonic())

    def _of(self, name: str) -> deque[float]:
        passes = self._passes.setdefault(name, deque())
        self._passes.move_to_end(name)
        while len(self._passes) > self._remembered:
            self._passes.popitem(last=False)
        while passes and passes[0] < time.monotonic() - self._seconds:
            passes.popleft()
        return passes


class KnownNetworks:
    """Where somebody was signed in lately: the staff's offices and homes."""

    def __init__(self) -> None:
        self._names: OrderedDict[str, None] = OrderedDict()

    def add(self, client: Client) -> None:
        """Somebody is signed in there."""
        if client.known:
            self._names[client.network] = None
            self._names.move_to_end(client.network)
            if len(self._names) > _KNOWN:
                self._names.popitem(last=False)

    def __contains__(self, client: Client) -> bool:
        return client.network in self._names


class Brake:
    """A limit within `seconds`: `each` by one client, `strangers` by all who are not signed in.

    Known networks have as much again.
    """

    def __init__(self, each: int, strangers: int, seconds: float, known: KnownNetworks) -> None:
        self._each, self._strangers = each, strangers
        self._seconds, self._known = seconds, known
        self._windows = Windows(seconds)

    def enter(self, request: Request, caller: Principal) -> None:
        """Raises TooMany."""
        client = client_of(request.scope)
        if (
            caller.kind in ("staff", "service") or caller.account
        ):  # a customer's token anybody can have
            self._pass({f"who {caller.kind} {caller.account or caller.login}": self._each})
            return
        room = "all known" if client in self._known else "all strangers"
        own = (
            {f"net {client.network}": self._each, f"wide {client.wide}": self._each * _WIDE}
            if client.known
            else {}
        )
        self._pass({**own, room: self._strangers})

    def _pass(self, limits: dict[str, int]) -> None:
        if any(self._windows.full(name, limit) for name, limit in limits.items()):
            raise TooMany(
                "too many at once", next_step="try again in a few seconds", seconds=self._seconds
            )
        for name in limits:
            self._windows.note(name)


known_networks = KnownNetworks()
