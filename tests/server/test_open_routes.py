"""What is open is a list of routes: the router holds nothing else, and no way of writing a path
leads elsewhere.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient

from steward.server.http import create_http
from steward.server.open_routes import OpenRoutes, only_open
from tests.cases import cases
from tests.server.no_desk import no_desk


async def served(request: Any) -> PlainTextResponse:
    return PlainTextResponse("served")


def merged() -> FastAPI:
    """Our application with routes of a LangGraph server beside it, as that server puts them."""
    http = create_http(no_desk)
    raw = [
        Route("/threads", served, methods=["POST"]),
        Route("/threads/{thread_id}", served, methods=["GET"]),
        Route("/threads/{thread_id}", served, methods=["DELETE", "PATCH"]),
        Mount("/ui", app=PlainTextResponse("served")),
    ]
    before = [
        Route("/internal/truncate", served, methods=["POST"]),
        Route("/docs", served),
        Route("/ok", served),
    ]
    http.router.routes = [
        *before,
        *http.router.routes,
        WebSocketRoute("/socket", served),
        Mount("", routes=raw),
    ]
    return http


def test_routes_that_nobody_may_use_are_off_the_router() -> None:
    http = merged()
    kept = only_open(http.router.routes)
    paths = [route.path for route in kept if isinstance(route, Route)]
    assert "/ok" in paths
    assert "/desk/approvals" in paths
    assert not {"/internal/truncate", "/docs", "/socket"} & set(paths)
    mount = kept[-1]
    assert isinstance(mount, Mount)
    served = [route for route in mount.routes if isinstance(route, Route)]
    assert len(served) == len(mount.routes)
    assert [(route.path, sorted(route.methods or ())) for route in served] == [
        ("/threads", ["POST"]),
        ("/threads/{thread_id}", ["GET", "HEAD"]),
    ]


def test_router_that_serves_holds_open_routes_only() -> None:
    http = merged()
    with TestClient(http):
        assert {route.path for route in http.router.routes if isinstance(route, Route)}.isdisjoint(
            {"/internal/truncate", "/docs", "/socket"}
        )


def test_routes_of_the_sandbox_are_off_outside_of_it() -> None:
    assert not [
        route
        for route in only_open(create_http(no_desk).router.routes)
        if "/sandbox" in getattr(route, "path", "")
    ]


@cases(
    "path",
    [
        "/health\n",
        "/health\r",
        "/health\x00",
        "/health/",
        "/health ",
        "//health",
        "/./health",
        "/x/../health",
        "/HEALTH",
        "/ui/../health",
        "/ui//etc/passwd",
        "/ui/..",
        "/health\\",
        "/desk/conversations/a\nb/messages",
        "",
        "*",
        "health",
    ],
)
def test_resolve_another_writing_of_an_open_route_is_closed(path: str) -> None:
    assert not OpenRoutes(merged().router.routes).resolve("GET", path).open


def test_resolve_an_open_route_is_open_with_its_own_methods() -> None:
    routes = OpenRoutes(merged().router.routes)
    assert routes.resolve("GET", "/health").open
    assert routes.resolve("GET", "/desk/conversations/c%1/messages").open
    assert routes.resolve("OPTIONS", "/threads").open
    assert routes.resolve("PUT", "/health").allowed == ("GET", "HEAD")
    for method, path in (
        ("DELETE", "/threads/x"),
        ("PATCH", "/threads/x"),
        ("POST", "/internal/truncate"),
        ("GET", "/docs"),
    ):
        assert routes.resolve(method, path) == OpenRoutes([]).resolve(method, path)


def test_edge_answers_closed_routes_even_where_the_router_still_has_them() -> None:
    """Whatever put them there, and whenever."""
    http = merged()
    with TestClient(http, base_url="http://127.0.0.1") as client:
        http.router.routes.insert(0, Route("/internal/truncate", served, methods=["POST"]))
        assert client.post("/internal/truncate").status_code == 404
        assert client.post("/internal/truncate%0a").status_code == 404
        assert client.get("/ok").text == "served"


def test_head_is_answered_as_get_without_a_body() -> None:
    async def plain() -> PlainTextResponse:
        return PlainTextResponse("four")

    http = create_http(no_desk)
    http.add_api_route("/plain", plain)
    with TestClient(http, base_url="http://127.0.0.1") as client:
        told = client.head("/plain")
    assert (told.status_code, told.content, told.headers["content-length"]) == (200, b"", "4")
