"""Changes of plan in billing: what a preview says is what is charged, once, while it lasts,
and for the plan that was had.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from systems.billing.proration import digest, quote, refusal
from tests.cases import cases
from tests.systems.conftest import Company, Session

IDS = ["A-31"]
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def plan(name: str, tier: int, minor: int, period: str = "month") -> dict[str, Any]:
    return {
        "plan": name,
        "tier": tier,
        "amount_minor": minor,
        "period": period,
        "product": "coffee",
    }


TASTER, OFFICE = plan("taster", 1, 1400), plan("office", 3, 18900)
TASTER_YEAR, OFFICE_YEAR = (
    plan("taster_annual", 1, 14300, "year"),
    plan("office_annual", 3, 192800, "year"),
)


def basis(paid: int = 1400, days_left: int = 15) -> dict[str, Any]:
    end = NOW + timedelta(days=days_left)
    return {
        "renews_at": end,
        "period_start": end - timedelta(days=30),
        "next_renewal": NOW + timedelta(days=365),
        "paid_minor": paid,
        "rate": Decimal("9"),
    }


def test_quote_of_a_dearer_plan_charges_the_rest_of_the_period() -> None:
    found = quote(basis(), TASTER, OFFICE, NOW)
    assert (found.due_minor, found.starts, found.tax_minor) == (8750, "now", 722)


@pytest.mark.parametrize(("paid", "due"), [(0, 9450), (700, 9100), (99999, 8750)])
def test_quote_counts_for_the_old_plan_what_was_paid_and_kept(paid: int, due: int) -> None:
    assert quote(basis(paid), TASTER, OFFICE, NOW).due_minor == due


@cases(
    ("old", "new"),
    [(OFFICE, TASTER), (OFFICE_YEAR, TASTER_YEAR), (TASTER_YEAR, OFFICE), (OFFICE, TASTER_YEAR)],
)
def test_quote_of_a_cheaper_plan_or_a_shorter_period_waits_for_the_renewal(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    found = quote(basis(18900), old, new, NOW)
    assert (found.due_minor, found.starts, found.starts_at) == (0, "renewal", basis()["renews_at"])


def test_quote_of_a_year_charges_it_less_what_is_left_of_the_month() -> None:
    found = quote(basis(), TASTER, TASTER_YEAR, NOW)
    assert (found.due_minor, found.renews_at) == (14300 - 700, basis()["next_renewal"])


@cases(
    ("account", "old", "new", "why"),
    [
        ({"subscription": None}, None, OFFICE, "not_running"),
        ({"subscription": {"status": "ended"}}, TASTER, OFFICE, "not_running"),
        ({"subscription": {"status": "cancelled"}}, TASTER, OFFICE, "not_running"),
        ({"subscription": {"status": "active", "next_plan": None}}, TASTER, TASTER, "same_plan"),
        (
            {"subscription": {"status": "active", "next_plan": None}},
            TASTER,
            OFFICE | {"product": "app"},
            "unknown_plan",
        ),
        ({"subscription": {"status": "active", "next_plan": None}}, None, OFFICE, "not_priced"),
        (
            {"subscription": {"status": "active", "next_plan": None, "renews_at": None}},
            TASTER,
            OFFICE,
            "period_unknown",
        ),
        (
            {"status": "suspended", "subscription": {"status": "active"}},
            TASTER,
            OFFICE,
            "not_active",
        ),
    ],
)
def test_refusal_names_why_there_is_no_price(
    account: dict[str, Any], old: Any, new: Any, why: str
) -> None:
    assert refusal({"status": "active"} | account, old, new, NOW) == why


def subscribe(
    company: Company, plan: str = "taster", amount: str = "14.00 EUR", **more: Any
) -> None:
    company.post(
        "change",
        {
            "system": "billing",
            "record": {
                "account": "A-31",
                "name": "Wim Post",
                "email": "wim@example.com",
                "plan": plan,
                "subscription": {
                    "plan": plan,
                    "started": "2026-01-08T00:00Z",
                    "renews": "2026-12-08T00:00Z",
                },
                "invoices": [
                    {
                        "invoice": "INV-31",
                        "total": amount,
                        "issued": "2026-11-08T00:00Z",
                        "lines": [{"description": "Plan", "amount": amount, "tax_rate": 9}],
                    }
                ],
                "charges": [
                    {
                        "charge": "CH-31",
                        "invoice": "INV-31",
                        "amount": amount,
                        "captured": "2026-11-08T00:00Z",
                        "card": "3131",
                    }
                ],
            }
            | more,
        },
    )


@pytest.fixture
def at_noon(company: Company) -> Company:
    company.post("load", {"now": "2026-11-20T12:00:00Z"})
    subscribe(company)
    return company


async def terms_of(billing: Session, plan: str) -> dict[str, Any]:
    answer = await billing.ask("preview_plan_change", IDS, plan=plan)
    assert answer["why"] is None
    terms: dict[str, Any] = answer["terms"]
    return terms


def order(terms: dict[str, Any], key: str) -> dict[str, Any]:
    return {
        "account_id": "A-31",
        "preview_id": terms["preview_id"],
        "digest": terms["digest"],
        "idempotency_key": key,
    }


async def test_change_plan_charges_what_the_preview_said_once_and_posts_it(
    at_noon: Company,
) -> None:
    async with at_noon.session("billing") as billing:
        terms = await terms_of(billing, "office")
        assert (terms["old"]["amount_minor"], terms["new"]["amount_minor"]) == (1400, 18900)
        assert (terms["starts"], terms["last4"]) == ("now", "3131")
        done = await billing.ask("change_plan", IDS, **order(terms, "p1"))
        assert (done["plan"], done["charged_minor"]) == ("office", terms["due_minor"])
        assert (await billing.ask("change_plan", IDS, **order(terms, "p1")))["replayed"]
        assert await billing.refused("change_plan", IDS, **order(terms, "p2")) == "preview_stale"
        [invoice, _] = (await billing.ask("list_invoices", IDS))["invoices"]
        assert (invoice["total_minor"], invoice["plan_change"]) == (terms["due_minor"], True)
        assert invoice["tax_minor"] == round(terms["due_minor"] * 9 / 109)
        charges = (await billing.ask("list_charges", IDS))["charges"]
        assert [c["amount_minor"] for c in charges] == [terms["due_minor"], 1400]
    assert at_noon.books()["balanced"]


async def test_change_plan_refuses_other_terms_than_the_preview_has(at_noon: Company) -> None:
    async with at_noon.session("billing") as billing:
        terms = await terms_of(billing, "office")
        told = {
            "preview_id": terms["preview_id"],
            "account_id": "A-31",
            "from_plan": "taster",
            "to_plan": "office",
            "from_minor": 1400,
            "to_minor": 18900,
            "due_minor": 0,
            "currency": "EUR",
            "starts": "now",
        }
        assert (
            await billing.refused(
                "change_plan", IDS, **order(terms, "p1") | {"digest": digest(told)}
            )
            == "terms_differ"
        )


async def test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription(
    at_noon: Company,
) -> None:
    async with at_noon.session("billing") as billing:
        over, stale = await terms_of(billing, "office"), await terms_of(billing, "regular")
        await billing.ask("change_plan", IDS, **order(stale, "p1"))
        assert await billing.refused("change_plan", IDS, **order(over, "p2")) == "preview_stale"
        over = await terms_of(billing, "office")
        at_noon.post("clock", {"shift": 3600})
        assert await billing.refused("change_plan", IDS, **order(over, "p3")) == "preview_expired"


async def test_downgrade_begins_with_the_next_period_and_back_costs_nothing(
    at_noon: Company,
) -> None:
    subscribe(at_noon, "office", "189.00 EUR")
    async with at_noon.session("billing") as billing:
        down = await billing.ask(
            "change_plan", IDS, **order(await terms_of(billing, "taster"), "p1")
        )
        assert (down["plan"], down["subscription"]["next_plan"], down["charged_minor"]) == (
            "office",
            "taster",
            0,
        )
        back = await billing.ask(
            "change_plan", IDS, **order(await terms_of(billing, "office"), "p2")
        )
        assert (back["plan"], back["subscription"]["next_plan"], back["charged_minor"]) == (
            "office",
            None,
            0,
        )
        await billing.ask("change_plan", IDS, **order(await terms_of(billing, "taster"), "p3"))
        at_noon.post("clock", {"shift": 20 * 86400})
        [account] = (await billing.ask("get_account", IDS))["accounts"]
        assert (account["plan"], account["subscription"]["plan"]) == ("taster", "taster")


async def test_downgrade_is_invoiced_and_charged_at_its_own_price_once_its_period_begins(
    at_noon: Company,
) -> None:
    subscribe(at_noon, "office", "189.00 EUR")
    async with at_noon.session("billing") as billing:
        await billing.ask("change_plan", IDS, **order(await terms_of(billing, "taster"), "p1"))
        at_noon.post("clock", {"shift": 20 * 86400})
        for _ in range(2):
            newest, *before = (await billing.ask("list_invoices", IDS))["invoices"]
            assert (
                newest["total_minor"],
                newest["tax_minor"],
                newest["plan"],
                newest["plan_change"],
            ) == (1400, 116, "taster", False)
            assert newest["issued_at"].startswith("2026-12-08")
            assert len(before) == 1
            charges = (await billing.ask("list_charges", IDS))["charges"]
            assert [(c["amount_minor"], c["tender"]["last4"]) for c in charges] == [
                (1400, "3131"),
                (18900, "3131"),
            ]
        [account] = (await billing.ask("get_account", IDS))["accounts"]
        assert account["subscription"]["renews_at"].startswith("2027-01-08")
        assert (await billing.ask("preview_plan_change", IDS, plan="regular"))["why"] is None
    assert at_noon.books()["balanced"]


async def test_downgrade_of_who_pays_by_invoice_is_invoiced_and_not_charged(
    at_noon: Company,
) -> None:
    subscribe(at_noon, "office", "189.00 EUR", purchase_order="PO-7")
    async with at_noon.session("billing") as billing:
        await billing.ask("change_plan", IDS, **order(await terms_of(billing, "taster"), "p1"))
        at_noon.post("clock", {"shift": 20 * 86400})
        assert [
            i["total_minor"] for i in (await billing.ask("list_invoices", IDS))["invoices"]
        ] == [1400, 18900]
        assert len((await billing.ask("list_charges", IDS))["charges"]) == 1


@pytest.mark.parametrize(
    ("more", "why"),
    [({"purchase_order": "PO-7"}, "by_invoice"), ({"status": "suspended"}, "not_active")],
)
async def test_preview_plan_change_says_why_there_is_no_price(
    at_noon: Company, more: dict[str, Any], why: str
) -> None:
    subscribe(at_noon, **more)
    async with at_noon.session("billing") as billing:
        assert (await billing.ask("preview_plan_change", IDS, plan="office"))["why"] == why


async def test_outage_counts_for_the_plan_that_was_had_at_the_time(at_noon: Company) -> None:
    for number, began in enumerate(("2026-11-18T00:00Z", "2026-11-19T00:00Z")):
        at_noon.post(
            "change",
            {
                "system": "billing",
                "record": {
                    "outage": f"OUT-{number}",
                    "service": "portal",
                    "plans": ["office" if number == 0 else "taster"],
                    "started": began,
                    "ended": began.replace("T00", "T06"),
                    "share_percent": 50,
                },
            },
        )
    async with at_noon.session("billing") as billing:
        await billing.ask("change_plan", IDS, **order(await terms_of(billing, "office"), "p1"))
        [share] = (await billing.ask("preview_outages", IDS))["outages"]
        assert (share["outages"], share["due_minor"]) == (["OUT-1"], 700)


async def test_charge_of_a_change_is_no_renewal_that_comes_back(at_noon: Company) -> None:
    async with at_noon.session("billing") as billing:
        await billing.ask("change_plan", IDS, **order(await terms_of(billing, "office"), "p1"))
        assert (await billing.ask("preview_cancellation", IDS))["refund_minor"] == 0


async def test_goods_whose_invoice_names_no_order_pay_for_no_plan(at_noon: Company) -> None:
    """They are no renewal that comes back, and are not set off against a dearer plan."""
    async with at_noon.session("billing") as billing:
        before = (await terms_of(billing, "office"))["due_minor"]
    subscribe(
        at_noon,
        invoices=[{"invoice": "INV-32", "total": "180.00 EUR", "issued": "2026-11-18T00:00Z"}],
        charges=[
            {
                "charge": "CH-32",
                "invoice": "INV-32",
                "amount": "180.00 EUR",
                "captured": "2026-11-18T00:00Z",
                "card": "3131",
            }
        ],
    )
    async with at_noon.session("billing") as billing:
        assert (await billing.ask("preview_cancellation", IDS))["refund_minor"] == 0
        assert (await terms_of(billing, "office"))["due_minor"] == before


def test_plans_no_role_of_a_system_can_charge_a_plan_past_its_preview(at_noon: Company) -> None:
    with psycopg.connect(at_noon.dsn) as connection:
        connection.execute("SET ROLE sys_billing")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE billing.subscriptions SET plan = 'office'")
