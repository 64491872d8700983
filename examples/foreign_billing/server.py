"""The vendor's MCP server over HTTP: `python -m
examples.foreign_billing.server --dsn DSN --port N`.

Its tools, names, amounts, times, errors and pages are its own. Answers are JSON as text, without
schemas. It checks no capability: whoever holds its token (`--token`) may ask for anybody.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import mcp.types as types
import uvicorn
from mcp.server.fastmcp import FastMCP
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from examples.foreign_billing.store import Store, VendorError, prepare
from examples.foreign_billing.switches import Switch, Switches

PAGE = 2  # small, so that every list has pages
_FIELDS = {
    "id": "id = %(value)s",
    "email": "lower(email) = lower(%(value)s)",
    "phone": "phone = %(value)s",
    "name": "lower(name) = lower(%(value)s)",
    "invoice_number": "id IN (SELECT customer FROM invoice WHERE number = %(value)s)",
    "payment": "id IN (SELECT customer FROM payment WHERE id = %(value)s)",
}
type Answer = dict[str, Any]


class Vendor:
    """What its tools share: the books, what was asked, and what is switched to go wrong."""

    def __init__(self, store: Store, switches: Switches) -> None:
        self.store, self._switches = store, switches

    async def answer(
        self, tool: str, args: Answer, work: Callable[[], Awaitable[Answer]]
    ) -> types.CallToolResult:
        """What a tool gives, or the vendor's error."""
        self._switches.calls.append({"tool": tool, "args": args})
        try:
            return _result(await self._switches.around(self._switches.next(tool), work))
        except VendorError as error:
            return _failure(error.kind, error.message)
        except Exception:
            return _failure("api_error", "Something went wrong on our side.")

    def everybody(self, tool: str, customer: str | None) -> str | None:
        """The customer who is asked for; None, everybody, where the tool shares too much."""
        thrown = self._switches._thrown
        shares = any(one.tool == tool and one.kind == "overshare" for one in thrown)
        return None if shares else customer


def tools(store: Store, switches: Switches) -> FastMCP:
    """The vendor's tools."""
    server = FastMCP("northbank-pay", json_response=True, stateless_http=True)
    vendor = Vendor(store, switches)
    _add_customers(server, vendor)
    _add_payments(server, vendor)
    _add_refunds(server, vendor)
    return server


def _add_customers(server: FastMCP, vendor: Vendor) -> None:
    @server.tool(structured_output=False)
    async def customers_search(query: Answer) -> types.CallToolResult:
        """Find customers: `query: {field, value}`."""

        async def work() -> Answer:
            if query.get("field") not in _FIELDS:
                raise VendorError("parameter_invalid", "query.field is unknown")
            return {
                "object": "list",
                "data": await vendor.store.customers(
                    _FIELDS[query["field"]], value=str(query.get("value"))
                ),
            }

        return await vendor.answer("customers_search", {"query": query}, work)

    @server.tool(structured_output=False)
    async def customers_retrieve(
        customer: str, expand: list[str] | None = None
    ) -> types.CallToolResult:
        """One customer; the subscription only when it is expanded."""

        async def work() -> Answer:
            found = await vendor.store.customers("id = %(id)s", id=customer)
            if not found:
                raise VendorError("resource_missing", f"No such customer: {customer}")
            return (
                found[0] if "subscription" in (expand or []) else {**found[0], "subscription": None}
            )

        return await vendor.answer("customers_retrieve", {"customer": customer}, work)

    @server.tool(structured_output=False)
    async def subscriptions_list(customer: str) -> types.CallToolResult:
        """The running subscription of a customer, as a list."""

        async def work() -> Answer:
            found = await vendor.store.customers("id = %(id)s", id=customer)
            return {
                "object": "list",
                "data": [one["subscription"] for one in found if one["subscription"]],
            }

        return await vendor.answer("subscriptions_list", {"customer": customer}, work)


def _add_payments(server: FastMCP, vendor: Vendor) -> None:
    @server.tool(structured_output=False)
    async def invoices_list(
        customer: str, page_size: int = PAGE, starting_after: str | None = None
    ) -> types.CallToolResult:
        """Invoices of a customer, newest first."""

        async def work() -> Answer:
            return _page(
                await vendor.store.invoices(vendor.everybody("invoices_list", customer)),
                page_size,
                starting_after,
            )

        return await vendor.answer("invoices_list", {"customer": customer}, work)

    @server.tool(structured_output=False)
    async def payments_search(filter: Answer, page: Answer | None = None) -> types.CallToolResult:
        """Payments of a customer: `filter: {customer}`, `page: {size, after}`."""

        async def work() -> Answer:
            customer = vendor.everybody("payments_search", filter.get("customer"))
            rows = await vendor.store.payments(
                "%(c)s::text IS NULL OR p.customer = %(c)s", c=customer
            )
            return _page(rows, int((page or {}).get("size", PAGE)), (page or {}).get("after"))

        return await vendor.answer("payments_search", {"filter": filter, "page": page}, work)

    @server.tool(structured_output=False)
    async def payments_get(payment: str) -> types.CallToolResult:
        """Any payment, of anybody."""

        async def work() -> Answer:
            found = await vendor.store.payments("p.id = %(id)s", id=payment)
            if not found:
                raise VendorError("resource_missing", f"No such payment: {payment}")
            return {"payment": found[0]}

        return await vendor.answer("payments_get", {"payment": payment}, work)


