"""How often codes are sent and guessed: by conversation, asker, destination and company.

What a caller can see of a bound never depends on whether anybody was found. What is bounded by the
destination shows in nothing but the mailbox, so that a bound tells nobody which addresses exist.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from steward.db import Connection, fetch_one
from steward.errors import Refused

_NEXT = "try again in an hour, or ask for a person"
_COUNTS = """
SELECT count(*) FILTER (WHERE conversation_id = %(conversation)s) AS of_conversation,
       count(*) FILTER (WHERE asker = %(asker)s) AS of_asker,
       COALESCE(sum(tries - (state = 'passed')::int)
                FILTER (WHERE asker = %(asker)s), 0) AS wrong,
       count(*) FILTER (WHERE mailed) AS company_mails,
       COALESCE(sum(tries - (state = 'passed')::int), 0) AS company_wrong
  FROM desk.challenge WHERE sent_at > clock.now() - interval '1 hour'
"""
_TO = """
SELECT count(*) FILTER (WHERE mailed) AS mails,
       count(*) FILTER (WHERE mailed AND asker = %s) AS of_asker,
       COALESCE(sum(tries - (state = 'passed')::int), 0) AS wrong
  FROM desk.challenge WHERE sent_to = %s AND sent_at > clock.now() - interval '1 hour'
"""


@dataclass(frozen=True)
class CodeBounds:
    """Within one hour. `room` is kept for who has not been sent anything to that mailbox yet."""

    conversation: int = 5
    asker: int = 30
    asker_wrong: int = 20
    destination: int = 10
    destination_of_asker: int = 4
    destination_room: int = 20
    destination_wrong: int = 30
    company: int = 1000  # above it each asker has one
    company_wrong: int = 300  # above it a code has one try


@dataclass(frozen=True)
class Asker:
    """Who asks, in which conversation."""

    conversation_id: str
    name: str

    @classmethod
    def of(cls, conversation_id: str, asker: str) -> Asker:
        """Where nothing is known of who asks, the conversation is its own asker."""
        return cls(conversation_id, asker or f"conversation:{conversation_id}")


def hash_of(destination: str) -> str:
    """A name for a mailbox or a telephone."""
    return hashlib.sha256(destination.encode()).hexdigest()[:32] if destination else ""


async def may_ask(connection: Connection, asker: Asker, bounds: CodeBounds) -> None:
    """Raises Refused where this conversation or asker had its share; the same for anybody and
    nobody.
    """
    await _hold(connection, asker)
    counted = await _counted(connection, asker)
    each = 1 if counted["company_mails"] >= bounds.company else bounds.asker
    if counted["of_conversation"] >= bounds.conversation or counted["of_asker"] >= each:
        raise Refused("too many codes were asked for", next_step=_NEXT, limit=bounds.conversation)


async def may_mail(connection: Connection, asker: Asker, sent_to: str, bounds: CodeBounds) -> bool:
    """Whether one more message may go there; whoever calls holds the lock of that destination."""
    found = await fetch_one(connection, _TO, asker.name, sent_to)
    assert found is not None
    if found["of_asker"] >= bounds.destination_of_asker:
        return False
    most = bounds.destination if found["of_asker"] else bounds.destination_room
    return bool(found["mails"] < most)


async def tries_of(connection: Connection, asker: Asker, bounds: CodeBounds, tries: int) -> int:
    """How often a code may be tried now by this asker: less while the whole company is guessed at,
    0 when they had enough.
    """
    await _hold(connection, asker)
    counted = await _counted(connection, asker)
    if counted["wrong"] >= bounds.asker_wrong:
        return 0
    return 1 if counted["company_wrong"] >= bounds.company_wrong else tries


async def guessed_at(connection: Connection, sent_to: str, bounds: CodeBounds) -> bool:
    """Whether so many wrong codes were tried against this destination that no code of it is
    compared any more.
    """
    found = await fetch_one(connection, _TO, "", sent_to)
    return found is not None and sent_to != "" and bool(found["wrong"] >= bounds.destination_wrong)


async def _hold(connection: Connection, asker: Asker) -> None:
    """What one asker does is counted one after the other, in however many conversations at once."""
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('codes by:' || %s, 0))", [asker.name]
    )


async def _counted(connection: Connection, asker: Asker) -> dict[str, int]:
    names = {"conversation": asker.conversation_id, "asker": asker.name}
    row = await (await connection.execute(_COUNTS, names)).fetchone()
    assert row is not None
    return {name: int(value) for name, value in row.items()}


async def hold_mailbox(connection: Connection, sent_to: str) -> None:
    """Whatever concerns one mailbox happens one after the other until the transaction ends."""
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('codes of:' || %s, 0))", [sent_to]
    )
