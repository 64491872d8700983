"""Command: the desk with LangGraph's API on many machines, by Aegra's routes, queue and streams.

    python -m steward.server.aegra --host 127.0.0.1 --port 8400 [--parent PID]

`steward serve --engine aegra` starts it. What the desk does of its own accord runs in this process,
as on the engine `own`: neither Aegra nor Redis has a part in it. Runs that clients of LangGraph ask
for are Aegra's: rows that every machine sees, told by Redis, each with the desk's own graph, lock
and saver. Its routes stand behind `aegra_door`.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import logging
import os
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.errors import BadInput
from steward.server.program import RUNS_AT_ONCE, arguments, follow, told

if TYPE_CHECKING:
    from fastapi import FastAPI

    from steward.desk import Desk

_AHEAD = (
    "steward.app",
    "steward.server.headless",
    "steward.server.aegra_door",
    "steward.clockwork",
    "redis.asyncio",
    "sqlalchemy.ext.asyncio",
    "numpy",
)
_LOOK = 5.0  # seconds between two looks at Redis
_STARTING = "SELECT pg_advisory_lock(hashtextextended('aegra: graphs', 0))"
# A worker that has died is silent for ten seconds before another takes its run: by then the
# desk's own clockwork has ended its turn. A run that was not told by Redis is found in the rows.
_SETTINGS = {
    "REDIS_BROKER_ENABLED": "true",
    "REDIS_RETRY_ATTEMPTS": "1",
    "WORKER_COUNT": "1",
    "N_JOBS_PER_WORKER": str(RUNS_AT_ONCE),
    "WORKER_DRAIN_TIMEOUT": "2",
    "LEASE_DURATION_SECONDS": "10",
    "HEARTBEAT_INTERVAL_SECONDS": "3",
    "REAPER_INTERVAL_SECONDS": "3",
    "STUCK_PENDING_THRESHOLD_SECONDS": "10",
    "POSTGRES_POLL_INTERVAL_SECONDS": "1",
    "BG_JOB_MAX_RETRIES": "100",
    "CRON_ENABLED": "false",
    "FF_V2_EVENT_STREAMING": "false",
    "AEGRA_CHECKPOINT_DURABILITY": "sync",
    "AUTH_TYPE": "custom",
    "LOG_LEVEL": "WARNING",
}


def configure(config: Path) -> None:
    """Say to Aegra, which reads the environment as it is imported, what it is to be. Raises
    BadInput for a desk that it cannot be.
    """
    from steward.server.langgraph_server import served
    from steward.settings import settings

    if not settings().redis_url:
        raise BadInput(
            "this engine needs Redis, and STEWARD_REDIS_URL does not say where it is",
            next_step="set it, such as redis://redis:6379/0, or serve with --engine own",
        )
    _must_be_an_address(settings().redis_url)
    if settings().debug:
        raise BadInput(
            "a desk is debugged on one machine", next_step="use the engine langgraph for that"
        )
    own = {"graphs": served(config)["graphs"], "auth": {"path": "steward.server.auth:auth"}}
    settings().home.mkdir(parents=True, exist_ok=True)
    place, made = settings().home / "aegra.json", settings().home / f"aegra-{os.getpid()}.json"
    made.write_text(json.dumps(own))
    made.replace(place)  # several desks may have one home
    os.environ |= _SETTINGS | {"REDIS_URL": settings().redis_url, "AEGRA_CONFIG": str(place)}


def _must_be_an_address(url: str) -> None:
    """Without what is wrong with it, which may be a part of the password. Raises BadInput."""
    from redis.asyncio.connection import parse_url

    try:
        parse_url(url)
    except ValueError:
        raise BadInput(
            "STEWARD_REDIS_URL is no address of a Redis",
            next_step="write redis://USER:PASSWORD@HOST:6379/0, with / and # of a password as "
            "%2F and %23",
        ) from None


class Served:
    """The desk, its own runs, and Aegra's parts in this process."""

    def __init__(self) -> None:
        self._stack = AsyncExitStack()
        self._working = False

    async def open(self) -> Desk:
        """Open the services, the saver, and what Aegra's routes ask. Nothing runs yet. Raises
        BadInput where Aegra would not ask the desk's own sign-in or saver.
        """
        from steward.process import open_desk
        from steward.server.aegra_runs import runs_of

        desk = await open_desk()
        desk.runs, saver = await runs_of(desk, self._stack)
        await _give_saver(desk, saver, self._stack)
        await _load_graphs(desk)
        await _check()
        return desk

    async def keep(self, desk: Desk) -> None:
        """What a served desk does, and Aegra's workers."""
        from steward.server.http import keep_time

        if not self._working:
            self._working = True
            await _work(self._stack)
        await asyncio.gather(keep_time(desk), _watch_redis(desk), _list_threads(desk))

    async def close(self) -> None:
        """Close in the reverse order: workers give back what they have not ended."""
        from steward.process import close_desk

        await self._stack.aclose()
        await close_desk()


async def _give_saver(desk: Desk, saver: Any, stack: AsyncExitStack) -> None:
    """Have Aegra keep checkpoints by the desk's saver, and its own rows in its own schema."""
    from psycopg import AsyncConnection
    from sqlalchemy.ext.asyncio import create_async_engine

    from steward.server.aegra_database import replaced
    from steward.server.aegra_tables import OPTIONS

    async def connect(*_: Any, **__: Any) -> AsyncConnection[Any]:
        return await AsyncConnection.connect(desk.dsn, options=OPTIONS)

    engine = create_async_engine(
        "postgresql+psycopg://", async_creator=connect, pool_pre_ping=True, max_overflow=20
    )
    stack.push_async_callback(engine.dispose)
    replaced().use(engine, saver)


