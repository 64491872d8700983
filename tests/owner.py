"""SQL as a database's owner, past the role of the desk, over a line that stays: a new connection costs more than most questions."""

from __future__ import annotations

import select
from typing import Any

import psycopg

KEPT = 3
_lines: dict[str, psycopg.Connection[Any]] = {}


def ask(dsn: str, query: str, *args: object) -> list[tuple[Any, ...]]:
    """The rows of a query, none for a statement; each is a transaction of its own."""
    cursor = _line(dsn).execute(query, args or None)  # type: ignore[arg-type]
    return cursor.fetchall() if cursor.description else []


def _line(dsn: str) -> psycopg.Connection[Any]:
    found = _lines.pop(dsn, None)
    if found is None or found.closed or _has_news(found):
        found = psycopg.connect(dsn, autocommit=True)
    _lines[dsn] = found
    while len(_lines) > KEPT:
        _lines.pop(next(iter(_lines))).close()
    return found


def _has_news(line: psycopg.Connection[Any]) -> bool:
    """Its server has ended it: nothing else is said unasked."""
    socket = select.poll()
    socket.register(line.fileno(), select.POLLIN | select.POLLERR | select.POLLHUP)
    return bool(socket.poll(0))
