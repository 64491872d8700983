"""Cancellations in logistics: of what has not left, as a whole, and once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.systems.conftest import Company

IDS = ["A-82"]
LEFT = {"shipped": "2026-11-19T00:00Z"}
PARTS = [{"parcel": "P1", "shipped": "2026-11-19T00:00Z"}, {"parcel": "P2", "status": "packed"}]


def order(company: Company, **more: Any) -> None:
    first = {"order": "O-81", "account": "A-82", "item": "Scale", "amount": "39.00 EUR"}
    record = {"order": "O-82", "account": "A-82", "item": "Scale", "amount": "39.00 EUR"} | more
    company.post("load", {"now": "2026-11-20T12:00:00Z", "logistics": [first, record]})


def asked(key: str = "c1") -> dict[str, Any]:
    return {"order_id": "O-82", "idempotency_key": key}


async def test_cancel_order_that_has_not_left_is_done_once(company: Company) -> None:
    order(company)
    async with company.session("logistics") as logistics:
        look = await logistics.ask("check_cancellation", IDS, order_id="O-82")
        assert (look["cancellable"], look["why"]) == (True, None)
        done = await logistics.ask("cancel_order", IDS, **asked())
        assert (done["status"], done["replayed"]) == ("cancelled", False)
        again = await logistics.ask("cancel_order", IDS, **asked())
        assert (again["cancelled_at"], again["replayed"]) == (done["cancelled_at"], True)
        assert await logistics.refused("cancel_order", IDS, **asked("c2")) == "already_cancelled"


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (LEFT, "has_left"),
        ({"delivered": "2026-11-19T00:00Z"}, "has_left"),
        ({"parcels": PARTS}, "has_left"),
        ({"cancelled": "2026-11-19T00:00Z"}, "already_cancelled"),
        ({"replacement_for": "O-81"}, "is_replacement"),
    ],
)
async def test_cancel_order_is_refused_with_the_reason_that_the_look_gives(
    company: Company, of: dict[str, Any], why: str
) -> None:
    order(company, **of)
    async with company.session("logistics") as logistics:
        look = await logistics.ask("check_cancellation", IDS, order_id="O-82")
        assert (look["cancellable"], look["why"]) == (False, why)
        assert await logistics.refused("cancel_order", IDS, **asked()) == why


async def test_cancel_order_of_somebody_else_is_not_found(company: Company) -> None:
    order(company)
    async with company.session("logistics") as logistics:
        assert await logistics.refused("cancel_order", ["A-99"], **asked()) == "not_found"
