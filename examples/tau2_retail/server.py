"""The shop as an MCP server over HTTP: `python -m examples.tau2_retail.server --port N`.

Around the suite's tools is what a shop's own edge has: a customer's number beside every call about
an order, and a key under which a write takes effect once.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import mcp.types as types
import uvicorn
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.applications import Starlette
from starlette.routing import Mount

from examples.tau2_retail.shop import Absent, Refused, Shop, suite_folder

KEY, USER = "idempotency_key", "user_id"
_ANSWER = {"type": "object", "properties": {"result": {}}, "required": ["result"]}
type Answer = dict[str, Any]


class Edge:
    """What stands between callers and the shop.

    `lose`: of so many writes one is done and then answered with an error, as by a server that dies
    in between.
    """

    def __init__(self, shop: Shop, lose: int = 0) -> None:
        self.shop, self._lose = shop, lose
        self.written = self.lost = self.repeated = 0
        self._tools = {tool.name: tool for tool in self._listed()}
        self._writes = {name for name, *_, writes in shop.listed() if writes}
        self.begin()

    def begin(self) -> None:
        """The database as it was at first, and no key used yet."""
        self.shop.reset()
        self._done: dict[str, tuple[Answer, types.CallToolResult]] = {}

    def server(self) -> Server[Any]:
        """The tools, each as the suite describes it."""
        made: Server[Any] = Server("tau2-retail")

        @made.list_tools()  # type: ignore[no-untyped-call, untyped-decorator]
        async def tools() -> list[types.Tool]:
            return list(self._tools.values())

        @made.call_tool(validate_input=False)  # type: ignore[untyped-decorator]
        async def call(name: str, arguments: Answer) -> types.CallToolResult:
            return self.answer(name, arguments)

        return made

    def answer(self, name: str, arguments: Answer) -> types.CallToolResult:
        """What a caller hears: an answer, or the shop's own no."""
        given = dict(arguments)
        key = str(given.pop(KEY, "")) if name in self._writes else ""
        if key in self._done:
            before, said = self._done[key]
            self.repeated += 1
            return said if before == given else _no("key_reused", "another request has this key")
        try:
            said = _said({"result": self._use(name, given)})
        except Refused as refused:
            return _no("refused", str(refused))
        if key:
            self._done[key] = given, said
            self.written += 1
            if self._lose and self.written % self._lose == 0:
                self.lost += 1
                return _no("internal", "Something went wrong on our side.")
        return said

    def _use(self, name: str, given: Answer) -> Any:
        if "order_id" not in given:
            return self.shop.use(name, given)
        if self.shop.owner(given["order_id"]) not in (given.get(USER), None):
            raise Refused("Order not found")
        return self.shop.use(name, {one: value for one, value in given.items() if one != USER})

    def _listed(self) -> list[types.Tool]:
        return [
            types.Tool(
                name=name,
                description=description,
                inputSchema=_with_ours(schema, writes),
                outputSchema=_ANSWER,
            )
            for name, description, schema, writes in self.shop.listed()
        ]


def _with_ours(schema: Mapping[str, Any], writes: bool) -> Answer:
    """The suite's arguments, and those of the edge."""
    more = [USER] if "order_id" in schema.get("properties", {}) else []
    more += [KEY] if writes else []
    return {
        **schema,
        "properties": {**schema.get("properties", {}), **{one: {"type": "string"} for one in more}},
        "required": [*schema.get("required", []), *more],
    }


def _said(data: Answer) -> types.CallToolResult:
    text = types.TextContent(type="text", text=json.dumps(data))
    return types.CallToolResult(content=[text], structuredContent=data)


def _no(code: str, message: str) -> types.CallToolResult:
    data = {"code": code, "message": message}
    text = types.TextContent(type="text", text=json.dumps(data))
    return types.CallToolResult(content=[text], structuredContent=data, isError=True)


def create_app(edge: Edge) -> Starlette:
    """The server: MCP at any path, such as `/mcp`."""
    manager = StreamableHTTPSessionManager(edge.server(), json_response=True, stateless=True)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with manager.run():
            yield

    return Starlette(routes=[Mount("/", app=manager.handle_request)], lifespan=lifespan)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Serve tau2-bench's retail shop over MCP.")
    parser.add_argument("--suite", type=Path, help="its folder; else tau2-retail in STEWARD_SUITES")
    parser.add_argument("--port", type=int, default=8510)
    given = parser.parse_args()
    try:
        edge = Edge(Shop(given.suite or suite_folder()))
    except Absent as absent:
        print(absent, file=sys.stderr)
        return 2
    print(f"serving on http://127.0.0.1:{given.port}/mcp", flush=True)
    uvicorn.run(create_app(edge), port=given.port, log_level="warning", access_log=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
