"""Rows of channels: deliveries, letters, refusals, how far a mailbox was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from steward.channels.composing import ToSend
from steward.channels.letters import Letter
from steward.db import Connection, Row, fetch, fetch_one, json, new_id
from steward.wording.parts import ENGLISH

_CARRIED = "INSERT INTO desk.carrier (channel) VALUES (%s) ON CONFLICT DO NOTHING"
# What nobody has, and whose earlier lines are on their way no longer: those of one conversation go
# one after the other, and wait for each other ten minutes at most.
_TAKE = """
UPDATE desk.delivery d
   SET state = 'sending', tries = tries + 1, changed_at = clock.now(),
       until = clock_timestamp() + make_interval(secs => %(lease)s),
       message_id = coalesce(d.message_id,
           %(before)s || replace(gen_random_uuid()::text, '-', '') || %(behind)s)
  FROM desk.outbox o
 WHERE o.id = d.line AND d.line = ANY (ARRAY(
       SELECT w.line FROM desk.delivery w
        WHERE w.state = 'waiting' AND w.channel = %(channel)s AND w.next_at <= clock_timestamp()
          AND NOT EXISTS (SELECT 1 FROM desk.delivery e
                           WHERE e.conversation_id = w.conversation_id AND e.seq < w.seq
                             AND e.state IN ('waiting', 'sending', 'handing')
                             AND e.created_at > clock.now() - interval '10 minutes')
        ORDER BY w.seq LIMIT 1 FOR UPDATE SKIP LOCKED))
RETURNING d.line, d.message_id, d.address, d.tries, d.conversation_id, d.seq, o.text, o.kind,
          o.headers, o.aside, o.created_at AS at,
          (SELECT c.language FROM desk.conversation c WHERE c.id = d.conversation_id) AS language,
          extract(epoch FROM clock.now() - o.created_at)::float8 AS age
"""
# The letters that this address wrote before, and what it was sent: nobody else's ids go out.
_THREAD = """
SELECT message_id, subject FROM (
    SELECT l.message_id, l.subject, i.seq FROM desk.letter l JOIN desk.inbox i ON i.id = l.id
     WHERE l.conversation_id = %(conversation_id)s AND l.sender = %(address)s AND i.seq < %(seq)s
       AND l.message_id <> ''
    UNION ALL
    SELECT d.message_id, '', d.seq FROM desk.delivery d
     WHERE d.conversation_id = %(conversation_id)s AND d.address = %(address)s AND d.seq < %(seq)s
       AND d.message_id IS NOT NULL AND d.channel = 'email'
) t ORDER BY seq
"""
_HANDING = """
UPDATE desk.delivery SET state = 'handing', changed_at = clock.now(),
       until = clock_timestamp() + make_interval(secs => %s)
 WHERE line = %s AND state = 'sending' AND tries = %s
"""
_ENDED = """
UPDATE desk.delivery SET state = %(state)s, why = %(why)s, changed_at = clock.now(), until = NULL,
       next_at = clock_timestamp() + make_interval(secs => %(wait)s)
 WHERE line = %(line)s AND tries = %(tries)s AND state IN ('sending', 'handing', 'unknown')
"""
# A process that ended before it handed a mail over has proved that it was not taken; one that ended
# meanwhile proves nothing. A gateway of messages knows an id again, a mail server does not.
_LAPSED = """
UPDATE desk.delivery
   SET state = CASE WHEN state = 'sending' OR channel <> 'email' THEN 'waiting' ELSE 'unknown' END,
       why = CASE state WHEN 'sending' THEN why ELSE 'its process ended while handing it over' END,
       changed_at = clock.now(), until = NULL, next_at = clock_timestamp()
 WHERE state IN ('sending', 'handing') AND until < clock_timestamp()
RETURNING line, conversation_id, channel, state
"""
_SEEN = """
UPDATE desk.delivery SET state = 'sent', why = %s, changed_at = clock.now()
 WHERE message_id = %s AND state IN ('unknown', 'handing') RETURNING line, conversation_id
"""
_BOUNCED = """
UPDATE desk.delivery SET receipt = 'bounced', why = %s, settled_by = '', changed_at = clock.now()
 WHERE message_id = %s AND receipt <> 'bounced' RETURNING line, conversation_id, address
