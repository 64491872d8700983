"""`steward systems add`: what an API says of itself becomes a proposal, which is tried, shown,
and written only when somebody agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from fastapi import FastAPI, Header, HTTPException
from mcp.server.fastmcp import FastMCP
from mcp.types import Tool, ToolAnnotations
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.responses import RedirectResponse

from steward.cli.main import app
from steward.gateway.proposing import entry, propose
from steward.ports import free_port
from tests.command_line import CliRunner
from tests.gateway.foreign_system import serving


class Ticket(BaseModel):
    """A case, in words that are near the desk's."""

    id: str
    ticket_id: str
    account_id: str
    subject: str
    status: Literal["open", "pending", "solved"]
    opened_at: datetime
    updated_at: datetime
    email: str | None = None
    phone: str | None = None


class Tickets(BaseModel):
    """Some of them."""

    tickets: list[Ticket]


class Money(BaseModel):
    """A refund, of which nothing may be guessed."""

    total: int


def centre() -> FastAPI:
    """A help centre that knows nothing of any desk."""
    made = FastAPI(title="Help centre", version="1")

    def check(token: str) -> None:
        if token != "Bearer t":
            raise HTTPException(401, "no")

    def case(number: str) -> Ticket:
        at = datetime(2026, 11, 1, tzinfo=UTC)
        whose = {"ticket_id": number, "account_id": "a1", "email": "x@example.com"}
        return Ticket(
            id=number, subject="Late", status="open", opened_at=at, updated_at=at, **whose
        )

    @made.get("/tickets", operation_id="listTickets")
    def list_tickets(account_id: str, authorization: Annotated[str, Header()] = "") -> Tickets:
        check(authorization)
        return Tickets(tickets=[case("1")])

    @made.get("/search", operation_id="searchTickets")
    def search(kind: str, value: str, authorization: Annotated[str, Header()] = "") -> Tickets:
        check(authorization)
        return Tickets(tickets=[])

    @made.post("/tickets", operation_id="openTicket")
    def open_ticket(subject: str) -> Ticket:
        return case("2")

    @made.get("/away/openapi.json")
    def away() -> RedirectResponse:
        return RedirectResponse("http://169.254.169.254/latest")

    return made


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    port = free_port()
    with serving(centre(), port):
        yield f"http://127.0.0.1:{port}"


def add(folder: Path, url: str, *more: str, answer: str = "n\n") -> tuple[int, str]:
    words = ["systems", "add", url, "--as-system", "helpdesk", "--token-from", "CENTRE_TOKEN"]
    words += ["--file", str(folder / "systems.yaml"), *more]
    done = CliRunner().invoke(app, words, input=answer)
    return done.exit_code, done.output


@pytest.fixture(autouse=True)
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CENTRE_TOKEN", "t")


def test_system_is_proposed_tried_and_written_when_somebody_agrees(
    tmp_path: Path, url: str
) -> None:
    code, said = add(tmp_path, url, "--internal")
    assert code == 1
    assert "Nothing was written." in said
    assert list(tmp_path.iterdir()) == []
    code, said = add(tmp_path, url, "--internal", answer="y\n")
    assert code == 0, said
    text = (tmp_path / "systems.yaml").read_text("utf-8")
    assert "bearer: ${CENTRE_TOKEN}" in text
    assert "maps_to: listTickets" in text
    assert "openTicket" not in text, "a write is a person's to map"
    assert "helpdesk\tlist_tickets\tSolid" in said
    done = CliRunner().invoke(
        app, ["doctor", "--file", str(tmp_path / "systems.yaml"), "--home", str(tmp_path)]
    )
    assert done.exit_code == 1, done.output
    assert "helpdesk\tlist_tickets\tSolid" in done.output
    code, said = add(tmp_path, url, "--internal", answer="y\n")
    assert code == 1
    assert "has a system helpdesk" in said


