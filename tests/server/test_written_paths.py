"""No way of writing a path leads to what is closed, on the servers as they run."""

from __future__ import annotations

import time

import psutil  # type: ignore[import-untyped]

from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server
from tests.server.writings import spoken, writings

pytestmark = on_the_running_server()
CLOSED = (
    "/internal/truncate",
    "/internal/debug/thread/x",
    "/deploy",
    "/docs",
    "/store/items",
    "/mcp",
    "/mcp/",
    "/a2a/desk",
    "/runs/crons",
    "/runs/cancel",
    "/redoc",
    "/noauth/threads/search",
)
SYSTEMS_CLOSED = (
    "/docs",
    "/openapi.json",
    "/crm",
    "/mcp",
    "/sandbox",
    "/sandbox/load/x",
    "/internal/truncate",
)
NOT_THERE = {400, 404, 405}


def test_written_paths_no_writing_of_a_closed_path_is_served_by_the_desk(
    live: Stack, visitor: Calls, lena: Calls
) -> None:
    assert live.server is not None
    kept, pid = visitor.post("/threads", {}).json()["thread_id"], live.server.pid
    sent = 0
    for path in CLOSED:
        for target in writings(path):
            for method in ("GET", "POST"):
                sent += 1
                assert spoken(live.urls.desk, method, target) in NOT_THERE | {401}, (method, target)
    for method in ("CONNECT", "TRACE", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "get", "Post"):
        for target in ("*", "127.0.0.1:1", "/internal/truncate%0a", "/deploy%0a"):
            assert spoken(live.urls.desk, method, target) in NOT_THERE, (method, target)
    assert sent > 1500
    assert visitor.get(f"/threads/{kept}").status_code == 200, "nothing was truncated"
    assert live.server.pid == pid
    assert live.server.alive()
    assert not [child for child in psutil.Process(pid).children() if "deploy" in child.cmdline()]


def test_written_paths_no_writing_leads_past_the_sign_in(live: Stack) -> None:
    """A route that needs a token gives nothing to somebody without one, however it is asked for."""
    for path in (
        "/desk/approvals",
        "/desk/watch",
        "/threads/search",
        "/runs/wait",
        "/sandbox/outbox",
    ):
        for target in writings(path):
            for method in ("GET", "POST"):
                status = spoken(
                    live.urls.desk, method, target, "{}", "Origin: https://evil.example"
                )
                assert status in NOT_THERE | {401, 403, 422}, (method, target, status)


def test_written_paths_no_writing_of_a_closed_path_is_served_by_the_systems(live: Stack) -> None:
    for path in SYSTEMS_CLOSED:
        for target in writings(path):
            for method in ("GET", "POST"):
                assert spoken(live.urls.systems, method, target) in NOT_THERE, (method, target)
    for end in ("%0a", "%20", "/", "%00"):
        assert spoken(live.urls.systems, "GET", f"/health{end}") in NOT_THERE
        assert (
            spoken(live.urls.systems, "POST", f"/sandbox/clock{end}", '{"shift": 1}') in NOT_THERE
        )
        assert spoken(live.urls.systems, "POST", f"/crm/mcp{end}") in NOT_THERE


def test_head_of_a_stream_ends_at_once(lena: Calls, customer: tuple[Calls, str]) -> None:
    caller, conversation = customer
    began = time.monotonic()
    for who, path in (
        (lena, "/desk/approvals"),
        (lena, "/desk/approvals/events"),
        (caller, f"/desk/conversations/{conversation}/events"),
        (lena, "/health"),
        (lena, "/chat"),
        (lena, "/ok"),
    ):
        answer = who.http.head(path)
        assert (answer.status_code, answer.content) == (200, b""), path
    assert time.monotonic() - began < 20
