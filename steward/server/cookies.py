"""Cookies of the sign-in, and where a browser may be sent."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import Response

from steward.access.configuration import LOOPBACK
from steward.server.principal import cookie_name, host_of
from steward.settings import settings


def flow_cookie() -> str:
    """The name of the browser's half of a sign-in under way."""
    return f"{cookie_name()}-begun" if cookie_name().startswith("__Host-") else "steward_begun"


def put(response: Response, name: str, value: str, seconds: float) -> None:
    """Set a cookie that no script reads and no other site sends along with a change."""
    secure = cookie_name().startswith("__Host-")
    response.set_cookie(
        name, value, max_age=int(seconds), path="/", secure=secure, httponly=True, samesite="lax"
    )


def take_off(response: Response, name: str) -> None:
    """Delete a cookie."""
    response.delete_cookie(
        name, path="/", secure=cookie_name().startswith("__Host-"), httponly=True, samesite="lax"
    )


def own_path(wanted: str) -> str:
    """`wanted` when it is a path of this server, else the front page.

    A sign-in leads nobody to another site.
    """
    try:
        parts = urlsplit(wanted)
    except ValueError:
        return "/"
    harmless = wanted.isprintable() and wanted.isascii() and not set("\\ ") & set(wanted)
    local = (
        wanted.startswith("/")
        and not wanted.startswith("//")
        and not parts.netloc
        and not parts.scheme
    )
    return wanted if harmless and local and len(wanted) <= 500 else "/"


def on_another_name(host: str) -> bool:
    """The browser calls this server by another local name than the one that the
    issuer sends it back to.
    """
    here, own = host_of(f"//{host}"), host_of(settings().url)
    return here in LOOPBACK and own in LOOPBACK and here != own
