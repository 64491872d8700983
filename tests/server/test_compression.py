"""What travels compressed, and what does not."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from steward.server.compression import Compressed
from tests.cases import cases


async def long(request: Request) -> Response:
    return Response("word " * 1000, media_type="application/json")


async def stream(request: Request) -> Response:
    return StreamingResponse(iter(["data: x\n\n" * 500]), media_type="text/event-stream")


ROUTES = [
    Route("/desk/day", long, methods=["GET", "POST"]),
    Route("/auth/me", long),
    Route("/ui/main.js", long),
    Route("/desk/watch", stream),
]


@cases(
    ("method", "path", "zipped"),
    [
        ("GET", "/desk/day", True),
        ("GET", "/ui/main.js", True),
        ("POST", "/desk/day", False),
        ("GET", "/auth/me", False),
        ("GET", "/desk/watch", False),
    ],
)
def test_answer_is_compressed_where_nothing_secret_is_in_it(
    method: str, path: str, zipped: bool
) -> None:
    client = TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Compressed)]))
    answer = client.request(method, path, headers={"Accept-Encoding": "gzip"})
    assert (answer.headers.get("content-encoding") == "gzip") is zipped
