"""Every guard, how it is taken away, and the test that then fails. Budgets have no reservation yet, so none is listed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """`old` becomes `new` in the source of `where` (`module:function` or `module:Class.method`, or a constant's `module:NAME`)."""

    where: str
    old: str
    new: str = ""


@dataclass(frozen=True)
class Sql:
    """Run on the template from which the named test's own database is made: `desk` or `systems`."""

    of: str
    statement: str


@dataclass(frozen=True)
class Guard:
    """What stands in the way, how to take it away, and which test (below `tests/`) fails without it, saying what."""

    name: str
    removal: tuple[Code | Sql, ...]
    test: str
    says: str


_EXECUTION, _LEDGER, _LIFE = "ledger/test_execution.py::", "ledger/test_ledger.py::", "approvals/test_approvals.py::"
_CONSTRAINTS, _CONFINED = "systems/test_constraints.py::", "systems/test_confinement.py::"
_TALK = "conversation/test_conversations.py::"
_CONSUME = "steward.ledger.execution:Execution._consume"
_DECIDE = "steward.approvals.approvals:Approvals."

GUARDS = (
    # ── turns and messages ────────────────────────────────────────────────────────────────────────────────────────
    Guard("turn fence",
          (Code("steward.conversation.fence:guard", 'if row is None or row["fence"] != turn.fence:', "if row is None:"),
           Code("steward.conversation.fence:guard", "if extended.rowcount != 1:", "if extended.rowcount > 1:")),
          _TALK + "test_a_died_turn_is_taken_over_and_its_zombie_writes_nothing", "DID NOT RAISE"),
    Guard("turn lease",
          (Code("steward.conversation.conversations:_SWEEP", "AND t.lease_until < clock_timestamp()"),
           Code("steward.conversation.conversations:_SWEEP", "t.closed_at IS NULL AND t.lease_until >= clock_timestamp()", "false")),
          _TALK + "test_unfinished_names_each_conversation_to_one_caller", "busy"),
    Guard("one run of a conversation",
          (Code("steward.locks:one_run", "SELECT pg_advisory_lock(hashtextextended(%s, 0))", "SELECT hashtextextended(%s, 0)"),),
          "conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other", "overlap"),
    Guard("inbox id",
          (Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT inbox_pkey CASCADE"),
           Code("steward.conversation.conversations:Conversations.take_in", '" ON CONFLICT (id) DO NOTHING"', '""')),
          _TALK + "test_ten_deliveries_of_one_message_count_once", "assert [True, True"),
    Guard("outbox source and n",
          (Sql("desk", "ALTER TABLE desk.outbox DROP CONSTRAINT outbox_source_n_key"),
           Code("steward.conversation.conversations:Conversations._send", '" ON CONFLICT (source, n) DO NOTHING"', '""')),
          _TALK + "test_a_notice_goes_out_once", "assert [True, True, True]"),
    # ── who is it, and did they say yes ───────────────────────────────────────────────────────────────────────────
    Guard("three tries",
          (Code("steward.identity.codes:TRIES", "3", "1000"),),
          "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks", "assert ['wrong'"),
    Guard("a new contact proves nobody",
          (Code("steward.identity.codes:Codes._look", 'str(challenge["purpose"]).startswith(NEW_CONTACT)', "False"),),
          "identity/test_codes.py::test_a_code_to_a_new_contact_proves_that_contact_and_nobody", "assert Customer("),
    Guard("consent whitelist",
          (Code("steward.models.understanding.consent:consents", "all(word in allowed or _AGREE.fullmatch(word) for word in words)", "True"),),
          "understanding/test_consent.py::test_a_yes_with_one_unknown_word_is_no_agreement", "assert not True"),
    # ── the right to act ──────────────────────────────────────────────────────────────────────────────────────────
    Guard("one live action",
          (Sql("desk", "DROP INDEX desk.one_live_action"),),
          _LEDGER + "test_the_database_itself_admits_one_live_action", "DID NOT RAISE"),
    Guard("refund window",
          (Code("steward.ledger.granting:check_window", "if now > told:", "if False:"),),
          _LEDGER + "test_two_refunds_of_one_customer_are_never_both_the_first", "Stale"),
    Guard("one remedy a line",
          (Code("steward.ledger.granting:check_line", 'if now != "none":', "if False:"),),
          "ledger/test_remedies.py::test_two_remedies_at_once_for_one_line_are_one", "Stale"),
    Guard("window over instruments",
          (Code("steward.ledger.ledger:_lock_remedy", '("instrument", facts.get("instrument")), ', ""),
           Code("steward.ledger.repository:window_minor", "(handle = %s OR facts->>'instrument' = %s)", "(handle = %s OR %s::text = '')")),
          "ledger/test_remedies.py::test_two_customers_with_one_card_are_never_both_the_first", "Stale"),
    Guard("grant used once",
          (Code(_CONSUME, "consumed_at IS NULL AND revoked_at IS NULL", "revoked_at IS NULL"),),
          _EXECUTION + "test_a_right_that_was_used_is_used_up", "DID NOT RAISE"),
    Guard("grant not taken back",
          (Code(_CONSUME, "AND revoked_at IS NULL"),),
          _EXECUTION + "test_nothing_is_done_without_a_right_to[revoked]", "DID NOT RAISE"),
    Guard("grant in time",
          (Code(_CONSUME, "AND expires_at > clock.now()"),),
          _EXECUTION + "test_nothing_is_done_without_a_right_to[expired]", "DID NOT RAISE"),
    Guard("one sender at a time",
          (Code("steward.ledger.repository:take_claim", "AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())"),),
          _EXECUTION + "test_many_resolvers_send_once_at_a_time", "provider.calls == [action.key]"),
    # ── people ────────────────────────────────────────────────────────────────────────────────────────────────────
    Guard("approval digest",
          (Code(_DECIDE + "_check_open", "digest is not None and digest != approval.digest", "False"),),
          _LIFE + "test_what_was_seen_is_what_is_signed", "DID NOT RAISE"),
    Guard("approval in time",
          (Code(_DECIDE + "_check_open", "if late is not None:", "if False:"),),
          _LIFE + "test_expiry_is_nobodys_rejection", "DID NOT RAISE"),
    Guard("makers do not sign",
          (Code(_DECIDE + "_check_person", "await exclusion.excluded(connection, person.login, approval, action)", '""'),),
          _LIFE + "test_makers_do_not_sign", "DID NOT RAISE"),
    Guard("roles from rows",
          (Code(_DECIDE + "_check_person", 'person.login, row["roles"])', "person.login, person.roles)"),),
          _LIFE + "test_roles_come_from_rows_not_from_the_caller", "DID NOT RAISE"),
    Guard("signers checked again",
          (Code(_CONSUME, ' or not satisfied(approval.needs, signers)'),),
          _LEDGER + "test_a_signature_that_does_not_count_any_more_grants_nothing", "DID NOT RAISE"),
    # ── money, in billing's own database ──────────────────────────────────────────────────────────────────────────
    Guard("provider key: taken once",
          (Code("systems.chassis.idempotency:claim", "return cursor.rowcount == 1", "return True"),
           Sql("systems", "ALTER TABLE billing.refunds DROP CONSTRAINT refunds_idempotency_key_key")),
          "systems/test_billing.py::test_the_same_key_is_the_same_refund", "exceeds_refundable"),
    Guard("provider key: unique",
          (Sql("systems", "ALTER TABLE billing.refunds DROP CONSTRAINT refunds_idempotency_key_key"),),
          _CONSTRAINTS + "test_two_refunds_cannot_share_a_key", "DID NOT RAISE"),
    Guard("refund ceiling",
          (Sql("systems", "ALTER TABLE billing.charges DROP CONSTRAINT refund_ceiling"),),
          _CONSTRAINTS + "test_a_refund_that_cannot_be[over]", "DID NOT RAISE"),
    Guard("credit beside cash",
          (Sql("systems", "DROP TRIGGER credit_within_its_charge ON billing.credits"),),
          _CONSTRAINTS + "test_credit_is_never_beside_cash_for_the_same_money[cash]", "DID NOT RAISE"),
    Guard("cash beside credit",
          (Sql("systems", "DROP TRIGGER cash_within_what_credit_left ON billing.charges"),),
          _CONSTRAINTS + "test_credit_is_never_beside_cash_for_the_same_money[credit]", "DID NOT RAISE"),
    Guard("journal balance",
          (Sql("systems", "DROP TRIGGER journal_balances ON billing.postings"),
           Sql("systems", "DROP TRIGGER entry_has_postings ON billing.journal_entries")),
          _CONSTRAINTS + "test_a_journal_entry_sums_to_zero_in_each_currency", "DID NOT RAISE"),
    # ── who may see what ──────────────────────────────────────────────────────────────────────────────────────────
    Guard("capability: signed",
          (Code("systems.chassis.capability:_decode", '"strict_aud": True', '"strict_aud": True, "verify_signature": False, "verify_exp": True'),
           Code("systems.chassis.capability:_decode", "algorithms=ALGORITHMS", 'algorithms=["EdDSA", "HS256", "none"]')),
          _CONFINED + "test_forged_missing_and_replayed_capabilities", "capability_invalid"),
    Guard("capability: for this tool",
          (Code("systems.chassis.capability:verify", 'if claims["tool"] != tool:', "if False:"),),
          _CONFINED + "test_a_capability_that_does_not_hold", "result.isError"),
    Guard("capability: used once",
          (Code("systems.chassis.database:admit", "if spent.rowcount != 1:", "if False:"),),
          _CONFINED + "test_a_failed_call_spends_its_capability", "capability_replayed"),
    Guard("row-level security",
          (Sql("systems", "ALTER TABLE billing.charges DISABLE ROW LEVEL SECURITY"),),
          _CONFINED + "test_without_the_servers_check_the_database_still_confines", "CH-9"),
    # ── the record ────────────────────────────────────────────────────────────────────────────────────────────────
    Guard("append-only record",
          (Sql("desk", "GRANT ALL ON desk.audit TO steward_desk"),),
          "audit/test_audit.py::test_the_desk_itself_cannot_change_the_record", "DID NOT RAISE"),
)  # fmt: skip
