"""Where a notification may go: what a peer may name as a place, seen when it names it.

Which addresses a request goes to is judged anew for each sending (`steward.addresses`).
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

from steward.addresses import allowed, look_up
from steward.errors import BadInput

_LONGEST = 1000


async def check(url: str, networks: Sequence[str]) -> None:
    """Raise BadInput for an address to which nothing may be sent.

    A name that nobody knows now is let pass: it is looked up again for each sending.
    """
    parts = _parts(url, networks)
    for address in await look_up(parts.hostname or ""):
        if not allowed(address, networks=networks):
            raise BadInput(
                "notifications go to public addresses only",
                next_step="send one that the internet knows",
            )


def _parts(url: str, networks: Sequence[str]) -> SplitResult:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadInput("that is no address", next_step="send an https address") from error
    if len(url) > _LONGEST or not host or port == 0 or any(one.isspace() for one in url):
        raise BadInput("that is no address", next_step="send an https address")
    if parts.username is not None or parts.password is not None:
        raise BadInput(
            "an address has no password in it", next_step="send it as authentication.credentials"
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and networks):
        raise BadInput("notifications go over https", next_step="send an https address")
    return parts
