"""Stripe's API by an OpenAPI document, against a stand-in that nobody here wrote: a refund is paid
once, whatever the network does.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from steward.db import Database
from steward.errors import NotAuthorised, OutcomeUnknown, ToolFailed
from steward.gateway import registry, translation
from steward.settings import PROJECT
from tests.cases import cases
from tests.foreign.conftest import Bench, opened
from tests.foreign.stripe_rig import Stripe, running, systems_file

DEADLINE = 2.0
WINDOW = 4 + DEADLINE
pytestmark = [
    pytest.mark.long,  # a process of somebody else's, started once for the module
    pytest.mark.xdist_group("stripe"),
    pytest.mark.in_turn(
        parts=4, files=("examples/stripe/", "steward/gateway/", "tests/foreign/stripe_rig.py")
    ),
]


PLAN = {"id": "own", "amount": 1290, "currency": "eur", "interval": "month", "product[name]": "x"}


@dataclass
class Desk:
    """A gateway, the stand-in, and what two customers have there."""

    bench: Bench
    stripe: Stripe
    charge: str
    others: str

    async def pay(self, key: str, amount: int = 2900, charge: str = "") -> dict[str, object]:
        return await self.bench.pay(key, charge or self.charge, "cus_1", amount_minor=amount)


@pytest.fixture(scope="module")
def stripe() -> Iterator[Stripe]:
    with running() as made:
        yield made


@pytest.fixture
async def desk(dsn: str, database: Database, stripe: Stripe, tmp_path: Path) -> AsyncIterator[Desk]:
    mila = stripe.customer("Mila Bos", "mila.bos@example.com")
    daan = stripe.customer("Daan Kok", "daan.kok@example.com")
    charge, others = stripe.charge(mila, 2900, "INV-1001"), stripe.charge(daan, 2900)
    stripe.proxy.seen.clear()
    handles = {
        "cus_1": (mila,),
        "cus_2": ("cus_forgotten_too", daan),
        "cus_gone": ("cus_forgotten",),
    }
    file = systems_file(tmp_path)
    named = stripe.variables()
    async with opened(dsn, database, tmp_path, file, named, handles, deadline=DEADLINE) as bench:
        yield Desk(bench, stripe, charge, others)


async def test_stripe_reads_are_in_the_desks_words(desk: Desk) -> None:
    found = await desk.bench.read(
        "find_accounts", agent="identity", kind="email", value="mila.bos@example.com"
    )
    assert found["accounts"][-1]["name"] == "Mila Bos"
    [charge] = (await desk.bench.read("list_charges"))["charges"]
    assert (charge["amount_minor"], charge["currency"], charge["state"], charge["invoice_id"]) == (
        2900,
        "EUR",
        "captured",
        "INV-1001",
    )
    assert (await desk.bench.read("list_refunds"))["refunds"] == []
    [account] = (await desk.bench.read("get_account"))["accounts"]
    assert account["email"] == "mila.bos@example.com"


@pytest.mark.parametrize("tool", ["get_account", "list_invoices", "list_charges", "list_refunds"])
async def test_stripe_customer_whom_it_has_forgotten_is_no_customer_without_payments(
    desk: Desk, tool: str
) -> None:
    with pytest.raises(ToolFailed, match="does not know this customer") as failed:
        await desk.bench.read(tool, "cus_gone")
    assert (failed.value.data["tool_code"], failed.value.data["customer"]) == ("not_found", True)
    of_one_that_it_knows = await desk.bench.read(tool, "cus_2")
    assert of_one_that_it_knows.keys() == (await desk.bench.read(tool)).keys()


async def test_stripe_finds_nobody_by_what_it_cannot_be_asked_by(desk: Desk) -> None:
    asked = desk.stripe.proxy.count("GET")
    found = await desk.bench.read("find_accounts", agent="identity", kind="phone", value="+31")
    assert found["accounts"] == []
    assert desk.stripe.proxy.count("GET") == asked, "nobody was asked"


async def test_stripe_partial_refunds_add_up_and_each_is_found_again(desk: Desk) -> None:
    for n, amount in enumerate((1000, 900)):
        paid = await desk.pay(desk.bench.action(f"act_{n}:0"), amount)
        assert (paid["amount_minor"], paid["idempotency_key"]) == (amount, f"act_{n}:0")
    assert desk.stripe.amounts(desk.charge) == [900, 1000]
    listed = (await desk.bench.read("list_refunds"))["refunds"]
    assert sorted(one["amount_minor"] for one in listed) == [900, 1000]
    [charge] = (await desk.bench.read("list_charges"))["charges"]
    assert charge["refunded_minor"] == 1900


async def test_stripe_refund_whose_answer_was_cut_is_found_and_paid_once(desk: Desk) -> None:
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "cut")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    found = await desk.pay(key)
    assert (found["replayed"], found["idempotency_key"]) == (True, key)
    assert desk.stripe.amounts(desk.charge) == [2900]
    assert desk.stripe.proxy.count("POST /v1/refunds") == 1


async def test_stripe_refund_that_arrives_late_is_waited_for_and_paid_once(desk: Desk) -> None:
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "late")
    for _ in range(3):
        with pytest.raises(OutcomeUnknown):
            await desk.pay(key)
    desk.stripe.proxy.arrives.set()
    async with asyncio.timeout(60):
        while not desk.stripe.amounts(desk.charge):  # noqa: ASYNC110 - Stripe tells nobody
            await asyncio.sleep(0.05)
    assert (await desk.pay(key))["replayed"]
    assert desk.stripe.amounts(desk.charge) == [2900]
    assert desk.stripe.proxy.count("POST /v1/refunds") == 1


async def test_stripe_refund_that_never_arrived_is_sent_again_once_it_has_settled(
    desk: Desk,
) -> None:
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "drop")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    desk.bench.let_pass(WINDOW)
    assert not (await desk.pay(key))["replayed"]
    assert desk.stripe.amounts(desk.charge) == [2900]


async def test_stripe_look_up_that_is_cut_sends_nothing(desk: Desk) -> None:
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "cut")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    desk.bench.let_pass(WINDOW)
    desk.stripe.proxy.fail("GET /v1/refunds", "cut")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    assert (await desk.pay(key))["replayed"]
    assert desk.stripe.amounts(desk.charge) == [2900]


async def test_stripe_look_up_reads_every_page_before_it_says_that_nothing_is_there(
    desk: Desk,
) -> None:
    """Ours is the oldest of 130, and their page has 100."""
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "cut")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    for n in range(130):
        fields = {"charge": desk.charge, "amount": 1, "metadata[reference]": f"other_{n}"}
        desk.stripe.post("/v1/refunds", **fields)
    desk.bench.let_pass(WINDOW)
    assert (await desk.pay(key))["amount_minor"] == 2900
    assert desk.stripe.proxy.count("POST /v1/refunds") == 1
    with pytest.raises(ToolFailed, match="goes on elsewhere"):
        await desk.bench.read("list_refunds")


async def test_stripe_charge_of_another_customer_is_not_refunded(desk: Desk) -> None:
    with pytest.raises(NotAuthorised):
        await desk.pay(desk.bench.action(), 2900, desk.others)
    assert desk.stripe.proxy.count("POST /v1/refunds") == 0


async def test_stripe_many_at_once_pay_once(desk: Desk) -> None:
    key = desk.bench.action()
    desk.stripe.proxy.fail("POST /v1/refunds", "drop")
    with pytest.raises(OutcomeUnknown):
        await desk.pay(key)
    desk.bench.let_pass(WINDOW)
    await asyncio.gather(*(desk.pay(key) for _ in range(8)), return_exceptions=True)
    assert desk.stripe.amounts(desk.charge) == [2900]


async def test_stripe_charge_finds_its_invoice_by_stripes_own_word(desk: Desk) -> None:
    """A subscription's payment says it in its payment intent, without anybody's note; a charge of
    no invoice has none.
    """
    [account] = (await desk.bench.read("get_account"))["accounts"]
    desk.stripe.post("/v1/plans", **PLAN)
    subscribed = {"customer": account["account_id"]}
    desk.stripe.post("/v1/subscriptions", **subscribed, **{"items[0][plan]": PLAN["id"]})
    [invoice] = (await desk.bench.read("list_invoices"))["invoices"]
    listed = (await desk.bench.read("list_charges"))["charges"]
    noted = {desk.charge: "INV-1001"}
    assert {one["charge_id"]: one["invoice_id"] for one in listed} == noted | {
        one["charge_id"]: invoice["invoice_id"]
        for one in listed
        if one["amount_minor"] == PLAN["amount"]
    }
    assert len(listed) == 2
    [other] = (await desk.bench.read("list_charges", "cus_2"))["charges"]
    assert other["invoice_id"] is None


NUMBERED = {"id": "in_1", "number": "F7A3-0001"}
DRAFT = {"id": "in_2", "number": None}


@cases(
    ("charge", "named"),
    [
        ({"invoice": NUMBERED}, "F7A3-0001"),
        ({"invoice": None, "payment_intent": {"invoice": NUMBERED}}, "F7A3-0001"),
        ({"invoice": DRAFT, "metadata": {"invoice": "F7A3-0009"}}, "in_2"),
        ({"payment_intent": {"invoice": DRAFT}}, "in_2"),
        ({"invoice": None, "payment_intent": None, "metadata": {"invoice": "F7-2"}}, "F7-2"),
        ({"invoice": None, "payment_intent": {"invoice": None}, "metadata": {}}, None),
    ],
)
def test_stripe_charge_and_invoice_go_by_the_number_on_the_paper(
    charge: dict[str, Any], named: str | None
) -> None:
    variables = {
        "STRIPE_URL": "https://api.stripe.com",
        "STRIPE_KEY": "k",
        "SYSTEMS_URL": "http://x",
    }
    billing = registry.load(PROJECT / "examples" / "stripe" / "systems.yaml", variables)
    fields = {}
    for tool in ("list_charges", "list_invoices"):
        given = billing.tool("billing", tool).translation
        assert given is not None
        assert given.result is not None
        fields[tool] = {"invoice_id": given.result.fields["invoice_id"]}
    assert translation.to_ours(fields["list_charges"], charge) == {"invoice_id": named}
    for one in (NUMBERED, DRAFT):
        own = translation.to_ours(fields["list_invoices"], one)["invoice_id"]
        assert own == translation.to_ours(fields["list_charges"], {"invoice": one})["invoice_id"]


async def test_stripe_refund_is_promised_for_no_day_before_a_bank_shows_it(desk: Desk) -> None:
    paid = await desk.pay(desk.bench.action("act_day:0"))
    made, shown = (datetime.fromisoformat(str(paid[name])) for name in ("created_at", "settles_at"))
    assert (shown - made).days == 14
