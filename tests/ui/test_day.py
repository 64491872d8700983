"""The day page, each figure held to the rows that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

import psycopg
import pytest
from playwright.sync_api import Locator, Page, expect
from psycopg.rows import TupleRow

from steward.server.processes import Stack
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES_QUICK

pytestmark = OF_PAGES_QUICK
type Owner = psycopg.Connection[TupleRow]


@pytest.fixture
def owner(stack: Stack) -> Iterator[Owner]:
    with psycopg.connect(stack.dsn, autocommit=True) as connection:
        yield connection


@pytest.fixture
def asked(stack: Stack) -> Asked:
    return ask(stack, "over_the_limit")


@pytest.fixture
def forgotten(person: OpenPage, owner: Owner) -> Iterator[str]:
    """A conversation that has waited for a person for three days."""
    customer = person("/chat")
    customer.get_by_label("Your message").fill("a human please")
    customer.get_by_label("Your message").press("Enter")
    expect(customer.get_by_text("A person is being waited for")).to_be_visible()
    talk = customer.evaluate("JSON.parse(localStorage.getItem('steward.chat')).conversation")

    def waits_since(ago: str) -> None:
        owner.execute(
            "UPDATE desk.conversation SET waiting_since = clock.now() - %s::interval WHERE id = %s",
            [ago, talk],
        )
        owner.execute("SELECT desk.list_conversation(%s)", [talk])

    waits_since("3 days")
    yield talk
    waits_since("1 s")


def one(owner: Owner, query: str, *values: object) -> TupleRow:
    found = owner.execute(query.encode(), values).fetchone()
    assert found is not None
    return found


def tile(page: Page, name: str) -> Locator:
    now = page.get_by_role("list", name="The floor at this moment")
    return now.get_by_role("link").filter(has_text=re.compile(f"^{name}"))


def opened(person: OpenPage) -> Page:
    page = person("/day")
    sign_in(page, "Lena")
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    return page


def test_day_says_who_waits_longest_and_leads_to_them(person: OpenPage, forgotten: str) -> None:
    page = opened(person)
    expect(tile(page, "Waiting longest for a person").locator("strong")).to_have_text("3 days")
    tile(page, "Too late").click()
    page.wait_for_url(f"**/conversations/{forgotten}")
    page.goto("/day")
    tile(page, "Waiting longest for a person").click()
    expect(page.locator("table.conversations tbody tr a").first).to_have_attribute(
        "href", f"/conversations/{forgotten}"
    )


def test_day_counts_what_is_escalated_and_leads_to_it(
    person: OpenPage, asked: Asked, owner: Owner
) -> None:
    late = "UPDATE desk.approval SET escalates_at = clock.now() - interval '1 s' WHERE id = %s"
    owner.execute(late, [asked.id])
    wait(lambda: bool(asked.view(asked.id)["escalated_at"]), "the desk escalates it")
    (count,) = one(
        owner,
        "SELECT count(*) FROM desk.approval WHERE status = 'pending' AND escalated_at IS NOT NULL",
    )
    page = opened(person)
    expect(tile(page, "Escalated").locator("strong")).to_have_text(str(count))
    tile(page, "Escalated").click()
    expect(page.locator(f"[data-item='{asked.id}']")).to_contain_text("Escalated to")
    expect(page.locator("[data-item]")).to_have_count(count)


def test_day_adds_up_the_money_of_requests_that_wait(
    person: OpenPage, asked: Asked, owner: Owner
) -> None:
    rows = owner.execute(
        "SELECT card->'params'->>'currency', sum((card->'params'->>'amount_minor')::bigint)"
        "  FROM desk.approval WHERE status = 'pending' AND card->'params' ? 'amount_minor'"
        " GROUP BY 1 ORDER BY 2 DESC"
    ).fetchall()
    assert rows
    page = opened(person)
    shown = tile(page, "Money that waits").locator("strong > span")
    expect(shown).to_have_text([f"{minor / 100:,.2f} {currency}" for currency, minor in rows])


def test_day_names_who_is_on_duty(person: OpenPage, owner: Owner) -> None:
    owner.execute("UPDATE desk.staff SET hours = 'mon-sun 00:00-00:01 UTC' WHERE login = 'noor'")
    try:
        page = opened(person)
        staff = page.get_by_role("region", name="Staff")
        people = owner.execute(
            "SELECT name, login FROM desk.staff WHERE active"
            " AND NOT roles <@ ARRAY['finance', 'auditor'] ORDER BY name"
        ).fetchall()
        for (name, login), row in zip(people, staff.locator("tbody tr").all(), strict=True):
            (open_,) = one(
                owner,
                "SELECT count(*) FROM desk.worklist WHERE owner = %s AND waits <> 'ended'",
                login,
            )
            expect(row.get_by_role("rowheader")).to_contain_text(name)
            expect(row.get_by_role("cell").nth(0)).to_have_text("no" if login == "noor" else "yes")
            expect(row.get_by_role("cell").nth(1)).to_have_text(str(open_))
        expect(staff.get_by_role("heading")).to_have_text(
            f"{len(people) - 1} of {len(people)} colleagues are there"
        )
    finally:
        owner.execute("UPDATE desk.staff SET hours = 'always' WHERE login = 'noor'")


def test_day_says_that_everything_is_stopped_and_why(person: OpenPage) -> None:
    noor = person("/conversations")
    sign_in(noor, "Noor")
    noor.get_by_role("button", name="Stop everything").click()
    noor.get_by_role("textbox", name="Why").fill("wrong prices in the shop")
    noor.get_by_role("dialog").get_by_role("button", name="Stop everything").click()
    try:
        said = opened(person).get_by_role("alert")
        expect(said).to_contain_text("Everything is stopped: wrong prices in the shop")
    finally:
        noor.get_by_role("button", name="Let everything go on").click()
    expect(noor.get_by_role("button", name="Stop everything")).to_be_visible()
