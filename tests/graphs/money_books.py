"""Invoices, charges and orders of one customer in two currencies."""

from __future__ import annotations

from typing import Any


def amount(minor: int, currency: str = "EUR") -> str:
    return f"{minor} JPY" if currency == "JPY" else f"{minor / 100:.2f} {currency}"


def invoice(
    number: int, net: tuple[int, ...], tax: tuple[int, ...], currency: str, **more: Any
) -> dict[str, Any]:
    lines = [
        {"description": f"line {n}", "net": amount(a, currency), "tax": amount(b, currency)}
        for n, (a, b) in enumerate(zip(net, tax, strict=True))
    ]
    return {
        "invoice": f"INV-{number}",
        "total": amount(sum(net) + sum(tax), currency),
        "lines": lines,
        **more,
    }


def charge(
    name: str, number: int, minor: int, currency: str = "EUR", **more: Any
) -> dict[str, Any]:
    return {
        "charge": name,
        "invoice": f"INV-{number}",
        "amount": amount(minor, currency),
        "fingerprint": f"fp-{name[-1]}",
        **more,
    }


BOOKS = {
    "account": "A-1",
    "invoices": [
        invoice(9001, (1653,), (347,), "EUR"),
        invoice(9002, (3333, 1667, -500), (700, 150, -45), "EUR", order="O-9002"),
        invoice(9003, (100000, 30001), (21000, 2700), "EUR", order="O-9003"),
        invoice(9004, (2501, 1), (525, 0), "EUR", order="O-9004"),
        invoice(9005, (3000, 1501), (300, 120), "JPY", order="O-9005"),
    ],
    "charges": [
        charge("CH-9001a", 9001, 2000),
        charge("CH-9001b", 9001, 2000),
        charge("CH-9001c", 9001, 1999),
        charge("CH-9002a", 9002, 2000, tender="gift_card"),
        charge("CH-9002b", 9002, 3305),
        charge("CH-9003a", 9003, 153701),
        charge("CH-9004a", 9004, 3027),
        charge("CH-9004b", 9004, 3027),
        charge("CH-9005a", 9005, 4921, "JPY"),
    ],
}
ORDERS = [
    ("O-9002", 9002, 5305, "EUR", {"status": "lost"}),
    ("O-9003", 9003, 153701, "EUR", {"status": "return_received"}),
    (
        "O-9004",
        9004,
        3027,
        "EUR",
        {"status": "delivered", "delivered": "2026-11-19T00:00:00Z", "photos": ["a.jpg"]},
    ),
    ("O-9005", 9005, 4921, "JPY", {"status": "lost"}),
]
CHARGES = [one["charge"] for one in BOOKS["charges"]]
