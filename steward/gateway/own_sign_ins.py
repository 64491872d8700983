"""Whose a row of `desk.system_sign_in` is: the desk's at a system, or a colleague's own there.

Apart from `sign_ins`, so that who only ends a colleague need not import the clients of MCP.
"""

from __future__ import annotations

from typing import NamedTuple

from steward.db import Connection, fetch

_FORGET_PERSON = """
DELETE FROM desk.system_sign_in
 WHERE strpos(system, ' ') > 0 AND substr(system, strpos(system, ' ') + 1) = %s
RETURNING split_part(system, ' ', 1) AS system
"""


class Whose(NamedTuple):
    """A system, and the login of whoever signed in there for themselves; empty: the desk did."""

    system: str
    login: str


def of_person(system: str, login: str) -> str:
    """How the row of somebody's own sign-in is named; without a login, the desk's. No system's name
    has a space.
    """
    return f"{system} {login}" if login else system


def whose(row: str) -> Whose:
    """What `of_person` made a row's name of."""
    system, _, login = row.partition(" ")
    return Whose(system, login)


async def forget_person(connection: Connection, login: str) -> list[str]:
    """Somebody left: their own sign-ins are shown nowhere any more; where they were."""
    return sorted(row["system"] for row in await fetch(connection, _FORGET_PERSON, login))
