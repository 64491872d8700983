"""The running server's headers, route by route, the strict policy of the pages,
and what the built pages hold to it.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from steward.server import ui
from steward.server.processes import Stack
from steward.server.security_headers import page_policy
from tests.server.browser import Browser
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server
from tests.server.test_headers import ALWAYS

pytestmark = on_the_running_server(seconds=0.3)
PAGES = (
    "/",
    "/reference",
    "/try",
    "/chat",
    "/approvals",
    "/board",
    "/conversations",
    "/conversations/x",
    "/prepared",
    "/systems",
)


@pytest.mark.parametrize(
    "path",
    [
        *PAGES,
        "/health",
        "/desk/approvals",
        "/auth/me",
        "/nothing",
        "/threads/x",
        "/ok",
        "/docs",
        "/ui/index.html",
        "/internal/truncate",
        "/sandbox/outbox",
        "/sandbox/issuer/jwks",
        "/desk/x%00y",
    ],
)
def test_answers_have_the_security_headers(path: str, visitor: Calls, lena: Calls) -> None:
    for caller in (visitor, lena):
        headers = caller.get(path).headers
        assert {name: headers[name] for name in ALWAYS} == ALWAYS
        assert headers["referrer-policy"] in ("no-referrer", "same-origin")
        assert "frame-ancestors" in headers["content-security-policy"]
        assert "no-store" in headers["cache-control"] or path.startswith("/ui/")
        if headers["content-type"].startswith("application/json"):
            assert headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("path", PAGES)
def test_content_policy_of_pages_is_strict(path: str, visitor: Calls) -> None:
    policy = visitor.get(path).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "*" not in policy
    elsewhere = re.sub(r"(?<=connect-src 'self') http://127\.0\.0\.1:\d+(?=;)", "", policy)
    assert "http:" not in (elsewhere if path == "/try" else policy)  # the company's own books
    assert re.search(r"base-uri 'none'", policy)
    assert path == "/chat" or "frame-ancestors 'none'" in policy


def test_live_headers_what_is_open_to_anybody_names_nobody(
    visitor: Calls, customer: tuple[Calls, str]
) -> None:
    caller, conversation = customer
    caller.post(
        f"/desk/conversations/{conversation}/messages", {"text": "I am dana.whitfield@example.com"}
    )
    caller.get("/nothing/4111-secret", token="sekret")
    caller.get(f"/threads/{conversation}/state")
    visitor.http.patch(f"/threads/{conversation}", json={})
    for path in ("/info", "/metrics", "/ok", "/health", "/reference"):  # metrics: in a sandbox
        said = visitor.get(path)
        assert said.status_code == 200
        assert [
            word
            for word in (conversation, "dana", "4111-", "sekret", "lena", "postgres:")
            if word in said.text
        ] == [], path


def test_live_headers_no_page_runs_a_script_from_elsewhere(visitor: Calls, lena: Calls) -> None:
    for caller in (visitor, lena):
        assert caller.get("/docs").status_code == 404
    assert "<script" not in visitor.get("/reference").text
    assert "/desk/conversations/{conversation_id}/messages" in visitor.get("/reference").text


def test_content_policy_of_issuer_page_is_strict(live: Stack) -> None:
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
        self.inline += [
            name
            for name, value in attrs
            if name.startswith("on") or name == "style" or "javascript:" in (value or "")
        ]


def test_built_page_has_nothing_inline(live: Stack) -> None:
    index = (ui.DIST / "index.html").read_text(encoding="utf-8")
    found = _Found()
    found.feed(index)
    assert found.inline == []
    assert "<script" in index
    for built in ui.DIST.rglob("*.js"):
        assert not re.search(r"\bnew Function\(|[^.\w]eval\(", built.read_text(encoding="utf-8")), (
            built.name
        )
