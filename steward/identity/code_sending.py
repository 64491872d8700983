"""Sends one-time codes and limits how many messages one mailbox gets."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from steward.conversation import freezes
from steward.conversation.outgoing import send_to
from steward.conversation.types import Outgoing
from steward.db import Connection, Database, Row, fetch_one, new_id
from steward.errors import BadInput, NotNow, ToolFailed, ToolUnavailable
from steward.identity.code_bounds import Asker, CodeBounds, hash_of, hold_mailbox, may_ask, may_mail
from steward.identity.code_targets import CodeChannel, Target, choose_target, mask
from steward.identity.contacts import contact_ids, read_contact
from steward.wording.render import render
from steward.wording.says import CodeMail

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity

MINUTES = 5
# The code of another conversation that is on its way to the same mailbox for the same purpose, with
# a minute left to type it.
_LIVE = """
SELECT h.id, h.salt, h.code_hash, h.expires_at, o.text
  FROM desk.challenge h JOIN desk.outbox o ON o.source = h.source AND o.kind = 'code'
 WHERE h.handle = %s AND h.sent_to = %s AND h.purpose = %s AND h.conversation_id <> %s
   AND h.shares IS NULL
   AND h.state IN ('open', 'replaced', 'locked')
   AND h.expires_at > clock.now() + interval '1 minute'
   AND NOT EXISTS (SELECT 1 FROM desk.challenge u WHERE u.sent_to = h.sent_to
                      AND u.code_hash = h.code_hash AND u.state = 'passed')
   AND NOT EXISTS (SELECT 1 FROM desk.challenge m WHERE m.conversation_id = %s
                      AND m.code_hash = h.code_hash)
 ORDER BY h.sent_at DESC LIMIT 1
"""
# The code of this conversation that is open for the same customer and purpose, as long.
_OWN = """
SELECT id, salt, code_hash, expires_at
  FROM desk.challenge
 WHERE handle = %s AND sent_to = %s AND purpose = %s AND conversation_id = %s
   AND state = 'open' AND expires_at > clock.now() + interval '1 minute'
 ORDER BY sent_at DESC LIMIT 1
"""
_INSERT = """
INSERT INTO desk.challenge (id, conversation_id, handle, source, channel, destination, purpose,
                            salt, code_hash, expires_at, asker, sent_to, mailed, shares)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s,
        COALESCE(%s, clock.now() + make_interval(mins => %s)), %s, %s, %s, %s)
