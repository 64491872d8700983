"""Bearer tokens under attack: the desk's own routes and the LangGraph API refuse the same ones."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from steward.gateway.capability import mint
from steward.gateway.whom import Whom
from steward.keys import Keys
from steward.server.issuer import SigningKeys
from steward.server.processes import Stack
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server(seconds=0.2)
Forge = Callable[[Stack], str]


def b64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def claims(**more: Any) -> dict[str, Any]:
    """Lena's, changed; a time is given as seconds from now."""
    now = int(time.time())
    given = {
        "iss": "steward",
        "aud": "steward",
        "sub": "lena",
        "iat": 0,
        "exp": 600,
        "jti": "j",
        "kind": "staff",
        **more,
    }
    times = {
        name: now + given[name] for name in ("iat", "exp", "nbf") if given.get(name) is not None
    }
    return {name: value for name, value in {**given, **times}.items() if value is not None}


def unsigned(alg: str) -> Forge:
    return lambda live: (
        f"{b64(json.dumps({'alg': alg, 'typ': 'JWT'}).encode())}."
        f"{b64(json.dumps(claims()).encode())}."
    )


def shared_secret(live: Stack) -> str:
    """HS256 with our public key as the secret."""
    pem = live.keys.public_path("people").read_bytes()
    head = b64(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    signed = f"{head}.{b64(json.dumps(claims()).encode())}"
    return f"{signed}.{b64(hmac.new(pem, signed.encode(), hashlib.sha256).digest())}"


def stranger(**headers: Any) -> Forge:
    def forge(live: Stack) -> str:
        key = Ed25519PrivateKey.generate()
        offered = (
            {"jwk": json.loads(jwt.algorithms.OKPAlgorithm.to_jwk(key.public_key()))}
            if "jwk" in headers
            else headers
        )
        return jwt.encode(claims(), key, algorithm="EdDSA", headers=offered)

    return forge


def signed(**more: Any) -> Forge:
    return lambda live: jwt.encode(claims(**more), live.keys._private("people"), algorithm="EdDSA")


def changed(how: Callable[[str], str]) -> Forge:
    return lambda live: how(live.keys.sign("people", "steward", "lena", 60, kind="staff"))


FORGED: dict[str, Forge] = {
    "none": unsigned("none"),
    "nOnE": unsigned("nOnE"),
    "hmac with our public key": shared_secret,
    "another key": stranger(),
    "kid": stranger(kid="../../people.pem"),
    "jku": stranger(jku="https://evil.example"),
    "jwk": stranger(jwk=True),
    "another installation": lambda live: Keys(live.home / "elsewhere").sign(
        "people", "steward", "lena", 60, kind="staff"
    ),
    "iss": signed(iss="someone"),
    "no iss": signed(iss=None),
    "aud": signed(aud="billing"),
    "no aud": signed(aud=None),
    "exp": signed(exp=-60),
    "no exp": signed(exp=None),
    "nbf": signed(nbf=600),
    "iat": signed(iat=600),
    "no sub": signed(sub=None),
    "no jti": signed(jti=None),
    "no kind": signed(kind=None),
    "kind": signed(kind="admin"),
    "kinds": signed(kind=["staff"]),
    "somebody who is not here": signed(sub="mallory"),
    "an empty name": signed(sub=""),
    "cut off": changed(lambda token: token[:-2]),
    "twice": changed(lambda token: f"{token} {token}"),
    "in two parts": changed(lambda token: token.rsplit(".", 1)[0]),
    "unicode": changed(lambda token: token + "é\u00ff"),
    "nul": changed(lambda token: token.replace(".", "%00.")),
    "huge": signed(pad="x" * 20_000),
    "deep": lambda live: f"{b64(b'[' * 3000)}.{b64(b'[' * 1000)}.x",
    "empty": lambda live: "",
    "dots": lambda live: "..",
}
PLACES = (("GET", "/desk/approvals"), ("GET", "/auth/me"), ("POST", "/threads/search"))


@pytest.mark.parametrize("forged", FORGED)
def test_forged_bearer_is_nobody(forged: str, live: Stack) -> None:
    header = f"Bearer {FORGED[forged](live)}".strip().encode()
    for method, path in PLACES:
        answer = httpx.request(
            method,
            live.urls.desk + path,
            headers={b"Authorization": header},
            json={} if method == "POST" else None,
            trust_env=False,
        )
        assert answer.status_code == 401, (path, answer.text)


def test_header_without_end_is_refused(live: Stack) -> None:
    answer = httpx.get(
        live.urls.desk + "/desk/approvals",
        headers={"Authorization": "Bearer " + "x" * 300_000},
        trust_env=False,
    )
    assert answer.status_code in (400, 401, 431)


def test_token_opens_the_door_of_its_kind_only(live: Stack) -> None:
    keys = live.keys
    capability = mint(
        keys,
        agent="billing",
        system="billing",
        tool="list_charges",
        scope="customer",
        args={},
        whom=Whom(handle="cus_1", ids=("A-1001",)),
        conversation_id="c1",
        traceparent="",
    )
    others = {
        "a capability": capability,
        "an agent's bearer": keys.sign("desk", "steward", "lena", 60, kind="staff"),
        "a platform's word": keys.sign(
            "channel", "steward", "lena", 60, kind="staff", method="session", account="A-1001"
        ),
        "a backend's word": keys.sign("channel", "steward-chat", "A-1001", 60, kind="embed"),
        "a link": keys.sign("people", "steward-link", "conversation:c1", 60, kind="link"),
        "an ID token": SigningKeys(live.home).sign(
            claims(iss=f"{live.urls.desk}/sandbox/issuer", aud="steward-desk")
        ),
        "an ID token as ours": SigningKeys(live.home).sign(claims()),
    }
    for name, token in others.items():
        for method, path in PLACES:
            answer = httpx.request(
                method,
                live.urls.desk + path,
                headers={"Authorization": f"Bearer {token}"},
                trust_env=False,
            )
            assert answer.status_code == 401, (name, path)
    staff = keys.sign(
        "people",
        "billing",
        "agent:billing",
        60,
        kind="staff",
        tool="list_charges",
        scope="customer",
    )
    refused = httpx.post(
        f"{live.urls.systems}/billing/mcp",
        headers={
            "Authorization": f"Bearer {staff}",
            "Accept": "application/json, text/event-stream",
        },
        json={"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
        trust_env=False,
    )
    assert refused.status_code in (401, 403)
