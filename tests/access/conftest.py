"""Sessions and sign-ins over real rows, and an issuer whose every answer the test chooses."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from steward.access.configuration import OidcSettings
from tests.desk_rows import STAFF
from tests.owner import ask

ISSUER = "https://issuer.example/tenant"
CLIENT = "steward"


class HostileIssuer:
    """An issuer in the test's hands: real keys, and answers that may be anything.

    Counts what it is asked.
    """

    def __init__(self) -> None:
        self.keys = {"first": rsa.generate_private_key(public_exponent=65537, key_size=2048)}
        self.document: dict[str, Any] = {
            "issuer": ISSUER,
            "authorization_endpoint": f"{ISSUER}/authorize",
            "token_endpoint": f"{ISSUER}/token",
            "jwks_uri": f"{ISSUER}/jwks",
        }
        self.id_token: Any = ""
        self.userinfo: Any = None
        self.access_token: Any = "access"
        self.bearers: list[str] = []
        self.asked: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.status = 200

    @property
    def settings(self) -> OidcSettings:
        return OidcSettings(
            issuer=ISSUER,
            client_id=CLIENT,
            scopes="openid email",
            redirect_uri="https://desk.example/auth/callback",
        )

    def jwks(self) -> dict[str, Any]:
        return {
            "keys": [
                {
                    **json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key())),
                    "kid": kid,
                    "alg": "RS256",
                    "use": "sig",
                }
                for kid, key in self.keys.items()
            ]
        }

    def claims(self, **more: Any) -> dict[str, Any]:
        now = int(time.time())
        return {
            "iss": ISSUER,
            "aud": CLIENT,
            "sub": "00u1",
            "nonce": "n",
            "iat": now,
            "exp": now + 300,
            **more,
        }

    def token(self, kid: str = "first", **more: Any) -> str:
        claims = {name: value for name, value in self.claims(**more).items() if value is not None}
        return jwt.encode(claims, self.keys[kid], algorithm="RS256", headers={"kid": kid})

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        place = request.url.path.rsplit("/", 1)[-1]
        self.asked.append(place)
        if place == "token":
            self.forms.append(dict(httpx.QueryParams(request.content.decode())))
        if place == "userinfo":
            self.bearers.append(request.headers["authorization"])
            return httpx.Response(
                200 if isinstance(self.userinfo, dict) else 401, json=self.userinfo
            )
        body: Any = {
            "openid-configuration": self.document,
            "jwks": self.jwks(),
            "token": {"id_token": self.id_token, "access_token": self.access_token},
        }[place]
        return httpx.Response(self.status, json=body)


@pytest.fixture(scope="session")
def _issuer() -> HostileIssuer:
    return HostileIssuer()  # the first key takes a moment to make


@pytest.fixture
def issuer(_issuer: HostileIssuer) -> HostileIssuer:
    fresh = HostileIssuer.__new__(HostileIssuer)
    fresh.__dict__.update(
        keys=dict(_issuer.keys),
        document=dict(_issuer.document),
        id_token="",
        userinfo=None,
        access_token="access",
        bearers=[],
        asked=[],
        forms=[],
        status=200,
    )
    return fresh


@pytest.fixture
def owner(dsn: str) -> Callable[..., list[tuple[Any, ...]]]:
    """SQL as the database's owner, with Fernhill's staff in the rows."""
    run = partial(ask, dsn)
    for login, name, roles, _ in STAFF:
        run("INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, %s)", login, name, roles)
    return run
