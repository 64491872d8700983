"""The network address of a client.

It is the peer, or what a configured proxy says in the one configured header.
"""

from __future__ import annotations

import ipaddress
import logging
from dataclasses import dataclass
from functools import cache

from starlette.datastructures import Headers
from starlette.types import Scope

from steward.settings import settings

_log = logging.getLogger(__name__)
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip", "cf-connecting-ip", "true-client-ip")


@dataclass(frozen=True)
class Client:
    """`network` is one household's or machine's, `wide` one site's.

    Both are empty where everybody may be behind the peer.
    """

    network: str = ""
    wide: str = ""

    @property
    def known(self) -> bool:
        """Whether this tells one client from another."""
        return bool(self.network)


def client_of(scope: Scope) -> Client:
    """The client of a request.

    A header counts only from configured proxies, read from the right.
    """
    peer, headers = _address(str((scope.get("client") or ("", 0))[0])), Headers(scope=scope)
    name, proxies = settings().client_header, _proxies(settings().proxies)
    if name and peer is not None and any(peer in proxy for proxy in proxies):
        said = [_address(part) for line in headers.getlist(name) for part in line.split(",")]
        outside = [
            one
            for one in reversed(said)
            if one is None or not any(one in proxy for proxy in proxies)
        ]
        return _client(outside[0]) if outside else Client()
    if not name and any(header in headers for header in _FORWARDED):
        _say_once()
        return Client()
    return _client(peer)


def _client(address: Address | None) -> Client:
    """One of this network's own may be a proxy, an adapter or a whole office: it is nobody in
    particular.
    """
    if address is None or not address.is_global:
        return Client()
    narrow, wide = (32, 24) if address.version == 4 else (64, 48)
    return Client(
        *(str(ipaddress.ip_network((address, bits), strict=False)) for bits in (narrow, wide))
    )


def _address(text: str) -> Address | None:
    """With or without brackets, port and zone.

    An IPv4 address in IPv6 clothes is an IPv4 address.
    """
    plain = text.strip().strip('"')
    if plain.startswith("["):
        plain = plain[1:].partition("]")[0]
    elif plain.count(":") == 1:
        plain = plain.partition(":")[0]
    try:
        found = ipaddress.ip_address(plain.partition("%")[0])
    except ValueError:
        return None
    mapped = found.ipv4_mapped if found.version == 6 else None
    return mapped or found


@cache
def _proxies(written: tuple[str, ...]) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(one, strict=False) for one in written)


@cache
def _say_once() -> None:
    _log.warning(
        "requests come through a proxy, and STEWARD_CLIENT_HEADER and STEWARD_PROXIES do not say "
        "which header"
        " names the client: all clients count as one"
    )
