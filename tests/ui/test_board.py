"""/board shows the report that `steward report` prints."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_board_shows_figures_of_the_time_that_is_chosen(person: OpenPage) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    expect(page.get_by_role("heading", level=1)).to_have_text("Board")
    with page.expect_response(lambda answer: "/desk/report?days=1&" in answer.url) as told:
        page.get_by_role("button", name="Today").click()
    begun = told.value.json()["contacts"]["begun"]
    row = page.get_by_role("region", name="Contacts").get_by_role("row", name="Begun")
    expect(row.get_by_role("cell").first).to_have_text(str(begun))
    contacts = told.value.json()["contacts"]
    row = page.get_by_role("region", name="Contacts").get_by_role("row", name="Satisfied, of those")
    expect(row.get_by_role("cell").first).to_have_text(str(contacts["satisfied"]))
    expect(page.get_by_role("figure", name="Day by day")).to_be_visible()
    for name in ("What it was about", "Systems", "Why contacts ended"):
        expect(page.get_by_role("region", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="Left by the systems' books")).to_be_visible()


def test_figure_of_the_board_leads_to_the_conversations_behind_it(person: OpenPage) -> None:
    talk = person("/chat")
    talk.get_by_label("Your message").fill("Do you ship to Belgium?")
    talk.get_by_label("Your message").press("Enter")
    expect(talk.locator(".bubble.desk")).to_be_visible()
    page = person("/board")
    sign_in(page, "Lena")
    with page.expect_response(lambda answer: "/desk/report?days=1&" in answer.url) as told:
        page.get_by_role("button", name="Today").click()
    begun = told.value.json()["contacts"]["begun"]
    row = page.get_by_role("region", name="Contacts").get_by_role("row", name="Begun")
    row.get_by_role("link", name=str(begun), exact=True).click()
    expect(page.get_by_text("Behind “begun” of the report")).to_be_visible()
    expect(page.get_by_role("table").get_by_role("row").nth(1)).to_be_visible()


def test_board_is_not_for_agents(person: OpenPage) -> None:
    page = person("/board")
    sign_in(page, "Aiko")
    expect(page.get_by_text("The board is for leads")).to_be_visible()
    expect(page.get_by_role("link", name="Board")).to_have_count(0)


def test_lead_looks_again_at_a_contact_that_did_not_help(person: OpenPage) -> None:
    talk = person("/chat")
    for text in ("what are your opening hours?", "thanks, bye"):
        before = talk.locator(".bubble.desk").count()
        talk.get_by_label("Your message").fill(text)
        talk.get_by_label("Your message").press("Enter")
        expect(talk.locator(".bubble.desk")).to_have_count(before + 1)
    asks = talk.get_by_role("group", name="Did this help you?")
    asks.get_by_role("button", name="No").click()
    expect(asks).to_contain_text("Thank you.")
    kept = talk.evaluate("JSON.parse(localStorage.getItem('steward.chat')).conversation")
    page = person("/board")
    sign_in(page, "Lena")
    one = page.locator(f"[data-review='{kept}']")
    expect(one).to_contain_text("not helped")
    one.locator("summary").click()
    expect(one.get_by_role("button", name="Keep")).to_be_disabled()
    one.get_by_label("Rightly answered").select_option("false")
    one.get_by_label("Note").fill("Hours of the holidays were missing")
    one.get_by_label("Understood").select_option("false")
    words = f"are you there at {kept[:8]}"
    one.get_by_label("Words of your own").fill(words)
    expect(one.get_by_role("button", name="Keep")).to_be_disabled()  # until it means something
    one.get_by_label("Should mean").select_option("product_question")
    one.get_by_role("button", name="Keep").click()
    expect(one).to_have_count(0)
    learnt = page.request.get("/desk/reviews/examples").json()["cases"]
    [case] = [each for each in learnt if each["text"] == words]
    assert (case["intents"], case["teams"]) == (["product_question"], ["support"])
