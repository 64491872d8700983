"""Whether a port can be had, and what to tell a person when it cannot."""

from __future__ import annotations

import secrets
import socket

HIGHEST_PORT = 65_535
_LOWEST, _ABOVE, _DRAWS = 20_000, 32_768, 100


def is_free(host: str, port: int) -> bool:
    """True when this process could listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nobody uses now, for somebody who will listen there in a moment.

    It is drawn from below those that the system gives to outgoing connections (Linux: from 32768
    on): of these, one that is free now may belong to any client a moment later.
    """
    for _ in range(_DRAWS):
        port = _LOWEST + secrets.randbelow(_ABOVE - _LOWEST)
        if is_free(host, port):
            return port
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])