def test_system_whose_token_is_wrong_is_shown_so(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CENTRE_TOKEN", "wrong")
    _, said = add(tmp_path, url, "--internal")
    assert "does not accept the desk's token" in said


def test_internal_address_is_not_asked_without_a_word(tmp_path: Path, url: str) -> None:
    code, said = add(tmp_path, url.replace("http://", "https://"))
    assert code == 1
    assert "an internal address" in said
    code, said = add(tmp_path, url)
    assert "sent over https alone" in said


def test_document_that_redirects_is_not_followed(tmp_path: Path, url: str) -> None:
    code, said = add(tmp_path, url, "--internal", "--openapi", "/away/openapi.json")
    assert code == 1
    assert "a redirect is not followed" in said


def test_shop_that_says_too_little_gets_a_proposal_that_is_not_in_use(tmp_path: Path) -> None:
    from examples.shop.server import Shop, create_app

    port = free_port()
    with serving(create_app(Shop()), port):
        words = ["systems", "add", f"http://127.0.0.1:{port}", "--as-system", "logistics"]
        words += ["--internal", "--file", str(tmp_path / "systems.yaml"), "--yes"]
        done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    assert not (tmp_path / "systems.yaml").exists()
    text = (tmp_path / "systems.proposed.yaml").read_text("utf-8")
    assert "#       list_orders:" in text
    assert "TODO fields: status: words of state for placed, shipped" in text
    assert (tmp_path / "logistics.openapi.json").exists()


def vendor() -> Starlette:
    """The same help centre as an MCP server, with a tool whose name would be lines of a file."""
    made = FastMCP("centre", stateless_http=True, json_response=True)
    reads = ToolAnnotations(readOnlyHint=True)

    @made.tool(name="searchTickets", annotations=reads)
    def search(kind: str, value: str) -> Tickets:
        return Tickets(tickets=[])

    @made.tool(name="listTickets", annotations=reads)
    def list_tickets(account_id: str) -> Tickets:
        return Tickets(tickets=[])

    @made.tool(name="getTicket\n      evil:\n", annotations=reads)
    def get_ticket(ticket_id: str) -> Tickets:
        return Tickets(tickets=[])

    @made.tool(name="openTicket")
    def open_ticket(subject: str) -> str:
        return "t1"

    return made.streamable_http_app()


def test_mcp_system_is_proposed_tried_and_written(tmp_path: Path) -> None:
    port = free_port()
    with serving(vendor(), port):
        url = f"http://127.0.0.1:{port}/mcp"
        code, said = add(tmp_path, url, "--mcp", "--internal", answer="y\n")
    assert code == 0, said
    assert "helpdesk\tlist_tickets\tSolid" in said
    assert ".openapi.json" not in said
    text = (tmp_path / "systems.yaml").read_text("utf-8")
    assert "maps_to: listTickets" in text
    assert "bearer: ${CENTRE_TOKEN}" in text
    assert "evil" not in text
    assert "openTicket" not in text
    assert [path.name for path in tmp_path.iterdir()] == ["systems.yaml"]
    code, said = add(tmp_path, url.replace("http://", "https://"), "--mcp")
    assert code == 1
    assert "an internal address" in said


@pytest.mark.parametrize(
    "said",
    [
        {"inputSchema": {"properties": None}},
        {"inputSchema": {"required": [{}]}},
        {"outputSchema": {"type": "object", "properties": {"tickets": {"anyOf": None}}}},
        {"outputSchema": {"type": "object", "properties": [None]}},
    ],
)
def test_tool_whose_schema_is_no_schema_is_proposed_as_unreadable(said: dict[str, Any]) -> None:
    whole = {"name": "listTickets", "inputSchema": {}, "annotations": {"readOnlyHint": True}}
    tool = Tool.model_validate(whole | said)
    tools = propose("helpdesk", {tool.name: tool})
    [one] = [each for each in tools if each.tool == "list_tickets"]
    assert one.open == ["all of it: what it says of its arguments and answers cannot be read"]
    assert "#       list_tickets:" in entry({"url": "https://x"}, "helpdesk", tools)
