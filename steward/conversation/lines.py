"""What was said in a conversation, by whom: the customer's messages and what went out,
in the order of their numbers.
"""

from __future__ import annotations

from typing import Any

from steward.conversation.types import Line
from steward.db import Connection, fetch
from steward.domain.understanding import Told, Utterance
from steward.wording.facets import in_full

_MOST = 6
NEWEST = _MOST + 20
_LINES = """
SELECT * FROM (
    (SELECT seq, 'customer' AS role, 'message' AS kind, id,
            CASE WHEN recorded THEN text ELSE '[not recorded]' END AS text, channel,
            received_at AS at, masked, '{{}}'::jsonb AS facts,
            answered_at IS NULL AS open, automatic, recorded,
            CASE WHEN recorded THEN left(quoted, 20000) ELSE '' END AS quoted
       FROM desk.inbox WHERE conversation_id = %(id)s AND seq > %(after)s
      ORDER BY seq {order} LIMIT %(limit)s)
    UNION ALL
    (SELECT seq, CASE kind WHEN 'staff' THEN 'staff' ELSE 'desk' END, kind, id, text, channel,
            created_at, '{{}}', facts, false, '', recorded, ''
       FROM desk.outbox WHERE conversation_id = %(id)s AND NOT held AND kind <> 'code' AND NOT aside
        AND seq > %(after)s ORDER BY seq {order} LIMIT %(limit)s)
) line ORDER BY seq {order} LIMIT %(limit)s
"""

# The newest lines of `conversation`, `recent` of them at most, the newest first.
RECENT = (
    _LINES.format(order="DESC")
    .replace("%(id)s", "%(conversation)s")
    .replace("%(limit)s", "%(recent)s")
    .replace("%(after)s", "0")
)

_BEHIND = (
    _LINES.format(order="ASC")
    .replace("%(id)s", "%s")
    .replace("%(after)s", "%s")
    .replace("%(limit)s", "%s")
)


async def lines_in(
    connection: Connection, conversation_id: str, after_seq: int = 0, limit: int = 500
) -> list[Line]:
    """What the customer sees, oldest first, from behind the cursor."""
    part = [conversation_id, after_seq, limit]
    rows = await fetch(connection, _BEHIND, *part, *part, limit)
    return [
        Line.model_validate({key: value for key, value in row.items() if key != "open"})
        for row in rows
    ]


def dealt_with(newest: list[dict[str, Any]]) -> tuple[Utterance, ...]:
    """The last few of the newest lines that were already dealt with, oldest first."""
    rows = [row for row in newest if not row["open"] and not row["automatic"] and row["recorded"]][
        :_MOST
    ]
    return tuple(
        Utterance(
            role=row["role"],
            text=row["text"],
            told=tuple(
                Told(kind=kind, data=data)
                for say in (row["facts"] or {}).get("says", ())
                for kind, data in [in_full(str(say["kind"]), say.get("data", {}))]
            ),
        )
        for row in reversed(rows)
    )
