"""Each expectation passes on what it describes and fails, with a sentence, on what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.scenarios.matching import first_difference
from steward.scenarios.observed import Observed
from tests.scenarios.observed_desk import PAID, RECORD, difference, seen


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


def test_record_that_is_broken_in_one_conversation_is_a_difference() -> None:
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
