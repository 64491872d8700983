"""Guards of customers whose account somebody else may be in."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_ROWS = "conversation/test_freezes.py::"
_WHO = "identity/test_frozen_customers.py::"
_EFFECTS = "ledger/test_frozen_effects.py::"
_FREEZE = "steward.conversation.freezes:"

GUARDS = (
    Guard(
        "a report freezes with its message",
        (
            Code(
                "steward.conversation.intake:note_new",
                "await freeze_if_reported(connection, audit, message, words)",
            ),
        ),
        _ROWS + "test_report_freezes_the_account_of_who_has_proved_it_with_the_message",
        "the report of a proved customer froze nothing",
    ),
    Guard(
        "a stranger's report freezes nobody",
        (Code(_FREEZE + "_PROVED", "p.expires_at > clock.now() AND", ""),),
        _ROWS + "test_report_of_a_stranger_freezes_nobody",
        "a stranger locked a customer out",
    ),
    Guard(
        "every handle of a customer is frozen",
        (Code(_FREEZE + "_SAME", "desk.same_customer(%s)", "%s::text"),),
        _ROWS + "test_report_freezes_every_handle_that_is_the_same_customers",
        "assert",
    ),
    Guard(
        "a freeze is lifted by a lead",
        (
            Code(
                "steward.decisions.freezing:lift",
                "if not _MAY_LIFT & set(person.roles):",
                "if False:",
            ),
        ),
        _ROWS + "test_freeze_is_lifted_by_a_lead_or_an_admin_with_a_reason",
        "DID NOT RAISE",
    ),
    Guard(
        "a freeze waits for rights that are being given",
        (Code(_FREEZE + "freeze", "await connection.execute(_LOCK, [handles])"),),
        _ROWS + "test_freeze_waits_for_a_right_that_is_being_given",
        "DID NOT RAISE",
    ),
    Guard(
        "no code for a frozen account",
        (
            Code(
                "steward.identity.code_sending:CodeSending.send",
                "if await freezes.is_frozen(connection, [handle]):",
                "if False:",
            ),
        ),
        _WHO + "test_frozen_customer_is_sent_no_code_and_nobody_sees_that",
        "a code went out for a frozen account",
    ),
    Guard(
        "no code of before opens a frozen account",
        (
            Code(
                "steward.identity.code_checks:_is_right",
                'if await freezes.is_frozen(connection, [challenge["handle"]]):',
                "if False:",
            ),
        ),
        _WHO + "test_frozen_customer_is_not_proved_by_a_code_of_before",
        "assert",
    ),
    Guard(
        "no session proves a frozen customer",
        (
            Code(
                "steward.identity.people:Identity._prove",
                "if await freezes.is_frozen(connection, [handle]):",
                "if False:",
            ),
        ),
        _WHO + "test_frozen_customer_is_not_proved_by_a_session",
        "assert",
    ),
    Guard(
        "proofs of before hold no more",
        (Code("steward.identity.people:_CURRENT", "z.handle = p.handle", "false"),),
        _WHO + "test_frozen_customers_proofs_of_before_hold_no_more_even_when_it_is_lifted",
        "a proof held beside a freeze",
    ),
    Guard(
        "no effect for a frozen account",
        (Code("steward.conversation.stops:check", 'if held["frozen"]:', "if False:"),),
        _EFFECTS + "test_freeze_grants_and_begins_nothing_of_the_customers_in_any_conversation",
        "DID NOT RAISE",
    ),
    Guard(
        "no signature for a frozen account",
        (
            Code(
                "steward.decisions.eligibility:check_signable",
                "await check_not_frozen(connection, action)",
            ),
        ),
        _EFFECTS + "test_freeze_takes_no_signature_until_it_is_lifted",
        "DID NOT RAISE",
    ),
    Guard(
        "policy is told of a freeze",
        (
            Code(
                "steward.effects.registry:facts_of",
                'frozen = {"frozen": True} if held else {}',
                "frozen: Facts = {}",
            ),
        ),
        "graphs/test_account_takeover.py"
        "::test_account_that_is_frozen_has_what_was_offered_refused_by_policy",
        "policy was not told that the account is frozen",
    ),
    Guard(
        "a report calls a person whatever stands beside it",
        (
            Code(
                "steward.dialogue.tasks.people_tasks:called_at_once",
                "any(reports_takeover(message.text) for message in opened.messages)",
                "False",
            ),
            Code(
                "steward.dialogue.tasks.people_tasks:called_at_once",
                "if opened.froze or",
                "if",
            ),
        ),
        "graphs/test_account_takeover.py"
        "::test_report_of_a_takeover_beside_a_yes_calls_a_person_and_agrees_to_nothing",
        "assert 'locked now' in",
    ),
)
