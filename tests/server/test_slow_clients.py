"""Clients that let others wait: a head or a body that does not come, or does not end."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request

from steward.ports import free_port
from steward.server import mail_bodies
from steward.server.connections import BoundedProtocol
from steward.server.edge import BODY_LIMIT, LARGER
from steward.server.http import create_http


@pytest.fixture
def impatient(configured: Callable[..., None]) -> None:
    configured(STEWARD_HEADER_WAIT="0.4", STEWARD_BODY_WAIT="0.4")


def application() -> FastAPI:
    """The desk's layers around two routes: one says how much it was sent,
    the other does not care.
    """

    async def nobody() -> object:
        return object()

    http: FastAPI = create_http(nobody)  # type: ignore[arg-type]

    @http.post("/takes")
    async def takes(request: Request) -> dict[str, int]:
        return {"size": len(await request.body())}

    @http.post("/takes/json")
    async def takes_json(body: dict[str, str]) -> dict[str, str]:
        return body

    @http.post("/takes/mail")  # where whole mails come, before their signature is looked at
    async def mail(request: Request) -> dict[str, int]:
        return {"size": len(await mail_bodies.whole(request))}

    return http


@pytest.fixture
async def port(impatient: None) -> AsyncIterator[int]:
    """That application on a real socket."""
    where = free_port()
    server = uvicorn.Server(
        uvicorn.Config(
            application(), port=where, http=BoundedProtocol, log_level="error", lifespan="off"
        )
    )
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells nobody when it is
        await asyncio.sleep(0.01)
    yield where
    server.should_exit = True
    await serving


async def said(port: int, *parts: bytes, pause: float = 0.0) -> tuple[bytes, float]:
    """What comes back for these bytes, and after how long; empty when the server only hung up."""
    began = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = asyncio.create_task(_first(reader))
    with contextlib.suppress(ConnectionError):
        for part in parts:
            if answer.done():
                break
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
    try:
        return await asyncio.wait_for(answer, timeout=60.0), time.monotonic() - began
    finally:
        writer.close()


async def _first(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.read(65_536)
    except ConnectionError:
        return b""


SOON = 8.0  # seconds: well before the ten and twenty that a desk waits when nobody says otherwise
HEAD = b"POST /takes HTTP/1.1\r\nHost: localhost\r\n"


@pytest.mark.parametrize(
    "parts",
    [(), (b"P",), (HEAD,), (HEAD + b"X-A: " + b"a" * 1000,)],
    ids=["nothing", "a letter", "half", "half a header"],
)
async def test_head_that_does_not_come_ends_the_connection(
    port: int, parts: tuple[bytes, ...]
) -> None:
    answer, took = await said(port, *parts)
    assert answer.startswith(b"HTTP/1.1 408")
    assert took < SOON


async def test_byte_now_and_then_buys_no_more_time(port: int) -> None:
    answer, took = await said(port, *(b"P", b"O", b"S", b"T", b" ", b"/", b"t", b"a"), pause=0.1)
    assert answer.startswith(b"HTTP/1.1 408")
    assert took < SOON


@pytest.mark.parametrize(
    "parts",
    [
        (HEAD + b"X-A: " + b"a" * 30_000, b"a" * 30_000, b"a" * 30_000),
        (b"POST /" + b"a" * 80_000,),
        (HEAD, *(b"X-%d: y\r\n" % n * 1000 for n in range(20))),
        (HEAD + b"X-A: " + b"a" * 80_000 + b"\r\n\r\n",),
    ],
    ids=["one header", "a path", "many headers", "at once"],
)
async def test_head_without_end_is_cut(
    port: int, parts: tuple[bytes, ...], configured: Callable[..., None]
) -> None:
    configured(STEWARD_HEADER_WAIT="30")  # it is cut for its size, also on a slow machine
    answer, _ = await said(port, *parts)
    # what it had not read yet may overtake its answer
    assert not answer or answer.startswith(b"HTTP/1.1 431")


@pytest.mark.parametrize("path", [b"/takes", b"/takes/json"])
async def test_body_that_does_not_come_is_a_408(port: int, path: bytes) -> None:
    head = (
        b"POST "
        + path
        + (
            b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            b"application/json\r\nContent-Length: 100\r\n\r\n"
        )
    )
    answer, took = await said(port, head, b'{"a":', pause=0.1)
    assert answer.startswith(b"HTTP/1.1 408")
    assert b"too_slow" in answer
    assert took < SOON


async def test_slow_clients_who_is_in_time_is_served_again_and_again(
    port: int, configured: Callable[..., None]
) -> None:
    """Over one connection, and for longer than a single request may take."""
    configured(STEWARD_HEADER_WAIT="1.5", STEWARD_BODY_WAIT="1.5")
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        for _ in range(3):
            assert (await client.post("/takes", content=b"x" * 1000)).json() == {"size": 1000}
            await asyncio.sleep(0.6)


@pytest.mark.parametrize("path", ["/takes", "/takes/json"])
async def test_body_without_a_length_is_cut_at_the_limit(impatient: None, path: str) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(BODY_LIMIT // 1000):
            yield b" " * 1001

    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(application()), base_url="http://127.0.0.1"
    ) as client:
        answer = await client.post(
            path, content=endless(), headers={"Content-Type": "application/json"}
        )
        assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize("large", [False, True])
async def test_mails_that_do_not_come_leave_the_places_to_others(
    port: int, monkeypatch: pytest.MonkeyPatch, configured: Callable[..., None], large: bool
) -> None:
    monkeypatch.setattr(mail_bodies, "_places", asyncio.Semaphore(2))
    monkeypatch.setattr(mail_bodies, "_PATIENCE", 0.2)
    monkeypatch.setitem(LARGER, "/takes/mail", 4 * BODY_LIMIT)
    configured(STEWARD_BODY_WAIT="8")
    begun = b"x" * (BODY_LIMIT + 1000 if large else 10)
    head = b"POST /takes/mail HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\n"
    slow = [asyncio.create_task(said(port, head, begun)) for _ in range(6)]
    await asyncio.sleep(0.1)
    began = time.monotonic()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        sent = await client.post("/takes/mail", content=b"y" * (2 * BODY_LIMIT))
    assert sent.json() == {"size": 2 * BODY_LIMIT}
    assert time.monotonic() - began < 6.0
    for one in slow:
        one.cancel()
    answers = await asyncio.gather(*slow, return_exceptions=True)
    told = [one[0] for one in answers if isinstance(one, tuple)]
    assert all(one.startswith(b"HTTP/1.1 408") for one in told)
    assert bool(told) == large, "a small one waits for its own time, in nobody's place"
