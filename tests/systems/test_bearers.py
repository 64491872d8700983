"""The token of a session: what held is held until it expires, for whom it was looked at."""

from __future__ import annotations

import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from systems.chassis import capability
from systems.chassis.capability import LEEWAY_SECONDS, Bearers

_KEY = Ed25519PrivateKey.generate()
_BILLING = ("billing", "http://127.0.0.1:1/billing/mcp")


def _token(**claims: Any) -> str:
    given = {"sub": "agent:refund", "aud": "billing", "exp": int(time.time()) + 60, **claims}
    return jwt.encode(given, _KEY, algorithm="EdDSA")


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens whose signature was looked at."""
    looked, decode = list[str](), jwt.decode

    def counted(token: str, *given: Any, **named: Any) -> Any:
        looked.append(token)
        return decode(token, *given, **named)

    monkeypatch.setattr("jwt.decode", counted)
    return looked


def test_bearer_that_held_is_looked_at_once(looked_at: list[str]) -> None:
    bearers, token = Bearers(), _token()
    for _ in range(3):
        assert bearers.verify(token, _KEY.public_key(), _BILLING) == "agent:refund"
    assert looked_at == [token]


def test_bearer_that_expired_meanwhile_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bearers, token, looked = Bearers(), _token(), list[str]()
    assert bearers.verify(token, _KEY.public_key(), _BILLING)

    def expired(token: str, *_: Any) -> dict[str, Any]:
        looked.append(token)
        raise jwt.ExpiredSignatureError

    monkeypatch.setattr(capability, "_bearer_claims", expired)
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 58 + LEEWAY_SECONDS)
    assert bearers.verify(token, _KEY.public_key(), _BILLING)
    monkeypatch.setattr("time.time", lambda: now + 60 + LEEWAY_SECONDS)
    with pytest.raises(jwt.ExpiredSignatureError):
        bearers.verify(token, _KEY.public_key(), _BILLING)
    assert looked == [token]


def test_bearer_that_held_for_one_system_or_key_is_refused_for_another() -> None:
    bearers, token = Bearers(), _token()
    assert bearers.verify(token, _KEY.public_key(), _BILLING)
    with pytest.raises(jwt.InvalidAudienceError):
        bearers.verify(token, _KEY.public_key(), ("crm",))
    with pytest.raises(jwt.InvalidSignatureError):
        bearers.verify(token, Ed25519PrivateKey.generate().public_key(), _BILLING)


def test_bearer_that_does_not_hold_is_never_kept(looked_at: list[str]) -> None:
    bearers, token = Bearers(), _token(exp=1)
    for _ in range(2):
        with pytest.raises(jwt.ExpiredSignatureError):
            bearers.verify(token, _KEY.public_key(), _BILLING)
    assert looked_at == [token, token]