"""
# A mail joins a conversation when its sender wrote there before and it answers a mail that was sent
# there, to that sender, under an id that nobody guesses; or one of their own, while nobody is
# proved there.
_JOINED = """
SELECT conversation_id, line FROM (
    SELECT d.conversation_id, d.line, array_position(%(answers)s::text[], d.message_id) AS place
      FROM desk.delivery d
     WHERE d.message_id = ANY(%(answers)s) AND d.address = %(sender)s
       AND EXISTS (SELECT 1 FROM desk.letter l
                    WHERE l.conversation_id = d.conversation_id AND l.sender = %(sender)s)
    UNION ALL
    SELECT l.conversation_id, '', 1000 + array_position(%(answers)s::text[], l.message_id)
      FROM desk.letter l JOIN desk.conversation c ON c.id = l.conversation_id
     WHERE l.message_id = ANY(%(answers)s) AND l.sender = %(sender)s AND c.customer IS NULL
) t ORDER BY place LIMIT 1
"""
_LETTER = """
INSERT INTO desk.letter (id, conversation_id, message_id, sender, subject, evidence, left_out)
VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING
"""
_ATTACHMENT = """
INSERT INTO desk.attachment (id, letter, conversation_id, name, kind, size, sha256, content)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
"""
_REFUSED = """
INSERT INTO desk.refused_letter (digest, way, size, code, why) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT DO NOTHING
"""
_LATELY = """
SELECT count(*) AS n FROM desk.letter
 WHERE sender = %s AND received_at > clock.now() - interval '1 hour'
"""
_READ = """
INSERT INTO desk.mailbox (name, reader, until)
VALUES (%(name)s, %(reader)s, clock_timestamp() + make_interval(secs => %(lease)s))
    ON CONFLICT (name) DO UPDATE SET reader = EXCLUDED.reader, until = EXCLUDED.until
 WHERE desk.mailbox.reader = EXCLUDED.reader OR desk.mailbox.until <= clock_timestamp()
RETURNING validity, uid
"""
_FAR = "UPDATE desk.mailbox SET validity = %s, uid = %s WHERE name = %s"
# What was delivered was sent, whatever its own answer was.
_RECEIPT = """
UPDATE desk.delivery d
   SET receipt = %(said)s, why = %(why)s, settled_by = '', changed_at = clock.now(),
       state = CASE %(said)s WHEN 'delivered' THEN 'sent' ELSE d.state END
  FROM (SELECT line, state FROM desk.delivery WHERE message_id = %(message_id)s FOR UPDATE) was
 WHERE d.line = was.line AND d.channel <> 'email' AND d.receipt <> %(said)s
RETURNING d.line, d.conversation_id, was.state <> 'sent' AS proved
"""
_NEW_REQUESTS = """
INSERT INTO desk.announced (approval, escalated)
SELECT id, escalated_at IS NOT NULL FROM desk.approval WHERE status = 'pending'
    ON CONFLICT DO NOTHING
"""
_ANNOUNCE = """
UPDATE desk.announced a SET tries = tries + 1,
       next_at = clock_timestamp() + make_interval(secs => least(5 * 2 ^ tries, 1800))
 WHERE a.ctid = ANY (ARRAY(
       SELECT w.ctid FROM desk.announced w
        WHERE w.ended_at IS NULL AND w.next_at <= clock_timestamp()
          AND EXISTS (SELECT 1 FROM desk.approval p
                       WHERE p.id = w.approval AND p.status = 'pending')
        ORDER BY w.next_at LIMIT 1 FOR UPDATE SKIP LOCKED))
RETURNING a.approval, a.escalated, a.tries
"""
_OPEN = """
SELECT line, conversation_id, channel, address, message_id, state, tries, why, receipt, created_at
  FROM desk.delivery
 WHERE settled_by = '' AND (state IN ('unknown', 'failed') OR receipt = 'bounced')
 ORDER BY changed_at DESC LIMIT 200
"""
_SETTLE = """
UPDATE desk.delivery SET state = %(state)s, settled_by = %(by)s, changed_at = clock.now(),
       next_at = clock_timestamp(),
       receipt = CASE %(state)s WHEN 'waiting' THEN '' ELSE receipt END
 WHERE line = %(line)s AND settled_by = ''
   AND (state IN ('unknown', 'failed') OR receipt = 'bounced')
