"""The people of the sandbox company who can sign in."""

from __future__ import annotations

import psycopg

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
        connection.cursor().executemany(
            (
                "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, %s) ON CONFLICT "
                "DO NOTHING"
            ),
            FERNHILL,
        )
        # he buys there, too
        connection.execute(
            "UPDATE desk.staff SET linked_customer = 'A-1021' WHERE login = 'tom' "
            "AND linked_customer IS NULL"
        )
