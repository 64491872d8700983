"""What an ID token must be: every known way around it is refused."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from steward.access import id_tokens
from steward.access.id_tokens import Subject, algorithms_of, key_id
from steward.errors import NotAuthorised
from tests.access.conftest import CLIENT, ISSUER, HostileIssuer
from tests.cases import cases

Forge = Callable[[HostileIssuer], str]


def verify(issuer: HostileIssuer, token: str, jwk: dict[str, Any] | None = None) -> Subject:
    key_id(token)
    return id_tokens.verify(
        token, jwk or issuer.jwks()["keys"][0], issuer=ISSUER, client_id=CLIENT, nonce="n"
    )


def b64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def part(value: Any) -> str:
    return b64(json.dumps(value).encode())


def without_signature(alg: str) -> Forge:
    return lambda issuer: f"{part({'alg': alg, 'kid': 'first'})}.{part(issuer.claims())}."


def hmac_with_public_key(issuer: HostileIssuer) -> str:
    """RS256 turned into HS256, with the published key as the secret."""
    import hashlib
    import hmac

    pem = (
        issuer.keys["first"]
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    signed = f"{part({'alg': 'HS256', 'kid': 'first', 'typ': 'JWT'})}.{part(issuer.claims())}"
    return f"{signed}.{b64(hmac.new(pem, signed.encode(), hashlib.sha256).digest())}"


def own_key(**header: Any) -> Forge:
    """Signed by the attacker's key, which the header offers for the check."""

    def forge(issuer: HostileIssuer) -> str:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        offered = (
            {"jwk": json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))}
            if header.get("jwk")
            else header
        )
        return jwt.encode(
            issuer.claims(), key, algorithm="RS256", headers={"kid": "first", **offered}
        )

    return forge


def with_claims(**more: Any) -> Forge:
    return lambda issuer: issuer.token(**more)


def with_times(**seconds: int) -> Forge:
    """Counted from when the test runs, which may be long after it was collected."""
    return lambda issuer: issuer.token(
        **{name: int(time.time()) + more for name, more in seconds.items()}
    )


def changed(how: Callable[[str], str]) -> Forge:
    return lambda issuer: how(issuer.token())


ATTACKS: dict[str, Forge] = {
    "none": without_signature("none"),
    "None": without_signature("None"),
    "empty alg": without_signature(""),
    "hmac with the public key": hmac_with_public_key,
    "another key": own_key(),
    "jwk in the header": own_key(jwk=True),
    "jku in the header": own_key(jku="https://evil.example/jwks"),
    "x5u in the header": own_key(x5u="https://evil.example/x5u"),
    "crit": lambda issuer: jwt.encode(
        issuer.claims(),
        issuer.keys["first"],
        algorithm="RS256",
        headers={"kid": "first", "crit": ["exp"]},
    ),
    "iss": with_claims(iss="https://issuer.example/other"),
    "iss with a slash": with_claims(iss=ISSUER + "/"),
    "no iss": with_claims(iss=None),
    "aud": with_claims(aud="another"),
    "no aud": with_claims(aud=None),
    "two aud without azp": with_claims(aud=[CLIENT, "another"]),
    "azp": with_claims(azp="another"),
    "two aud and azp": with_claims(aud=[CLIENT, "another"], azp="another"),
    "exp": with_times(exp=-120),
    "no exp": with_claims(exp=None),
    "exp as words": with_claims(exp="tomorrow"),
    "nbf": with_times(nbf=600),
    "iat": with_times(iat=600),
    "no iat": with_claims(iat=None),
    "nonce": with_claims(nonce="other"),
    "no nonce": with_claims(nonce=None),
    "no sub": with_claims(sub=None),
    "empty sub": with_claims(sub=""),
    "long sub": with_claims(sub="x" * 300),
    "cut off": changed(lambda token: token[:-1]),
    "without its last part": changed(lambda token: token.rsplit(".", 1)[0]),
    "other claims": lambda issuer: ".".join(
        [
            issuer.token().split(".")[0],
            part(issuer.claims(sub="00u2")),
            issuer.token().split(".")[2],
        ]
    ),
    "unicode": changed(lambda token: token + "é\u2028\ud83d\ude00"),
    "empty": lambda issuer: "",
    "dots": lambda issuer: "..",
    "huge": lambda issuer: issuer.token(pad="x" * 20_000),
    "deep": lambda issuer: f"{b64(b'[' * 9000)}.{b64(b'[' * 900)}.x",
}


def test_id_token_that_is_valid_says_who(issuer: HostileIssuer) -> None:
    assert verify(issuer, issuer.token()) == Subject(issuer=ISSUER, subject="00u1")
    assert verify(issuer, issuer.token(aud=[CLIENT, "another"], azp=CLIENT)).subject == "00u1"
    # the clocks differ a little
    assert (
        verify(issuer, issuer.token(exp=int(time.time()) - 30, nbf=int(time.time()) + 30)).subject
        == "00u1"
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_id_token_that_is_forged_says_nothing(attack: str, issuer: HostileIssuer) -> None:
    with pytest.raises(NotAuthorised):
        verify(issuer, ATTACKS[attack](issuer))


@pytest.mark.parametrize(
    ("verified", "email"), [(True, "lena@fernhill.example"), (False, ""), ("true", ""), (None, "")]
)
def test_id_token_address_that_is_not_verified_does_not_count(
    verified: Any, email: str, issuer: HostileIssuer
) -> None:
    assert (
        verify(issuer, issuer.token(email=" Lena@Fernhill.example", email_verified=verified)).email
        == email
    )


def test_id_token_address_in_letters_that_only_look_like_a_colleagues_is_another(
    issuer: HostileIssuer,
) -> None:
    kelvin = "noor.\u212aeller@fernhill.example"
    assert kelvin.lower() == "noor.keller@fernhill.example", "what it must not become"
    told = verify(issuer, issuer.token(email=kelvin, email_verified=True)).email
    assert told == kelvin


@cases(
    ("jwk", "allowed"),
    [
        ({"kty": "RSA"}, ("RS256", "PS256")),
        ({"kty": "RSA", "alg": "RS256"}, ("RS256",)),
        ({"kty": "RSA", "alg": "HS256"}, ()),
        ({"kty": "EC", "crv": "P-256"}, ("ES256",)),
        ({"kty": "EC", "crv": "P-256", "alg": "none"}, ()),
        ({"kty": "EC", "crv": "P-1"}, ()),
        ({"kty": "OKP", "crv": "Ed25519"}, ("EdDSA",)),
        ({"kty": "oct", "k": "c2VjcmV0", "alg": "HS256"}, ()),
        ({"kty": "RSA", "use": "enc"}, ()),
        ({}, ()),
    ],
)
def test_id_token_algorithm_is_the_published_keys(
    jwk: dict[str, Any], allowed: tuple[str, ...]
) -> None:
    assert algorithms_of(jwk) == allowed


def test_key_of_another_kind_or_too_short_checks_nothing(issuer: HostileIssuer) -> None:
    curve = {
        **json.loads(
            jwt.algorithms.ECAlgorithm.to_jwk(ec.generate_private_key(ec.SECP256R1()).public_key())
        ),
        "kid": "first",
    }
    with pytest.raises(NotAuthorised):
        verify(issuer, issuer.token(), curve)
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    published = {
        **json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(short.public_key())),
        "kid": "first",
        "alg": "RS256",
    }
    with pytest.raises(NotAuthorised):
        verify(
            issuer,
            jwt.encode(issuer.claims(), short, algorithm="RS256", headers={"kid": "first"}),
            published,
        )
