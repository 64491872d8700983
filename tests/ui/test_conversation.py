"""A conversation in full: what it is about, what was found and where from, what will happen,
what it cost. And every door by keyboard.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES
from tests.ui.test_looks import faults

pytestmark = OF_PAGES


@pytest.fixture(scope="module")
def asked(stack: Stack) -> Asked:
    """A refund of 1,290.00 that two people have to sign."""
    return ask(stack, "two_signatures")


def opened(person: OpenPage, asked: Asked, name: str = "Lena", **options: object) -> Page:
    page = person(f"/conversations/{asked.conversation}", **options)
    sign_in(page, name)
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    return page


def test_lead_reads_what_it_is_about_and_where_each_finding_is_from(
    person: OpenPage, asked: Asked
) -> None:
    page = opened(person, asked)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Refund of")
    expect(page.locator("[data-waits]")).to_contain_text("to sign the refund")
    page.get_by_text("In earlier turns").click()
    look = page.locator("[data-look='billing.list_charges']").first
    expect(look).to_contain_text("as of")
    look.locator("summary").first.click()
    expect(look).to_contain_text("Card ends in")
    expect(page.locator("[data-task='refund_request']")).to_contain_text("Waits for people to sign")
    expect(page.locator("[data-proposal='issue_refund']")).to_have_attribute(
        "data-state", "awaiting"
    )
    expect(page.locator("[data-budget='This conversation']")).to_contain_text(
        "0.00 USD of 5.00 USD"
    )
    expect(page.locator("[data-budget^='This customer today']")).to_contain_text("of 10.00 USD")
    page.get_by_role("link", name="Open the request to people").click()
    page.wait_for_url(f"**/approvals/{asked.id}")


def test_floor_sees_of_a_payment_the_last_four_digits(person: OpenPage, asked: Asked) -> None:
    page = opened(person, asked, "Aiko")
    page.get_by_text("In earlier turns").click()
    look = page.locator("[data-look='billing.list_charges']").first
    look.locator("summary").first.click()
    expect(look).to_contain_text("Card ends in")
    expect(look).to_contain_text("not shown to your role")
    expect(look).not_to_contain_text("Paid with: kind")


def test_doors_of_the_page_open_by_keyboard(person: OpenPage, stack: Stack) -> None:
    page = opened(person, ask(stack, "over_the_limit"), "Noor")

    def press(name: str) -> None:
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")

    page.get_by_role("textbox", name="A hint for the desk").focus()
    page.keyboard.type("second claim this month")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Whisper", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("noor whispered: second claim this month")).to_be_visible()
    press("Pause")
    expect(page.locator("[data-waits]")).to_contain_text("noor to return it: it is paused")
    press("Return it to the desk")
    expect(page.get_by_role("button", name="Take over", exact=True)).to_be_visible()
    press("Take over")
    expect(page.locator("[data-waits]")).to_contain_text("noor, who has taken over")
    page.get_by_role("textbox", name="Your words to the customer").focus()
    page.keyboard.type("Hello, this is Noor.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".bubble.staff")).to_contain_text("Hello, this is Noor.")
    press("Return it to the desk")
    expect(page.get_by_text("The desk has it", exact=True)).to_be_visible()


def test_conversation_is_closed_once_what_waits_is_decided(person: OpenPage, stack: Stack) -> None:
    """In the browser, for what the page shows and offers is the page's own."""
    waits = ask(stack, "over_the_limit")
    page = opened(person, waits)
    close = page.get_by_role("region", name="Close it")
    expect(close).to_contain_text("a request that people have to sign")
    expect(close.get_by_role("combobox")).to_have_count(0)
    card = waits.view(waits.id)
    waits.staff.post(
        f"/desk/approvals/{waits.id}/decision",
        json={"verdict": "reject", "digest": card["digest"], "reason": "paid out by the shop"},
    ).raise_for_status()
    close.get_by_role("combobox", name="How did it end?").select_option("resolved: refused")
    page.set_viewport_size({"width": 390, "height": 844})
    close.get_by_role("button", name="Close").click()
    expect(close).to_have_count(0)
    said = page.get_by_role("region", name="It is closed").get_by_role("status")
    expect(said).to_contain_text("resolved: refused")
    expect(said, "on a phone it is said where the button was").to_be_in_viewport()
    waits.customer.post(
        f"/desk/conversations/{waits.conversation}/messages", json={"text": "hello again"}
    ).raise_for_status()
    expect(close).to_be_visible()
    expect(said).to_have_count(0)


def test_conversation_everything_is_stopped_and_goes_on_by_keyboard(person: OpenPage) -> None:
    page = person("/conversations")
    sign_in(page, "Noor")
    page.get_by_role("button", name="Stop everything").focus()
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Why").focus()
    page.keyboard.type("wrong prices")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("wrong prices")
    page.get_by_role("button", name="Let everything go on").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Stop everything")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_conversation_page_can_be_read_on_a_phone_and_by_everybody(
    person: OpenPage, asked: Asked, scheme: str
) -> None:
    page = opened(person, asked, color_scheme=scheme, bypass_csp=True)
    page.get_by_text("In earlier turns").click()
    for details in page.locator("details:visible > summary").all():
        if not details.evaluate("one => one.parentElement.open"):
            details.click()
    for width in (375, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("[document.scrollingElement.scrollWidth, window.innerWidth]")
        assert wide[0] <= wide[1], f"sticks out at {width} px"
        assert faults(page) == [], f"at {width} px, {scheme}"
