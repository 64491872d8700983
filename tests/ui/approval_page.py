"""An approval as it is open in a browser, and the tour up to where it waits."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


def card(page: Page) -> Locator:
    return page.locator("article.approval")


def status(page: Page, wanted: str) -> None:
    expect(card(page)).to_have_attribute("data-status", wanted)


def claimed(page: Page) -> None:
    expect(card(page).get_by_text("Yours for")).to_be_visible()


def ready(page: Page) -> None:
    """Long enough to have been looked at: keys count from now on."""
    expect(card(page).locator("[data-ready=true]")).to_be_visible()


def approve(page: Page) -> None:
    card(page).get_by_role("button", name=re.compile("^Approve")).click()


class Clicks:
    """A mouse that counts."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, target: Locator) -> None:
        target.click()
        self.made += 1


def wait_for_people(page: Page, click: Clicks, story: str) -> None:
    """A story up to where people are asked: five clicks."""
    click(page.get_by_role("button", name=story, exact=True))
    expect(page.get_by_label("Your message")).to_have_value(re.compile("two times$"))
    click(page.get_by_role("button", name="Send", exact=True))
    click(page.get_by_role("button", name="@example.com"))
    click(page.get_by_role("button", name="Send the code"))
    click(page.get_by_role("button", name="Yes, please go ahead"))
    expect(page.get_by_text("A request waits for a signature")).to_be_visible()
