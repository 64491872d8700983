"""Guards of carrying out what was granted, once."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_EXECUTION = "ledger/test_execution.py::"
_USED = "steward.ledger.authorities:consume"

GUARDS = (
    Guard(
        "what was sent to one system is asked about there alone",
        (
            Code(
                "steward.decisions.execution:Execution.resolve",
                "if why := elsewhere(action.sent_to, self._places(None)):",
                "if why := '':",
            ),
        ),
        "ledger/test_sent_elsewhere.py::test_sent_effect_is_not_sent_to_another_system",
        "another system was asked",
    ),
    Guard(
        "contact about the same noted once",
        (
            Code(
                "steward.decisions.contacts:Contacts._propose",
                "if await repository.was_proposed(connection, _KIND.name, resource):",
                "if False:",
            ),
        ),
        "graphs/test_contact_notes.py::test_contact_about_the_same_that_ends_the_same_way_is_no_second_line",
        "len(noted(bench)) == 1",
    ),
    Guard(
        "line of a contact in no turn",
        (
            Code(
                "nodes.effects:decide",
                "and not declared(action.kind).afterwards",
                "and True",
            ),
            Code("nodes.effects:_do_all", "if declared(action.kind).afterwards:", "if False:"),
        ),
        "graphs/test_contact_notes.py::test_line_that_waits_for_its_system_costs_no_turn_of_the_customer",
        '["proposed"]',
    ),
    Guard(
        "grant used once",
        (Code(_USED, "consumed_at IS NULL AND revoked_at IS NULL", "revoked_at IS NULL"),),
        _EXECUTION + "test_authority_that_was_used_is_used_up",
        "DID NOT RAISE",
    ),
    Guard(
        "grant not taken back",
        (Code(_USED, "AND revoked_at IS NULL"),),
        _EXECUTION + "test_execution_nothing_is_done_without_a_right_to[revoked]",
        "DID NOT RAISE",
    ),
    Guard(
        "grant in time",
        (Code(_USED, "AND expires_at > clock.now()"),),
        _EXECUTION + "test_execution_nothing_is_done_without_a_right_to[expired]",
        "DID NOT RAISE",
    ),
    Guard(
        "one sender at a time",
        (
            Code(
                "steward.ledger.repository:take_claim",
                "AND {_NO_SENDER}",
            ),
        ),
        _EXECUTION + "test_resolvers_many_at_once_send_one_at_a_time",
        "provider.calls == [action.key]",
    ),
    Guard(
        "who sends for the run of now is waited for",
        (
            Code(
                "steward.ledger.repository:_NO_SENDER",
                "claim_run < %(run)s",
                "claim_run <= %(run)s",
            ),
        ),
        "conversation/test_claims_of_runs.py::test_claim_of_a_live_sender_is_waited_for[this run]",
        "DID NOT RAISE",
    ),
    Guard(
        "void before failed",
        (
            Code(
                "steward.decisions.execution:Execution._send",
                "        if isinstance(effect, Voidable):",
                "        if False:",
            ),
        ),
        "ledger/test_voiding.py::test_refusal_of_a_second_request_says_nothing_about_the_first",
        "'void'",
    ),
    Guard(
        "what was sent before has not failed because it is refused now",
        (Code("steward.decisions.execution:Execution._send", "if not again:", "if True:"),),
        _EXECUTION + "test_refusal_of_what_was_sent_before_is_asked_of_a_person",
        "FAILED",
    ),
    Guard(
        "a refusal is about this request only",
        (Code("steward.effects.kind:At._as_said", "if self.action.attempts > 1:", "if False:"),),
        "ledger/test_refused_later.py::test_refused_later_with_voiding_refused_asks_a_person_once",
        "assert",
    ),
    Guard(
        "what a person has to find out is not asked for ever",
        (Code("steward.decisions.execution:Execution._unanswered", "**noted(error)", "**{}"),),
        "ledger/test_refused_later.py::test_refused_later_with_voiding_refused_asks_a_person_once",
        "assert",
    ),
    Guard(
        "sent only while its right lasts",
        (
            Code(
                "steward.decisions.execution:Execution._is_over",
                "return await authorities.is_over(connection, action.id)",
                "return False",
            ),
        ),
        "ledger/test_voiding.py::test_voiding_when_its_right_is_over_it_is_not_sent_again",
        "assert",
    ),
    Guard(
        "one sweeper a payment",
        (
            Code(
                "steward.ledger.due_checks:_DUE",
                " AND (looked_until IS NULL OR looked_until <= clock_timestamp())",
            ),
            Code("steward.ledger.due_checks:_DUE", " FOR UPDATE SKIP LOCKED"),
        ),
        "ledger/test_settlement.py::test_settlement_nobody_looks_before_it_is_due_and_one_looks_then",
        "assert",
    ),
    Guard(
        "late news once",
        (
            Code(
                "steward.decisions.settlement:Settlement.settle",
                "if action.state is to:",
                "if False:",
            ),
            Code(
                "steward.decisions.settlement:Settlement.settle",
                "if not rules.admits(action.state, to):",
                "if False:",
            ),
        ),
        "ledger/test_settlement.py::test_settlement_late_failure_told_twice_has_one_effect",
        "cannot become",
    ),
)
