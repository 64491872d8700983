"""Which issuer signs people in, from the settings; a half set one is an error at the start."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.settings import Settings

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LOCAL_ISSUER = "/sandbox/issuer"
CALLBACK = "/auth/callback"
_LOCAL_CLIENT = "steward-desk"


class OidcSettings(Frozen):
    """One issuer, as this desk is registered with it."""

    issuer: str
    client_id: str
    client_secret: str = ""
    audience: str = ""  # of access tokens for this desk; empty: none of the issuer's count
    scopes: str
    redirect_uri: str
    local: bool = False


def is_sandbox(settings: Settings) -> bool:
    """The sandbox is on and nobody but this machine can reach the server."""
    return settings.sandbox and settings.host in LOOPBACK


def must_be_for_debugging(settings: Settings, systems: Mapping[str, str]) -> None:
    """Raises BadInput where effects would be real: outside of the sandbox, off this machine, with a
    system (name to address) that is not the sandbox's.
    """
    wrong = ""
    if not is_sandbox(settings):
        wrong = f"this desk is no sandbox on this machine (host {settings.host})"
    for name, url in systems.items():
        if not url.startswith(f"{settings.systems_url.rstrip('/')}/") or not is_private(url):
            wrong = f"the system {name} at {url} is not the sandbox's"
        elif urlsplit(url).hostname not in LOOPBACK:
            wrong = f"the system {name} at {url} is not on this machine"
    if wrong:
        raise BadInput(
            f"STEWARD_DEBUG is refused: {wrong}", next_step="start with `make run DEBUG=1`"
        )


def oidc_settings(settings: Settings) -> OidcSettings | None:
    """The configured issuer, else the sandbox's own, else None: no browser signs in.

    Raises BadInput when half set.
    """
    own = settings.url.rstrip("/")
    if not settings.oidc_issuer and not settings.oidc_client_id:
        for name in ("oidc_client_secret", "oidc_audience"):
            if getattr(settings, name):
                raise BadInput(
                    f"STEWARD_{name.upper()} is set without an issuer",
                    next_step="set STEWARD_OIDC_ISSUER and STEWARD_OIDC_CLIENT_ID",
                )
        if not is_sandbox(settings):
            return None
        return OidcSettings(
            issuer=own + LOCAL_ISSUER,
            client_id=_LOCAL_CLIENT,
            scopes="openid",
            redirect_uri=own + CALLBACK,
            local=True,
        )
    _check(settings, own)
    return OidcSettings(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=settings.oidc_client_secret,
        audience=settings.oidc_audience,
        scopes=settings.oidc_scopes,
        redirect_uri=own + CALLBACK,
    )


def _check(settings: Settings, own: str) -> None:
    for name, value in (
        ("STEWARD_OIDC_ISSUER", settings.oidc_issuer),
        ("STEWARD_OIDC_CLIENT_ID", settings.oidc_client_id),
    ):
        if not value:
            raise BadInput(
                f"{name} is not set, while the rest of the sign-in is",
                next_step=f"set {name}, or neither",
            )
    if "openid" not in settings.oidc_scopes.split():
        raise BadInput(
            "STEWARD_OIDC_SCOPES lacks openid", next_step='set it to "openid email profile"'
        )
    if settings.oidc_audience == settings.oidc_client_id:
        raise BadInput(
            "STEWARD_OIDC_AUDIENCE is the client's id: then an ID token would count as a key",
            next_step="register this desk as an API at the issuer, and set its identifier",
        )
    for name, url in (("STEWARD_OIDC_ISSUER", settings.oidc_issuer), ("STEWARD_OWN_URL", own)):
        if not is_private(url):
            raise BadInput(
                f"{name} has to be https (it is {url})",
                next_step="sign-in over plain http works on this machine only",
            )


def is_private(url: str) -> bool:
    """Whether nobody on the way can read it: https, or http that stays on this machine."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    )
