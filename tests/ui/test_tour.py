"""The tour, as somebody who knows nothing takes it: stories, real mishaps,
and books that are right.
"""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from steward.server.processes import Stack
from tests.ui.conftest import OpenPage
from tests.ui.marks import AT_EVERY_COMMIT, OF_PAGES
from tests.ui.test_looks import faults

pytestmark = OF_PAGES


def tell(page: Page, story: str) -> None:
    """Choose a story and send what it types, before it has typed the whole."""
    page.get_by_role("button", name=story, exact=True).click()
    send(page)


def send(page: Page) -> None:
    """Enter, once the story has begun to type."""
    box = page.get_by_label("Your message")
    expect(box).to_have_value(re.compile("."))
    box.press("Enter")


def prove(page: Page) -> None:
    """The customer's address, and the code from their mailbox."""
    page.get_by_role("button", name="@example.com").click()
    page.get_by_role("button", name="Send the code").click()


def agree(page: Page) -> None:
    page.get_by_role("button", name="Yes, please go ahead").click()


def refunds_are(page: Page, count: int) -> None:
    """The books say so; the page asks them once the reply is there."""
    expect(page.locator("[data-refunds]")).to_have_attribute("data-refunds", str(count))


@pytest.fixture
def tour(person: OpenPage) -> Page:
    return person("/try")


@AT_EVERY_COMMIT
def test_charged_twice_is_refunded_once_and_the_books_say_so(tour: Page) -> None:
    tell(tour, "Charged twice")
    expect(tour.get_by_text(re.compile(r"charged twice on invoice INV-\d{6}$"))).to_be_visible()
    expect(tour.get_by_label("Your message")).to_have_value("")
    prove(tour)
    agree(tour)
    expect(tour.get_by_text("Done: I have refunded 45.00 USD")).to_be_visible()
    expect(tour.locator("[data-refunds='1']")).to_be_visible()
    expect(tour.get_by_text("The books balance")).to_be_visible()
    expect(tour.locator("[data-verifies=true]")).to_be_visible()
    expect(tour.locator(".node.passed[data-node=act]")).to_be_visible()
    expect(tour.locator(".edge.passed[data-edge='decide act']")).to_be_attached()


def test_tour_says_at_each_step_what_to_do_next(tour: Page) -> None:
    def step(name: str) -> None:
        expect(tour.locator(".next")).to_have_attribute("data-next", name)

    step("choose")
    tour.get_by_role("button", name="180.00 that waits", exact=True).click()
    step("send")
    send(tour)
    step("identify")
    tour.get_by_role("button", name="@example.com").click()
    step("code")
    tour.get_by_role("button", name="Send the code").click()
    step("agree")
    agree(tour)
    step("sign")


def test_server_killed_in_the_middle_of_paying_costs_nothing(tour: Page) -> None:
    page = tour
    tell(page, "Charged twice")
    prove(page)
    expect(page.get_by_role("button", name="Yes, please go ahead")).to_be_visible()
    page.get_by_role("button", name="Kill the server during payment").click()
    expect(page.get_by_text("At the next payment the server is killed")).to_be_visible()
    expect(page.locator("[data-armed=kill_during_payment]")).to_be_visible()
    agree(page)
    expect(page.locator("[data-armed=kill_during_payment]")).to_be_hidden()
    expect(page.locator("[data-paid=desk-dead]")).to_be_visible()
    expect(page.locator("[data-alive=false]")).to_be_visible()
    expect(page.locator(".work figcaption")).to_have_text(re.compile(r"^The server is down"))
    expect(page.get_by_text("Done: I have refunded 45.00 USD")).to_be_visible(timeout=90_000)
    expect(page.locator("[data-refunds='1']")).to_be_visible()
    expect(page.get_by_text("It was sent again under the same key")).to_be_visible()
    expect(page.locator("[data-paid=once]")).to_be_visible()
    expect(page.get_by_text("The books balance")).to_be_in_viewport(ratio=1)
    refunds_are(page, 1)


def test_time_out_after_the_payment_is_not_paid_twice(tour: Page) -> None:
    tell(tour, "Charged twice")
    prove(tour)
    expect(tour.get_by_role("button", name="Yes, please go ahead")).to_be_visible()
    tour.get_by_role("button", name="Time-out after commit").click()
    expect(tour.get_by_text("billing pays and then does not answer")).to_be_visible()
    agree(tour)
    expect(tour.get_by_text(re.compile("Done: I have refunded"))).to_be_visible(timeout=90_000)
    refunds_are(tour, 1)


def test_tour_who_is_known_by_voice_is_not_asked_again(tour: Page) -> None:
    tell(tour, "Known by voice")
    agree(tour)
    expect(tour.get_by_text("Done: I have refunded 29.00 EUR")).to_be_visible()
    expect(tour.get_by_text("Nothing yet. One-time codes arrive here")).to_be_visible()
    refunds_are(tour, 1)


def test_tour_third_contact_begins_where_the_second_ended(tour: Page) -> None:
    tell(tour, "The third time")
    expect(tour.get_by_role("log").get_by_text("2 times before")).to_be_visible()


