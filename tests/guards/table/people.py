"""Guards of what people decide."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_LEDGER = "ledger/test_ledger.py::"
_LIFE = "approvals/test_approvals.py::"
_CONSUME = "steward.decisions.execution:Execution._consume"
_DECIDE = "steward.decisions.approvals:Approvals."
_ELIGIBLE = "steward.decisions.eligibility:"

GUARDS = (
    Guard(
        "approval digest",
        (
            Code(
                _ELIGIBLE + "check_open",
                "digest is not None and digest != approval.digest",
                "False",
            ),
        ),
        _LIFE + "test_approval_changed_after_it_was_shown_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "approval in time",
        (
            Code(
                _ELIGIBLE + "check_open",
                "if await repository.is_overdue(connection, approval.id):",
                "if False:",
            ),
        ),
        _LIFE + "test_expiry_is_nobodys_rejection",
        "DID NOT RAISE",
    ),
    Guard(
        "makers do not sign",
        (
            Code(
                _ELIGIBLE + "check_person",
                "await exclusion.excluded(connection, person.login, approval, action)",
                '""',
            ),
        ),
        _LIFE + "test_makers_do_not_sign",
        "DID NOT RAISE",
    ),
    Guard(
        "two logins are one person",
        (
            Code(
                _ELIGIBLE + "check_person",
                "signature.login in own",
                "signature.login == person.login",
            ),
        ),
        "approvals/test_one_person.py::test_approver_with_two_logins_does_not_sign_twice",
        "DID NOT RAISE",
    ),
    Guard(
        "nothing is sent again during a halt",
        (
            Code(
                "steward.decisions.execution:Execution.resolve",
                " or await stops.halted(connection, action.kind)",
            ),
        ),
        "ledger/test_halted_resends.py::test_halt_keeps_back_what_is_sent_again",
        "assert",
    ),
    Guard(
        "claims are kept",
        (
            Code(
                _DECIDE + "decide",
                "await claims.check_free(connection, approval, person.login, roles)",
            ),
        ),
        "approvals/test_claims.py::test_claimed_approval_is_its_claimers_until_the_lease_ends",
        "DID NOT RAISE",
    ),
    Guard(
        "an edit changes the amount only",
        (Code("steward.approvals.amending:amended", "if others:", "if False:"),),
        "approvals/test_amending.py::test_amendment_of_anything_but_the_amount_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "a yes to what is asked",
        (Code(_DECIDE + "decide", "answered.args is not None", "False"),),
        "approvals/test_amending.py::test_answer_with_other_details_is_no_yes",
        "DID NOT RAISE",
    ),
    Guard(
        "no event behind a cursor",
        (
            Code(
                "steward.approvals.events:_SINCE",
                "AND e.xid < pg_snapshot_xmin(pg_current_snapshot())",
            ),
        ),
        "approvals/test_events.py::test_events_committed_late_are_not_missed",
        "assert ['signed'",
    ),
    Guard(
        "a rejection says why",
        (
            Code(_DECIDE + "_reject", "not says_something(answered.reason)", "False"),
            Sql("desk", "ALTER TABLE desk.signature DROP CONSTRAINT rejection_says_why"),
        ),
        _LIFE + "test_rejection_says_why",
        "DID NOT RAISE",
    ),
    Guard(
        "roles from rows",
        (
            Code(
                _ELIGIBLE + "check_person",
                "person.login, now.roles)",
                "person.login, person.roles)",
            ),
        ),
        _LIFE + "test_roles_come_from_rows_not_from_the_caller",
        "DID NOT RAISE",
    ),
    Guard(
        "signers checked again",
        (Code(_CONSUME, " or not satisfied(approval.needs, signers)"),),
        _LEDGER + "test_signature_that_does_not_count_any_more_grants_nothing",
        "DID NOT RAISE",
    ),
)
