"""Revokes bearer tokens of members of staff.

Each person has a moment; tokens made until then do not count any more.

A token is signed and stored nowhere, so it cannot be deleted; what it is checked against is this
row, at every request.
"""

from __future__ import annotations

from datetime import datetime

from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Database, fetch, fetch_one
from steward.frozen_model import Frozen

END = """
INSERT INTO desk.token_end (login, not_before, by_login) VALUES (%s, clock_timestamp(), %s)
ON CONFLICT (login) DO UPDATE SET not_before = EXCLUDED.not_before, by_login = EXCLUDED.by_login
RETURNING login, not_before, by_login
"""
# A token knows the second it was made in, so one of the very second counts as made before.
_ENDED = (
    "SELECT 1 AS one FROM desk.token_end WHERE login = %s AND %s <= floor(extract(epoch "
    "FROM not_before))"
)


class Ended(Frozen):
    """A person's tokens of before this moment are over."""

    login: str
    not_before: datetime
    by_login: str


async def end(db: Database, audit: Audit, login: str, by: str) -> Ended:
    """End every token that this person has; the next one they are given counts again.

    The person exists.
    """
    async with db.transaction() as connection:
        row = await fetch_one(connection, END, login, by)
        await audit.append(connection, RECORD, "token.ended", f"staff:{by}", data={"login": login})
    return Ended.model_validate(row)


async def ended(db: Database) -> list[Ended]:
    """The people whose tokens were ended, newest first."""
    async with db.transaction() as connection:
        rows = await fetch(
            connection,
            (
                "SELECT login, not_before, by_login FROM desk.token_end "
                "ORDER BY not_before DESC, login"
            ),
        )
    return [Ended.model_validate(row) for row in rows]


async def is_ended(db: Database, login: str, born: int) -> bool:
    """Whether a token of this person that was made in that second (since 1970) is over."""
    async with db.transaction() as connection:
        return await fetch_one(connection, _ENDED, login, born) is not None
