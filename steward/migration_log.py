"""What was done to a database: migrations and preparations by name, each once."""

from __future__ import annotations

from typing import Any

import psycopg

_TABLE = """
CREATE TABLE IF NOT EXISTS public.steward_migration (
    name text PRIMARY KEY, at timestamptz DEFAULT now())
"""
_NOTE = """
INSERT INTO public.steward_migration (name) VALUES (%s) ON CONFLICT (name) DO UPDATE SET at = now()
"""


def create(connection: psycopg.Connection[Any]) -> None:
    """Make the table where it is not there."""
    connection.execute(_TABLE)


def names(connection: psycopg.Connection[Any]) -> set[str]:
    """Everything that was done."""
    return {row[0] for row in connection.execute("SELECT name FROM public.steward_migration")}


def note(connection: psycopg.Connection[Any], name: str) -> None:
    """This was done now."""
    connection.execute(_NOTE, [name])
