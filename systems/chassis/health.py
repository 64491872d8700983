"""Whether the systems are alive, whether they can serve, and what is not well.

Names nothing and nobody.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence

import psycopg
from psycopg_pool import PoolTimeout
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from systems.chassis.database import Database

_PATIENCE = 2.0
_LEAST = 200_000_000  # bytes on the disk of the folder that the systems run in


def health_routes(database: Database, systems: Sequence[str]) -> list[Route]:
    """`/health/live` for restarts, `/health/ready` for traffic, `/health` for people."""

    async def live(_: Request) -> JSONResponse:
        return JSONResponse({"alive": True})

    async def ready(_: Request) -> JSONResponse:
        well = not await _database_trouble(database)
        return JSONResponse({"ready": well}, 200 if well else 503)

    async def health(_: Request) -> JSONResponse:
        trouble = await _database_trouble(database)
        checks = [{"name": "database", "said": trouble}] if trouble else []
        if (await asyncio.to_thread(shutil.disk_usage, ".")).free < _LEAST:
            checks.append({"name": "disk", "said": "the disk is full or nearly so"})
        status = "away" if trouble else "unwell" if checks else "ok"
        body = {"status": status, "systems": list(systems), "checks": checks}
        return JSONResponse(body, 503 if trouble else 200)

    return [Route("/health", health), Route("/health/live", live), Route("/health/ready", ready)]


async def _database_trouble(database: Database) -> str:
    """Why the database cannot be worked with; empty when it can."""
    try:
        async with asyncio.timeout(_PATIENCE), database.transaction() as connection:
            row = await (await connection.execute("SHOW transaction_read_only")).fetchone()
    except (psycopg.Error, PoolTimeout, TimeoutError):
        return "the database does not answer"
    return "the database takes no writes" if row and row["transaction_read_only"] == "on" else ""
