"""Several at once: each is asked of the desk by itself, each payment is shown and signed alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from bench.served_desk import Customer, Person, Stage
from steward.server.processes import Stack
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


@pytest.fixture(scope="module")
def two(stack: Stack) -> tuple[Asked, Asked]:
    """Two refunds that one person each has to sign."""
    return ask(stack, "over_the_limit"), ask(stack, "over_the_limit")


def test_conversations_chosen_are_given_to_a_colleague_each_by_itself(
    person: OpenPage, two: tuple[Asked, Asked]
) -> None:
    page = person("/conversations?view=people")
    sign_in(page, "Lena")
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if one.method == "POST" else None)
    rows = [page.locator(f"tr:has(a[href='/conversations/{one.conversation}'])") for one in two]
    for row in rows:
        row.get_by_role("checkbox").check()
    expect(page.get_by_role("region", name="Several conversations")).to_contain_text("2 chosen")
    page.get_by_label("Give them to").select_option("aiko")
    expect(page.get_by_text("Done for all 2.")).to_be_visible()
    for row in rows:
        expect(row).to_contain_text("Aiko")
    assert sorted(asked) == sorted(
        f"{two[0].stack.urls.desk}/desk/conversations/{one.conversation}/supervision" for one in two
    )
    page.get_by_role("searchbox").fill("nothingofthekind")
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_conversations_chosen_are_closed_and_what_still_waits_stays_open(
    person: OpenPage, stack: Stack
) -> None:
    stage = Stage(stack)
    done = Customer(stage, Person(733_101, "Ines Faber", "12.00 EUR"))
    done.say("hello")
    asked = ask(stack, "over_the_limit")
    page = person("/conversations?view=all", forgiven=("status of 409",))
    sign_in(page, "Lena")
    for one in (done.conversation, asked.conversation):
        page.locator(f"tr:has(a[href='/conversations/{one}'])").get_by_role("checkbox").check()
    close = page.get_by_role("button", name="Close them")
    expect(close).to_be_disabled()
    page.get_by_label("How did it end?").select_option("resolved:answered")
    close.click()
    told = page.get_by_role("region", name="Several conversations").get_by_role("status")
    expect(told).to_contain_text("Done for 1 of 2.")
    expect(told).to_contain_text("a request that people have to sign")
    events = [entry["event"] for entry in stage.record(done.conversation)["audit"]]
    assert events.count("conversation.closed") == 1
    events = [entry["event"] for entry in stage.record(asked.conversation)["audit"]]
    assert "conversation.closed" not in events


def test_payments_chosen_are_gone_through_one_after_the_other(
    person: OpenPage, two: tuple[Asked, Asked]
) -> None:
    page = person("/approvals")
    sign_in(page, "Lena")
    ids = [one.id for one in two]
    for one in ids:
        page.locator(f"li:has([data-item='{one}'])").get_by_role("checkbox").check()
    page.get_by_role("button", name="Go through 2").click()
    expect(page.locator(".ap-item")).to_have_count(2)
    card = page.locator("article.approval")
    expect(card.get_by_text("Yours for")).to_be_visible()
    first = page.url.split("/")[-1].split("?")[0]
    expect(card.locator("[data-ready=true]")).to_be_visible()
    page.keyboard.press("Control+Enter")
    page.wait_for_url(lambda url: first not in url.split("?")[0])
    pressed, other = sorted(
        two, key=lambda one: one.view(first)["conversation_id"] != one.conversation
    )
    wait(lambda: len(pressed.refunded()) == 1, "the first is paid")
    assert other.refunded() == []
    expect(card).to_have_attribute("data-status", "pending")
    page.get_by_role("button", name=re.compile("^Only the 2 chosen")).click()
    expect(page).not_to_have_url(re.compile("only="))


def test_next_card_opens_though_the_list_heard_of_the_decision_first(
    person: OpenPage, stack: Stack
) -> None:
    two = ask(stack, "over_the_limit"), ask(stack, "over_the_limit")
    ids = [one.id for one in two]
    page = person(f"/approvals/{ids[0]}?only={','.join(ids)}")
    sign_in(page, "Lena")
    card = page.locator("article.approval")
    expect(card.locator("[data-ready=true]")).to_be_visible()
    expect(page.locator(".ap-item")).to_have_count(2)

    def answer_once_it_is_known(route: Route) -> None:
        answer = route.fetch()
        expect(card).to_have_attribute("data-status", "approved")
        route.fulfill(response=answer)

    page.route(f"**/desk/approvals/{ids[0]}/decision", answer_once_it_is_known)
    page.keyboard.press("Control+Enter")
    expect(card).to_have_attribute("data-approval", ids[1])
    expect(card).to_have_attribute("data-status", "pending")
    assert two[1].refunded() == []
