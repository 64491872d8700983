"""Each expectation passes on what it describes and fails, with a sentence, on what it does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.scenarios.document import parse_document
from steward.scenarios.matching import first_difference
from steward.scenarios.observed import Observed
from steward.scenarios.reading import build_scenario

PAID = {
    "refund_id": "RF-1",
    "charge": "CH-2",
    "amount_minor": 4500,
    "currency": "USD",
    "reason": "overpaid",
    "status": "confirmed",
}
GIVEN = {
    "refund_id": "RF-0",
    "charge": "CH-1",
    "amount_minor": 500,
    "currency": "USD",
    "reason": "goodwill",
    "status": "settled",
}
OLD = {"ticket_id": "T-1", "subject": "Old story", "status": "solved", "email": "d@example.com"}
TICKET = {
    "ticket_id": "T-2",
    "subject": "Follow up: parcel",
    "status": "open",
    "channel": "chat",
    "body": "call back",
}
FIX = {
    "system": "crm",
    "record": "C-1",
    "field": "plan",
    "old": "basic",
    "new": "pro",
    "actor": "agent:billing",
}
ASKED = {
    "action": "issue_refund",
    "status": "approved",
    "needs": [["lead", "finance"], ["finance"]],
    "card": {"amount": {"minor": 129000, "currency": "EUR"}},
    "signatures": [{"login": "lena"}, {"login": "priya"}],
}
OPEN = {
    "action": "cancel_subscription",
    "status": "pending",
    "needs": [["lead", "finance"]],
    "card": {"amount": None},
    "signatures": [],
}
CODE = {
    "kind": "code",
    "destination": "d***@example.com",
    "text": "Your code is 123456",
    "channel": "email",
}
HANDED = {
    "kind": "hand_over",
    "state": "confirmed",
    "params": {"to": "lead", "brief": "Wants a refund of INV-1"},
    "outcome": {},
}
RECORD: dict[str, Any] = {
    "customer": {"account": "A-1", "contact": "C-1", "assurance": "possession"},
    "audit": [{"event": "refund.proposed"}, {"event": "refund.confirmed"}],
    "audit_verifies": True,
    "turns": [{"model_calls": 1, "tool_calls": 4}, {"model_calls": 2, "tool_calls": 0}],
    "waiting": True,
    "actions": [HANDED],
    "mode": "person",
}


def seen(**other: Any) -> Observed:
    held: dict[str, Any] = {
        "books": {"refunds": [GIVEN, PAID], "tickets": [OLD, TICKET], "corrections": [FIX]},
        "before": {"refunds": [GIVEN], "tickets": [OLD]},
        "approvals": [ASKED, OPEN],
        "records": {"c": RECORD},
        "current": "c",
        "messages": [
            {"role": "desk", "kind": "reply", "text": "Hello, I\u2019m the AI desk."},
            {"role": "staff", "kind": "staff", "text": "secret"},
            {"role": "desk", "kind": "notice", "text": "45.00\u00a0USD was refunded."},
        ],
        "outbox": [CODE],
        "cited": ["refund-policy"],
    }
    return Observed(**{**held, **other})


def difference(expected: str, what: Observed | None = None) -> str:
    text = f"scenario: x\nwhen: []\nthen: {{{expected}}}\n"
    return first_difference(
        build_scenario(parse_document(text, "x"), Path("x")).then, what or seen()
    )


@pytest.mark.parametrize(
    "expected",
    [
        "refunds: [{charge: CH-2, amount: 45.00 USD}]",
        "refunds: [{charge: CH-2}]",
        "refunds: [{charge: CH-2, amount: 45.00 USD, reason: overpaid, status: confirmed}]",
        "refunds: [{charge: CH-1, amount: 5.00 USD}, {charge: CH-2, amount: 45.00 USD}]",
        "refunds: [{charge: CH-2, amount: 45.00 USD}, {charge: CH-1, amount: 5.00 USD}]",
        "refunds: 1",
        "tickets: 1",
        "tickets: [{subject: PARCEL, status: open}]",
        "tickets: [{ticket: T-1, status: solved}]",
        "corrections: 1",
        "corrections: [{system: crm, field: plan, from: basic, to: pro}]",
        "corrections: [{contact: C-1, value: pro}]",
        "approvals: 2",
        "approvals: [{action: refund}, {action: cancel_subscription}]",
        (
            "approvals: [{action: issue_refund, amount: 1290.00 EUR, status: approved, needs: 2, "
            "signers: [priya, lena]}, {}]"
        ),
        "approvals: [{needs: [lead, finance]}, {needs: lead}]",
        "approvals: [{needs: [[finance, lead], [finance]]}, {needs: [lead, finance]}]",
        "approvals: [{needs: [finance, finance]}, {needs: finance, signers: []}]",
        "customer: {account: A-1, contact: C-1, assurance: possession}",
        "customer: {account: A-1}",
        "reply: {mentions: [45.00 usd], never: [hello]}",
        "replies: {mentions: [I'm the AI, REFUNDED], never: [secret]}",
        "replies: {some: [goodbye, refunded]}",
        "reply: {some: [goodbye, refunded]}",
        "escalated: true",
        "escalated: {to: lead, has: [refund, inv-1]}",
        "cites: [refund-policy]",
        "cites: refund-policy",
        "audit: {has: [refund.confirmed, refund.proposed], never: [refund.failed], verifies: true}",
        'spend: {model_calls_per_turn: "<= 2"}',
        'spend: {model_calls_per_turn: 2, tool_calls_per_turn: "< 5"}',
        "state: {waiting: true}",
        "outbox: 1",
        "outbox: [{kind: code, to: d.whitfield@example.com, mentions: [123456]}]",
        "outbox: [{destination: d***@example.com, never: [card]}]",
    ],
)
def test_matching_what_is_so_holds(expected: str) -> None:
    assert difference(expected) == ""


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        ("refunds: []", "refunds: expected none, found CH-2 45.00 USD"),
        ("refunds: 0", "refunds: expected 0, found 1 (CH-2 45.00 USD)"),
        (
            "refunds: [{charge: CH-2, amount: 45.01 USD}]",
            "refunds: expected charge CH-2 amount 45.01 USD, found CH-2 45.00 USD",
        ),
        (
            "refunds: [{charge: CH-2, amount: 45.00 EUR}]",
            "refunds: expected charge CH-2 amount 45.00 EUR, found CH-2 45.00 USD",
        ),
        (
            "refunds: [{charge: CH-1, amount: 5.00 USD}]",
            "refunds: expected nothing more, found CH-2 45.00 USD",
        ),
        (
            "refunds: [{charge: CH-2}, {charge: CH-2}]",
            "refunds: expected charge CH-2, found CH-2 45.00 USD",
        ),
        (
            "refunds: [{charge: CH-2, reason: goodwill}]",
            "refunds: expected charge CH-2 reason goodwill, found",
        ),
        ("tickets: 2", "tickets: expected 2, found 1 (T-2 'Follow up: parcel' (open))"),
        ("tickets: []", "tickets: expected none, found T-2"),
        ("tickets: [{subject: refund}]", "tickets: expected subject refund, found T-2"),
        ("corrections: []", "corrections: expected none, found C-1 plan: basic to pro"),
        (
            "corrections: [{field: email}]",
            "corrections: expected field email, found C-1 plan: basic to pro",
        ),
        (
            "corrections: [{field: plan, to: office}]",
            "corrections: expected field plan to office, found",
        ),
        (
            "approvals: []",
            (
                "approvals: expected none, found issue_refund 1,290.00 EUR approved; "
                "cancel_subscription pending"
            ),
        ),
        ("approvals: 1", "approvals: expected 1, found 2 (issue_refund"),
        ("approvals: [{}, {}, {}]", "approvals: expected 3, found 2"),
        (
            "approvals: [{action: cancel}, {}]",
            "approvals: nth 1: action expected cancel, found issue_refund",
        ),
        (
            "approvals: [{}, {status: approved}]",
            "approvals: nth 2: status expected approved, found pending",
        ),
        (
            "approvals: [{amount: 1290.00 USD}, {}]",
            "approvals: nth 1: amount expected 1,290.00 USD, found 1,290.00 EUR",
        ),
        (
            "approvals: [{needs: 1}, {}]",
            "approvals: nth 1: needs expected 1, found finance, lead, finance",
        ),
        ("approvals: [{needs: lead}, {}]", "approvals: nth 1: needs expected lead, found"),
        (
            "approvals: [{needs: [lead, lead]}, {}]",
            "approvals: nth 1: needs expected lead, lead, found",
        ),
        (
            "approvals: [{}, {needs: admin}]",
            "approvals: nth 2: needs expected admin, found finance, lead",
        ),
        (
            "approvals: [{signers: [lena]}, {}]",
            "approvals: nth 1: signers expected lena, found lena, priya",
        ),
        (
            "approvals: [{}, {signers: [lena]}]",
            "approvals: nth 2: signers expected lena, found none",
        ),
        (
            "customer: null",
            "customer: expected nobody known, found account A-1 contact C-1 assurance possession",
        ),
        ("customer: {account: A-2}", "customer: account expected A-2, found A-1"),
        (
            "customer: {assurance: session}",
            "customer: assurance expected session, found possession",
        ),
        ("reply: {mentions: [hello]}", "reply: expected a mention of 'hello', found '45.00"),
        ("reply: {never: [refunded]}", "reply: expected never 'refunded', found '45.00"),
        (
            "replies: {mentions: [goodbye]}",
            "replies: expected a mention of 'goodbye' in some reply, found",
        ),
        ("reply: {some: [goodbye, ai desk]}", "reply: expected one of 'goodbye'; 'ai desk', found"),
        ("replies: {never: [ai desk]}", "replies: expected never 'ai desk', found"),
        ("escalated: false", "escalated: expected none, found to lead"),
        ("escalated: {to: finance}", "escalated: expected to finance, found to lead"),
        ("escalated: {has: [plan]}", "escalated: expected has plan, found to lead"),
        ("cites: [shipping]", "cites: expected shipping, found refund-policy"),
        (
            "audit: {has: [refund.settled]}",
            "audit: expected refund.settled, found refund.proposed, refund.confirmed",
        ),
        ("audit: {never: [refund.proposed]}", "audit: expected never refund.proposed, found"),
        ("audit: {verifies: false}", "audit: verifies expected false, found true"),
        (
            'spend: {model_calls_per_turn: "<= 1"}',
            "spend: model_calls_per_turn expected <= 1, found 2",
        ),
        ("spend: {model_calls_per_turn: 1}", "spend: model_calls_per_turn expected 1, found 2"),
        ("state: {waiting: false}", "state: waiting expected false, found true"),
        (
            "outbox: []",
            "outbox: expected none, found code to d***@example.com: 'Your code is 123456'",
        ),
        ("outbox: 0", "outbox: expected 0, found 1"),
        ("outbox: [{kind: notice}]", "outbox: expected kind notice, found code to"),
        ("outbox: [{to: eve@example.com}]", "outbox: expected to eve@example.com, found code to"),
        ("outbox: [{mentions: [654321]}]", "outbox: expected mentions 654321, found code to"),
    ],
)
def test_matching_what_is_not_so_fails_with_a_sentence(expected: str, sentence: str) -> None:
    assert difference(expected).startswith(sentence)


def test_matching_of_an_empty_company_holds() -> None:
    empty = Observed()
    assert (
        difference(
            "refunds: [], approvals: [], customer: null, tickets: [], escalated: false, outbox: []",
            empty,
        )
        == ""
    )
    assert (
        difference("reply: {mentions: [hello]}", empty)
        == "reply: expected a reply that mentions 'hello', found no reply"
    )
    assert (
        difference("audit: {verifies: true}", empty) == "audit: verifies expected true, found false"
    )
    assert (
        difference("customer: {account: A-1}", empty)
        == "customer: expected account A-1, found nobody known"
    )


def test_one_broken_record_is_enough() -> None:
    broken = seen(records={"c": RECORD, "d": {**RECORD, "audit_verifies": False}})
    assert (
        difference("audit: {verifies: true}", broken)
        == "audit: verifies expected true, found false"
    )


def test_matching_reports_the_first_difference() -> None:
    assert difference("customer: {account: A-1}, state: {waiting: false}, refunds: []").startswith(
        "state: "
    )


charges = st.lists(st.sampled_from(["CH-1", "CH-2", "CH-3"]), max_size=6)


@given(charges, charges)
def test_refunds_hold_exactly_when_they_are_the_same_multiset(
    wanted: list[str], paid: list[str]
) -> None:
    rows = [{**PAID, "refund_id": f"RF-{n}", "charge": charge} for n, charge in enumerate(paid)]
    what = Observed(books={"refunds": rows}, before={})
    held = first_difference({"refunds": [{"charge": charge} for charge in wanted]}, what) == ""
    assert held is (sorted(wanted) == sorted(paid))


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


# ── lists that are said in other ways than one by one; money's own books; who heard ───────────────
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
