"""Returns in logistics: declared once, only of what arrived and may come back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.systems.conftest import Company

IDS = ["A-81"]


def order(company: Company, **more: Any) -> None:
    record = {
        "order": "O-81",
        "account": "A-81",
        "item": "Scale",
        "amount": "39.00 EUR",
        "delivered": "2026-11-10T00:00Z",
    } | more
    company.post("load", {"now": "2026-11-20T12:00:00Z", "logistics": [record]})


def asked(key: str = "r1", **more: Any) -> dict[str, Any]:
    return {
        "order_id": "O-81",
        "declared_at": "2026-11-20T11:00:00Z",
        "send_by": "2026-12-04T11:00:00Z",
        "idempotency_key": key,
    } | more


async def test_create_return_notes_the_declaration_once(company: Company) -> None:
    order(company)
    async with company.session("logistics") as logistics:
        done = await logistics.ask("create_return", IDS, **asked())
        assert (done["return_declared_at"], done["return_label"][:3]) == (
            "2026-11-20T11:00:00Z",
            "RL-",
        )
        assert (await logistics.ask("create_return", IDS, **asked()))["replayed"]
        assert await logistics.refused("create_return", IDS, **asked("r2")) == "already_declared"


@pytest.mark.parametrize(
    ("of", "asks"),
    [
        ({"final_sale": True}, {}),
        ({"delivered": None, "status": "in_transit"}, {}),
        ({}, {"declared_at": "2026-11-21T11:00:00Z"}),
    ],
)
async def test_create_return_refuses_what_cannot_come_back(
    company: Company, of: dict[str, Any], asks: dict[str, Any]
) -> None:
    order(company, **of)
    async with company.session("logistics") as logistics:
        assert await logistics.refused("create_return", IDS, **asked(**asks)) == "not_returnable"
