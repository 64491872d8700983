"""The people of the sandbox company who can sign in."""

from __future__ import annotations

import psycopg

from steward.access.staff import hire_first

FERNHILL = (
    ("aiko", "Aiko Tanaka", ["agent"]),
    ("tom", "Tom Barker", ["agent"]),
    ("lena", "Lena Vos", ["lead"]),
    ("marcus", "Marcus Hale", ["lead"]),
    ("priya", "Priya Raman", ["finance"]),
    ("joost", "Joost de Wit", ["finance"]),
    ("edda", "Edda Lindqvist", ["auditor"]),
    ("noor", "Noor Haddad", ["admin"]),
)


def hire(dsn: str) -> None:
    """Put Fernhill's staff into the desk's rows; who is there already stays as they are."""
    with psycopg.connect(dsn) as connection:
        # tom buys there, too
        hire_first(connection, FERNHILL, {"tom": "A-1021"})
