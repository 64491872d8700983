"""Lines that say which order they are for."""

from __future__ import annotations

from tests.systems.conftest import Company


async def test_list_invoices_tells_orders_apart(company: Company) -> None:
    lines = [
        {"description": "Grinder", "net": "100.00 EUR", "tax": "21.00 EUR", "order": "O-71"},
        {"description": "Beans", "net": "20.00 EUR", "tax": "1.80 EUR", "order": "O-72"},
        {
            "description": "Delivery",
            "net": "4.00 EUR",
            "tax": "0.84 EUR",
            "order": "O-72",
            "kind": "delivery",
        },
    ]
    bill = {"invoice": "INV-71", "total": "147.64 EUR", "lines": lines}
    charge = {"charge": "CH-71", "invoice": "INV-71", "amount": "147.64 EUR"}
    company.post(
        "change",
        {
            "system": "billing",
            "record": {"account": "A-71", "invoices": [bill], "charges": [charge]},
        },
    )
    async with company.session("billing") as billing:
        back = {
            "charge_id": "CH-71",
            "amount_minor": 2180,
            "currency": "EUR",
            "reason": "return_received",
            "idempotency_key": "r1",
            "lines": [{"line": 2, "net_minor": 2000, "tax_minor": 180}],
        }
        await billing.ask("issue_refund", ["A-71"], **back)
        [invoice] = (await billing.ask("list_invoices", ["A-71"]))["invoices"]
    assert invoice["orders"] == [
        {"order_id": "O-71", "total_minor": 12100, "delivery_minor": 0, "credited_minor": 0},
        {"order_id": "O-72", "total_minor": 2664, "delivery_minor": 484, "credited_minor": 2180},
    ]
