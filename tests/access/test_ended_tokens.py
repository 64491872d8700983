"""Tokens of staff that were ended: no request with one gets in, and the next one does."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from steward.access import tokens
from steward.access.sessions import Sessions, csrf_token
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Database
from steward.desk import Desk
from steward.keys import Keys
from steward.server.principal import SignInNeeded, cookie_name
from steward.server.signin import caller_of
from steward.settings import settings

pytestmark = pytest.mark.usefixtures("deployed")
Owner = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def desk(database: Database, owner: Owner) -> Desk:
    """Of a desk, what sign-in reads."""
    return cast(
        Desk, SimpleNamespace(db=database, audit=Audit(database), settings=settings(), oidc=None)
    )


def bearer(tmp_path: Path, login: str, born: float = 0.0, **claims: Any) -> dict[str, str]:
    """A token that was made so many seconds from now."""
    token = Keys(tmp_path).sign(
        "people", "steward", login, 600, kind="staff", **{"iat": int(time.time() + born), **claims}
    )
    return {"Authorization": f"Bearer {token}", "host": "127.0.0.1:8400"}


@pytest.mark.parametrize("header", ["Authorization", "x-api-key"])
async def test_token_ended_signs_in_as_nobody(desk: Desk, tmp_path: Path, header: str) -> None:
    old = bearer(tmp_path, "lena", -60)
    sent = (
        old
        if header == "Authorization"
        else {header: old["Authorization"].removeprefix("Bearer "), "host": old["host"]}
    )
    assert (await caller_of(desk, sent, "GET")).login == "lena"
    await tokens.end(desk.db, desk.audit, "lena", "noor")
    for method in ("GET", "POST"):
        with pytest.raises(SignInNeeded, match="ended"):
            await caller_of(desk, sent, method)


async def test_token_of_the_second_in_which_all_ended_is_over_and_a_later_one_counts(
    desk: Desk, tmp_path: Path
) -> None:
    ended = await tokens.end(desk.db, desk.audit, "lena", "noor")
    second = int(ended.not_before.timestamp())
    with pytest.raises(SignInNeeded, match="ended"):
        await caller_of(desk, bearer(tmp_path, "lena", iat=second), "GET")
    assert (await caller_of(desk, bearer(tmp_path, "lena", iat=second + 1), "GET")).login == "lena"


async def test_tokens_of_others_and_sessions_go_on(desk: Desk, tmp_path: Path) -> None:
    secret = await Sessions(desk.db, idle=600, life=3600).open(
        desk.audit, "lena", "https://issuer.example", "00u1"
    )
    await tokens.end(desk.db, desk.audit, "lena", "noor")
    assert (await caller_of(desk, bearer(tmp_path, "priya", -60), "GET")).login == "priya"
    cookie = {
        "cookie": f"{cookie_name()}={secret}",
        "host": "127.0.0.1:8400",
        "x-csrf-token": csrf_token(secret),
    }
    assert (await caller_of(desk, cookie, "GET")).login == "lena"


async def test_token_ended_twice_is_listed_once_and_recorded_by_whom(desk: Desk) -> None:
    await tokens.end(desk.db, desk.audit, "lena", "noor")
    again = await tokens.end(desk.db, desk.audit, "lena", "lena")
    assert await tokens.ended(desk.db) == [again]
    recorded = [
        (entry.actor, entry.data["login"])
        for entry in await desk.audit.entries(RECORD)
        if entry.event == "token.ended"
    ]
    assert recorded == [("staff:noor", "lena"), ("staff:lena", "lena")]
