"""What is open is a list of routes: the router holds nothing else, and no way of writing a path leads elsewhere."""

from __future__ import annotations

import time
from typing import Any

import psutil  # type: ignore[import-untyped]
import pytest
from fastapi import FastAPI
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient

from steward.server.http import create_http
from steward.server.open_routes import OpenRoutes, only_open
from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.test_routes import no_desk
from tests.server.writings import spoken, writings

CLOSED = ("/internal/truncate", "/internal/debug/thread/x", "/deploy", "/docs", "/store/items", "/mcp", "/mcp/", "/a2a/desk", "/runs/crons", "/runs/cancel",
 "/redoc", "/noauth/threads/search")  # fmt: skip
SYSTEMS_CLOSED = ("/docs", "/openapi.json", "/crm", "/mcp", "/sandbox", "/sandbox/load/x", "/internal/truncate")
NOT_THERE = {400, 404, 405}


async def served(request: Any) -> PlainTextResponse:
    return PlainTextResponse("served")


def merged() -> FastAPI:
    """Our application with routes of a LangGraph server beside it, as that server puts them there."""
    http = create_http(no_desk)
    raw = [Route("/threads", served, methods=["POST"]), Route("/threads/{thread_id}", served, methods=["GET"]),
           Route("/threads/{thread_id}", served, methods=["DELETE", "PATCH"]), Mount("/ui", app=PlainTextResponse("served"))]  # fmt: skip
    before = [Route("/internal/truncate", served, methods=["POST"]), Route("/docs", served), Route("/ok", served)]
    http.router.routes = [*before, *http.router.routes, WebSocketRoute("/socket", served), Mount("", routes=raw)]
    return http


def test_only_open_routes_that_nobody_may_use_are_off_the_router() -> None:
    http = merged()
    kept = only_open(http.router.routes)
    paths = [route.path for route in kept if isinstance(route, Route)]
    assert "/ok" in paths
    assert "/desk/approvals" in paths
    assert not {"/internal/truncate", "/docs", "/socket"} & set(paths)
    mount = kept[-1]
    assert isinstance(mount, Mount)
    assert [(route.path, sorted(route.methods)) for route in mount.routes] == [("/threads", ["POST"]), ("/threads/{thread_id}", ["GET", "HEAD"])]


def test_only_open_outside_the_sandbox_there_are_no_sandbox_routes() -> None:
    assert not [route for route in only_open(create_http(no_desk).router.routes) if "/sandbox" in getattr(route, "path", "")]


@pytest.mark.parametrize("path", ["/health\n", "/health\r", "/health\x00", "/health/", "/health ", "//health", "/./health", "/x/../health", "/HEALTH",
                                  "/ui/../health", "/ui//etc/passwd", "/ui/..", "/health\\", "/desk/conversations/a\nb/messages", "", "*", "health"])  # fmt: skip
def test_resolve_another_writing_of_an_open_route_is_closed(path: str) -> None:
    assert not OpenRoutes(merged().router.routes).resolve("GET", path).open


def test_resolve_an_open_route_is_open_with_its_own_methods() -> None:
    routes = OpenRoutes(merged().router.routes)
    assert routes.resolve("GET", "/health").open
    assert routes.resolve("GET", "/desk/conversations/c%1/messages").open
    assert routes.resolve("OPTIONS", "/threads").open
    assert routes.resolve("PUT", "/health").allowed == ("GET", "HEAD")
    for method, path in (("DELETE", "/threads/x"), ("PATCH", "/threads/x"), ("POST", "/internal/truncate"), ("GET", "/docs")):
        assert routes.resolve(method, path) == OpenRoutes([]).resolve(method, path)


def test_the_edge_answers_closed_routes_even_where_the_router_still_has_them() -> None:
    """Whatever put them there, and whenever."""
    http = merged()
    with TestClient(http) as client:
        http.router.routes.insert(0, Route("/internal/truncate", served, methods=["POST"]))
        assert client.post("/internal/truncate").status_code == 404
        assert client.post("/internal/truncate%0a").status_code == 404
        assert client.get("/ok").text == "served"


def test_head_is_answered_as_get_without_a_body() -> None:
    async def plain() -> PlainTextResponse:
        return PlainTextResponse("four")

    http = create_http(no_desk)
    http.add_api_route("/plain", plain)
    with TestClient(http) as client:
        told = client.head("/plain")
    assert (told.status_code, told.content, told.headers["content-length"]) == (200, b"", "4")


@pytest.mark.xdist_group("live")
@pytest.mark.long
class TestRunningServers:
    """Both of them, as they run."""

    def test_no_writing_of_a_closed_path_is_served_by_the_desk(self, live: Stack, visitor: Calls, lena: Calls) -> None:
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

    def test_no_writing_leads_past_the_sign_in(self, live: Stack) -> None:
        """A route that needs a token gives nothing to somebody without one, however it is asked for."""
        for path in ("/desk/approvals", "/desk/watch", "/threads/search", "/runs/wait", "/sandbox/outbox"):
            for target in writings(path):
                for method in ("GET", "POST"):
                    status = spoken(live.urls.desk, method, target, "{}", "Origin: https://evil.example")
                    assert status in NOT_THERE | {401, 403, 422}, (method, target, status)

    def test_no_writing_of_a_closed_path_is_served_by_the_systems(self, live: Stack) -> None:
        for path in SYSTEMS_CLOSED:
            for target in writings(path):
                for method in ("GET", "POST"):
                    assert spoken(live.urls.systems, method, target) in NOT_THERE, (method, target)
        for end in ("%0a", "%20", "/", "%00"):
            assert spoken(live.urls.systems, "GET", f"/health{end}") in NOT_THERE
            assert spoken(live.urls.systems, "POST", f"/sandbox/clock{end}", '{"shift": 1}') in NOT_THERE
            assert spoken(live.urls.systems, "POST", f"/crm/mcp{end}") in NOT_THERE

    def test_head_of_a_stream_ends_at_once(self, lena: Calls, customer: tuple[Calls, str]) -> None:
        caller, conversation = customer
        began = time.monotonic()
        for who, path in ((lena, "/desk/approvals"), (lena, "/desk/approvals/events"), (caller, f"/desk/conversations/{conversation}/events"),
                          (lena, "/health"), (lena, "/chat"), (lena, "/ok")):  # fmt: skip
            answer = who.http.head(path)
            assert (answer.status_code, answer.content) == (200, b""), path
        assert time.monotonic() - began < 20
