"""Events of approvals since a cursor, in one order.

They are rows; nothing appears behind the cursor later.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from steward.db import Database, Row, fetch, fetch_one

_WRITTEN = re.compile(r"(\d{1,19})-(\d{1,18})")
# Only what is older than every transaction under way: a younger one may still commit between two
# that are seen.
_SINCE = """
SELECT e.seq, e.xid::text AS xid, e.event, e.at, e.approval_id, p.status, p.conversation_id,
       p.action_id, a.kind AS action, p.owner, p.queue
  FROM desk.approval_event e JOIN desk.approval p ON p.id = e.approval_id
  JOIN desk.action a ON a.id = p.action_id
 WHERE (e.xid, e.seq) > (%s::text::xid8, %s) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
 ORDER BY e.xid, e.seq LIMIT %s
"""


class Cursor(NamedTuple):
    """Where a reader is; written `xid-seq`."""

    xid: int
    seq: int

    def __str__(self) -> str:
        return f"{self.xid}-{self.seq}"


def read_cursor(written: str | None) -> Cursor | None:
    """A cursor as a client sends it back; None for none, or for one that was never ours."""
    match = _WRITTEN.fullmatch(written) if written and written.isascii() else None
    return Cursor(int(match[1]), int(match[2])) if match and int(match[1]) < 2**63 else None


async def newest(db: Database) -> Cursor:
    """Behind everything that can be read now."""
    async with db.transaction() as connection:
        row = await fetch_one(
            connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid"
        )
    assert row is not None
    return Cursor(int(row["xid"]) - 1, 2**53)


async def since(db: Database, cursor: Cursor, most: int = 200) -> list[tuple[Cursor, Row]]:
    """Events behind the cursor, oldest first, each with the approval as it is now."""
    async with db.transaction() as connection:
        rows = await fetch(connection, _SINCE, str(cursor.xid), cursor.seq, most)
    return [(Cursor(int(row.pop("xid")), int(row.pop("seq"))), row) for row in rows]
