"""Sessions of people who signed in with a browser: a random value in a cookie, its hash in a row.

Times are wall time, as leases are: the sandbox's clock moves the company's days and signs nobody
out.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from steward.audit.chain import RECORD
from steward.db import Connection, Database, fetch_one
from steward.frozen_model import Frozen

if TYPE_CHECKING:
    from steward.audit.record import Audit

_STANDS = (
    "id = %s AND ended_at IS NULL AND expires_at > clock_timestamp() AND idle_until > "
    "clock_timestamp()"
)
_OPEN = """
INSERT INTO desk.session (id, login, issuer, subject, idle_until, expires_at)
VALUES (%s, %s, %s, %s, clock_timestamp() + make_interval(secs => %s),
        clock_timestamp() + make_interval(secs => %s))
"""
# Written at most twice a minute: who clicks fast does not make the desk write fast.
_TOUCH = """
UPDATE desk.session SET seen_at = clock_timestamp(),
       idle_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = %s AND ended_at IS NULL AND seen_at < clock_timestamp() - interval '30 seconds'
"""
_END = (
    "UPDATE desk.session SET ended_at = clock_timestamp(), ended_why = %s WHERE id = %s "
    "AND ended_at IS NULL RETURNING login"
)
_SWEEP = """
DELETE FROM desk.session WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM desk.session WHERE least(ended_at, expires_at,
                                              idle_until) < clock_timestamp() - make_interval(days
        => %s)
     LIMIT %s FOR UPDATE SKIP LOCKED))
"""
_LONGEST = 200


class Session(Frozen):
    """A session that stands."""

    id: str
    login: str
    issuer: str
    subject: str


def hashed(secret: str) -> str:
    """What is stored instead of a secret.

    The secrets have 256 random bits, so a plain hash is enough.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def csrf_token(secret: str) -> str:
    """The token that a page sends along with the cookie.

    It is bound to the session and does not reveal the cookie.
    """
    return hmac.new(
        secret.encode("utf-8", "surrogatepass"), b"steward csrf", hashlib.sha256
    ).hexdigest()


class Sessions:
    """Opens, finds and ends sessions.

    `idle` and `life` are seconds; looking with `touch` off keeps nobody signed in.
    """

    def __init__(self, db: Database, *, idle: float, life: float, touch: bool = True) -> None:
        self._db, self._idle, self._life, self._touch = db, idle, life, touch

    async def open(
        self, audit: Audit, login: str, issuer: str, subject: str, replaces: str = ""
    ) -> str:
        """A new session's secret.

        The one that the browser had before ends: nothing that was planted there lives on.
        """
        secret = secrets.token_urlsafe(32)
        async with self._db.transaction() as connection:
            if replaces:
                await self._end(connection, audit, replaces, "signed in again")
            await connection.execute(
                _OPEN, [hashed(secret), login, issuer, subject, self._idle, self._life]
            )
            await audit.append(
                connection, RECORD, "session.opened", f"staff:{login}", data={"issuer": issuer}
            )
        return secret

    async def find(self, secret: str) -> Session | None:
        """The session behind a cookie; None when it has ended, expired or never was."""
        if not secret or len(secret) > _LONGEST:
            return None
        own = hashed(secret)
        async with self._db.transaction() as connection:
            row = await fetch_one(
                connection,
                f"SELECT id, login, issuer, subject FROM desk.session WHERE {_STANDS}",
                own,
            )
            if row is not None and self._touch:
                await connection.execute(_TOUCH, [self._idle, own])
        return None if row is None else Session.model_validate(row)

    async def end(self, audit: Audit, secret: str, why: str = "signed out") -> None:
        """End it; whoever holds the cookie is nobody from the next look on."""
        async with self._db.transaction() as connection:
            await self._end(connection, audit, secret, why)

    async def sweep(self, days: int, most: int) -> int:
        """Delete sessions that ended so many days ago, in bounded steps; returns how many.

        The record keeps who signed in.
        """
        async with self._db.transaction() as connection:
            return (await connection.execute(_SWEEP, [days, most])).rowcount

    async def _end(self, connection: Connection, audit: Audit, secret: str, why: str) -> None:
        row = await fetch_one(connection, _END, why, hashed(secret))
        if row is not None:
            await audit.append(
                connection, RECORD, "session.ended", f"staff:{row['login']}", data={"why": why}
            )
