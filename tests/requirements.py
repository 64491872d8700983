"""Every promise of Steward by id, with the tests that prove it; `tests/test_requirements.py` holds the list to the tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One sentence a user may rely on, and the tests (`file::function`, below `tests/`) that fail when it breaks."""

    sentence: str
    tests: tuple[str, ...]


PROMISES: dict[str, Promise] = {
    # ── one customer ──────────────────────────────────────────────────────────────────────────────────────────────
    "identity.one-handle": Promise(
        "A customer known under another name in each system is one customer.",
        ("identity/test_resolution.py::test_every_identifier_of_a_customer_gives_one_handle",
         "gateway/test_real_systems.py::test_every_identifier_resolves_to_the_same_handle"),
    ),
    "identity.never-guessed": Promise(
        "Two candidates are asked about, never guessed; a name alone is never enough.",
        ("identity/test_resolution.py::test_two_j_de_vries_in_one_house_are_not_told_apart",
         "identity/test_resolution.py::test_a_name_is_never_enough"),
    ),
    "identity.codes": Promise(
        "Six digits, five minutes, three tries; only to verified contacts unchanged for seven days.",
        ("identity/test_codes.py::test_three_wrong_tries_lock_the_challenge_and_not_the_customer",
         "identity/test_codes.py::test_after_five_minutes_a_code_is_old",
         "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks",
         "identity/test_codes.py::test_a_contact_changed_today_is_not_used"),
    ),
    "identity.no-oracle": Promise(
        "Unknown, wrong and foreign get the same words in the same time band.",
        ("identity/test_codes.py::test_a_stranger_gets_the_same_answers_and_no_code",
         "identity/test_codes.py::test_a_stranger_waits_as_long",
         "identity/test_resolution.py::test_nobody_costs_the_same_calls_and_time",
         "scenarios/test_all.py::test_somebody_elses_invoice_sounds_like_none"),
    ),
    "identity.assertions": Promise(
        "What a channel's platform vouches for is taken as a proof, once, and a forged word is not.",
        ("identity/test_people.py::test_a_session_proves_the_customer",
         "identity/test_people.py::test_an_assertion_counts_once",
         "identity/test_people.py::test_a_forged_or_useless_assertion_is_refused_and_recorded"),
    ),
    # ── conversations ─────────────────────────────────────────────────────────────────────────────────────────────
    "conversation.once": Promise(
        "A message is taken in once, and several in a row are one turn.",
        ("conversation/test_conversations.py::test_ten_deliveries_of_one_message_count_once",
         "conversation/test_conversations.py::test_three_messages_are_one_turn"),
    ),
    "conversation.delivered-often": Promise(
        "What is delivered two to ten times, to either process, happens once: messages, decisions, resumes, ticks, notices.",
        ("races/test_deliveries.py::test_messages_decisions_and_ticks_delivered_many_times_have_one_effect",
         "races/test_deliveries.py::test_a_notice_delivered_from_two_processes_goes_out_once",
         "races/test_deliveries.py::test_an_id_stands_for_its_words",
         "races/test_langgraph_facts.py::test_a_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
         "server/test_live_desk.py::test_a_key_counts_within_its_conversation",
         "cli/test_client.py::test_what_got_lost_on_the_way_is_sent_again_under_the_same_key"),
    ),
    "conversation.fence": Promise(
        "A run that lost its turn writes nothing more.",
        ("conversation/test_conversations.py::test_a_died_turn_is_taken_over_and_its_zombie_writes_nothing",
         "ledger/test_ledger.py::test_a_turn_that_is_over_does_nothing"),
    ),
    "conversation.masked": Promise(
        "Card numbers, CVV, passwords and tokens are masked before anything is stored.",
        ("understanding/test_masking.py::test_a_card_number_never_survives",
         "server/test_live_doors.py::test_card_numbers_are_masked_before_a_run_exists",
         "conversation/test_conversations.py::test_text_is_masked_stripped_and_cut"),
    ),
    "conversation.handed-over": Promise(
        "After a hand-over the desk is silent until it is returned; what nobody answered meanwhile is answered then.",
        ("conversation/test_conversations.py::test_while_a_person_has_the_conversation_the_desk_is_silent",
         "conversation/test_supervision.py::test_a_turn_under_way_is_silenced_and_its_mail_waits",
         "conversation/test_supervision.py::test_a_notice_that_falls_due_meanwhile_is_said_once_it_is_returned"),
    ),
    "supervision.roles": Promise(
        "Agents, leads and admins step in, one at a time, and never into their own account.",
        ("conversation/test_supervision.py::test_only_agents_leads_and_admins_step_in",
         "conversation/test_supervision.py::test_one_of_many_takes_over",
         "conversation/test_supervision.py::test_nobody_steps_into_their_own_account",
         "server/test_live_desk.py::test_who_may_step_in_over_http"),
    ),
    "supervision.makers": Promise(
        "Whoever took over or whispered signs nothing there, and a yes to a person is no yes to the desk.",
        ("conversation/test_supervision.py::test_a_note_is_kept_and_its_writer_signs_nothing",
         "conversation/test_supervision.py::test_what_a_person_said_answers_and_closes_the_desks_question",
         "ledger/test_stops.py::test_taken_over_the_desk_does_only_what_people_signed"),
    ),
    "supervision.paused": Promise(
        "While a conversation is paused nothing begins in it, wherever its turn stood; returned, it goes on once.",
        ("ledger/test_stops.py::test_a_pause_holds_back_what_was_granted",
         "graphs/test_halted.py::test_a_pause_in_the_middle_of_a_turn_pays_nothing"),
    ),
    "supervision.modes": Promise(
        "Policy says for each kind of action whether it always asks, can be stopped before it is sent, or goes alone.",
        ("policy/test_cedar.py::test_a_mode_adds_people_and_never_takes_one_away",
         "ledger/test_stops.py::test_on_the_loop_a_supervisor_can_stop_it_before_it_is_sent",
         "graphs/test_halted.py::test_on_the_loop_it_pays_after_the_window_and_not_before"),
    ),
    "supervision.halt": Promise(
        "After `steward halt` nothing is granted and nothing begins; the desk answers on, and `resume` does what waited.",
        ("ledger/test_stops.py::test_a_halt_grants_and_sends_nothing_until_it_is_lifted",
         "ledger/test_stops.py::test_once_halted_nothing_begins_any_more",
         "ledger/test_stops.py::test_a_signature_does_not_get_around_a_halt",
         "graphs/test_halted.py::test_a_halted_desk_answers_and_pays_after_resume"),
    ),
    # ── authority ─────────────────────────────────────────────────────────────────────────────────────────────────
    "state.no-authority": Promise(
        "Forged commands, state, context and resumes change nothing that matters.",
        ("graphs/test_forged_state.py::test_jumping_into_act_with_made_up_results_pays_nothing",
         "graphs/test_forged_state.py::test_a_real_turn_with_forged_results_pays_nothing_that_policy_denies",
         "graphs/test_forged_state.py::test_a_yes_in_state_is_nobodys_yes",
         "graphs/test_forged_state.py::test_stepping_over_the_interrupt_approves_nothing",
         "graphs/test_forged_state.py::test_a_resume_by_nobody_decides_nothing",
         "graphs/test_forged_state.py::test_a_resume_of_a_thread_that_never_asked_changes_nothing",
         "graphs/test_forged_state.py::test_a_context_and_configuration_of_the_callers_choosing_know_nobody",
         "server/test_live_doors.py::test_a_visitor_commands_nothing",
         "server/test_live_doors.py::test_state_cannot_be_edited_copied_or_deleted"),
    ),
    "state.plain": Promise(
        "What is in state round-trips through the strict serializer, and nothing else comes to life.",
        ("graphs/test_state.py::test_every_result_travels_as_json",
         "graphs/test_state.py::test_every_channel_of_a_real_turn_is_plain",
         "graphs/test_state.py::test_nothing_else_is_brought_to_life"),
    ),
    "gateway.declared": Promise(
        "An agent reaches only the tools that its team declares, for the customer that rows name.",
        ("gateway/test_gateway.py::test_what_is_not_allowed_is_never_sent",
         "gateway/test_gateway.py::test_a_read_carries_the_customer_that_rows_name",
         "gateway/test_gateway.py::test_a_write_needs_its_action_under_execution"),
    ),
    "systems.confined": Promise(
        "A system shows one customer's rows for one call, also when its own check is taken away.",
        ("systems/test_confinement.py::test_without_the_servers_check_the_database_still_confines",
         "systems/test_confinement.py::test_every_table_with_customers_in_it_is_under_row_level_security",
         "systems/test_confinement.py::test_forged_missing_and_replayed_capabilities"),
    ),
    "policy.least-human": Promise(
        "Alone up to 50.00, one signature above, two above 1,000.00; a missing fact denies.",
        ("policy/test_cedar.py::test_the_least_human_mode", "policy/test_cedar.py::test_every_fact_of_a_refund_is_needed",
         "policy/test_cedar.py::test_more_money_never_needs_fewer_people"),
    ),
    "policy.explained": Promise(
        "Every rule has an id, a sentence and a place; a request that nobody made is explained by the rule that decides it.",
        ("policy/test_check.py::test_a_hypothetical_refund_is_explained",
         "policy/test_check.py::test_what_makes_no_sense_is_said",
         "policy/test_check.py::test_every_rule_is_listed_with_its_sentence_and_denial"),
    ),
    "policy.reloaded": Promise(
        "Changed rules and limits are used at the next request under a new version; a bad set is refused and the old one stays.",
        ("policy/test_live.py::test_a_changed_limit_shows_at_the_next_request",
         "policy/test_live.py::test_a_bad_set_is_refused_and_said_and_the_old_one_stays",
         "policy/test_live.py::test_what_people_signed_under_another_version_is_asked_anew"),
    ),
    "policy.company-caps": Promise(
        "The desk alone gives back no more than the company's hour and day, however many ask at once; above it a person looks.",
        ("ledger/test_company_caps.py::test_twenty_at_once_stay_within_the_hour",
         "ledger/test_company_caps.py::test_the_day_holds_when_the_hour_is_over",
         "ledger/test_company_caps.py::test_what_is_above_asks_one_person_who_may_grant_it"),
    ),
    "policy.window": Promise(
        "The window of a customer counts linked accounts, other cards and what is in flight.",
        ("ledger/test_company_caps.py::test_linked_accounts_and_instruments_share_one_window",
         "ledger/test_ledger.py::test_the_window_counts_what_went_and_what_is_asked_for",
         "ledger/test_ledger.py::test_two_refunds_of_one_customer_are_never_both_the_first"),
    ),
    "policy.one-version": Promise(
        "One version covers every file of the policy set: rules, limits, rates and fields; all of them change while the desk runs.",
        ("policy/test_cedar.py::test_the_version_covers_every_file",
         "policy/test_reading.py::test_fields_and_reads_change_with_the_files"),
    ),
    "policy.reading": Promise(
        "What an agent reads is permitted by a rule; the default is no, declared or not.",
        ("policy/test_reading.py::test_what_no_rule_permits_is_denied",
         "policy/test_reading.py::test_every_read_that_a_team_declares_is_permitted",
         "gateway/test_gateway.py::test_what_policy_does_not_permit_is_not_read"),
    ),
    "gateway.pinned": Promise(
        "A tool that its system describes otherwise than was accepted is refused until an admin has accepted what it says now.",
        ("gateway/test_pins.py::test_a_tool_that_is_described_otherwise_is_refused",
         "gateway/test_pins.py::test_a_system_that_announces_a_change_is_looked_at_before_the_next_call",
         "gateway/test_pins.py::test_one_that_does_not_is_looked_at_after_a_while",
         "gateway/test_pins.py::test_accepted_by_an_admin_it_is_used_at_once",
         "gateway/test_pins.py::test_what_was_looked_at_is_what_is_accepted",
         "gateway/test_pins.py::test_outside_the_sandbox_what_nobody_accepted_is_refused",
         "gateway/test_pins.py::test_the_shipped_pins_are_those_of_the_shipped_systems",
         "server/test_live_desk.py::test_a_tool_that_changed_is_warned_of_listed_and_accepted_by_an_admin"),
    ),
    "gateway.rates": Promise(
        "Agents never call a system more often than the rates allow, over all processes; what is being carried out is never held back.",
        ("gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot",
         "gateway/test_rates.py::test_one_call_too_many_is_not_sent_and_said",
         "gateway/test_rates.py::test_what_is_being_carried_out_is_counted_and_never_held_back",
         "gateway/test_rates.py::test_a_write_that_is_being_carried_out_is_sent_however_often",
         "graphs/test_not_now.py::test_whoever_reads_is_told_that_it_could_not_be_looked_up"),
    ),
    "gateway.cache": Promise(
        "An answer is used again only where systems.yaml says so, for the same agent, and never for what is decided or done.",
        ("gateway/test_cache.py::test_the_same_is_asked_once_and_the_record_says_so",
         "gateway/test_cache.py::test_what_is_decided_or_done_is_read_anew",
         "gateway/test_cache.py::test_another_agent_argument_customer_or_conversation_is_another_answer"),
    ),
    "gateway.one-call": Promise(
        "A capability is for one call with its very arguments, and names the agent, the desk and the people who signed.",
        ("systems/test_confinement.py::test_a_capability_that_does_not_hold",
         "systems/test_confinement.py::test_a_capability_for_a_small_refund_sends_no_large_one",
         "systems/test_confinement.py::test_forged_missing_and_replayed_capabilities",
         "systems/test_confinement.py::test_a_system_notes_the_whole_chain_of_actors",
         "gateway/test_gateway.py::test_whoever_signed_is_in_the_chain_of_actors"),
    ),
    "policy.fast": Promise(
        "A decision takes less than a millisecond, 99 times in 100 on a machine that has a processor free.",
        ("policy/test_speed.py::test_a_decision_takes_less_than_a_millisecond",),
    ),
    "policy.reasons": Promise(
        "Every refund has a reason whose predicate code checks, and never gives too much.",
        ("policy/test_reasons.py::test_overpaid", "policy/test_reasons.py::test_undelivered",
         "policy/test_reasons.py::test_cancelled_before_renewal", "policy/test_reasons.py::test_overpaid_never_gives_too_much",
         "policy/test_reasons.py::test_renewal_grace", "policy/test_reasons.py::test_return_received",
         "policy/test_reasons.py::test_withdrawal", "policy/test_reasons.py::test_goods_sent_back_never_give_too_much",
         "policy/test_reasons.py::test_the_grace_never_gives_too_much"),
    ),
    "policy.one-remedy": Promise(
        "A parcel that was replaced is not refunded too, and the grace gives back the renewal and nothing else.",
        ("policy/test_evidence.py::test_a_parcel_that_was_replaced_is_not_refunded_too",
         "policy/test_evidence.py::test_the_grace_is_about_the_newest_charge_for_the_subscription_only",
         "graphs/test_planning.py::test_what_follows_a_proposal_waits_until_it_has_ended"),
    ),
    "consent.words": Promise(
        "Money moves on clear words of the customer about exactly this, and on nothing else.",
        ("understanding/test_consent.py::test_anything_else_is_no_agreement",
         "understanding/test_consent.py::test_a_condition_or_negation_anywhere_spoils_it",
         "graphs/test_answers.py::test_naming_ones_own_amount_is_no_condition",
         "ledger/test_ledger.py::test_only_the_customers_own_later_words_agree"),
    ),
    # ── people ────────────────────────────────────────────────────────────────────────────────────────────────────
    "approvals.four-eyes": Promise(
        "Two signatures are two people, one of finance; makers and kin do not sign.",
        ("approvals/test_approvals.py::test_two_signatures_are_two_people_one_of_finance",
         "approvals/test_approvals.py::test_makers_do_not_sign",
         "approvals/test_approvals.py::test_nobody_signs_for_their_own_account"),
    ),
    "approvals.digest": Promise(
        "What was seen is what is signed; other facts or another policy ask anew.",
        ("approvals/test_approvals.py::test_what_was_seen_is_what_is_signed",
         "ledger/test_ledger.py::test_other_facts_or_another_policy_ask_anew"),
    ),
    "approvals.edit": Promise(
        "A person may lower a refund, never raise it, and cannot sign what they changed; another person does.",
        ("approvals/test_edits.py::test_an_edit_is_another_digest_that_another_person_signs",
         "approvals/test_edits.py::test_only_lower_and_more_than_nothing",
         "approvals/test_edits.py::test_a_yes_covers_less_and_never_more"),
    ),
    "approvals.deadlines": Promise(
        "What waits is escalated after eight business hours; what is owed never expires, and what is not expires kindly.",
        ("approvals/test_deadlines.py::test_what_is_owed_is_escalated_and_never_expires",
         "approvals/test_deadlines.py::test_only_what_nobody_is_owed_expires",
         "approvals/test_deadlines.py::test_hours_are_business_hours",
         "approvals/test_approvals.py::test_expiry_is_nobodys_rejection"),
    ),
    "approvals.delegation": Promise(
        "Who stands in for a maker or for kin cannot sign either, for as long as that lasts; a delegation gives nobody a role.",
        ("approvals/test_delegation.py::test_who_stands_in_for_a_maker_is_one",
         "approvals/test_delegation.py::test_a_delegation_gives_nobody_a_role",
         "approvals/test_delegation.py::test_it_is_looked_at_again_when_the_right_is_used"),
    ),
    "approvals.one-decides": Promise(
        "Fifty people at once over two processes: one of them decides (two, where two have to sign), and the rest hear who did.",
        ("races/test_fifty_approvers.py::test_fifty_people_decide_at_once_over_two_processes",),
    ),
    "approvals.langgraph-facts": Promise(
        "An empty answer, a position in a list that changed and an interrupt that was replaced decide nothing on the real server.",
        ("races/test_langgraph_facts.py::test_an_answer_without_sense_changes_no_row_however_often_the_node_runs_again",
         "races/test_langgraph_facts.py::test_a_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
         "races/test_langgraph_facts.py::test_a_position_in_a_list_that_changed_since_approves_nothing",
         "races/test_langgraph_facts.py::test_positions_in_a_list_of_two_count_for_nothing",
         "durability/test_two_at_once.py::test_two_resumes_at_once_on_a_langgraph_server"),
    ),
    "approvals.wire": Promise(
        "Only an explicit approval approves, whatever a client sends.",
        ("approvals/test_wire.py::test_junk_decides_nothing_and_is_answered_kindly",
         "approvals/test_wire.py::test_nothing_raises_and_only_explicit_words_approve"),
    ),
    # ── effects ───────────────────────────────────────────────────────────────────────────────────────────────────
    "ledger.once": Promise(
        "An action has one effect, however often and by however many it is executed.",
        ("ledger/test_execution.py::test_sixteen_at_once_have_one_effect",
         "ledger/test_execution.py::test_a_crash_in_between_is_resolved_under_the_same_key",
         "ledger/test_life_cycle.py::test_the_life_of_actions"),
    ),
    "ledger.voided": Promise(
        "What is not answered is called failed only once its key is void, and confirmed when it was done after all.",
        ("ledger/test_voiding.py::test_never_answered_it_is_voided_and_only_then_failed",
         "ledger/test_voiding.py::test_what_was_done_after_all_is_confirmed",
         "ledger/test_voiding.py::test_when_its_right_is_over_it_is_not_sent_again",
         "ledger/test_voiding.py::test_a_refusal_of_a_second_request_says_nothing_about_the_first"),
    ),
    "ledger.settlement": Promise(
        "A payment is followed until it has arrived; one that came back is told and given to a person, once, and counts nowhere.",
        ("ledger/test_settlement.py::test_nobody_looks_before_it_is_due_and_one_looks_then",
         "ledger/test_settlement.py::test_the_same_late_news_has_one_effect",
         "ledger/test_settlement.py::test_what_came_back_counts_in_no_window_and_begins_a_new_episode",
         "ledger/test_settlement.py::test_a_person_who_has_the_conversation_and_a_halt_do_not_keep_the_case_back",
         "graphs/test_late_failures.py::test_many_sweepers_make_one_ticket_and_one_notice",
         "graphs/test_late_failures.py::test_a_sweeper_that_dies_is_followed_by_another",
         "policy/test_cedar.py::test_the_least_human_mode"),
    ),
    "refund.lines": Promise(
        "A refund takes back an invoice line by line, net and tax, discounts shared; nothing below zero, nothing twice, exact sums.",
        ("policy/test_lines.py::test_a_full_refund_is_the_invoice",
         "policy/test_lines.py::test_refunds_one_after_the_other_never_take_a_line_twice",
         "graphs/test_refund_lines.py::test_people_sign_the_lines_that_billing_gets",
         "graphs/test_refund_lines.py::test_other_lines_are_asked_about_anew",
         "policy/test_lines.py::test_yen_have_no_cents_and_the_last_line_gets_what_is_over"),
    ),
    "refund.tenders": Promise(
        "What several charges paid goes back to all of them, each at most its own, the whole amount and never more than the price.",
        ("policy/test_tenders.py::test_the_whole_amount_is_found",
         "policy/test_tenders.py::test_refund_by_refund_it_comes_to_the_price_and_no_more",
         "policy/test_tenders.py::test_paid_twice_and_sent_back_both_are_owed_in_either_order",
         "policy/test_tenders.py::test_each_share_says_what_its_own_charge_needs"),
    ),
    "billing.credit-notes": Promise(
        "A credit note is the sum of its lines and as much as its refund, and no invoice line is credited twice.",
        ("systems/test_credit_notes.py::test_a_credit_note_that_cannot_be",
         "systems/test_credit_notes.py::test_many_at_once_never_credit_a_line_twice",
         "systems/test_credit_notes.py::test_what_came_back_is_on_the_invoice_again"),
    ),
    "billing.constraints": Promise(
        "Ceiling, currency, key and balance are constraints of billing's database.",
        ("systems/test_constraints.py::test_a_refund_that_cannot_be",
         "systems/test_constraints.py::test_two_refunds_cannot_share_a_key",
         "systems/test_constraints.py::test_a_journal_entry_sums_to_zero_in_each_currency",
         "systems/test_billing.py::test_sixteen_writers_with_their_own_keys_stay_under_the_ceiling",
         "systems/test_billing.py::test_sixteen_writers_with_one_key_make_one_refund"),
    ),
    "foreign.words": Promise(
        "A system with other names, amounts, times, pages and errors is mapped in `systems.yaml`; what the mapping has no words for is garbage, never guessed.",
        ("foreign/test_over_mcp.py::test_every_read_comes_back_in_the_desks_own_words",
         "foreign/test_over_mcp.py::test_garbage_is_garbage_and_of_a_write_unknown",
         "foreign/test_over_mcp.py::test_a_state_nobody_mapped_is_garbage_and_not_guessed",
         "foreign/test_translation.py::test_an_amount_comes_back_as_it_went",
         "foreign/test_translation.py::test_what_is_no_amount_is_never_read_as_one",
         "foreign/test_mapping.py::test_a_mistake_is_named_with_file_line_and_key",
         "foreign/test_mapping.py::test_the_desk_expects_what_its_own_billing_answers"),
    ),
    "foreign.confined": Promise(
        "Of a system that checks nothing no other customer's record is asked for, shown or changed; what it shows all the same is dropped and counted.",
        ("foreign/test_over_mcp.py::test_no_argument_names_another_customer",
         "foreign/test_over_mcp.py::test_records_of_other_customers_are_dropped_counted_and_recorded",
         "foreign/test_over_mcp.py::test_nobody_elses_payment_is_refunded_though_the_vendor_would"),
    ),
    "foreign.lookup": Promise(
        "A write without a key is looked up before it is sent again, and not found counts only once it has settled.",
        ("foreign/test_whole_desk.py::test_under_lookup_a_refund_that_was_not_answered_is_paid_once",
         "foreign/test_whole_desk.py::test_under_lookup_a_killed_desk_pays_once",
         "foreign/test_sent_once.py::test_not_found_proves_nothing_before_it_has_settled",
         "foreign/test_sent_once.py::test_once_it_has_settled_it_is_sent_again",
         "foreign/test_sent_once.py::test_many_at_once_have_one_request_on_its_way"),
    ),
    "foreign.none": Promise(
        "A write that can be neither repeated nor looked up needs a person, is sent at most once, and a person ends what was not answered.",
        ("foreign/test_whole_desk.py::test_under_none_a_person_signs_first",
         "foreign/test_whole_desk.py::test_under_none_what_was_not_answered_is_never_sent_again",
         "foreign/test_whole_desk.py::test_under_none_a_killed_desk_sends_nothing_twice",
         "foreign/test_sent_once.py::test_without_a_signature_it_is_not_sent",
         "foreign/test_policy.py::test_what_cannot_be_repeated_needs_a_person",
         "foreign/test_unproven.py::test_a_persons_word_ends_it_and_is_kept",
         "foreign/test_unproven.py::test_only_leads_and_finance_and_nobody_about_themself",
         "foreign/test_unproven.py::test_a_maker_does_not_have_the_last_word"),
    ),
    "durability.any-point": Promise(
        "Killed at any point, the desk ends by itself with the same ledger, replies and approvals.",
        ("durability/test_kill_points.py::test_a_kill_changes_nothing",
         "durability/test_kill_points.py::test_the_stories_reach_every_node_and_every_write",
         "durability/test_server_kills.py::test_a_killed_server_ends_what_it_had_begun",
         "durability/test_server_kills.py::test_who_waits_is_seen_to_wait_after_a_kill"),
    ),
    "durability.stopped": Promise(
        "A process stopped past its lease is overtaken; woken, it writes nothing stale, pays nothing again, and serves on.",
        ("races/test_stopped.py::test_a_stopped_process_is_overtaken_and_writes_nothing_when_it_wakes",
         "conversation/test_lost_runs.py::test_who_waits_ends_a_silent_session",
         "conversation/test_lost_runs.py::test_a_long_run_that_speaks_is_waited_for",
         "conversation/test_lost_runs.py::test_an_overtaken_run_opens_and_closes_no_turn",
         "conversation/test_lost_runs.py::test_an_overtaken_run_writes_no_checkpoint"),
    ),
    # ── the record ────────────────────────────────────────────────────────────────────────────────────────────────
    "audit.chain": Promise(
        "The record cannot be changed by the desk, and a change by anybody else is found.",
        ("audit/test_audit.py::test_the_desk_itself_cannot_change_the_record",
         "audit/test_audit.py::test_tampering_by_the_owner_is_found",
         "audit/test_audit.py::test_no_single_change_goes_unseen"),
    ),
    # ── what models cost ──────────────────────────────────────────────────────────────────────────────────────────
    "budgets.reserved": Promise(
        "A call of a model is set aside at its maximum in every budget before it begins; however many ask at once, none overshoots.",
        ("budgets/test_budgets.py::test_sixty_four_at_once_do_not_overshoot",
         "budgets/test_budgets.py::test_every_budget_stops_a_call",
         "budgets/test_sums.py::test_the_sums"),
    ),
    "budgets.settled": Promise(
        "A call is settled once at what it used; what nobody can say is its maximum or an estimate, and no model is free by mistake.",
        ("budgets/test_budgets.py::test_a_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used",
         "budgets/test_budgets.py::test_a_call_whose_maker_died_costs_its_maximum_once",
         "budgets/test_budgets.py::test_who_does_not_say_what_was_used_pays_the_maximum",
         "budgets/test_budgets.py::test_a_bill_above_the_maximum_is_charged_and_stops_the_next",
         "budgets/test_prices.py::test_an_unlisted_model_costs_the_default_rounded_up"),
    ),
    "budgets.calls": Promise(
        "A turn asks models twice on the fast path and six times in all, counted where they are paid for.",
        ("budgets/test_budgets.py::test_a_turn_asks_twice_on_the_fast_path_and_six_times_in_all",
         "graphs/test_with_a_model.py::test_a_turn_that_is_run_again_pays_again_and_stays_within_its_calls"),
    ),
    "budgets.halt": Promise(
        "With a budget used up the desk goes on offline where it can, and calls a person once, kindly, where it cannot.",
        ("graphs/test_with_a_model.py::test_parallel_conversations_do_not_overshoot_the_day",
         "models/test_heard.py::test_over_budget_the_offline_reading_stands_and_says_so",
         "scenarios/test_all.py::test_every_scenario_holds"),
    ),
    # ── with a model that says the worst possible thing at every call ─────────────────────────────────────────────
    "models.worst-understanding": Promise(
        "With a model that hears the worst at every call, nobody agrees, nothing is withdrawn or paid, and no reference or amount counts "
        "that the customer did not write.",
        ("models/test_heard.py::test_the_worst_it_can_say_gives_nothing_that_the_customer_did_not",
         "models/test_heard.py::test_whatever_it_says_money_and_references_are_the_customers",
         "graphs/test_with_a_model.py::test_a_hostile_model_confirms_withdraws_and_pays_nothing"),
    ),
    "models.worst-wording": Promise(
        "With a model that words the worst at every call, the customer reads the template: no claim, figure, name or link of the model's.",
        ("models/test_worded.py::test_the_worst_that_it_can_say_is_not_said", "models/test_worded.py::test_a_reply_keeps_to_its_draft",
         "models/test_worded.py::test_what_asks_reports_or_hands_over_is_said_by_template"),
    ),
    "models.bounded": Promise(
        "A model that is late, fails or answers nonsense delays a turn by a bounded time and changes nothing else; it is in the record.",
        ("models/test_model_calls.py::test_a_model_that_does_not_answer_costs_its_maximum",
         "models/test_heard.py::test_an_answer_of_no_use_leaves_the_offline_reading",
         "models/test_worded.py::test_over_budget_or_late_the_template_is_said"),
    ),
    "models.private": Promise(
        "A model sees the customer's words without codes, addresses, secrets and text of systems; its own words reach nobody unchecked, "
        "and neither is in the record.",
        ("models/test_heard.py::test_it_sees_the_customers_words_without_codes_addresses_and_secrets",
         "models/test_model_calls.py::test_nobody_who_streams_a_run_hears_the_model",
         "models/test_model_calls.py::test_the_record_and_the_trace_hold_figures_and_no_text"),
    ),
    "models.said-at-start": Promise(
        "A role, package, key or price that is missing is said at the start, with the next step.",
        ("models/test_roles.py::test_what_is_missing_is_said", "models/test_roles.py::test_a_missing_key_is_said_before_the_first_customer",
         "cli/test_budgets_command.py::test_a_run_with_a_model_that_is_not_there_says_what_to_do"),
    ),
    # ── understanding ─────────────────────────────────────────────────────────────────────────────────────────────
    "understanding.routing": Promise(
        "Free text reaches the right team offline, 85 in 100 or better on texts it was not trained on.",
        ("understanding/test_understanding.py::test_held_out_texts_are_routed",),
    ),
    "understanding.never-raises": Promise(
        "Any text is answered, in bounded time.",
        ("understanding/test_understanding.py::test_never_raises",
         "understanding/test_understanding.py::test_hostile_texts_are_bounded",
         "server/test_live_desk.py::test_any_text_is_taken_and_answered"),
    ),
    # ── running ───────────────────────────────────────────────────────────────────────────────────────────────────
    "scenarios.all": Promise(
        "Every scenario of the project holds, and a wrong one fails.",
        ("scenarios/test_all.py::test_every_scenario_holds", "scenarios/test_all.py::test_a_wrong_scenario_fails_on_the_real_desk"),
    ),
    "server.signed-in": Promise(
        "Every route has the one sign-in; what is open to anybody is a short list.",
        ("server/test_routes.py::test_every_route_has_the_one_sign_in", "server/test_routes.py::test_what_is_open_to_anybody_is_a_short_list"),
    ),
    "access.sessions": Promise(
        "A browser's session ends when it is idle, old, signed out or replaced by a new sign-in; its secret is stored nowhere.",
        ("access/test_sessions.py::test_it_is_found_until_it_ends",
         "access/test_sessions.py::test_it_expires_when_idle_and_in_any_case",
         "access/test_sessions.py::test_signing_in_again_ends_the_one_before",
         "access/test_sessions.py::test_the_secret_is_stored_nowhere"),
    ),
    "access.issuer": Promise(
        "Any issuer signs staff in, by code and PKCE; its keys may rotate, its tokens must be its own, and who somebody is here is a row.",
        ("access/test_oidc.py::test_code_state_nonce_and_challenge",
         "access/test_oidc.py::test_a_sign_in_is_taken_once_and_by_the_browser_that_began_it",
         "access/test_oidc.py::test_a_rotated_key_is_looked_up_and_a_withdrawn_one_is_forgotten",
         "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer",
         "access/test_oidc.py::test_who_somebody_is_here_is_a_row",
         "access/test_oidc.py::test_half_a_sign_in_is_said_at_the_start"),
    ),
    "access.forged": Promise(
        "No forged token signs anybody in: algorithm, key, issuer, audience, times, nonce and kind of token are all looked at.",
        ("access/test_id_tokens.py::test_a_forged_one_says_nothing",
         "access/test_id_tokens.py::test_the_key_says_which_algorithm",
         "server/test_tokens.py::test_a_forged_bearer_is_nobody",
         "server/test_tokens.py::test_each_kind_of_token_opens_its_own_door_only"),
    ),
    "access.own-pages": Promise(
        "A session's cookie counts only from the desk's own pages, and changes something only with its CSRF token.",
        ("access/test_cookies.py::test_it_counts_from_own_pages_and_changes_with_its_token",
         "access/test_cookies.py::test_over_https_the_cookie_is_bound_to_its_host",
         "server/test_browser.py::test_only_the_desks_own_pages_change_anything",
         "server/test_browser.py::test_a_cookie_reads_from_own_pages_only",
         "server/test_browser.py::test_a_sign_in_belongs_to_the_browser_that_began_it",
         "server/test_browser.py::test_a_sign_in_leads_to_no_other_site"),
    ),
    "access.streams": Promise(
        "A stream ends within two seconds when its session ends, its token expires or the person loses the role.",
        ("access/test_leash.py::test_it_is_cut_within_two_seconds",
         "server/test_browser.py::test_a_stream_ends_when_the_session_does",
         "server/test_browser.py::test_a_customers_stream_ends_with_the_token"),
    ),
    "access.sandbox-issuer": Promise(
        "In the sandbox staff sign in with one click, through the same client as with any issuer; anywhere else that page does not exist.",
        ("server/test_browser.py::test_one_click_signs_in_and_one_signs_out",
         "server/test_browser.py::test_only_the_issuers_own_page_chooses_a_person",
         "server/test_browser.py::test_the_issuers_keys_rotate",
         "server/test_local_issuer.py::test_it_is_nowhere_but_in_a_sandbox_on_this_machine"),
    ),
    "access.customers": Promise(
        "A customer gets to one conversation by a link or by the word of the company's backend; each counts once, and opens nothing else.",
        ("access/test_customers.py::test_a_backend_signs_with_its_own_key",
         "server/test_customer_ways.py::test_a_link_moves_the_conversation_once",
         "server/test_customer_ways.py::test_the_companys_word_opens_a_conversation_with_the_session_proved",
         "server/test_customer_ways.py::test_what_is_no_word_of_the_company_opens_nothing",
         "server/test_customer_ways.py::test_what_opens_a_conversation_opens_nothing_else"),
    ),
    "access.matrix": Promise(
        "Who may call what is one table over every route of the desk and of the LangGraph server; a route without a row fails, "
        "and a foreign id looks like one that does not exist.",
        ("server/test_access.py::test_every_route_of_the_desk_has_a_row",
         "server/test_access.py::test_every_route_of_the_running_server_has_a_row",
         "server/test_access.py::test_each_caller_is_answered_as_the_matrix_says",
         "server/test_access.py::test_a_foreign_id_looks_like_an_unknown_one"),
    ),
    "access.roles": Promise(
        "Customers never reach raw threads; an auditor changes nothing, and an admin signs nothing.",
        ("server/test_access.py::test_no_customer_is_let_into_the_servers_own_api",
         "server/test_access.py::test_an_auditor_changes_nothing_and_an_admin_signs_nothing",
         "server/test_access.py::test_each_caller_is_answered_as_the_matrix_says"),
    ),
    "server.graphs": Promise(
        "Each of the five graphs takes the README's input and shows its steps.",
        ("cli/test_readme.py::test_each_graph_takes_its_example", "cli/test_readme.py::test_all_five_graphs_are_served"),
    ),
    "run.comes-back": Promise(
        "A second run finds its data, a taken port is said in a sentence, and stopping stops every child.",
        ("cli/test_run.py::test_a_run_from_start_to_end_and_again", "server/test_processes.py::test_a_taken_port_is_said_before_anything_is_started",
         "server/test_processes.py::test_a_home_is_used_by_one_run_at_a_time"),
    ),
    # ── proof that it is needed ───────────────────────────────────────────────────────────────────────────────────
    "guards.needed": Promise(
        "Each guard is needed: taken away, the test that is named for it fails.",
        ("guards/test_guards.py::test_without_it_the_named_test_fails", "guards/test_guards.py::test_with_all_of_them_every_named_test_passes"),
    ),
    "compared.pays-once": Promise(
        "Killed between the payment and its return, or resumed twice at once, a refund is paid once; `make compare` says what a peer pays.",
        ("compared/test_compare.py::test_steward_pays_once_and_the_peer_is_listed",),
    ),
    "conversation.one-run": Promise(
        "Runs of one conversation follow each other, over all processes.",
        ("conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other",),
    ),
}  # fmt: skip
