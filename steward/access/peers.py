"""Other companies' agents as rows, written by the database's owner only.

A peer has a public key, scopes and limits of its own; each change is in the record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

from steward import step_reads
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, fetch, fetch_one
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.keys import algorithm_of

SKILL = "skill:"
# what a token may carry beside the skills that it names
PROPOSE, READ_RULES = "rules:propose", "rules:read"
MORE_SCOPES = (READ_RULES, PROPOSE)
NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,62}")
_COLUMNS = "name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute, " + (
    "open_tasks, repeats"
)
_FIND = f"SELECT {_COLUMNS} FROM desk.peer WHERE name = %s AND ended_at IS NULL"
_ADD = f"""
INSERT INTO desk.peer ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (name) DO UPDATE SET title = EXCLUDED.title, public_pem = EXCLUDED.public_pem,
   scopes = EXCLUDED.scopes, currency = EXCLUDED.currency, alone_minor = EXCLUDED.alone_minor,
   day_minor = EXCLUDED.day_minor, a_minute = EXCLUDED.a_minute,
   open_tasks = EXCLUDED.open_tasks, repeats = EXCLUDED.repeats, ended_at = NULL
"""
_END = (
    "UPDATE desk.peer SET ended_at = clock.now() WHERE name = %s AND ended_at IS NULL "
    "RETURNING name"
)
_SPEAKS = """
SELECT CASE WHEN p.ended_at IS NULL THEN p.scopes ELSE '{}' END AS scopes
  FROM desk.peer_context c JOIN desk.peer p ON p.name = c.peer WHERE c.conversation_id = %s
"""


class Peer(Frozen):
    """Another company's agent, with what it may ask for.

    `alone_minor` and `day_minor`: what the desk gives without a signature where this peer asks,
    for one act and in a day.
    """

    name: str
    title: str
    public_pem: str
    scopes: tuple[str, ...]
    currency: str = "EUR"
    alone_minor: int = 0
    day_minor: int = 0
    a_minute: int = 30
    open_tasks: int = 20
    repeats: int = 3


class Peers:
    """Reads who may ask; the desk itself changes nothing of it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def find(self, name: str) -> Peer | None:
        """A peer that has not been ended."""
        rows = await self._db.ask(_FIND, name)
        return Peer.model_validate(rows[0]) if rows else None

    async def skills_in(self, conversation_id: str) -> frozenset[str] | None:
        """The teams that the peer who speaks there may reach now; None where no peer does."""
        rows = await step_reads.once(
            ("peer", conversation_id), lambda: self._db.ask(_SPEAKS, conversation_id)
        )
        return skills_of(rows[0]["scopes"]) if rows else None


def skills_of(scopes: Sequence[str]) -> frozenset[str]:
    """The skills that scopes name."""
    return frozenset(one.removeprefix(SKILL) for one in scopes if one.startswith(SKILL))


async def add(connection: Connection, audit: Audit, who: str, peer: Peer) -> None:
    """This agent may ask from now on; one that may already gets this. Raises BadInput."""
    known = {*MORE_SCOPES}
    if wrong := [one for one in peer.scopes if one not in known and not one.startswith(SKILL)]:
        raise BadInput(
            f"{', '.join(wrong)}: no such scope",
            next_step=f"scopes are {SKILL}TEAM, {', '.join(MORE_SCOPES)}",
        )
    if not NAME.fullmatch(peer.name) or not peer.title.strip():
        raise BadInput(
            f"{peer.name!r} is no name: small letters, digits, dots and dashes, 63 at most",
            next_step="steward peers add carrier.example --title TITLE --key FILE --scope ...",
        )
    try:
        algorithm_of(serialization.load_pem_public_key(peer.public_pem.encode()))
    except (ValueError, UnsupportedAlgorithm, BadInput) as error:
        raise BadInput(
            "the key is none of Ed25519, P-256 or RSA of 2048 bits, as PEM",
            next_step="ask the peer for its public key",
        ) from error
    await connection.execute(_ADD, [*_values(peer)])
    data = {"peer": peer.name, "scopes": sorted(peer.scopes)}
    await audit.append(connection, RECORD, "peer.added", who, data=data)


async def end(connection: Connection, audit: Audit, who: str, name: str) -> None:
    """Nothing of this peer's counts from the next request on. Raises BadInput."""
    if await fetch_one(connection, _END, name) is None:
        raise BadInput(f"{name} is no peer here", next_step="steward peers list says who is")
    await audit.append(connection, RECORD, "peer.ended", who, data={"peer": name})


async def everybody(connection: Connection) -> list[Row]:
    """All of them, whoever was ended last."""
    query = f"SELECT {_COLUMNS}, ended_at FROM desk.peer ORDER BY ended_at NULLS FIRST, name"
    return await fetch(connection, query)


def _values(peer: Peer) -> list[Any]:
    whole = peer.model_dump() | {"scopes": list(peer.scopes)}
    return [whole[name.strip()] for name in _COLUMNS.split(",")]
