"""Guards of money, in billing's own database."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_CONSTRAINTS = "systems/test_constraints.py::"

GUARDS = (
    Guard(
        "provider key: taken once",
        (
            Code("systems.chassis.idempotency:claim", "return cursor.rowcount == 1", "return True"),
            Sql(
                "systems", "ALTER TABLE billing.refunds DROP CONSTRAINT refunds_idempotency_key_key"
            ),
        ),
        "systems/test_billing.py::test_refund_with_same_key_is_the_same_refund",
        "exceeds_refundable",
    ),
    Guard(
        "provider key: unique",
        (
            Sql(
                "systems", "ALTER TABLE billing.refunds DROP CONSTRAINT refunds_idempotency_key_key"
            ),
        ),
        _CONSTRAINTS + "test_refunds_cannot_share_a_key",
        "DID NOT RAISE",
    ),
    Guard(
        "refund ceiling",
        (Sql("systems", "ALTER TABLE billing.charges DROP CONSTRAINT refund_ceiling"),),
        _CONSTRAINTS + "test_refund_that_breaks_a_constraint_is_refused[over]",
        "'cash_beside_credit' == 'refund_ceiling'",
    ),
    Guard(
        "credit beside cash",
        (Sql("systems", "DROP TRIGGER credit_within_its_charge ON billing.credits"),),
        _CONSTRAINTS + "test_credit_is_never_beside_cash_for_the_same_money[cash]",
        "DID NOT RAISE",
    ),
    Guard(
        "cash beside credit",
        (Sql("systems", "DROP TRIGGER cash_within_what_credit_left ON billing.charges"),),
        _CONSTRAINTS + "test_credit_is_never_beside_cash_for_the_same_money[credit]",
        "DID NOT RAISE",
    ),
    Guard(
        "journal balance",
        (
            Sql("systems", "DROP TRIGGER journal_balances ON billing.postings"),
            Sql("systems", "DROP TRIGGER entry_has_postings ON billing.journal_entries"),
        ),
        _CONSTRAINTS + "test_journal_entry_sums_to_zero_in_each_currency",
        "DID NOT RAISE",
    ),
    Guard(
        "credit note is its lines",
        (
            Sql("systems", "DROP TRIGGER credit_note_holds ON billing.credit_notes"),
            Sql("systems", "DROP TRIGGER credit_note_lines_hold ON billing.refund_lines"),
        ),
        "systems/test_credit_notes.py::test_credit_note_that_breaks_a_constraint_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "an invoice credited once",
        (
            Sql("systems", "DROP TRIGGER credit_holds_invoice ON billing.credit_notes"),
            Sql("systems", "DROP TRIGGER credit_note_holds ON billing.credit_notes"),
            Sql("systems", "DROP TRIGGER credit_note_lines_hold ON billing.refund_lines"),
        ),
        "systems/test_credit_notes.py::test_line_credited_many_times_at_once_is_credited_once",
        "assert",
    ),
)
