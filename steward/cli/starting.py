"""What `steward run` and `steward serve` say of the systems as they start: what cannot be done for
want of one, and what was sent to another one than is connected now.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from steward.called import program
from steward.settings import settings

if TYPE_CHECKING:
    from steward.gateway.registry import Registry

_SHORT = 200  # characters of what is lacking that a screen shows
_SENT = """
SELECT id, kind, resource, sent_to FROM desk.action
 WHERE live AND state IN ('executing', 'unknown') AND sent_to IS NOT NULL
 ORDER BY created_at LIMIT 100
"""


def connected(systems_url: str) -> Registry:
    """The systems of the settings. Raises BadInput with file and line."""
    # imports MCP, which nothing before needs
    from steward.gateway.agents.declared import load

    return load(settings().systems_file, {**os.environ, "SYSTEMS_URL": systems_url})


def connected_soon(systems_url: str) -> Future[Registry]:
    """The same, read while other things start."""
    pool = ThreadPoolExecutor(1, "systems")
    found = pool.submit(connected, systems_url)
    pool.shutdown(wait=False)
    return found


def mail_address() -> str:
    """The desk's own address; empty: nobody carries mail for it."""
    if settings().channels_file is None:
        return ""
    from steward.channels.configuration import load

    email = load(settings()).email
    return email.address if email else ""


def said_of(registry: Registry, dsn: str) -> list[str]:
    """A sentence for each system that lacks something, and for each effect that waits for another
    system than its own.
    """
    from steward.gateway.connected import cannot_do

    return [*cannot_do(registry), *sent_elsewhere(registry, dsn)]


def on_a_screen(sentence: str) -> str:
    """A sentence about what is lacking, where it is longer than a screen has room for."""
    if "Without them" not in sentence or len(sentence) <= _SHORT:
        return sentence
    return f"{sentence[:_SHORT].rpartition(' ')[0]} … (all of it: {program()} doctor)"


def sent_elsewhere(registry: Registry, dsn: str) -> list[str]:
    """What was sent to a system that is another one now, and waits for it to come back."""
    import psycopg

    from steward.decisions.sent_elsewhere import elsewhere

    places = registry.places()
    with psycopg.connect(dsn, autocommit=True) as connection:
        rows = connection.execute(_SENT).fetchall()
    return [
        f"{kind} {resource} ({action}) is not answered yet: {why}"
        for action, kind, resource, sent_to in rows
        if (why := elsewhere(sent_to, places))
    ]
