"""Headers that every answer has, the strict policy of the pages, and what the built pages hold to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import httpx
import pytest
from fastapi import FastAPI

from steward.server import ui
from steward.server.hardened import page_policy
from steward.server.http import create_http
from steward.server.processes import Stack
from steward.settings import settings
from tests.server.browser import Browser
from tests.server.conftest import Calls

ALWAYS = {"x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin"}
PAGES = ("/", "/try", "/chat", "/approvals", "/conversations", "/conversations/x")
live_only = pytest.mark.xdist_group("live")


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


async def answered(path: str = "/fails") -> httpx.Response:
    async def nobody() -> object:
        return object()

    http: FastAPI = create_http(nobody)  # type: ignore[arg-type]

    @http.get("/fails")
    async def fails() -> None:
        raise RuntimeError("the password is swordfish")

    async with httpx.AsyncClient(transport=httpx.ASGITransport(http), base_url="http://127.0.0.1") as client:
        return await client.get(path)


async def test_what_nobody_foresaw_tells_nobody_what_it_was() -> None:
    answer = await answered()
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert "swordfish" not in answer.text
    assert {name: answer.headers[name] for name in ALWAYS} == ALWAYS


@pytest.mark.parametrize(("own", "wanted"), [("https://desk.example", True), ("http://127.0.0.1:8400", False)])
async def test_https_is_asked_for_again_only_where_it_is_there(own: str, wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEWARD_OWN_URL", own)
    settings.cache_clear()
    assert ("strict-transport-security" in (await answered()).headers) is wanted


@live_only
@pytest.mark.long
@pytest.mark.parametrize("path", [*PAGES, "/health", "/desk/approvals", "/auth/me", "/nothing", "/threads/x", "/ok", "/docs", "/ui/index.html", "/internal/truncate",
                                  "/sandbox/outbox", "/sandbox/issuer/jwks", "/desk/x%00y"])  # fmt: skip
def test_every_answer_has_them(path: str, visitor: Calls, lena: Calls) -> None:
    for caller in (visitor, lena):
        headers = caller.get(path).headers
        assert {name: headers[name] for name in ALWAYS} == ALWAYS
        assert headers["referrer-policy"] in ("no-referrer", "same-origin")
        assert "frame-ancestors" in headers["content-security-policy"]
        assert "no-store" in headers["cache-control"] or path.startswith("/ui/")
        if headers["content-type"].startswith("application/json"):
            assert headers["content-security-policy"].startswith("default-src 'none'")


@live_only
@pytest.mark.long
@pytest.mark.parametrize("path", PAGES)
def test_the_policy_of_the_pages_is_strict(path: str, visitor: Calls) -> None:
    policy = visitor.get(path).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "http:" not in policy
    assert re.search(r"base-uri 'none'", policy)
    assert path == "/chat" or "frame-ancestors 'none'" in policy


@live_only
@pytest.mark.long
def test_the_issuers_page_is_as_strict(live: Stack) -> None:
    browser = Browser(live)
    page = browser.http.get(browser.http.get("/auth/sign-in").headers["location"])
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert page_policy(page.text, form=live.urls.desk) == policy


class _Found(HTMLParser):
    """Scripts with words in them, styles without the nonce, and attributes that are scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (tag == "script" and "src" not in given) or tag == "style":
            self.inline.append(tag)
        self.inline += [name for name, value in attrs if name.startswith("on") or name == "style" or "javascript:" in (value or "")]


@live_only
@pytest.mark.long
def test_the_built_page_has_nothing_inline(live: Stack) -> None:
    index = (ui.DIST / "index.html").read_text(encoding="utf-8")
    found = _Found()
    found.feed(index)
    assert found.inline == []
    assert "<script" in index
    for built in ui.DIST.rglob("*.js"):
        assert not re.search(r"\bnew Function\(|[^.\w]eval\(", built.read_text(encoding="utf-8")), built.name
