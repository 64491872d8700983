"""Every guard, how it is taken away, and the test that then fails."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """`old` becomes `new` in the source of `where` (`module:function` or `module:Class.method`,
    or a constant's `module:NAME`).
    """

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
    """What stands in the way, how to take it away, and which test (below `tests/`) fails
    without it, saying what.
    """

    name: str
    removal: tuple[Code | Sql, ...]
    test: str
    says: str


_EXECUTION, _LEDGER, _LIFE = (
    "ledger/test_execution.py::",
    "ledger/test_ledger.py::",
    "approvals/test_approvals.py::",
)
_CONSTRAINTS, _CONFINED = "systems/test_constraints.py::", "systems/test_confinement.py::"
_COOKIES = "access/test_cookies.py::test_it_counts_from_own_pages_and_changes_with_its_token"
_ID_TOKENS = "access/test_id_tokens.py::test_id_token_that_is_forged_says_nothing"
_TALK = "conversation/test_conversations.py::"
_AUTOMATIC = "conversation/test_automatic.py::"
_QUIET = "conversation/test_quiet_hours.py::"
_CALL = "conversation/test_recording.py::"
_TILL = "budgets/test_budgets.py::"
_TALK, _LOST = "conversation/test_conversations.py::", "conversation/test_lost_runs.py::"
_CONSUME, _USED = (
    "steward.decisions.execution:Execution._consume",
    "steward.ledger.authorities:consume",
)
_REPEATS = "steward.gateway.repeats:Repeats."
_SLOW, _BUSY = "server/test_slow_clients.py::", "server/test_busy.py::"
_DECIDE, _ELIGIBLE = "steward.decisions.approvals:Approvals.", "steward.decisions.eligibility:"

GUARDS = (
    # ── offers ────────────────────────────────────────────────────────────────────────────────────
    Guard(
        "words that ask for it",
        (
            Code(
                "nodes.grounds:lacks",
                "if kind.act not in said.asked:",
                "if False:",
            ),
            Code(
                "nodes.grounds:lacks", "if needed and said.asked.isdisjoint(needed):", "if False:"
            ),
        ),
        "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
        "not_asked",
    ),
    Guard(
        "a mere question proposes no act",
        (Code("nodes.grounds:lacks", "if _only_asked(kind.act, task, said):", "if False:"),),
        "graphs/test_grounds.py::test_lacks_mere_question_proposes_no_act_that_its_words_do_not_ask_for",
        "only_a_question",
    ),
    Guard(
        "the classifier alone asks for no act in a question",
        (
            Code(
                "steward.understanding.stances:read_stances",
                "and subject.search(asked.stated)",
                "and subject.search(text)",
            ),
        ),
        "understanding/test_stances.py::test_read_stances_question_asks_for_no_act",
        "cancel_subscription",
    ),
    Guard(
        "a question about a refused offer opens nothing",
        (
            Code(
                "nodes.side_questions:about_refused",
                "return newest if named or leans or about or of_it else None",
                "return None",
            ),
        ),
        "graphs/test_side_questions.py::test_about_refused_question_about_the_offer_is_told_of_it",
        "assert",
    ),
    Guard(
        "thanks call nobody",
        (
            Code(
                "steward.understanding.consent:accepts_offer_of_person",
                "and not (_THANKS & {*words} and {*words} <= _NOTED)",
            ),
        ),
        "understanding/test_consent.py::test_accepts_offer_of_person_thanks_alone_is_no_yes",
        "ok thanks",
    ),
    Guard(
        "damage of a wrong item is not paid",
        (Code("teams.refund.troubles:conclude_trouble", "if len(told) != 1:", "if not told:"),),
        "graphs/test_damage.py::test_damage_of_a_wrong_item_is_for_a_colleague",
        "open_ticket",
    ),
    Guard(
        "damage of what has not come is not asked about",
        (
            Code(
                "teams.refund.troubles:conclude_trouble",
                "if order is not None and not has_come(as_fact(Order, order)):",
                "if False:",
            ),
        ),
        "graphs/test_damage.py::test_damage_of_what_has_not_come_is_for_a_colleague",
        "AskCustomer",
    ),
    Guard(
        "refused in words",
        (
            Code(
                "nodes.grounds:lacks",
                "if kind is not None and kind.act in said.refused:",
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
        "refused",
    ),
    Guard(
        "button of one offer",
        (
            Code("nodes.answers:_settle_buttons", "or action.digest != pressed.digest"),
            Code(
                "nodes.answers:_settle_buttons",
                "action.id, pressed.digest, message.id",
                "action.id, action.digest, message.id",
            ),
        ),
        "graphs/test_grounds.py::test_button_of_another_offer_pays_nothing_whatever_its_words",
        "assert",
    ),
    Guard(
        "button of an offer that is open",
        (
            Code(
                "steward.server.routes.conversations:must_be_open",
                "if pressed not in offers and",
                "if False and",
            ),
        ),
        "graphs/test_grounds.py::test_button_of_an_offer_that_is_not_open_is_refused_at_the_door",
        "DID NOT RAISE",
    ),
    Guard(
        "refused in words, where it is decided",
        (
            Code(
                "nodes.effects:decide_one",
                (
                    "if kind.act and kind.act in (await standing(desk.db, "
                    "action.conversation_id)).refused:"
                ),
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_what_was_refused_since_is_given_up_where_it_is_decided",
        "withdrawn",
    ),
    Guard(
        "agreed to with these details",
        (
            Code(
                "steward.decisions.ledger:Ledger.confirm",
                "if action.digest != digest:",
                "if False:",
            ),
        ),
        _LEDGER + "test_only_the_customers_own_later_words_agree",
        "DID NOT RAISE",
    ),
    # ── goods ─────────────────────────────────────────────────────────────────────────────────────
    Guard(
        "a parcel that came is not paid for",
        (Code("steward.policy.reasons:undelivered", "if order.parcels and", "if False and"),),
        "policy/test_parcels.py::test_parcel_that_is_lost_gives_back_its_share_without_the_delivery",
        "1080",
    ),
    Guard(
        "one thing of several is not the price of all",
        (Code("steward.policy.reasons:damaged", "if len(order.lines) > 1:", "if False:"),),
        "policy/test_parcels.py::test_one_thing_of_several_that_is_damaged_is_for_a_person",
        "part_unknown",
    ),
    Guard(
        "what came is not sent again",
        (
            Code(
                "nodes.actions.replacements:as_ordered",
                'if params["reason"] == "undelivered"',
                "if False",
            ),
        ),
        "policy/test_parcels.py::test_order_of_which_some_came_is_not_sent_again_as_what_never_came",
        "not as_ordered",
    ),
    # ── turns and messages ────────────────────────────────────────────────────────────────────────
    Guard(
        "turn fence",
        (
            Code(
                "steward.conversation.fence:guard",
                'if row is None or row["fence"] != turn.fence:',
                "if row is None:",
            ),
            Code(
                "steward.conversation.fence:guard",
                'if not row["extended"]:',
                "if False:",
            ),
        ),
        _TALK + "test_died_turn_is_taken_over_and_its_zombie_writes_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "turn lease",
        (
            Code("steward.conversation.unfinished:_SWEEP", "AND t.lease_until < clock_timestamp()"),
            Code(
                "steward.conversation.unfinished:_SWEEP",
                "t.closed_at IS NULL AND t.lease_until >= clock_timestamp()",
                "false",
            ),
        ),
        _TALK + "test_unfinished_names_each_conversation_to_one_caller",
        "busy",
    ),
    Guard(
        "one run of a conversation",
        (
            Code(
                "steward.locks:_take",
                "SELECT pg_advisory_lock(hashtextextended(%s, 0))",
                "SELECT hashtextextended(%s, 0)",
            ),
        ),
        "conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other",
        "overlap",
    ),
    Guard(
        "a silent session ends",
        (
            Code(
                "steward.locks:_END_SILENT",
                "a.state_change < clock_timestamp() - make_interval(secs => %s)",
                "%s < 0",
            ),
        ),
        _LOST + "test_waiting_run_ends_a_silent_session[BEGIN]",
        "TimeoutError",
    ),
    Guard(
        "a run that works speaks",
        (
            Code(
                "steward.locks:_speak",
                "await asyncio.sleep(every)",
                "await asyncio.sleep(every * 1000)",
            ),
        ),
        _LOST + "test_long_run_that_speaks_is_waited_for",
        "Error",
    ),
    Guard(
        "number of the run",
        (Code("steward.conversation.fence:check_run", 'row["run"] != run.number', "False"),),
        _LOST + "test_run_of_an_older_number_opens_and_closes_no_turn",
        "DID NOT RAISE",
    ),
    Guard(
        "pen of the run",
        (
            Code(
                "steward.checkpoints:RunSaver._own",
                "return None if run is None else run.saver",
                "return None",
            ),
        ),
        _LOST + "test_overtaken_run_writes_no_checkpoint",
        "DID NOT RAISE",
    ),
    Guard(
        "terms of a plan as they were told",
        (
            Code(
                "systems.billing.subscriptions:change_plan",
                "if proration.digest(preview) != ask.digest:",
                "if False:",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_other_terms_than_the_preview_has",
        "isError",
    ),
    Guard(
        "a return of what may come back",
        (Sql("systems", "DROP TRIGGER return_of_what_arrived ON logistics.returns"),),
        "systems/test_returns.py::test_create_return_refuses_what_cannot_come_back",
        "isError",
    ),
    Guard(
        "what came back late is for a person",
        (
            Code(
                "steward.policy.withdrawals:came_back_late",
                "return day(back) > day(last)",
                "return False",
            ),
        ),
        "policy/test_reasons.py::test_came_back_late_counts_from_the_declaration",
        "assert",
    ),
    Guard(
        "a preview of a plan ends",
        (
            Sql(
                "systems",
                """DO $$ BEGIN EXECUTE
                   replace(pg_get_functiondef('billing.change_plan(text)'::regprocedure),
                             'p.expires_at <= clock.now()', 'false'); END $$""",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        "isError",
    ),
    Guard(
        "a preview of a plan is of the subscription as it was",
        (
            Sql(
                "systems",
                """DO $$ BEGIN EXECUTE
                   replace(pg_get_functiondef('billing.change_plan(text)'::regprocedure),
                             's.plan <> p.from_plan', 'false'); END $$""",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        "isError",
    ),
    Guard(
        "inbox id",
        (
            Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT inbox_pkey CASCADE"),
            Code(
                "steward.conversation.intake:_STORE",
                "ON CONFLICT (id) DO NOTHING",
            ),
        ),
        _TALK + "test_ten_deliveries_of_one_message_count_once",
        "assert [True, True",
    ),
    Guard(
        "outbox source and n",
        (
            Sql("desk", "ALTER TABLE desk.outbox DROP CONSTRAINT outbox_source_n_key"),
            Code("steward.conversation.outgoing:_SEND", "ON CONFLICT (source, n) DO NOTHING"),
        ),
        _TALK + "test_notice_goes_out_once",
        "assert [True, True, True]",
    ),
    Guard(
        "nothing but an invitation in public",
        (
            Code(
                "steward.conversation.outgoing:send",
                'if message.anywhere or last["channel"] not in PUBLIC:',
                "if True:",
            ),
        ),
        "conversation/test_channels.py::test_in_public_there_is_an_invitation_and_nothing_else",
        "assert",
    ),
    Guard(
        "a machine's mail waits for nothing",
        (
            Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT automatic_waits_for_nothing"),
            Code(
                "steward.conversation.intake:_add",
                'message.automatic != "",',
                "False,",
            ),
        ),
        _AUTOMATIC + "test_mail_of_a_machine_is_kept_and_starts_nothing",
        "assert ['c1'] == []",
    ),
    Guard(
        "a machine's mail waits for nothing, says the database",
        (Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT automatic_waits_for_nothing"),),
        _AUTOMATIC + "test_database_itself_lets_no_machine_wait_for_an_answer",
        "DID NOT RAISE",
    ),
    Guard(
        "a machine moves no answer",
        (Code("steward.conversation.outgoing:_LAST", "AND automatic = ''", ""),),
        _AUTOMATIC + "test_it_moves_no_answer_to_another_channel_and_is_no_part_of_what_was_said",
        "[('email',)]",
    ),
    Guard(
        "a machine's yes is nobody's",
        (Code("steward.conversation.repository:_WRITTEN", "AND automatic = ''", ""),),
        _AUTOMATIC + "test_yes_of_a_machine_confirms_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "an end to letters to and fro",
        (
            Code(
                "steward.conversation.loops:stop_loop",
                'if found["same"] < limits.same_text',
                'if True or found["same"] < limits.same_text',
            ),
        ),
        _AUTOMATIC + "test_two_desks_that_do_not_come_to_an_end",
        "assert 20 == 2",
    ),
    Guard(
        "parked until it is not night there",
        (
            Code(
                "steward.conversation.outgoing:_write",
                "parked = quiet is not None and",
                "parked = False and",
            ),
        ),
        _QUIET + "test_notice_at_night_waits_for_the_morning_and_goes_out_once",
        "assert",
    ),
    Guard(
        "let go once",
        (
            Code(
                "steward.conversation.proactive:look",
                "WHERE id = %s AND held FOR UPDATE",
                "WHERE id = %s",
            ),
        ),
        _QUIET + "test_notice_at_night_waits_for_the_morning_and_goes_out_once",
        "assert [True",
    ),
    Guard(
        "the clock is looked at again",
        (
            Code(
                "steward.conversation.proactive:look",
                "now if hours is None else",
                'now if hours is None or row["zones"] else',
            ),
        ),
        _QUIET + "test_desk_that_was_away_in_the_morning_does_not_wake_anybody_at_two",
        "assert 1 == 0",
    ),
    Guard(
        "no yes to what was not read yet",
        (
            Code(
                "steward.conversation.closing:close",
                "asked = None  # open",
                "pass  # open",
            ),
        ),
        _QUIET + "test_words_from_before_it_was_read_answer_nothing",
        "is None",
    ),
    Guard(
        "words gone with their answer",
        (
            Code(
                "steward.conversation.closing:_finish",
                "await recording.forget(connection, turn.conversation_id)",
                "pass",
            ),
        ),
        _CALL + "test_words_are_there_for_their_turn_and_gone_with_its_answer",
        "assert ['where is my parcel'] == ['[not recorded]']",
    ),
    Guard(
        "words gone within the hour",
        (
            Code(
                "steward.conversation.recording:_FORGET_HEARD", "WHERE NOT recorded", "WHERE false"
            ),
            Code(
                "steward.conversation.recording:_FORGET_SAID", "WHERE NOT recorded", "WHERE false"
            ),
        ),
        _CALL + "test_what_nobody_answers_is_gone_within_the_hour",
        "are you there?",
    ),
    Guard(
        "the channel loosens no spoken no",
        (
            Code(
                "steward.conversation.recording:standing",
                'if told is not None and (by == "channel" or told == "refused"):',
                "if told is not None:",
            ),
        ),
        _CALL + "test_spoken_no_counts_from_its_own_words_on_and_the_channel_cannot_take_it_back",
        "my dog ate it",
    ),
    Guard(
        "no words of a call in state",
        (Code("nodes.unrecorded_calls:shown", "if message.recorded or", "if True or"),),
        "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
        "checkpoints.checkpoint",
    ),
    Guard(
        "no words of a call in plans",
        (
            Code(
                "nodes.unrecorded_calls:plan_without_words",
                '_slots(task["slots"], task["goal"], heard)',
                'task["slots"]',
            ),
        ),
        "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
        "checkpoints.checkpoint",
    ),
    # ── who is it, and did they say yes ───────────────────────────────────────────────────────────
    Guard(
        "three tries",
        (Code("steward.identity.code_checks:TRIES", "3", "1000"),),
        "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks",
        "assert ['wrong'",
    ),
    Guard(
        "messages to one mailbox, however many ask at once",
        (
            Code(
                "steward.identity.code_bounds:hold_mailbox",
                "pg_advisory_xact_lock(hashtextextended('codes of:' || %s, 0))",
                "%s::text",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_many_conversations_at_once_share_its_messages",
        "== 5",
    ),
    Guard(
        "codes of one asker",
        (Code("steward.identity.code_bounds:may_ask", 'counted["of_asker"] >= each', "False"),),
        "identity/test_code_bounds.py::test_asker_more_codes_than_their_share_are_refused_whoever_they_name",
        "DID NOT RAISE",
    ),
    Guard(
        "messages of one asker to one mailbox",
        (
            Code(
                "steward.identity.code_bounds:may_mail",
                'if found["of_asker"] >= bounds.destination_of_asker:',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_one_asker_floods_no_mailbox",
        "assert",
    ),
    Guard(
        "room for who was sent nothing yet",
        (
            Code(
                "steward.identity.code_bounds:may_mail",
                "bounds.destination if found",
                "bounds.destination if True or found",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_room_is_kept_for_who_was_sent_nothing",
        "assert",
    ),
    Guard(
        "guesses of one asker",
        (
            Code(
                "steward.identity.code_bounds:tries_of",
                'if counted["wrong"] >= bounds.asker_wrong:',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_asker_guesses_over_conversations_are_counted_together",
        "assert",
    ),
    Guard(
        "guesses at one mailbox",
        (
            Code(
                "steward.identity.code_checks:CodeChecks.look",
                'if await guessed_at(connection, challenge["sent_to"], bounds):',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_guessed_at_by_many_compares_no_code_and_looks_like_nobodys",
        "assert",
    ),
    Guard(
        "guesses over the company",
        (
            Code(
                "steward.identity.code_bounds:tries_of",
                'company["wrong"] >= bounds.company_wrong',
                "False",
            ),
        ),
        "identity/test_code_bounds.py::test_company_guessed_at_a_code_has_one_try_and_the_right_one_counts",
        "assert",
    ),
    Guard(
        "a shared code proves one conversation",
        (
            Code(
                "steward.identity.code_checks:CodeChecks.look",
                "if right and await self._use_up(connection, challenge):",
                "if right:",
            ),
        ),
        "identity/test_code_bounds.py::test_shared_code_proves_one_conversation_only",
        "assert",
    ),
    Guard(
        "the live code is shared",
        (
            Code(
                "steward.identity.code_sending:_LIVE",
                "h.conversation_id <> %s",
                "h.conversation_id IS NULL AND %s <> ''",
            ),
        ),
        "identity/test_code_bounds.py::test_stranger_with_five_conversations_does_not_keep_the_customer_out",
        "assert",
    ),
    Guard(
        "the old contact is proved before a new one gets a code",
        (
            Code(
                "nodes.actions.contacts:read_sending",
                '"old_proved": await _proved_at_old(at, contact, now)',
                '"old_proved": True',
            ),
        ),
        "graphs/test_new_contact_codes.py::test_new_contact_of_a_session_gets_no_code_before_the_old_one_was_proved",
        "assert",
    ),
    Guard(
        "a new contact proves nobody",
        (
            Code(
                "steward.identity.code_checks:CodeChecks.look",
                'str(challenge["purpose"]).startswith(NEW_CONTACT)',
                "False",
            ),
        ),
        "identity/test_codes.py::test_code_to_a_new_contact_proves_that_contact_and_nobody",
        "assert Customer(",
    ),
    Guard(
        "consent whitelist",
        (
            Code(
                "steward.understanding.consent:consents",
                "all(word in allowed or _AGREE.fullmatch(word) for word in left)",
                "True",
            ),
        ),
        "understanding/test_consent.py::test_consent_with_one_unknown_word_is_none",
        "assert not True",
    ),
    Guard(
        "authority in force",
        (Code("steward.domain.authority:standing", "authority.valid_until <= now", "False"),),
        "identity/test_authority.py::test_what_it_is_worth",
        "expired",
    ),
    Guard(
        "authority from just this customer",
        (Code("steward.identity.acting:Acting._meant", "one.customer_id in subjects", "True"),),
        "identity/test_acting.py::test_authority_from_one_opens_no_other",
        "is None",
    ),
    Guard(
        "records of who is acted for",
        (Code("steward.gateway.whom:Finder._acted_for", "if covers else None"),),
        "gateway/test_gateway.py::TestGuards::test_nobody_elses_records_without_an_authority_that_covers_the_system",
        "DID NOT RAISE",
    ),
    Guard(
        "note of whom",
        (
            Code(
                "steward.identity.acting:Acting.person",
                'said != "recorded" or authority is None',
                "False",
            ),
            Code("steward.identity.acting:Acting.person", "may_read(authority, system)", "True"),
            Code("steward.gateway.whom:Finder._acted_for", "if covers else None"),
        ),
        "graphs/test_acting_for.py::test_state_with_a_forged_beneficiary_opens_nothing",
        "Error",
    ),
    Guard(
        "authority among the facts",
        (
            Code(
                "nodes.actions.acting:authority_facts",
                "if action.representative is None:",
                "if True:",
            ),
        ),
        "graphs/test_acting_for.py::test_signature_does_not_stand_in_for_an_authority",
        "assert",
    ),
    Guard(
        "authority before it is used",
        (Code("nodes.effects:_without_authority", "action.representative is None or", "True or"),),
        "graphs/test_acting_for.py::test_authority_taken_back_at_the_last_moment_stops_what_was_granted",
        "assert",
    ),
    Guard(
        "kin of who asked for another",
        (
            Code(
                "steward.approvals.repository:_COUNTING",
                "(t.handle, t.representative)",
                "(t.handle)",
            ),
        ),
        "approvals/test_asked_anew.py::test_who_asked_for_the_customer_is_kin_at_every_step",
        "DID NOT RAISE",
    ),
    # ── the right to act ──────────────────────────────────────────────────────────────────────────
    Guard(
        "one live action",
        (Sql("desk", "DROP INDEX desk.one_live_action"),),
        _LEDGER + "test_database_itself_admits_one_live_action",
        "DID NOT RAISE",
    ),
    Guard(
        "refund window",
        (
            Code(
                "steward.decisions.granting:check_window",
                "if any(amount > int(told.get(currency, 0)) for currency, amount in now.items()):",
                "if False:",
            ),
        ),
        _LEDGER + "test_two_refunds_of_one_customer_are_never_both_the_first",
        "Stale",
    ),
    Guard(
        "what waits for weeks is in flight",
        (Code("steward.ledger.counting:window", "state <> ALL(%s)", "state = ALL(%s)"),),
        "ledger/test_long_waits.py::test_what_waits_for_longer_than_the_window_is_still_in_flight",
        "assert",
    ),
    Guard(
        "what was agreed to goes first",
        (
            Code(
                "steward.domain.lifecycle:stands",
                "agreed = live.state in (S.AWAITING, S.AUTHORISED)",
                "agreed = False",
            ),
        ),
        "ledger/test_another_reason.py::test_what_was_agreed_to_goes_first",
        "assert",
    ),
    Guard(
        "what was held back is judged again",
        (Code("nodes.effects:_TO_DECIDE", ", ActionState.AUTHORISED", ""),),
        "graphs/test_held_back.py::test_dispute_of_the_other_charge_meanwhile_asks_a_person",
        "assert",
    ),
    Guard(
        "books are read to their end",
        (
            Code(
                "steward.gateway.calls:Calls._exchange",
                "if call.whole else first",
                "if False else first",
            ),
        ),
        "graphs/test_long_books.py::test_what_was_made_good_long_ago_is_not_made_good_again",
        "assert",
    ),
    Guard(
        "store credit takes an invoice back",
        (Code("teams.refund.evidence:_taken_back", "+ given", ""),),
        "policy/test_credit_for_goods.py::test_each_is_due_once",
        "assert",
    ),
    Guard(
        "systems that differ ask a person",
        (
            Code(
                "teams.refund.evidence:systems_differ",
                'bill.get("order_id") not in (None, item["order_id"])',
                "False",
            ),
        ),
        "graphs/test_systems_differ.py::test_invoice_that_billing_has_for_another_order_is_for_a_person",
        "assert",
    ),
    Guard(
        "goods are no renewal",
        (
            Code(
                "steward.policy.renewals:for_the_subscription", " and invoice.order_id is None", ""
            ),
        ),
        "policy/test_renewals.py::test_goods_that_were_bought_after_a_cancellation_are_no_renewal",
        "assert",
    ),
    Guard(
        "another product's plan is no renewal",
        (
            Code(
                "steward.policy.renewals:for_the_subscription",
                "invoice.product is None or subscription.product in (None, invoice.product)",
                "True",
            ),
        ),
        "policy/test_renewals.py::test_what_was_paid_for_another_products_plan_is_no_renewal",
        "assert",
    ),
    Guard(
        "one remedy a line",
        (Code("steward.decisions.granting:check_line", 'if now != "none":', "if False:"),),
        "ledger/test_remedies.py::test_two_remedies_at_once_for_one_line_are_one",
        "Stale",
    ),
    Guard(
        "what billing says was given back counts",
        (
            Code(
                "nodes.actions.counting:counted_facts",
                '"elsewhere_minor": counted["elsewhere"].get(currency, 0)',
                '"elsewhere_minor": 0',
            ),
            Code("nodes.actions.counting:counted_facts", 'added(own, counted["elsewhere"])', "own"),
        ),
        "graphs/test_given_elsewhere.py::test_given_by_a_colleague_before_the_decision_asks_a_person",
        "assert",
    ),
    Guard(
        "one yes has one meaning",
        (
            Code(
                "nodes.side_questions:beside",
                'question is not None and question.kind == "confirm"',
                "False",
            ),
        ),
        "wording/test_beside.py::test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one",
        "assert",
    ),
    Guard(
        "store credit is wished for, not only named",
        (
            Code(
                "steward.understanding.stances:_wished",
                "if _BELITTLES.search(piece):\n        return False\n",
                "return True\n",
            ),
        ),
        "understanding/test_stances.py::test_credit_that_is_named_and_not_wished_for_is_not_asked_for",
        "assert",
    ),
    Guard(
        "goods that a colleague sent again count",
        (Code("nodes.actions.counting:elsewhere", ", *goods], known", "], known"),),
        "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
        "assert",
    ),
    Guard(
        "goods of unknown worth ask a person",
        (
            Code(
                "nodes.actions.counting:_sent_again",
                "all(worth is not None for _, worth in sent)",
                "True",
            ),
        ),
        "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
        "assert",
    ),
    Guard(
        "goods sent again are worth what they replace",
        (
            Code(
                "teams.support.valuation:worth_of",
                'paid = max(paid, int(at["amount_minor"]))',
                'paid = paid or int(at["amount_minor"]) or 1',
            ),
        ),
        "policy/test_goods_given.py::test_worth_of_goods_is_what_was_paid_for_them_or_for_what_they_replace",
        "assert",
    ),
    Guard(
        "a change of plan comes back only with its period",
        (
            Code(
                "steward.policy.renewals:change_of_the_period",
                "if not datetime.fromisoformat(begun)",
                "if False and not datetime.fromisoformat(begun)",
            ),
        ),
        "policy/test_reasons.py::test_change_of_plan_within_a_period_that_is_given_back_is_given_back_as_well",
        "assert",
    ),
    Guard(
        "reads in one call write nothing",
        (
            Code(
                "systems.chassis.endpoint:Endpoint._perform",
                "tool is None or (reads_only and tool.effect is not Effect.READ)",
                "tool is None",
            ),
        ),
        "systems/test_read_together.py::test_read_together_writes_nothing",
        "assert",
    ),
    Guard(
        "each read in one call has its own capability",
        (
            Code(
                "systems.chassis.joint_reads:tokens_of",
                "[None] * (count - len(tokens))",
                "tokens[:1] * (count - len(tokens))",
            ),
        ),
        "systems/test_read_together.py::test_read_together_without_its_own_capability_is_refused_alone",
        "capability_missing",
    ),
    Guard(
        "what was agreed to is decided on facts read anew",
        (Code("nodes.effects:decide_one", "offering = not agreed and", "offering ="),),
        "graphs/test_read_anew.py::test_decision_rests_on_facts_that_are_read_anew",
        "assert",
    ),
    Guard(
        "a no is said of facts read anew",
        (Code("nodes.effects:decide_one", 'if offering and verdict.outcome == "deny":', "if 0:"),),
        "graphs/test_read_anew.py::test_decision_rests_on_facts_that_are_read_anew",
        "assert",
    ),
    Guard(
        "what billing gave back meanwhile is read before sending",
        (
            Code(
                "nodes.effects:_given_meanwhile",
                "if not await more_elsewhere(",
                "if True or not await more_elsewhere(",
            ),
        ),
        "graphs/test_given_elsewhere.py::test_given_by_a_colleague_between_decision_and_payment_asks_a_person",
        "assert",
    ),
    Guard(
        "a currency without limits needs finance",
        (Code("steward.policy.cedar:_context", '"listed": bounds is not None', '"listed": True'),),
        "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
        "assert",
    ),
    Guard(
        "limits over all currencies",
        (
            Code(
                "steward.policy.exchange:Exchange.in_base",
                "whole += Decimal(amount)",
                "whole += 0 * Decimal(amount)",
            ),
        ),
        "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
        "assert",
    ),
    Guard(
        "goods sent elsewhere count",
        (Code("steward.ledger.counting:window", "list(rules.VALUED)", "list(rules.REMEDIES)"),),
        "ledger/test_remedies.py::test_goods_sent_elsewhere_count_in_the_window_and_one_order_once",
        "assert",
    ),
    Guard(
        "a contact that changed lately",
        (
            Code(
                "nodes.actions.standing:_settled",
                "if contact is None:",
                "if True:\n        return True\n    if contact is None:",
            ),
        ),
        "policy/test_patterns.py::test_standing_is_read_from_billing_and_the_crm",
        "assert",
    ),
    Guard(
        "many remedies for one reason",
        (
            Code(
                "nodes.actions.standing:frequency_facts",
                "any(count >= pattern.most",
                "any(False and count >= pattern.most",
            ),
        ),
        "policy/test_patterns.py::test_remedies_of_one_reason_are_counted_whoever_gave_them",
        "assert",
    ),
    Guard(
        "a gesture needs a cause",
        (Code("steward.policy.reasons:goodwill", "if not usable:", "if False:"),),
        "policy/test_causes.py::test_without_a_cause_a_gesture_has_no_reason",
        "assert",
    ),
    Guard(
        "a gesture is no way round a no",
        (Code("steward.ledger.counting:refused_before", "return row is not None", "return False"),),
        "ledger/test_remedies.py::test_refusal_on_the_same_matter_is_found_while_it_counts",
        "assert",
    ),
    Guard(
        "window over instruments",
        (
            Code(
                "steward.ledger.counting:lock_remedy",
                '("instrument", instrument), ',
                "",
            ),
            Code(
                "steward.ledger.counting:window",
                "(handle IN {_LINKED} OR facts->>'instrument' = %s)",
                "(handle IN {_LINKED} OR %s::text = '')",
            ),
        ),
        "ledger/test_remedies.py::test_two_customers_with_one_card_are_never_both_the_first",
        "Stale",
    ),
    Guard(
        "kin by account",
        (
            Code(
                "steward.approvals.repository:_COUNTING",
                (
                    "IN (SELECT l.subject FROM desk.link l WHERE l.handle IN (t.handle, "
                    "t.representative))"
                ),
                "IS NULL AND false",
            ),
        ),
        (
            "approvals/test_asked_anew.py::"
            "test_kin_of_the_customer_is_found_at_every_step_of_two_signatures"
            "[an account of theirs]"
        ),
        "DID NOT RAISE",
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
        _EXECUTION + "test_nothing_is_done_without_a_right_to[revoked]",
        "DID NOT RAISE",
    ),
    Guard(
        "grant in time",
        (Code(_USED, "AND expires_at > clock.now()"),),
        _EXECUTION + "test_nothing_is_done_without_a_right_to[expired]",
        "DID NOT RAISE",
    ),
    Guard(
        "one sender at a time",
        (
            Code(
                "steward.ledger.repository:take_claim",
                "AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())",
            ),
        ),
        _EXECUTION + "test_many_resolvers_send_once_at_a_time",
        "provider.calls == [action.key]",
    ),
    Guard(
        "void before failed",
        (
            Code(
                "steward.decisions.execution:Execution._send",
                "if again and isinstance(effect, Voidable):",
                "if False:",
            ),
        ),
        "ledger/test_voiding.py::test_refusal_of_a_second_request_says_nothing_about_the_first",
        "FAILED",
    ),
    Guard(
        "a refusal is about this request only",
        (Code("nodes.actions.kind:At._as_said", "if self.action.attempts > 1:", "if False:"),),
        "ledger/test_refused_later.py::test_where_voiding_is_refused_too_a_person_is_asked_and_nobody_tries_again",
        "assert",
    ),
    Guard(
        "what a person has to find out is not asked for ever",
        (Code("steward.decisions.execution:Execution._void", "**noted(error)", "**{}"),),
        "ledger/test_refused_later.py::test_where_voiding_is_refused_too_a_person_is_asked_and_nobody_tries_again",
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
        "ledger/test_voiding.py::test_when_its_right_is_over_it_is_not_sent_again",
        "assert",
    ),
    Guard(
        "one sweeper a payment",
        (
            Code(
                "steward.ledger.looks:_DUE",
                " AND (looked_until IS NULL OR looked_until <= clock_timestamp())",
            ),
            Code("steward.ledger.looks:_DUE", " FOR UPDATE SKIP LOCKED"),
        ),
        "ledger/test_settlement.py::test_nobody_looks_before_it_is_due_and_one_looks_then",
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
    # ── systems that know no key and check nothing ────────────────────────────────────────────────
    Guard(
        "settled before it is sent again",
        (Code(_REPEATS + "_heard_of", 'elif not before["settled"]:', "elif False:"),),
        "foreign/test_sent_once.py::TestLookup::test_not_found_proves_nothing_before_it_has_settled",
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
        "foreign/test_sent_once.py::TestLookup::test_many_at_once_have_one_request_on_its_way",
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
        "foreign/test_sent_once.py::TestNone::test_what_was_not_answered_is_never_sent_again[drop]",
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
        "foreign/test_sent_once.py::TestNone::test_without_a_signature_it_is_not_sent",
        "DID NOT RAISE",
    ),
    Guard(
        "nobody sends what a person is asked about",
        (
            Code(
                "steward.decisions.execution:Execution.resolve",
                " or await unproven.waits(connection, action_id)",
            ),
        ),
        "foreign/test_unproven.py::test_it_stays_unknown_and_nobody_sends_it_again",
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
        "foreign/test_over_mcp.py::test_no_argument_names_another_customer",
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
        "foreign/test_over_mcp.py::test_nobody_elses_payment_is_refunded_though_the_vendor_would[pay_21]",
        "OutcomeUnknown",
    ),
    # ── people ────────────────────────────────────────────────────────────────────────────────────
    Guard(
        "approval digest",
        (
            Code(
                _ELIGIBLE + "check_open",
                "digest is not None and digest != approval.digest",
                "False",
            ),
        ),
        _LIFE + "test_what_was_seen_is_what_is_signed",
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
        "approvals/test_one_person.py::test_one_person_does_not_sign_twice_under_two_logins",
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
        "approvals/test_amending.py::test_nothing_but_the_amount_is_changed",
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
        "approvals/test_events.py::test_what_commits_late_is_not_missed",
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
    # ── how much, and back to what ────────────────────────────────────────────────────────────────
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
        (Code("nodes.actions.cases:_is_contradicted", "return what in found", "return True"),),
        "graphs/test_afterwards.py::test_dispute_that_is_over_before_the_case_is_decided_opens_no_ticket",
        "assert",
    ),
    # ── money, in billing's own database ──────────────────────────────────────────────────────────
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
        _CONSTRAINTS + "test_two_refunds_cannot_share_a_key",
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
        "systems/test_credit_notes.py::test_many_at_once_never_credit_a_line_twice",
        "assert",
    ),
    # ── who may see what ──────────────────────────────────────────────────────────────────────────
    Guard(
        "capability: signed",
        (
            Code(
                "systems.chassis.capability:_decode",
                '"strict_aud": True',
                '"strict_aud": True, "verify_signature": False, "verify_exp": True',
            ),
            Code(
                "systems.chassis.capability:_decode",
                "algorithms=ALGORITHMS",
                'algorithms=["EdDSA", "HS256", "none"]',
            ),
        ),
        _CONFINED + "test_forged_missing_and_replayed_capabilities",
        "capability_invalid",
    ),
    Guard(
        "capability: for this tool",
        (Code("systems.chassis.capability:verify", 'if claims["tool"] != tool:', "if False:"),),
        _CONFINED + "test_capability_with_wrong_claims_is_refused_with_its_code",
        "result.isError",
    ),
    Guard(
        "capability: for these arguments",
        (
            Code(
                "systems.chassis.capability:verify",
                'if claims["args"] != digest(arguments):',
                "if False:",
            ),
        ),
        _CONFINED + "test_capability_for_a_small_refund_sends_no_large_one",
        "capability_wrong_arguments",
    ),
    Guard(
        "capability: for this system",
        (
            Code("systems.chassis.capability:_decode", "audience=system,"),
            Code("systems.chassis.capability:_decode", '"strict_aud": True', '"verify_aud": False'),
        ),
        _CONFINED + "test_capability_with_wrong_claims_is_refused_with_its_code",
        "result.isError",
    ),
    Guard(
        "pinned tools",
        (
            Code(
                "steward.gateway.session:Session.refuse_changed",
                "if seen is not None and not await",
                "if False and not await",
            ),
        ),
        "gateway/test_pins.py::test_tool_that_is_described_otherwise_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "rates",
        (Code("steward.gateway.rates:_COUNT", "WHERE %(forced)s OR", "WHERE true OR"),),
        "gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot",
        "assert 32 == 10",
    ),
    Guard(
        "policy permits reads",
        (
            Code(
                "steward.gateway.gateway:Gateway._check_permitted",
                'if verdict.outcome != "allow":',
                "if False:",
            ),
        ),
        "gateway/test_gateway.py::TestGuards::test_what_policy_does_not_permit_is_not_read",
        "DID NOT RAISE",
    ),
    Guard(
        "own fields of a shared look",
        (
            Code(
                "steward.gateway.gateway:Gateway._call",
                "seen = policy.fields.filter(call.agent, call.name, data)",
                "seen = data",
            ),
        ),
        "gateway/test_cache.py::test_teams_look_is_shared_within_one_turn_and_filtered_for_each_agent",
        "not in",
    ),
    Guard(
        "nothing read before a write is used after it",
        (
            Code(
                "steward.gateway.gateway:Gateway._done",
                "self._cache.forget(asked.call.conversation_id)",
                "pass",
            ),
        ),
        "gateway/test_cache.py::test_what_was_read_before_a_write_is_forgotten",
        "read, written, read again",
    ),
    Guard(
        "capability: used once",
        (Code("systems.chassis.database:admit", 'if row["spent"] != 1:', "if False:"),),
        _CONFINED + "test_capability_of_a_failed_call_is_spent",
        "capability_replayed",
    ),
    Guard(
        "row-level security",
        (Sql("systems", "ALTER TABLE billing.charges DISABLE ROW LEVEL SECURITY"),),
        _CONFINED + "test_without_the_servers_check_the_database_still_confines",
        "CH-9",
    ),
    # ── what models cost ──────────────────────────────────────────────────────────────────────────
    Guard(
        "reservation",
        (
            Code(
                "steward.budgets.rules:first_over",
                "used.tokens + most.tokens > limit.tokens",
                "used.tokens > limit.tokens",
            ),
        ),
        _TILL + "test_sixty_four_at_once_do_not_overshoot",
        "OverBudget",
    ),
    Guard(
        "reservation held",
        (Code("steward.budgets.repository:_LOCK", " FOR UPDATE OF b"),),
        _TILL + "test_who_comes_second_waits_and_sees_what_the_first_took",
        "DID NOT RAISE",
    ),
    Guard(
        "a call settled once",
        (Code("steward.budgets.repository:_CLOSE", " AND state = 'open'"),),
        _TILL + "test_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used",
        "CheckViolation",
    ),
    Guard(
        "calls of a turn",
        (
            Code(
                "steward.budgets.budgets:Budgets._full", "if calls >= (", "if False and calls >= ("
            ),
        ),
        _TILL + "test_turn_on_the_fast_path_has_two_model_calls_and_six_in_all",
        "DID NOT RAISE",
    ),
    Guard(
        "a reference as the customer wrote it",
        (Code("steward.llm.remote:_identifier", "or not _literal(words, text)"),),
        "models/test_heard.py::test_reference_counts_as_the_customer_wrote_it",
        "INV-99",
    ),
    Guard(
        "an amount as the customer wrote it",
        (Code("steward.llm.remote:_amounts", "or not _literal(words, text)"),),
        "models/test_heard.py::test_amount_counts_as_the_customer_wrote_it",
        "assert 1 == 0",
    ),
    Guard(
        "a model speaks for nobody",
        (Code("steward.llm.remote:_parsed", "wish.intent not in readable()", "False"),),
        "models/test_heard.py::test_model_answer_of_no_use_leaves_the_offline_reading",
        "unusable",
    ),
    Guard(
        "a reply keeps to its draft",
        (
            Code(
                "steward.llm.remote:RemoteWording.compose",
                "if why := strays(text, draft, language):",
                "if why := '':",
            ),
        ),
        "models/test_worded.py::test_model_reply_that_strays_is_replaced_by_the_draft",
        "I have refunded 5,000.00 USD",
    ),
    Guard(
        "a model's words keep their order",
        (
            Code(
                "steward.llm.held:strays",
                "if not own or not found:",
                "if sorted(said.split()) != sorted(own.split()):",
            ),
        ),
        "models/test_worded.py::test_strays_same_words_in_another_order_are_not_said",
        "order",
    ),
    Guard(
        "courtesies and nothing else",
        (
            Code(
                "steward.llm.held:strays",
                "if not (_kind(before, language) and _kind(after, language))",
                "if False",
            ),
        ),
        "models/test_worded.py::test_strays_reply_that_changes_or_moves_a_word_is_the_template_again",
        "words",
    ),
    Guard(
        "courtesies of the reply's own language",
        (
            Code(
                "steward.llm.held:_kind",
                "own = COURTESIES.get(language, frozenset())",
                "own = frozenset().union(*COURTESIES.values())",
            ),
        ),
        "models/test_worded.py::test_strays_words_in_another_language_than_decided_are_not_said",
        "words",
    ),
    Guard(
        "a plain yes changes no language",
        (
            Code(
                "steward.conversation.spoken:language_after",
                "if now and (consents(words) or accepts_offer_of_person(words)):",
                "if False:",
            ),
        ),
        "conversation/test_spoken.py::test_yes_in_another_language_changes_nothing",
        "fr",
    ),
    Guard(
        "values are shown as values",
        (
            Code(
                "steward.wording.values:text",
                "if not value or TYPES.get(field, _any)(value):",
                "if True:",
            ),
        ),
        "wording/test_values.py::test_template_with_a_hostile_value_shows_no_word_of_it",
        "900",
    ),
    Guard(
        "nobody listens to a model",
        (Code("steward.llm.calls:_ALONE", "callbacks=[], tags=['nostream']"),),
        "models/test_model_calls.py::test_nobody_who_streams_a_run_hears_the_model",
        "unchecked",
    ),
    # ── who is signed in ──────────────────────────────────────────────────────────────────────────
    Guard(
        "session ends",
        (Code("steward.access.sessions:_STANDS", "AND ended_at IS NULL "),),
        "access/test_sessions.py::test_it_is_found_until_it_ends",
        "is None",
    ),
    Guard(
        "session in time",
        (
            Code(
                "steward.access.sessions:_STANDS",
                " AND expires_at > clock_timestamp() AND idle_until > clock_timestamp()",
            ),
        ),
        "access/test_sessions.py::test_it_expires_when_idle_and_in_any_case",
        "is None",
    ),
    Guard(
        "tokens that were ended",
        (
            Code(
                "steward.server.signin:caller_of",
                (
                    "if not principal.session and await is_ended(desk.db, principal.login, "
                    "principal.born):"
                ),
                "if False:",
            ),
        ),
        "access/test_ended_tokens.py::test_ended_token_gets_nobody_in",
        "DID NOT RAISE",
    ),
    Guard(
        "fields by role",
        (
            Code(
                "steward.policy.fields:FieldFilter.for_people",
                "frozenset.intersection(*held)",
                "frozenset()",
            ),
        ),
        "gateway/test_fields_of_people.py::test_floor_reads_the_last_four_digits_and_no_more",
        "assert",
    ),
    Guard(
        "used codes go from the lines",
        (
            Code(
                "steward.conversation.closing:_finish",
                "await take_out(connection, turn)",
                "pass",
            ),
        ),
        "graphs/test_used_code.py::test_used_code_is_in_no_line_no_card_and_no_state",
        "[code removed]",
    ),
    Guard(
        "used codes never reach a card",
        (
            Code(
                "steward.views.surroundings:words",
                'without_codes(row["text"], codes)',
                'row["text"]',
            ),
        ),
        "graphs/test_used_code.py::test_used_code_in_the_message_that_agrees_is_on_no_card",
        "assert",
    ),
    Guard(
        "lines and state of one moment",
        (
            Code(
                "steward.db:Database.snapshot",
                "REPEATABLE READ, READ ONLY",
                "READ COMMITTED, READ ONLY",
            ),
        ),
        "conversation/test_seen.py::test_reply_that_comes_while_it_is_read_is_seen_with_the_end_of_its_turn_or_not_at_all",
        "assert",
    ),
    Guard(
        "what is set aside outlives a sweep",
        (
            Code(
                "steward.budgets.repository:_SWEEP_ACCOUNTS",
                "b.reserved_tokens = 0 AND b.reserved_micro = 0 AND ",
                "",
            ),
        ),
        "budgets/test_swept.py::test_what_is_still_set_aside_is_settled_first",
        "assert",
    ),
    Guard(
        "a conversation's budget outlives a sweep",
        (Code("steward.budgets.repository:_SWEEP_ACCOUNTS", "b.period <> '' AND ", ""),),
        "budgets/test_swept.py::test_conversations_budget_holds_over_a_sweep",
        "DID NOT RAISE",
    ),
    Guard(
        "stream on a leash",
        (
            Code("steward.server.leash:_Stream._hold", "self._served.cancel()", "return"),
            Code("steward.server.leash:_Stream._hold", "self.cut = True", "pass"),
        ),
        "access/test_leash.py::test_it_is_cut_within_two_seconds",
        "< 4.5",
    ),
    Guard(
        "own pages only",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                'if headers.get("origin", own_origin()) != own_origin():',
                "if False:",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "same origin to change",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                'headers.get("sec-fetch-site", "same-origin") != "same-origin"',
                "False",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "CSRF token",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                (
                    'hmac.compare_digest(headers.get(CSRF_HEADER, "").encode(), '
                    "csrf_token(secret).encode())"
                ),
                "True",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "sign-in: the browser that began it",
        (Code("steward.access.pending:_TAKE", "AND browser = %s", "AND %s <> ''"),),
        "access/test_oidc.py::test_sign_in_is_taken_once_and_by_the_browser_that_began_it",
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its issuer",
        (Code("steward.access.id_tokens:_decode", "issuer=issuer,"),),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its audience",
        (
            Code(
                "steward.access.id_tokens:_decode",
                "audience=client_id,",
                "audience=[client_id, 'another'],",
            ),
        ),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its sign-in",
        (Code("steward.access.id_tokens:verify", "if not nonce or not", "if not nonce and not"),),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "issuer's keys: asked in bounds",
        (Code("steward.access.issuer_keys:IssuerKeys._may_ask", "return False", "return True"),),
        "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer",
        "assert 101 ==",
    ),
    Guard(
        "a link counts once",
        (Code("steward.access.customers:Opener._spend", "if spent.rowcount != 1:", "if False:"),),
        "access/test_customers.py::test_customer_link_counts_once",
        "DID NOT RAISE",
    ),
    Guard(
        "a link makes nothing last longer",
        (
            Code(
                "steward.access.customers:Opener.take_link",
                "if time.time() >= born +",
                "if time.time() < 0 * born +",
            ),
        ),
        "access/test_customers.py::test_link_makes_nothing_last_longer",
        "DID NOT RAISE",
    ),
    Guard(
        "no conversation is thrown away",
        (
            Code(
                "steward.server.doors:_refuse_side_doors", 'if asked.get("temporary"):', "if False:"
            ),
        ),
        "server/test_doors.py::test_no_conversation_is_thrown_away_at_its_end",
        "DID NOT RAISE",
    ),
    Guard(
        "words under an id that can be stored",
        (Code("steward.server.doors:_name_messages", "if not is_an_id(named):", "if False:"),),
        "server/test_doors.py::test_id_that_nothing_can_be_stored_under_is_refused_with_a_reason",
        "DID NOT RAISE",
    ),
    Guard(
        "no caller cuts a run off by its steps",
        (
            Code(
                "steward.server.doors:_limit_config",
                'config["recursion_limit"] = step_limit',
                'config["recursion_limit"] = given',
            ),
            Code(
                "steward.server.doors:_limit_config",
                'config = asked.get("config")',
                'config = asked.get("config"); given = (config or {}).get("recursion_limit")',
            ),
        ),
        "server/test_doors.py::test_no_caller_says_after_how_many_steps_a_run_is_cut_off",
        "assert",
    ),
    Guard(
        "nothing is asked for later",
        (
            Code(
                "steward.server.doors:_refuse_side_doors",
                'if run.get("after_seconds") or',
                "if False and",
            ),
        ),
        "server/test_doors.py::test_nothing_is_asked_for_later",
        "DID NOT RAISE",
    ),
    Guard(
        "a client's header counts from the proxies only",
        (
            Code(
                "steward.server.clients:client_of",
                "any(peer in proxy for proxy in proxies):",
                "proxies:",
            ),
        ),
        "server/test_brakes.py::test_client_of_the_configured_header_counts_from_the_proxies_only",
        "assert",
    ),
    Guard(
        "a flood is braked by client",
        (Code("steward.server.brakes:Brake.enter", 'f"net {client.network}": self._each, ', ""),),
        "server/test_brakes.py::test_brake_one_client_floods_and_everybody_else_goes_on",
        "assert",
    ),
    Guard(
        "a token that anybody can have is no room",
        (
            Code(
                "steward.server.brakes:Brake.enter",
                'caller.kind in ("staff", "service") or caller.account',
                'caller.kind != "visitor"',
            ),
        ),
        "server/test_brakes.py::test_brake_token_that_anybody_can_have_gives_no_room_of_its_own",
        "assert",
    ),
    Guard(
        "routes that nobody may use are off the router",
        (
            Code(
                "steward.server.http:create_http",
                "http.router.routes[:] = only_open(http.router.routes)",
                "pass",
            ),
        ),
        "server/test_open_routes.py::test_router_that_serves_holds_open_routes_only",
        "assert",
    ),
    Guard(
        "the edge lets through what leads to an open route",
        (Code("steward.server.edge:Edge.__call__", "if not resolved.open:", "if False:"),),
        "server/test_open_routes.py::test_edge_answers_closed_routes_even_where_the_router_still_has_them",
        "assert",
    ),
    Guard(
        "a path fits its route as a whole",
        (
            Code(
                "steward.server.open_routes:OpenRoutes.resolve",
                "if _NO_NAME.search(path):",
                "if False:",
            ),
            Code(
                "steward.server.open_routes:OpenRoutes.resolve",
                "route.path_regex.fullmatch(path)",
                "route.path_regex.match(path)",
            ),
        ),
        "server/test_open_routes.py::test_resolve_another_writing_of_an_open_route_is_closed",
        "assert",
    ),
    # ── what may come in, and how long anybody waits ──────────────────────────────────────────────
    Guard(
        "a body without end",
        (Code("steward.server.edge:_Taken.__call__", "if self._seen > BODY_LIMIT:", "if False:"),),
        _SLOW + "test_body_without_a_length_is_cut_at_the_limit",
        "413",
    ),
    Guard(
        "a body in time",
        (
            Code(
                "steward.server.edge:_Taken._in_time",
                "asyncio.timeout_at(self._until)",
                "asyncio.timeout_at(None)",
            ),
        ),
        _SLOW + "test_body_that_does_not_come_is_a_408",
        "TimeoutError",
    ),
    Guard(
        "a head in time",
        (
            Code(
                "steward.server.connections:BoundedProtocol._await_head",
                "if self._deadline is None:",
                "if False:",
            ),
        ),
        _SLOW + "test_head_that_does_not_come_ends_the_connection[nothing]",
        "TimeoutError",
    ),
    Guard(
        "a head without end",
        (Code("steward.server.connections:HEAD_LIMIT", "64 * 1024", "10 ** 9"),),
        _SLOW + "test_head_without_end_is_cut",
        "408",
    ),
    Guard(
        "a connection in time",
        (
            Code(
                "steward.db:Database.noting",
                "self._pool.connection(_patience.get())",
                "self._pool.connection()",
            ),
        ),
        _BUSY + "test_no_free_connection_is_a_503_soon_and_no_hang",
        "TimeoutError",
    ),
    Guard(
        "a row in time",
        (Code("steward.db:_as_desk", "SET lock_timeout", "SET LOCAL lock_timeout"),),
        _BUSY + "test_row_that_somebody_keeps_is_not_waited_for_for_ever",
        "TimeoutError",
    ),
    Guard(
        "nothing is told of a defect",
        (Code("steward.server.refusals:unforeseen", '"something went wrong here"', "str(error)"),),
        "server/test_headers.py::test_what_nobody_foresaw_tells_nobody_what_it_was",
        "swordfish",
    ),
    Guard(
        "no content is guessed at",
        (
            Code(
                "steward.server.hardened:harden",
                'headers.setdefault("X-Content-Type-Options", "nosniff")',
                "pass",
            ),
        ),
        "server/test_headers.py::test_what_nobody_foresaw_tells_nobody_what_it_was",
        "KeyError",
    ),
    Guard(
        "nothing steers a terminal",
        (Code("steward.cli.output:say", "_harmless(text)", "text"),),
        "cli/test_output.py::test_what_others_wrote_steers_no_terminal",
        "\\x1b",
    ),
    # ── words ─────────────────────────────────────────────────────────────────────────────────────
    Guard(
        "figures of rules from rules",
        (
            Code(
                "steward.understanding.passages:_why_not",
                (
                    "if any(not _allowed(figure, own, regions) for figure in said if "
                    "_comparable(figure, own)):"
                ),
                "if False:",
            ),
        ),
        "graphs/test_passages.py::test_passage_with_another_figure_than_the_rule_is_withheld",
        "assert ()",
    ),
    Guard(
        "a quote is nobody's word",
        (
            Code(
                "steward.conversation.intake:hear",
                'if message.channel == "email" else',
                "if False else",
            ),
        ),
        "conversation/test_mail.py::test_take_in_mail_stores_quotes_beside_the_words",
        "Kind regards",
    ),
    Guard(
        "a promise has its row",
        (
            Code(
                "nodes.commitments:held_to",
                "if all(kept(made.promise, rows)",
                "if True or all(kept(made.promise, rows)",
            ),
        ),
        "wording/test_kept.py::test_held_to_promise_of_a_ticket_is_said_only_once_there_is_one",
        "pause_asked",
    ),
    Guard(
        "a superseded article is not read out",
        (
            Code(
                "steward.understanding.passages:passages_of",
                'if article.get("status", "current") != "current":',
                "if False:",
            ),
        ),
        "graphs/test_passages.py::test_superseded_article_is_not_read_out",
        "assert",
    ),
    # ── running ───────────────────────────────────────────────────────────────────────────────────
    Guard(
        "a silent system is left alone",
        (
            Code(
                "steward.gateway.isolation:Isolation.call",
                "async with await self._circuits.get_breaker(spec.name):",
                "if True:",
            ),
        ),
        "gateway/test_isolation.py::test_system_that_is_silent_is_left_alone_and_tried_again_after_its_rest",
        "it was called",
    ),
    Guard(
        "nobody waits for a slow system's place",
        (
            Code(
                "steward.gateway.isolation:Isolation._enter",
                "if waits := places.locked():",
                "if (waits := places.locked()) and False:",
            ),
        ),
        "gateway/test_isolation.py::test_nobody_waits_for_a_place_of_a_system_that_was_silent",
        "it waits",
    ),
    Guard(
        "who waited for a system that fell silent calls nothing",
        (Code("steward.gateway.isolation:Isolation._enter", "if waits:", "if False:"),),
        "gateway/test_isolation.py::test_who_waited_for_a_place_while_the_system_fell_silent_calls_nothing",
        "assert",
    ),
    Guard(
        "attributes of spans leave by a list",
        (
            Code(
                "steward.telemetry.allowed:attributes",
                "if key in ALLOWED and",
                "if",
            ),
        ),
        "telemetry/test_sampling.py::test_span_leaves_with_attributes_on_the_list_alone",
        "SELECT 'dana'",
    ),
    Guard(
        "texts in LangSmith's traces are masked",
        (
            Code(
                "steward.telemetry.langsmith:_text",
                'return f"[{len(text)} characters]"',
                "return text",
            ),
        ),
        "telemetry/test_langsmith.py::test_shape_is_kept",
        "INV-1042",
    ),
    Guard(
        "every client of LangSmith has the mask",
        (
            Code(
                "steward.telemetry.langsmith:mask",
                'given["anonymizer"] = shape',
                "pass",
            ),
        ),
        "telemetry/test_langsmith.py::test_every_client_is_masked_once_tracing_is_on",
        "_anonymizer",
    ),
    Guard(
        "metrics are not open to anybody",
        (
            Code(
                "steward.server.routes.metrics:_check_may_read",
                "if not (sandboxed() and from_this_machine(request.headers)):",
                "if False:",
            ),
        ),
        "telemetry/test_metrics.py::test_metrics_are_for_the_token_and_staff_and_nobody_else",
        "assert 200 == 401",
    ),
    Guard(
        "private keys are encrypted",
        (
            Code(
                "steward.keys:sealed",
                "serialization.BestAvailableEncryption(secret())",
                "serialization.NoEncryption()",
            ),
        ),
        "access/test_keys.py::test_no_private_key_lies_in_clear_anywhere_in_the_home",
        "BEGIN PRIVATE KEY",
    ),
    Guard(
        "userinfo is that subject's",
        (
            Code(
                "steward.access.oidc:Oidc._with_email",
                ' if told.get("sub") == subject.subject else ""',
                "",
            ),
        ),
        "access/test_oidc.py::test_address_from_userinfo_counts_only_when_of_that_subject_and_verified",
        "lena@fernhill",
    ),
    Guard(
        "a live run is left alone",
        (
            Code(
                "steward.conversation.unfinished:_SWEEP",
                "AND NOT desk.has_run(t.conversation_id)",
            ),
        ),
        "conversation/test_lost_runs.py::test_turn_whose_run_no_session_holds_is_taken_up_before_its_lease_is_over",
        "c2",
    ),
    Guard(
        "a run without a session closes nothing",
        (
            Code(
                "steward.conversation.fence:check_run",
                "if run is not None and lost_its_session(run):",
                "if False:",
            ),
        ),
        _LOST + "test_run_that_lost_its_session_closes_no_turn",
        "DID NOT RAISE",
    ),
    Guard(
        "the record going away is no answer",
        (
            Code(
                "steward.decisions.execution:Execution._send",
                "except (psycopg.OperationalError, psycopg.InterfaceError) as error:",
                "except ZeroDivisionError as error:",
            ),
        ),
        "ledger/test_execution.py::"
        "test_record_that_goes_away_under_an_effect_is_no_answer_and_ends_the_run",
        "DID NOT RAISE",
    ),
    Guard(
        "a login given again opens to nobody before",
        (
            Code(
                "steward.access.staff:end",
                "gone = await fetch(connection, _UNLINK, login)",
                "gone: list[Row] = []",
            ),
        ),
        "cli/test_staff_command.py::test_ended_person_leaves_nothing_that_signs_them_in",
        "DID NOT RAISE",
    ),
    # ── danger ────────────────────────────────────────────────────────────────────────────────────
    Guard(
        "safety words before anything else",
        (Code("steward.conversation.intake:note_new", "if danger is not None:", "if False:"),),
        "conversation/test_alarms.py::test_alarm_is_raised_while_paused_taken_over_or_public",
        "assert",
    ),
    Guard(
        "a turn takes danger from its row",
        (Code("nodes.understanding:understand", "if opened.alarm is not None:", "if False:"),),
        "graphs/test_danger_by_row.py"
        "::test_turn_with_an_alarm_on_record_calls_a_person_whatever_is_read_again",
        "danger on record was answered as anything else",
    ),
    Guard(
        "an alarm is closed by a person",
        (
            Code(
                "steward.decisions.supervision:Supervision._return",
                'if await open_alarm(connection, held["id"]) is not None:',
                "if False:",
            ),
        ),
        "conversation/test_alarms.py::test_alarm_is_raised_once_and_stays_until_a_person_closes_it",
        "DID NOT RAISE",
    ),
    Guard(
        "what is decided is read in that very step",
        (Code("nodes.team:watched", "anew=point in _DECIDE", "anew=False"),),
        "graphs/test_step_reads.py::test_step_that_decides_reads_anew_what_another_step_has_read",
        "it was decided on what another step had read",
    ),
    # ── the record ────────────────────────────────────────────────────────────────────────────────
    Guard(
        "append-only record",
        (Sql("desk", "GRANT ALL ON desk.audit TO steward_desk"),),
        "audit/test_audit.py::test_desk_itself_cannot_change_the_record",
        "DID NOT RAISE",
    ),
)
