"""Puts each change of the policy set on the desk's record: what is in force, since when, which
files are others. Rules are files, so nobody can say who; that they changed cannot be hidden.
"""

from __future__ import annotations

from typing import Any

from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Database, fetch_one
from steward.policy.cedar import CedarPolicy

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('audit:desk', 0))"
_LAST = """
SELECT data FROM desk.audit
 WHERE desk.is_control(event) AND event = 'policy.changed' AND conversation_id = 'desk'
 ORDER BY at DESC, seq DESC LIMIT 1
"""


async def note(db: Database, audit: Audit, policy: CedarPolicy) -> bool:
    """Record the set that is in force, unless the last one recorded is this one."""
    async with db.transaction() as connection:
        await connection.execute(_LOCK)
        last = await fetch_one(connection, _LAST)
        before: dict[str, Any] = last["data"] if last else {"version": "", "digests": {}}
        if before["version"] == policy.version:
            return False
        names = sorted(before["digests"].keys() | policy.digests.keys())
        data = {
            "version": policy.version,
            "before": before["version"],
            "digests": policy.digests,
            "files": [n for n in names if before["digests"].get(n) != policy.digests.get(n)],
        }
        await audit.append(connection, RECORD, "policy.changed", "clockwork", data=data)
        return True