async def _load_graphs(desk: Desk) -> None:
    """Load `langgraph.json`'s graphs; of several machines that start, one notes their names."""
    from aegra_api.services.langgraph_service import get_langgraph_service

    async with desk.run_sessions.one() as connection:
        await connection.execute(_STARTING)
        await get_langgraph_service().initialize()


async def _check() -> None:
    """Aegra lets everybody in where its sign-in did not load, and runs on its own saver where
    nobody gave it one: then nothing is served.
    """
    from aegra_api.core.auth_middleware import get_auth_instance
    from aegra_api.services.langgraph_service import get_langgraph_service

    from steward.checkpoints import RunSaver
    from steward.server.auth import auth

    if get_auth_instance() is not auth:
        raise BadInput(
            "Aegra does not ask this desk who its callers are", next_step="serve with --engine own"
        )
    service = get_langgraph_service()
    for name in service.list_graphs():
        async with service.get_graph(name, access_context="threads.read") as graph:
            if type(graph.checkpointer) is not RunSaver:
                raise BadInput(
                    f"Aegra would keep the checkpoints of {name} in a way of its own",
                    next_step="serve with --engine own",
                )


async def _work(stack: AsyncExitStack) -> None:
    """Take runs from the queue from now on. Without Redis they are looked for in the rows."""
    from aegra_api.core.redis_manager import redis_manager
    from aegra_api.services import redis_broker
    from aegra_api.services.broker import broker_manager
    from aegra_api.services.executor import executor
    from aegra_api.services.lease_reaper import lease_reaper
    from redis.exceptions import RedisError

    with contextlib.suppress(RedisError, OSError):  # said by the look at it
        await redis_manager.initialize()
    stack.push_async_callback(redis_manager.close)
    # a run holds its conversation, and waits for none who listen to it: with Redis away each of its
    # events would take three seconds
    redis_broker._PUT_MAX_ATTEMPTS = 1
    _submit_without_redis(executor)
    for part in (broker_manager, executor, lease_reaper):
        await part.start()
        stack.push_async_callback(part.stop)


def _submit_without_redis(executor: Any) -> None:
    """A run's row is written by then: it is no error that nobody could be told of it."""
    from redis.exceptions import RedisError

    told_of = executor.submit

    async def submit(job: Any) -> None:
        with contextlib.suppress(RedisError, OSError):
            await told_of(job)

    executor.submit = submit


async def _watch_redis(desk: Desk) -> None:
    """Its absence is a sign of health: customers are answered, LangGraph's clients wait."""
    from aegra_api.core.redis_manager import redis_manager
    from redis.exceptions import RedisError

    while True:
        try:
            await redis_manager.get_client().ping()
            desk.vitals.well("redis")
        except (RedisError, OSError) as error:
            desk.vitals.ill("redis", type(error).__name__)
        await asyncio.sleep(_LOOK)


async def _list_threads(desk: Desk) -> None:
    """Whoever is waited for finds it on the list, whatever was killed."""
    import psycopg
    from psycopg_pool import PoolTimeout

    from steward.server.aegra_runs import ListedRuns

    assert isinstance(desk.runs, ListedRuns)
    while True:
        with contextlib.suppress(psycopg.Error, PoolTimeout):
            await desk.runs.list_what_waits()
        await asyncio.sleep(_LOOK)


def application() -> FastAPI:
    """The desk's own routes, and those of Aegra that are served; call `configure` before."""
    from steward.server.aegra_database import replaced

    replaced()  # before any of its modules has taken the one that it comes with
    from aegra_api.api import assistants, runs, threads
    from aegra_api.core import health
    from starlette.middleware.cors import CORSMiddleware

    from steward.server.aegra_door import behind_the_door
    from steward.server.http import create_http

    server = Served()
    http = create_http(server.open, server.close, server.keep)
    theirs = [route for part in (assistants, threads, runs) for route in part.router.routes]
    http.router.routes.extend(behind_the_door(theirs))
    http.router.routes.extend(
        route for route in health.router.routes if getattr(route, "path", "") == "/info"
    )
    # clients of LangGraph are pages of other origins, with a key and without cookies
    http.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["*"],
        allow_headers=["*"],
        expose_headers=["Content-Location", "Location"],
    )
    return http


def _quiet() -> None:
    """Its lines go where the desk's go, from a warning on."""
    import structlog

    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    logging.getLogger("aegra_api").setLevel(logging.WARNING)


def _import_ahead() -> None:
    """What takes long to import and reads no settings as it does: nothing of Aegra."""
    for name in _AHEAD:
        importlib.import_module(name)


def main() -> None:
    """Serve until stopped."""
    given = arguments(__doc__).parse_args()
    os.umask(0o077)
    if given.parent:
        follow(given.parent)
    if given.waits:
        _import_ahead()
        if not told(sys.stdin.readline()):
            return
    from steward.server import log_lines
    from steward.server.connections import bound_connections
    from steward.server.headless import serve

    log_lines.start()
    configure(given.config)
    _quiet()
    bound_connections()
    serve(application(), given.host, given.port, place=given.place)


if __name__ == "__main__":
    main()
