"""Validates an issuer's ID token: signature, audience, nonce, times.

Pure: the key was chosen by `kid` among the issuer's own.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any

import jwt

from steward.errors import NotAuthorised
from steward.frozen_model import Frozen

SKEW = 60.0
LONGEST = 16_384
# One algorithm a key, said by the key and never by the token: a public key is no shared secret, and
# `none` is no algorithm.
_BY_CURVE = {"P-256": "ES256", "P-384": "ES384", "Ed25519": "EdDSA"}
_FOR_RSA = ("RS256", "PS256")
_SHORTEST_RSA = 2048


class Subject(Frozen):
    """Who the issuer says it is."""

    issuer: str
    subject: str
    email: str = ""  # empty unless the issuer verified it


class Bearer(Subject):
    """Whose access token it is, and when it was made, as seconds since 1970."""

    born: int


def algorithms_of(jwk: dict[str, Any]) -> tuple[str, ...]:
    """What a published key may be used for.

    Empty for shared secrets, encryption keys and anything unknown.
    """
    if jwk.get("use", "sig") != "sig":
        return ()
    allowed: tuple[str, ...] = ()
    if jwk.get("kty") == "RSA":
        allowed = _FOR_RSA
    elif jwk.get("kty") in ("EC", "OKP") and jwk.get("crv") in _BY_CURVE:
        allowed = (_BY_CURVE[str(jwk["crv"])],)
    named = jwk.get("alg")
    return allowed if named is None else tuple(one for one in allowed if one == named)


def key_id(token: str) -> str:
    """The `kid` of a token's header.

    Raises NotAuthorised for what is no token, or asks for an extension.
    """
    if len(token) > LONGEST:
        raise _refused("it is too long")
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise _refused("it is no token") from error
    if "crit" in header:
        raise _refused("it asks for an extension")
    return str(header.get("kid", ""))


def verify(token: str, jwk: dict[str, Any], *, issuer: str, client_id: str, nonce: str) -> Subject:
    """The subject of a valid token.

    Raises NotAuthorised for anything else, without saying more than the kind of fault.
    """
    claims = _decode(token, jwk, issuer, client_id)
    audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
    if claims.get("azp", client_id) != client_id or (len(audience) > 1 and "azp" not in claims):
        raise _refused("it was made for another client")
    if not nonce or not hmac.compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
        raise _refused("it answers another sign-in")
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise _refused("it names nobody")
    return Subject(issuer=issuer, subject=subject, email=verified_email(claims))


def verify_bearer(token: str, jwk: dict[str, Any], *, issuer: str, audience: str) -> Bearer:
    """Whom an access token for this desk is of.

    Raises NotAuthorised for anything else. An ID token is none: its audience is the client that
    signed somebody in.
    """
    claims = _decode(token, jwk, issuer, audience)
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise _refused("it names nobody")
    return Bearer(
        issuer=issuer, subject=subject, email=verified_email(claims), born=int(claims["iat"])
    )


def says_it_is_of(token: str, issuer: str) -> bool:
    """Whether a token names this issuer; nothing of it is believed yet."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, RecursionError):
        return False
    return claims.get("iss") == issuer


def verified_email(claims: Mapping[str, Any]) -> str:
    """The address in claims of an ID token or of userinfo; empty unless the issuer verified it.

    Of letters beyond ASCII none is made small: the Kelvin sign would become the k of a colleague.
    """
    email = claims.get("email")
    if not isinstance(email, str) or claims.get("email_verified") is not True:
        return ""
    return email.strip().lower() if email.isascii() else email.strip()


def _decode(token: str, jwk: dict[str, Any], issuer: str, audience: str) -> dict[str, Any]:
    allowed = algorithms_of(jwk)
    try:
        key = jwt.PyJWK(jwk, algorithm=allowed[0]).key if allowed else None
        if key is None or getattr(key, "key_size", _SHORTEST_RSA) < (
            _SHORTEST_RSA if jwk["kty"] == "RSA" else 0
        ):
            raise _refused("its key is not one to trust")
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=list(allowed),
            audience=audience,
            issuer=issuer,
            leeway=SKEW,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        raise _refused(type(error).__name__) from error
    return claims


def _refused(why: str) -> NotAuthorised:
    return NotAuthorised(
        f"the issuer's token is not valid here: {why}", next_step="sign in again: GET /auth/sign-in"
    )
