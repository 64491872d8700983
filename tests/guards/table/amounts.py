"""Guards of how much is given back, and to what."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

GUARDS = (
    Guard(
        "the price once over all charges",
        (
            Code(
                "steward.policy.tenders:owed",
                "price_minor - max(credited_minor, refunded_minor - above)",
                "price_minor",
            ),
        ),
        "policy/test_tenders.py::test_tenders_over_several_charges_give_the_whole_amount",
        "assert",
    ),
    Guard(
        "no line given back beyond itself",
        (Code("steward.policy.lines:_share", "min(over, rooms[n] - shares[n])", "over"),),
        "policy/test_lines.py::test_yen_have_no_cents_and_the_last_line_gets_what_is_over",
        "assert",
    ),
    Guard(
        "the desk's own lines no cause for a gesture",
        (
            Code(
                "teams.refund.causes:_contacts",
                ' if not is_own(one.get("summary"))',
            ),
        ),
        "policy/test_causes.py::test_causes_are_rows_that_are_not_too_old",
        "assert",
    ),
    Guard(
        "store credit in the journal",
        (Sql("systems", "DROP TRIGGER credit_is_posted ON billing.credits"),),
        "systems/test_ledgers.py::test_store_credit_is_a_liability",
        "store_credit",
    ),
    Guard(
        "lost chargebacks in the journal",
        (Sql("systems", "DROP TRIGGER chargeback_is_posted ON billing.charges"),),
        "systems/test_ledgers.py::test_lost_chargeback_is_claimed_and_its_fee_is_a_cost",
        "receivable",
    ),
    Guard(
        "a sibling explains its own cents only",
        (
            Code(
                "steward.ledger.siblings:_evidence_moved",
                "abs(then[name] - now[name]) == paid_minor",
                "True",
            ),
        ),
        "ledger/test_siblings.py::test_anything_else_that_changed_is_a_new_fact",
        "assert",
    ),
    Guard(
        "a case on what the systems say now",
        (Code("steward.effects.cases:_is_contradicted", "return what in found", "return True"),),
        "graphs/test_afterwards.py::test_dispute_that_is_over_before_the_case_is_decided_opens_no_ticket",
        "assert",
    ),
)
