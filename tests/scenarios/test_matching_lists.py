"""Lists said in other ways than one by one; a refund's lines, money's own books; who heard."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scenarios.observed_desk import GIVEN, OLD, PAID, TICKET, difference, seen

CREDITED = PAID | {
    "credited_minor": 4500,
    "lines": [{"line": 1, "net_minor": 3719, "tax_minor": 781}],
}


@pytest.mark.parametrize(
    ("expected", "paid", "holds"),
    [
        (
            (
                "{charge: CH-2, credit_note: 45.00 USD, lines: [{line: 1, net: 37.19 USD, tax: "
                "7.81 USD}]}"
            ),
            CREDITED,
            True,
        ),
        ("{charge: CH-2, lines: [{line: 1}]}", CREDITED, True),
        ("{charge: CH-2, credit_note: null, lines: []}", PAID, True),
        ("{charge: CH-2, credit_note: 44.00 USD}", CREDITED, False),
        ("{charge: CH-2, credit_note: null}", CREDITED, False),
        ("{charge: CH-2, credit_note: 45.00 USD}", PAID, False),
        ("{charge: CH-2, lines: []}", CREDITED, False),
        ("{charge: CH-2, lines: [{line: 2}]}", CREDITED, False),
        ("{charge: CH-2, lines: [{tax: 7.80 USD}]}", CREDITED, False),
        ("{charge: CH-2, lines: [{net: 37.19 EUR}]}", CREDITED, False),
        ("{charge: CH-2, lines: [{line: 1}, {line: 1}]}", CREDITED, False),
    ],
)
def test_lines_and_credit_notes_of_refunds(
    expected: str, paid: dict[str, Any], holds: bool
) -> None:
    found = difference(f"refunds: [{expected}]", seen(books={"refunds": [GIVEN, paid]}))
    assert (found == "") is holds, found


def test_unknown_key_of_a_refund_line_is_refused() -> None:
    with pytest.raises(Exception, match="unknown key 'gross'"):
        difference("refunds: [{lines: [{gross: 1.00 USD}]}]")


MOVED = {
    "entry_id": 9,
    "kind": "refund",
    "account": "A-1",
    "charge": "CH-2",
    "postings": [
        {"ledger": "sales", "currency": "USD", "amount_minor": 4500},
        {"ledger": "refunds_payable", "currency": "USD", "amount_minor": -4500},
    ],
}
NOTE = {
    "credit_note_id": "CN-1",
    "charge": "CH-2",
    "invoice": "INV-1",
    "account": "A-1",
    "currency": "USD",
    "amount_minor": 4500,
    "net_minor": 4000,
    "tax_minor": 500,
    "lines": [{"line": 2, "net_minor": 4000, "tax_minor": 500}],
}
OFFICE = {
    "account_id": "A-1",
    "plan": "office",
    "status": "active",
    "subscription": {"plan": "office", "status": "active"},
}
MONEY = {
    "books": {
        "refunds": [GIVEN, PAID],
        "tickets": [OLD, TICKET],
        "journal": [MOVED],
        "credit_notes": [NOTE],
        "accounts": [OFFICE],
        "charges": [],
        "orders": [],
        "balanced": True,
    },
    "told": [{"who": "d***@example.com", "text": "Your code is 123456"}],
}


@pytest.mark.parametrize(
    "expected",
    [
        "refunds: '<= 1'",
        "refunds: {count: 1, total: 45.00 USD}",
        "refunds: {has: [{charge: CH-2}], never: [{charge: CH-1}], total: '<= 50.00 USD'}",
        "tickets: {never: [{subject: refund}]}",
        "orders: {never: [{item: Grinder}]}",
        "outbox: {never: [{kind: notice}], has: [{kind: code}]}",
        "tickets: {has: [{ticket: T-1, status: solved}], never: [{ticket: T-9}]}",
        "approvals: {has: [{action: refund}], never: [{status: rejected}], count: 2}",
        "any_of: [{refunds: []}, {refunds: 1}]",
        "any_of: [{refunds: 1, tickets: []}, {refunds: 1, tickets: 1}]",
        "charges: []",
        (
            "credit_notes: [{invoice: INV-1, amount: 45.00 USD, net: 40.00 USD, tax: 5.00 USD, "
            "lines: [{line: 2, tax: 5.00 USD}]}]"
        ),
        "accounts: [{account: A-1, plan: office, subscription: {plan: office}}]",
        (
            "journal: [{kind: refund, debit: {sales: 45.00 USD}, credit: {refunds_payable: "
            "45.00 USD}}]"
        ),
        (
            "balances: [{ledger: sales, debit: 45.00 USD}, {ledger: refunds_payable, account: "
            "A-1, credit: 45.00 USD}, {ledger: tax, debit: 0.00 USD}]"
        ),
        "balanced: true",
        "told: [{who: dana@example.com, mentions: [code]}]",
        "told: {has: [{who: lead, mentions: [INV-1]}], never: [{who: stranger@example.org}]}",
        "told: 2",
    ],
)
def test_list_said_in_another_way_holds(expected: str) -> None:
    assert difference(expected, seen(**MONEY)) == ""


@pytest.mark.parametrize(
    ("expected", "complaint"),
    [
        ("refunds: '< 1'", "refunds: expected < 1, found 1"),
        (
            "refunds: {total: '<= 44.99 USD'}",
            "refunds: expected a total of <= 44.99 USD, found 4500",
        ),
        ("refunds: {total: 45.00 EUR}", "refunds: expected a total of 45.00 EUR"),
        (
            "refunds: {never: [{charge: CH-2}]}",
            "refunds: expected never charge CH-2, found CH-2 45.00 USD",
        ),
        ("refunds: {has: [{charge: CH-3}]}", "refunds: expected charge CH-3"),
        ("tickets: {never: [{subject: parcel}]}", "tickets: expected never subject parcel"),
        ("outbox: {never: [{kind: code}]}", "outbox: expected never kind code"),
        ("approvals: {never: [{action: refund}]}", "approvals: expected never action refund"),
        (
            "any_of: [{refunds: []}, {refunds: 2}]",
            "any_of: none of 2 holds: 1) refunds: expected none",
        ),
        ("credit_notes: []", "credit_notes: expected none, found INV-1 net 40.00 USD"),
        ("credit_notes: [{lines: [{line: 1}]}]", "credit_notes: expected lines"),
        ("credit_notes: [{lines: []}]", "credit_notes: expected"),
        (
            "accounts: [{account: A-1, plan: taster}]",
            "accounts: A-1 plan expected taster, found office",
        ),
        ("accounts: [{account: A-2}]", "accounts: expected account A-2, found no account A-2"),
        (
            "accounts: [{account: A-1, subscription: {status: ended}}]",
            "accounts: A-1 subscription.status expected ended",
        ),
        (
            "accounts: [{account: A-1, subscription: null}]",
            "accounts: A-1 subscription expected none",
        ),
        ("journal: [{debit: {sales: 44.00 USD}}]", "journal: expected debit"),
        (
            "balances: [{ledger: sales, credit: 45.00 USD}]",
            "balances: sales expected credit 45.00 USD, found credit -45.00 USD",
        ),
        ("balances: [{ledger: sales}]", "balances: sales needs exactly one of debit and credit"),
        ("balanced: false", "balanced: expected False, found True"),
        ("told: []", "told: expected none"),
        ("told: {never: [{who: dana@example.com}]}", "told: expected never who dana@example.com"),
        ("told: [{who: finance}]", "told: expected who finance"),
    ],
)
def test_list_said_in_another_way_is_found_out(expected: str, complaint: str) -> None:
    assert difference(expected, seen(**MONEY)).startswith(complaint)
