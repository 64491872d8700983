"""People decide in a browser: sure of what will happen, told what did,
and calm when somebody was first.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from steward.server.processes import Stack
from tests.ui.approval_page import Clicks, approve, card, claimed, ready, status, wait_for_people
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


@pytest.fixture
def asked(stack: Stack) -> Asked:
    return ask(stack, "over_the_limit")


def test_signers_and_a_customer_at_once_see_the_same(person: OpenPage, open_as: OpenPage) -> None:
    customer = person("/try")
    wait_for_people(customer, Clicks(), "1,290.00, two signatures")
    conversation = customer.evaluate("JSON.parse(localStorage.getItem('steward.try')).conversation")
    lena = open_as("Lena")
    listed = lena.request.get("/desk/approvals", params={"conversation_id": conversation}).json()[
        "approvals"
    ]
    path = f"/approvals/{listed[0]['id']}"
    priya = open_as("Priya", path)
    lena.goto(path)
    claimed(lena)
    claimed(priya)  # each has one of the two places
    expect(lena.get_by_text("after you, somebody else has to sign (finance)")).to_be_visible()
    approve(lena)
    expect(priya.get_by_text("Lena Vos approved as lead")).to_be_visible()
    expect(priya.get_by_text("Yours is the last signature")).to_be_visible()
    expect(
        lena.get_by_text("You have signed this. Nothing happens until somebody else has signed too")
    ).to_be_visible()
    approve(priya)
    expect(
        customer.get_by_role("log").get_by_text("Done: I have refunded 1,290.00 EUR")
    ).to_be_visible()
    for page in (lena, priya):
        expect(card(page).get_by_text(re.compile("Confirmed|Arrived"))).to_be_visible()
        expect(card(page).get_by_text("Bank reference")).to_be_visible()
        expect(card(page).get_by_text("The customer heard of it")).to_be_visible()


def test_person_who_may_not_sign_reads_why(asked: Asked, open_as: OpenPage) -> None:
    asked.staff.post(
        f"/desk/conversations/{asked.conversation}/supervision",
        json={"does": "whisper", "text": "look at the dates"},
    ).raise_for_status()
    for name, why in (
        ("Aiko", "this needs lead or finance"),
        ("Edda", "this is for agents, finance and leads"),
        ("Lena", "you had a hand in this"),
    ):
        page = open_as(name, f"/approvals/{asked.id}")
        expect(page.get_by_text(f"You cannot sign this: {why}")).to_be_visible()
        for verb in ("Approve", "Reject", "Lower"):
            expect(card(page).get_by_role("button", name=re.compile(f"^{verb}"))).to_be_disabled()
        ready(page)
        page.keyboard.press("a")
        expect(card(page)).to_contain_text("Lena Vos whispered")
    status(page, "pending")
    assert asked.view(asked.id)["signatures"] == []


def test_lowered_by_one_and_signed_by_another(asked: Asked, open_as: OpenPage) -> None:
    first = asked.id
    lena = open_as("Lena", f"/approvals/{first}")
    claimed(lena)
    lena.keyboard.press("e")
    amount, lower = (
        lena.get_by_label("New amount in EUR"),
        lena.get_by_role("button", name="Lower it"),
    )
    expect(amount).to_be_focused()
    lena.get_by_label("Why (the next person reads this)").fill("half was used")
    for wrong, why in (
        ("180.00", "It can only be less than"),
        ("12;5", "Write it like"),
        ("1.234", "Write it like"),
        ("0", "more than nothing"),
    ):
        amount.fill(wrong)
        expect(lena.get_by_text(why)).to_be_visible()
        expect(lower).to_be_disabled()
    amount.fill("120,50")
    expect(lena.get_by_text("59.50 EUR less")).to_be_visible()
    expect(lena.get_by_text("You cannot sign it then: another person has to.")).to_be_visible()
    lower.click()
    lena.get_by_role("link", name="Open what is asked now").click()
    expect(
        lena.get_by_text("You cannot sign this: you had a hand in this (changed the amount)")
    ).to_be_visible()
    assert asked.id != first
    priya = open_as("Priya", f"/approvals/{asked.id}")
    expect(priya.get_by_text("Lena Vos lowered it from 180.00 EUR to 120.50 EUR")).to_be_visible()
    expect(priya.get_by_text("half was used")).to_be_visible()
    approve(priya)
    expect(card(priya).get_by_text(re.compile("Confirmed|Arrived"))).to_be_visible()
    assert asked.refunded() == [12050]


def test_rejected_with_a_reason_and_the_customer_hears_what_was_shown(
    asked: Asked, open_as: OpenPage
) -> None:
    approval = asked.id
    page = open_as("Marcus", f"/approvals/{approval}")
    claimed(page)
    page.keyboard.press("r")
    reason, reject = (
        page.get_by_label("Why it is rejected"),
        page.get_by_role("button", name="Reject 180.00 EUR"),
    )
    expect(reason).to_be_focused()
    shown = page.locator("form .ap-hears p").inner_text()
    for nothing in ("", "no", "  x\u200b "):
        reason.fill(nothing)
        expect(reject).to_be_disabled()
    page.keyboard.press("Escape")
    status(page, "pending")
    page.keyboard.press("r")
    reason.fill("paid out by the shop already")
    reject.click()
    status(page, "rejected")
    expect(page.get_by_text("Marcus").and_(page.get_by_role("strong"))).to_be_visible()
    expect(card(page).get_by_text("The customer heard of it")).to_be_visible()
    assert asked.heard() == shown
    assert "shop" not in shown
    assert asked.refunded() == []


def test_deciding_whoever_has_it_open_has_it_and_the_other_goes_on_calmly(
    asked: Asked, open_as: OpenPage
) -> None:
    path = f"/approvals/{asked.id}"
    lena = open_as("Lena", path)
    claimed(lena)
    joost, marcus = open_as("Joost", path), open_as("Marcus", path)
    expect(
        joost.get_by_text("Lena Vos has this open; you can decide it when they leave it.")
    ).to_be_visible()
    expect(joost.get_by_role("button", name="Take it over")).to_have_count(0)
    expect(marcus.get_by_role("button", name="Take it over")).to_be_visible()
    joost.keyboard.press("Escape")
    lena.keyboard.press("Escape")  # back to the queue: given up
    claimed(marcus)
    lena.goto(path)
    expect(lena.get_by_text("has this open")).to_be_visible()
    lena.get_by_role("button", name="Take it over").click()
    claimed(lena)
    joost.goto(path)
    expect(joost.get_by_text("Lena Vos has this open")).to_be_visible()
    approve(lena)
    for page in (joost, marcus):
        expect(card(page).get_by_text("before you; nothing is left to do here")).to_be_visible()
        expect(card(page).get_by_text("Lena Vos approved this")).to_be_visible()
        expect(page.locator(f"[data-item='{path.rsplit('/', 1)[1]}']")).to_have_count(0)


def test_decision_that_comes_too_late_is_a_notice(asked: Asked, open_as: OpenPage) -> None:
    approval = asked.id
    page = open_as("Marcus", f"/approvals/{approval}", forgiven=("status of 409",))
    claimed(page)
    seen = page.request.get(f"/desk/approvals/{approval}").text()
    # a page that lags behind
    page.route(
        f"**/desk/approvals/{approval}",
        lambda route: route.fulfill(body=seen, content_type="application/json"),
    )
    asked.staff.post(f"/desk/approvals/{approval}/claim", json={"over": True}).raise_for_status()
    body = {"verdict": "approve", "digest": asked.view(approval)["digest"]}
    asked.staff.post(f"/desk/approvals/{approval}/decision", json=body).raise_for_status()
    approve(page)
    expect(
        page.get_by_role("status").get_by_text(re.compile(r"Lena Vos decided this \d+ s ago"))
    ).to_be_visible()
    expect(page.locator(".notice.bad")).to_have_count(0)
    page.unroute(f"**/desk/approvals/{approval}")
    expect(card(page).get_by_text("before you")).to_be_visible()


def test_keyboard_alone_leads_from_the_queue_to_a_decision(asked: Asked, open_as: OpenPage) -> None:
    approval, page = asked.id, open_as("Lena")
    items = page.locator("[data-item]")
    expect(page.locator(f"[data-item='{approval}']")).to_be_visible()
    held: list[Route] = []
    page.route("**/desk/approvals?*", lambda route: held.append(route))
    page.reload()
    expect(page.locator(".ap-queue").get_by_text("Loading")).to_be_visible()
    page.keyboard.press("j")  # before there is a list
    for one in held:
        one.continue_()
    page.unroute("**/desk/approvals?*")
    expect(items.first).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").get_by_text("approve what is open")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    for _ in range(items.count()):
        if page.evaluate("document.activeElement.dataset.item") == approval:
            break
        page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    claimed(page)
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/approvals$"))
    expect(page.locator(f"[data-item='{approval}']")).to_be_focused()
    page.keyboard.press("Enter")
    claimed(page)
    ready(page)
    page.keyboard.press("a")
    status(page, "approved")
    expect(card(page).get_by_text(re.compile("Confirmed|Arrived"))).to_be_visible()


def test_reload_in_the_middle_changes_nothing(asked: Asked, open_as: OpenPage) -> None:
    page = open_as("Lena", f"/approvals/{asked.id}")
    claimed(page)
    page.reload()
    claimed(page)
    approve(page)
    status(page, "approved")
    page.reload()
    expect(card(page).get_by_text("Lena Vos approved this")).to_be_visible()
    expect(card(page).get_by_text(re.compile("Confirmed|Arrived"))).to_be_visible()
    expect(card(page).get_by_text("Bank reference")).to_be_visible()
    assert asked.refunded() == [18000]


def test_signing_out_gives_up_what_was_open(asked: Asked, open_as: OpenPage) -> None:
    page = open_as("Lena", f"/approvals/{asked.id}")
    claimed(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    wait(lambda: asked.view(asked.id)["claims"] == [], "the claim is given up")


def test_queue_is_pushed_counted_and_filtered(stack: Stack, open_as: OpenPage) -> None:
    page = open_as("Lena", "/approvals?amount=large")
    expect(page.get_by_text("Live")).to_be_visible()
    large, small = ask(stack, "two_signatures"), ask(stack, "over_the_limit")
    row = page.locator(f"[data-item='{large.id}']")
    expect(row.locator(".ap-why")).to_contain_text("1,290.00 EUR too much")
    pending = small.staff.get("/desk/approvals?status=pending").json()["total"]
    expect(page).to_have_title(f"({pending}) Approvals · Steward")  # the page has both by now
    expect(page.locator(f"[data-item='{small.id}']")).to_have_count(0)
    page.get_by_role("button", name="All", exact=True).click()
    expect(page.locator(f"[data-item='{small.id}']")).to_be_visible()
    order = page.locator("[data-item]").evaluate_all("all => all.map(one => one.dataset.item)")
    assert order.index(large.id) < order.index(small.id)  # as much time, more money
    expect(page).to_have_title(f"({len(order)}) Approvals · Steward")
    page.get_by_role("button", name="Escalated").click()
    expect(page.locator(f"[data-item='{large.id}']")).to_have_count(0)
    page.get_by_role("button", name="For me").click()
    page.get_by_role("button", name="Escalated").click()
    expect(page.locator(f"[data-item='{large.id}']")).to_be_visible()
    page.locator(f"[data-item='{large.id}']").click()
    expect(page).to_have_url(re.compile("mine=1"))
    expect(card(page)).to_contain_text("1,290.00 EUR")


def test_queue_without_events_is_looked_at_often(stack: Stack, person: OpenPage) -> None:
    page = person(forgiven=("ERR_FAILED",))
    page.route("**/desk/approvals/events", lambda route: route.abort())
    page.goto("/approvals")
    sign_in(page, "Priya")
    expect(page.get_by_text("Connecting …")).to_be_visible()
    expect(page.locator(f"[data-item='{ask(stack, 'over_the_limit').id}']")).to_be_visible()
