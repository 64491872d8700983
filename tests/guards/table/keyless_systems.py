"""Guards of systems that know no key and check nothing."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_REPEATS = "steward.gateway.repeats:Repeats."

GUARDS = (
    Guard(
        "settled before it is sent again",
        (Code(_REPEATS + "_heard_of", 'elif not before["settled"]:', "elif False:"),),
        "foreign/test_sent_once.py::TestLookup::test_sending_once_not_found_before_the_settling_time_stays_unknown",
        "DID NOT RAISE",
    ),
    Guard(
        "one request on its way",
        (
            Code(
                _REPEATS + "_begin",
                (
                    "WHERE NOT EXISTS (SELECT 1 FROM desk.sending WHERE action_id = %s\n"
                    "                                    AND outcome IN ('open', 'done'))"
                ),
                "WHERE %s <> ''",
            ),
            Sql("desk", "DROP INDEX desk.one_sending"),
        ),
        "foreign/test_sent_once.py::TestLookup::test_write_asked_for_many_times_at_once_has_one_request_on_its_way",
        "== 2",
    ),
    Guard(
        "sent once where nothing can be looked up",
        (
            Code(
                _REPEATS + "_heard_of",
                'if write.repeats == "none":',
                'if write.repeats == "none":\n        return None\n    if False:',
            ),
        ),
        "foreign/test_sent_once.py::TestNone::test_sending_once_unanswered_is_not_sent_again[drop]",
        "DID NOT RAISE",
    ),
    Guard(
        "signed where nothing can be looked up",
        (
            Code(
                _REPEATS + "_begin",
                "await fetch_one(connection, _SIGNED, write.action_id) is None",
                "False",
            ),
        ),
        "foreign/test_sent_once.py::TestNone::test_refund_without_a_signature_is_not_sent",
        "DID NOT RAISE",
    ),
    Guard(
        "nobody sends what a person is asked about",
        (
            Code(
                "steward.decisions.execution:Execution.resolve",
                "or await unproven.waits(connection, action_id, here=True)",
            ),
        ),
        "foreign/test_unproven.py::test_unproven_action_stays_unknown_and_is_not_sent_again",
        "silent.calls == 1",
    ),
    Guard(
        "makers do not have the last word",
        (Code("steward.decisions.unproven:Unproven._check", "if why:", "if False:"),),
        "foreign/test_unproven.py::test_unproven_action_is_not_resolved_by_its_maker",
        "DID NOT RAISE",
    ),
    Guard(
        "the bound argument is the customer's",
        (
            Code(
                "steward.gateway.whom:bind", "if args.get(tool.binds) not in whom.ids:", "if False:"
            ),
        ),
        "foreign/test_over_mcp.py::test_foreign_system_argument_for_another_customer_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "other customers' records are dropped",
        (Code("steward.gateway.vendor:_is_of", "in mine", "is not None"),),
        "foreign/test_over_mcp.py::test_records_of_other_customers_are_dropped_counted_and_recorded[list_charges]",
        "cst_2",
    ),
    Guard(
        "whose record a write changes",
        (
            Code(
                "steward.gateway.vendor:Vendor.owner",
                "if len(owners) != 1 or not owners <= set(self.ids):",
                "if False:",
            ),
        ),
        "foreign/test_over_mcp.py::test_foreign_system_refund_of_another_customers_payment_is_refused[pay_21]",
        "OutcomeUnknown",
    ),
)
