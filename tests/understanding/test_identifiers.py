"""Exact things are read exactly, and nothing is read twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steward.understanding.exact.entities import amounts_of
from steward.understanding.exact.identifiers import extract, read_identifiers
from tests.cases import cases


@cases(
    ("text", "field", "value"),
    [
        ("inv 1042", "invoice", "INV-1042"),
        ("invoice 1042", "invoice", "INV-1042"),
        ("inv#1042", "invoice", "INV-1042"),
        ("Invoice no. INV1042", "invoice", "INV-1042"),
        ("factuur inv-1042", "invoice", "INV-1042"),
        ("account a1001", "account", "A-1001"),
        ("my account number is 1001", "account", "A-1001"),
        ("order 10432", "order", "O-10432"),
        ("order number 10432", "order", "O-10432"),
        ("my order (#10432)", "order", "O-10432"),
        ("where is my order? it's #10432", "order", "O-10432"),
        ("order 104321", "order", "O-104321"),
        ("o-9", "order", "O-9"),
        ("ticket 77", "ticket", "T-77"),
        ("T-77", "ticket", "T-77"),
        ("CH-1", "charge", "CH-1"),
        ("123456", "code", "123456"),
        ("my code is 123-456", "code", "123456"),
        ("code 123 456", "code", "123456"),
        ("(415) 555-0123", "phone", "+14155550123"),
        ("call me on 06 12345678", "phone", "+31612345678"),
        ("020 7946 0958", "phone", "+442079460958"),
        ("it's Dana.Whitfield@Example.COM.", "email", "dana.whitfield@example.com"),
        ("dana dot whitfield at example dot com", "email", "dana.whitfield@example.com"),
    ],
)
def test_read_identifiers_finds_the_reference(text: str, field: str, value: str) -> None:
    found = read_identifiers(text).model_dump(exclude_none=True)
    assert found == {field: value}


@cases(
    "text",
    [
        "order 104321",
        "I want to order 2 bags",
        "postcode 123456",
        "a 5 pound bag",
        "on 3 March 2024 at 14:00",
        "may I get this",
    ],
)
def test_identifiers_no_code_and_no_amount(text: str) -> None:
    marked = extract(text)
    assert read_identifiers(text).code is None
    assert amounts_of(marked.among(marked.text)) == ()


@cases(
    ("text", "amounts"),
    [
        ("order 10432 cost $20", ["20.00 USD"]),
        ("€ 12,50 and 12.50 euro", ["12.50 EUR"]),
        ("1.290,00 EUR or 1,290.00 USD", ["1,290.00 EUR", "1,290.00 USD"]),
        ("¥1200", ["1,200 JPY"]),
        ("1200 yen", ["1,200 JPY"]),
        ("45 bucks", ["45.00 USD"]),
        ("£3", ["3.00 GBP"]),
        ("forty five dollars", ["45.00 USD"]),
        ("12 euro 50", ["12.50 EUR"]),
        ("refund 9,000", []),
        ("-5 USD", []),
        ("1e99 dollars", []),
        ("$0", []),
        ("call 415-555-0123", []),
    ],
)
def test_amounts_of_a_text_are_all_found(text: str, amounts: list[str]) -> None:
    marked = extract(text)
    assert [str(amount) for amount in amounts_of(marked.among(marked.text))] == amounts


@cases(
    "text",
    [
        "one two three four five six",
        "it's 12 34 56",
        "1 2 3 4 5 6 thanks",
        "double one two three four five",
    ],
)
def test_spoken_code_when_a_code_is_asked(text: str) -> None:
    code = read_identifiers(text, "code").code
    assert code is not None
    assert len(code) == 6


@given(st.integers(1, 10**9 - 1))
def test_order_number_of_any_length_is_an_order_and_nothing_else(number: int) -> None:
    assert read_identifiers(f"Where is order O-{number}?").model_dump(exclude_none=True) == {
        "order": f"O-{number}"
    }


@given(st.integers(1, 10**7), st.sampled_from(["USD", "EUR", "GBP"]))
def test_amount_in_any_format_is_read_back(minor: int, currency: str) -> None:
    marked = extract(f"I paid {minor / 100:,.2f} {currency} for it")
    assert [(a.minor, a.currency) for a in amounts_of(marked.among(marked.text))] == [
        (minor, currency)
    ]


def test_identifiers_irish_postcode_is_no_ticket() -> None:
    told = "41 Harbour Row, Cork T12 X2N4"
    assert read_identifiers(told).ticket is None
    assert read_identifiers("about T12 please").ticket == "T-12"
