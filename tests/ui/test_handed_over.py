"""A conversation that the desk handed to people: first in the list, taken over,
answered and returned in the browser.
"""

from __future__ import annotations

from playwright.sync_api import expect

from steward.server.processes import Stack
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_handed_over_conversation_is_taken_over_answered_and_returned(
    person: OpenPage, stack: Stack
) -> None:
    customer = person("/chat")
    box = customer.get_by_label("Your message")
    box.fill("a human please")
    box.press("Enter")
    expect(customer.get_by_text("A person is being waited for")).to_be_visible(timeout=60_000)
    staff = person("/conversations?view=unassigned&order=newest")
    sign_in(staff, "Aiko")
    first = staff.locator("table.conversations tbody tr").first
    expect(first).to_contain_text("To be taken over", timeout=30_000)
    expect(first).to_contain_text("due in")
    first.get_by_role("link").click()
    staff.get_by_role("button", name="Take over", exact=True).click()
    expect(customer.get_by_text("A person has this conversation now.").first).to_be_visible(
        timeout=30_000
    )
    staff.get_by_label("Your words to the customer").fill("Hello, this is Aiko.")
    staff.get_by_role("button", name="Say it").click()
    expect(customer.get_by_text("Hello, this is Aiko.")).to_be_visible(timeout=30_000)
    staff.get_by_role("button", name="Return it to the desk").click()
    expect(staff.get_by_text("The desk has this conversation.")).to_be_visible(timeout=30_000)
