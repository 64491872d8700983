"""By which names the desk is called: its own address, this machine, and what is configured.

A page elsewhere can let a name of its own lead here; its requests then carry that name.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from steward.access.configuration import LOOPBACK
from steward.server.principal import host_of
from steward.settings import Settings

# Whoever starts, scrapes or balances servers calls each by its address, which no page can forge.
_PROBES = frozenset({"/health", "/health/live", "/health/ready", "/ok", "/metrics"})

_NO_HOST = frozenset("@/?#\\")  # with one of these, readers differ on where the name is


def is_ours(hosts: Sequence[bytes], path: str, settings: Settings) -> bool:
    """Whether a request with these `Host` lines is meant for this desk.

    Browsers always send one; programs of before HTTP/1.1 may send none.
    """
    named = hosts[0].decode("latin-1").strip() if hosts else ""
    if not named:
        return True
    name = None if _NO_HOST & set(named) else host_of(f"//{named}")
    return name is not None and (
        name in _names(settings) or (path in _PROBES and _is_address(name))
    )


def _names(settings: Settings) -> frozenset[str]:
    own = (host_of(settings.url), host_of(settings.inner_url))
    further = (one.casefold() for one in settings.hosts)
    return LOOPBACK | {name for name in own if name} | frozenset(further)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