def test_tour_what_billing_knows_corrects_what_the_crm_believes(tour: Page) -> None:
    tell(tour, "Upgraded an hour ago")
    prove(tour)
    expect(tour.get_by_role("log").get_by_text(re.compile("office", re.I)).last).to_be_visible()
    expect(tour.get_by_text("Plan: billing office, CRM office")).to_be_visible(timeout=15_000)


def test_tour_somebody_elses_invoice_sounds_like_none(tour: Page) -> None:
    tell(tour, "Somebody else's invoice")
    prove(tour)
    expect(tour.get_by_role("log").get_by_text(re.compile("find", re.I)).last).to_be_visible()
    assert "31.70" not in tour.get_by_role("log").inner_text()


def test_lost_parcel_is_asked_about_in_two_systems(tour: Page) -> None:
    tell(tour, "Lost parcel")
    prove(tour)
    agree(tour)
    expect(tour.get_by_text("Done: I have refunded 29.00 EUR")).to_be_visible()


def test_person_is_called_without_a_code(tour: Page) -> None:
    tell(tour, "A human, please")
    expect(tour.get_by_text("A person is being waited for.")).to_be_visible()
    expect(tour.get_by_text("Nothing yet. One-time codes arrive here")).to_be_visible()


def test_words_of_ones_own_work_as_well_as_the_stories(tour: Page) -> None:
    box = tour.get_by_label("Your message")
    box.fill("hello, do you ship your grinders to Belgium?")
    box.press("Enter")
    expect(tour.locator(".bubble.desk").last).to_be_visible()


def test_record_that_was_tampered_with_says_so(tour: Page) -> None:
    tell(tour, "A human, please")
    expect(tour.locator("[data-verifies=true]")).to_be_visible()
    tour.get_by_role("button", name="Tamper with the record").click()
    expect(tour.locator("[data-verifies=false]")).to_be_visible()
    tour.get_by_role("button", name="Put it back").click()
    expect(tour.locator("[data-verifies=true]")).to_be_visible()


def test_lines_of_the_record_show_their_code_and_their_entry(tour: Page) -> None:
    tell(tour, "A human, please")
    tour.get_by_role("button", name="code", exact=True).first.click()
    shown = tour.get_by_role("dialog").locator("pre")
    expect(shown).to_contain_text("from __future__ import annotations")
    tour.get_by_role("button", name="Close").click()
    tour.get_by_role("button", name="Entry 1 of the record").click()
    expect(shown).to_contain_text('"event": "message.received"')
    expect(shown).to_contain_text('"hash": "')


def be(page: Page, name: str) -> None:
    """The approver, in place."""
    page.get_by_role("group", name="Be").get_by_role("button", name=name).click()


def test_tour_is_on_one_screen_without_scrolling(person: OpenPage) -> None:
    tour = person("/try", bypass_csp=True)  # axe is put into the page
    tour.set_viewport_size({"width": 1440, "height": 900})
    tell(tour, "180.00 that waits")
    prove(tour)
    agree(tour)
    expect(tour.get_by_text("A request waits for a signature")).to_be_visible()
    understood = tour.get_by_role("list", name="What was understood, and the plan")
    expect(understood.locator("[data-status=waiting_person]")).to_be_visible()
    expect(understood.locator("[data-finding]").first).to_contain_text("billing.list_charges")
    be(tour, "Lena")
    expect(tour.get_by_role("button", name="Approve 180.00 EUR")).to_be_in_viewport()
    for part in (
        *("The customer", "The approver", "The company’s books", "Make something go wrong"),
        *("The desk at work", "What just happened"),
    ):
        box = tour.get_by_role("region", name=part, exact=True).bounding_box()
        assert box, part
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= 900, part
        assert box["x"] + box["width"] <= 1440, part
    page = tour.evaluate("[document.scrollingElement.scrollHeight, window.innerHeight]")
    assert page[0] <= page[1]
    for name in ("Kill the server during payment", "Time-out after commit", "Tamper"):
        expect(tour.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    assert faults(tour) == []


def test_colleague_answers_a_human_please_within_the_tour(tour: Page) -> None:
    tell(tour, "A human, please")
    expect(tour.get_by_text("This conversation waits for a person")).to_be_visible()
    be(tour, "Aiko")
    expect(tour.get_by_text("signs no money")).to_be_visible()
    tour.get_by_role("button", name="Take over", exact=True).click()
    tour.get_by_label("Your words to the customer").fill("Hello, this is Aiko.")
    tour.get_by_role("button", name="Say it").click()
    expect(tour.get_by_role("log").get_by_text("Hello, this is Aiko.")).to_be_visible()
    tour.get_by_role("button", name="Return it to the desk").click()
    expect(tour.locator(".notice", has_text="A person has this conversation now.")).to_be_hidden()


def test_company_shows_its_books_to_pages_of_this_machine_alone(stack: Stack) -> None:
    address = f"{stack.urls.systems}/sandbox/books/A-1001"
    for origin, status in ((stack.urls.desk, 200), ("https://evil.example", 403)):
        answer = httpx.get(address, headers={"Origin": origin}, trust_env=False)
        assert answer.status_code == status
        assert answer.headers.get("access-control-allow-origin") == (
            origin if status == 200 else None
        )
    books = httpx.get(f"{stack.urls.systems}/sandbox/books", headers={"Origin": stack.urls.desk})
    assert books.status_code == 403, "whoever reads one account reads no other"
