"""A thread as Studio has it, on a server that was started for debugging."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
from langgraph_sdk import get_sync_client

from steward.server.postgres import DATABASE
from steward.server.processes import Stack

BOOKS = """SELECT (SELECT count(*) FROM billing.refunds), (SELECT count(*) FROM billing.postings),
 (SELECT count(*) FROM desk.action), (SELECT count(*) FROM desk.audit)"""


def books(dsn: str) -> tuple[int, ...]:
    with psycopg.connect(dsn) as connection:
        row = connection.execute(BOOKS.encode()).fetchone()
    assert row is not None
    return tuple(row)


@dataclass
class Talk:
    """A thread, as Studio has it, and the copy and the original behind it."""

    stack: Stack
    client: Any
    http: httpx.Client
    thread: str
    story: dict[str, Any]

    def say(self, words: str, **options: Any) -> str:
        given = {"messages": [{"role": "user", "content": words}]}
        found = self.client.runs.wait(self.thread, "desk", input=given, **options)
        return str(found["messages"][-1]["content"])

    def go_on(self, **options: Any) -> str:
        found = self.client.runs.wait(self.thread, "desk", input=None, **options)
        return str(found["messages"][-1]["content"])

    def before(self, node: str) -> dict[str, Any]:
        """The newest checkpoint after which this node comes."""
        history = self.client.threads.get_history(self.thread, limit=200)
        found: dict[str, Any] = next(one for one in history if one["next"] == [node])
        return found["checkpoint"]

    def refunds(self) -> list[int]:
        """What billing gave back to this customer, in the copy."""
        answer = self.http.get("/sandbox/books", params={"account": self.story["account"]})
        return [int(one["amount_minor"]) for one in answer.json()["refunds"]]

    def original(self) -> tuple[int, ...]:
        return books(psycopg.conninfo.make_conninfo(self.stack.dsn, dbname=DATABASE))


@contextmanager
def offered(debugged: Stack) -> Iterator[Talk]:
    """A customer who was offered a refund and has not agreed."""
    client = get_sync_client(url=debugged.urls.desk)
    with httpx.Client(base_url=debugged.urls.desk, timeout=60.0, trust_env=False) as http:
        story = http.post("/sandbox/stories/charged_twice").json()
        thread = client.threads.create(graph_id="desk")["thread_id"]
        found = Talk(debugged, client, http, thread, story)
        found.say(story["says"])
        found.say(story["email"])
        sent = http.get("/sandbox/outbox", params={"conversation_id": thread}).json()["messages"]
        codes = [
            code[0]
            for one in sent
            if one["conversation_id"] == thread and (code := re.search(r"\b\d{6}\b", one["text"]))
        ]
        assert "Shall I go ahead?" in found.say(codes[-1])
        yield found
