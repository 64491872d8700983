"""Where a request of ours may go: to public addresses, and to those inside that a file or a setting
declares; to link-local ones and clouds' metadata never.

The address that was looked at is the one that is connected to, so a name cannot change its mind in
between. A redirect is a request of its own: nothing here follows one.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Sequence

import httpx

type Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# of clouds; the last one is Oracle's, beside the link-local one
_METADATA = frozenset(
    map(ipaddress.ip_address, ("fd00:ec2::254", "100.100.100.200", "192.0.0.192"))
)
# Python 3.12.1 takes them for public: site-local ones, and those of the protocols themselves
_INSIDE = (ipaddress.ip_network("fec0::/10"), ipaddress.ip_network("192.0.0.0/24"))
_PATIENCE = 3.0
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Forbidden(httpx.ConnectError):
    """The address is none that a request may go to; nothing was sent."""


def allowed(address: Address, *, internal: bool = False, networks: Sequence[str] = ()) -> bool:
    """May a request go there? `networks` are inside, and may be asked all the same."""
    address = _embedded(address)
    if address.is_link_local or address.is_multicast or address.is_unspecified:
        return False
    if address in _METADATA or (address.is_reserved and not address.is_loopback):
        return False
    public = address.is_global and not any(address in one for one in _INSIDE)
    return internal or public or any(address in _network(one) for one in networks)


async def look_up(host: str, port: int = 0) -> list[Address]:
    """Its addresses; none of a name that nobody knows."""
    try:
        return [_address(host)]
    except ValueError:
        pass
    look = asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    try:
        found = await asyncio.wait_for(look, _PATIENCE)
    except (OSError, TimeoutError, UnicodeError):
        return []
    return [_address(str(one[4][0])) for one in found]


def _address(text: str) -> Address:
    return ipaddress.ip_address(text.partition("%")[0])


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    return ipaddress.ip_network(text)


def _embedded(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, where it does."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


class GuardedTransport(httpx.AsyncBaseTransport):
    """Looks a name up, looks at every address, and connects to one that was looked at."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        *,
        internal: bool = False,
        networks: Sequence[str] = (),
    ) -> None:
        self._inner, self._internal, self._networks = inner, internal, networks

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        address = await self._address(host, request.url.port or 0, request)
        if str(address) == host:
            return await self._inner.handle_async_request(request)
        extensions = dict(request.extensions)
        if request.url.scheme == "https":
            extensions["sni_hostname"] = host
        # a request of its own: whoever sends theirs once more means the name, not the address
        looked_at = httpx.Request(
            request.method,
            request.url.copy_with(host=str(address)),
            headers=request.headers,
            stream=request.stream,
            extensions=extensions,
        )
        return await self._inner.handle_async_request(looked_at)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def _address(self, host: str, port: int, request: httpx.Request) -> Address:
        addresses = await look_up(host, port)
        if not addresses:
            raise httpx.ConnectError(f"{host} has no address", request=request)
        for address in addresses:
            if not allowed(address, internal=self._internal, networks=self._networks):
                raise Forbidden(
                    f"{host} is at {address}, an internal address; "
                    "say `internal: true` for a system in your own network",
                    request=request,
                )
        return addresses[0]