RETURNING conversation_id
"""


async def carry(connection: Connection, channels: Iterable[str], *, only_add: bool = False) -> None:
    """From now on lines of these channels leave, and of no others."""
    wanted = sorted(channels)
    if not only_add:
        await connection.execute("DELETE FROM desk.carrier WHERE channel <> ALL(%s)", [wanted])
    for channel in wanted:
        await connection.execute(_CARRIED, [channel])


async def carried_since(connection: Connection, channel: str) -> datetime | None:
    """Since when, by wall time; what came before that is none of the desk's."""
    query = "SELECT since FROM desk.carrier WHERE channel = %s"
    row = await fetch_one(connection, query, channel)
    return None if row is None else row["since"]


async def take(
    connection: Connection, channel: str, named: tuple[str, str], lease: float
) -> ToSend | None:
    """The next line that may go, for this process alone; None: there is none."""
    before, behind = named
    values: dict[str, Any] = {"channel": channel, "lease": lease}
    values |= {"before": before, "behind": behind}
    row = await (await connection.execute(_TAKE, values)).fetchone()
    if row is None:
        return None
    thread = await (await connection.execute(_THREAD, row)).fetchall()
    threaded = not row["aside"]
    return ToSend(
        line=row["line"],
        conversation_id=row["conversation_id"],
        message_id=row["message_id"],
        address=row["address"],
        text=row["text"],
        kind=row["kind"],
        language=row["language"] or ENGLISH,
        headers=row["headers"],
        at=row["at"],
        subject=next((one["subject"] for one in thread if one["subject"]), "") if threaded else "",
        answers=tuple(one["message_id"] for one in thread) if threaded else (),
        tries=row["tries"],
        age=row["age"],
    )


async def handing(connection: Connection, line: ToSend, lease: float) -> bool:
    """Note that its words go now; False: this process has it no more."""
    done = await connection.execute(_HANDING, [lease, line.line, line.tries])
    return done.rowcount == 1


async def ended(connection: Connection, line: ToSend, state: str, why: str, wait: float) -> None:
    """Note how a try ended."""
    values = {"state": state, "why": why, "wait": wait, "line": line.line, "tries": line.tries}
    await connection.execute(_ENDED, values)


async def lapsed(connection: Connection) -> list[Row]:
    """What processes had that are gone: it waits again, or nobody knows."""
    return await fetch(connection, _LAPSED)


async def unknown(connection: Connection) -> list[str]:
    """The ids of mails of which nobody knows whether they went."""
    query = (
        "SELECT message_id FROM desk.delivery WHERE state = 'unknown' AND channel = 'email'"
        " AND settled_by = '' ORDER BY seq LIMIT 50"
    )
    return [str(row["message_id"]) for row in await fetch(connection, query)]


async def seen(connection: Connection, message_id: str, where: str) -> Row | None:
    """A copy was found: it was sent."""
    return await fetch_one(connection, _SEEN, f"found {where}", message_id)


async def is_ours(connection: Connection, message_id: str) -> bool:
    """Whether this id was given here."""
    query = "SELECT 1 AS one FROM desk.delivery WHERE message_id = %s"
    return await fetch_one(connection, query, message_id) is not None


async def bounced(connection: Connection, message_id: str, why: str) -> Row | None:
    """The line that did not arrive; None for one that is known, or was never sent here."""
    return await fetch_one(connection, _BOUNCED, why[:300], message_id)


async def joined(connection: Connection, letter: Letter) -> tuple[str, str] | None:
    """The conversation that a letter goes on, and the line that it answers, if one of the desk's.

    Its own server saying that the sender is forged keeps it apart.
    """
    if not letter.references or letter.evidence.get("dmarc") == "fail":
        return None
    values: Mapping[str, object] = {"answers": list(letter.references), "sender": letter.sender}
    row = await (await connection.execute(_JOINED, values)).fetchone()
    return None if row is None else (row["conversation_id"], row["line"])


async def known(connection: Connection, own: str) -> str | None:
    """The conversation that a letter was taken into before."""
    query = "SELECT conversation_id FROM desk.letter WHERE id = %s"
    row = await fetch_one(connection, query, own)
    return None if row is None else str(row["conversation_id"])


async def lately(connection: Connection, sender: str) -> int:
    """How many letters this address sent within an hour."""
    row = await fetch_one(connection, _LATELY, sender)
    return int(row["n"]) if row else 0


