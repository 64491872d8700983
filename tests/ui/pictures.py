"""Makes the pictures of the documentation, from the real pages of a fresh desk: `make pictures`."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from steward.server import ui
from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.ui.conftest import executable, sign_in
from tests.ui.test_tour import agree, prove, tell

IMAGES = PROJECT / "docs" / "images"


def main() -> None:
    """One desk, one browser, one picture after the other."""
    ui.ensure(lambda text: print(text, file=sys.stderr))
    IMAGES.mkdir(parents=True, exist_ok=True)
    path = executable()
    with (
        tempfile.TemporaryDirectory() as folder,
        Stack(Path(folder) / "home") as stack,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            args=["--no-sandbox"], **({"executable_path": path} if path else {})
        )
        tour(_page(browser, stack))
        waiting(_page(browser, stack))
        approvals(_page(browser, stack))
        conversations(_page(browser, stack))
        chat(_page(browser, stack, width=375, height=740))
        tour(_page(browser, stack, scheme="dark"), "tour-dark")
        browser.close()


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
    expect(page.get_by_role("region", name="Contacts")).to_be_visible()
    _save(page, "board")


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
    context.set_default_timeout(30_000)
    return context.new_page()


def _save(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


if __name__ == "__main__":
    main()
