"""A webhook counts by its signature, for five minutes, and for exactly its bytes."""

from __future__ import annotations

import base64
import time

import pytest

from steward.domain.webhooks import AT, ID, SIGNATURE, checked, headers_for
from steward.errors import NotAuthorised
from tests.cases import cases

SECRET, BODY = "a secret of some length", b'{"id": "m1"}'


def test_signed_body_is_known_by_its_id() -> None:
    assert checked(SECRET, headers_for(SECRET, "m1", BODY), BODY) == "m1"


# What others computed: the example of the specification, and one by `openssl dgst -hmac`.
VECTORS = [
    pytest.param(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        b'{"test": 2432232314}',
        {
            ID: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            AT: "1614265330",
            SIGNATURE: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        },
        id="standard",
    ),
    pytest.param(
        SECRET,
        BODY,
        {
            ID: "m1",
            AT: "1700000000",
            SIGNATURE: "v1,WA7CEskZs/RDg4de+0dqJ38NaQXDmNiNoFy3M57IHpc=",
        },
        id="openssl",
    ),
]


@pytest.mark.parametrize(("secret", "body", "headers"), VECTORS)
def test_signature_is_the_one_of_standard_webhooks(
    monkeypatch: pytest.MonkeyPatch, secret: str, body: bytes, headers: dict[str, str]
) -> None:
    at = int(headers[AT])
    for now in (at, at - 300, at + 300):
        monkeypatch.setattr("steward.domain.webhooks.time.time", lambda now=now: now)
        assert checked(secret, headers, body) == headers[ID]
    for now in (at - 301, at + 301):
        monkeypatch.setattr("steward.domain.webhooks.time.time", lambda now=now: now)
        with pytest.raises(NotAuthorised, match="older than five minutes"):
            checked(secret, headers, body)
    monkeypatch.setattr("steward.domain.webhooks.time.time", lambda: at)
    assert headers_for(secret, headers[ID], body) == headers


@cases(
    "change",
    [
        {ID: "m2"},
        {ID: ""},
        {ID: "m 1"},
        {ID: "m" * 201},
        {AT: "0"},
        {AT: "-5"},
        {AT: "1e9"},
        {AT: "٣" * 10},
        pytest.param({AT: str(int(time.time()) + 3600)}, id="in an hour"),
        {SIGNATURE: ""},
        {SIGNATURE: "v1,"},
        {SIGNATURE: "v1a,AAAA"},
        {SIGNATURE: "v1,ÿ"},
        {SIGNATURE: base64.b64encode(b"x" * 32).decode()},
    ],
    ids=repr,
)
def test_anything_else_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(NotAuthorised):
        checked(SECRET, headers_for(SECRET, "m1", BODY) | change, BODY)


def test_webhook_of_other_bytes_or_another_secret_is_refused() -> None:
    headers = headers_for(SECRET, "m1", BODY)
    for secret, body in ((SECRET, BODY + b" "), (SECRET + "x", BODY), (SECRET, b"")):
        with pytest.raises(NotAuthorised):
            checked(secret, headers, body)


def test_webhook_with_one_good_signature_of_several_is_taken() -> None:
    headers = headers_for(SECRET, "m1", BODY)
    headers[SIGNATURE] = f"v1,AAAA {headers[SIGNATURE]} v2,x"
    assert checked(SECRET, headers, BODY) == "m1"
