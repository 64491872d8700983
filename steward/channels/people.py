"""The chat of those who approve is told that a request waits: a line and a link.

Deciding happens where the person is signed in; whatever a chat answers is read by nobody.
"""

from __future__ import annotations

import json

from steward.approvals.request import line_of
from steward.channels import repository
from steward.channels.configuration import People
from steward.channels.messages import post
from steward.desk import Desk

_PATIENCE = 5.0
_TRIES = 12


async def tell(desk: Desk, people: People) -> int:
    """Tell of each request once, or again where the answer was no success; how many were told."""
    told = 0
    while True:
        async with desk.db.transaction() as connection:
            due = await repository.to_announce(connection)
        if due is None:
            return told
        approval = await desk.approvals.get(due["approval"])
        news = {
            "type": "approval.waits",
            "approval": approval.id,
            "line": line_of(approval),
            "link": f"{desk.settings.url}/approvals/{approval.id}",
            "escalated": due["escalated"],
        }
        body, own = json.dumps(news).encode(), f"{approval.id}.{int(due['escalated'])}"
        outcome = await post(people.url, people.secret, own, body, _PATIENCE)
        ended = outcome.state in ("sent", "failed") or due["tries"] >= _TRIES
        async with desk.db.transaction() as connection:
            await repository.announced(connection, due, ended=ended)
        told += outcome.state == "sent"
        desk.vitals.note("carrier:people", "" if outcome.state == "sent" else outcome.why)
