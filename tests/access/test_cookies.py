"""A session's cookie, read as every request is: whose page, which method, which token."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from steward.access.sessions import Sessions, csrf_token
from steward.audit.record import Audit
from steward.db import Database
from steward.keys import Keys
from steward.server import cookies
from steward.server.principal import CrossSite, SignInNeeded, cookie_name, principal_from

Owner = Callable[..., list[tuple[Any, ...]]]
OWN = "https://desk.example"


@pytest.fixture(autouse=True)
def own_url(own_home: None, configured: Callable[..., None]) -> None:
    configured(STEWARD_OWN_URL=OWN)


@pytest.fixture
async def sessions(database: Database, owner: Owner) -> Sessions:
    return Sessions(database, idle=600, life=3600)


@pytest.fixture
async def secret(sessions: Sessions, database: Database) -> str:
    return await sessions.open(Audit(database), "lena", "https://issuer.example", "00u1")


def with_cookie(secret: str, **headers: str) -> dict[str, str]:
    return {
        "cookie": f"a=b; {cookie_name()}={secret}; c=d",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }


@pytest.mark.parametrize(
    ("headers", "reads", "changes"),
    [
        ({}, True, False),
        ({"x_csrf_token": "own"}, True, True),
        ({"x_csrf_token": "x"}, True, False),
        ({"origin": OWN}, True, False),
        ({"origin": OWN, "x_csrf_token": "own", "sec_fetch_site": "same-origin"}, True, True),
        ({"origin": "https://evil.example", "x_csrf_token": "own"}, False, False),
        ({"origin": "null", "x_csrf_token": "own"}, False, False),
        ({"origin": "http://desk.example", "x_csrf_token": "own"}, False, False),
        ({"sec_fetch_site": "same-site", "x_csrf_token": "own"}, True, False),
        ({"sec_fetch_site": "cross-site", "x_csrf_token": "own"}, True, False),
    ],
)
async def test_cookie_counts_from_own_pages_and_changes_with_its_token(
    headers: dict[str, str], reads: bool, changes: bool, sessions: Sessions, secret: str
) -> None:
    sent = with_cookie(
        secret,
        **{
            name: csrf_token(secret) if value == "own" and name == "x_csrf_token" else value
            for name, value in headers.items()
        },
    )
    for safe, counts in ((True, reads), (False, changes)):
        if counts:
            caller = await principal_from(sent, sessions, safe=safe)
            assert (caller.kind, caller.login, caller.owner) == ("staff", "lena", "staff:lena")
        else:
            with pytest.raises(CrossSite):
                await principal_from(sent, sessions, safe=safe)


async def test_bearer_goes_before_the_cookie_and_needs_no_token(
    sessions: Sessions, secret: str, tmp_path: Path
) -> None:
    token = Keys(tmp_path).sign("people", "steward", "priya", 60, kind="staff")
    both = with_cookie(secret, authorization=f"Bearer {token}", origin="https://elsewhere.example")
    assert (await principal_from(both, sessions)).login == "priya"
    with pytest.raises(SignInNeeded):
        await principal_from(
            with_cookie(secret, authorization="Bearer rubbish"), sessions, safe=True
        )


async def test_ended_or_doubled_cookie_is_nobodys(
    sessions: Sessions, secret: str, database: Database
) -> None:
    for sent in (
        {"cookie": f"{cookie_name()}=x; {cookie_name()}={secret}"},
        with_cookie("made-up"),
        {"cookie": f"steward_session={secret}"},
    ):
        with pytest.raises(SignInNeeded):
            await principal_from(sent, sessions, safe=True)
    await sessions.end(Audit(database), secret)
    with pytest.raises(SignInNeeded):
        await principal_from(with_cookie(secret), sessions, safe=True)


def test_cookie_over_https_is_bound_to_its_host(configured: Callable[..., None]) -> None:
    from fastapi import Response

    answer = Response()
    cookies.put(answer, cookie_name(), "value", 60)
    cookies.put(answer, cookies.flow_cookie(), "value", 60)
    for sent in answer.headers.getlist("set-cookie"):
        assert sent.startswith("__Host-steward")
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=lax"} <= {
            part.strip() for part in sent.split(";")
        }
        assert "domain" not in sent.lower()
    configured(STEWARD_OWN_URL="")
    assert cookie_name() == "steward_session"
