"""SQL as a database's owner, past the role of the desk, over a line that stays:
a new connection costs more than most questions.
"""

from __future__ import annotations

from typing import Any

import psycopg

from steward.connection_pool import has_news
from steward.scenarios.clearing import KEPT_CONNECTION

KEPT = 3
_lines: dict[str, psycopg.Connection[Any]] = {}


def ask(dsn: str, query: str, *args: object) -> list[tuple[Any, ...]]:
    """The rows of a query, none for a statement; each is a transaction of its own."""
    cursor = _line(dsn).execute(query, args or None)  # type: ignore[arg-type]
    return cursor.fetchall() if cursor.description else []


def _line(dsn: str) -> psycopg.Connection[Any]:
    found = _lines.pop(dsn, None)
    if found is None or found.closed or has_news(found):
        # it may stay where the database is cleared for the next test
        found = psycopg.connect(dsn, autocommit=True, application_name=KEPT_CONNECTION)
    _lines[dsn] = found
    while len(_lines) > KEPT:
        _lines.pop(next(iter(_lines))).close()
    return found
