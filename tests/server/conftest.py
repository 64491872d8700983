"""One running desk for all tests of the server: the real processes, on free ports, started once."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from steward.server.processes import Stack
from tests.server.running import shared_stack


@pytest.fixture(scope="session")
def live() -> Stack:
    """Database, systems and LangGraph server, seeded with the sandbox company."""
    return shared_stack()


class Calls:
    """HTTP calls as one caller."""

    def __init__(self, url: str, token: str = "", **headers: str) -> None:
        signed = {"Authorization": f"Bearer {token}"} if token else {}
        self.http = httpx.Client(
            base_url=url, headers={**signed, **headers}, timeout=30.0, trust_env=False
        )

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self.http.get(path, params=params)

    def post(self, path: str, body: Any = None) -> httpx.Response:
        return self.http.post(path, json=body if body is not None else {})


@pytest.fixture
def visitor(live: Stack) -> Calls:
    return Calls(live.urls.desk)


@pytest.fixture
def lena(live: Stack) -> Calls:
    return Calls(live.urls.desk, live.keys.sign("people", "steward", "lena", 600, kind="staff"))


@pytest.fixture
def service(live: Stack) -> Calls:
    return Calls(
        live.urls.desk, live.keys.sign("people", "steward", "steward", 600, kind="service")
    )


@pytest.fixture
def customer(live: Stack, visitor: Calls) -> tuple[Calls, str]:
    """A customer with a conversation of their own."""
    started = visitor.post("/desk/conversations").json()
    return Calls(live.urls.desk, started["token"]), started["conversation_id"]