async def keep(connection: Connection, letter: Letter, conversation_id: str) -> None:
    """The letter's row beside its message, with what came along."""
    left = [one.model_dump() for one in letter.left_out]
    added = await connection.execute(
        _LETTER,
        [
            letter.id,
            conversation_id,
            letter.message_id,
            letter.sender,
            letter.subject,
            json(letter.evidence),
            json(left),
        ],
    )
    for one in letter.attachments if added.rowcount else ():
        values: Sequence[object] = (new_id("att"), letter.id, conversation_id, one.name, one.kind)
        await connection.execute(_ATTACHMENT, [*values, len(one.content), one.sha256, one.content])


async def refuse(
    connection: Connection, digest: str, way: str, size: int, code: str, why: str
) -> None:
    """Note what was not taken in, once."""
    await connection.execute(_REFUSED, [digest, way, size, code, why[:300]])


async def read_on(
    connection: Connection, name: str, reader: str, lease: float
) -> tuple[int, int] | None:
    """How far a mailbox was read, for this process alone; None: another one reads it."""
    values = {"name": name, "reader": reader, "lease": lease}
    row = await (await connection.execute(_READ, values)).fetchone()
    return None if row is None else (int(row["validity"]), int(row["uid"]))


async def reader(connection: Connection, name: str) -> str | None:
    """Who reads a mailbox, or read it last."""
    row = await fetch_one(connection, "SELECT reader FROM desk.mailbox WHERE name = %s", name)
    return None if row is None else str(row["reader"])


async def let_go(connection: Connection, name: str, before: str) -> None:
    """That reader reads it no more."""
    query = "UPDATE desk.mailbox SET until = clock_timestamp() WHERE name = %s AND reader = %s"
    await connection.execute(query, [name, before])


async def read_to(connection: Connection, name: str, validity: int, uid: int) -> None:
    """It was read that far."""
    await connection.execute(_FAR, [validity, uid, name])


async def to_settle(connection: Connection) -> list[Row]:
    """Lines that a person has to look at: unproven, failed or come back."""
    return await fetch(connection, _OPEN)


async def goes_on(connection: Connection, number: str, hours: int) -> str | None:
    """The conversation in which this number wrote last, within so many hours."""
    query = (
        "SELECT l.conversation_id FROM desk.letter l JOIN desk.inbox i ON i.id = l.id"
        " WHERE l.sender = %s AND i.channel = 'phone'"
        " AND l.received_at > clock.now() - make_interval(hours => %s)"
        " ORDER BY i.seq DESC LIMIT 1"
    )
    row = await fetch_one(connection, query, number, hours)
    return None if row is None else str(row["conversation_id"])


async def read_by(connection: Connection, talk: str, number: str, at: datetime) -> str:
    """The newest line that this number can have read when it wrote; empty: none."""
    query = (
        "SELECT line FROM desk.delivery WHERE conversation_id = %s AND address = %s"
        " AND created_at <= %s ORDER BY seq DESC LIMIT 1"
    )
    row = await fetch_one(connection, query, talk, number, at)
    return "" if row is None else str(row["line"])


async def keep_text(
    connection: Connection, own: str, talk: str, message_id: str, number: str
) -> None:
    """The row beside a message of a number."""
    await connection.execute(_LETTER, [own, talk, message_id, number, "", json({}), json([])])


async def receipt(connection: Connection, message_id: str, said: str, why: str) -> Row | None:
    """What the gateway says of a message that went out, and whether that is the first `proved` of
    it; None where that is known.
    """
    values = {"said": said, "why": why[:300], "message_id": message_id}
    return await (await connection.execute(_RECEIPT, values)).fetchone()


async def to_announce(connection: Connection) -> Row | None:
    """A request of which people have yet to be told, for this process alone."""
    await connection.execute(_NEW_REQUESTS)
    return await fetch_one(connection, _ANNOUNCE)


async def announced(connection: Connection, due: Row, *, ended: bool) -> None:
    """It was told, or will be again."""
    await connection.execute(
        "UPDATE desk.announced SET ended_at = CASE WHEN %s THEN clock.now() END"
        " WHERE approval = %s AND escalated = %s",
        [ended, due["approval"], due["escalated"]],
    )


async def settle(connection: Connection, line: str, by: str, *, again: bool) -> Row | None:
    """A person's word on an unproven, failed or returned line: it is done with, or it is to go
    again under the same id.
    """
    values = {"state": "waiting" if again else "sent", "by": "" if again else by, "line": line}
    return await (await connection.execute(_SETTLE, values)).fetchone()
