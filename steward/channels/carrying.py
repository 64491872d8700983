"""What a served desk does for its channels, for as long as it is up."""

from __future__ import annotations

import asyncio
import logging

from steward.channels import repository
from steward.channels.configuration import Channels, load
from steward.channels.fetching import Fetching
from steward.channels.sending import Sending
from steward.desk import Desk
from steward.errors import BadInput

_log = logging.getLogger(__name__)


async def carry(desk: Desk) -> None:
    """Send and fetch by every channel that is named; nothing where none is."""
    try:
        named = await asyncio.to_thread(load, desk.settings)
    except BadInput as error:  # it was right at the start: the desk itself goes on
        _log.error("%s: no mail is sent or fetched until the desk is started again", error)
        return
    await settle(desk, named)
    if named.email is not None:
        box = named.email.imap
        fetching = [Fetching(desk, named.email, box).run()] if box else []
        await asyncio.gather(_again(desk, Sending(desk, named.email)), *fetching)


async def settle(desk: Desk, named: Channels) -> None:
    """Lines of these channels leave from now on, and no others."""
    async with desk.db.transaction() as connection:
        await repository.carry(connection, ["email"] if named.email else [])


async def _again(desk: Desk, sending: Sending) -> None:
    while True:
        try:
            await sending.look()
        except Exception:  # an edge: the database may be away for a moment
            _log.warning("mail could not be sent", exc_info=True)
        await asyncio.sleep(desk.settings.clockwork_every)
