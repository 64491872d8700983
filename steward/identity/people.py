"""The customer of a conversation, as rows say it: proofs that are still valid,
and the systems' ids behind a handle.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from steward import step_reads
from steward.conversation import freezes
from steward.conversation.repository import set_customer
from steward.db import Database, fetch, new_id
from steward.domain.customer import Assurance, Customer, Proof, Resolution
from steward.domain.understanding import Identifiers
from steward.errors import NotAuthorised, Refused, ToolUnavailable
from steward.identity.platforms import platform_claims
from steward.keys import Keys

if TYPE_CHECKING:
    from steward.audit.record import Audit

AUDIENCE = "steward"
_MINUTES = {"session": 30, "voice_biometrics": 15}
_STRENGTH: tuple[Assurance, ...] = ("none", "voice_biometrics", "session", "possession")
_ASSURANCE: dict[str, Assurance] = {
    "email_code": "possession",
    "phone_code": "possession",
    "person_check": "possession",
    "session": "session",
    "voice_biometrics": "voice_biometrics",
}
# The proofs that hold, and with them the ids behind the handle: one question.
_CURRENT = f"""
SELECT p.handle, p.method, p.channel, p.destination, p.proved_at, p.expires_at, l.links
  FROM desk.proof p JOIN desk.conversation c ON c.id = p.conversation_id AND c.customer = p.handle
  CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_array(system, subject)
                                ORDER BY system, linked_at, subject), '[]') AS links
        FROM desk.link WHERE handle = p.handle) l
 WHERE p.conversation_id = %s AND p.expires_at > clock.now() AND {freezes.PROOF_COUNTS}
 ORDER BY p.proved_at
"""
_KEPT = """
INSERT INTO desk.vouched (token_id, conversation_id, message_id, method, account, contact)
SELECT %s, %s, %s, %s, %s, %s
 WHERE NOT EXISTS (SELECT 1 FROM desk.proof WHERE reference = %s)
    ON CONFLICT (token_id) DO NOTHING
"""
_VOUCHED = """
SELECT token_id, message_id, method, account, contact, vouched_at FROM desk.vouched
 WHERE conversation_id = %s AND vouched_at > clock.now() - make_interval(mins => %s)
 ORDER BY vouched_at, token_id
"""
_SEEN_TO = "DELETE FROM desk.vouched WHERE token_id = %s"


class Resolve(Protocol):
    """`Resolver.resolve`."""

    def __call__(
        self,
        conversation_id: str,
        identifiers: Identifiers,
        contact: str | None = None,
        *,
        signed_account: bool = False,
    ) -> Awaitable[Resolution]: ...


def assurance_of(proofs: tuple[Proof, ...]) -> Assurance:
    """The strongest that the proofs add up to."""
    return max((_ASSURANCE[proof.method] for proof in proofs), key=_STRENGTH.index, default="none")


@dataclass(frozen=True)
class Word:
    """What a channel's platform vouches for; `vouched_at`: earlier than now."""

    token_id: str
    message_id: str
    method: Literal["session", "voice_biometrics"]
    account: str | None
    contact: str | None
    vouched_at: datetime | None = None


