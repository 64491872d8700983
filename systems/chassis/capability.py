"""Verifies the capability of each call, and the bearer token of its session."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from systems.chassis.errors import CapabilityRefused

META_KEY = "steward/capability"
ISSUER = "steward"
ALGORITHMS = ["EdDSA"]
LEEWAY_SECONDS = 5
LONGEST_LIFE_SECONDS = 60
_BEARERS = 64  # more than there are agents
SCOPES = ("customer", "resolve", "public", "books")
REQUIRED = ["iss", "aud", "sub", "act", "tool", "args", "scope", "jti", "iat", "exp"]


@dataclass(frozen=True)
class Capability:
    """What one call may do: one tool with the arguments it was given for, for the subjects named,
    by the chain of actors.
    """

    agent: str
    actor: str
    tool: str
    scope: str
    ids: tuple[str, ...]
    jti: str
    expires_at: datetime
    traceparent: str | None = None


def load_key(source: str) -> Ed25519PublicKey:
    """Read the desk's public key from PEM text or from a file that holds it.

    Only Ed25519 is accepted.
    """
    pem = source.encode() if source.lstrip().startswith("-----BEGIN") else Path(source).read_bytes()
    key = load_pem_public_key(pem)
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("the desk key must be an Ed25519 public key")
    return key


class Bearers:
    """Verifies the token of an HTTP session. A client sends the same one with every call, and to
    look at a signature takes as long as a read: what held is held until it expires.
    """

    def __init__(self) -> None:
        self._held: dict[str, tuple[Ed25519PublicKey, Sequence[str], dict[str, Any]]] = {}

    def verify(self, token: str, key: Ed25519PublicKey, audiences: Sequence[str]) -> str:
        """Return the agent that the token belongs to; it has to be for one of `audiences`.

        Raises jwt.PyJWTError when the token does not hold.
        """
        before, now = self._held.get(token), time.time()
        if before is not None:
            held_by, named, claims = before
            held = held_by == key and named == audiences
            if held and int(claims["exp"]) + LEEWAY_SECONDS > now:
                return str(claims["sub"])
        claims = _bearer_claims(token, key, audiences)
        while len(self._held) >= _BEARERS:
            del self._held[next(iter(self._held))]
        self._held[token] = key, audiences, claims
        return str(claims["sub"])


def _bearer_claims(token: str, key: Ed25519PublicKey, audiences: Sequence[str]) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(
        token,
        key,
        algorithms=ALGORITHMS,
        leeway=LEEWAY_SECONDS,
        options={"require": ["sub", "aud", "exp"], "verify_aud": False},
    )
    if claims["aud"] not in audiences:
        raise jwt.InvalidAudienceError("the token is for another system")
    return claims


def verify(
    token: object,
    key: Ed25519PublicKey | None,
    system: str,
    tool: str,
    agent: str | None,
    arguments: Mapping[str, Any],
) -> Capability:
    """Check signature, issuer, audience, life, tool, arguments and agent.

    That it is used once is the database's to say.
    """
    if not isinstance(token, str) or not token:
        raise refused("capability_missing", "The call carries no capability.")
    if key is None:
        raise refused(
            "capability_invalid", "This system knows no desk key, so it trusts no capability."
        )
    claims = _decode(token, key, system)
    if claims["tool"] != tool:
        raise refused("capability_wrong_tool", "The capability is for another tool.")
    if claims["args"] != digest(arguments):
        raise refused("capability_wrong_arguments", "The capability is for other arguments.")
    if agent is not None and _agent(claims) != agent:
        raise refused(
            "capability_invalid", "The capability belongs to another agent than the session."
        )
    return _capability(claims)


def digest(arguments: Mapping[str, Any]) -> str:
    """SHA-256, hex, of the arguments as JSON with sorted keys and no spaces."""
    text = json.dumps(arguments, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def refused(code: str, message: str) -> CapabilityRefused:
    return CapabilityRefused(
        code, message, "Ask the desk for a new capability for exactly this call."
    )


def _decode(token: str, key: Ed25519PublicKey, system: str) -> dict[str, Any]:
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            audience=system,
            issuer=ISSUER,
            leeway=LEEWAY_SECONDS,
            options={"require": REQUIRED, "strict_aud": True},
        )
    except jwt.ExpiredSignatureError:
        raise refused("capability_expired", "The capability has expired.") from None
    except jwt.PyJWTError:
        raise refused("capability_invalid", "The capability does not hold.") from None
    if claims["exp"] - claims["iat"] > LONGEST_LIFE_SECONDS:
        raise refused("capability_invalid", "The capability lives too long.")
    return claims


def _capability(claims: Mapping[str, Any]) -> Capability:
    scope = claims["scope"]
    if scope not in SCOPES:
        raise refused("capability_invalid", "The capability names an unknown scope.")
    return Capability(
        agent=_agent(claims),
        actor=_chain(claims),
        tool=str(claims["tool"]),
        scope=scope,
        ids=_subjects(claims) if scope == "customer" else (),
        jti=str(claims["jti"]),
        expires_at=datetime.fromtimestamp(claims["exp"] + LEEWAY_SECONDS, UTC),
        traceparent=claims.get("traceparent"),
    )


def _subjects(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """The customer's ids in this system.

    A comma would split one id into several inside the database, so: none.
    """
    customer = claims.get("customer")
    ids = customer.get("ids") if isinstance(customer, Mapping) else None
    if not isinstance(ids, list) or not all(
        isinstance(one, str) and one and "," not in one for one in ids
    ):
        raise refused("capability_invalid", "The capability names no customer.")
    return tuple(ids)


def _agent(claims: Mapping[str, Any]) -> str:
    """The one who calls: the outermost actor (RFC 8693)."""
    act = claims["act"]
    if not isinstance(act, Mapping) or not isinstance(act.get("sub"), str):
        raise refused("capability_invalid", "The capability names nobody who acts.")
    return str(act["sub"])


def _chain(claims: Mapping[str, Any]) -> str:
    """The actors from the one who calls to whom it is done for,
    e.g. 'agent:refund < graph:desk < staff:lena < customer:c1'.
    """
    actors: list[str] = []
    link: object = claims["act"]
    while isinstance(link, Mapping) and len(actors) < 10:
        actors.append(str(link.get("sub", "unknown")))
        link = link.get("act")
    return " < ".join([*actors, str(claims["sub"])])
