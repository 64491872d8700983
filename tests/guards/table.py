"""Every guard, how it is taken away, and the test that then fails."""

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
_COOKIES = "access/test_cookies.py::test_it_counts_from_own_pages_and_changes_with_its_token"
_ID_TOKENS = "access/test_id_tokens.py::test_a_forged_one_says_nothing"
_TALK = "conversation/test_conversations.py::"
_TILL = "budgets/test_budgets.py::"
_TALK, _LOST = "conversation/test_conversations.py::", "conversation/test_lost_runs.py::"
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
          (Code("steward.locks:_take", "SELECT pg_advisory_lock(hashtextextended(%s, 0))", "SELECT hashtextextended(%s, 0)"),),
          "conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other", "overlap"),
    Guard("a silent session ends",
          (Code("steward.locks:_END_SILENT", "a.state_change < clock_timestamp() - make_interval(secs => %s)", "%s < 0"),),
          _LOST + "test_who_waits_ends_a_silent_session[BEGIN]", "TimeoutError"),
    Guard("a run that works speaks",
          (Code("steward.locks:_speak", "await asyncio.sleep(every)", "await asyncio.sleep(every * 1000)"),),
          _LOST + "test_a_long_run_that_speaks_is_waited_for", "Error"),
    Guard("number of the run",
          (Code("steward.conversation.fence:hold", 'row["run"] != run.number', "False"),),
          _LOST + "test_an_overtaken_run_opens_and_closes_no_turn", "DID NOT RAISE"),
    Guard("pen of the run",
          (Code("steward.checkpoints:RunSaver._own", "return None if run is None else run.saver", "return None"),),
          _LOST + "test_an_overtaken_run_writes_no_checkpoint", "DID NOT RAISE"),
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
    Guard("void before failed",
          (Code("steward.ledger.execution:Execution._send", "if again and isinstance(effect, Voidable):", "if False:"),),
          "ledger/test_voiding.py::test_a_refusal_of_a_second_request_says_nothing_about_the_first", "FAILED"),
    Guard("sent only while its right lasts",
          (Code("steward.ledger.execution:Execution._is_over", "return right is None", "return False"),),
          "ledger/test_voiding.py::test_when_its_right_is_over_it_is_not_sent_again", "assert"),
    Guard("one sweeper a payment",
          (Code("steward.ledger.settlement:_DUE", " AND (looked_until IS NULL OR looked_until <= clock_timestamp())"),
           Code("steward.ledger.settlement:_DUE", " FOR UPDATE SKIP LOCKED")),
          "ledger/test_settlement.py::test_nobody_looks_before_it_is_due_and_one_looks_then", "assert"),
    Guard("late news once",
          (Code("steward.ledger.settlement:Settlement.settle", "if action.state is to:", "if False:"),
           Code("steward.ledger.settlement:Settlement.settle", "if not rules.admits(action.state, to):", "if False:"),),
          "ledger/test_settlement.py::test_the_same_late_news_has_one_effect", "cannot become"),
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
    # ── how much, and back to what ────────────────────────────────────────────────────────────────────────────────
    Guard("the price once over all charges",
          (Code("steward.policy.tenders:owed", "price_minor - max(credited_minor, refunded_minor - above)", "price_minor"),),
          "policy/test_tenders.py::test_the_whole_amount_is_found", "assert"),
    Guard("no line given back beyond itself",
          (Code("steward.policy.lines:_share", "min(over, rooms[n] - shares[n])", "over"),),
          "policy/test_lines.py::test_yen_have_no_cents_and_the_last_line_gets_what_is_over", "assert"),
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
    Guard("journal balance",
          (Sql("systems", "DROP TRIGGER journal_balances ON billing.postings"),
           Sql("systems", "DROP TRIGGER entry_has_postings ON billing.journal_entries")),
          _CONSTRAINTS + "test_a_journal_entry_sums_to_zero_in_each_currency", "DID NOT RAISE"),
    Guard("credit note is its lines",
          (Sql("systems", "DROP TRIGGER credit_note_holds ON billing.credit_notes"),
           Sql("systems", "DROP TRIGGER credit_note_lines_hold ON billing.refund_lines")),
          "systems/test_credit_notes.py::test_a_credit_note_that_cannot_be", "DID NOT RAISE"),
    Guard("an invoice credited once",
          (Sql("systems", "DROP TRIGGER credit_holds_invoice ON billing.credit_notes"),
           Sql("systems", "DROP TRIGGER credit_note_holds ON billing.credit_notes"),
           Sql("systems", "DROP TRIGGER credit_note_lines_hold ON billing.refund_lines")),
          "systems/test_credit_notes.py::test_many_at_once_never_credit_a_line_twice", "assert"),
    # ── who may see what ──────────────────────────────────────────────────────────────────────────────────────────
    Guard("capability: signed",
          (Code("systems.chassis.capability:_decode", '"strict_aud": True', '"strict_aud": True, "verify_signature": False, "verify_exp": True'),
           Code("systems.chassis.capability:_decode", "algorithms=ALGORITHMS", 'algorithms=["EdDSA", "HS256", "none"]')),
          _CONFINED + "test_forged_missing_and_replayed_capabilities", "capability_invalid"),
    Guard("capability: for this tool",
          (Code("systems.chassis.capability:verify", 'if claims["tool"] != tool:', "if False:"),),
          _CONFINED + "test_a_capability_that_does_not_hold", "result.isError"),
    Guard("capability: for these arguments",
          (Code("systems.chassis.capability:verify", 'if claims["args"] != digest(arguments):', "if False:"),),
          _CONFINED + "test_a_capability_for_a_small_refund_sends_no_large_one", "capability_wrong_arguments"),
    Guard("capability: for this system",
          (Code("systems.chassis.capability:_decode", "audience=system,"),
           Code("systems.chassis.capability:_decode", '"strict_aud": True', '"verify_aud": False')),
          _CONFINED + "test_a_capability_that_does_not_hold", "result.isError"),
    Guard("pinned tools",
          (Code("steward.gateway.sessions:Session.refuse_changed", "if seen is not None and not await", "if False and not await"),),
          "gateway/test_pins.py::test_a_tool_that_is_described_otherwise_is_refused", "DID NOT RAISE"),
    Guard("rates",
          (Code("steward.gateway.rates:_TAKE", "WHERE %(forced)s OR", "WHERE true OR"),),
          "gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot", "assert 32 == 10"),
    Guard("policy permits reads",
          (Code("steward.gateway.gateway:Gateway._check_permitted", 'if verdict.outcome != "allow":', "if False:"),),
          "gateway/test_gateway.py::TestGuards::test_what_policy_does_not_permit_is_not_read", "DID NOT RAISE"),
    Guard("capability: used once",
          (Code("systems.chassis.database:admit", "if spent.rowcount != 1:", "if False:"),),
          _CONFINED + "test_a_failed_call_spends_its_capability", "capability_replayed"),
    Guard("row-level security",
          (Sql("systems", "ALTER TABLE billing.charges DISABLE ROW LEVEL SECURITY"),),
          _CONFINED + "test_without_the_servers_check_the_database_still_confines", "CH-9"),
    # ── what models cost ──────────────────────────────────────────────────────────────────────────────────────────
    Guard("reservation",
          (Code("steward.budgets.rules:first_over", "used.tokens + most.tokens > limit.tokens", "used.tokens > limit.tokens"),),
          _TILL + "test_sixty_four_at_once_do_not_overshoot", "OverBudget"),
    Guard("reservation held",
          (Code("steward.budgets.repository:_LOCK", " FOR UPDATE OF b"),),
          _TILL + "test_sixty_four_at_once_do_not_overshoot", "OverBudget"),
    Guard("a call settled once",
          (Code("steward.budgets.repository:_CLOSE", " AND state = 'open'"),),
          _TILL + "test_a_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used", "CheckViolation"),
    Guard("calls of a turn",
          (Code("steward.budgets.budgets:Budgets._full", "if calls >= (", "if False and calls >= ("),),
          _TILL + "test_a_turn_asks_twice_on_the_fast_path_and_six_times_in_all", "DID NOT RAISE"),
    Guard("a reference as the customer wrote it",
          (Code("steward.models.remote:_identifier", "or not _literal(words, text)"),),
          "models/test_heard.py::test_a_reference_counts_as_the_customer_wrote_it", "INV-99"),
    Guard("an amount as the customer wrote it",
          (Code("steward.models.remote:_amounts", "or not _literal(words, text)"),),
          "models/test_heard.py::test_an_amount_counts_as_the_customer_wrote_it", "assert 1 == 0"),
    Guard("a model speaks for nobody",
          (Code("steward.models.remote:_parsed", "wish.intent not in readable()", "False"),),
          "models/test_heard.py::test_an_answer_of_no_use_leaves_the_offline_reading", "unusable"),
    Guard("a reply keeps to its draft",
          (Code("steward.models.remote:RemoteWording.compose", "if why := strays(text, draft):", "if why := '':"),),
          "models/test_worded.py::test_the_worst_that_it_can_say_is_not_said", "I have refunded 5,000.00 USD"),
    Guard("nobody listens to a model",
          (Code("steward.models.calls:_ALONE", "callbacks=[], tags=['nostream']"),),
          "models/test_model_calls.py::test_nobody_who_streams_a_run_hears_the_model", "unchecked"),
    # ── who is signed in ──────────────────────────────────────────────────────────────────────────────────────────
    Guard("session ends",
          (Code("steward.access.sessions:_STANDS", "AND ended_at IS NULL "),),
          "access/test_sessions.py::test_it_is_found_until_it_ends", "is None"),
    Guard("session in time",
          (Code("steward.access.sessions:_STANDS", " AND expires_at > clock_timestamp() AND idle_until > clock_timestamp()"),),
          "access/test_sessions.py::test_it_expires_when_idle_and_in_any_case", "is None"),
    Guard("stream on a leash",
          (Code("steward.server.leash:_Stream._hold", "self._served.cancel()", "return"),
           Code("steward.server.leash:_Stream._hold", "self.cut = True", "pass")),
          "access/test_leash.py::test_it_is_cut_within_two_seconds", "< 3.2"),
    Guard("own pages only",
          (Code("steward.server.principal:_must_be_own_page", 'if headers.get("origin", own_origin()) != own_origin():', "if False:"),),
          _COOKIES, "DID NOT RAISE"),
    Guard("same origin to change",
          (Code("steward.server.principal:_must_be_own_page", 'headers.get("sec-fetch-site", "same-origin") != "same-origin"', "False"),),
          _COOKIES, "DID NOT RAISE"),
    Guard("CSRF token",
          (Code("steward.server.principal:_must_be_own_page",
                'hmac.compare_digest(headers.get(CSRF_HEADER, "").encode(), csrf_token(secret).encode())', "True"),),
          _COOKIES, "DID NOT RAISE"),
    Guard("sign-in: the browser that began it",
          (Code("steward.access.pending:_TAKE", "AND browser = %s", "AND %s <> ''"),),
          "access/test_oidc.py::test_a_sign_in_is_taken_once_and_by_the_browser_that_began_it", "DID NOT RAISE"),
    Guard("ID token: its issuer",
          (Code("steward.access.id_tokens:_decode", "issuer=issuer, "),),
          _ID_TOKENS, "DID NOT RAISE"),
    Guard("ID token: its audience",
          (Code("steward.access.id_tokens:_decode", "audience=client_id,", "audience=[client_id, 'another'],"),),
          _ID_TOKENS, "DID NOT RAISE"),
    Guard("ID token: its sign-in",
          (Code("steward.access.id_tokens:verify", "if not nonce or not", "if not nonce and not"),),
          _ID_TOKENS, "DID NOT RAISE"),
    Guard("issuer's keys: asked in bounds",
          (Code("steward.access.issuer_keys:IssuerKeys._may_ask", "return False", "return True"),),
          "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer", "assert 101 =="),
    Guard("a link counts once",
          (Code("steward.access.customers:Opener._spend", "if spent.rowcount != 1:", "if False:"),),
          "access/test_customers.py::test_a_link_counts_once", "DID NOT RAISE"),
    # ── the record ────────────────────────────────────────────────────────────────────────────────────────────────
    Guard("append-only record",
          (Sql("desk", "GRANT ALL ON desk.audit TO steward_desk"),),
          "audit/test_audit.py::test_the_desk_itself_cannot_change_the_record", "DID NOT RAISE"),
)  # fmt: skip
