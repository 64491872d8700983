"""A reason that is half written outlives a reload, and neither a decision nor whoever signs out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


@pytest.fixture
def asked(stack: Stack) -> Asked:
    return ask(stack, "over_the_limit")


def reason(page: Page) -> Locator:
    return page.get_by_label("Why it is rejected")


def begin(person: OpenPage, asked: Asked, words: str) -> Page:
    page = person(f"/approvals/{asked.id}")
    sign_in(page, "Marcus")
    page.get_by_role("button", name="Reject").click()
    reason(page).fill(words)
    page.reload()
    expect(reason(page)).to_have_value(words)
    expect(page.get_by_text("Yours for")).to_be_visible()
    return page


def kept(page: Page) -> int:
    found: int = page.evaluate(
        "Object.keys(sessionStorage).filter(key => key.startsWith('steward.reason.')).length"
    )
    return found


def test_half_written_reason_is_there_after_a_reload_and_gone_after_the_decision(
    person: OpenPage, asked: Asked
) -> None:
    page = begin(person, asked, "paid out by the shop al")
    assert kept(page) == 1
    page.get_by_role("button", name="Reject 180.00 EUR").click()
    expect(page.locator("article.approval")).to_have_attribute("data-status", "rejected")
    assert kept(page) == 0


def test_drafts_what_is_asked_while_somebody_signs_out_is_answered_first(
    person: OpenPage, asked: Asked
) -> None:
    """A question that comes after its session is refused, which the browser writes on the console:
    `person` fails by it.
    """
    page = person(f"/approvals/{asked.id}")
    sign_in(page, "Marcus")
    page.add_init_script("""{
        const real = window.fetch;
        window.fetch = async (...given) => {
            const wait = (ms) => new Promise((done) => setTimeout(done, ms));
            if (given[0] instanceof Request && given[0].method === "GET") await wait(1500);
            const answer = await real(...given);
            if (given[0] === "/auth/sign-out") await wait(3000);
            return answer;
        };
    }""")
    page.reload()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_sign_out_leaves_no_words_behind(person: OpenPage, asked: Asked) -> None:
    page = begin(person, asked, "not for others")
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, "Lena")
    expect(page.get_by_role("button", name="Approve")).to_be_visible()
    expect(reason(page)).to_have_count(0)
    assert kept(page) == 0
