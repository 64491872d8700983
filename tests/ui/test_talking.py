"""The customer's chat: it goes on after a reload, a break and a change of device;
a colleague is heard in it.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from steward.server.processes import Stack
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import AT_EVERY_COMMIT, OF_PAGES

pytestmark = OF_PAGES


def write(page: Page, text: str) -> None:
    box = page.get_by_label("Your message")
    box.fill(text)
    box.press("Enter")


def conversation_of(page: Page) -> str:
    """The id that this browser keeps of its conversation."""
    return str(page.evaluate("JSON.parse(localStorage.getItem('steward.chat')).conversation"))


def lines(page: Page) -> list[str]:
    return page.locator(".bubble .words").all_inner_texts()


@AT_EVERY_COMMIT
def test_chat_says_what_it_is_and_answers(person: OpenPage) -> None:
    page = person("/chat")
    expect(page.get_by_text("You are talking to an AI.")).to_be_visible()
    write(page, "Do you ship to Belgium?")
    expect(page.locator(".bubble.desk")).to_be_visible()
    expect(page.locator(".bubble.desk").first).to_contain_text("Steward, an AI")


def test_chat_goes_on_after_a_reload_and_on_another_device(person: OpenPage) -> None:
    page = person("/chat")
    write(page, "I was charged twice on invoice INV-1050")
    expect(page.locator(".bubble.desk")).to_be_visible()
    said = lines(page)
    page.reload()
    expect(page.locator(".bubble.desk")).to_be_visible()
    assert lines(page) == said
    page.get_by_role("button", name="Go on elsewhere").click()
    address = page.locator(".elsewhere a").get_attribute("href") or ""
    other = person(address)
    expect(other.locator(".bubble.desk")).to_be_visible()
    assert lines(other) == said
    assert "#" not in other.url
    write(other, "bruno.keller@example.com")
    expect(page.get_by_text("bruno.keller@example.com")).to_be_visible()
    again = person(address, forgiven=("status of 401",))
    expect(again.get_by_text("That token was used before")).to_be_visible()
    expect(again.locator(".bubble")).to_have_count(0)


def test_chat_in_the_sandbox_shows_the_mailbox_in_which_the_code_can_be_read(
    person: OpenPage,
) -> None:
    page, stranger = person("/chat"), person("/chat")
    mailbox, elsewhere = (one.get_by_label("Mailbox and phone") for one in (page, stranger))
    expect(mailbox).to_contain_text("Nothing yet.")
    write(page, "I was charged twice on invoice INV-1050")
    write(page, "bruno.keller@example.com")
    code = mailbox.get_by_text(re.compile(r"\b\d{6}\b")).first
    expect(code).to_be_visible()
    expect(mailbox).to_contain_text("E-mail to bruno.keller@example.com")
    [digits] = re.findall(r"\b\d{6}\b", code.inner_text())
    assert all(digits not in line for line in lines(page)), "it is never in the chat"
    write(page, digits)
    expect(page.locator(".bubble.desk").last).to_contain_text("INV-1050")
    expect(elsewhere).to_contain_text("Nothing yet.")  # their own, and nobody else's


def test_talking_what_was_said_during_a_break_is_there_after_it(person: OpenPage) -> None:
    page = person("/chat")
    write(page, "hello")
    expect(page.locator(".bubble.desk")).to_have_count(1)
    page.context.set_offline(True)
    write(page, "how do I descale my machine?")
    expect(page.get_by_text("Sending …")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator(".bubble.desk")).to_have_count(2)
    expect(page.locator(".bubble.customer")).to_have_count(2)
    expect(page.get_by_text("Sending …")).to_have_count(0)


def test_answer_names_the_article_that_it_is_from(person: OpenPage) -> None:
    page = person("/chat")
    write(page, "how do I descale my espresso machine?")
    expect(page.locator(".bubble.desk").last).to_contain_text(re.compile("From: .+"))


def test_colleague_takes_over_speaks_and_gives_back(person: OpenPage) -> None:
    customer = person("/chat")
    write(customer, "my grinder makes a strange noise, what can I do?")
    expect(customer.locator(".bubble.desk")).to_be_visible()
    lena = person("/conversations")
    sign_in(lena, "Lena")
    lena.locator(f'a[href="/conversations/{conversation_of(customer)}"]').click()
    lena.get_by_role("button", name="Take over").click()
    expect(customer.get_by_text("A person has this conversation now.")).to_be_visible()
    write(customer, "are you there?")
    lena.get_by_label("Your words to the customer").fill(
        "This is Lena. Is it the burr or the motor?"
    )
    lena.get_by_role("button", name="Say it").click()
    expect(customer.locator(".bubble.staff")).to_contain_text("This is Lena.")
    # Her own page moves once more when the line is in it: a press meanwhile would meet no button.
    expect(lena.get_by_label("Your words to the customer")).to_have_value("")
    expect(lena.get_by_text("This is Lena. Is it the burr or the motor?").first).to_be_visible()
    lena.get_by_role("button", name="Return it to the desk").click()
    expect(lena.get_by_role("button", name="Take over")).to_be_visible()
    expect(customer.get_by_text("A person has this conversation now.")).to_have_count(0)


def test_talking_everything_is_stopped_and_goes_on(person: OpenPage) -> None:
    lena = person("/conversations")
    sign_in(lena, "Lena")
    lena.get_by_role("button", name="Stop everything").click()
    dialog = lena.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Stop everything")).to_be_disabled()
    dialog.get_by_label("Why").fill("odd refunds since noon")
    dialog.get_by_role("button", name="Stop everything").click()
    try:
        expect(lena.get_by_role("alert")).to_contain_text("odd refunds since noon")
        edda = person("/conversations")
        sign_in(edda, "Edda")
        expect(edda.get_by_role("alert")).to_be_visible()
        expect(edda.get_by_role("button", name="Let everything go on")).to_have_count(0)
    finally:
        lena.get_by_role("button", name="Let everything go on").click()
    expect(lena.get_by_role("alert")).to_have_count(0)


def _page_with_the_script(route: Route) -> None:
    route.fulfill(
        content_type="text/html",
        body=(
            '<!doctype html><title>Shop</title><script src="/ui/embed.js" data-title="Ask '
            'us"></script>'
        ),
    )


def test_script_tag_puts_the_chat_into_a_page(person: OpenPage) -> None:
    page = person()
    page.route("**/our-shop", _page_with_the_script)
    page.goto("/our-shop")
    page.get_by_role("button", name="Ask us").click()
    frame = page.frame_locator("iframe[title='Chat with customer service']")
    expect(frame.get_by_text("You are talking to an AI.")).to_be_visible()


def test_page_that_nobody_named_cannot_frame_it(
    stack: Stack, browser: object, person: OpenPage
) -> None:
    page = person()
    refused: list[str] = []
    page.on("requestfailed", lambda request: refused.append(request.url))
    page.route(
        "http://elsewhere.test/*",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<!doctype html><iframe src="{stack.urls.desk}/chat"></iframe>',
        ),
    )
    page.goto("http://elsewhere.test/")
    expect(page.locator("iframe")).to_be_attached()
    assert not any(
        "You are talking" in (frame.text_content("body") or "")
        for frame in page.frames[1:]
        if frame.url.startswith("http")
    )
