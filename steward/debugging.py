"""Debugging with Studio: a copy of the sandbox whose rows go back with the graph's state.

State is a note and rows have the authority, so a run that goes on from an earlier checkpoint over
later rows would be no rehearsal of anything. Here the rows of the desk and of the company are set
back to the moment of the checkpoint first (`server/debug_world.sql`, ADR 58).
"""

from __future__ import annotations

import logging
from typing import Any

from langchain_core.runnables import RunnableConfig

from steward.access.configuration import must_be_for_debugging
from steward.db import Database, fetch_one
from steward.desk import Desk
from steward.errors import BadInput
from steward.gateway.registry import Registry
from steward.settings import Settings

_log = logging.getLogger(__name__)


async def check(chosen: Settings, registry: Registry, db: Database) -> None:
    """Raises BadInput where what is debugged could be real."""
    must_be_for_debugging(chosen, {name: registry.system(name).url for name in registry.names()})
    async with db.transaction() as connection:
        row = await fetch_one(connection, "SELECT to_regnamespace('debug') IS NOT NULL AS copied")
    if row is None or not row["copied"]:
        raise BadInput(
            "STEWARD_DEBUG is refused: the database is no copy made for debugging",
            next_step="start with `make run DEBUG=1`, which makes one",
        )


async def set_back(desk: Desk, config: RunnableConfig) -> None:
    """Before a run: rows as they were when its checkpoint was written, where it goes on from an
    earlier one or from an edit of one; else nothing.
    """
    asked: dict[str, Any] = config.get("configurable") or {}
    if asked.get("checkpoint_ns"):
        return
    async with desk.db.transaction() as connection:
        row = await fetch_one(
            connection,
            "SELECT debug.set_back(%s, %s) AS undone",
            str(asked["thread_id"]),
            asked.get("checkpoint_id"),
        )
    if row and row["undone"]:
        desk.gateway.forget_all()
        _log.info("debugging: %s changes of rows were undone", row["undone"])
