"""Who was erased, in a file beside the database: a backup that is restored does not know it.

A line is a digest of an id that the desk made up (a customer, a conversation): no word, name or
address, and no id with which anything could be looked up elsewhere. Lines are only ever added.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from steward.audit.chain import RECORD
from steward.db import Connection, Row, fetch
from steward.errors import BadInput

ERASED, ORDERED = "customer.erased", "customer.erasure_ordered"
NOBODY = ""  # whose conversations are erased that no customer was found for
_DIGEST = "encode(sha256(convert_to({}, 'UTF8')), 'hex') = ANY(%(listed)s)"
_KNOWN = f"""
SELECT a.data ->> 'customer' AS customer, a.data -> 'conversations' AS talks FROM desk.audit a
 WHERE a.conversation_id = '{RECORD}' AND a.event = '{ERASED}'
"""
_CUSTOMERS = f"""
WITH done AS ({_KNOWN})
SELECT u.handle, u.name FROM desk.customer u
 WHERE {_DIGEST.format("u.handle")}
   AND NOT EXISTS (SELECT FROM done WHERE done.customer = u.handle)
 ORDER BY u.handle
"""
_TALKS = f"""
SELECT c.id, coalesce(c.customer, '') AS customer FROM desk.conversation c
 WHERE {_DIGEST.format("c.id")}
   AND NOT EXISTS (SELECT FROM desk.audit a WHERE a.conversation_id = c.id AND a.event = '{ERASED}')
 ORDER BY c.id
"""
_ORDERED = f"""
SELECT DISTINCT a.data ->> 'customer' AS customer FROM desk.audit a
 WHERE a.conversation_id = '{RECORD}' AND a.event = '{ORDERED}'
"""


class ErasedIds:
    """The file; without one nothing is kept and nothing comes back (a copy for debugging)."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def listed(self) -> set[str]:
        """Its digests. Raises BadInput where it cannot be read."""
        if self._file is None or not self._file.exists():
            return set()
        try:
            return set(self._file.read_text("ascii").split())
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(
                f"{self._file}: the list of who was erased cannot be read: {error}",
                next_step="put the newest copy of it there (docs/runbook.md, Erase a customer)",
            ) from error

    def add(self, ids: Iterable[str]) -> None:
        """Add what is not on it; on the disk when this returns."""
        missing = sorted({digest(one) for one in ids} - self.listed())
        if self._file is None or not missing:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="ascii") as file:
            # in one write, and begun anew where the one before was cut off
            file.write("\n" + "\n".join(missing) + "\n")
            file.flush()
            os.fsync(file.fileno())


def digest(one: str) -> str:
    """What the list says of an id."""
    return hashlib.sha256(one.encode()).hexdigest()


async def known(connection: Connection) -> set[str]:
    """Every id of which the record says that it was erased."""
    found = await fetch(connection, _KNOWN)
    return {one for row in found for one in (row["customer"], *(row["talks"] or ())) if one}


async def returned(connection: Connection, listed: set[str]) -> list[Row]:
    """Customers (`handle`, `name`, `talks`) who are on the list, and of whose erasure the record
    does not know; last, under NOBODY, conversations alone.
    """
    if not listed:
        return []
    values = {"listed": sorted(listed)}
    customers = await (await connection.execute(_CUSTOMERS, values)).fetchall()
    talks = await (await connection.execute(_TALKS, values)).fetchall()
    whose = {row["handle"] for row in customers}
    found = [
        {**row, "talks": [talk["id"] for talk in talks if talk["customer"] == row["handle"]]}
        for row in customers
    ]
    alone = [talk["id"] for talk in talks if talk["customer"] not in whose]
    return [*found, *([{"handle": NOBODY, "name": "", "talks": alone}] if alone else [])]


async def ordered(connection: Connection) -> set[str]:
    """Customers whose erasure was asked for again while something was in the way."""
    return {row["customer"] for row in await fetch(connection, _ORDERED)}
