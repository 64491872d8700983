"""Acting for another customer.

Only on an authority that the CRM records, read anew, from that customer to who asks.

What somebody is recorded for is read first, with their own capability; only then is looked at whom
they mean. Without an authority in force nothing of anybody else has been read, and whoever asks is
answered as if there were no such person.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from pydantic import ValidationError

from steward.db import Connection, Database, fetch_one, json
from steward.domain.authority import (
    ANY,
    OF_KINDS,
    SECONDS,
    Authority,
    Standing,
    is_called,
    may_read,
    standing,
)
from steward.domain.call import Call
from steward.domain.customer import Customer
from steward.domain.understanding import Identifiers
from steward.errors import NotNow, ToolFailed, ToolUnavailable

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.domain.action import Action
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity
    from steward.identity.resolution import Resolver

TOOL = "crm.list_authorities"


@dataclass(frozen=True)
class Meant:
    """Whom the words seem to be about: somebody met before, what belongs to somebody,
    a name, or `he` and `she`.
    """

    handle: str = ""
    references: dict[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True)
class Represented:
    """The customer acted for, with the proofs of who acts.

    Only the systems that the authority covers.
    """

    customer: Customer
    authority: Authority


class Acting:
    """Finds for whom somebody speaks, and whether they still may."""

    def __init__(
        self, db: Database, audit: Audit, gateway: Gateway, identity: Identity, resolver: Resolver
    ) -> None:
        self._db, self._audit, self._gateway, self._identity, self._resolver = (
            db,
            audit,
            gateway,
            identity,
            resolver,
        )

    async def find(self, conversation_id: str, customer: Customer, meant: Meant) -> str | None:
        """The handle of whom the customer may act for and means; None: nobody else.

        Raises ToolUnavailable.
        """
        held = await self._held(conversation_id)
        handle, authority = (
            await self._meant(conversation_id, customer, meant, held) if held else (None, None)
        )
        if handle == customer.handle:
            return None
        said = standing(authority, ANY, datetime.fromisoformat(await self._db.now()))
        async with self._db.transaction() as connection:
            if said == "recorded" and handle is not None and authority is not None:
                await self._note(connection, conversation_id, customer.handle, handle, authority)
                return handle
            if meant.references or meant.name or meant.handle:
                await self._refuse(connection, conversation_id, customer.handle, said)
        return None

    async def person(
        self, conversation_id: str, customer: Customer, handle: str, needed: frozenset[str] | None
    ) -> Represented | Standing:
        """The customer acted for, on what the CRM said a moment ago; else why not."""
        async with self._db.transaction() as connection:
            row = await fetch_one(
                connection,
                "SELECT authority, clock.now() AS now FROM desk.acting WHERE conversation_id = %s "
                "AND representative = %s AND handle = %s"
                " AND checked_at > clock.now() - make_interval(secs => %s)",
                conversation_id,
                customer.handle,
                handle,
                SECONDS,
            )
            authority = Authority.model_validate(row["authority"]) if row else None
            said: Standing = standing(authority, needed, row["now"]) if row else "none"
            if said != "recorded" or authority is None:
                await self._refuse(connection, conversation_id, customer.handle, said)
                return said
        subjects = await self._identity.subjects(handle)
        seen = {system: ids for system, ids in subjects.items() if may_read(authority, system)}
        return Represented(
            customer.model_copy(update={"handle": handle, "subjects": seen}), authority
        )

    async def still(self, action: Action) -> tuple[Standing, Authority | None]:
        """What the CRM says now of the authority on which an action was asked for; None: it has
        none any more. Raises ToolUnavailable.
        """
        assert action.representative is not None
        theirs = (await self._identity.subjects(action.handle or "")).get("crm", ())
        own = (await self._identity.subjects(action.representative)).get("crm", ())
        now = datetime.fromisoformat(await self._db.now())
        fitting = [
            one
            for one in await self._held(action.conversation_id, action.key)
            if one.customer_id in theirs and one.representative_id in own
        ]
        judged = [(standing(one, OF_KINDS.get(action.kind), now), one) for one in fitting]
        return next(
            (pair for pair in judged if pair[0] == "recorded"),
            judged[0] if judged else ("none", None),
        )

    async def met(self, conversation_id: str, representative: str) -> dict[str, Authority]:
        """For whom somebody has acted in this conversation."""
        async with self._db.transaction() as connection:
            query = (
                "SELECT handle, authority FROM desk.acting WHERE conversation_id = %s "
                "AND representative = %s ORDER BY handle"
            )
            rows = await (
                await connection.execute(query, [conversation_id, representative])
            ).fetchall()
        return {row["handle"]: Authority.model_validate(row["authority"]) for row in rows}

    # ── the CRM's record ──────────────────────────────────────────────────────────────────────────

    async def _held(self, conversation_id: str, key: str | None = None) -> list[Authority]:
        """Every authority of who asks, as the CRM has it now.

        None where a company's CRM keeps no such thing.
        """
        if not self._gateway.offers(TOOL):
            return []
        system, _, tool = TOOL.partition(".")
        call = Call(
            agent="identity", system=system, tool=tool, conversation_id=conversation_id, key=key
        )
        try:
            rows = (await self._gateway.read(call)).data["authorities"]
            return [
                Authority.model_validate({name: row.get(name) for name in Authority.model_fields})
                for row in rows
            ]
        except (NotNow, ToolFailed) as error:
            raise ToolUnavailable(
                error.message, next_step=error.next_step, system=system
            ) from error
        except (ValidationError, KeyError, TypeError, AttributeError) as error:
            raise ToolUnavailable(
                "the CRM's answer about an authority cannot be read", system=system
            ) from error

    async def _meant(
        self, conversation_id: str, customer: Customer, meant: Meant, held: list[Authority]
    ) -> tuple[str | None, Authority | None]:
        """Exactly one whom the words can mean, or nobody: two are never guessed between."""
        if meant.references and not meant.handle:
            found = await self._resolver.resolve(
                conversation_id, Identifiers.model_validate(meant.references)
            )
            meant = Meant(handle=found.handles[0] if found.unique else "-")
        if meant.handle:
            subjects = (await self._identity.subjects(meant.handle)).get("crm", ())
            fitting = [one for one in held if one.customer_id in subjects]
            return meant.handle, fitting[0] if fitting else None
        fitting = [
            one
            for one in held
            if one.customer_name and (not meant.name or is_called(meant.name, one.customer_name))
        ]
        if len(fitting) > 1 and (before := await self.met(conversation_id, customer.handle)):
            ids = {authority.customer_id for authority in before.values()}
            fitting = [one for one in fitting if one.customer_id in ids]
        if len(fitting) != 1:
            return None, None
        found = await self._resolver.resolve(conversation_id, Identifiers(), fitting[0].customer_id)
        return (found.handles[0], fitting[0]) if found.unique else (None, None)

    # ── rows ──────────────────────────────────────────────────────────────────────────────────────

    async def _note(
        self,
        connection: Connection,
        conversation_id: str,
        representative: str,
        handle: str,
        authority: Authority,
    ) -> None:
        await connection.execute(
            "INSERT INTO desk.acting (conversation_id, representative, handle, authority) "
            "VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (conversation_id, representative, handle) DO UPDATE SET authority = "
            "excluded.authority, checked_at = clock.now()",
            [conversation_id, representative, handle, json(authority.model_dump(mode="json"))],
        )
        data = {"representative": representative, "customer": handle, **authority.terms}
        await self._audit.append(
            connection, conversation_id, "acting.allowed", "agent:identity", data=data
        )

    async def _refuse(
        self, connection: Connection, conversation_id: str, representative: str, why: Standing
    ) -> None:
        """Whom they meant is not in the record: it may be nobody,
        or somebody who has nothing to do with them.
        """
        data = {"representative": representative, "why": why}
        await self._audit.append(
            connection, conversation_id, "acting.refused", "agent:identity", data=data
        )
