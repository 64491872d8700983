"""The tour up to a signature, by clicks alone: one visitor is everybody in turn."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.ui.approval_page import Clicks, approve, card, wait_for_people
from tests.ui.conftest import OpenPage
from tests.ui.marks import AT_EVERY_COMMIT, OF_PAGES

pytestmark = OF_PAGES


@AT_EVERY_COMMIT
def test_180_waits_for_a_person_and_takes_eight_clicks_in_all(person: OpenPage) -> None:
    page, click = person("/try"), Clicks()
    wait_for_people(page, click, "180.00 that waits")
    click(page.get_by_role("group", name="Be").get_by_role("button", name="Lena"))
    expect(card(page)).to_contain_text("180.00 EUR")
    expect(card(page)).to_contain_text("Yours is the last signature")
    click(card(page).get_by_role("button", name="Approve 180.00 EUR"))
    expect(page.get_by_role("log").get_by_text("Done: I have refunded 180.00 EUR")).to_be_visible()
    expect(card(page).get_by_text(re.compile("Confirmed|Arrived"))).to_be_visible()
    expect(page.locator("[data-refunds='1']")).to_be_visible()
    assert click.made <= 8


def test_signatures_two_are_given_in_the_tour_by_being_somebody_else(person: OpenPage) -> None:
    page, click = person("/try"), Clicks()
    wait_for_people(page, click, "1,290.00, two signatures")
    people = page.get_by_role("group", name="Be")
    people.get_by_role("button", name="Lena").click()
    approve(page)
    expect(card(page).get_by_text("Lena Vos approved as lead")).to_be_visible()
    people.get_by_role("button", name="Priya").click()
    expect(card(page)).to_contain_text("Yours is the last signature")
    approve(page)
    expect(
        page.get_by_role("log").get_by_text("Done: I have refunded 1,290.00 EUR")
    ).to_be_visible()
