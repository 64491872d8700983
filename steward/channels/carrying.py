"""What a served desk does for its channels, for as long as it is up."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from steward.channels import repository
from steward.channels.carriers import Carrier
from steward.channels.configuration import Channels, People, load
from steward.channels.fetching import Fetching
from steward.channels.messages import Texts
from steward.channels.people import tell
from steward.channels.sending import Sending
from steward.channels.smtp import Mail
from steward.conversation.calling import call
from steward.desk import Desk
from steward.errors import BadInput

_STANDS_BY = 5.0
_log = logging.getLogger(__name__)


async def carry(desk: Desk) -> None:
    """Send and fetch by every channel that is named; nothing where none is."""
    try:
        named = Channels()
        if not desk.settings.debug:  # whoever debugs has a copy, and writes to nobody's customers
            named = await asyncio.to_thread(load, desk.settings)
    except BadInput as error:  # it was right at the start: the desk itself goes on
        _log.error("%s: no mail is sent or fetched until the desk is started again", error)
        return
    await settle(desk, named)
    under_way = [_again(desk, Sending(desk, carrier).look) for carrier in carriers(named)]
    if under_way:
        under_way.append(_stand_by(desk, named))
    if named.people is not None:
        under_way.append(_again(desk, partial(_tell, desk, named.people)))
    if named.email is not None and named.email.imap is not None:
        under_way.append(Fetching(desk, named.email, named.email.imap).run())
    await asyncio.gather(*under_way)


def carriers(named: Channels) -> list[Carrier]:
    """By whom lines leave."""
    found: list[Carrier] = []
    if named.email is not None:
        found.append(Mail(named.email))
    if named.phone is not None:
        found.append(Texts(named.phone))
    return found


async def settle(desk: Desk, named: Channels, *, only_add: bool = False) -> None:
    """Lines of these channels leave from now on, and no others."""
    channels = [one.channel for one in carriers(named)]
    async with desk.db.transaction() as connection:
        await repository.carry(connection, channels, only_add=only_add)


async def _stand_by(desk: Desk, named: Channels) -> None:
    """Lines leave for as long as this process is there, whatever another one took back."""
    while True:
        await asyncio.sleep(_STANDS_BY)
        with contextlib.suppress(Exception):  # an edge: the database may be away for a moment
            await settle(desk, named, only_add=True)


async def _tell(desk: Desk, people: People) -> int:
    """Requests, and customers who wait for a person unless another place is told of those."""
    told = await tell(desk, people)
    if not desk.settings.floor_webhook:
        told += await call(desk.db, people.url, desk.settings.url, people.secret)
    return told


async def _again(desk: Desk, look: Callable[[], Awaitable[int]]) -> None:
    while True:
        try:
            await look()
        except Exception:  # an edge: the database may be away for a moment
            _log.warning("a channel could not be seen to", exc_info=True)
        await asyncio.sleep(desk.settings.clockwork_every)