"""


class Wanted(NamedTuple):
    """A code that somebody asks for, once per `source` (the action)."""

    conversation_id: str
    handle: str | None
    target: Target
    purpose: str
    source: str
    anew: bool = True  # a further one is asked for: else one that is open stays


class NewCode(NamedTuple):
    """A code that nobody has been sent yet."""

    code: str
    salt: bytes
    hashed: bytes


class CodeSending:
    """Sends codes, and notes every one that was asked for."""

    def __init__(self, db: Database, audit: Audit, gateway: Gateway, identity: Identity) -> None:
        self._db, self._audit, self._gateway, self._identity = db, audit, gateway, identity

    async def target(
        self, conversation_id: str, handle: str | None, channel: CodeChannel
    ) -> Target:
        """Where the CRM's verified record lets a code go."""
        if handle is None:
            return Target(channel, reason="nobody was found")
        now = datetime.fromisoformat(await self._db.now())
        target = Target(channel, reason="there is no record in the CRM")
        for contact_id in await contact_ids(self._identity, handle):
            try:
                contact = await read_contact(self._gateway, conversation_id, handle, contact_id)
            except (ToolFailed, ToolUnavailable, NotNow) as error:
                target = Target(channel, reason=f"the CRM did not give the record ({error.code})")
                continue
            target = choose_target(contact, channel, now)
            if target.destination:
                return target
        return target

    async def send(
        self, connection: Connection, wanted: Wanted, new: NewCode, bounds: CodeBounds
    ) -> None:
        """Send it, or the one that is on its way to the same mailbox, or none: that is written
        down, and looks the same from outside. One that is open here stays, with fresh tries as
        for whoever nobody knows, unless a further one is asked for.

        Raises BadInput for a conversation that is not there, and as `may_ask`.
        """
        talk, handle = wanted.conversation_id, wanted.handle
        held = await fetch_one(
            connection,
            "SELECT id, asker, language FROM desk.conversation WHERE id = %s FOR UPDATE",
            talk,
        )
        if held is None:
            raise BadInput("there is no such conversation", conversation=talk)
        if await fetch_one(
            connection, "SELECT 1 AS one FROM desk.challenge WHERE source = %s", wanted.source
        ):
            return
        if await freezes.is_frozen(connection, [handle]):
            nowhere = Target(wanted.target.channel, reason="the customer's account is frozen")
            wanted, handle = wanted._replace(handle=None, target=nowhere), None
        asker = Asker.of(talk, held["asker"])
        sent_to = hash_of(wanted.target.destination if handle else "")
        await may_ask(connection, asker, bounds)
        live: Row | None = None
        mailed = False
        if sent_to:  # other conversations may be sending to the same mailbox
            await hold_mailbox(connection, sent_to)
            who = (handle, sent_to, wanted.purpose, talk)
            own = None if wanted.anew else await fetch_one(connection, _OWN, *who)
            live = own or await fetch_one(connection, _LIVE, *who, talk)
            mailed = own is None and await may_mail(connection, asker, sent_to, bounds)
        if sent_to and not mailed:
            wanted = wanted._replace(target=_not_mailed(wanted.target, live))
        if not (mailed or live):
            wanted, sent_to = wanted._replace(handle=None), ""
        challenge = await self._note(connection, wanted, new, asker, sent_to, mailed, live)
        if mailed:
            say = CodeMail(code=new.code, minutes=MINUTES)
            text = live["text"] if live else render(say, held["language"])
            await _mail(connection, wanted, text)
        data = {
            "challenge": challenge,
            "channel": wanted.target.channel,
            "purpose": wanted.purpose,
            "sent": mailed,
            "why": wanted.target.reason,
            **({"shares": live["id"]} if live else {}),
        }
        await self._audit.append(
            connection, talk, "code.sent", "agent:identity", action_id=wanted.source, data=data
        )

    async def _note(
        self,
        connection: Connection,
        wanted: Wanted,
        new: NewCode,
        asker: Asker,
        sent_to: str,
        mailed: bool,
        live: Row | None,
    ) -> str:
        """The row that a try is compared with, in the place of those before it; its id."""
        await connection.execute(
            (
                "UPDATE desk.challenge SET state = 'replaced' WHERE conversation_id = %s "
                "AND state = 'open'"
            ),
            [wanted.conversation_id],
        )
        challenge = new_id("chl")
        await connection.execute(
            _INSERT.encode(),
            [
                challenge,
                wanted.conversation_id,
                wanted.handle,
                wanted.source,
                wanted.target.channel,
                mask(wanted.target.destination),
                wanted.purpose,
                live["salt"] if live else new.salt,
                live["code_hash"] if live else new.hashed,
                live["expires_at"] if live else None,
                MINUTES,
                asker.name,
                sent_to,
                mailed,
                live["id"] if live else None,
            ],
        )
        return challenge


def _not_mailed(target: Target, live: Row | None) -> Target:
    why = (
        "the live code was sent already" if live else "too many codes were sent to this destination"
    )
    return Target(target.channel, target.destination if live else "", reason=why)


async def _mail(connection: Connection, wanted: Wanted, text: str) -> None:
    target = wanted.target
    code_to = Outgoing(n=1, kind="code", text=text, destination=target.destination)
    await send_to(connection, wanted.conversation_id, wanted.source, target.channel, code_to)
