"""Sign-ins that are under way, and the link from an issuer's subject to a person: rows."""

from __future__ import annotations

import base64
import hashlib
import secrets

from steward.access.id_tokens import Subject
from steward.access.sessions import hashed
from steward.db import Database, fetch_one
from steward.errors import NotAuthorised
from steward.frozen_model import Frozen

MINUTES = 10
_BEGIN = """
INSERT INTO desk.sign_in (state, browser, nonce, verifier, return_to, expires_at)
VALUES (%s, %s, %s, %s, %s, clock_timestamp() + make_interval(mins => %s))
"""
_TAKE = """
DELETE FROM desk.sign_in WHERE state = %s AND browser = %s AND expires_at > clock_timestamp()
RETURNING nonce, verifier, return_to
"""
_BY_IDENTITY = """
SELECT s.login FROM desk.staff_identity i JOIN desk.staff s ON s.login = i.login AND s.active
 WHERE i.issuer = %s AND ((i.claim = 'sub' AND i.value = %s)
                          OR (i.claim = 'email' AND i.value = %s))
 ORDER BY i.claim DESC LIMIT 1
"""


class Begun(Frozen):
    """What goes to the issuer, and what stays with the browser."""

    state: str
    browser: str
    nonce: str
    challenge: str


class Taken(Frozen):
    """What was kept here meanwhile."""

    nonce: str
    verifier: str
    return_to: str


class SignIns:
    """Begins and takes sign-ins.

    Each is taken once, by the browser that began it, within ten minutes.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def begin(self, return_to: str) -> Begun:
        """Remember a new one."""
        state, browser, nonce = (secrets.token_urlsafe(32) for _ in range(3))
        verifier = secrets.token_urlsafe(48)
        digest = hashlib.sha256(verifier.encode()).digest()
        async with self._db.transaction() as connection:
            await connection.execute(
                "DELETE FROM desk.sign_in WHERE expires_at < clock_timestamp()"
            )
            await connection.execute(
                _BEGIN, [hashed(state), hashed(browser), nonce, verifier, return_to, MINUTES]
            )
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return Begun(state=state, browser=browser, nonce=nonce, challenge=challenge)

    async def take(self, state: str, browser: str) -> Taken:
        """Use it up.

        Raises NotAuthorised for another browser's, a used, a late or a made-up one.
        """
        async with self._db.transaction() as connection:
            row = await fetch_one(connection, _TAKE, hashed(state), hashed(browser))
        if row is None:
            raise NotAuthorised(
                "this sign-in was not begun here, or too long ago",
                next_step="sign in again: GET /auth/sign-in",
            )
        return Taken.model_validate(row)

    async def login_of(self, subject: Subject, *, local: bool) -> str:
        """The login that a row names.

        Raises NotAuthorised for somebody who does not work here.

        The sandbox's own issuer names this desk's logins themselves.
        """
        async with self._db.transaction() as connection:
            if local:
                row = await fetch_one(
                    connection,
                    "SELECT login FROM desk.staff WHERE login = %s AND active",
                    subject.subject,
                )
            else:
                row = await fetch_one(
                    connection, _BY_IDENTITY, subject.issuer, subject.subject, subject.email
                )
        if row is None:
            raise NotAuthorised(
                "the issuer knows you and this desk does not",
                next_step="ask an administrator: steward staff link LOGIN --sub SUBJECT",
            )
        return str(row["login"])
