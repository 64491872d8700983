"""The company's issuer on loopback: what it publishes, and access tokens of its people."""

from __future__ import annotations

import json
import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

AUDIENCE, CLIENT = "https://desk.example/api", "steward"


class Issuer:
    """One that tells who somebody is; subjects are `sub-LOGIN`."""

    def __init__(self, port: int) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        self._key = Ed25519PrivateKey.generate()

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._says),
                Route("/jwks", self._jwks),
            ]
        )

    def settings(self) -> dict[str, str]:
        """A desk's whose people it signs in."""
        return {
            "STEWARD_OIDC_ISSUER": self.url,
            "STEWARD_OIDC_CLIENT_ID": CLIENT,
            "STEWARD_OIDC_AUDIENCE": AUDIENCE,
        }

    def token(self, login: str, **more: Any) -> str:
        """An access token for the desk."""
        now = int(time.time())
        claims = {"iss": self.url, "aud": AUDIENCE, "sub": f"sub-{login}", "iat": now}
        claims |= {"exp": now + 300, **more}
        return jwt.encode(claims, self._key, algorithm="EdDSA", headers={"kid": "k"})

    async def _says(self, _: Request) -> Response:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token"}
        said = {name: f"{self.url}/{path}" for name, path in places.items()}
        return JSONResponse(said | {"issuer": self.url, "jwks_uri": f"{self.url}/jwks"})

    async def _jwks(self, _: Request) -> Response:
        public = json.loads(jwt.algorithms.OKPAlgorithm.to_jwk(self._key.public_key()))
        return JSONResponse({"keys": [public | {"kid": "k", "use": "sig", "alg": "EdDSA"}]})
