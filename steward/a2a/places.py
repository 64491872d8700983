"""Where a notification may go: public addresses alone, looked up anew each time and kept.

A name is looked up once for a sending, each of its addresses is judged, and the connection is made
to the address that was judged: a name that says something else a moment later leads nowhere.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from steward.errors import BadInput

_LONGEST = 1000
_PATIENCE = 3.0
type Address = IPv4Address | IPv6Address


class Place(NamedTuple):
    """An address of the web, and the address of the network that was judged for it."""

    url: str
    host: str
    address: str
    port: int
    secure: bool

    @property
    def pinned(self) -> str:
        """The same place by its number."""
        parts = urlsplit(self.url)
        named = f"[{self.address}]" if ":" in self.address else self.address
        return parts._replace(netloc=f"{named}:{self.port}", fragment="").geturl()


async def check(url: str, networks: Sequence[str]) -> None:
    """Raise BadInput for an address to which nothing may be sent.

    A name that nobody knows now is let pass: it is looked up again for each sending.
    """
    parts = _parts(url, networks)
    for address in await _addresses(parts):
        _must_be_public(address, networks)


async def place(url: str, networks: Sequence[str]) -> Place:
    """Where to connect to for one sending. Raises BadInput."""
    parts = _parts(url, networks)
    found = await _addresses(parts)
    if not found:
        raise BadInput(f"nobody knows {parts.hostname}", next_step="see that the name is known")
    for address in found:
        _must_be_public(address, networks)
    return Place(url, parts.hostname or "", str(found[0]), _port(parts), parts.scheme == "https")


def _parts(url: str, networks: Sequence[str]) -> SplitResult:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadInput("that is no address", next_step="send an https address") from error
    if len(url) > _LONGEST or not host or port == 0 or any(one.isspace() for one in url):
        raise BadInput("that is no address", next_step="send an https address")
    if parts.username is not None or parts.password is not None:
        raise BadInput(
            "an address has no password in it", next_step="send it as authentication.credentials"
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and networks):
        raise BadInput("notifications go over https", next_step="send an https address")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


async def _addresses(parts: SplitResult) -> list[Address]:
    look = asyncio.get_running_loop().getaddrinfo(
        parts.hostname, _port(parts), type=socket.SOCK_STREAM
    )
    try:
        found = await asyncio.wait_for(look, _PATIENCE)
    except (OSError, TimeoutError, UnicodeError):
        return []
    return [_address(str(one[4][0])) for one in found]


def _address(text: str) -> Address:
    found = ip_address(text.partition("%")[0])
    return getattr(found, "ipv4_mapped", None) or found


def _must_be_public(address: Address, networks: Sequence[str]) -> None:
    if any(address in ip_network(one) for one in networks):
        return
    if not address.is_global or address.is_multicast or address.is_reserved:
        raise BadInput(
            "notifications go to public addresses only",
            next_step="send one that the internet knows",
        )
