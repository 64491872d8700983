"""A customer reports somebody in their account: staff see it frozen, and a lead lifts it."""

from __future__ import annotations

from playwright.sync_api import expect

from steward.server.processes import Stack
from tests.ui.asking import ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_frozen_account_takes_no_signature_and_is_lifted_on_its_page(
    person: OpenPage, stack: Stack
) -> None:
    asked = ask(stack, "over_the_limit")
    place = f"/desk/conversations/{asked.conversation}/messages"
    asked.customer.post(place, json={"text": "someone has got into my account, lock it"})
    wait(lambda: "locked now" in asked.heard(), "the word that it is locked")
    staff = person(f"/conversations/{asked.conversation}")
    sign_in(staff, "Lena")
    frozen = staff.get_by_text("Account frozen: somebody else may be in it")
    expect(frozen).to_be_visible(timeout=30_000)
    card = staff.get_by_role("region", name="The customer's account")
    expect(card).to_contain_text("The customer says that somebody else is in it")
    assert "frozen" in asked.view(asked.id)["may"]["why"]
    card.get_by_label("Why").fill("called her back")
    card.get_by_role("button", name="Lift the freeze").click()
    expect(frozen).to_have_count(0, timeout=30_000)
    assert asked.view(asked.id)["may"]["sign"]
