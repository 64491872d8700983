"""The sandbox's own issuer: its codes, and that it is nowhere but in a sandbox on this machine."""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable
from pathlib import Path

import jwt
import pytest
from starlette.testclient import TestClient

from steward.errors import BadInput
from steward.server.http import create_http
from steward.server.issuer import LocalIssuer, SigningKeys
from tests.server.browser import ISSUER
from tests.server.no_desk import no_desk

pytestmark = pytest.mark.usefixtures("own_home")
VERIFIER = "v" * 60
CALLBACK = "http://127.0.0.1:8400/auth/callback"


def asked(**more: str) -> dict[str, str]:
    challenge = (
        base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
    )
    return {
        "client_id": "steward-desk",
        "redirect_uri": CALLBACK,
        "response_type": "code",
        "code_challenge_method": "S256",
        "code_challenge": challenge,
        "state": "s",
        "nonce": "n",
        **more,
    }


def form(code: str, **more: str) -> dict[str, str]:
    return {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": CALLBACK,
        "client_id": "steward-desk",
        "code_verifier": VERIFIER,
        **more,
    }


@pytest.fixture
def issuer(tmp_path: Path) -> LocalIssuer:
    return LocalIssuer(
        "http://127.0.0.1:8400/sandbox/issuer", "steward-desk", CALLBACK, SigningKeys(tmp_path)
    )


def test_issuer_code_is_taken_once_with_its_verifier(issuer: LocalIssuer) -> None:
    code = issuer.grant(issuer.check(asked()), "lena")
    claims = jwt.decode(issuer.redeem(form(code)), options={"verify_signature": False})
    assert (claims["sub"], claims["aud"], claims["nonce"]) == ("lena", "steward-desk", "n")
    with pytest.raises(BadInput):
        issuer.redeem(form(code))


@pytest.mark.parametrize(
    "wrong",
    [
        {"code_verifier": "x"},
        {"code_verifier": ""},
        {"client_id": "x"},
        {"redirect_uri": "x"},
        {"grant_type": "password"},
    ],
)
def test_issuer_code_with_wrong_verifier_is_used_up(
    wrong: dict[str, str], issuer: LocalIssuer
) -> None:
    code = issuer.grant(issuer.check(asked()), "lena")
    with pytest.raises(BadInput):
        issuer.redeem(form(code, **wrong))
    with pytest.raises(BadInput):
        issuer.redeem(form(code))


def test_issuer_code_after_a_minute_is_refused(
    issuer: LocalIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = issuer.grant(issuer.check(asked()), "lena")
    later = time.monotonic() + 61
    monkeypatch.setattr(time, "monotonic", lambda: later)
    with pytest.raises(BadInput):
        issuer.redeem(form(code))


@pytest.mark.parametrize(
    "wrong",
    [
        {"redirect_uri": CALLBACK + "/"},
        {"redirect_uri": "https://evil.example"},
        {"client_id": "other"},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
    ],
)
def test_issuer_request_of_another_client_is_refused(
    wrong: dict[str, str], issuer: LocalIssuer
) -> None:
    with pytest.raises(BadInput):
        issuer.check(asked(**wrong))


def test_issuer_keeps_its_keys_and_the_newest_signs(tmp_path: Path) -> None:
    keys = SigningKeys(tmp_path)
    first = keys.published()["keys"][0]["kid"]
    second = keys.rotate()
    assert [key["kid"] for key in SigningKeys(tmp_path).published()["keys"]] == [first, second]
    assert jwt.get_unverified_header(keys.sign({}))["kid"] == second
    assert all("d" not in key for key in keys.published()["keys"])
    assert (tmp_path / "keys" / "issuer" / f"{second}.pem").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("environment", "status"),
    [
        ({"STEWARD_SANDBOX": "true"}, 200),
        ({"STEWARD_SANDBOX": "false"}, 404),
        ({"STEWARD_SANDBOX": "true", "STEWARD_HOST": "0.0.0.0"}, 404),
        (
            {
                "STEWARD_SANDBOX": "true",
                "STEWARD_OIDC_ISSUER": "https://issuer.example",
                "STEWARD_OIDC_CLIENT_ID": "steward",
            },
            404,
        ),
    ],
)
def test_issuer_is_nowhere_but_in_a_sandbox_on_this_machine(
    environment: dict[str, str], status: int, configured: Callable[..., None]
) -> None:
    configured(**environment)
    with TestClient(create_http(no_desk), base_url="http://127.0.0.1:8400") as client:
        for path in (".well-known/openid-configuration", "jwks"):
            assert client.get(ISSUER + path).status_code == status
        if status == 404:
            assert client.get(ISSUER + "authorize", params=asked()).status_code == 404
            assert (
                client.post(
                    ISSUER + "authorize", params=asked(), data={"login": "lena"}
                ).status_code
                == 404
            )
            assert client.post(ISSUER + "token", data=form("x")).status_code == 404
