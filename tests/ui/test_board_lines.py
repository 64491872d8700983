"""/board: each number leads to its conversations, the time stands in the address, and finance has
its month on the page and as files.
"""

from __future__ import annotations

import csv
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import expect

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


@pytest.fixture(scope="module")
def paid(stack: Stack) -> Asked:
    """One refund that a person signed."""
    asked = ask(stack, "over_the_limit")
    view = asked.view(asked.id)
    decided = asked.staff.post(
        f"/desk/approvals/{view['id']}/decision",
        json={"verdict": "approve", "digest": view["digest"]},
    )
    assert decided.status_code == 200, decided.text
    wait(lambda: asked.refunded() == [18_000], "it is paid")
    return asked


def test_board_number_of_a_line_leads_to_its_conversations(person: OpenPage, paid: Asked) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    page.get_by_role("button", name="Today").click()
    given = page.get_by_role("region", name="Given back", exact=True)
    line = given.get_by_role("row").filter(has_text="people").filter(has_text="EUR")
    line.get_by_role("link").first.click()
    expect(page.get_by_text("given as: issue_refund/overpaid/card/EUR/approval")).to_be_visible()
    expect(page.locator(f"table a[href='/conversations/{paid.conversation}']")).to_be_visible()
    page.go_back()
    by = page.get_by_role("region", name="Decided by").get_by_role("row", name="lena")
    by.get_by_role("link").first.click()
    expect(page.get_by_text("approved by: lena")).to_be_visible()
    expect(page.locator(f"table a[href='/conversations/{paid.conversation}']")).to_be_visible()


def test_board_time_leads_to_the_conversations_that_took_it(person: OpenPage, paid: Asked) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    page.get_by_role("button", name="Today").click()
    row = page.get_by_role("region", name="Time to").get_by_role("row", name="Decision")
    row.get_by_role("link").first.click()
    expect(page.get_by_text("Behind “decided” of the report")).to_be_visible()
    expect(page.locator(f"table a[href='/conversations/{paid.conversation}']")).to_be_visible()


def test_board_time_and_team_are_in_the_address(person: OpenPage) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    page.get_by_role("button", name="30 days").click()
    page.get_by_label("Team").select_option("refund")
    page.reload()
    expect(page.get_by_role("button", name="30 days")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_label("Team")).to_have_value("refund")
    with page.expect_response(lambda answer: "from=2026-01-05&to=2026-01-06" in answer.url):
        page.get_by_label("From").fill("2026-01-05")
        page.get_by_label("To", exact=True).fill("2026-01-06")
    expect(page.get_by_text("5 Jan 2026 to 6 Jan 2026")).to_be_visible()


_BOTH_AT_ONCE = """() => {
    const found = (kind, text) =>
        [...document.querySelectorAll(kind)].find((one) => one.textContent.startsWith(text));
    found("button", "30 days").click();
    const team = found("label", "Team").querySelector("select");
    team.value = "refund";
    team.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def test_board_keeps_both_of_two_quick_choices(person: OpenPage) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    expect(page.get_by_label("Team")).to_be_visible()
    page.evaluate(_BOTH_AT_ONCE)
    expect(page.get_by_label("Team")).to_have_value("refund")
    expect(page.get_by_role("button", name="30 days")).to_have_attribute("aria-pressed", "true")


def test_finance_reads_the_month_and_takes_it_along_as_files(
    person: OpenPage, stack: Stack, paid: Asked, tmp_path: Path
) -> None:
    with psycopg.connect(stack.dsn, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO desk.delegation (giver, taker, from_at, until_at, limit_minor, "
            "limit_currency) VALUES ('priya', 'joost', clock.now() - interval '2 seconds', "
            "clock.now() - interval '1 second', 20000, 'EUR')"
        )
        owner.execute(
            "INSERT INTO desk.halt (id, at, login, reason, lifted_at, lifted_by) VALUES "
            "('halt_shown', clock.now(), 'noor', 'wrong prices', clock.now(), 'noor')"
        )
    page = person("/board")
    sign_in(page, "Priya")
    month = page.get_by_role("region", name="A month for finance")
    now = paid.view(paid.approvals[0]["id"])["now"][:7]
    month.get_by_label("Month", exact=True).fill(now)
    remedies = month.get_by_role("region", name="Remedies of the month")
    line = remedies.get_by_role("row").filter(
        has=page.locator(f"a[href='/conversations/{paid.conversation}']")
    )
    for said in ("180.00 EUR", "refund.above_alone", "lena", "cus_"):
        expect(line).to_contain_text(said)
    expect(month.get_by_text("Duties were kept apart")).to_be_visible()
    expect(month.get_by_role("region", name="Held against the systems’ books")).to_be_visible()
    expect(month.get_by_role("region", name="Who did what")).to_contain_text("lena")
    odd = month.get_by_role("region", name="Exceptions").get_by_role("row", name="wrong prices")
    for said in ("noor", "halted the desk"):
        expect(odd).to_contain_text(said)
    stood_in = month.get_by_role("region", name="Who stood in for whom").get_by_role("row")
    expect(stood_in.filter(has_text="joost")).to_contain_text("priya")
    expect(stood_in.filter(has_text="joost")).to_contain_text("200.00 EUR")
    rows = {}
    for name, button in (("control", "Control report"), ("journal", "Journal")):
        with page.expect_download() as taken:
            month.get_by_role("button", name=button).click()
        assert taken.value.suggested_filename == f"{name}-{now}.csv"
        taken.value.save_as(tmp_path / name)
        rows[name] = list(csv.DictReader((tmp_path / name).open(newline="")))
    own = [one for one in rows["control"] if one["conversation"] == paid.conversation]
    assert [(one["amount"], one["currency"]) for one in own] == [("180.00", "EUR")]
    booked = [one for one in rows["journal"] if one["conversation"] == paid.conversation]
    sums = [sum(float(one[f"{side}_amount"]) for one in booked) for side in ("debit", "credit")]
    assert sums == [180.0, 180.0]


def test_month_for_finance_is_not_for_leads(person: OpenPage) -> None:
    page = person("/board")
    sign_in(page, "Lena")
    expect(page.get_by_role("region", name="Contacts", exact=True)).to_be_visible()
    expect(page.get_by_text("A month for finance")).to_have_count(0)
