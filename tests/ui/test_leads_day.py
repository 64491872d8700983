"""A lead's working day as one walk, from what waits in the morning to what is left in the evening,
and what a lead finds out about beside a conversation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def _tile(page: Page, name: str) -> Locator:
    now = page.get_by_role("list", name="The floor at this moment")
    return now.get_by_role("link").filter(has_text=re.compile(f"^{name}"))


def _count(page: Page, name: str) -> int:
    return int(_tile(page, name).locator("strong").inner_text())


def test_leads_day_from_what_waits_to_what_was_decided(person: OpenPage, stack: Stack) -> None:
    customer = person("/chat")
    customer.get_by_label("Your message").fill("a human please")
    customer.get_by_label("Your message").press("Enter")
    expect(customer.get_by_text("A person is being waited for")).to_be_visible(timeout=60_000)
    talk = customer.evaluate("JSON.parse(localStorage.getItem('steward.chat')).conversation")
    asked = ask(stack, "over_the_limit")

    lead = person("/day")
    sign_in(lead, "Lena")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Today")
    expect(lead.get_by_text(re.compile(r"\d of \d colleagues are there"))).to_be_visible()
    before = {name: _count(lead, name) for name in ("To be taken over", "To be decided")}
    assert min(before.values()) >= 1
    expect(_tile(lead, "Money that waits")).to_contain_text("EUR")

    # who waits for a person: given to a colleague, who answers and closes it
    _tile(lead, "To be taken over").click()
    lead.locator(f"table a[href='/conversations/{talk}']").click()
    lead.get_by_label("A note that neither").fill("Is in a hurry.")
    lead.get_by_role("button", name="Keep the note").click()
    lead.get_by_label("Give it to").select_option("aiko")
    expect(lead.locator("[data-owner='aiko']")).to_be_visible()
    agent = person("/conversations?view=mine")
    sign_in(agent, "Aiko")
    agent.locator(f"table a[href='/conversations/{talk}']").click()
    expect(agent.locator(".note")).to_contain_text("Is in a hurry.")
    agent.get_by_role("button", name="Take over", exact=True).click()
    agent.get_by_label("Your words to the customer").fill("Hello, this is Aiko: it is seen to.")
    agent.get_by_role("button", name="Say it").click()
    expect(customer.get_by_text("Hello, this is Aiko: it is seen to.")).to_be_visible()
    agent.get_by_label("How did it end?").select_option("resolved:answered")
    closing = agent.get_by_role("region", name="Close it")
    closing.get_by_role("button", name="Close").click()
    expect(closing).to_have_count(0)

    # what waits for a decision: found by name, signed, and the day says one less
    lead.goto("/day")
    _tile(lead, "To be decided").click()
    lead.get_by_label("Search requests").fill(asked.view(asked.id)["amount"])
    lead.locator(f"[data-item='{asked.id}']").click()
    card = lead.locator("article.approval")
    expect(card.locator("[data-ready=true]")).to_be_visible()
    lead.keyboard.press("Control+Enter")
    wait(lambda: asked.refunded() == [18_000], "it is paid")
    lead.goto("/day")
    wait(lambda: _count(lead, "To be decided") < before["To be decided"], "one less to decide")
    assert _count(lead, "To be taken over") < before["To be taken over"]

    # in the evening: on the board, and from there to the conversation
    lead.goto("/board?days=1")
    by = lead.get_by_role("region", name="Decided by").get_by_role("row", name="lena")
    by.get_by_role("link").first.click()
    expect(lead.locator(f"table a[href='/conversations/{asked.conversation}']")).to_be_visible()


def test_search_of_requests_finds_what_is_on_a_later_page(person: OpenPage, stack: Stack) -> None:
    asked = ask(stack, "over_the_limit")

    def two_pages(route: Route) -> None:
        answer = route.fetch(url=f"{stack.urls.desk}/desk/approvals?order=urgent&limit=200")
        found = answer.json()
        one = next(each for each in found["approvals"] if each["id"] == asked.id)
        late = "after=later" in route.request.url
        named = one | {"id": "apr_of_page_two"} if late else one
        page = {"approvals": [named], "next": None if late else "later", "total": 2}
        route.fulfill(json=found | page)

    page = person()
    page.route(re.compile(r"/desk/approvals\?order=urgent"), two_pages)
    page.goto("/approvals")
    sign_in(page, "Lena")
    expect(page.locator(".ap-item")).to_have_count(1)
    page.get_by_label("Search requests").fill(asked.view(asked.id)["amount"])
    expect(page.locator("[data-item='apr_of_page_two']")).to_be_visible()
    expect(page.locator(".ap-item")).to_have_count(2)


@pytest.fixture
def unproven(stack: Stack) -> Iterator[tuple[Asked, str]]:
    """A replacement that was sent to logistics, which never answered and cannot be asked."""
    asked, action = ask(stack, "over_the_limit"), f"act_{uuid4().hex[:20]}"
    with psycopg.connect(stack.dsn, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, agent, wish, handle)"
            " SELECT %s, 'send_replacement', 'order:' || %s, 1, 'unknown', '{}', 'd', %s, c.id, "
            "'refund', 'w', c.customer FROM desk.conversation c WHERE c.id = %s",
            [action, f"O-{action[-6:]}", action, asked.conversation],
        )
        owner.execute(
            "INSERT INTO desk.unproven (action_id, why) VALUES (%s, 'Logistics cannot say.')",
            [action],
        )
        yield asked, action
        owner.execute(
            "UPDATE desk.action SET state = 'failed' WHERE id = %s AND state = 'unknown'", [action]
        )


def test_effect_that_nobody_could_prove_is_resolved_beside_the_conversation(
    person: OpenPage, unproven: tuple[Asked, str]
) -> None:
    asked, action = unproven
    agent = person(f"/conversations/{asked.conversation}")
    sign_in(agent, "Aiko")
    expect(agent.locator(f"[data-unproven={action}]")).to_contain_text("A lead or finance finds")
    lead = person("/day")
    sign_in(lead, "Lena")
    assert _count(lead, "Sent, outcome unknown") >= 1
    lead.goto(f"/conversations/{asked.conversation}")
    one = lead.locator(f"[data-unproven={action}]")
    expect(one).to_contain_text("Logistics cannot say.")
    expect(one.get_by_role("button", name="It did not happen")).to_be_disabled()
    one.get_by_label("What you found in the other system").fill("No parcel in their list.")
    one.get_by_role("button", name="It did not happen").click()
    expect(one).to_have_count(0)
    open_ = asked.staff.get("/desk/actions/unknown").json()["unknown"]
    assert action not in {each["id"] for each in open_}
    expect(lead.locator("[data-proposal=send_replacement]")).to_have_attribute(
        "data-state", "failed"
    )
