"""Who may do what: every route of the desk and of the LangGraph server,
and what each kind of caller is answered.

Columns: anonymous (a page elsewhere, as anybody is outside the sandbox), visitor (this machine, in
the sandbox only), customers A and B, agent, lead, finance, auditor, admin. Every id in a path is
customer A's own, or of A's conversation. 200 and 201 done, 202 taken, 303 sent elsewhere; 401 who
are you, 403 not for you, 404 not there for you; 409 and 422 let in, and then the request itself was
of no use: chosen so that asking changes nothing. A route without a row fails the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CALLERS = (
    "anonymous",
    "visitor",
    "customer_a",
    "customer_b",
    "agent",
    "lead",
    "finance",
    "auditor",
    "admin",
)


@dataclass(frozen=True)
class Row:
    """One route, the request that is sent, and the answers in the order of the columns."""

    method: str
    path: str
    answers: str
    body: Any = None
    query: str = ""

    @property
    def expected(self) -> dict[str, int]:
        """The status by caller."""
        return dict(zip(CALLERS, map(int, self.answers.split()), strict=True))


_WORDS = {"assistant_id": "desk", "input": {"messages": [{"role": "user", "content": "hi"}]}}
_NOTHING = {"assistant_id": "desk", "input": {}}
_CRON = {"assistant_id": "desk", "schedule": "* * * * *"}
_TALK, _APPROVAL = "/desk/conversations/{conversation_id}", "/desk/approvals/{approval_id}"
_SNIPPET = "/desk/snippets/{name}/{language}"
_ISSUER, _THREAD, _RUN = (
    "/sandbox/issuer",
    "/threads/{thread_id}",
    "/threads/{thread_id}/runs/{run_id}",
)
_ANYBODY = "200 200 200 200 200 200 200 200 200"
_CLOSED = "404 404 404 404 404 404 404 404 404"
_READERS = "401 403 403 403 200 200 200 200 200"  # staff of every role
# raw threads: the same, and not there for anybody else
_THREADS = "401 404 404 404 200 200 200 200 200"
_FINANCE = "401 403 403 403 403 403 200 200 403"
_KEEPERS = "401 403 403 403 403 403 403 403 422"
_GRAPHS = "401 200 403 403 200 200 200 200 200"
# whoever works may begin a run of their own; an auditor reads
_RUNS = "401 422 403 403 422 422 422 403 422"
# words in a customer's conversation are the customer's
_SPEAK = "401 404 404 404 404 404 404 403 404"
_MINE = "401 404 201 201 404 404 404 404 404"
# other companies' agents have tokens of their own; people are there by their issuer's session
_PEERS = "401 401 401 401 403 403 403 403 403"
_PUSH = "/a2a/tasks/{id}/pushNotificationConfigs"
_SANDBOX = "401 200 200 200 200 200 200 200 200"

ROWS = (
    # ── the desk's own: open to anybody ───────────────────────────────────────────────────────────
    Row("GET", "/", _ANYBODY),
    Row("GET", "/health", _ANYBODY),
    Row("GET", "/health/live", _ANYBODY),
    Row("GET", "/health/ready", _ANYBODY),
    Row("GET", "/reference", _ANYBODY),
    # carriers sign what they hand in; here nobody is named that would
    Row("POST", "/channels/email", _CLOSED),
    Row("POST", "/channels/phone", _CLOSED),
    Row("GET", "/desk/channels/lines", _READERS),
    Row(
        "POST",
        "/desk/channels/lines/{line}/settle",
        "401 403 403 403 409 409 409 403 409",
        {"again": False},
    ),
    Row("GET", "/desk/channels/conversations/{conversation_id}/attachments", _READERS),
    Row("GET", "/desk/channels/attachments/{attachment}", "401 403 403 403 404 404 404 404 404"),
    # the pages that answers link to, where the company has none of its own
    Row("GET", "/sandbox/help/{article}", _ANYBODY),
    # counters of the house: staff, a token of its own, and visitors of a sandbox
    Row("GET", "/metrics", "401 200 403 403 200 200 200 200 200"),
    Row("POST", "/desk/conversations", "201 201 201 201 201 201 201 201 201", {}),
    Row("GET", "/auth/sign-in", "303 303 303 303 303 303 303 303 303"),
    Row(
        "GET",
        "/auth/callback",
        "403 403 403 403 403 403 403 403 403",
        query="?state=made-up&code=x",
    ),
    Row("POST", "/auth/customer", "401 401 401 401 401 401 401 401 401", {"token": "made-up"}),
    # ── the pages: an empty shell, what it is made of ─────────────────────────────────────────────
    Row("GET", "/try", _ANYBODY),
    Row("GET", "/chat", _ANYBODY),
    Row("GET", "/ui/{path:path}", _ANYBODY),
    Row("GET", "/favicon.ico", _ANYBODY),
    Row("GET", "/approvals", _ANYBODY),
    Row("GET", "/approvals/{approval_id}", _ANYBODY),
    Row("GET", "/board", _ANYBODY),
    Row("GET", "/day", _ANYBODY),
    Row("GET", "/conversations", _ANYBODY),
    Row("GET", "/conversations/{conversation_id}", _ANYBODY),
    Row("GET", "/prepared", _ANYBODY),
    Row("GET", "/systems", _ANYBODY),
    # ── who am I ──────────────────────────────────────────────────────────────────────────────────
    Row("GET", "/auth/me", _SANDBOX),
    Row("POST", "/auth/sign-out", _SANDBOX),
    Row("POST", "/auth/customer/link", _MINE),
    Row("POST", "/auth/customer/refresh", "401 404 403 403 404 404 404 404 404", {}),
    # ── a customer's conversation ─────────────────────────────────────────────────────────────────
    Row("GET", _TALK + "/messages", "401 404 200 404 200 200 200 200 200"),
    Row("POST", _TALK + "/messages", "401 404 202 404 404 404 404 404 404", {"text": "hi"}),
    Row(
        "POST",
        _TALK + "/satisfaction",
        "401 404 200 404 404 404 404 404 404",
        {"satisfied": True},
    ),
    Row("GET", _TALK + "/events", "401 404 200 404 200 200 200 200 200"),
    # ── staff ─────────────────────────────────────────────────────────────────────────────────────
    Row("GET", "/desk/conversations", _READERS),
    Row("GET", _TALK + "/record", _READERS),
    Row("GET", _TALK + "/happened", _READERS),
    Row("GET", _TALK + "/work", _READERS),
    Row("GET", "/desk/watch", _READERS),
    Row("GET", "/desk/budgets", _READERS),
    Row("GET", "/desk/report", "401 403 403 403 403 200 200 200 200"),
    Row("GET", "/desk/reviews", "401 403 403 403 403 200 403 200 200"),
    Row("GET", "/desk/reviews/examples", "401 403 403 403 403 200 403 200 200"),
    Row(
        "PUT",
        "/desk/reviews/{conversation_id}/{n}",
        "401 403 403 403 403 422 403 403 422",
        {"safe": True},
    ),
    Row("GET", "/desk/report/leakage", "401 403 403 403 403 200 200 200 200"),
    Row("GET", "/desk/report/control", _FINANCE),
    Row("GET", "/desk/report/duties", _FINANCE),
    Row("GET", "/desk/report/journal", _FINANCE),
    Row("GET", "/desk/report/reconciliation", _FINANCE),
    Row("GET", "/desk/traces/{trace_id}", _READERS),
    Row("GET", "/desk/record", _READERS),
    Row("GET", "/desk/record/entries", "401 403 403 403 403 200 200 200 200"),
    Row("GET", "/desk/records", _READERS),
    Row("GET", "/desk/health", _READERS),
    Row("POST", _TALK + "/supervision", "401 403 403 403 409 409 403 403 409", {"does": "return"}),
    Row("GET", "/desk/colleagues", _READERS),
    Row("GET", "/desk/day", _READERS),
    Row("GET", _TALK + "/beside", _READERS),
    Row("GET", _TALK + "/customer", _READERS),
    Row("GET", "/desk/snippets", _READERS),
    Row("PUT", _SNIPPET, "401 403 403 403 403 422 403 403 422", {"title": "T", "text": "{iban}"}),
    Row("DELETE", _SNIPPET, "401 403 403 403 403 404 403 403 404"),
    Row("GET", "/desk/approvals", _READERS),
    Row("GET", _APPROVAL, _READERS),
    Row("GET", _APPROVAL + "/rejection", _READERS, query="?because=terms"),
    Row(
        "POST",
        _APPROVAL + "/decision",
        "401 403 403 403 409 409 409 403 403",
        {"verdict": "approve", "digest": "other"},
    ),
    Row("POST", _APPROVAL + "/claim", "401 403 403 403 409 409 409 403 403", {}),
    Row("DELETE", _APPROVAL + "/claim", "401 403 403 403 409 409 409 403 403"),
    Row("GET", "/desk/approvals/events", _READERS),
    Row("GET", "/desk/actions/unknown", _READERS),
    Row(
        "POST",
        "/desk/actions/{action_id}/resolve",
        "401 403 403 403 403 409 409 403 403",
        {"happened": True, "note": "looked it up"},
    ),
    Row("GET", "/desk/systems", _READERS),
    Row(
        "POST",
        "/desk/systems/steps",
        "401 403 403 403 403 403 403 403 422",
        {
            "step": "retired",
            "system": "nowhere",
            "tool": "none",
            "pin": "sha256:" + "0" * 64,
            "reason": "gone",
        },
    ),
    Row("GET", "/desk/tokens", _READERS),
    Row("POST", "/desk/tokens/end", "401 403 403 403 403 403 403 403 404", {"login": "nobody"}),
    Row("POST", "/desk/erasures/plan", _KEEPERS, {"customer": "nobody"}),
    Row("POST", "/desk/erasures", _KEEPERS, {"customer": "nobody"}),
    Row("GET", "/desk/erasures/again", "401 403 403 403 403 403 403 403 200"),
    Row("POST", "/desk/erasures/again", "401 403 403 403 403 403 403 403 200"),
    Row("GET", "/desk/freezes", _READERS),
    Row("GET", "/desk/halt", _READERS),
    # somebody has stopped everything already
    Row("POST", "/desk/halt", "401 403 403 403 403 409 403 403 409", {}),
    Row("POST", "/desk/restored/compare", "401 403 403 403 403 409 409 403 409"),
    Row("POST", "/desk/resume", "401 403 403 403 403 200 403 403 409", {}),
    Row("POST", "/desk/actions/{action_id}/stop", "401 403 403 403 403 409 403 403 409"),
    # ── other companies' agents ───────────────────────────────────────────────────────────────────
    Row("GET", "/.well-known/agent-card.json", _ANYBODY),
    Row("GET", "/.well-known/jwks.json", _ANYBODY),
    Row("POST", "/a2a/token", "400 400 400 400 400 400 400 400 400", {}),
    Row("POST", "/a2a/rpc", _PEERS, {}),
    Row("POST", "/a2a/rpc/", _PEERS, {}),
    Row("POST", "/a2a/message:send", _PEERS, {}),
    Row("POST", "/a2a/message:stream", _PEERS, {}),
    Row("GET", "/a2a/tasks", _PEERS),
    Row("GET", "/a2a/tasks/{id}", _PEERS),
    Row("POST", "/a2a/tasks/{id}:cancel", _PEERS, {}),
    Row("GET", "/a2a/tasks/{id}:subscribe", _PEERS),
    Row("POST", "/a2a/tasks/{id}:subscribe", _PEERS, {}),
    Row("GET", _PUSH, _PEERS),
    Row("POST", _PUSH, _PEERS, {}),
    Row("GET", _PUSH + "/{push_id}", _PEERS),
    Row("DELETE", _PUSH + "/{push_id}", _PEERS),
    Row("GET", "/a2a/extendedAgentCard", _PEERS),
    Row("POST", "/mcp", _PEERS, {}),
    Row("GET", "/.well-known/oauth-protected-resource/mcp", _ANYBODY),
    Row("GET", "/.well-known/oauth-authorization-server", _ANYBODY),
    # ── the sandbox's doors: on this machine only ─────────────────────────────────────────────────
    Row("GET", "/sandbox/outbox", _SANDBOX),
    Row("POST", "/sandbox/idle", _SANDBOX, {"timeout": 0}),
    Row("POST", "/sandbox/clockwork", _SANDBOX),
    Row(
        "POST",
        "/sandbox/crash",
        "401 202 202 202 202 202 202 202 202",
        {"point": "nowhere", "when": "before"},
    ),
    Row("POST", "/sandbox/hold", "401 202 202 202 202 202 202 202 202", {"point": "nowhere"}),
    Row("POST", "/sandbox/release", _SANDBOX),
    Row("GET", "/sandbox/stories", _SANDBOX),
    Row("POST", "/sandbox/stories/{story}", "401 201 201 201 201 201 201 201 201"),
    Row("GET", "/sandbox/trial-balance", _SANDBOX),
    Row("GET", "/sandbox/books", _SANDBOX, query="?account=A-1001"),
    Row(
        "POST", "/sandbox/mishaps", "401 422 422 422 422 422 422 422 422", {"kind": "none of them"}
    ),
    Row("POST", "/sandbox/stale/{account}", "401 404 404 404 404 404 404 404 404"),
    Row(
        "POST",
        "/sandbox/tamper",
        "401 404 404 404 404 404 404 404 404",
        {"conversation_id": "none"},
    ),
    Row(
        "POST", "/sandbox/mend", "401 404 404 404 404 404 404 404 404", {"conversation_id": "none"}
    ),
    Row("GET", "/sandbox/happened/{conversation_id}", _SANDBOX),
    Row("GET", "/sandbox/work/{conversation_id}", _SANDBOX),
    Row("GET", "/sandbox/entries/{conversation_id}", _SANDBOX, query="?seq=1"),
    Row("GET", "/sandbox/watch/{conversation_id}", _SANDBOX),
    Row("GET", "/sandbox/source", _SANDBOX, query="?file=nodes/proposals.py"),
    Row("GET", _ISSUER + "/.well-known/openid-configuration", _ANYBODY),
    Row("GET", _ISSUER + "/jwks", _ANYBODY),
    Row("GET", _ISSUER + "/authorize", "422 422 422 422 422 422 422 422 422"),
    Row("POST", _ISSUER + "/authorize", "403 403 403 403 403 403 403 403 403"),
    Row("POST", _ISSUER + "/token", "422 422 422 422 422 422 422 422 422"),
    # ── the LangGraph server: what it says of itself ──────────────────────────────────────────────
    Row("GET", "/ok", _ANYBODY),
    Row("GET", "/info", _ANYBODY),
    Row("GET", "/docs", _CLOSED),
    # ── assistants ────────────────────────────────────────────────────────────────────────────────
    Row("POST", "/assistants", _CLOSED, {"graph_id": "desk", "config": {"configurable": {"a": 1}}}),
    Row("POST", "/assistants/search", _GRAPHS, {}),
    Row("POST", "/assistants/count", _GRAPHS, {}),
    Row("GET", "/assistants/{assistant_id}", _GRAPHS),
    Row("PATCH", "/assistants/{assistant_id}", _CLOSED, {}),
    Row("DELETE", "/assistants/{assistant_id}", _CLOSED),
    Row("GET", "/assistants/{assistant_id}/graph", _GRAPHS),
    Row("GET", "/assistants/{assistant_id}/schemas", _GRAPHS),
    Row("GET", "/assistants/{assistant_id}/subgraphs", _GRAPHS),
    Row("GET", "/assistants/{assistant_id}/subgraphs/{namespace}", _GRAPHS),
    Row("POST", "/assistants/{assistant_id}/latest", _CLOSED, {"version": 1}),
    Row("POST", "/assistants/{assistant_id}/versions", _GRAPHS, {}),
    # ── threads, state, history ───────────────────────────────────────────────────────────────────
    Row("POST", "/threads", "401 200 403 403 200 200 200 403 200", {}),
    Row("POST", "/threads/search", _GRAPHS, {}),
    Row("POST", "/threads/count", _GRAPHS, {}),
    Row(
        "POST", "/threads/prune", _CLOSED, {"thread_ids": ["00000000-0000-0000-0000-000000000000"]}
    ),
    Row("GET", _THREAD, _THREADS),
    Row("PATCH", _THREAD, _CLOSED, {"metadata": {"owner": "x"}}),
    Row("DELETE", _THREAD, _CLOSED),
    Row("GET", _THREAD + "/state", _THREADS),
    Row("POST", _THREAD + "/state", _CLOSED, {"values": {"reply": "forged"}, "as_node": "act"}),
    Row("GET", _THREAD + "/state/{checkpoint_id}", _THREADS),
    Row("POST", _THREAD + "/state/checkpoint", _THREADS, {"checkpoint": {"checkpoint_id": "1ef"}}),
    Row("GET", _THREAD + "/history", _THREADS),
    Row("POST", _THREAD + "/history", _THREADS, {}),
    Row("GET", _THREAD + "/storage", _CLOSED),
    Row("GET", _THREAD + "/stream", _THREADS),
    # 200 says that it was heard: what may not be is an error in it, or a stream without a word
    Row("POST", _THREAD + "/stream/events", _SANDBOX, {"channels": ["values"]}),
    Row(
        "POST",
        _THREAD + "/commands",
        _SANDBOX,
        {"id": 1, "method": "run.start", "params": {"assistant_id": "desk", **_WORDS}},
    ),
    Row("POST", _THREAD + "/copy", _CLOSED, {}),
    # ── runs ──────────────────────────────────────────────────────────────────────────────────────
    Row("POST", "/runs", _RUNS, _NOTHING),
    Row("POST", "/runs/wait", _RUNS, _NOTHING),
    Row("POST", "/runs/stream", _RUNS, _NOTHING),
    Row("POST", "/runs/batch", _RUNS, [_NOTHING]),
    Row("POST", "/runs/cancel", _CLOSED, {"status": "all"}),
    Row("GET", _THREAD + "/runs", _THREADS),
    Row("POST", _THREAD + "/runs", _SPEAK, _WORDS),
    Row("POST", _THREAD + "/runs/wait", _SPEAK, _WORDS),
    Row("POST", _THREAD + "/runs/stream", _SPEAK, _WORDS),
    Row("GET", _RUN, _THREADS),
    Row("DELETE", _RUN, _CLOSED),
    Row("GET", _RUN + "/join", _THREADS),
    Row("GET", _RUN + "/stream", _THREADS),
    Row("POST", _RUN + "/cancel", _CLOSED, {}),
    # ── crons and the store: nobody's here, so they are off the router ────────────────────────────
    Row("POST", "/runs/crons", _CLOSED, _CRON),
    Row("POST", _THREAD + "/runs/crons", _CLOSED, _CRON),
    Row("POST", "/runs/crons/search", _CLOSED, {}),
    Row("POST", "/runs/crons/count", _CLOSED, {}),
    Row("GET", "/runs/crons/{cron_id}", _CLOSED),
    Row("PATCH", "/runs/crons/{cron_id}", _CLOSED, {"schedule": "* * * * *"}),
    Row("DELETE", "/runs/crons/{cron_id}", _CLOSED),
    Row("PUT", "/store/items", _CLOSED, {"namespace": ["a"], "key": "k", "value": {}}),
    Row("GET", "/store/items", _CLOSED, query="?key=k&namespace=a"),
    Row("DELETE", "/store/items", _CLOSED, {"namespace": ["a"], "key": "k"}),
    Row("POST", "/store/items/search", _CLOSED, {"namespace_prefix": []}),
    Row("POST", "/store/namespaces", _CLOSED, {}),
)
# Brought by the in-memory server and named in no list of its own.
UNLISTED = (
    Row("POST", "/internal/truncate", _CLOSED, {}),
    Row("GET", "/internal/debug/thread/{thread_id}", _CLOSED),
    Row("GET", "/deploy", _CLOSED),
    Row("POST", "/mcp/", _CLOSED, {}),
    Row("POST", "/a2a/{assistant_id}", _CLOSED, {}),
)
