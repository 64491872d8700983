"""Health: alive, ready, and what is not well.

Anybody reads no names; staff read it in full.
"""

from __future__ import annotations

import asyncio
from collections import Counter

import psycopg
from fastapi import Response
from psycopg_pool import PoolTimeout

from steward.db import fetch_one, waiting_at_most
from steward.desk import Desk
from steward.server.door_answers import (
    Alive,
    Check,
    Health,
    PolicyHealth,
    Ready,
    SystemsHealth,
    Unwell,
    WhatIsUnwell,
)
from steward.server.principal import sandboxed
from steward.server.refusals import RETRY_AFTER, routes
from steward.server.routes.systems import warning
from steward.server.signin import Caller, TheDesk, must_be_staff
from steward.server.systems_now import halted_now, systems_now
from steward.server.version import steward_version
from steward.vitals import DATABASE_DISK

router = routes(tags=["front"])
_PATIENCE = 2.0
_AWAY, _READ_ONLY, _NO_ROOM = (
    "it does not answer",
    "it takes no writes: its disk may be full, or it is a standby",
    "it had no room for a write within the last minute: its disk is full",
)
_REFUSED = (
    "the policy set on disk is not valid; the last valid one stays in force; "
    "the log and `steward policy rules` say why"
)
# For anybody: which kind of thing is not well, and what follows; never which one, where it is, or
# what it said.
_SAID = {
    "database": "the database is not well: nothing can be taken in",
    "disk": "the disk is full or nearly so",
    "wakes": "conversations cannot be woken: answers are late",
    "clockwork": "unfinished work is not looked for: answers and payments are late",
    "words": "what the desk reads words by could not be read: answers may be late or missing",
    "messages": "messages wait longer than they should",
    "system": "systems of the company that do not answer: {count}",
    "model": "models that do not answer, and that the desk goes on without: {count}",
    "policy": "the policy set on disk is not valid; an earlier one is in force",
    "tools": "a system describes a tool otherwise than it was accepted",
    "redis": "Redis does not answer: clients of LangGraph's API wait, and hear no streams",
    "unproven": "the record is not held by the database's own rights",
    "keys": "private keys are not protected",
}


_LACKS = "systems of the company that are not connected, or not wholly: {count}"


@router.get("/health/live")
async def live(caller: Caller) -> Alive:
    """200 as long as this process answers at all: whoever restarts processes asks this."""
    return Alive(alive=True)


@router.get("/health/ready", responses={503: {"model": Ready}})
async def ready(desk: TheDesk, caller: Caller, response: Response) -> Ready:
    """200 when the database answers and takes writes, else 503:
    whoever sends traffic here asks this.
    """
    well = not await database_trouble(desk)
    _serves(response, well)
    return Ready(ready=well)


@router.get("/health", response_model_exclude_none=True, responses={503: {"model": Health}})
async def health(desk: TheDesk, caller: Caller, response: Response) -> Health:
    """200 when it serves, 503 when it does not; `checks` says what is not well,
    `well` whether that is nothing.
    """
    found = await unwell(desk)
    serves = all(one.subject != "database" for one in found)
    _serves(response, serves)
    kinds = Counter(one.subject.partition(":")[0] for one in found)
    checks = [
        Check(name=kind, said=_SAID[kind].format(count=count)) for kind, count in kinds.items()
    ]
    version = desk.policy.latest.version
    return Health(
        ok=serves,
        well=not found,
        halted=serves and await halted_now(desk) is not None,
        version=await asyncio.to_thread(steward_version),
        sandbox=sandboxed(),
        policy=PolicyHealth(version=version, warning=_REFUSED if desk.policy.problem else None),
        systems=SystemsHealth(
            warning=await _tools(desk) or None if serves else None,
            lacks=_LACKS.format(count=count) if (count := len(desk.gateway.lacks())) else None,
        ),
        checks=checks,
    )


@router.get("/desk/health")
async def in_full(desk: TheDesk, caller: Caller) -> WhatIsUnwell:
    """For staff: each thing that is not well by name, why, and for how long; how the last calls of
    each system went; whether everything is stopped.
    """
    must_be_staff(caller)
    found = await unwell(desk)
    systems, halted = await systems_now(desk)
    return WhatIsUnwell(unwell=found, systems=systems, halted=halted, lacks=desk.gateway.lacks())


def _serves(response: Response, serves: bool) -> None:
    response.status_code = 200 if serves else 503
    if not serves:
        response.headers["Retry-After"] = str(RETRY_AFTER)


async def unwell(desk: Desk) -> list[Unwell]:
    """Everything that is not well, as this process sees it at this moment."""
    found = []
    if trouble := await database_trouble(desk):
        found.append(Unwell(subject="database", why=trouble, seconds=0))
    elif said := await _tools(desk):
        found.append(Unwell(subject="tools", why=said, seconds=0))
    if desk.policy.problem:
        found.append(Unwell(subject="policy", why=desk.policy.problem, seconds=0))
    for sign in desk.vitals.signs():
        found.append(
            Unwell(subject=sign.subject, why=sign.why, seconds=round(desk.vitals.age(sign)))
        )
    return found


async def database_trouble(desk: Desk) -> str:
    """Why the database cannot be worked with; empty when it can."""
    try:
        with waiting_at_most(_PATIENCE):
            async with asyncio.timeout(_PATIENCE), desk.db.transaction() as connection:
                row = await fetch_one(
                    connection, "SELECT current_setting('transaction_read_only') = 'on' AS closed"
                )
    except (psycopg.Error, PoolTimeout, TimeoutError):
        return _AWAY
    if row and row["closed"]:
        return _READ_ONLY
    # reads go on when the disk is full; what was tried last says whether anything can be taken in
    full = any(one.subject == DATABASE_DISK for one in desk.vitals.signs("disk"))
    return _NO_ROOM if full else ""


async def _tools(desk: Desk) -> str:
    try:
        with waiting_at_most(_PATIENCE):
            return await warning(desk)
    except (psycopg.Error, PoolTimeout):
        return ""
