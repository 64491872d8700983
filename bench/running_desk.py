"""A running desk that is measured, and somebody who talks to it by the customers' API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

import httpx
import psycopg

from bench import meters
from bench.posts import Customer
from steward.scenarios.clock import resolved
from steward.scenarios.given import loadable
from steward.server.processes import Stack


class Served:
    """A running desk, and the company's records in its systems."""

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self.dsn, self.home, self._systems_url = stack.dsn, stack.home, stack.urls.systems
        self.url = stack.urls.desk

    def load(self, held: dict[str, Any]) -> None:
        """Put the records in place."""
        body = resolved(loadable(held), datetime.now().astimezone())
        httpx.post(f"{self._systems_url}/sandbox/load", json=body, timeout=60).raise_for_status()

    def systems(self, path: str) -> Any:
        """What one of the sandbox's own doors says."""
        return httpx.get(f"{self._systems_url}{path}", timeout=60).raise_for_status().json()

    def staff(self, login: str) -> httpx.Client:
        """A member of staff who is signed in."""
        token = self._stack.keys.sign("people", "steward", login, 3600, kind="staff")
        signed_in = {"Authorization": f"Bearer {token}"}
        return httpx.Client(base_url=self.url, headers=signed_in, timeout=60, trust_env=False)

    def assertion(self, account: str) -> str:
        """What a channel's platform says of its own signed-in customer."""
        return self._stack.keys.sign(
            "channel", "steward", account, 300, method="session", account=account
        )

    def rows(self, query: str, *args: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.dsn, autocommit=True, application_name="bench") as connection:
            return connection.execute(query.encode(), args).fetchall()

    def cpu_seconds(self, *, server: bool) -> float:
        """Processor time of this desk so far: systems, Postgres, and the server or this process."""
        systems, front = self._stack.systems, self._stack.server
        assert systems is not None
        assert front is not None
        by = meters.Processes(systems.pid, meters.postmaster_of(self.dsn))
        shared = by.cpu_seconds() - meters.own_seconds()
        return shared + (meters.tree_seconds(front.pid) if server else meters.own_seconds())


class Talk(Customer):
    """A customer who says more than hello."""

    async def says(self, text: str, **more: Any) -> None:
        """Say it, and wait for the answer."""
        path = f"/desk/conversations/{self.conversation}/messages"
        body = {"id": str(uuid4()), "text": text, **more}
        (await self._http.post(path, json=body)).raise_for_status()
        await self.answered()
