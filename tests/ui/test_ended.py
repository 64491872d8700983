"""An approval that has ended asks nobody for a signature any more."""

from __future__ import annotations

from playwright.sync_api import expect

from steward.server.processes import Stack
from tests.ui.asking import ask
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_ended_approval_what_was_decided_says_what_was_signed_and_asks_for_nothing(
    stack: Stack, person: OpenPage
) -> None:
    asked = ask(stack, "over_the_limit")
    page = person(f"/approvals/{asked.id}")
    sign_in(page, "Marcus")
    card = page.locator("article.approval")
    expect(card.get_by_text("Yours for")).to_be_visible()
    expect(card.get_by_text("you sign this").first).to_be_visible()
    page.keyboard.press("r")
    page.get_by_label("Why it is rejected").fill("paid out by the shop already")
    page.get_by_role("button", name="Reject 180.00 EUR").click()
    expect(card).to_have_attribute("data-status", "rejected")
    expect(card.get_by_text("you sign this")).to_have_count(0)
    expect(card.get_by_text("What exactly was asked")).to_be_visible()
