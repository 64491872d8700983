"""What came along with the mails of a conversation, for people to look at: pictures and documents,
what was left out, and what the receiving server said of who sent them, which decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.db import Connection, Row, fetch, fetch_one
from steward.frozen_model import Frozen

# Of `desk.attachment a`: what may be a photo of goods; the logo below a signature is smaller.
PHOTO = "starts_with(a.kind, 'image/') AND a.size >= 10240"
_FILES = """
SELECT id, conversation_id, name, kind, size, sha256, received_at FROM desk.attachment
 WHERE conversation_id = %s ORDER BY received_at, id
"""
_LETTERS = """
SELECT l.id, l.evidence, l.left_out, l.received_at
  FROM desk.letter l JOIN desk.inbox i ON i.id = l.id
 WHERE l.conversation_id = %s AND i.channel = 'email' ORDER BY i.seq
"""
_PHOTOS = f"SELECT count(*) AS n FROM desk.attachment a WHERE a.conversation_id = %s AND {PHOTO}"


class Mailed(Frozen):
    """The mails of a conversation: what each one's server said of its sender, oldest first, and
    how many photos and other files came along.
    """

    evidence: tuple[Mapping[str, str], ...] = ()
    photos: int = 0
    files: int = 0


async def mailed(connection: Connection, conversation_id: str) -> Mailed:
    """All of a conversation, in short; empty where it is not held by mail."""
    found = await letters(connection, conversation_id)
    if not found:
        return Mailed()
    count = await photos(connection, conversation_id)
    return Mailed(
        evidence=tuple(one["evidence"] for one in found),
        photos=count,
        files=len(await attached(connection, conversation_id)) - count,
    )


async def letters(connection: Connection, conversation_id: str) -> list[Row]:
    """The mails, oldest first: what was said of their sender, and what was left out of them."""
    return await fetch(connection, _LETTERS, conversation_id)


async def attached(connection: Connection, conversation_id: str) -> list[Row]:
    """The files, without the bytes."""
    return await fetch(connection, _FILES, conversation_id)


async def photos(connection: Connection, conversation_id: str) -> int:
    """How many of them may be photos."""
    row = await fetch_one(connection, _PHOTOS, conversation_id)
    return int(row["n"]) if row else 0


async def content(connection: Connection, own: str) -> Row | None:
    """One of the files, with its bytes."""
    query = "SELECT name, kind, content FROM desk.attachment WHERE id = %s"
    return await fetch_one(connection, query, own)


def said_of(evidence: Mapping[str, str]) -> str:
    """What the server said of a mail, as people know it: "SPF pass, DKIM fail"."""
    return ", ".join(f"{name.upper()} {result}" for name, result in sorted(evidence.items()))
