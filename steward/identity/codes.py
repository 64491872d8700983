"""One-time codes: where they may go, what they open, and that guessing does not pay."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from typing import TYPE_CHECKING

from steward.conversation.outgoing import send_to
from steward.conversation.repository import set_customer
from steward.conversation.types import Outgoing
from steward.db import Connection, Database, Row, fetch_one, new_id
from steward.domain.call import Call
from steward.domain.customer import CodeResult
from steward.errors import BadInput, NotNow, ToolFailed, ToolUnavailable
from steward.identity.code_bounds import (
    Asker,
    CodeBounds,
    guessed_at,
    hash_of,
    may_ask,
    may_mail,
    tries_of,
)
from steward.identity.code_targets import (
    NEW_CONTACT,
    CodeChannel,
    Target,
    choose_target,
    hash_code,
    mask,
    purpose_of,
)
from steward.identity.pace import FLOOR, paced
from steward.settings import settings

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity

DIGITS = 6
MINUTES = 5
TRIES = 3
PROOF_MINUTES = 30
_TEXT = (
    "Your {company} code is {code}. It is valid for {minutes} minutes at most. "
    "We never ask for it by phone."
)
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


class Codes:
    """Sends and checks.

    Both are effects of ledger actions and give the same answer when they are repeated.
    """

    def __init__(
        self,
        db: Database,
        audit: Audit,
        gateway: Gateway,
        identity: Identity,
        floor: float = FLOOR,
        bounds: CodeBounds | None = None,
    ) -> None:
        self._db = db
        self._audit = audit
        self._gateway = gateway
        self._identity = identity
        self._floor = floor
        self._bounds = bounds or CodeBounds()

    async def send(
        self,
        conversation_id: str,
        handle: str | None,
        channel: CodeChannel,
        purpose: str,
        source: str,
        to: str | None = None,
    ) -> dict[str, object]:
        """Send a code to the customer's verified record, or to a new contact of theirs (`to`),
        once per `source` (the action).

        What comes back never depends on whether anybody was found or anything was sent, nor does
        the time it takes; only who has proved who they are hears where it went. While a code of
        another conversation is on its way to the same mailbox, that one is sent again and opens
        both: nobody who asks in somebody's name keeps them out. Raises Refused when this
        conversation, or whoever asks, had their share.
        """
        async with paced(self._floor):
            target = (
                await self._target(conversation_id, handle, channel)
                if to is None
                else Target(channel, to if handle else "")
            )
            purpose = purpose if to is None else purpose_of(to)
            code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
            salt = secrets.token_bytes(16)
            hashed = await asyncio.to_thread(hash_code, code, salt)
            async with self._db.transaction() as connection:
                await self._send(
                    connection, conversation_id, handle, target, purpose, source, code, salt, hashed
                )
        sent: dict[str, object] = {"channel": channel, "digits": DIGITS, "minutes": MINUTES}
        if purpose == "step_up":
            sent["went_to"] = target.channel if target.destination else "none"
        return sent

    async def check(self, conversation_id: str, code: str, reference: str) -> CodeResult:
        """Look at a code once per `reference` (the action).

        The right one proves the customer for half an hour.
        """
        given = "".join(c for c in code if c.isalnum())
        async with paced(self._floor), self._db.transaction() as connection:
            await connection.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended('code:' || %s, 0))", [reference]
            )
            known = await fetch_one(
                connection,
                (
                    "SELECT status, tries_left FROM desk.code_check WHERE reference = %s "
                    "AND conversation_id = %s"
                ),
                reference,
                conversation_id,
            )
            if known is not None:
                return CodeResult.model_validate(known)
            challenge, result = await self._look(connection, conversation_id, given)
            await connection.execute(
                (
                    "INSERT INTO desk.code_check (reference, conversation_id, challenge_id, "
                    "status, tries_left) VALUES (%s, %s, %s, %s, %s)"
                ),
                [reference, conversation_id, challenge, result.status, result.tries_left],
            )
            data = {
                "challenge": challenge or "",
                "result": result.status,
                "tries_left": result.tries_left,
            }
            await self._audit.append(
                connection, conversation_id, "code.checked", "customer", data=data
            )
            return result

    async def controls(self, conversation_id: str, handle: str, value: str) -> bool:
        """Whether this customer has shown, here and in the last half hour,
        that they can read a contact.
        """
        async with self._db.transaction() as connection:
            found = await fetch_one(
                connection,
                "SELECT 1 AS one FROM desk.challenge WHERE conversation_id = %s AND handle = %s "
                "AND purpose = %s AND state = 'passed'"
                " AND sent_at > clock.now() - make_interval(mins => %s) LIMIT 1",
                conversation_id,
                handle,
                purpose_of(value),
                PROOF_MINUTES,
            )
        return found is not None

    async def tell(
        self, conversation_id: str, source: str, channel: CodeChannel, destination: str, text: str
    ) -> None:
        """A notice to an address rather than into the conversation, once per `source`.

        It goes out whoever has the conversation.
        """
        async with self._db.transaction() as connection:
            notice = Outgoing(n=9, kind="notice", text=text, destination=destination)
            await send_to(connection, conversation_id, source, channel, notice, aside=True)

    async def _target(
        self, conversation_id: str, handle: str | None, channel: CodeChannel
    ) -> Target:
        """Where the CRM's verified record lets a code go."""
        if handle is None:
            return Target(channel, reason="nobody was found")
        async with self._db.transaction() as connection:
            row = await fetch_one(connection, "SELECT clock.now() AS now")
        assert row is not None
        target = Target(channel, reason="there is no record in the CRM")
        for contact_id in (await self._identity.subjects(handle)).get("crm", ()):
            call = Call(
                agent="identity",
                system="crm",
                tool="get_contact",
                args={"contact_id": contact_id},
                conversation_id=conversation_id,
                handle=handle,
            )
            try:
                contact = (await self._gateway.read(call)).data
            except (ToolFailed, ToolUnavailable, NotNow) as error:
                target = Target(channel, reason=f"the CRM did not give the record ({error.code})")
                continue
            target = choose_target(contact, channel, row["now"])
            if target.destination:
                return target
        return target

    async def _send(
        self,
        connection: Connection,
        conversation_id: str,
        handle: str | None,
        target: Target,
        purpose: str,
        source: str,
        code: str,
        salt: bytes,
        hashed: bytes,
    ) -> None:
        held = await fetch_one(
            connection,
            "SELECT id, asker FROM desk.conversation WHERE id = %s FOR UPDATE",
            conversation_id,
        )
        if held is None:
            raise BadInput("there is no such conversation", conversation=conversation_id)
        if await fetch_one(
            connection, "SELECT 1 AS one FROM desk.challenge WHERE source = %s", source
        ):
            return
        asker, sent_to = (
            Asker.of(conversation_id, held["asker"]),
            hash_of(target.destination if handle else ""),
        )
        await may_ask(connection, asker, self._bounds)
        live: Row | None = None
        mailed = False
        if sent_to:  # other conversations may be sending to the same mailbox
            await self._hold(connection, sent_to)
            live = await fetch_one(
                connection, _LIVE, handle, sent_to, purpose, conversation_id, conversation_id
            )
            mailed = await may_mail(connection, asker, sent_to, self._bounds)
        real = handle if mailed or live else None
        if sent_to and not mailed:
            why = (
                "the live code was sent already"
                if live
                else "too many codes were sent to this destination"
            )
            target = Target(target.channel, target.destination if live else "", reason=why)
        if live:
            salt, hashed, code = live["salt"], live["code_hash"], ""
        await connection.execute(
            (
                "UPDATE desk.challenge SET state = 'replaced' WHERE conversation_id = %s "
                "AND state = 'open'"
            ),
            [conversation_id],
        )
        challenge = new_id("chl")
        await connection.execute(
            "INSERT INTO desk.challenge (id, conversation_id, handle, source, channel, "
            "destination, purpose, salt, code_hash, expires_at,"
            " asker, sent_to, mailed, shares) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s,"
            " COALESCE(%s, clock.now() + make_interval(mins => %s)), %s, %s, %s, %s)",
            [
                challenge,
                conversation_id,
                real,
                source,
                target.channel,
                mask(target.destination),
                purpose,
                salt,
                hashed,
                live["expires_at"] if live else None,
                MINUTES,
                asker.name,
                sent_to if real else "",
                mailed,
                live["id"] if live else None,
            ],
        )
        if mailed:
            text = (
                live["text"]
                if live
                else _TEXT.format(code=code, minutes=MINUTES, company=settings().company)
            )
            code_to = Outgoing(n=1, kind="code", text=text, destination=target.destination)
            await send_to(connection, conversation_id, source, target.channel, code_to)
        data = {
            "challenge": challenge,
            "channel": target.channel,
            "purpose": purpose,
            "sent": mailed,
            "why": target.reason,
            **({"shares": live["id"]} if live else {}),
        }
        await self._audit.append(
            connection, conversation_id, "code.sent", "agent:identity", action_id=source, data=data
        )

    async def _look(
        self, connection: Connection, conversation_id: str, given: str
    ) -> tuple[str | None, CodeResult]:
        """Use up one try, then compare.

        The row stays locked until the answer is written: three looks are three.
        """
        held = await fetch_one(
            connection,
            "SELECT asker FROM desk.conversation WHERE id = %s FOR UPDATE",
            conversation_id,
        )
        asker = Asker.of(conversation_id, held["asker"] if held else "")
        allowed = await tries_of(connection, asker, self._bounds, TRIES)
        await connection.execute(
            (
                "UPDATE desk.challenge SET state = 'locked' WHERE conversation_id = %s "
                "AND state = 'open' AND tries >= %s"
            ),
            [conversation_id, allowed],
        )
        of_this = (
            "SELECT sent_to FROM desk.challenge WHERE conversation_id = %s AND state = 'open' "
            "AND sent_to <> ''"
        )
        if aimed := await fetch_one(connection, of_this, conversation_id):
            await self._hold(connection, aimed["sent_to"])  # before any of its rows is locked
        challenge = await fetch_one(
            connection,
            "UPDATE desk.challenge SET tries = tries + 1 WHERE conversation_id = %s "
            "AND state = 'open' AND tries < %s"
            " AND expires_at > clock.now() "
            "RETURNING id, handle, channel, destination, purpose, salt, code_hash, tries, sent_to",
            conversation_id,
            allowed,
        )
        if challenge is None:
            return await self._why_not(connection, conversation_id)
        hashed = await asyncio.to_thread(hash_code, given, challenge["salt"])
        right = (
            hmac.compare_digest(hashed, challenge["code_hash"]) and challenge["handle"] is not None
        )
        if await guessed_at(connection, challenge["sent_to"], self._bounds):
            right = False  # as for somebody whom nobody knows; a person helps
        if right and await self._use_up(connection, challenge):
            if str(challenge["purpose"]).startswith(NEW_CONTACT):
                await self._note_control(connection, conversation_id, challenge)
            else:
                await self._prove(connection, conversation_id, challenge)
            return challenge["id"], CodeResult(
                status="passed", tries_left=TRIES - challenge["tries"]
            )
        if challenge["tries"] < allowed:
            return challenge["id"], CodeResult(
                status="wrong", tries_left=allowed - challenge["tries"]
            )
        await connection.execute(
            "UPDATE desk.challenge SET state = 'locked' WHERE id = %s", [challenge["id"]]
        )
        return challenge["id"], CodeResult(status="locked")

    async def _hold(self, connection: Connection, sent_to: str) -> None:
        """Whatever concerns one mailbox happens one after the other until the transaction ends."""
        await connection.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('codes of:' || %s, 0))", [sent_to]
        )

    async def _use_up(self, connection: Connection, challenge: Row) -> bool:
        """A code that several conversations share proves one of them.

        False where another was first.
        """
        used = await fetch_one(
            connection,
            (
                "SELECT 1 AS one FROM desk.challenge WHERE sent_to = %s AND code_hash = %s "
                "AND state = 'passed'"
            ),
            challenge["sent_to"],
            challenge["code_hash"],
        )
        if used is None:
            await connection.execute(
                (
                    "UPDATE desk.challenge SET state = 'replaced' WHERE sent_to = %s "
                    "AND code_hash = %s AND id <> %s AND state = 'open'"
                ),
                [challenge["sent_to"], challenge["code_hash"], challenge["id"]],
            )
        return used is None

    async def _why_not(
        self, connection: Connection, conversation_id: str
    ) -> tuple[str | None, CodeResult]:
        await connection.execute(
            (
                "UPDATE desk.challenge SET state = 'expired' WHERE conversation_id = %s "
                "AND state = 'open' AND expires_at <= clock.now()"
            ),
            [conversation_id],
        )
        last = await fetch_one(
            connection,
            (
                "SELECT id, state FROM desk.challenge WHERE conversation_id = %s "
                "ORDER BY sent_at DESC, id DESC LIMIT 1"
            ),
            conversation_id,
        )
        if last is not None and last["state"] in ("locked", "expired"):
            return last["id"], CodeResult(status=last["state"])
        return None, CodeResult(status="none")

    async def _note_control(
        self, connection: Connection, conversation_id: str, challenge: Row
    ) -> None:
        """Whoever reads the new address may be anybody: no proof of the customer comes of it."""
        await connection.execute(
            "UPDATE desk.challenge SET state = 'passed' WHERE id = %s", [challenge["id"]]
        )
        data = {"channel": challenge["channel"], "customer": challenge["handle"]}
        await self._audit.append(
            connection, conversation_id, "contact.controlled", "customer", data=data
        )

    async def _prove(self, connection: Connection, conversation_id: str, challenge: Row) -> None:
        await connection.execute(
            "UPDATE desk.challenge SET state = 'passed' WHERE id = %s", [challenge["id"]]
        )
        await connection.execute(
            "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, destination, "
            "reference, expires_at)"
            " SELECT %s, id, %s, %s, channel, %s, %s, clock.now() + make_interval(mins => %s) "
            "FROM desk.conversation WHERE id = %s",
            [
                new_id("prf"),
                challenge["handle"],
                f"{challenge['channel']}_code",
                challenge["destination"],
                challenge["id"],
                PROOF_MINUTES,
                conversation_id,
            ],
        )
        await set_customer(connection, conversation_id, challenge["handle"])
        data = {"method": f"{challenge['channel']}_code", "customer": challenge["handle"]}
        await self._audit.append(
            connection, conversation_id, "identity.proved", "customer", data=data
        )