class Identity:
    """Reads who is on the line, and takes in what a channel's platform vouches for."""

    def __init__(
        self,
        db: Database,
        keys: Keys,
        audit: Audit,
        resolve: Resolve,
        voice_key: Path | None = None,
    ) -> None:
        """`voice_key`: the public key of the platform that knows callers by their voices."""
        self._voice_key = voice_key
        self._db = db
        self._keys = keys
        self._audit = audit
        self._resolve = resolve

    async def current(self, conversation_id: str) -> Customer | None:
        """The conversation's customer while at least one proof of theirs
        is valid here; else None.
        """
        rows = await step_reads.once(
            ("customer", conversation_id), lambda: self._db.ask(_CURRENT, conversation_id)
        )
        if not rows:
            return None
        proofs = tuple(
            Proof.model_validate({name: row[name] for name in Proof.model_fields}) for row in rows
        )
        return Customer(
            handle=rows[0]["handle"],
            subjects=_by_system(rows[0]["links"]),
            proofs=proofs,
            assurance=assurance_of(proofs),
        )

    async def subjects(self, handle: str) -> dict[str, tuple[str, ...]]:
        """System to that system's own ids of the customer."""
        rows = await self._db.ask(
            (
                "SELECT system, subject FROM desk.link WHERE handle = %s "
                "ORDER BY system, linked_at, subject"
            ),
            handle,
        )
        return _by_system([(row["system"], row["subject"]) for row in rows])

    async def accept_assertion(self, conversation_id: str, token: str, message_id: str) -> bool:
        """Take a channel platform's word for who is there.

        False, with an entry in the record, for one that does not hold. While a system that tells
        people apart is away it is kept, for `vouched_for`.

        Claims: `method` (session, voice_biometrics), `account` and/or `contact`, optionally
        `conversation`. Each token counts once; handing the same one in again for the same
        conversation changes nothing and is still True.
        """
        try:
            claims = await asyncio.to_thread(self._claims, token)
            method, account, contact = _vouched(claims, conversation_id)
            said = Word(str(claims["jti"]), message_id, method, account, contact)
            try:
                return await self._looked_up(conversation_id, said)
            except ToolUnavailable:
                await self._keep(conversation_id, said)
                return False
        except Refused as error:
            await self._reject(conversation_id, message_id, error.message)
            return False

    async def vouched(self, conversation_id: str) -> list[Word]:
        """What a channel said while a system was away, and nobody has looked up since."""
        rows = await self._db.ask(_VOUCHED, conversation_id, max(_MINUTES.values()))
        return [Word(**row) for row in rows]

    async def vouched_for(self, conversation_id: str, words: Sequence[Word]) -> Customer | None:
        """The customer, by such words. None where there are none, where they do not hold, or while
        the system is still away.
        """
        for said in words:
            try:
                await self._looked_up(conversation_id, said)
            except ToolUnavailable:
                return None
            except Refused as error:
                await self._reject(conversation_id, said.message_id, error.message)
            async with self._db.transaction() as connection:
                await connection.execute(_SEEN_TO, [said.token_id])
        return await self.current(conversation_id) if words else None

    async def _looked_up(self, conversation_id: str, said: Word) -> bool:
        """Prove whom it names. Raises Refused, and ToolUnavailable while a system is away."""
        found = await self._resolve(
            conversation_id,
            Identifiers(account=said.account),
            said.contact,
            signed_account=said.method == "session" and said.account is not None,
        )
        if not found.unique:
            raise Refused("it does not name exactly one customer")
        return await self._prove(conversation_id, found.handles[0], said)

    async def _keep(self, conversation_id: str, said: Word) -> None:
        async with self._db.transaction() as connection:
            added = await connection.execute(
                _KEPT,
                [
                    said.token_id,
                    conversation_id,
                    said.message_id,
                    said.method,
                    said.account,
                    said.contact,
                    f"assertion:{said.token_id}",
                ],
            )
            if added.rowcount:
                data = {"method": said.method, "message": said.message_id}
                await self._audit.append(
                    connection, conversation_id, "identity.assertion_waits", "customer", data=data
                )

    def _claims(self, token: str) -> dict[str, Any]:
        """By the desk's own key, or by the platform's."""
        try:
            return self._keys.verify("channel", AUDIENCE, token)
        except NotAuthorised:
            if self._voice_key is None:
                raise
            return platform_claims(self._voice_key, AUDIENCE, token)

    async def _prove(
        self,
        conversation_id: str,
        handle: str,
        said: Word,
    ) -> bool:
        reference = f"assertion:{said.token_id}"
        async with self._db.transaction() as connection:
            if await freezes.is_frozen(connection, [handle]):
                raise Refused("this customer's account is frozen: nobody proves to be them")
            added = await connection.execute(
                "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, "
                "destination, reference, expires_at)"
                " SELECT %s, id, %s, %s, channel, '', %s, "
                "coalesce(%s, clock.now()) + make_interval(mins => %s) "
                "FROM desk.conversation WHERE id = %s"
                " ON CONFLICT (reference) DO NOTHING",
                [
                    new_id("prf"),
                    handle,
                    said.method,
                    reference,
                    said.vouched_at,
                    _MINUTES[said.method],
                    conversation_id,
                ],
            )
            if added.rowcount == 0:
                known = await fetch(
                    connection,
                    (
                        "SELECT 1 FROM desk.proof WHERE reference = %s AND conversation_id = %s "
                        "AND handle = %s"
                    ),
                    reference,
                    conversation_id,
                    handle,
                )
                if known:
                    return True
                raise NotAuthorised("it was used before")
            await set_customer(connection, conversation_id, handle)
            data = {"method": said.method, "customer": handle, "message": said.message_id}
            await self._audit.append(
                connection, conversation_id, "identity.proved", "customer", data=data
            )
        return True

    async def _reject(self, conversation_id: str, message_id: str, why: str) -> None:
        async with self._db.transaction() as connection:
            data = {"why": why[:200], "message": message_id}
            await self._audit.append(
                connection, conversation_id, "identity.assertion_refused", "customer", data=data
            )


def _by_system(links: Iterable[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Pairs of system and subject, by system, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for system, subject in links:
        found[system] = (*found.get(system, ()), subject)
    return found


def _vouched(
    claims: dict[str, Any], conversation_id: str
) -> tuple[Literal["session", "voice_biometrics"], str | None, str | None]:
    """Method, account and contact of an assertion.

    Raises NotAuthorised when it says nothing usable or means another conversation.
    """
    method, account, contact = claims.get("method"), claims.get("account"), claims.get("contact")
    if method not in ("session", "voice_biometrics"):
        raise NotAuthorised("it names no known method")
    if claims.get("conversation") not in (None, conversation_id):
        raise NotAuthorised("it was made for another conversation")
    if not any(isinstance(one, str) and one for one in (account, contact)):
        raise NotAuthorised("it names nobody")
    return (
        method,
        account if isinstance(account, str) else None,
        contact if isinstance(contact, str) else None,
    )
