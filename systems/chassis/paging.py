"""Lists in pages, newest first.

An opaque cursor remembers the last row seen, so that new rows shift nothing.
"""

from __future__ import annotations

import base64
import json
from datetime import datetime
from typing import Any, LiteralString

from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.chassis.errors import ToolError
from systems.chassis.tools import PageAsk


async def page(
    connection: Connection, query: LiteralString, values: dict[str, Any], ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    """Run `query`, which must give `sort_at` and `sort_id`, for one page.

    Returns rows and the next cursor.
    """
    at, last = _decode(ask.cursor) if ask.cursor else (None, None)
    cursor = await connection.execute(
        f"""SELECT * FROM ({query}) listed
            WHERE %(after_at)s::timestamptz IS NULL OR (sort_at, sort_id) < (%(after_at)s,
                %(after_id)s::text)
            ORDER BY sort_at DESC, sort_id DESC LIMIT %(rows)s""".encode(),
        {**values, "after_at": at, "after_id": last, "rows": ask.limit + 1},
    )
    rows = await cursor.fetchall()
    if len(rows) <= ask.limit:
        return rows, None
    kept = rows[: ask.limit]
    return kept, _encode(kept[-1]["sort_at"], kept[-1]["sort_id"])


def _encode(at: datetime, last: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([at.isoformat(), last]).encode()).decode()


def _decode(cursor: str) -> tuple[datetime, str]:
    try:
        at, last = json.loads(base64.urlsafe_b64decode(cursor))
        return datetime.fromisoformat(at), str(last)
    except (ValueError, TypeError):
        raise ToolError(
            "invalid_cursor", "The cursor is not one of ours.", "List again from the start."
        ) from None
