"""The floor's list: views with addresses, search, order; in English and Dutch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage, sign_in, until
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


@pytest.fixture(scope="module")
def asked(stack: Stack) -> Asked:
    """A refund of 1,290.00 that two people have to sign."""
    return ask(stack, "two_signatures")


def opened(person: OpenPage, address: str = "/conversations", name: str = "Lena") -> Page:
    page = person(address)
    sign_in(page, name)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def line(page: Page, asked: Asked) -> Locator:
    return page.locator(f"tr:has(a[href='/conversations/{asked.conversation}'])")


def test_row_says_who_what_for_whom_it_waits_and_what_is_at_risk(
    person: OpenPage, asked: Asked
) -> None:
    page = opened(person, "/conversations?view=people")
    row = line(page, asked)
    expect(row).to_contain_text("To be signed")
    expect(row).to_contain_text("1,290.00")
    expect(row).to_contain_text(re.compile(r"due in \d+ h"))
    expect(row).to_contain_text("chat · en")
    expect(row.get_by_role("link")).not_to_have_text(re.compile("^Somebody"))


def test_row_of_a_legal_threat_says_so_in_the_customers_own_words(person: OpenPage) -> None:
    customer = person("/chat")
    customer.get_by_label("Your message").fill("my lawyer will write to you about the burnt table")
    customer.get_by_label("Your message").press("Enter")
    expect(customer.get_by_text("A person is being waited for")).to_be_visible()
    talk = customer.evaluate("JSON.parse(localStorage.getItem('steward.chat')).conversation")
    page = opened(person, "/conversations?q=burnt")
    row = page.locator(f"tr:has(a[href='/conversations/{talk}'])")
    expect(row.locator(".who")).to_contain_text("Legal steps announced")
    expect(row.locator(".words .line").first).to_have_text(
        "my lawyer will write to you about the burnt table"
    )
    expect(row.locator(".badge.bad")).to_have_text("legal")
    page.goto("/day")
    first = page.get_by_role("region", name="Next for people").get_by_role("link").nth(1)
    address = first.get_attribute("href")
    page.goto("/conversations?view=people")
    expect(page.locator("table a").first).to_have_attribute("href", address or "")


def test_view_and_search_are_in_the_address(person: OpenPage, asked: Asked) -> None:
    page = opened(person)
    page.get_by_role("link", name="Waiting for people").click()
    expect(page).to_have_url(re.compile("view=people"))
    name = line(page, asked).get_by_role("link").inner_text()
    page.get_by_role("searchbox").fill(f"{name.split()[-1][:4].upper()}")
    expect(page).to_have_url(re.compile("q="))
    page.reload()
    expect(line(page, asked)).to_be_visible()
    page.get_by_role("searchbox").fill("nobodywrotethis")
    expect(page.get_by_text("Nothing found for “nobodywrotethis”.")).to_be_visible()


def test_order_by_money_puts_the_most_first(person: OpenPage, asked: Asked) -> None:
    page = opened(person)
    page.get_by_label("Order").select_option("risk")
    expect(page).to_have_url(re.compile("order=risk"))
    expect(page.locator("table.conversations tbody tr").first).to_contain_text("1,290.00")


def test_pages_speak_dutch_where_it_is_chosen(person: OpenPage, asked: Asked) -> None:
    page = opened(person, "/conversations?view=people")
    page.get_by_label("Language").select_option("nl")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gesprekken")
    expect(line(page, asked)).to_contain_text("Te ondertekenen")
    page.reload()
    expect(page.get_by_role("link", name="Goedkeuringen")).to_be_visible()


def test_lead_gives_it_to_a_colleague_with_a_note_that_the_customer_does_not_see(
    person: OpenPage, stack: Stack
) -> None:
    customer = person("/chat")
    customer.get_by_label("Your message").fill("a human please")
    customer.get_by_label("Your message").press("Enter")
    expect(customer.get_by_text("A person is being waited for")).to_be_visible(timeout=60_000)
    lead = opened(person, "/conversations?view=unassigned&order=newest")
    lead.locator("table.conversations tbody tr").first.get_by_role("link").click()
    lead.get_by_role("button", name="Claim it").click()
    expect(lead.locator("[data-owner='lena']")).to_be_visible()
    lead.get_by_label("A note that neither").fill("Knows us well, be kind.")
    lead.get_by_role("button", name="Keep the note").click()
    expect(lead.locator(".note")).to_contain_text("Knows us well")
    lead.get_by_label("Give it to").select_option("aiko")
    expect(lead.locator("[data-owner='aiko']")).to_be_visible()
    agent = opened(person, "/conversations?view=mine", "Aiko")
    agent.locator("table.conversations tbody tr").first.get_by_role("link").click()
    expect(agent.locator(".note")).to_contain_text("Knows us well")
    agent.get_by_role("button", name="Take over", exact=True).click()
    agent.get_by_label("Prepared answers").select_option("hello")
    expect(agent.get_by_text("Nobody knows {first_name} yet")).to_be_visible()
    expect(agent.get_by_role("button", name="Say it")).to_be_disabled()
    agent.get_by_label("Your words to the customer").fill("Hello, this is Aiko.")
    agent.get_by_role("button", name="Say it").click()
    expect(customer.get_by_text("Hello, this is Aiko.")).to_be_visible(timeout=30_000)
    expect(customer.get_by_text("Knows us well")).to_have_count(0)


BECAUSE = {
    "evidence": "The reason: the records do not show it yet. A photo or a receipt can change that.",
    "terms": "The reason: our terms do not cover it.",
    "made_good": "The reason: it was made good already.",
    "otherwise": "The reason: something else solves it better. Ask me what.",
    "own": "The colleague writes: “The shop has paid you out in cash.”",
}


@pytest.mark.parametrize("because", ["evidence", "own"])
def test_rejection_says_why_as_it_was_previewed_and_the_search_finds_it(
    person: OpenPage, stack: Stack, because: str
) -> None:
    own = ask(stack, "two_signatures")
    before = own.view(own.id)["context"]["told"]["on_rejection"]
    page = opened(person, f"/approvals/{own.id}", "Priya")
    page.get_by_label("Search requests").fill("1,290.00")
    expect(page.locator(f"[data-item='{own.id}']")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Reject")).click()
    page.get_by_label("Why it is rejected").fill("No photo of the parcel")
    preview = page.get_by_role("form", name="Reject").locator(".ap-hears")
    for reason in (*(one for one in BECAUSE if one != because), "", because):
        page.get_by_label("The customer hears").select_option(reason)
        if reason == "own":
            expect(page.get_by_role("button", name="Reject 1,290.00")).to_be_disabled()
            page.get_by_label("Your words").fill("The shop has paid you out in cash.")
        expect(preview).to_contain_text(f"{before} {BECAUSE.get(reason, '')}".strip())
        hidden = [one for name, one in BECAUSE.items() if name != reason]
        assert not [one for one in hidden if one in preview.inner_text()]
    page.keyboard.press("Control+Enter")
    until(lambda: BECAUSE[because] in own.heard(), "the reason is told")
    assert "No photo of the parcel" not in own.heard(), "what is for colleagues is not"


def test_panel_shows_who_how_proved_and_what_is_still_owed(person: OpenPage, asked: Asked) -> None:
    page = opened(person, f"/conversations/{asked.conversation}")
    panel = page.get_by_role("region", name="The customer")
    expect(panel).to_contain_text("One-time code by e-mail")
    expect(panel.get_by_role("heading", name="Still owed")).to_be_visible()
    expect(panel).to_contain_text("Refund of 1,290.00 EUR")
    expect(panel.get_by_role("heading", name="Preferences")).to_be_visible()


def test_day_counts_what_waits_and_leads_to_it(person: OpenPage, asked: Asked) -> None:
    page = opened(person, "/day")
    tile = page.get_by_role("link", name=re.compile("^To be decided"))
    expect(tile.locator("strong")).not_to_have_text("0")
    expect(page.get_by_role("link", name=re.compile("^Money that waits"))).to_contain_text("EUR")
    expect(page.get_by_role("region", name="Staff")).to_contain_text("Aiko")
    tile.click()
    page.wait_for_url("**/approvals")


def test_customer_says_with_one_click_whether_it_helped(person: OpenPage, stack: Stack) -> None:
    page = person("/chat")
    for text in ("what are your opening hours?", "thanks, bye"):
        before = page.locator(".bubble.desk").count()
        page.get_by_label("Your message").fill(text)
        page.get_by_label("Your message").press("Enter")
        expect(page.locator(".bubble.desk")).to_have_count(before + 1)
    asks = page.get_by_role("group", name="Did this help you?")
    asks.get_by_role("button", name="Yes").click()
    expect(asks).to_contain_text("Thank you.")
    page.reload()
    pressed = page.get_by_role("group", name="Did this help you?").get_by_role("button", name="Yes")
    expect(pressed).to_have_attribute("aria-pressed", "true")


# What the browser is told to do, noted instead of done; a page in the background of its window.
NOTED = """
window.noted = [];
AudioContext.prototype.createOscillator = new Proxy(AudioContext.prototype.createOscillator, {
  apply(of, context, given) { window.noted.push("tone"); return of.apply(context, given); },
});
window.Notification = class {
  static permission = "granted";
  constructor(words) { window.noted.push(words); }
};
Object.defineProperty(document, "hidden", { get: () => true });
"""


def test_notice_and_sound_come_once_for_somebody_who_begins_to_wait(person: OpenPage) -> None:
    page = person()
    page.add_init_script(NOTED)
    page.goto("/conversations")
    sign_in(page, "Lena")
    with page.expect_response("**/desk/day"):
        page.get_by_role("button", name="Notify me").click()
    assert page.evaluate("window.noted") == []
    customer = person("/chat")
    customer.get_by_label("Your message").fill("a human please")
    customer.get_by_label("Your message").press("Enter")
    until(lambda: len(page.evaluate("window.noted")) >= 3, "a notice")
    for _ in range(2):  # who waits still is no news
        with page.expect_response("**/desk/day"):
            pass
    assert page.evaluate("window.noted") == ["tone", "tone", "Somebody waits for a person"]


@pytest.mark.parametrize(("name", "hears"), [("Priya", True), ("Aiko", False)])
def test_notice_of_a_request_comes_to_whoever_may_sign(
    person: OpenPage, stack: Stack, name: str, hears: bool
) -> None:
    page = person()
    page.add_init_script(NOTED)
    page.goto("/conversations")
    sign_in(page, name)
    with page.expect_response("**/desk/day"):
        page.get_by_role("button", name="Notify me").click()
    ask(stack, "over_the_limit")
    said = "A request waits for a decision"
    if hears:
        until(lambda: said in page.evaluate("window.noted"), "a notice")
    for _ in range(2):
        with page.expect_response("**/desk/day"):
            pass
    assert page.evaluate("window.noted") == (["tone", "tone", said] if hears else [])


def test_title_counts_who_waits(person: OpenPage, stack: Stack) -> None:
    customer = person("/chat")
    customer.get_by_label("Your message").fill("a human please")
    customer.get_by_label("Your message").press("Enter")
    page = opened(person)
    expect(page).to_have_title(re.compile(r"^\(\d+\) Conversations"))
    page.get_by_role("button", name="Notify me").click()
    expect(page.get_by_role("button", name="Notify me")).to_have_attribute("aria-pressed", "true")
