"""Amounts as people read them, and as they write them."""

from __future__ import annotations

import pytest

from steward.errors import BadInput
from steward.money import Money, parse_money, with_point
from tests.cases import cases


@cases(
    ("minor", "currency", "text"),
    [
        (4500, "USD", "45.00 USD"),
        (129000, "EUR", "1,290.00 EUR"),
        (-129000, "EUR", "-1,290.00 EUR"),
        (5, "GBP", "0.05 GBP"),
        (-5, "GBP", "-0.05 GBP"),
        (1290, "JPY", "1,290 JPY"),
        (1234567, "KWD", "1,234.567 KWD"),
        (500000, "VND", "500,000 VND"),
        (4500, "ISK", "4,500 ISK"),
        (12500, "TND", "12.500 TND"),
        (10**11, "EUR", "1,000,000,000.00 EUR"),
    ],
)
def test_money_is_written_in_one_way(minor: int, currency: str, text: str) -> None:
    amount = Money(minor=minor, currency=currency)
    assert str(amount) == text
    assert parse_money(text) == amount


@cases("text", ["1290.00 EUR", "1,290.00 EUR", " 1290 EUR", "1,290 EUR"])
def test_money_is_read_with_a_comma_for_thousands_and_without(text: str) -> None:
    assert parse_money(text) == Money(minor=129000, currency="EUR")


@cases(
    ("typed", "read"),
    [
        ("120,00 EUR", "120.00 EUR"),
        ("120,5", "120.5"),
        ("1.290,00 EUR", "1290.00 EUR"),
        ("1,290.00 EUR", "1,290.00 EUR"),
        ("1,290 EUR", "1,290 EUR"),
        ("12,90.00 EUR", "12,90.00 EUR"),
        ("12.90,00 EUR", "12.90,00 EUR"),
    ],
)
def test_comma_of_a_person_is_a_point_where_it_parts_no_thousands(typed: str, read: str) -> None:
    assert with_point(typed) == read


@cases(
    "text",
    [
        "12,90.00 EUR",
        "1,29 EUR",
        "1.290,00 EUR",
        ",290.00 EUR",
        "1290,000.00 EUR",
        "1,290",
        "1,2900 EUR",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_money(text)
