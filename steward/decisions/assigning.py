"""Conversations that wait for people are given out by a simple rule, where the company wants that.

To whoever is there by their hours, is for the language and the team it is about, and has the
fewest; not to anybody whose own account it is about. It gives nobody a right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from steward.approvals import exclusion
from steward.audit.record import Audit
from steward.conversation import assignments, modes
from steward.conversation.fence import hold
from steward.db import Connection, Database
from steward.domain.business_hours import read_opening
from steward.errors import BadInput

LANGUAGES = frozenset({"en", "nl", "de", "fr", "es"})


class Fitting(NamedTuple):
    """Somebody who could see to it, and how much they have."""

    login: str
    busy: int


def is_there(hours: str, now: datetime) -> bool:
    """By somebody's own hours; hours that cannot be read are always."""
    try:
        opening = read_opening(hours)
    except BadInput:
        return True
    return opening is None or opening.next(now) <= now


def is_for(skills: Iterable[str], language: str, team: str) -> bool:
    """Whoever names languages is for these alone, whoever names teams for those alone."""
    own = frozenset(skills)
    languages, teams = own & LANGUAGES, own - LANGUAGES
    return (not languages or not language or language in languages) and (
        not teams or not team or team in teams
    )


def fitting(staff: Iterable[Mapping[str, Any]], waiting: Mapping[str, Any]) -> list[Fitting]:
    """Who could see to it, the least busy first."""
    found = [
        Fitting(one["login"], one["busy"])
        for one in staff
        if is_for(one["skills"], waiting["language"], waiting["team"])
        and is_there(one["hours"], waiting["now"])
    ]
    return sorted(found, key=lambda one: (one.busy, one.login))


async def give_out(db: Database, audit: Audit, most: int = 50) -> int:
    """Give out what waits and nobody sees to; returns how many."""
    given = 0
    async with db.transaction() as connection:
        waiting = await assignments.waiting(connection, most)
    for one in waiting:
        async with db.transaction() as connection:
            given += await _give(connection, audit, one)
    return given


async def _give(connection: Connection, audit: Audit, waiting: Mapping[str, Any]) -> bool:
    held = await hold(connection, waiting["id"])
    if held is None or await modes.assigned_to(connection, held["id"]) or held["mode_by"]:
        return False
    for one in fitting(await assignments.staff(connection), waiting):
        if await exclusion.is_kin(connection, one.login, held["id"], held["customer"]):
            continue
        await modes.assign(connection, held["id"], one.login, "")
        data = {"to": one.login, "was": "", "busy": one.busy}
        await audit.append(connection, held["id"], "conversation.assigned", "clockwork", data=data)
        return True
    return False
