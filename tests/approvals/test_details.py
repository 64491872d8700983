"""Any action's values as lines for people: kinds that nobody thought of included."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steward.views.details import details
from tests.cases import cases

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3)
    ),
    max_leaves=10,
)


def said(values: dict[str, Any], currency: str = "") -> list[tuple[str, str]]:
    return [(one.label, one.text) for one in details(values, currency)]


def test_refund_reads_like_a_sentence_on_a_form() -> None:
    params = {
        "last4": "1881",
        "reason": "overpaid",
        "tender": "card",
        "currency": "EUR",
        "order_id": None,
        "charge_id": "CH-1",
        "amount_minor": 18000,
    }
    assert said(params) == [
        ("Card ends in", "1881"),
        ("Reason", "overpaid"),
        ("Paid with", "card"),
        ("Order", "not known"),
        ("Charge", "CH-1"),
        ("Amount", "180.00 EUR"),
    ]
    assert [one.name for one in details(params) if not one.known] == ["order_id"]


def test_details_of_an_unknown_kind_are_shown() -> None:
    params = {
        "contact_id": "C-1",
        "field": "email",
        "new": {"value": "x@example.com", "proved_at": "2026-11-20T09:00:00+00:00"},
        "sure": True,
    }
    assert said(params) == [
        ("Contact", "C-1"),
        ("Field", "email"),
        ("New: value", "x@example.com"),
        ("New: proved", "2026-11-20 09:00 UTC"),
        ("Sure", "yes"),
    ]


@cases(
    ("currency", "text"),
    [
        ("JPY", "18,000 JPY"),
        ("BHD", "18.000 BHD"),
        ("EUR", "180.00 EUR"),
        ("", "18000"),
        ("nonsense", "18000"),
    ],
)
def test_amounts_have_the_decimals_of_their_currency(currency: str, text: str) -> None:
    assert ("Most", text) in said({"most_minor": 18000}, currency)


def test_details_make_hidden_characters_of_a_customer_visible() -> None:
    [line] = details({"address": "Kade 1\u202e, \u0410msterdam"})
    assert line.text == "Kade 1⟨U+202E⟩, ⟨U+0410≈A⟩msterdam"
    [nested] = details({"a": {"b\u200b": ["x\u200by"]}})
    assert (nested.label, nested.text) == ("A: b⟨U+200B⟩", "x⟨U+200B⟩y")


@given(st.dictionaries(st.text(max_size=12), JSON, max_size=5))
def test_details_show_every_value_whatever_its_type(
    values: dict[str, Any],
) -> None:
    shown = details(values)
    names = {one.name.split(".")[0] for one in shown}
    assert all(one.text for one in shown)
    assert {name.split(".")[0] for name in values} - names <= {"currency"}
