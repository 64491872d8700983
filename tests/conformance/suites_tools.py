"""A system with the suite's own tools behind the chassis of the sandbox's: a profile of tests only.

The suite knows neither tokens nor capabilities. What stands before the endpoint here puts both into
its requests, signed by a desk's key as a desk signs them; the endpoint checks them as ever, and
notes each call.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from steward.gateway import capability
from steward.gateway.whom import Whom
from steward.keys import Keys
from steward.ports import free_port
from systems.chassis import bodies
from systems.chassis.capability import load_key
from systems.chassis.database import Database
from systems.chassis.endpoint import Endpoint
from systems.chassis.errors import ToolError
from systems.chassis.faults import Faults
from systems.chassis.tools import Answer, Ask, Call, System, Tool
from tests.gateway.foreign_system import serving

NAME = "knowledge"  # whose schema and role it has: its tools are for anybody, too
_CALLED = "SELECT tool, agent, ok, count(*) FROM knowledge.calls GROUP BY 1, 2, 3 ORDER BY 1"


class Said(Answer):
    """A sentence."""

    text: str


async def says(call: Call, _: Ask) -> Said:
    """What the suite wants to read."""
    return Said(as_of=call.now, text="This is a simple text response for testing.")


async def fails(_: Call, __: Ask) -> Said:
    """As every tool refuses. Always raises ToolError."""
    raise ToolError("on_purpose", "This tool intentionally returns an error for testing.", "None.")


SYSTEM = System(
    NAME,
    "The conformance suite's own tools",
    (
        Tool("test_simple_text", "Returns a text.", Ask, Said, says, scope="public"),
        Tool("test_error_handling", "Always fails.", Ask, Said, fails, scope="public"),
    ),
)


class AsADesk:
    """Signs each request that comes without a token, and each call of a tool, as a desk does."""

    def __init__(self, endpoint: Endpoint, keys: Keys) -> None:
        self._endpoint, self._keys = endpoint, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = MutableHeaders(scope=scope)
        bearer = self._keys.sign("desk", NAME, "agent:support", 60)
        headers.setdefault("authorization", f"Bearer {bearer}")
        body = self._signed(await bodies.whole(receive))
        headers["content-length"] = str(len(body))
        await self._endpoint(scope, bodies.again(body, receive), send)

    def _signed(self, body: bytes) -> bytes:
        try:
            message: dict[str, Any] = json.loads(body)
        except ValueError:
            return body
        if message.get("method") != "tools/call":
            return body
        params = message["params"]
        params.setdefault("_meta", {})[capability.META_CAPABILITY] = capability.mint(
            self._keys,
            agent="support",
            system=NAME,
            tool=params["name"],
            scope="public",
            whom=Whom(None, ()),
            args=params.get("arguments") or {},
            conversation_id="conformance",
            traceparent="",
        )
        return json.dumps(message).encode()


@contextlib.contextmanager
def served(dsn: str, home: Path) -> Iterator[tuple[str, Callable[[], list[str]]]]:
    """The address, and what was called there under a token that held, in lines."""
    keys, port = Keys(home), free_port()
    database = Database(dsn, NAME)
    key = load_key(str(keys.public_path("desk")))
    endpoint = Endpoint(SYSTEM, database, key, Faults())

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with endpoint.manager.run():
            yield
        await database.close()

    routes = [Route(endpoint.path, AsADesk(endpoint, keys))]
    with serving(Starlette(routes=routes, lifespan=lifespan), port):
        yield f"http://127.0.0.1:{port}{endpoint.path}", lambda: called(dsn)


def called(dsn: str) -> list[str]:
    """The calls that the system noted, with whether they went well."""
    with psycopg.connect(dsn) as connection:
        return [
            f"{tool} by {agent}: {'ok' if ok else 'refused or failed'} {many} times"
            for tool, agent, ok, many in connection.execute(_CALLED)
        ]
