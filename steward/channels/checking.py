"""Whether the servers that a file names let the desk in."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from steward.channels import mailbox, smtp
from steward.channels.configuration import Channels, Mailbox


class Looked(NamedTuple):
    """A server; no reason: it lets the desk in."""

    name: str
    where: str
    why: str


async def look_over(named: Channels) -> list[Looked]:
    """Sign in everywhere, and leave again."""
    found = []
    if named.email is not None:
        server, box = named.email.smtp, named.email.imap
        why = await smtp.signs_in(server)
        found.append(Looked("smtp", f"{server.host}:{server.port}", why))
        if box is not None:
            why = await asyncio.to_thread(_opens, box)
            found.append(Looked("imap", f"{box.host}:{box.port}", why))
    return found


def _opens(box: Mailbox) -> str:
    try:
        with mailbox.opened(box):
            return ""
    except Exception as error:  # an edge: whatever it is, somebody reads it
        return f"{type(error).__name__}: {error}"[:300]
