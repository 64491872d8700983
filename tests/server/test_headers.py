"""Headers that every answer has, and what is told of a defect."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from fastapi import FastAPI

from steward.server.http import create_http

ALWAYS = {"x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin"}


async def answered(path: str = "/fails", headers: dict[str, str] | None = None) -> httpx.Response:
    async def nobody() -> object:
        return object()

    http: FastAPI = create_http(nobody)  # type: ignore[arg-type]

    @http.get("/desk/long")
    @http.get("/auth/long")
    async def long() -> dict[str, str]:
        return {"said": "word " * 1000}

    @http.get("/fails")
    async def fails() -> None:
        raise RuntimeError("the password is swordfish")

    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(http), base_url="http://127.0.0.1"
    ) as client:
        return await client.get(path, headers=headers)


@pytest.mark.parametrize(
    ("path", "accepts", "zipped"),
    [
        ("/desk/long", "gzip, br", True),
        ("/desk/long", "identity", False),
        ("/auth/long", "gzip, br", False),
    ],
)
async def test_desks_own_application_compresses_what_staff_read(
    path: str, accepts: str, zipped: bool
) -> None:
    answer = await answered(path, {"Accept-Encoding": accepts})
    assert answer.json() == {"said": "word " * 1000}
    assert (answer.headers.get("content-encoding") == "gzip") is zipped
    assert (int(answer.headers["content-length"]) < 500) is zipped


async def test_headers_what_nobody_foresaw_tells_nobody_what_it_was() -> None:
    answer = await answered()
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert "swordfish" not in answer.text
    assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS


@pytest.mark.parametrize(
    ("own", "wanted"), [("https://desk.example", True), ("http://127.0.0.1:8400", False)]
)
async def test_https_is_asked_for_again_only_where_it_is_there(
    own: str, wanted: bool, configured: Callable[..., None]
) -> None:
    configured(STEWARD_OWN_URL=own)
    assert ("strict-transport-security" in (await answered()).headers) is wanted
