"""A stream ends soon after its caller may not read any more, whoever serves it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Route

from steward.access.sessions import Sessions
from steward.audit.record import Audit
from steward.db import Database
from steward.server import stream_access
from steward.server.principal import cookie_name
from steward.server.stream_access import StreamAccess
from steward.settings import settings

pytestmark = pytest.mark.usefixtures("own_home")
Owner = Callable[..., list[tuple[Any, ...]]]
WORD = b": here\n\n"
ENDLESS = 2000


def serving(database: Database, media_type: str, words_said: int = ENDLESS) -> Starlette:
    async def forever(request: Request) -> StreamingResponse:
        async def words() -> AsyncIterator[bytes]:
            for _ in range(words_said):
                yield WORD
                await asyncio.sleep(0.05)

        return StreamingResponse(words(), media_type=media_type)

    app = Starlette(routes=[Route("/", forever)])
    app.add_middleware(StreamAccess)
    app.state.desk = SimpleNamespace(db=database, settings=settings())
    return app


async def heard(app: Starlette, secret: str) -> int:
    """How many words the stream said."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url=settings().url
    ) as client:
        answer = await client.get("/", headers={"Cookie": f"{cookie_name()}={secret}"})
    assert answer.status_code == 200
    return len(answer.content) // len(WORD)


@pytest.mark.parametrize("media_type", ["text/event-stream", "application/json"])
async def test_stream_is_cut_within_two_seconds(
    media_type: str, database: Database, owner: Owner
) -> None:
    sessions = Sessions(database, idle=600, life=3600)
    secret = await sessions.open(Audit(database), "lena", "i", "s")
    listening = asyncio.create_task(heard(serving(database, media_type), secret))
    await asyncio.sleep(1.2 * stream_access._EVERY)
    assert not listening.done()
    await sessions.end(Audit(database), secret)
    assert await asyncio.wait_for(listening, 60) < ENDLESS
    assert stream_access._EVERY <= 1.0


async def test_leash_leaves_answers_that_are_no_event_stream_alone(
    database: Database, owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_access, "_EVERY", 0.1)
    assert await heard(serving(database, "text/plain", words_said=12), "made-up") == 12


async def test_stream_access_leaves_an_answer_of_known_length_alone(
    database: Database, owner: Owner
) -> None:
    async def whole(request: Request) -> JSONResponse:
        return JSONResponse({})

    app = Starlette(routes=[Route("/", whole)])
    app.add_middleware(StreamAccess)
    app.state.desk = SimpleNamespace(db=database, settings=settings())
    assert await heard(app, "made-up") == 0


async def test_stream_access_leaves_json_that_comes_within_a_second_to_whoever_got_it(
    database: Database, owner: Owner
) -> None:
    assert await heard(serving(database, "application/json", words_said=6), "made-up") == 6
