"""A browser's session: a row that ends when it should."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from steward.access.sessions import Sessions, csrf_token, hashed
from steward.audit.record import Audit
from steward.db import Database

Owner = Callable[..., list[tuple[Any, ...]]]
EVENTS = "SELECT event, actor FROM desk.audit WHERE conversation_id = 'desk' ORDER BY seq"


@pytest.fixture
def sessions(database: Database) -> Sessions:
    return Sessions(database, idle=600, life=3600)


async def opened(sessions: Sessions, database: Database, replaces: str = "") -> str:
    return await sessions.open(
        Audit(database), "lena", "https://issuer.example", "00u1", replaces=replaces
    )


async def test_session_is_found_until_it_ends(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    secret = await opened(sessions, database)
    found = await sessions.find(secret)
    assert found is not None
    assert (found.login, found.issuer, found.subject) == ("lena", "https://issuer.example", "00u1")
    await sessions.end(Audit(database), secret)
    await sessions.end(Audit(database), secret)
    assert await sessions.find(secret) is None
    assert owner(EVENTS) == [("session.opened", "staff:lena"), ("session.ended", "staff:lena")]


@pytest.mark.parametrize("column", ["idle_until", "expires_at"])
async def test_session_expires_when_idle_and_in_any_case(
    column: str, sessions: Sessions, database: Database, owner: Owner
) -> None:
    secret = await opened(sessions, database)
    owner(f"UPDATE desk.session SET {column} = clock_timestamp()")
    assert await sessions.find(secret) is None


async def test_session_is_prolonged_by_use_and_not_by_a_look(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    secret = await opened(sessions, database)
    owner(
        "UPDATE desk.session SET seen_at = seen_at - interval '1 minute', idle_until = idle_until "
        "- interval '1 minute'"
    )
    left = (
        "SELECT idle_until > clock_timestamp() + interval '595 seconds', expires_at < "
        "clock_timestamp() + interval '1 hour' FROM desk.session"
    )
    assert await Sessions(database, idle=600, life=3600, touch=False).find(secret) is not None
    assert owner(left) == [(False, True)]
    assert await sessions.find(secret) is not None
    assert owner(left) == [(True, True)]


async def test_session_ignores_the_sandbox_clock(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    secret = await opened(sessions, database)
    owner("UPDATE clock.shift SET shift = '25 hours'")
    assert await sessions.find(secret) is not None


async def test_signing_in_again_ends_the_one_before(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    before = await opened(sessions, database)
    after = await opened(sessions, database, replaces=before)
    assert before != after
    assert await sessions.find(before) is None
    assert await sessions.find(after) is not None


async def test_session_secret_is_stored_nowhere(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    secret = await opened(sessions, database)
    assert owner("SELECT id FROM desk.session") == [(hashed(secret),)]
    assert owner("SELECT 1 FROM desk.session s WHERE s::text LIKE %s", f"%{secret}%") == []
    assert secret not in csrf_token(secret)
    assert csrf_token(secret) != csrf_token(await opened(sessions, database))


@pytest.mark.parametrize("junk", ["", "x", "\ud83d", "é" * 30, "a" * 100_000, "' OR true --"])
async def test_anything_else_is_nobodys(junk: str, sessions: Sessions, owner: Owner) -> None:
    assert await sessions.find(junk) is None


async def test_session_that_has_long_been_over_is_swept_and_the_record_keeps_it(
    sessions: Sessions, database: Database, owner: Owner
) -> None:
    over, standing = await opened(sessions, database), await opened(sessions, database)
    await sessions.end(Audit(database), over)
    assert await sessions.sweep(30, 10) == 0
    owner(
        "UPDATE desk.session SET ended_at = clock_timestamp() - interval '31 days' "
        "WHERE ended_at IS NOT NULL"
    )
    assert await sessions.sweep(30, 10) == 1
    assert await sessions.find(standing) is not None
    assert owner(EVENTS).count(("session.opened", "staff:lena")) == 2
