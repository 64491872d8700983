"""Serves the company's systems over HTTP.

Run: `python -m systems.serve --dsn DSN --port N [--desk-key PEM] [--sandbox] [--only crm]`.

Importing this does no work, so a fork server can preload it; a process forked from there answers
within a few hundredths of a second. Nothing is migrated or filled unless SYSTEMS_PREPARE says so
(`migrate` or `fill`): whoever starts this with `--waits` has it import meanwhile, and says it then.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from systems.billing.server import SYSTEM as BILLING
from systems.chassis import tracing
from systems.chassis.arguments import with_dsn
from systems.chassis.capability import load_key
from systems.chassis.database import Database
from systems.chassis.endpoint import HERE, Endpoint
from systems.chassis.faults import Faults
from systems.chassis.health import health_routes
from systems.chassis.routes import OnlyRoutes
from systems.crm.server import SYSTEM as CRM
from systems.helpdesk.server import SYSTEM as HELPDESK
from systems.knowledge.server import SYSTEM as KNOWLEDGE
from systems.knowledge.service import warm_up
from systems.logistics.server import SYSTEM as LOGISTICS
from systems.sandbox.routes import sandbox_routes

# Objects more than before: after each 700, as Python would, a call waits for it several times.
_COLLECTED_AFTER = 20_000
SYSTEMS = {system.name: system for system in (CRM, BILLING, HELPDESK, LOGISTICS, KNOWLEDGE)}
# Longer than clients keep a connection that is idle (httpx: five seconds), so that they let go of
# it first: one that is closed here while a call is on its way is a call without an answer.
KEPT_SECONDS = 75


@dataclass(frozen=True)
class SystemsConfig:
    """What a server needs to know.

    `desk_key` is the desk's Ed25519 public key, as PEM text or a path to it; without one every tool
    call is refused. `dsns` may give a system its own connection string; the others use `dsn`, and
    each takes its own role either way.
    """

    dsn: str
    host: str = "127.0.0.1"
    port: int = 0
    desk_key: str | None = None
    sandbox: bool = False
    systems: tuple[str, ...] = tuple(SYSTEMS)
    dsns: dict[str, str] = field(default_factory=dict)
    pool_size: int = 8
    issuer: str = ""  # who gives tokens for these systems, where it is not the desk's own key
    hosts: tuple[str, ...] = HERE  # by what names it is called; any other Host is refused


def create_app(config: SystemsConfig) -> Starlette:
    """The application with one MCP endpoint per system, `/health`,
    and the sandbox's control if it is on.
    """
    faults = Faults()
    key = load_key(config.desk_key) if config.desk_key else None
    owner = Database(config.dsn, None, size=2)
    pools = {
        name: Database(config.dsns.get(name, config.dsn), name, config.pool_size)
        for name in config.systems
    }
    endpoints = [
        Endpoint(SYSTEMS[name], pools[name], key, faults, config.hosts, config.issuer)
        for name in config.systems
    ]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for database in (owner, *pools.values()):
                stack.push_async_callback(database.close)
            for endpoint in endpoints:
                await stack.enter_async_context(endpoint.manager.run())
            yield
        # a server that is told to end dies of that signal: nothing runs at its exit
        await asyncio.to_thread(tracing.flush)

    routes: list[BaseRoute] = [Route(endpoint.path, endpoint) for endpoint in endpoints]
    routes.extend(Route(endpoint.about, endpoint.describe) for endpoint in endpoints)
    routes.extend(health_routes(owner, config.systems))
    if config.sandbox:
        routes.extend(sandbox_routes(owner, config.dsn, faults, config.systems))
    return Starlette(
        routes=routes, lifespan=lifespan, middleware=[Middleware(OnlyRoutes, routes=routes)]
    )


def run(config: SystemsConfig, ready: Callable[[int], None] | None = None) -> None:
    """Serve until told to stop.

    `ready` gets the port as soon as requests are answered (port 0 picks a free one).
    """
    tracing.start()
    listener = socket.create_server((config.host, config.port), backlog=1024)
    if "knowledge" in config.systems and not config.sandbox:
        threading.Thread(target=warm_up, name="knowledge-warm-up", daemon=True).start()
    settings = uvicorn.Config(
        create_app(config),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
        lifespan="on",
        timeout_keep_alive=KEPT_SECONDS,
    )
    _Announcing(settings, listener.getsockname()[1], ready).run(sockets=[listener])


class _Announcing(uvicorn.Server):
    """A server that says when it has started."""

    def __init__(
        self, config: uvicorn.Config, port: int, ready: Callable[[int], None] | None
    ) -> None:
        super().__init__(config)
        self._port = port
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not gc.isenabled():
            gc.freeze()  # what is imported stays for good
            gc.enable()
        gc.set_threshold(_COLLECTED_AFTER, *gc.get_threshold()[1:])
        if self.started and self._ready is not None:
            self._ready(self._port)


def follow(parent: int, patience: float = 8.0) -> None:
    """End this process by SIGTERM soon after `parent` has gone.

    By SIGKILL when an open stream still holds it `patience` seconds later.
    """

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(patience)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="follow-parent", daemon=True).start()


def _told(line: str) -> bool:
    """Take the environment over from whoever started this; False when they are gone."""
    if not line.strip():
        return False
    os.environ.update(json.loads(line))
    return True


def _prepare(dsn: str, what: str) -> None:
    if what:
        from systems.seed import ready  # a server that only serves does without

        ready(dsn, fill=what == "fill")


def main() -> None:
    gc.disable()  # until it serves
    if "--waits" in sys.argv[1:] and not _told(sys.stdin.readline()):
        return
    environment = os.environ
    parser = with_dsn("Serve the company's systems over MCP.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True, help="0 picks a free one")
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        help="a further name by which it is called (Host); several times",
    )
    parser.add_argument(
        "--desk-key", default=environment.get("SYSTEMS_DESK_KEY"), help="PEM public key of the desk"
    )
    parser.add_argument(
        "--issuer", default=environment.get("SYSTEMS_ISSUER", ""), help="who gives tokens for them"
    )
    parser.add_argument(
        "--sandbox",
        action="store_true",
        default=environment.get("SYSTEMS_SANDBOX") in ("1", "true"),
    )
    parser.add_argument(
        "--parent", type=int, default=0, help="end when this process, which started it, is gone"
    )
    parser.add_argument(
        "--waits", action="store_true", help="import, then read the environment as a line of JSON"
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=tuple(SYSTEMS),
        help="this system alone; may be given several times",
    )
    given = parser.parse_args()
    systems = tuple(given.only or SYSTEMS)
    if given.parent:
        follow(given.parent)
    _prepare(given.dsn, environment.pop("SYSTEMS_PREPARE", ""))
    run(
        SystemsConfig(
            given.dsn,
            given.host,
            given.port,
            given.desk_key,
            given.sandbox,
            systems,
            issuer=given.issuer,
            hosts=(*HERE, *given.name),
        ),
        ready=lambda port: print(
            f"serving {', '.join(systems)} on http://{given.host}:{port}", flush=True
        ),
    )


if __name__ == "__main__":
    main()
