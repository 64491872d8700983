"""How each system does as the desk's own calls found it, and whether everything is stopped."""

from __future__ import annotations

from contextlib import suppress

import psycopg
from psycopg_pool import PoolTimeout

from steward.db import Row, waiting_at_most
from steward.desk import Desk
from steward.server.door_answers import SystemCalls, WhoHalted

_PATIENCE = 2.0
# To which system an effect went says the entry of its own call.
_UNKNOWN = """
SELECT split_part(e.data ->> 'tool', '.', 1) AS system, count(*) AS waiting,
       extract(epoch FROM max(clock.now() - a.created_at))::float8 AS oldest
  FROM desk.action a CROSS JOIN LATERAL
       (SELECT data FROM desk.audit
         WHERE conversation_id = a.conversation_id AND action_id = a.id
           AND event = 'tool.write.started' ORDER BY seq DESC LIMIT 1) e
 WHERE a.live AND a.state = 'unknown' GROUP BY 1
"""


async def systems_now(desk: Desk) -> tuple[list[SystemCalls], WhoHalted | None]:
    """Each system, and the stop of everything; without the database what this process knows."""
    unknown: dict[str, Row] = {}
    with suppress(psycopg.Error, PoolTimeout), waiting_at_most(_PATIENCE):
        unknown = {row["system"]: row for row in await desk.db.ask(_UNKNOWN)}
    halted = await halted_now(desk)
    systems = []
    for name, one in desk.gateway.health().items():
        waits = unknown.get(name)
        systems.append(
            SystemCalls(
                system=name,
                circuit=one.circuit,
                calls=one.calls,
                mean_ms=one.mean_ms,
                failure=one.failure,
                failed_ago=None if one.failed_ago is None else round(one.failed_ago),
                unknown_effects=waits["waiting"] if waits else 0,
                oldest_unknown=round(waits["oldest"]) if waits else None,
            )
        )
    return systems, halted


async def halted_now(desk: Desk) -> WhoHalted | None:
    """The stop of everything; None: there is none, or the database is away. A desk that is stopped
    is well: it does what people said.
    """
    with suppress(psycopg.Error, PoolTimeout), waiting_at_most(_PATIENCE):
        row = await desk.halts.standing()
        if row is not None:
            return WhoHalted(by=row["login"], reason=row["reason"], at=row["at"])
    return None
