"""The sandbox's own issuer: Fernhill's staff, one click each and no passwords.

Never anywhere but on this machine.

It is a real OpenID provider (discovery, JWKS, authorize, token with PKCE), so that the desk signs
people in through the very code that it uses with any other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
from collections import OrderedDict
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.keys import opened, sealed, write_once

_CODE_SECONDS = 60.0
_TOKEN_SECONDS = 300
_CODES = 500


class Asked(Frozen):
    """An authorization request that was checked."""

    client_id: str
    redirect_uri: str
    state: str
    nonce: str
    code_challenge: str


class SigningKeys:
    """ES256 keys under `home/keys/issuer`, named by when they were made.

    The newest signs, all are published.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / "keys" / "issuer"

    def rotate(self) -> str:
        """Make a new key, which signs from now on; returns its name."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = f"{time.time_ns():020d}-{uuid4().hex[:8]}"
        write_once(self._folder / f"{name}.pem", sealed(ec.generate_private_key(ec.SECP256R1())))
        return name

    def published(self) -> dict[str, Any]:
        """The JWKS."""
        return {
            "keys": [
                {
                    **json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key.public_key())),
                    "kid": name,
                    "use": "sig",
                    "alg": "ES256",
                }
                for name, key in self._all()
            ]
        }

    def sign(self, claims: dict[str, Any]) -> str:
        """A token by the newest key."""
        name, key = self._all()[-1]
        return jwt.encode(claims, key, algorithm="ES256", headers={"kid": name})

    def _all(self) -> list[tuple[str, ec.EllipticCurvePrivateKey]]:
        files = sorted(self._folder.glob("*.pem")) or [self._folder / f"{self.rotate()}.pem"]
        loaded = [(file.stem, opened(file)) for file in files]
        return [(name, key) for name, key in loaded if isinstance(key, ec.EllipticCurvePrivateKey)]


class LocalIssuer:
    """One issuer with one client, in the memory of this process:
    a code lives for a minute and is taken once.
    """

    def __init__(self, issuer: str, client_id: str, redirect_uri: str, keys: SigningKeys) -> None:
        self.issuer, self.keys = issuer, keys
        self._client_id, self._redirect_uri = client_id, redirect_uri
        self._codes: OrderedDict[str, tuple[Asked, str, float]] = OrderedDict()

    def discovery(self) -> dict[str, Any]:
        """What clients read first."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["none"],
            "scopes_supported": ["openid"],
            "authorization_response_iss_parameter_supported": True,
        }

    def check(self, query: dict[str, str]) -> Asked:
        """The request, when it is this desk's own to the letter.

        Raises BadInput, and sends nobody anywhere.
        """
        wanted = {
            "client_id": self._client_id,
            "redirect_uri": self._redirect_uri,
            "response_type": "code",
            "code_challenge_method": "S256",
        }
        for name, value in wanted.items():
            if query.get(name) != value:
                raise BadInput(
                    f"{name} is not as it was registered", next_step="begin at /auth/sign-in"
                )
        try:
            return Asked.model_validate({name: query.get(name, "") for name in Asked.model_fields})
        except ValueError as error:
            raise BadInput(
                "the request is not complete", next_step="begin at /auth/sign-in"
            ) from error

    def grant(self, asked: Asked, login: str) -> str:
        """A code for this person."""
        code = secrets.token_urlsafe(32)
        self._codes[code] = (asked, login, time.monotonic() + _CODE_SECONDS)
        while len(self._codes) > _CODES:
            self._codes.popitem(last=False)
        return code

    def redeem(self, form: dict[str, str]) -> str:
        """The ID token for a code.

        Raises BadInput for a used, late or foreign one, or a wrong verifier; it is used up either
        way.
        """
        asked, login, until = self._codes.pop(form.get("code", ""), (None, "", 0.0))
        if (
            asked is None
            or time.monotonic() > until
            or form.get("grant_type") != "authorization_code"
        ):
            raise BadInput("that code is not valid", next_step="begin at /auth/sign-in")
        digest = base64.urlsafe_b64encode(
            hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        ).rstrip(b"=")
        if not hmac.compare_digest(digest, asked.code_challenge.encode()) or (
            form.get("client_id"),
            form.get("redirect_uri"),
        ) != (asked.client_id, asked.redirect_uri):
            raise BadInput("that code is not valid", next_step="begin at /auth/sign-in")
        now = int(time.time())
        return self.keys.sign(
            {
                "iss": self.issuer,
                "aud": asked.client_id,
                "sub": login,
                "nonce": asked.nonce,
                "iat": now,
                "exp": now + _TOKEN_SECONDS,
            }
        )
