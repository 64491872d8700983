"""What the access matrix stands on: real callers, and one real thing of customer
A's for every id in a path.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import psycopg
from psycopg.types.json import Jsonb

from steward.access.service_accounts import RIGHTS
from steward.access.sessions import hashed
from steward.server.processes import Stack

WORKERS = {"agent": "aiko", "lead": "lena", "finance": "priya", "auditor": "edda", "admin": "noor"}
UNKNOWN = {
    "conversation_id": str(uuid4()),
    "thread_id": str(uuid4()),
    "run_id": str(uuid4()),
    "checkpoint_id": str(uuid4()),
    "approval_id": "apr_none",
    "action_id": "act_none",
    "assistant_id": str(uuid4()),
    "cron_id": str(uuid4()),
    "trace_id": uuid4().hex,
    "namespace": "none",
    "path": "steward.svg",
    "article": "shop",
    "story": "a_human",
    "account": "A-none",
    "name": "none",
    "language": "nl",
    "id": "task_none",
    "push_id": "none",
    "n": "1",
    "line": "out_none",
    "attachment": "att_none",
}


@dataclass(frozen=True)
class Answer:
    """The status, and the body with the ids of the path taken out."""

    status: int
    body: str


@dataclass
class Ground:
    """Callers by name, and the ids of what is customer A's."""

    url: str
    callers: dict[str, httpx.Client]
    ids: dict[str, str]

    def ask(
        self,
        caller: str,
        method: str,
        path: str,
        ids: dict[str, str],
        body: Any = None,
        query: str = "",
    ) -> Answer:
        """One call.

        Of a stream, how it begins: what the server refuses there is refused in its first event.
        """
        full = re.sub(r"{(\w+)(?::path)?}", lambda found: ids[found[1]], path) + query
        given: dict[str, Any] = {"json": body} if body is not None else {}
        patience = httpx.Timeout(
            30.0, read=1.0 if path.endswith("stream") and method == "GET" else 30.0
        )
        with self.callers[caller].stream(method, full, timeout=patience, **given) as answer:
            if answer.headers.get("content-type", "").startswith("text/event-stream"):
                first = _begins(answer)
                found = re.match(r'event: error data: .*"message": ?"(\d{3}): (.*)"', first)
                return (
                    Answer(int(found[1]), without(ids, found[2]))
                    if found
                    else Answer(answer.status_code, "stream")
                )
            answer.read()
        return Answer(answer.status_code, without(ids, answer.text))


def without(ids: dict[str, str], text: str) -> str:
    """The same words whatever the ids were."""
    for value in ids.values():
        text = text.replace(value, "ID")
    return text


def _begins(answer: httpx.Response) -> str:
    """Its first two lines; a stream on which nothing happens is silent for a second."""
    lines: list[str] = []
    with contextlib.suppress(httpx.ReadTimeout):
        for line in answer.iter_lines():
            lines.append(line)
            if len(lines) == 2:
                break
    return " ".join(lines)


@contextmanager
def standing(live: Stack, *, asks_for_a_run: bool = False) -> Iterator[Ground]:
    """Set up, and take away what other tests would stumble over.

    `asks_for_a_run`: where the desk's own runs are none of the server's.
    """
    callers = {
        "anonymous": _client(live, "", Origin="https://elsewhere.example"),
        "visitor": _client(live, ""),
    }
    for role, login in WORKERS.items():
        callers[role] = _client(live, live.keys.sign("people", "steward", login, 900, kind="staff"))
    conversations = {}
    for name in ("customer_a", "customer_b"):
        started = callers["visitor"].post("/desk/conversations", json={}).json()
        callers[name], conversations[name] = (
            _client(live, started["token"]),
            started["conversation_id"],
        )
    callers["program"] = _client(live, _program(live.dsn))
    own = conversations["customer_a"]
    callers["customer_a"].post(f"/desk/conversations/{own}/messages", json={"text": "hello"})
    callers["visitor"].post("/sandbox/idle", json={"conversation_id": own, "timeout": 30})
    if asks_for_a_run:
        _ask_for_a_run(live, own)
    ids = {
        **UNKNOWN,
        "conversation_id": own,
        "thread_id": own,
        **_of_the_server(callers["lead"], own),
        **_rows(live.dsn, own),
    }
    try:
        yield Ground(live.urls.desk, callers, ids)
    finally:
        for client in callers.values():
            client.close()
        with psycopg.connect(live.dsn) as connection:
            connection.execute("UPDATE desk.client SET ended_at = now()")
            connection.execute("DELETE FROM desk.approval WHERE id = %s", [ids["approval_id"]])
            connection.execute("DELETE FROM desk.action WHERE id = %s", [ids["action_id"]])


def _program(dsn: str) -> str:
    """The secret of a service account with every right."""
    token = f"stw.every-right-{uuid4().hex[:8]}.{uuid4().hex}"
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "INSERT INTO desk.client (name, owner, reason, rights, secret, expires_at)"
            " VALUES (%s, 'noor', 'tests', %s, %s, now() + interval '1 hour')",
            [token.split(".")[1], [*RIGHTS], hashed(token)],
        )
    return token


def _client(live: Stack, token: str, **headers: str) -> httpx.Client:
    signed = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.Client(
        base_url=live.urls.desk, headers={**signed, **headers}, timeout=30.0, trust_env=False
    )


def _ask_for_a_run(live: Stack, thread: str) -> None:
    service = _client(live, live.keys.sign("people", "steward", "steward", 900, kind="service"))
    woken = {"assistant_id": "desk", "command": {"update": {"woken": "now"}}}
    service.post(f"/threads/{thread}/runs/wait", json=woken).raise_for_status()
    service.close()


def _of_the_server(lead: httpx.Client, thread: str) -> dict[str, str]:
    """A run, a checkpoint and a graph, as the server has them.

    The run's row comes a moment after the reply.
    """
    deadline = time.monotonic() + 60
    runs: list[dict[str, Any]] = []
    while not (runs and runs[0]["status"] == "success") and time.monotonic() < deadline:
        runs = lead.get(f"/threads/{thread}/runs").json()
        time.sleep(0.1)
    assistant = lead.post("/assistants/search", json={"graph_id": "desk"}).json()[0]["assistant_id"]
    state = lead.get(f"/threads/{thread}/state").json()
    return {
        "run_id": runs[0]["run_id"],
        "checkpoint_id": state["checkpoint"]["checkpoint_id"],
        "assistant_id": assistant,
    }


def _rows(dsn: str, conversation: str) -> dict[str, str]:
    """An action that has ended, with the approval it had: to be read,
    and too late to be changed.
    """
    action, approval = f"act_{uuid4().hex[:12]}", f"apr_{uuid4().hex[:12]}"
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, agent, wish)"
            " VALUES (%s, 'issue_refund', %s, 1, 'confirmed', '{}', 'd', %s, %s, 'refund', 'w')",
            [action, f"charge:{action}", action, conversation],
        )
        connection.execute(
            "INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, "
            "status, policy_version, decided_at, told_at)"
            " VALUES (%s, %s, %s, 'd', %s, '{}', 'approved', 'v', now(), now())",
            [approval, action, conversation, Jsonb([["lead", "finance"]])],
        )
    return {"action_id": action, "approval_id": approval}
