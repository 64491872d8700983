"""The customer beside a conversation, as the page shows them: each part held to the rows of the
desk and of the company's systems.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
import pytest
from playwright.sync_api import Locator, expect
from psycopg.rows import dict_row

from steward.server.processes import Stack
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES_QUICK

pytestmark = OF_PAGES_QUICK


@dataclass(frozen=True)
class Known:
    """A customer who was refunded in their `first` contact, and was handed over in this one."""

    stack: Stack
    account: str
    first: str
    now: str

    def rows(self, query: str, **values: str) -> list[dict[str, Any]]:
        """What stands in the database."""
        with psycopg.connect(self.stack.dsn, row_factory=dict_row) as owner:
            return owner.execute(query.encode(), vars(self) | values).fetchall()


@pytest.fixture(scope="module")
def known(stack: Stack) -> Known:
    with httpx.Client(base_url=stack.urls.desk, timeout=90.0, trust_env=False) as http:
        story = http.post("/sandbox/stories/lost_parcel").json()
        account: str = story["account"]

        def talked(*texts: str) -> str:
            begun = http.post("/desk/conversations", json={"channel": "chat"}).json()
            talk, own = begun["conversation_id"], {"Authorization": f"Bearer {begun['token']}"}
            word = {"method": "session", "account": account}
            signed = stack.keys.sign("channel", "steward", account, 300, **word)
            for text in texts:
                said = {"text": text} | ({"assertion": signed} if text is texts[0] else {})
                place = f"/desk/conversations/{talk}/messages"
                http.post(place, json=said, headers=own).raise_for_status()
                waits = {"conversation_id": talk, "timeout": 60}
                assert http.post("/sandbox/idle", json=waits).json()["idle"]
            return str(talk)

        first = talked(story["says"], "yes, please", "thanks, that is all, bye")
        plan = "which plan am I on? And please always call me Piet"
        return Known(stack, account, first, talked(plan, "a human, please"))


@pytest.fixture
def panel(person: OpenPage, known: Known) -> Locator:
    page = person(f"/conversations/{known.now}")
    sign_in(page, "Lena")
    found = page.get_by_role("region", name="The customer")
    expect(found).to_be_visible()
    return found


def part(panel: Locator, title: str) -> Locator:
    heading = panel.page.get_by_role("heading", name=title, exact=True)
    return panel.locator(".panel-part").filter(has=heading)


def test_panel_shows_plan_and_orders_as_the_systems_have_them(panel: Locator, known: Known) -> None:
    [billing] = known.rows("SELECT plan FROM billing.accounts WHERE account_id = %(account)s")
    [order] = known.rows(
        "SELECT order_id, item, carrier FROM logistics.orders WHERE account_id = %(account)s"
    )
    plan, orders = part(panel, "Plan and account"), part(panel, "Orders")
    plan.locator("summary").first.click()
    expect(plan).to_contain_text(billing["plan"], ignore_case=True)
    orders.locator("summary").first.click()
    expect(orders).to_contain_text(order["order_id"])
    expect(orders).to_contain_text(order["item"])
    expect(orders).to_contain_text("29.00 EUR")


def test_panel_shows_refunds_and_earlier_contacts_and_leads_to_them(
    panel: Locator, known: Known
) -> None:
    [refund] = known.rows(
        "SELECT params, state FROM desk.action WHERE conversation_id = %(first)s"
        " AND kind = 'issue_refund' AND state NOT IN ('proposed', 'withdrawn')"
    )
    [ended] = known.rows("SELECT outcome FROM desk.outcome WHERE conversation_id = %(first)s")
    assert refund["params"]["amount_minor"] == 2900
    link = f"a[href='/conversations/{known.first}']"
    refunds = part(panel, "Refunds and the like").locator("li").filter(has=panel.page.locator(link))
    expect(refunds).to_have_count(1)
    expect(refunds).to_contain_text("29.00 EUR")
    expect(refunds.locator(".badge")).to_have_text(refund["state"])
    earlier = part(panel, "Earlier contacts").locator("li").filter(has=panel.page.locator(link))
    expect(earlier).to_contain_text(ended["outcome"])
    owed = part(panel, "Still owed").locator("li")
    expect(owed).to_contain_text(["Refund of 29.00 EUR"])
    earlier.get_by_role("link").click()
    panel.page.wait_for_url(f"**/conversations/{known.first}")


def test_panel_shows_what_the_customer_asked_to_have_remembered(
    panel: Locator, known: Known
) -> None:
    [kept] = known.rows(
        "SELECT s.value->>'value' AS name FROM checkpoints.store s JOIN desk.conversation c"
        " ON s.prefix = 'preferences.' || c.customer WHERE c.id = %(now)s AND s.key = 'name'"
    )
    shown = part(panel, "Preferences")
    expect(shown).to_contain_text("Asked to be called")
    expect(shown).to_contain_text(kept["name"])


def test_panel_shows_the_brief_of_the_hand_over(panel: Locator, known: Known) -> None:
    [handed] = known.rows(
        "SELECT params, outcome FROM desk.action"
        " WHERE conversation_id = %(now)s AND kind = 'hand_over'"
    )
    brief = part(panel, "What the desk handed over")
    expect(brief.locator(".said")).to_have_text(handed["params"]["brief"])
    lines = handed["outcome"]["lines"]
    told = [f"{one['label']}: {one['text']}" for one in lines if one["text"] != "nothing"]
    assert told
    assert f"billing {known.account}" in " ".join(told)
    for line in told:
        expect(brief.locator("p").filter(has_text=line)).to_have_count(1)
    for one in lines:
        if one["text"] == "nothing":
            expect(brief.get_by_text("Nothing yet:")).to_contain_text(one["label"].lower())