def _add_refunds(server: FastMCP, vendor: Vendor) -> None:
    @server.tool(structured_output=False)
    async def refunds_search(query: Answer, page: Answer | None = None) -> types.CallToolResult:
        """Refunds: `query: {customer, reference}`, each of them optional."""

        async def work() -> Answer:
            where = (
                "(%(c)s::text IS NULL OR p.customer = %(c)s) AND (%(r)s::text IS NULL OR "
                "r.reference LIKE %(r)s || '%%')"
            )
            customer = vendor.everybody("refunds_search", query.get("customer"))
            rows = await vendor.store.refunds(where, c=customer, r=query.get("reference"))
            return _page(rows, int((page or {}).get("size", PAGE)), (page or {}).get("after"))

        return await vendor.answer("refunds_search", {"query": query}, work)

    @server.tool(structured_output=False)
    async def refunds_create(
        payment: str, amount: Answer, reason_text: str, metadata: Answer | None = None
    ) -> types.CallToolResult:
        """Give money back. Asked twice, it gives twice."""

        async def work() -> Answer:
            value, currency = str(amount.get("amount")), str(amount.get("currency_code"))
            return {
                "refund": await vendor.store.refund(
                    payment, value, currency, reason_text, (metadata or {}).get("reference")
                )
            }

        return await vendor.answer(
            "refunds_create", {"payment": payment, "amount": amount, "metadata": metadata}, work
        )


def create_app(dsn: str, token: str = "", sandbox: bool = False) -> Starlette:
    """The server; with `sandbox` also `/load`, `/switch` and `/books`,
    by which a test plays the vendor.
    """
    store, switches = Store(dsn), Switches()
    vendor = tools(store, switches)
    inner = vendor.streamable_http_app()

    async def guarded(scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope.get("headers", []))
        if token and headers.get(b"authorization", b"").decode() != f"Bearer {token}":
            await JSONResponse({"error": {"type": "unauthorised"}}, 401)(scope, receive, send)
            return
        await inner(scope, receive, send)

    async def load(request: Request) -> Response:
        await store.load(await request.json())
        return Response(status_code=204)

    async def throw(request: Request) -> Response:
        switches.throw(Switch(**await request.json()))
        return Response(status_code=204)

    async def books(_: Request) -> JSONResponse:
        return JSONResponse({"refunds": await store.refunds("true"), "calls": switches.calls})

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await store.open()
        async with vendor.session_manager.run():
            yield
        await store.close()

    control = [
        Route("/load", load, methods=["POST"]),
        Route("/switch", throw, methods=["POST"]),
        Route("/books", books),
    ]
    return Starlette(
        routes=[*(control if sandbox else []), Mount("/", app=guarded)], lifespan=lifespan
    )


def run(
    dsn: str,
    port: int = 0,
    token: str = "",
    sandbox: bool = False,
    ready: Callable[[int], None] | None = None,
) -> None:
    """Serve until told to stop; `ready` gets the port once requests are answered."""
    prepare(dsn)
    listener = socket.create_server(("127.0.0.1", port), backlog=256)
    config = uvicorn.Config(
        create_app(dsn, token, sandbox),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    started = server.startup

    async def startup(sockets: list[socket.socket] | None = None) -> None:
        await started(sockets)
        if ready is not None and server.started:
            ready(listener.getsockname()[1])

    server.startup = startup  # type: ignore[method-assign]
    server.run(sockets=[listener])


def _page(rows: list[Answer], size: int, after: str | None) -> Answer:
    start = next((n + 1 for n, row in enumerate(rows) if row["id"] == after), 0)
    kept = rows[start : start + max(1, min(size, PAGE))]
    more = start + len(kept) < len(rows)
    return {"object": "list", "data": kept, "next_page": kept[-1]["id"] if more else None}


def _result(data: Answer) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=json.dumps(data))])


def _failure(kind: str, message: str) -> types.CallToolResult:
    text = json.dumps({"error": {"type": kind, "message": message}})
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], isError=kind != "resource_missing"
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        description="Serve the example of another company's billing system over MCP."
    )
    parser.add_argument(
        "--dsn",
        default=os.environ.get("NORTHBANK_DATABASE_URL"),
        help="a Postgres connection string",
    )
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one")
    parser.add_argument(
        "--token", default=os.environ.get("NORTHBANK_TOKEN", ""), help="what callers must bear"
    )
    parser.add_argument("--sandbox", action="store_true", help="also /load, /switch and /books")
    given = parser.parse_args()
    if not given.dsn:
        parser.error("--dsn or NORTHBANK_DATABASE_URL is needed")
    run(
        given.dsn,
        given.port,
        given.token,
        given.sandbox,
        lambda port: print(f"serving on http://127.0.0.1:{port}/mcp", flush=True),
    )


if __name__ == "__main__":
    main()
