"""One-time codes: where they may go, what they open, and that guessing does not pay."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from steward.db import Connection, Database, Row, fetch_one, new_id
from steward.errors import BadInput, NotNow, Refused, ToolFailed, ToolUnavailable
from steward.gateway.types import Call
from steward.identity.matching import plain_email, plain_phone
from steward.identity.pace import FLOOR, paced
from steward.identity.types import CodeResult
from steward.settings import settings

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity

CodeChannel = Literal["email", "phone"]
DIGITS = 6
MINUTES = 5
TRIES = 3
SENDS_PER_HOUR = 5
SETTLED = timedelta(days=7)
PROOF_MINUTES = 30
NEW_CONTACT = "new_contact"  # such a code proves that a new address can be read, and nothing about who reads it
_TEXT = "Your {company} code is {code}. It is valid for five minutes. We never ask for it by phone."


@dataclass(frozen=True)
class Target:
    """Where a code may go; no destination and a reason when it may go nowhere."""

    channel: CodeChannel
    destination: str = ""
    reason: str = ""


# ── rules ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def choose_target(contact: Mapping[str, Any], wanted: CodeChannel, now: datetime) -> Target:
    """The wanted contact on a verified record if it has not changed for seven days, else the other one, else none."""
    if not contact.get("verified"):
        return Target(wanted, reason="the record is not verified")
    if contact.get("deceased"):
        return Target(wanted, reason="the record says that this person has died")
    other: CodeChannel = "phone" if wanted == "email" else "email"
    for channel in (wanted, other):
        value = contact.get(channel)
        destination = plain_email(value) if channel == "email" else plain_phone(value)
        if destination and settled(contact.get(f"{channel}_changed_at"), now):
            return Target(channel, destination)
    return Target(wanted, reason="e-mail and phone are missing or changed within seven days")


def mask(destination: str) -> str:
    """`d***@example.com`, `+31*****78`."""
    if "@" in destination:
        name, _, domain = destination.partition("@")
        return f"{name[:1]}***@{domain}"
    return f"{destination[:3]}*****{destination[-2:]}" if len(destination) > 6 else "*****"


def hash_code(code: str, salt: bytes) -> bytes:
    """Slow on purpose: who reads the table cannot try a million codes within five minutes."""
    return hashlib.scrypt(code.encode("utf-8", "replace"), salt=salt, n=2**13, r=8, p=1, dklen=32)


def purpose_of(value: str) -> str:
    """The purpose of a code to a contact that is not on the record yet: bound to exactly that one."""
    return f"{NEW_CONTACT}:{hashlib.sha256(value.encode()).hexdigest()[:32]}"


def settled(changed_at: object, now: datetime) -> bool:
    """Whether a contact has not changed for seven days."""
    if changed_at is None:
        return True
    try:
        changed = datetime.fromisoformat(str(changed_at))
        return now - changed >= SETTLED
    except (ValueError, TypeError):
        return False


# ── rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Codes:
    """Sends and checks; both are effects of ledger actions and give the same answer when they are repeated."""

    def __init__(self, db: Database, audit: Audit, gateway: Gateway, identity: Identity, floor: float = FLOOR) -> None:
        self._db = db
        self._audit = audit
        self._gateway = gateway
        self._identity = identity
        self._floor = floor

    async def send(
        self, conversation_id: str, handle: str | None, channel: CodeChannel, purpose: str, source: str, to: str | None = None
    ) -> dict[str, object]:
        """Send a code to the customer's verified record, or to a new contact of theirs (`to`), once per `source` (the action).

        What comes back never depends on whether anybody was found or anything was sent, nor does the time it takes; only who
        has proved who they are hears where it went.
        Raises Refused after five sends of this conversation within an hour.
        """
        async with paced(self._floor):
            target = await self._target(conversation_id, handle, channel) if to is None else Target(channel, to if handle else "")
            purpose = purpose if to is None else purpose_of(to)
            code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
            salt = secrets.token_bytes(16)
            hashed = await asyncio.to_thread(hash_code, code, salt)
            async with self._db.transaction() as connection:
                await self._send(connection, conversation_id, handle, target, purpose, source, code, salt, hashed)
        sent: dict[str, object] = {"channel": channel, "digits": DIGITS, "minutes": MINUTES}
        if purpose == "step_up":
            sent["went_to"] = target.channel if target.destination else "none"
        return sent

    async def check(self, conversation_id: str, code: str, reference: str) -> CodeResult:
        """Look at a code once per `reference` (the action); the right one proves the customer for half an hour."""
        given = "".join(c for c in code if c.isalnum())
        async with paced(self._floor), self._db.transaction() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('code:' || %s, 0))", [reference])
            known = await fetch_one(
                connection, "SELECT status, tries_left FROM desk.code_check WHERE reference = %s AND conversation_id = %s",
                reference, conversation_id,
            )  # fmt: skip
            if known is not None:
                return CodeResult.model_validate(known)
            challenge, result = await self._look(connection, conversation_id, given)
            await connection.execute(
                "INSERT INTO desk.code_check (reference, conversation_id, challenge_id, status, tries_left) VALUES (%s, %s, %s, %s, %s)",
                [reference, conversation_id, challenge, result.status, result.tries_left],
            )
            data = {"challenge": challenge or "", "result": result.status, "tries_left": result.tries_left}
            await self._audit.append(connection, conversation_id, "code.checked", "customer", data=data)
            return result

    async def controls(self, conversation_id: str, handle: str, value: str) -> bool:
        """Whether this customer has shown, here and in the last half hour, that they can read a contact."""
        async with self._db.transaction() as connection:
            found = await fetch_one(
                connection,
                "SELECT 1 AS one FROM desk.challenge WHERE conversation_id = %s AND handle = %s AND purpose = %s AND state = 'passed'"
                " AND sent_at > clock.now() - make_interval(mins => %s) LIMIT 1",
                conversation_id, handle, purpose_of(value), PROOF_MINUTES,
            )  # fmt: skip
        return found is not None

    async def tell(self, conversation_id: str, source: str, channel: CodeChannel, destination: str, text: str) -> None:
        """A notice to an address rather than into the conversation, once per `source`; it goes out whoever has the conversation."""
        async with self._db.transaction() as connection:
            await connection.execute(
                "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, destination, text, aside)"
                " VALUES (%s, %s, %s, 9, 'notice', %s, %s, %s, true) ON CONFLICT (source, n) DO NOTHING",
                [new_id("out"), conversation_id, source, channel, destination, text],
            )

    async def _target(self, conversation_id: str, handle: str | None, channel: CodeChannel) -> Target:
        """Where the CRM's verified record lets a code go."""
        if handle is None:
            return Target(channel, reason="nobody was found")
        async with self._db.transaction() as connection:
            row = await fetch_one(connection, "SELECT clock.now() AS now")
        assert row is not None
        target = Target(channel, reason="there is no record in the CRM")
        for contact_id in (await self._identity.subjects(handle)).get("crm", ()):
            call = Call(agent="identity", system="crm", tool="get_contact", args={"contact_id": contact_id},
                        conversation_id=conversation_id, handle=handle)  # fmt: skip
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
        self, connection: Connection, conversation_id: str, handle: str | None, target: Target, purpose: str, source: str,
        code: str, salt: bytes, hashed: bytes,
    ) -> None:  # fmt: skip
        held = await fetch_one(connection, "SELECT id FROM desk.conversation WHERE id = %s FOR UPDATE", conversation_id)
        if held is None:
            raise BadInput("there is no such conversation", conversation=conversation_id)
        if await fetch_one(connection, "SELECT 1 AS one FROM desk.challenge WHERE source = %s", source):
            return
        if await _sends(connection, "conversation_id", conversation_id) >= SENDS_PER_HOUR:
            raise Refused("too many codes were asked for", next_step="try again in an hour, or ask for a person", limit=SENDS_PER_HOUR)
        if handle:  # other conversations may be sending to the same customer
            await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('codes of:' || %s, 0))", [handle])
        if handle and target.destination and await _sends(connection, "handle", handle) >= SENDS_PER_HOUR:
            target = Target(target.channel, reason="too many codes were sent to this customer")
        real = handle if target.destination else None
        await connection.execute(
            "UPDATE desk.challenge SET state = 'replaced' WHERE conversation_id = %s AND state = 'open'", [conversation_id]
        )
        challenge = new_id("chl")
        await connection.execute(
            "INSERT INTO desk.challenge (id, conversation_id, handle, source, channel, destination, purpose, salt, code_hash, expires_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, clock.now() + make_interval(mins => %s))",
            [challenge, conversation_id, real, source, target.channel, mask(target.destination), purpose, salt, hashed, MINUTES],
        )
        if real:
            await connection.execute(
                "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, destination, text)"
                " VALUES (%s, %s, %s, 1, 'code', %s, %s, %s) ON CONFLICT (source, n) DO NOTHING",
                [new_id("out"), conversation_id, source, target.channel, target.destination, _TEXT.format(code=code, company=settings().company)],
            )
        data = {"challenge": challenge, "channel": target.channel, "purpose": purpose, "sent": bool(real), "why": target.reason}
        await self._audit.append(connection, conversation_id, "code.sent", "agent:identity", action_id=source, data=data)

    async def _look(self, connection: Connection, conversation_id: str, given: str) -> tuple[str | None, CodeResult]:
        """Use up one try, then compare. The row stays locked until the answer is written: three looks are three."""
        challenge = await fetch_one(
            connection,
            "UPDATE desk.challenge SET tries = tries + 1 WHERE conversation_id = %s AND state = 'open' AND tries < %s"
            " AND expires_at > clock.now() RETURNING id, handle, channel, destination, purpose, salt, code_hash, tries",
            conversation_id, TRIES,
        )  # fmt: skip
        if challenge is None:
            return await self._why_not(connection, conversation_id)
        hashed = await asyncio.to_thread(hash_code, given, challenge["salt"])
        if hmac.compare_digest(hashed, challenge["code_hash"]) and challenge["handle"] is not None:
            if str(challenge["purpose"]).startswith(NEW_CONTACT):
                await self._note_control(connection, conversation_id, challenge)
            else:
                await self._prove(connection, conversation_id, challenge)
            return challenge["id"], CodeResult(status="passed", tries_left=TRIES - challenge["tries"])
        if challenge["tries"] < TRIES:
            return challenge["id"], CodeResult(status="wrong", tries_left=TRIES - challenge["tries"])
        await connection.execute("UPDATE desk.challenge SET state = 'locked' WHERE id = %s", [challenge["id"]])
        return challenge["id"], CodeResult(status="locked")

    async def _why_not(self, connection: Connection, conversation_id: str) -> tuple[str | None, CodeResult]:
        await connection.execute(
            "UPDATE desk.challenge SET state = 'expired' WHERE conversation_id = %s AND state = 'open' AND expires_at <= clock.now()",
            [conversation_id],
        )
        last = await fetch_one(
            connection, "SELECT id, state FROM desk.challenge WHERE conversation_id = %s ORDER BY sent_at DESC, id DESC LIMIT 1", conversation_id
        )
        if last is not None and last["state"] in ("locked", "expired"):
            return last["id"], CodeResult(status=last["state"])
        return None, CodeResult(status="none")

    async def _note_control(self, connection: Connection, conversation_id: str, challenge: Row) -> None:
        """Whoever reads the new address may be anybody: no proof of the customer comes of it."""
        await connection.execute("UPDATE desk.challenge SET state = 'passed' WHERE id = %s", [challenge["id"]])
        data = {"channel": challenge["channel"], "customer": challenge["handle"]}
        await self._audit.append(connection, conversation_id, "contact.controlled", "customer", data=data)

    async def _prove(self, connection: Connection, conversation_id: str, challenge: Row) -> None:
        await connection.execute("UPDATE desk.challenge SET state = 'passed' WHERE id = %s", [challenge["id"]])
        await connection.execute(
            "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, destination, reference, expires_at)"
            " SELECT %s, id, %s, %s, channel, %s, %s, clock.now() + make_interval(mins => %s) FROM desk.conversation WHERE id = %s",
            [new_id("prf"), challenge["handle"], f"{challenge['channel']}_code", challenge["destination"], challenge["id"],
             PROOF_MINUTES, conversation_id],
        )  # fmt: skip
        await connection.execute("UPDATE desk.conversation SET customer = %s WHERE id = %s", [challenge["handle"], conversation_id])
        data = {"method": f"{challenge['channel']}_code", "customer": challenge["handle"]}
        await self._audit.append(connection, conversation_id, "identity.proved", "customer", data=data)


async def _sends(connection: Connection, column: Literal["conversation_id", "handle"], value: str) -> int:
    query = f"SELECT count(*) AS n FROM desk.challenge WHERE {column} = %s AND sent_at > clock.now() - interval '1 hour'"
    row = await fetch_one(connection, query, value)
    assert row is not None
    return int(row["n"])
