"""Time zones of a conversation's customer, from the CRM's record.

Notices of the desk's own accord go by them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from steward.conversation.repository import customer_of
from steward.db import Database
from steward.domain.zones import zones_for
from steward.errors import StewardError
from steward.identity.contacts import contact_ids, read_contact

if TYPE_CHECKING:
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity
    from steward.policy.limits import Limits

_log = logging.getLogger(__name__)


class Whereabouts:
    """Asks the CRM.

    A record that cannot be read, or says nothing, leaves the company's own zone.
    """

    def __init__(
        self, db: Database, gateway: Gateway, identity: Identity, limits: Callable[[], Limits]
    ) -> None:
        self._db, self._gateway, self._identity, self._limits = db, gateway, identity, limits

    async def zones(self, conversation_id: str) -> tuple[str, ...]:
        """Names of zones that exist; several where the record does not say in which of them."""
        record = await self._record(conversation_id)
        return await asyncio.to_thread(
            zones_for,
            record.get("time_zone"),
            record.get("country"),
            self._limits().quiet_hours.zone,
        )

    async def country(self, conversation_id: str) -> str:
        """The customer's country as their record has it.

        Empty where it does not say, or nobody is known yet.
        """
        found = (await self._record(conversation_id)).get("country")
        return found if isinstance(found, str) else ""

    async def _record(self, conversation_id: str) -> dict[str, object]:
        """The first of the customer's contacts.

        A proof may have run out since: it is they who are told, not they who ask.
        """
        async with self._db.transaction() as connection:
            handle = await customer_of(connection, conversation_id)
        if not handle:
            return {}
        for contact_id in (await contact_ids(self._identity, handle))[:1]:
            try:
                return await read_contact(self._gateway, conversation_id, handle, contact_id)
            except StewardError as error:
                _log.warning(
                    "where the customer of %s is could not be read: %s",
                    conversation_id,
                    error.message,
                )
        return {}
