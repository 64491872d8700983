"""Where the desk's rows lie: a backup that was restored lies elsewhere, and so does a database that
another server took over.
"""

from __future__ import annotations

from steward.db import Connection, Database, fetch_one

# The server that was made, the line of its log (a restore to a point in time and a standby that is
# promoted begin a new one), and the database in it (a dump is read into another one).
_HERE = """
SELECT s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || d.oid
           AS named
  FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()
"""
_SAME = f"SELECT p.named = h.named AS same FROM ({_HERE}) h LEFT JOIN desk.place p ON true"
_NOTED = f"""
INSERT INTO desk.place (named) {_HERE} ON CONFLICT (one) DO NOTHING RETURNING named
"""
_MOVED = f"""
UPDATE desk.place p SET named = h.named, since = clock.now()
  FROM ({_HERE}) h WHERE p.named <> h.named RETURNING p.named
"""


async def same(db: Database) -> bool:
    """Whether they lie where they did when this was asked last, by whichever process."""
    (row,) = await db.ask(_SAME)
    return bool(row["same"])


async def moved(connection: Connection) -> bool:
    """Whether they lie elsewhere than when this was asked last, by whichever process; said once."""
    return (
        await fetch_one(connection, _NOTED) is None
        and await fetch_one(connection, _MOVED) is not None
    )
