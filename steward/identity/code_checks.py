"""Checks a one-time code: each check uses up a try, so guessing does not pay."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from steward.conversation import freezes
from steward.conversation.repository import set_customer
from steward.db import Connection, Row, fetch_one, new_id
from steward.domain.customer import CodeResult
from steward.identity.code_bounds import Asker, CodeBounds, guessed_at, hold_mailbox, tries_of
from steward.identity.code_targets import NEW_CONTACT, hash_code

if TYPE_CHECKING:
    from steward.audit.record import Audit

TRIES = 3
PROOF_MINUTES = 30


class CodeChecks:
    """Compares what a customer typed with the code that is open in their conversation."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit

    async def look(
        self, connection: Connection, conversation_id: str, given: str, bounds: CodeBounds
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
        allowed = await tries_of(connection, asker, bounds, TRIES)
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
            await hold_mailbox(connection, aimed["sent_to"])  # before any of its rows is locked
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
        right = await _is_right(connection, challenge, given, bounds)
        if right and not await self._is_used(connection, challenge):
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

    async def _is_used(self, connection: Connection, challenge: Row) -> bool:
        """Whether another conversation that shares the code has used it: it proves one of them. The
        others go on as with any wrong one, and as somebody whom nobody knows.
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
        return used is not None

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


async def _is_right(connection: Connection, challenge: Row, given: str, bounds: CodeBounds) -> bool:
    """Whether it is the code. None is where a mailbox is guessed at, or where somebody else was
    reported to be in the account since: as for somebody whom nobody knows.
    """
    hashed = hash_code(given, challenge["salt"])
    right = hmac.compare_digest(hashed, challenge["code_hash"]) and challenge["handle"] is not None
    if await guessed_at(connection, challenge["sent_to"], bounds):
        return False
    if await freezes.is_frozen(connection, [challenge["handle"]]):
        return False
    return right
