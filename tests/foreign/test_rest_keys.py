"""REST systems that know a request again by its own key, over a network that fails: Stripe's
contract, and a shop that was made for a website.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from examples.shop.server import KEY as SHOP_KEY
from examples.shop.server import Shop, create_app
from steward.db import Database
from steward.domain.call import Call
from steward.errors import NotAuthorised, OutcomeUnknown, ToolFailed
from steward.ports import free_port
from steward.settings import PROJECT
from tests.foreign.conftest import Bench, opened
from tests.foreign.cutting_proxy import CuttingProxy, cutting
from tests.foreign.stripe_contract import Contract
from tests.foreign.stripe_rig import KEY, systems_file
from tests.gateway.foreign_system import serving

DEADLINE = 2.0
HANDLES = {"cus_1": ("buyer_1",), "cus_2": ("buyer_2",)}


@dataclass
class Side:
    """A gateway, the network, and what is behind it."""

    bench: Bench
    proxy: CuttingProxy
    books: Any

    async def call(self, tool: str, key: str | None = None, **args: Any) -> dict[str, Any]:
        more = {"idempotency_key": key} if key else {}
        call = Call(
            agent="refund",
            system="logistics",
            tool=tool,
            args={**args, **more},
            conversation_id="c_cus_1",
            handle="cus_1" if key else None,
            key=key,
        )
        ask = self.bench.gateway.write if key else self.bench.gateway.read
        return (await ask(call)).data


@contextlib.asynccontextmanager
async def side(
    books: Any,
    app: Any,
    file: Path,
    url: str,
    dsn: str,
    database: Database,
    system: str = "billing",
    **variables: str,
) -> AsyncIterator[Side]:
    port = free_port()
    with serving(app, port), cutting(port) as proxy:
        named = {url: f"http://127.0.0.1:{proxy.port}", **variables}
        async with opened(
            dsn, database, file.parent, file, named, HANDLES, system=system, deadline=DEADLINE
        ) as bench:
            yield Side(bench, proxy, books)


@pytest.fixture
async def stripe(dsn: str, database: Database, tmp_path: Path) -> AsyncIterator[Side]:
    books, file = Contract(), systems_file(tmp_path, key=True)
    books.charge("ch_1", "buyer_1")
    books.charge("ch_2", "buyer_1", dispute="needs_response")
    async with side(books, books.app, file, "STRIPE_URL", dsn, database, STRIPE_KEY=KEY) as made:
        yield made


@pytest.fixture
async def shop(dsn: str, database: Database, tmp_path: Path) -> AsyncIterator[Side]:
    books = Shop()
    for n in range(5):
        books.add(f"100{n}", "buyer_1", "24.90")
    books.add("2000", "buyer_2", "24.90")
    for name in ("systems.yaml", "shop.openapi.json"):
        (tmp_path / name).write_bytes((PROJECT / "examples" / "shop" / name).read_bytes())
    file = tmp_path / "systems.yaml"
    async with side(
        books, create_app(books), file, "SHOP_URL", dsn, database, "logistics", SHOP_KEY=SHOP_KEY
    ) as made:
        yield made


@pytest.mark.parametrize("fault", ["cut", "drop"])
async def test_stripe_key_that_is_sent_again_pays_once(stripe: Side, fault: Any) -> None:
    key = stripe.bench.action()
    stripe.proxy.fail("POST /v1/refunds", fault)
    with pytest.raises(OutcomeUnknown):
        await stripe.bench.pay(key, "ch_1")
    paid = await stripe.bench.pay(key, "ch_1")
    assert (paid["idempotency_key"], paid["amount_minor"]) == (key, 2900)
    assert stripe.proxy.count("POST /v1/refunds") == 2
    assert len(stripe.books.refunds) == 1
    assert list(stripe.books.keys) == [key]


async def test_stripe_key_whose_request_is_under_way_stays_unknown(stripe: Side) -> None:
    key = stripe.bench.action()
    stripe.books.slow = DEADLINE + 1.0
    for _ in range(2):  # not answered in time; then a conflict, which proves nothing
        with pytest.raises(OutcomeUnknown):
            await stripe.bench.pay(key, "ch_1")
    stripe.books.slow = 0.0


async def test_stripe_key_with_another_amount_is_refused_by_no_guess(stripe: Side) -> None:
    key = stripe.bench.action()
    await stripe.bench.pay(key, "ch_1", amount_minor=1000)
    with pytest.raises((OutcomeUnknown, ToolFailed)):
        await stripe.bench.pay(key, "ch_1", amount_minor=2000)
    assert [one["amount"] for one in stripe.books.refunds] == [1000]


async def test_stripe_disputed_charge_is_read_as_disputed_and_refused(stripe: Side) -> None:
    charges = (await stripe.bench.read("list_charges"))["charges"]
    assert [(one["charge_id"], one["dispute"]) for one in charges] == [
        ("ch_1", "none"),
        ("ch_2", "open"),
    ]
    with pytest.raises(ToolFailed) as failed:
        await stripe.bench.pay(stripe.bench.action(), "ch_2")
    assert failed.value.data["tool_code"] == "refused"
    assert stripe.books.refunds == []


@pytest.mark.parametrize(
    ("status", "read"),
    [
        ("warning_needs_response", "inquiry"),
        ("warning_closed", "inquiry"),
        ("needs_response", "open"),
        ("under_review", "open"),
        ("won", "won"),
        ("lost", "lost"),
        ("prevented", "lost"),
    ],
)
async def test_stripe_dispute_is_read_as_it_stands(stripe: Side, status: str, read: str) -> None:
    """One that has ended blocks nothing for ever, and a payment without one is asked nothing of."""
    stripe.books.disputes[0]["status"] = status
    charges = (await stripe.bench.read("list_charges"))["charges"]
    assert [one["dispute"] for one in charges] == ["none", read]
    assert stripe.proxy.count("GET /v1/disputes") == 1


async def test_stripe_charge_whose_dispute_was_won_is_refunded(stripe: Side) -> None:
    stripe.books.disputes[0]["status"] = "won"
    await stripe.bench.read("list_charges")
    paid = await stripe.bench.pay(stripe.bench.action(), "ch_2")
    assert paid["amount_minor"] == 2900


@pytest.mark.parametrize("spoiled", ["twice", "unknown_word"])
async def test_stripe_dispute_that_nobody_understands_is_no_answer(
    stripe: Side, spoiled: str
) -> None:
    if spoiled == "twice":
        stripe.books.dispute("ch_2", "won")
    stripe.books.disputes[0]["status"] = "lost" if spoiled == "twice" else "who_knows"
    with pytest.raises(ToolFailed) as failed:
        await stripe.bench.read("list_charges")
    assert failed.value.data["tool_code"] == "garbage"


async def test_stripe_dispute_of_another_customers_payment_is_not_asked_about(
    stripe: Side,
) -> None:
    stripe.books.charge("ch_9", "buyer_2", dispute="lost")
    charges = (await stripe.bench.read("list_charges"))["charges"]
    assert [one["charge_id"] for one in charges] == ["ch_1", "ch_2"]
    assert stripe.proxy.count("GET /v1/disputes") == 1


async def test_shop_orders_are_read_over_numbered_pages_with_exact_amounts(shop: Side) -> None:
    found = (await shop.call("list_orders", limit=50))["orders"]
    assert [one["order_id"] for one in found] == [f"100{n}" for n in range(5)]
    assert {one["amount_minor"] for one in found} == {2490}, "24.9 as it was written"
    assert found[0]["lines"][0]["amount_minor"] == 2490
    assert shop.proxy.count("GET /orders?buyer=buyer_1") == 3


async def test_shop_parcel_whose_answer_was_cut_is_sent_once(shop: Side) -> None:
    key = shop.bench.action()
    shop.proxy.fail("POST /resends", "cut")
    with pytest.raises(OutcomeUnknown):
        await shop.call("create_replacement", key, order_id="1001")
    made = await shop.call("create_replacement", key, order_id="1001")
    assert made["order_id"] == "1001-R1"
    assert shop.books.made == 1


async def test_shop_order_of_another_buyer_is_not_sent_again(shop: Side) -> None:
    with pytest.raises(NotAuthorised):
        await shop.call("create_replacement", shop.bench.action(), order_id="2000")
    with pytest.raises(NotAuthorised):
        await shop.call("create_replacement", "act_1:0", order_id="no-such")
    assert shop.books.made == 0
