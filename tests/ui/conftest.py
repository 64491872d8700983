"""A real browser on the real pages of the running desk.

Chromium is the system's, or Playwright's own where there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from steward.server.processes import Stack, stay
from tests.server.running import shared_stack

expect.set_options(timeout=30_000)
SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# What a page may say when the server is killed on purpose.
_EXPECTED = (
    "ERR_CONNECTION_REFUSED",
    "ERR_INCOMPLETE_CHUNKED_ENCODING",
    "ERR_CONNECTION_RESET",
    "ERR_EMPTY_RESPONSE",
    "ERR_NETWORK_IO_SUSPENDED",
    "ERR_INTERNET_DISCONNECTED",
)


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """The running desk, with its pages built and its server watched."""
    with watched(shared_stack()) as running:
        yield running


@contextmanager
def watched(stack: Stack) -> Iterator[Stack]:
    """Until the end of the block a server that is killed comes back, as with `make run`."""
    over = threading.Event()
    watcher = threading.Thread(
        target=stay, args=(stack, lambda text: None, over.is_set), daemon=True
    )
    watcher.start()
    try:
        yield stack
    finally:
        over.set()
        watcher.join(timeout=60)


def executable() -> str | None:
    """The system's Chromium; None when Playwright has to bring its own, which is then said."""
    found = next((path for name in SYSTEM if (path := shutil.which(name))), None)
    if found is None:
        print("No Chromium on this machine: Playwright brings its own (once) …", file=sys.stderr)
        subprocess.run(
            [
                sys.executable,
                "-m",
                "playwright",
                "install",
                "--with-deps",
                "chromium-headless-shell",
            ],
            check=True,
        )
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser until the end of the block."""
    path = executable()
    args = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            args=args, **({"executable_path": path} if path else {})
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for a file; each person gets a context of their own. While it is open an event
    loop runs in this thread, in which no asynchronous test can run: so it does not stay open for
    the next file."""
    with chromium() as opened:
        yield opened


type OpenPage = Callable[..., Page]


@pytest.fixture
def person(browser: Browser, stack: Stack) -> Iterator[OpenPage]:
    """A page in a context of its own.

    A test fails when any page complained of something else than it is `forgiven`.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def hear(said: ConsoleMessage, expected: tuple[str, ...]) -> None:
        """A claim is asked for unasked, and may come second:
        the browser then complains, the page does not.
        """
        second = "status of 409" in said.text and said.location["url"].endswith("/claim")
        if said.type == "error" and not second and not any(each in said.text for each in expected):
            complaints.append(f"{said.text} {said.location['url']}")

    def enter(path: str = "", forgiven: tuple[str, ...] = (), **options: object) -> Page:
        expected = (*_EXPECTED, *forgiven)
        context = browser.new_context(
            **{"base_url": stack.urls.desk, "viewport": {"width": 1440, "height": 1000}, **options}
        )  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: hear(said, expected))
        if path:
            page.goto(path)
        return page

    yield enter
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def open_as(person: OpenPage) -> OpenPage:
    """A page as one member of staff; the sign-in comes back to where it began."""

    def enter(name: str, path: str = "/approvals", **options: object) -> Page:
        page = person(path, **options)
        sign_in(page, name)
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        return page

    return enter


def sign_in(page: Page, name: str) -> None:
    """One click at the sandbox's issuer."""
    page.get_by_role("link", name="Sign in").click()
    page.get_by_role("button", name=name).click()
    page.wait_for_url(lambda url: "/sandbox/issuer" not in url)


def until(true: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
    """Look until it is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)
