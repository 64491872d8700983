"""One-time codes: where they may go, what they open, and that guessing does not pay."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from steward.conversation.outgoing import send_to
from steward.conversation.types import Outgoing
from steward.db import Database, fetch_one
from steward.domain.customer import CodeResult
from steward.identity.code_bounds import CodeBounds
from steward.identity.code_checks import PROOF_MINUTES, CodeChecks
from steward.identity.code_sending import MINUTES, CodeSending, NewCode, Wanted
from steward.identity.code_targets import CodeChannel, Target, hash_code, purpose_of
from steward.identity.pace import FLOOR, paced

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity

DIGITS = 6


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
        self._sending = CodeSending(db, audit, gateway, identity)
        self._checks = CodeChecks(audit)
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
        *,
        anew: bool = True,
    ) -> dict[str, object]:
        """Send a code to the customer's verified record, or to a new contact of theirs (`to`),
        once per `source` (the action). Not `anew`: one that is open here for them stays.

        What comes back never depends on whether anybody was found or anything was sent, nor does
        the time it takes; only who has proved who they are hears where it went. While a code of
        another conversation is on its way to the same mailbox, that one is sent again and opens
        both: nobody who asks in somebody's name keeps them out. Raises Refused when this
        conversation, or whoever asks, had their share.
        """
        async with paced(self._floor):
            target = (
                await self._sending.target(conversation_id, handle, channel)
                if to is None
                else Target(channel, to if handle else "")
            )
            purpose = purpose if to is None else purpose_of(to)
            code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
            salt = secrets.token_bytes(16)
            hashed = hash_code(code, salt)
            async with self._db.transaction() as connection:
                await self._sending.send(
                    connection,
                    Wanted(conversation_id, handle, target, purpose, source, anew),
                    NewCode(code, salt, hashed),
                    self._bounds,
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
            challenge, result = await self._checks.look(
                connection, conversation_id, given, self._bounds
            )
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
