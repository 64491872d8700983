"""An MCP server answers under its own names, to no web page, and says its own version."""

from __future__ import annotations

import httpx
import pytest

from systems.chassis.endpoint import VERSION
from tests.systems.conftest import Desk, serving

BEGIN = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


def asked(dsn: str, **headers: str) -> httpx.Response:
    sent = {"Accept": "application/json, text/event-stream", **headers}
    with serving(dsn, Desk(), key=False) as (url, _):
        return httpx.post(f"{url}/crm/mcp", json=BEGIN, headers=sent, trust_env=False)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example"])
def test_mcp_host_that_is_not_its_own_is_refused(host: str, dsn: str) -> None:
    assert asked(dsn, Host=host).status_code == 421


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1"])
def test_mcp_page_from_anywhere_is_refused(origin: str, dsn: str) -> None:
    assert asked(dsn, Origin=origin).status_code == 403


def test_mcp_page_of_its_own_is_heard(dsn: str) -> None:
    own = "127.0.0.1:1"
    assert asked(dsn, Host=own, Origin=f"http://{own}").status_code == 200
    evil = "evil.example"
    assert asked(dsn, Host=evil, Origin=f"http://{evil}").status_code == 421


def test_mcp_server_names_its_own_version(dsn: str) -> None:
    answer = asked(dsn)
    assert answer.status_code == 200
    assert answer.json()["result"]["serverInfo"] == {"name": "fernhill-crm", "version": VERSION}
