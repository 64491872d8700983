"""Makes the pictures of the documentation, from the real pages of a fresh desk: `make pictures`."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from steward.server import ui
from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.ui.conftest import chromium, sign_in, watched
from tests.ui.test_tour import agree, prove, tell

IMAGES = PROJECT / "docs" / "images"


def main() -> None:
    """One desk, one browser, one picture after the other."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with new_desk() as new_page:
        tour(new_page())
        waiting(new_page())
        approvals(new_page())
        conversations(new_page())
        floor(new_page())
        chat(new_page(width=375, height=740))
        tour(new_page(scheme="dark"), "tour-dark")


@contextmanager
def new_desk() -> Iterator[Callable[..., Page]]:
    """A desk of its own and one browser; what is given opens a page of them."""
    ui.ensure(lambda text: print(text, file=sys.stderr))
    with (
        tempfile.TemporaryDirectory() as folder,
        Stack(Path(folder) / "home") as stack,
        watched(stack),
        chromium() as browser,
    ):
        yield partial(_page, browser, stack)


def tour(page: Page, name: str = "tour") -> None:
    """A refund that is done."""
    page.goto("/try")
    tell(page, "Charged twice")
    prove(page)
    agree(page)
    expect(page.get_by_text(re.compile("Done: I have refunded"))).to_be_visible()
    expect(page.locator("[data-refunds='1']")).to_be_visible()
    _save(page, name)


def waiting(page: Page) -> None:
    """A refund that waits for people; it stays for the pictures that follow."""
    page.goto("/try")
    tell(page, "180.00 that waits")
    prove(page)
    agree(page)
    expect(page.get_by_text("With a colleague")).to_be_visible()


def approvals(page: Page) -> None:
    """What waits, and the card of it."""
    page.goto("/approvals")
    sign_in(page, "Lena")
    expect(page.get_by_text("180.00 EUR").first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Approve"))).to_be_visible()
    _save(page, "approvals")


def conversations(page: Page) -> None:
    """The list, one in full, and the figures."""
    page.goto("/conversations")
    sign_in(page, "Lena")
    expect(page.locator("table a").first).to_be_visible()
    _save(page, "conversations")
    page.locator("table a").first.click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    expect(page.locator(".node").first).to_be_visible()
    _save(page, "conversation")
    page.goto("/board")
    expect(page.get_by_role("region", name="Contacts", exact=True)).to_be_visible()
    _save(page, "board")


def floor(page: Page) -> None:
    """The lead's day, the prepared answers, and the register of systems and tools."""
    for name in ("day", "prepared", "systems"):
        page.goto(f"/{name}")
        if name == "day":
            sign_in(page, "Lena")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state("networkidle")
        _save(page, name)


def chat(page: Page) -> None:
    """On a telephone."""
    page.goto("/chat")
    box = page.get_by_label("Your message")
    box.fill("how do I descale my espresso machine?")
    box.press("Enter")
    expect(page.locator(".bubble.desk").last).to_contain_text("From:")
    _save(page, "chat")


def _page(
    browser: Browser, stack: Stack, width: int = 1440, height: int = 1000, scheme: str = "light"
) -> Page:
    context = browser.new_context(
        base_url=stack.urls.desk,
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    context.set_default_timeout(60_000)
    return context.new_page()


def _save(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main()
