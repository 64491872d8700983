"""Access tokens of peers: OAuth 2.0 with a key of the peer's own, never a shared secret.

`client_credentials` says who asks (RFC 7523, `private_key_jwt`). Token exchange (RFC 8693) says for
whom as well: the company's backend names the customer and, in `may_act`, the one peer that may
speak for them. A token lives for ten minutes and counts only while the peer's row does.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization

from steward.access.customers import Opener, Vouched
from steward.access.peers import NAME, Peer, Peers
from steward.access.sessions import hashed
from steward.db import Database
from steward.errors import BadInput, NotAuthorised
from steward.frozen_model import Frozen
from steward.keys import Keys, algorithm_of

AUDIENCE = "steward-a2a"
LIFE = 600.0
ASSERTION_LONGEST = 300.0
CLIENT_CREDENTIALS = "client_credentials"
TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
SUBJECT_TYPES = (
    "urn:ietf:params:oauth:token-type:jwt",
    "urn:ietf:params:oauth:token-type:id_token",
)
_LONGEST = 8000
_SPEND = """
INSERT INTO desk.spent_token (id, expires_at) VALUES (%s, to_timestamp(%s)) ON CONFLICT DO NOTHING
"""


class Granted(Frozen):
    """A token, and what it is good for."""

    token: str
    scopes: tuple[str, ...]
    account: str = ""


class Presented(Frozen):
    """What a valid access token says; whether the peer may still ask, its row says."""

    peer: str
    scopes: tuple[str, ...]
    account: str = ""
    contact: str = ""
    jti: str


class PeerTokens:
    """Makes and checks them."""

    def __init__(self, db: Database, keys: Keys, opener: Opener, token_url: str) -> None:
        self._db, self._keys, self._opener, self._url = db, keys, opener, token_url
        self._issuer = token_url.removesuffix("/a2a/token")

    async def grant(self, form: dict[str, str]) -> Granted:
        """A token for a form as RFC 6749 has it. Raises NotAuthorised, BadInput."""
        peer = await self._client(form)
        scopes = _narrowed(peer.scopes, form.get("scope", ""))
        match form.get("grant_type"):
            case "client_credentials":
                return self._signed(peer, scopes, None)
            case grant if grant == TOKEN_EXCHANGE:
                if form.get("subject_token_type") not in SUBJECT_TYPES:
                    raise BadInput(
                        "the subject token has to be a JWT of the company's backend",
                        next_step=f"send subject_token_type={SUBJECT_TYPES[0]}",
                    )
                word = await self._opener.take_delegation(form.get("subject_token", ""), peer.name)
                return self._signed(peer, scopes, word)
        raise BadInput(
            "that kind of grant is not known here",
            next_step=f"use {CLIENT_CREDENTIALS} or {TOKEN_EXCHANGE}",
        )

    async def _client(self, form: dict[str, str]) -> Peer:
        """Who asks, by a signature of their own key; each is good once."""
        token = form.get("client_assertion", "")
        if form.get("client_assertion_type") != ASSERTION_TYPE or not 0 < len(token) <= _LONGEST:
            raise NotAuthorised(
                "a peer shows who it is by a signed assertion",
                next_step=f"send client_assertion_type={ASSERTION_TYPE}",
            )
        peer = await Peers(self._db).find(_claimed(token))
        if peer is None:
            raise NotAuthorised("no such peer", next_step="ask the company to be added")
        key = serialization.load_pem_public_key(peer.public_pem.encode())
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                peer.public_pem,
                algorithms=[algorithm_of(key)],
                audience=[self._url, self._issuer, f"{self._issuer}/"],
                issuer=peer.name,
                leeway=5,
                options={"require": ["exp", "iat", "sub", "jti"]},
            )
            # a number may be written as text, which is valid until one counts with it
            claims |= {name: int(claims[name]) for name in ("exp", "iat")}
        except (jwt.PyJWTError, ValueError, OverflowError, RecursionError) as error:
            raise NotAuthorised(
                "the peer's assertion is not valid here", next_step="sign a new one"
            ) from error
        if claims["sub"] != peer.name or claims["exp"] - claims["iat"] > ASSERTION_LONGEST:
            raise NotAuthorised(
                "the peer's assertion is about somebody else, or lives too long",
                next_step=f"sign one about yourself, for {ASSERTION_LONGEST:.0f} seconds at most",
            )
        await self._spend(peer.name, claims)
        return peer

    async def _spend(self, name: str, claims: dict[str, Any]) -> None:
        async with self._db.transaction() as connection:
            spent = await connection.execute(
                _SPEND, [f"peer:{name}:{hashed(str(claims['jti']))}", claims["exp"]]
            )
        if spent.rowcount != 1:
            raise NotAuthorised("that assertion was used before", next_step="sign a new one")

    def _signed(self, peer: Peer, scopes: Sequence[str], word: Vouched | None) -> Granted:
        """The token; with a customer it carries who acts for them (RFC 8693, section 4.1)."""
        named = {"client_id": peer.name, "scope": " ".join(scopes), "kind": "peer"}
        subject = f"peer:{peer.name}"
        if word is not None:
            subject = f"account:{word.account}"
            named |= {"act": {"sub": f"peer:{peer.name}"}, "contact": word.contact}  # type: ignore[dict-item]
        token = self._keys.sign("agents", AUDIENCE, subject, LIFE, **named)
        return Granted(token=token, scopes=tuple(scopes), account=word.account if word else "")


def presented(keys: Keys, token: str) -> Presented:
    """What a token says. Raises NotAuthorised for one that this desk did not sign for peers."""
    claims = keys.verify("agents", AUDIENCE, token)
    subject, act = str(claims["sub"]), claims.get("act") or {}
    peer = str(claims.get("client_id", ""))
    if claims.get("kind") != "peer" or not peer:
        raise NotAuthorised("that is no token of a peer", next_step="ask for one")
    account = subject.removeprefix("account:") if subject.startswith("account:") else ""
    if (act.get("sub") if account else subject) != f"peer:{peer}":
        raise NotAuthorised("the token's actor is not its client", next_step="ask for a new one")
    return Presented(
        peer=peer,
        scopes=tuple(str(claims.get("scope", "")).split()),
        account=account,
        contact=str(claims.get("contact") or ""),
        jti=str(claims["jti"]),
    )


def is_of_a_peer(token: str) -> bool:
    """Whether a token claims to be a peer's; it is verified as just that then."""
    try:
        claimed = jwt.decode(token, options={"verify_signature": False}).get("aud")
    except (jwt.PyJWTError, ValueError, RecursionError):
        return False
    return claimed == AUDIENCE


def signed_assertion(name: str, key: Any, token_url: str, seconds: float = 60) -> str:
    """What a peer sends to show who it is; `key` is its private key as `cryptography` has it."""
    now = time.time()
    claims = {
        "iss": name,
        "sub": name,
        "aud": token_url,
        "iat": int(now),
        "exp": int(now + seconds),
        "jti": hashed(f"{name}{time.monotonic_ns()}")[:32],
    }
    return jwt.encode(claims, key, algorithm=algorithm_of(key.public_key()))


def _claimed(token: str) -> str:
    try:
        name = jwt.decode(token, options={"verify_signature": False}).get("iss")
    except (jwt.PyJWTError, ValueError, RecursionError):
        return ""
    return name if isinstance(name, str) and NAME.fullmatch(name) else ""


def _narrowed(own: Sequence[str], asked: str) -> tuple[str, ...]:
    """The scopes that are asked for; all that the peer has where none is. Raises NotAuthorised."""
    wanted = asked.split()
    if beyond := [one for one in wanted if one not in own]:
        raise NotAuthorised(
            f"not this peer's scopes: {', '.join(beyond[:5])}",
            next_step="ask for fewer, or ask the company for more",
        )
    return tuple(wanted or own)
