"""Every promise of Steward by id, with the tests that prove it.

`tests/test_requirements.py` holds the list to the tests.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One sentence a user may rely on, and the tests (`file::function`,
    below `tests/`) that fail when it breaks.
    """

    sentence: str
    tests: tuple[str, ...]


PROMISES: dict[str, Promise] = {
    # ── operators ─────────────────────────────────────────────────────────────────────────────────
    "alerts.provoked": Promise(
        (
            "What goes wrong in the desk fires its alert, which says what to do and leads to its "
            "section of the runbook; a desk at rest fires none."
        ),
        (
            "telemetry/test_alerts.py::test_alerts_fire_when_the_desk_fails_and_not_before",
            "telemetry/test_alerts.py::test_alert_says_what_to_do_and_leads_to_the_runbook",
            "telemetry/test_alerts.py::test_rules_are_valid_and_hold_at_their_thresholds",
            "telemetry/test_alerts.py::test_every_metric_of_every_rule_is_in_a_scrape",
            "telemetry/test_alerts.py::test_board_shows_only_what_a_scrape_brings",
        ),
    ),
    "outcomes.written-once": Promise(
        (
            "A contact ends once and never while something is under way, with an outcome that rows "
            "tell; one that was left unanswered, told the same twice or seen to by people is not "
            "contained."
        ),
        (
            "conversation/test_outcome_rules.py::test_outcome_is_told_by_rows",
            "conversation/test_outcome_rules.py::"
            "test_contained_is_nothing_left_unanswered_told_twice_or_with_people",
            "conversation/test_outcomes.py::test_quiet_contact_under_way_does_not_end",
            "conversation/test_outcomes.py::test_several_clockworks_end_each_contact_once",
            "conversation/test_outcomes.py::test_outcome_is_never_changed",
            "conversation/test_outcomes.py::"
            "test_reply_goes_out_where_its_outcome_cannot_be_written",
            "conversation/test_outcomes.py::test_same_words_twice_are_not_contained",
            "conversation/test_outcomes.py::"
            "test_satisfaction_is_of_the_newest_contact_and_the_last_click_counts",
            "graphs/test_contact_outcomes.py::"
            "test_refund_that_was_thanked_for_is_contained_and_the_weather_is_out_of_scope",
        ),
    ),
    "reports.figures": Promise(
        (
            "Every figure of `steward report` is what the rows come to: contacts, repeats, times, "
            "money, decisions, what waits. What was not compared it says."
        ),
        (
            "reports/test_report_figures.py::test_report_counts_contacts_as_a_loop_over_rows_does",
            "reports/test_report_figures.py::test_report_counts_money_as_a_loop_over_rows_does",
            "reports/test_report_figures.py::test_report_counts_decisions_and_what_waits_as_rows_do",
            "graphs/test_contact_outcomes.py::test_report_of_a_refund_is_what_billing_paid",
            "reports/test_report_figures.py::test_report_says_that_leakage_was_not_compared",
            "cli/test_report_command.py::test_report_is_a_table_with_every_part",
            "ui/test_board.py::test_board_shows_figures_of_the_time_that_is_chosen",
            "ui/test_board.py::test_board_is_not_for_agents",
            "cli/test_report_command.py::test_report_as_csv_has_every_figure_once",
        ),
    ),
    "traces.langsmith": Promise(
        (
            "LangSmith tracing, switched on, is masked at the client: of what customers say and "
            "are, nothing is in any payload."
        ),
        (
            "telemetry/test_one_trace.py::test_no_planted_secret_is_in_any_payload_of_langsmith",
            "telemetry/test_langsmith.py::test_secret_is_masked_wherever_it_stands",
            "telemetry/test_langsmith.py::test_every_client_is_masked_once_tracing_is_on",
        ),
    ),
    "traces.one": Promise(
        (
            "One trace leads from the customer's request through run, steps, teams and calls into "
            "the systems' own work; what people decide is linked to it, and nothing that a "
            "customer said or is leaves in it. Off, nothing that exports is loaded."
        ),
        (
            "telemetry/test_one_trace.py::test_trace_leads_from_the_request_into_the_systems",
            "telemetry/test_one_trace.py::test_systems_own_span_is_below_the_call_that_made_it",
            "telemetry/test_one_trace.py::"
            "test_every_turn_of_a_conversation_is_of_its_messages_trace",
            "telemetry/test_one_trace.py::"
            "test_signature_and_what_follows_are_linked_to_what_was_asked",
            "telemetry/test_one_trace.py::test_no_planted_secret_is_in_any_payload",
            "telemetry/test_one_trace.py::test_nothing_that_exports_is_loaded_while_traces_are_off",
            "telemetry/test_one_trace.py::"
            "test_entries_of_the_record_carry_the_trace_and_the_chain_covers_it",
            "telemetry/test_one_trace.py::test_commands_lead_from_the_record_to_the_trace_and_back",
            "telemetry/test_sampling.py::test_trace_beyond_the_ratio_goes_out_whole_when_it_tells",
            "telemetry/test_sampling.py::test_span_leaves_with_attributes_on_the_list_alone",
        ),
    ),
    "metrics.true": Promise(
        (
            "Metrics say what rows say, whichever process is asked, count only what was committed, "
            "and name nobody; they are for staff and for a token of their own."
        ),
        (
            "telemetry/test_metrics.py::test_stocks_are_what_rows_say",
            "telemetry/test_metrics.py::test_stocks_read_no_table_that_grows_from_its_beginning",
            "telemetry/test_metrics.py::test_entry_of_the_record_is_counted_once_it_is_committed",
            "telemetry/test_metrics.py::test_metrics_name_nobody",
            "telemetry/test_metrics.py::test_metrics_are_for_the_token_and_staff_and_nobody_else",
        ),
    ),
    # ── offers ────────────────────────────────────────────────────────────────────────────────────
    "offers.corrected": Promise(
        (
            "Another record named while an offer is open takes the offer back; what comes on top, "
            "a question or another wish does not."
        ),
        (
            "understanding/test_corrections.py::test_correction_of_an_invoice_takes_the_offer_back",
            "understanding/test_corrections.py::test_correction_of_a_value_takes_the_offer_back",
            "understanding/test_corrections.py::test_what_corrects_nothing_leaves_the_offer",
        ),
    ),
    "offers.grounds": Promise(
        (
            "Nothing becomes an action without the customer's own words for it, "
            "and what they refused is neither offered nor done until they ask for it."
        ),
        (
            "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
            "graphs/test_grounds.py::test_lacks_mere_question_proposes_no_act_that_its_words_do_not_ask_for",
            "graphs/test_grounds.py::test_held_question_about_a_plan_is_answered_from_the_record",
            "graphs/test_side_questions.py::test_about_refused_question_about_the_offer_is_told_of_it",
            "graphs/test_side_questions.py::test_about_refused_other_question_or_wish_is_not_about_it",
            "graphs/test_side_questions.py::test_about_refused_answer_to_another_question_is_not_about_it",
            "graphs/test_damage.py::test_damaged_kettle_that_came_is_made_good",
            "graphs/test_damage.py::test_damage_of_a_wrong_item_is_for_a_colleague",
            "graphs/test_damage.py::test_damage_of_what_has_not_come_is_for_a_colleague",
            "understanding/test_stances.py::test_read_stances_question_asks_for_no_act",
            "understanding/test_consent.py::test_accepts_offer_of_person_thanks_alone_is_no_yes",
            "understanding/test_understanding.py::test_read_words_that_name_where_an_order_goes_are_a_change_of_address",
            "understanding/test_understanding.py::test_read_what_goes_elsewhere_and_is_no_order_is_no_change_of_address",
            "understanding/test_understanding.py::test_read_record_that_is_named_once_serves_every_wish_once",
            "graphs/test_grounds.py::test_misheard_act_is_asked_about_by_name_and_a_question_is_looked_up",
            "graphs/test_grounds.py::test_kind_that_needs_a_yes_is_asked_for_by_name_or_follows_what_is_to_be_seen_to",
            "graphs/test_grounds.py::test_refusal_in_rows_stands_against_a_forged_plan",
            "wording/test_beside.py::test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one",
            "understanding/test_stances.py::test_credit_that_is_named_and_not_wished_for_is_not_asked_for",
            "understanding/test_stances.py::test_credit_that_is_wished_for_is_asked_for",
            "understanding/test_stances.py::test_refusal_is_heard_in_whatever_words",
            "understanding/test_stances.py::test_complaint_or_question_refuses_nothing",
            "understanding/test_stances.py::test_cancellation_needs_words_that_ask_for_it",
            "understanding/test_stances.py::test_question_only_asks",
            "understanding/test_stances.py::test_request_is_no_mere_question",
        ),
    ),
    "offers.answered": Promise(
        (
            "A button answers exactly the offer that it was shown with; "
            "in words a yes is agreement and courtesy, and nothing else."
        ),
        (
            "graphs/test_grounds.py::test_button_pays_exactly_the_offer_that_it_names",
            "graphs/test_grounds.py::test_button_of_another_offer_pays_nothing_whatever_its_words",
            "graphs/test_grounds.py::test_words_that_came_with_the_button_take_it_back",
            "server/test_live_desk.py::test_button_answers_exactly_the_offer_that_it_was_shown_with",
            "understanding/test_consent.py::test_courtesy_beside_a_yes_is_no_condition",
            "understanding/test_consent.py::test_courtesy_alone_or_with_more_is_no_yes",
        ),
    ),
    # ── one customer ──────────────────────────────────────────────────────────────────────────────
    "identity.one-handle": Promise(
        "A customer known under another name in each system is one customer.",
        (
            "identity/test_resolution.py::test_every_identifier_of_a_customer_gives_one_handle",
            "gateway/test_real_systems.py::test_every_identifier_resolves_to_the_same_handle",
        ),
    ),
    "identity.never-guessed": Promise(
        "Two candidates are asked about, never guessed; a name alone is never enough.",
        (
            "identity/test_resolution.py::test_two_j_de_vries_in_one_house_are_not_told_apart",
            "identity/test_resolution.py::test_resolution_by_name_alone_finds_nobody",
        ),
    ),
    "identity.codes": Promise(
        (
            "Six digits, five minutes, three tries; only to verified contacts unchanged for seven "
            "days."
        ),
        (
            "identity/test_codes.py::test_three_wrong_tries_lock_the_challenge_and_not_the_customer",
            "identity/test_codes.py::test_after_five_minutes_a_code_is_old",
            "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks",
            "identity/test_codes.py::test_contact_changed_today_is_not_used",
        ),
    ),
    "identity.code-bounds": Promise(
        "Sending and guessing of codes are bounded by conversation, asker, mailbox and company; "
        "nobody who asks in a customer's name "
        "keeps the customer out, and no bound tells who is one.",
        (
            "identity/test_code_bounds.py::test_stranger_with_five_conversations_does_not_keep_the_customer_out",
            "identity/test_code_bounds.py::test_shared_code_proves_one_conversation_only",
            "identity/test_code_bounds.py::test_shared_code_that_was_locked_here_is_not_shared_again",
            "identity/test_code_bounds.py::test_destination_one_asker_floods_no_mailbox",
            "identity/test_code_bounds.py::test_destination_room_is_kept_for_who_was_sent_nothing",
            "identity/test_code_bounds.py::test_destination_many_conversations_at_once_share_its_messages",
            "identity/test_code_bounds.py::test_asker_more_codes_than_their_share_are_refused_whoever_they_name",
            "identity/test_code_bounds.py::test_asker_guesses_over_conversations_are_counted_together",
            "identity/test_code_bounds.py::test_destination_guessed_at_by_many_compares_no_code_and_looks_like_nobodys",
            "identity/test_code_bounds.py::test_company_guessed_at_a_code_has_one_try_and_the_right_one_counts",
            "identity/test_code_bounds.py::test_company_floods_each_asker_has_one_code",
        ),
    ),
    "identity.new-contact": Promise(
        (
            "A contact is changed after a code to the old one and a code to the new one; "
            "the latter proves nobody, and the old one is told."
        ),
        (
            "identity/test_codes.py::test_code_to_a_new_contact_proves_that_contact_and_nobody",
            "identity/test_codes.py::test_no_code_goes_to_a_new_contact_of_nobody",
            "identity/test_codes.py::test_old_address_is_told_once",
            "policy/test_cedar.py::test_other_kinds",
        ),
    ),
    "identity.no-oracle": Promise(
        "Unknown, wrong and foreign get the same words in the same time band.",
        (
            "identity/test_codes.py::test_stranger_gets_the_same_answers_and_no_code",
            "identity/test_codes.py::test_challenge_for_a_stranger_takes_as_long",
            "identity/test_resolution.py::test_nobody_takes_as_long_as_somebody",
            "scenarios/test_all.py::test_somebody_elses_invoice_sounds_like_none",
        ),
    ),
    "identity.assertions": Promise(
        (
            "What a channel's platform vouches for is taken as a proof, once, "
            "and a forged word is not."
        ),
        (
            "identity/test_people.py::test_session_proves_the_customer",
            "identity/test_people.py::test_assertion_counts_once",
            "identity/test_people.py::test_forged_or_useless_assertion_is_refused_and_recorded",
        ),
    ),
    "identity.acting-for": Promise(
        (
            "Who has a customer's recorded authority acts for them, in what it covers; "
            "without one nothing of anybody is looked at."
        ),
        (
            "identity/test_acting.py::test_recorded_authority_finds_whom_it_is_from",
            "identity/test_acting.py::test_without_one_nothing_is_looked_at_whoever_is_meant",
            "identity/test_acting.py::test_one_that_is_over_is_none_and_the_record_says_why",
            "identity/test_acting.py::test_authority_from_one_opens_no_other",
            "identity/test_acting.py::test_what_is_somebody_elses_takes_as_long_as_what_is_nobodys",
            "identity/test_acting.py::test_between_two_it_is_never_guessed",
            "identity/test_acting.py::test_what_the_crm_said_lasts_for_a_turn_and_for_who_asked",
            "identity/test_acting.py::test_crm_that_does_not_answer_lets_nobody_act",
            "identity/test_authority.py::test_what_it_is_worth",
            "identity/test_authority.py::test_only_systems_that_it_covers_are_looked_into",
            "gateway/test_gateway.py::test_nobody_elses_records_without_an_authority_that_covers_the_system",
            "systems/test_confinement.py::test_who_may_act_for_whom_is_shown_to_who_may_and_names_only_while_it_is_in_force",
            "graphs/test_acting_for.py::test_state_with_a_forged_beneficiary_opens_nothing",
        ),
    ),
    "identity.acting-read-again": Promise(
        (
            "An authority that ends before the effect stops it, whoever has signed; "
            "a CRM that is away delays it."
        ),
        (
            "graphs/test_acting_for.py::test_authority_taken_back_at_the_last_moment_stops_what_was_granted",
            "graphs/test_acting_for.py::test_signature_does_not_stand_in_for_an_authority",
            "graphs/test_acting_for.py::test_while_the_crm_is_away_nothing_is_done_for_another",
            "policy/test_cedar.py::test_denials",
        ),
    ),
    "identity.acting-shown": Promise(
        (
            "Systems, the record and the card show whom it is for and who asked; "
            "neither of them signs, the holder is told, and one's own stays one's own."
        ),
        (
            "graphs/test_acting_for.py::test_action_is_the_customers_and_who_asked_is_in_every_record",
            "graphs/test_acting_for.py::test_people_see_who_acts_for_whom_and_sign_for_the_authority",
            "graphs/test_acting_for.py::test_after_acting_for_another_ones_own_is_ones_own",
            "graphs/test_behalf.py::test_words_that_are_for_oneself",
            "graphs/test_behalf.py::test_ones_own_wish_does_not_become_anothers",
            "approvals/test_asked_anew.py::test_who_asked_for_the_customer_is_kin_at_every_step",
        ),
    ),
    # ── conversations ─────────────────────────────────────────────────────────────────────────────
    "conversation.once": Promise(
        "A message is taken in once, and several in a row are one turn.",
        (
            "conversation/test_conversations.py::test_ten_deliveries_of_one_message_count_once",
            "conversation/test_conversations.py::test_three_messages_are_one_turn",
        ),
    ),
    "conversation.delivered-often": Promise(
        (
            "What is delivered two to ten times, to either process, happens once: messages, "
            "decisions, resumes, ticks, notices."
        ),
        (
            "races/test_deliveries.py::test_messages_decisions_and_ticks_delivered_many_times_have_one_effect",
            "races/test_deliveries.py::test_notice_delivered_from_two_processes_goes_out_once",
            "races/test_deliveries.py::test_message_id_with_other_words_is_refused",
            "races/test_langgraph_facts.py::test_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
            "server/test_live_desk.py::test_idempotency_key_counts_within_its_conversation",
            "cli/test_client.py::test_what_got_lost_on_the_way_is_sent_again_under_the_same_key",
        ),
    ),
    "conversation.fence": Promise(
        "A run that lost its turn writes nothing more.",
        (
            "conversation/test_conversations.py::test_died_turn_is_taken_over_and_its_zombie_writes_nothing",
            "ledger/test_ledger.py::test_turn_that_is_over_does_nothing",
        ),
    ),
    "conversation.masked": Promise(
        "Card numbers, CVV, passwords and tokens are masked before anything is stored.",
        (
            "understanding/test_masking.py::test_card_number_never_survives",
            "server/test_live_doors.py::test_card_numbers_are_masked_before_a_run_exists",
            "conversation/test_conversations.py::test_text_is_masked_stripped_and_cut",
        ),
    ),
    "conversation.handed-over": Promise(
        (
            "After a hand-over the desk is silent until it is returned; "
            "what nobody answered meanwhile is answered then."
        ),
        (
            "conversation/test_conversations.py::test_while_a_person_has_the_conversation_the_desk_is_silent",
            "conversation/test_supervision.py::test_turn_under_way_is_silenced_and_its_mail_waits",
            "conversation/test_supervision.py::test_notice_that_falls_due_meanwhile_is_said_once_it_is_returned",
        ),
    ),
    "supervision.roles": Promise(
        "Agents, leads and admins step in, one at a time, and never into their own account.",
        (
            "conversation/test_supervision.py::test_only_agents_leads_and_admins_step_in",
            "conversation/test_supervision.py::test_one_of_many_takes_over",
            "conversation/test_supervision.py::test_nobody_steps_into_their_own_account",
            "server/test_live_desk.py::test_who_may_step_in_over_http",
        ),
    ),
    "supervision.makers": Promise(
        (
            "Whoever took over or whispered signs nothing there, "
            "and a yes to a person is no yes to the desk."
        ),
        (
            "conversation/test_supervision.py::test_note_is_kept_and_its_writer_signs_nothing",
            "conversation/test_supervision.py::test_what_a_person_said_answers_and_closes_the_desks_question",
            "ledger/test_stops.py::test_taken_over_the_desk_does_only_what_people_signed",
        ),
    ),
    "supervision.paused": Promise(
        (
            "While a conversation is paused nothing begins in it, wherever its turn stood; "
            "returned, it goes on once."
        ),
        (
            "ledger/test_stops.py::test_pause_holds_back_what_was_granted",
            "graphs/test_handed_over_paused.py::test_what_was_handed_over_during_a_pause_is_returned_to_people",
            "graphs/test_halted.py::test_pause_in_the_middle_of_a_turn_pays_nothing",
        ),
    ),
    "supervision.modes": Promise(
        (
            "Policy says for each kind of action whether it always asks, "
            "can be stopped before it is sent, or goes alone."
        ),
        (
            "policy/test_cedar.py::test_action_mode_adds_people_and_never_removes_one",
            "ledger/test_stops.py::test_on_the_loop_a_supervisor_can_stop_it_before_it_is_sent",
            "graphs/test_halted.py::test_on_the_loop_it_pays_after_the_window_and_not_before",
        ),
    ),
    "supervision.halt": Promise(
        (
            "After `steward halt` nothing is granted and nothing begins; the desk answers on, "
            "and `resume` does what waited."
        ),
        (
            "ledger/test_stops.py::test_halt_grants_and_sends_nothing_until_it_is_lifted",
            "ledger/test_stops.py::test_once_halted_nothing_begins_any_more",
            "ledger/test_halted_resends.py::test_halt_keeps_back_what_is_sent_again",
            "ledger/test_stops.py::test_signature_does_not_get_around_a_halt",
            "graphs/test_halted.py::test_halted_desk_answers_and_pays_after_resume",
        ),
    ),
    # ── authority ─────────────────────────────────────────────────────────────────────────────────
    "state.no-authority": Promise(
        "Forged commands, state, context and resumes change nothing that matters.",
        (
            "graphs/test_forged_state.py::test_jumping_into_act_with_made_up_results_pays_nothing",
            "graphs/test_forged_state.py::test_real_turn_with_forged_results_pays_nothing_that_policy_denies",
            "graphs/test_forged_state.py::test_state_with_a_forged_yes_confirms_nothing",
            "graphs/test_forged_state.py::test_stepping_over_the_interrupt_approves_nothing",
            "graphs/test_forged_state.py::test_resume_by_nobody_decides_nothing",
            "graphs/test_forged_state.py::test_resume_of_a_thread_that_never_asked_changes_nothing",
            "graphs/test_forged_state.py::test_context_and_configuration_of_the_callers_choosing_know_nobody",
            "server/test_doors.py::test_nothing_is_asked_for_later",
            "server/test_doors.py::test_no_caller_says_after_how_many_steps_a_run_is_cut_off",
            "server/test_doors.py::test_no_conversation_is_thrown_away_at_its_end",
            "server/test_live_doors.py::test_run_without_a_thread_is_kept_or_refused_and_nobody_waits_for_ever",
            "server/test_live_doors.py::test_run_scheduled_for_later_is_refused",
            "server/test_doors.py::test_every_step_is_kept_before_the_next_whatever_is_asked",
            "server/test_live_doors.py::test_visitor_commands_nothing",
            "server/test_live_doors.py::test_state_cannot_be_edited_copied_or_deleted",
        ),
    ),
    "state.plain": Promise(
        (
            "What is in state round-trips through the strict serializer, "
            "and nothing else comes to life."
        ),
        (
            "graphs/test_state.py::test_every_result_travels_as_json",
            "graphs/test_state.py::test_every_channel_of_a_real_turn_is_plain",
            "graphs/test_state.py::test_nothing_else_is_brought_to_life",
        ),
    ),
    "gateway.declared": Promise(
        "An agent reaches only the tools that its team declares, for the customer that rows name.",
        (
            "gateway/test_gateway.py::test_what_is_not_allowed_is_never_sent",
            "gateway/test_gateway.py::test_read_carries_the_customer_that_rows_name",
            "gateway/test_gateway.py::test_write_needs_its_action_under_execution",
        ),
    ),
    "systems.confined": Promise(
        "A system shows one customer's rows for one call, also when its own check is taken away.",
        (
            "systems/test_confinement.py::test_without_the_servers_check_the_database_still_confines",
            "systems/test_confinement.py::test_every_table_with_customers_in_it_is_under_row_level_security",
            "systems/test_confinement.py::test_forged_missing_and_replayed_capabilities",
        ),
    ),
    "policy.least-human": Promise(
        "Alone up to 50.00, one signature above, two above 1,000.00; a missing fact denies.",
        (
            "policy/test_cedar.py::test_refund_needs_the_least_human_mode_that_its_facts_allow",
            "policy/test_cedar.py::test_every_fact_of_a_refund_is_needed",
            "policy/test_cedar.py::test_more_money_never_needs_fewer_people",
        ),
    ),
    "policy.explained": Promise(
        (
            "Every rule has an id, a sentence and a place; a request that nobody made is "
            "explained by the rule that decides it."
        ),
        (
            "policy/test_check.py::test_hypothetical_refund_is_explained",
            "policy/test_check.py::test_what_makes_no_sense_is_said",
            "policy/test_check.py::test_every_rule_is_listed_with_its_sentence_and_denial",
        ),
    ),
    "policy.reloaded": Promise(
        (
            "Changed rules and limits are used at the next request under a new version; "
            "a bad set is refused and the old one stays."
        ),
        (
            "policy/test_live.py::test_changed_limit_shows_at_the_next_request",
            "policy/test_live.py::test_policy_set_that_turns_bad_is_refused_and_the_old_one_stays",
            "policy/test_live.py::test_what_people_signed_under_another_version_is_asked_anew",
        ),
    ),
    "policy.company-caps": Promise(
        (
            "The desk alone gives back no more than the company's hour and day, "
            "however many ask at once; above it a person looks."
        ),
        (
            "ledger/test_company_caps.py::test_twenty_at_once_stay_within_the_hour",
            "ledger/test_company_caps.py::test_company_cap_of_the_day_holds_after_the_hour",
            "ledger/test_company_caps.py::test_what_is_above_asks_one_person_who_may_grant_it",
        ),
    ),
    "policy.given-elsewhere": Promise(
        (
            "What colleagues gave back in billing counts against the limits, once, "
            "up to the moment of sending; what cannot be listed asks a person."
        ),
        (
            "graphs/test_given_elsewhere.py::test_given_by_a_colleague_before_the_decision_asks_a_person",
            "graphs/test_given_elsewhere.py::test_given_by_a_colleague_between_decision_and_payment_asks_a_person",
            "graphs/test_given_elsewhere.py::test_given_by_the_desk_itself_counts_once",
            "graphs/test_given_elsewhere.py::test_given_elsewhere_counts_linked_accounts_too",
            "systems/test_given.py::test_given_lists_refunds_and_credits_with_their_references",
            "systems/test_given.py::test_given_of_another_account_counts_only_over_the_charges_own_card",
            "systems/test_given.py::test_given_long_ago_is_not_listed",
            "foreign/test_whole_desk.py::test_where_billing_cannot_list_what_it_gave_back_a_person_signs",
        ),
    ),
    "policy.goods-given": Promise(
        (
            "Goods sent again count with what they are worth, by a colleague too, "
            "and to redirect them is to give that much."
        ),
        (
            "policy/test_goods_given.py::test_worth_of_goods_is_what_was_paid_for_them_or_for_what_they_replace",
            "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "policy.currencies": Promise(
        (
            "Limits add up over currencies by the company's dated table, the stricter wins; "
            "no limits or no rate means two people, one of finance."
        ),
        (
            "policy/test_exchange.py::test_in_base_adds_up_and_rounds_up",
            "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
            "policy/test_exchange.py::test_currency_without_a_rate_needs_two_people_one_of_finance",
            "policy/test_exchange.py::test_another_table_is_another_version_of_the_policy",
            "policy/test_exchange.py::test_exchange_table_that_is_incomplete_is_refused_by_name",
            "policy/test_exchange.py::test_rates_are_not_taken_from_the_limits",
            "policy/test_exchange.py::test_exchange_table_as_shipped_has_every_limited_currency",
        ),
    ),
    "policy.goods-elsewhere": Promise(
        (
            "Goods that are sent elsewhere count and are judged like the money they are worth; "
            "a contact or address that changed lately asks a person."
        ),
        (
            "policy/test_patterns.py::test_goods_that_go_elsewhere_are_judged_like_money",
            "policy/test_patterns.py::test_dear_goods_need_two_people_and_goods_at_another_price_nobody",
            "policy/test_patterns.py::test_standing_is_read_from_billing_and_the_crm",
            "ledger/test_remedies.py::test_goods_sent_elsewhere_count_in_the_window_and_one_order_once",
        ),
    ),
    "policy.patterns": Promise(
        (
            "Many remedies for one reason, whoever gave them, a watched customer and a suspended "
            "account go to a person, by numbers of the policy."
        ),
        (
            "policy/test_patterns.py::test_remedies_of_one_reason_are_counted_whoever_gave_them",
            "policy/test_patterns.py::test_shipped_patterns_are_those_of_the_house",
        ),
    ),
    "policy.window": Promise(
        (
            "The window of a customer counts linked accounts, other cards and what is in flight, "
            "however long; what went counts from when it went."
        ),
        (
            "ledger/test_linked_later.py::test_what_one_handle_got_counts_for_the_other",
            "ledger/test_linked_later.py::test_two_handles_at_once_are_never_both_the_first",
            "ledger/test_long_waits.py::test_what_waits_for_longer_than_the_window_is_still_in_flight",
            "ledger/test_long_waits.py::test_what_was_signed_after_weeks_counts_from_when_it_was_paid",
            "ledger/test_long_waits.py::test_what_was_granted_and_stopped_stays_in_flight",
            "ledger/test_company_caps.py::test_linked_accounts_and_instruments_share_one_window",
            "ledger/test_ledger.py::test_window_counts_what_went_and_what_is_asked_for",
            "ledger/test_ledger.py::test_two_refunds_of_one_customer_are_never_both_the_first",
        ),
    ),
    "policy.one-version": Promise(
        (
            "One version covers every file of the policy set: rules, limits, rates and fields; "
            "all of them change while the desk runs."
        ),
        (
            "policy/test_cedar.py::test_policy_version_covers_every_file",
            "policy/test_permitted_reads.py::test_fields_and_reads_change_with_the_files",
        ),
    ),
    "policy.reading": Promise(
        "What an agent reads is permitted by a rule; the default is no, declared or not.",
        (
            "policy/test_permitted_reads.py::test_what_no_rule_permits_is_denied",
            "policy/test_permitted_reads.py::test_every_read_that_a_team_declares_is_permitted",
            "gateway/test_gateway.py::test_what_policy_does_not_permit_is_not_read",
        ),
    ),
    "gateway.pinned": Promise(
        (
            "A tool that its system describes otherwise than was accepted is refused until an "
            "admin has accepted what it says now."
        ),
        (
            "gateway/test_pins.py::test_tool_that_is_described_otherwise_is_refused",
            "gateway/test_pins.py::test_system_that_announces_a_change_is_looked_at_before_the_next_call",
            "gateway/test_pins.py::test_one_that_does_not_is_looked_at_after_a_while",
            "gateway/test_pins.py::test_accepted_by_an_admin_it_is_used_at_once",
            "gateway/test_pins.py::test_what_was_looked_at_is_what_is_accepted",
            "gateway/test_pins.py::test_outside_the_sandbox_what_nobody_accepted_is_refused",
            "gateway/test_pins.py::test_shipped_pins_are_those_of_the_shipped_systems",
            "server/test_live_desk.py::test_tool_that_changed_is_warned_of_listed_and_accepted_by_an_admin",
        ),
    ),
    "gateway.rates": Promise(
        (
            "Agents never call a system more often than the rates allow, over all processes; "
            "what is being carried out is never held back."
        ),
        (
            "gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot",
            "gateway/test_rates.py::test_one_call_too_many_is_not_sent_and_said",
            "gateway/test_rates.py::test_what_is_being_carried_out_is_counted_and_never_held_back",
            "gateway/test_rates.py::test_write_that_is_being_carried_out_is_sent_however_often",
            "graphs/test_not_now.py::test_whoever_reads_is_told_that_it_could_not_be_looked_up",
        ),
    ),
    "gateway.cache": Promise(
        (
            "An answer is used again only where systems.yaml says so, for the same agent, "
            "and never for what is decided or done."
        ),
        (
            "gateway/test_cache.py::test_cache_of_same_read_asks_once_and_records_it",
            "gateway/test_cache.py::test_what_is_decided_or_done_is_read_anew",
            "gateway/test_cache.py::test_another_agent_argument_customer_or_conversation_is_another_answer",
        ),
    ),
    "gateway.one-call": Promise(
        (
            "A capability is for one call with its very arguments, and names the agent, "
            "the desk and the people who signed."
        ),
        (
            "systems/test_confinement.py::test_capability_with_wrong_claims_is_refused_with_its_code",
            "systems/test_confinement.py::test_capability_for_a_small_refund_sends_no_large_one",
            "systems/test_confinement.py::test_forged_missing_and_replayed_capabilities",
            "systems/test_confinement.py::test_system_notes_the_whole_chain_of_actors",
            "gateway/test_gateway.py::test_whoever_signed_is_in_the_chain_of_actors",
        ),
    ),
    "policy.instrument": Promise(
        (
            "What a card got back counts for every customer who pays with it; "
            "agents see an opaque reference, never a fingerprint."
        ),
        (
            "ledger/test_remedies.py::test_one_instrument_is_one_window_over_customers",
            "ledger/test_remedies.py::test_two_customers_with_one_card_are_never_both_the_first",
            "systems/test_constraints.py::test_key_of_instruments_and_their_fingerprints_stay_inside",
        ),
    ),
    "policy.goods-and-credit": Promise(
        "Goods sent again and store credit meet every limit that money meets.",
        (
            "policy/test_cedar.py::test_goods_and_credit_are_judged_like_money",
            "policy/test_cedar.py::test_only_what_went_wrong_is_sent_again_as_it_was",
        ),
    ),
    "actions.documented": Promise(
        (
            "A kind of action is added as `docs/adding-an-action.md` says; "
            "without a rule of its own it does nothing."
        ),
        (
            "graphs/test_adding_an_action.py::test_kind_added_as_documented_is_decided_and_done_once",
            "graphs/test_adding_an_action.py::test_its_rule_denies_what_is_another_customers",
            "graphs/test_adding_an_action.py::test_without_its_rule_nothing_is_done",
        ),
    ),
    "orders.address": Promise(
        (
            "An order goes elsewhere only for its verified customer, by a session or a code, "
            "after a yes, and not once it has left."
        ),
        (
            "policy/test_cedar.py::test_other_kinds",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "policy.fast": Promise(
        (
            "A decision takes less than a millisecond, 99 times in 100 on a machine that has a "
            "processor free."
        ),
        ("policy/test_speed.py::test_policy_decision_takes_less_than_a_millisecond",),
    ),
    "policy.reasons": Promise(
        "Every refund has a reason whose predicate code checks, and never gives too much.",
        (
            "policy/test_reasons.py::test_overpaid",
            "policy/test_reasons.py::test_undelivered",
            "policy/test_reasons.py::test_cancelled_before_renewal",
            "policy/test_reasons.py::test_overpaid_never_gives_too_much",
            "policy/test_reasons.py::test_renewal_grace",
            "policy/test_reasons.py::test_return_received",
            "policy/test_reasons.py::test_withdrawal",
            "policy/test_reasons.py::test_goods_sent_back_never_give_too_much",
            "policy/test_reasons.py::test_grace_never_gives_too_much",
            "policy/test_reasons.py::test_damaged",
            "policy/test_reasons.py::test_outage",
            "policy/test_reasons.py::test_goodwill",
            "policy/test_reasons.py::test_service_and_damage_never_give_too_much",
            "policy/test_reasons.py::test_withdrawal_in_the_eu_gives_back_what_bringing_it_cost",
            "policy/test_reasons.py::test_change_of_plan_within_a_period_that_is_given_back_is_given_back_as_well",
            "policy/test_reasons.py::test_change_of_plan_within_a_period_that_is_kept_is_kept",
        ),
    ),
    "policy.renewals": Promise(
        (
            "Who was charged after a cancellation gets renewals back, "
            "and neither goods bought later nor a period that was had."
        ),
        (
            "policy/test_renewals.py::test_goods_that_were_bought_after_a_cancellation_are_no_renewal",
            "policy/test_renewals.py::test_late_capture_for_a_period_that_was_had_is_no_renewal",
            "policy/test_renewals.py::test_who_came_back_after_a_cancellation_pays_for_the_new_subscription",
            "policy/test_renewals.py::test_renewals_of_a_customer_who_left_and_bought_beans_are_told_apart",
        ),
    ),
    "refund.any-order": Promise(
        (
            "Whatever wishes, signatures, lost answers, refunds by hand, "
            "disputes and late failures come in whatever order: ledger and books agree."
        ),
        ("graphs/test_money_model.py::test_whatever_comes_in_whatever_order_the_books_agree",),
    ),
    "refund.conflict": Promise(
        (
            "Where logistics and billing differ about the goods that are to be made good, "
            "no money moves without a person."
        ),
        (
            "graphs/test_systems_differ.py::test_what_counts_as_a_difference",
            "graphs/test_systems_differ.py::test_invoice_that_billing_has_for_another_order_is_for_a_person",
        ),
    ),
    "refund.credit-for-goods": Promise(
        (
            "Goods that were made good by store credit are not made good again, "
            "and what was paid twice is still due."
        ),
        (
            "policy/test_credit_for_goods.py::test_each_is_due_once",
            "policy/test_credit_for_goods.py::test_both_together_give_back_what_was_paid_and_no_more",
        ),
    ),
    "refund.whole-books": Promise(
        (
            "What is decided on a customer's records is decided on all of them, however many; "
            "a list that does not end is no answer."
        ),
        (
            "gateway/test_pages.py::test_every_row_is_there_once",
            "gateway/test_pages.py::test_list_without_an_end_is_no_answer",
            "graphs/test_long_books.py::test_old_double_charge_is_found_and_paid",
            "graphs/test_long_books.py::test_what_was_made_good_long_ago_is_not_made_good_again",
        ),
    ),
    "refund.judged-again": Promise(
        (
            "What was granted and then held back is judged again, "
            "on the facts and rules of the moment; what cannot be read then waits."
        ),
        (
            "graphs/test_held_back.py::test_what_somebody_gave_back_in_the_console_meanwhile_is_not_given_twice",
            "graphs/test_held_back.py::test_dispute_of_the_other_charge_meanwhile_asks_a_person",
            "graphs/test_held_back.py::test_limit_that_was_lowered_meanwhile_asks_a_person",
            "graphs/test_held_back.py::test_what_still_holds_is_paid_once",
            "graphs/test_held_back.py::test_what_cannot_be_read_is_not_paid_and_not_forgotten",
        ),
    ),
    "refund.agreed-first": Promise(
        (
            "What a customer agreed to is undone neither by a wish for another reason nor by a "
            "newer charge."
        ),
        (
            "ledger/test_another_reason.py::test_what_was_agreed_to_goes_first",
            "graphs/test_agreed_first.py::test_gesture_does_not_undo_what_is_owed",
            "graphs/test_agreed_first.py::test_gesture_is_not_lost_by_the_next_charge",
            "policy/test_renewals.py::test_gesture_that_was_agreed_on_stays_good_when_a_newer_charge_comes",
        ),
    ),
    "policy.goodwill-cause": Promise(
        (
            "A gesture needs a cause that is a row, a promise is for what was promised, "
            "and neither goes round a no on the same matter."
        ),
        (
            "policy/test_causes.py::test_causes_are_rows_that_are_not_too_old",
            "policy/test_causes.py::test_without_a_cause_a_gesture_has_no_reason",
            "policy/test_causes.py::test_promise_alone_is_for_what_was_promised_and_in_its_currency",
            "policy/test_causes.py::test_gesture_after_a_no_is_denied_whoever_would_sign",
            "ledger/test_remedies.py::test_refusal_on_the_same_matter_is_found_while_it_counts",
        ),
    ),
    "policy.goodwill": Promise(
        (
            "A gesture comes out of a customer's budget for the quarter, in flight included; "
            "above it a person decides."
        ),
        (
            "policy/test_cedar.py::test_refund_needs_the_least_human_mode_that_its_facts_allow",
            "ledger/test_remedies.py::test_goodwill_counts_this_quarter_and_what_is_in_flight",
        ),
    ),
    "policy.one-remedy": Promise(
        (
            "One remedy a line over money, goods and credit, however many are wished for at once; "
            "the grace gives back the renewal and nothing else."
        ),
        (
            "ledger/test_remedies.py::test_two_remedies_at_once_for_one_line_are_one",
            "ledger/test_remedies.py::test_remedy_that_people_are_asked_about_holds_its_line_until_it_ends",
            "systems/test_constraints.py::test_credit_is_never_beside_cash_for_the_same_money",
            "policy/test_evidence.py::test_what_the_records_say_a_line_was_made_good_with",
            "policy/test_evidence.py::test_parcel_that_was_replaced_is_not_refunded_too",
            "policy/test_evidence.py::test_grace_is_about_the_newest_charge_for_the_subscription_only",
            "policy/test_renewals.py::test_what_was_paid_for_another_products_plan_is_no_renewal",
            "systems/test_given.py::test_payment_for_the_app_is_not_the_renewal_that_a_cancellation_gives_back",
            "graphs/test_planning.py::test_what_follows_a_proposal_waits_until_it_has_ended",
        ),
    ),
    "consent.words": Promise(
        "Money moves on clear words of the customer about exactly this, and on nothing else.",
        (
            "understanding/test_consent.py::test_anything_else_is_no_agreement",
            "understanding/test_consent.py::test_consent_with_a_condition_or_negation_is_none",
            "graphs/test_answers.py::test_naming_ones_own_amount_is_no_condition",
            "ledger/test_ledger.py::test_only_the_customers_own_later_words_agree",
        ),
    ),
    # ── people ────────────────────────────────────────────────────────────────────────────────────
    "approvals.signatures-told": Promise(
        (
            "The customer's list of requests says how many people have still to sign, "
            "after each signature."
        ),
        (
            "approvals/test_missing.py::test_what_is_missing_goes_down_with_each_signature_that_counts",
            "server/test_request_line.py::test_request_says_how_many_have_still_to_sign",
        ),
    ),
    "approvals.four-eyes": Promise(
        "Two signatures are two people, one of finance; makers and kin do not sign.",
        (
            "approvals/test_approvals.py::test_two_signatures_are_two_people_one_of_finance",
            "approvals/test_approvals.py::test_makers_do_not_sign",
            "approvals/test_approvals.py::test_nobody_signs_for_their_own_account",
            "approvals/test_asked_anew.py::test_kin_of_the_customer_is_found_at_every_step_of_two_signatures",
        ),
    ),
    "approvals.one-person": Promise(
        "Two logins of one customer are one person: one signature, and what one had a hand in, "
        "the other cannot sign; neither can who had a"
        " hand in another conversation in which it was agreed to.",
        (
            "approvals/test_one_person.py::test_one_person_does_not_sign_twice_under_two_logins",
            "approvals/test_one_person.py::test_two_signatures_that_turn_out_to_be_one_persons_are_one",
            "approvals/test_one_person.py::test_maker_under_another_login_cannot_sign",
            "approvals/test_one_person.py::test_maker_in_the_conversation_of_the_yes_cannot_sign",
            "approvals/test_one_person.py::test_maker_in_an_unrelated_conversation_may_sign",
        ),
    ),
    "approvals.digest": Promise(
        "What was seen is what is signed; other facts or another policy ask anew.",
        (
            "approvals/test_approvals.py::test_what_was_seen_is_what_is_signed",
            "ledger/test_ledger.py::test_other_facts_or_another_policy_ask_anew",
        ),
    ),
    "approvals.edit": Promise(
        (
            "A person may lower a refund, never raise it, and cannot sign what they changed; "
            "another person does."
        ),
        (
            "approvals/test_edits.py::test_edit_is_another_digest_that_another_person_signs",
            "approvals/test_edits.py::test_only_lower_and_more_than_nothing",
            "approvals/test_edits.py::test_confirmation_covers_less_and_never_more",
        ),
    ),
    "approvals.deadlines": Promise(
        (
            "What waits is escalated after eight business hours; what is owed never expires, "
            "and what is not expires kindly."
        ),
        (
            "approvals/test_deadlines.py::test_what_is_owed_is_escalated_and_never_expires",
            "approvals/test_deadlines.py::test_only_what_nobody_is_owed_expires",
            "approvals/test_deadlines.py::test_hours_are_business_hours",
            "approvals/test_approvals.py::test_expiry_is_nobodys_rejection",
        ),
    ),
    "approvals.queues": Promise(
        (
            "Each queue has its own hours, time zone and holidays; "
            "out of hours the customer hears a real time."
        ),
        (
            "approvals/test_queues.py::test_queues_first_that_fits_counts",
            "approvals/test_queues.py::test_holidays_and_changed_clocks",
            "approvals/test_queues.py::test_deadlines_are_those_of_the_queue",
            "approvals/test_queues.py::test_when_somebody_is_there_next",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "approvals.events": Promise(
        (
            "Whoever listens hears of every change of an approval once, in one order, "
            "and goes on where they were cut."
        ),
        (
            "approvals/test_events.py::test_every_change_is_an_event_and_a_reader_goes_on_where_it_was",
            "approvals/test_events.py::test_what_commits_late_is_not_missed",
            "approvals/test_events.py::test_readers_that_read_meanwhile_miss_nothing",
            "server/test_live_desk.py::test_staff_listen_to_approvals",
        ),
    ),
    "approvals.may": Promise(
        (
            "Whoever opens a request is told whether they may sign, why not, "
            "and what happens next if they do: by the checks of the decision itself."
        ),
        (
            "approvals/test_may.py::test_what_is_said_is_what_happens",
            "approvals/test_may.py::test_what_is_only_claimed_is_worth_waiting_for",
            "approvals/test_may.py::test_what_follows_is_said_before",
            "approvals/test_may.py::test_last_signature_says_where_the_money_goes",
        ),
    ),
    "approvals.urgent-first": Promise(
        (
            "Much that is soon due comes before little that is not; "
            "more money or less time never comes later."
        ),
        (
            "approvals/test_urgency.py::test_much_soon_comes_before_little_late",
            "approvals/test_urgency.py::test_what_no_deadline_is_left_for_is_overdue",
            "approvals/test_urgency.py::test_currency_without_limits_is_looked_at_like_much",
            "approvals/test_urgency.py::test_more_money_and_less_time_never_come_later",
        ),
    ),
    "approvals.details": Promise(
        (
            "Any kind of action is shown in full, with the decimals of its currency and with "
            "nothing hidden in what a customer wrote."
        ),
        (
            "approvals/test_details.py::test_refund_reads_like_a_sentence_on_a_form",
            "approvals/test_details.py::test_kind_that_nobody_thought_of_is_shown_all_the_same",
            "approvals/test_details.py::test_amounts_have_the_decimals_of_their_currency",
            "approvals/test_details.py::test_what_a_customer_wrote_hides_nothing",
            "approvals/test_details.py::test_nothing_is_too_odd_to_be_shown_and_nothing_is_left_out",
        ),
    ),
    "approvals.card": Promise(
        (
            "Whoever decides sees what, why, to whom, on which evidence and what the customer "
            "will hear; what the digest binds is marked."
        ),
        (
            "graphs/test_card.py::test_card_has_all_that_is_needed_to_decide",
            "graphs/test_card.py::test_systems_that_differ_stand_side_by_side",
            "graphs/test_card.py::test_what_is_bound_is_what_the_digest_is_made_of",
            "graphs/test_card.py::test_what_the_customer_is_told_is_what_was_shown",
            "approvals/test_evidence_words.py::test_each_reason_is_said",
        ),
    ),
    "conversation.channel": Promise(
        (
            "An answer goes to the channel that the customer used last; "
            "in public there is an invitation to a private one and nothing else."
        ),
        (
            "conversation/test_channels.py::test_reply_goes_where_the_last_message_came_from",
            "conversation/test_channels.py::test_in_public_there_is_an_invitation_and_nothing_else",
            "conversation/test_channels.py::test_what_was_held_goes_to_the_channel_used_last",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "conversation.automatic": Promise(
        (
            "What a machine sent is kept and starts nothing: no turn, no answer, no yes, "
            "no hand-over; it moves no answer to another channel."
        ),
        (
            "conversation/test_automatic.py::test_what_says_that_a_machine_sent_it",
            "conversation/test_automatic.py::test_whatever_the_head_holds_it_can_be_read",
            "conversation/test_automatic.py::test_mail_of_a_machine_is_kept_and_starts_nothing",
            "conversation/test_automatic.py::test_database_itself_lets_no_machine_wait_for_an_answer",
            "conversation/test_automatic.py::test_it_moves_no_answer_to_another_channel_and_is_no_part_of_what_was_said",
            "conversation/test_automatic.py::test_yes_of_a_machine_confirms_nothing",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "conversation.no-loops": Promise(
        (
            "Two desks that write to each other end: ours marks its mail, "
            "and a letter that comes again and again goes to a person, unanswered."
        ),
        (
            "conversation/test_automatic.py::test_what_goes_out_by_mail_says_that_a_machine_sent_it",
            "conversation/test_automatic.py::test_two_desks_that_mark_their_mail_exchange_one_letter_each",
            "conversation/test_automatic.py::test_two_desks_that_do_not_come_to_an_end",
            "conversation/test_automatic.py::test_other_words_each_time_end_too_and_an_hour_later_it_counts_anew",
            "conversation/test_automatic.py::test_who_chats_may_say_the_same_ten_times",
            "conversation/test_automatic.py::test_what_a_machine_wrote_counts_for_no_loop",
        ),
    ),
    "conversation.danger": Promise(
        (
            "Danger to life or health is read offline in six languages; "
            "safety words go out with the message itself, and the alarm stays until a person "
            "closes it."
        ),
        (
            "understanding/test_emergency.py::test_emergency_told_in_plain_words_is_found",
            "understanding/test_emergency.py::test_emergency_idiom_or_question_is_none",
            "understanding/test_emergency.py::test_emergency_held_back_lines_are_found_and_harmless_ones_left_alone",
            "understanding/test_emergency.py::test_emergency_of_a_writer_who_sees_no_reader_is_found",
            "understanding/test_emergency.py::test_language_of_lines_of_danger_and_of_none_is_named",
            "conversation/test_alarms.py::test_words_that_may_tell_of_danger_get_a_number_once_and_the_word_raises_the_alarm",
            "conversation/test_alarms.py::test_alarm_is_raised_once_and_stays_until_a_person_closes_it",
            "conversation/test_alarms.py::test_alarm_is_raised_while_paused_taken_over_or_public",
            "graphs/test_danger_by_row.py::test_turn_without_an_alarm_on_record_calls_nobody_for_danger",
            "graphs/test_danger_by_row.py::test_turn_with_an_alarm_on_record_calls_a_person_whatever_is_read_again",
            "conversation/test_alarms.py::test_safety_words_name_the_number_of_a_known_country",
            "conversation/test_alarms.py::test_safety_words_exist_in_each_language_and_for_each_kind",
        ),
    ),
    "ui.handed-over": Promise(
        (
            "A conversation that the desk handed over is first in the list, and is taken over, "
            "answered and returned in the browser."
        ),
        (
            "ui/test_handed_over.py::test_handed_over_conversation_is_taken_over_answered_and_returned",
        ),
    ),
    "conversation.no-dead-ends": Promise(
        (
            "No answer is given twice on the same facts, and what belongs to people ends with "
            "them under its kind."
        ),
        (
            "conversation/test_told_before.py::test_told_same_facts_are_counted_once_a_turn",
            "conversation/test_told_before.py::test_told_new_fact_is_another_answer",
            "understanding/test_people_wishes.py::test_read_wishes_for_people_are_known_by_their_kind",
            "understanding/test_people_wishes.py::test_read_what_the_desk_looks_into_is_no_wish_for_people",
            "wording/test_other_languages.py::test_other_languages_the_words_they_are_told_call_a_person",
        ),
    ),
    "conversation.languages": Promise(
        (
            "Wishes are read in English, Dutch, German, French and Spanish; an address, a name or "
            "a few words are no foreign language."
        ),
        (
            "understanding/test_languages.py::test_read_wish_in_five_languages_goes_to_its_team",
            "understanding/test_languages.py::test_read_several_wishes_in_other_languages_keeps_their_order",
            "understanding/test_languages.py::test_spoken_language_of_what_nobody_can_tell_is_one_that_the_desk_speaks",
            "understanding/test_languages.py::test_only_asks_in_other_languages",
            "understanding/test_languages.py::test_cut_negated_wish_in_other_languages_is_no_wish",
        ),
    ),
    "conversation.speaks": Promise(
        (
            "A customer is answered, and told later, in the language that they write; the row of "
            "the conversation has it, and a yes, a name or an address does not change it. Each "
            "language says what English says: the same values, figures, denials and claims."
        ),
        (
            "understanding/test_conversation_language.py::test_words_that_leave_no_doubt_change_the_language",
            "understanding/test_conversation_language.py::test_words_that_tell_no_language_change_nothing",
            "conversation/test_spoken.py::test_yes_in_another_language_changes_nothing",
            "conversation/test_spoken.py::test_notices_outside_of_a_turn_are_in_the_language_of_the_row",
            "wording/test_translations.py::test_language_has_every_message_with_the_same_values",
            "wording/test_translations.py::test_words_deny_where_english_denies",
            "wording/test_translations.py::test_words_have_the_figures_and_references_of_english_and_as_many_questions",
            "wording/test_translations.py::test_words_claim_nothing_that_their_phrase_does_not_tell_of",
            "models/test_worded.py::test_strays_words_in_another_language_than_decided_are_not_said",
        ),
    ),
    "conversation.declared-requests": Promise(
        (
            "A request that people see to is one file: one ticket under its own subject, "
            "said as not done yet."
        ),
        (
            "teams/test_requests.py::test_requests_each_declaration_is_a_goal_of_its_team",
            "teams/test_requests.py::test_read_declared_request_stands_instead_of_what_its_clause_was_taken_for",
            "teams/test_requests.py::test_read_other_wishes_are_no_declared_request",
            "teams/test_requests.py::test_hear_request_beside_a_wish_keeps_both",
            "teams/test_requests.py::test_requested_reads_no_file_once_the_reader_is_there",
            "teams/test_requests.py::test_request_taken_forged_in_state_says_no_words_of_its_own",
            "teams/test_requests.py::test_adding_a_request_page_is_a_request",
        ),
    ),
    "conversation.waiting": Promise(
        (
            "Who waits for a person hears the truth about it, in whatever order they write; "
            "machines do not keep each other busy with it."
        ),
        (
            "conversation/test_alarms.py::test_waiting_customer_who_writes_on_hears_place_and_opening",
            "conversation/test_alarms.py::test_waiting_letters_are_answered_once",
            "conversation/test_alarms.py::test_taken_conversation_says_so_and_the_desk_is_silent",
            "understanding/test_person_wish.py::test_person_asked_for_in_each_language_is_heard",
            "understanding/test_person_wish.py::test_person_spoken_of_is_not_asked_for",
        ),
    ),
    "conversation.quiet-hours": Promise(
        (
            "What the desk says of its own accord reaches nobody in the quiet hours of their own "
            "clock; it goes out once, as soon as they end."
        ),
        (
            "conversation/test_quiet_hours.py::test_when_it_goes_out",
            "conversation/test_quiet_hours.py::test_it_goes_out_as_soon_as_no_clock_shows_night",
            "conversation/test_quiet_hours.py::test_country_of_many_zones_is_quiet_where_any_of_them_is",
            "conversation/test_quiet_hours.py::test_where_a_customer_is",
            "conversation/test_quiet_hours.py::test_every_zone_of_the_table_exists",
            "conversation/test_quiet_hours.py::test_zones_that_leave_no_hour_give_way_to_the_first",
            "conversation/test_quiet_hours.py::test_odd_hours_are_refused_with_the_rest_of_the_set",
            "conversation/test_quiet_hours.py::test_notice_at_night_waits_for_the_morning_and_goes_out_once",
            "conversation/test_quiet_hours.py::test_it_is_the_recipients_clock_that_counts",
            "conversation/test_quiet_hours.py::test_by_day_it_goes_out_with_the_next_look",
            "conversation/test_quiet_hours.py::test_desk_that_was_away_in_the_morning_does_not_wake_anybody_at_two",
            "conversation/test_quiet_hours.py::test_while_a_person_has_it_nothing_goes_out_and_after_their_return_it_is_looked_at_anew",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "conversation.answers-do-not-wait": Promise(
        (
            "An answer, a code, a notice about an account's security and a person's words never "
            "wait; what a parked line asks is open from when it went."
        ),
        (
            "conversation/test_quiet_hours.py::test_answer_at_night_never_waits",
            "conversation/test_quiet_hours.py::test_who_chats_looks_for_themselves",
            "conversation/test_quiet_hours.py::test_codes_security_and_people_do_not_wait",
            "conversation/test_quiet_hours.py::test_who_writes_before_the_morning_gets_it_first",
            "conversation/test_quiet_hours.py::test_decision_at_night_waits_and_what_it_asks_is_open_from_the_morning",
            "conversation/test_quiet_hours.py::test_words_from_before_it_was_read_answer_nothing",
        ),
    ),
    "conversation.not-recorded": Promise(
        (
            "Without a yes in so many words nothing verbatim of a call is kept: "
            "its words are gone with their answer, and are in no state or checkpoint."
        ),
        (
            "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
            "graphs/test_unrecorded.py::test_with_consent_the_words_are_kept",
            "conversation/test_recording.py::test_words_are_there_for_their_turn_and_gone_with_its_answer",
            "conversation/test_recording.py::test_with_consent_a_call_is_kept_and_other_channels_always_are",
            "conversation/test_recording.py::test_what_a_person_answers_is_gone_too",
            "conversation/test_recording.py::test_what_nobody_answers_is_gone_within_the_hour",
            "conversation/test_recording.py::test_what_waited_for_the_morning_is_heard_before_it_is_gone",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "conversation.recording-consent": Promise(
        (
            "A spoken no to being recorded counts at once, answers nothing else, "
            "and is taken back by the caller's own words alone; service goes on."
        ),
        (
            "conversation/test_recording.py::test_what_words_say_about_being_recorded",
            "conversation/test_recording.py::test_words_about_recording_answer_nothing_else",
            "conversation/test_recording.py::test_any_words_can_be_read",
            "conversation/test_recording.py::test_spoken_no_counts_from_its_own_words_on_and_the_channel_cannot_take_it_back",
            "conversation/test_recording.py::test_message_delivered_again_after_its_words_are_gone_changes_nothing",
            "conversation/test_recording.py::test_turn_that_died_reads_the_words_again",
        ),
    ),
    "approvals.asked-anew": Promise(
        (
            "Asked anew, the next person reads why and whose signature is void; kin, "
            "lost roles and old facts are found until the money moves."
        ),
        (
            "approvals/test_asked_anew.py::test_another_policy_says_so",
            "approvals/test_asked_anew.py::test_other_facts_are_named",
            "approvals/test_asked_anew.py::test_role_that_was_lost_before_the_act_says_so",
            "approvals/test_asked_anew.py::test_kin_of_the_customer_is_found_at_every_step_of_two_signatures",
            "approvals/test_asked_anew.py::test_facts_that_are_older_than_the_right_lasts_are_read_again",
        ),
    ),
    "approvals.delegation": Promise(
        (
            "Who stands in for a maker or for kin cannot sign either, for as long as that lasts; "
            "a delegation gives nobody a role."
        ),
        (
            "approvals/test_delegation.py::test_who_stands_in_for_a_maker_is_one",
            "approvals/test_delegation.py::test_delegation_gives_nobody_a_role",
            "approvals/test_delegation.py::test_it_is_looked_at_again_when_the_right_is_used",
        ),
    ),
    "approvals.one-decides": Promise(
        (
            "Fifty people at once over two processes: one of them decides (two, "
            "where two have to sign), and the rest hear who did."
        ),
        ("races/test_fifty_approvers.py::test_fifty_people_decide_at_once_over_two_processes",),
    ),
    "approvals.langgraph-facts": Promise(
        (
            "An empty answer, a position in a list that changed and an interrupt that was "
            "replaced decide nothing on the real server."
        ),
        (
            "races/test_langgraph_facts.py::test_answer_without_sense_changes_no_row_however_often_the_node_runs_again",
            "races/test_langgraph_facts.py::test_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
            "races/test_langgraph_facts.py::test_position_in_a_list_that_changed_since_approves_nothing",
            "races/test_langgraph_facts.py::test_positions_in_a_list_of_two_count_for_nothing",
            "durability/test_two_at_once.py::test_two_resumes_at_once_on_a_langgraph_server",
        ),
    ),
    "approvals.edit-anywhere": Promise(
        (
            "An edit from any client lowers the amount by the one way that edits have, "
            "and changes nothing else; why an answer did not count is said."
        ),
        (
            "approvals/test_amending.py::test_every_client_lowers_an_amount_by_the_one_way",
            "approvals/test_amending.py::test_nothing_but_the_amount_is_changed",
            "approvals/test_amending.py::test_answer_with_other_details_is_no_yes",
            "graphs/test_answered.py::test_edit_from_a_client_is_told_to_the_customer_and_signed_by_another",
        ),
    ),
    "approvals.claims": Promise(
        (
            "What one person has claimed, another does not decide meanwhile; "
            "a claim ends by itself, and it is no right."
        ),
        (
            "approvals/test_claims.py::test_claimed_approval_is_its_claimers_until_the_lease_ends",
            "approvals/test_claims.py::test_two_signers_claim_a_place_each",
            "approvals/test_claims.py::test_who_may_not_sign_may_not_claim",
            "approvals/test_claims.py::test_who_became_a_maker_keeps_nobody_waiting",
            "approvals/test_claims.py::test_of_many_claims_of_the_last_place_one_counts",
            "approvals/test_claims.py::test_answer_from_a_resume_meets_the_claim_too",
        ),
    ),
    "approvals.each-its-own": Promise(
        (
            "What is signed for one refund stays signed when the customer wants another, "
            "gets it or is refused it; where it asks for fewer people then, they read why."
        ),
        (
            "graphs/test_two_pending.py::test_second_wish_does_not_ask_anew_about_the_first",
            "graphs/test_two_pending.py::test_each_signed_once_of_twice_stays_signed",
            "graphs/test_two_pending.py::test_what_is_turned_down_does_not_void_a_signature_that_is_needed_as_before",
            "graphs/test_two_pending.py::test_where_one_signature_is_enough_now_people_are_asked_anew_and_read_why",
            "ledger/test_ledger.py::test_window_of_a_later_refund_counts_the_earlier_one",
        ),
    ),
    "desk.counts": Promise(
        "The list of conversations says how many calls of systems each has cost.",
        ("foreign/test_whole_desk.py::test_duplicate_charge_is_refunded_once",),
    ),
    "reply.signers": Promise(
        "The customer hears of as many signers as the approval's row asks for.",
        (
            "graphs/test_two_pending.py::test_customer_hears_how_many_people_sign",
            "graphs/test_tells.py::test_two_signers_are_told_as_two",
        ),
    ),
    "policy.one-set": Promise(
        "A decision is measured and judged by one and the same policy set.",
        (
            "graphs/test_one_policy.py::test_policy_that_changes_while_facts_are_read_measures_them_again",
        ),
    ),
    "reply.states": Promise(
        (
            "Of every action the customer hears how it stands: nobody is told that a system is "
            "silent when a person decides or has decided."
        ),
        (
            "graphs/test_tells.py::test_nobody_hears_that_a_system_is_silent_while_people_decide_or_have_decided",
            "graphs/test_tells.py::test_there_are_words_for_every_state",
        ),
    ),
    "approvals.conflict": Promise(
        (
            "Who comes second is told who was first, when, and what they decided; "
            "a rejection says why in words that can be read."
        ),
        (
            "approvals/test_approvals.py::test_who_comes_second_is_told_who_was_first",
            "approvals/test_approvals.py::test_rejection_says_why",
            "server/test_routes.py::test_decision_in_conflict_says_who_was_first",
        ),
    ),
    "approvals.visible": Promise(
        "What hides, turns round or imitates in a customer's words is seen by whoever decides.",
        (
            "approvals/test_visible.py::test_what_is_shown",
            "approvals/test_visible.py::test_nothing_hides_and_nothing_is_lost",
        ),
    ),
    "approvals.wire": Promise(
        "Only an explicit approval approves, whatever a client sends.",
        (
            "approvals/test_wire.py::test_junk_decides_nothing_and_is_answered_kindly",
            "approvals/test_wire.py::test_nothing_raises_and_only_explicit_words_approve",
        ),
    ),
    # ── effects ───────────────────────────────────────────────────────────────────────────────────
    "ledger.once": Promise(
        "An action has one effect, however often and by however many it is executed.",
        (
            "ledger/test_execution.py::test_sixteen_at_once_have_one_effect",
            "ledger/test_execution.py::test_crash_in_between_is_resolved_under_the_same_key",
            "ledger/test_execution.py::test_record_that_goes_away_under_an_effect_is_no_answer_and_ends_the_run",
            "ledger/test_turn_over.py::test_act_in_a_turn_that_is_closed_leaves_an_unknown_outcome_alone",
            "ledger/test_life_cycle.py::test_ledger_over_random_steps_keeps_its_invariants",
        ),
    ),
    "ledger.voided": Promise(
        (
            "What is not answered is called failed only once its key is void, "
            "and confirmed when it was done after all."
        ),
        (
            "ledger/test_voiding.py::test_never_answered_it_is_voided_and_only_then_failed",
            "ledger/test_voiding.py::test_what_was_done_after_all_is_confirmed",
            "ledger/test_voiding.py::test_when_its_right_is_over_it_is_not_sent_again",
            "ledger/test_voiding.py::test_refusal_of_a_second_request_says_nothing_about_the_first",
            "ledger/test_refused_later.py::test_refused_after_something_was_sent_its_key_is_voided_first",
            "ledger/test_refused_later.py::test_killed_in_between_counts_as_sent",
        ),
    ),
    "ledger.unknown-ends": Promise(
        (
            "What stays unknown comes to an end: by its key, by a look-up, or by a person's word; "
            "until then it is asked ever more rarely."
        ),
        (
            "ledger/test_refused_later.py::test_where_voiding_is_refused_too_a_person_is_asked_and_nobody_tries_again",
            "ledger/test_refused_later.py::test_kind_that_cannot_be_voided_asks_a_person_too",
            "ledger/test_voiding.py::test_what_is_looked_up_is_asked_until_its_right_is_over",
            "ledger/test_voiding.py::test_what_was_tried_often_is_looked_at_ever_more_rarely",
            "foreign/test_given_up.py::test_looked_up_it_is_what_was_done",
            "foreign/test_given_up.py::test_not_found_it_never_happened_once_it_has_settled_and_no_sooner",
            "foreign/test_given_up.py::test_what_can_be_neither_looked_up_nor_voided_is_for_a_person",
        ),
    ),
    "ledger.settlement": Promise(
        (
            "A payment is followed until it has arrived; one that came back is told and given to "
            "a person, once, and counts nowhere."
        ),
        (
            "ledger/test_settlement.py::test_nobody_looks_before_it_is_due_and_one_looks_then",
            "ledger/test_settlement.py::test_settlement_late_failure_told_twice_has_one_effect",
            "ledger/test_settlement.py::test_what_came_back_counts_in_no_window_and_begins_a_new_episode",
            "ledger/test_settlement.py::test_reopened_case_is_kept_back_by_neither_person_nor_halt",
            "graphs/test_late_failures.py::test_many_sweepers_make_one_ticket_and_one_notice",
            "graphs/test_late_failures.py::test_sweeper_that_dies_is_followed_by_another",
            "foreign/test_whole_desk.py::test_its_end_is_found_among_the_customers_refunds",
            "policy/test_cedar.py::test_refund_needs_the_least_human_mode_that_its_facts_allow",
        ),
    ),
    "refund.lines": Promise(
        (
            "A refund takes back an invoice line by line, net and tax, discounts shared; "
            "nothing below zero, nothing twice, exact sums."
        ),
        (
            "policy/test_lines.py::test_lines_of_a_full_refund_are_those_of_the_invoice",
            "policy/test_lines.py::test_refunds_one_after_the_other_never_take_a_line_twice",
            "graphs/test_refund_lines.py::test_people_sign_the_lines_that_billing_gets",
            "graphs/test_refund_lines.py::test_other_lines_are_asked_about_anew",
            "policy/test_lines.py::test_yen_have_no_cents_and_the_last_line_gets_what_is_over",
        ),
    ),
    "refund.tenders": Promise(
        (
            "What several charges paid goes back to all of them, each at most its own, "
            "the whole amount and never more than the price."
        ),
        (
            "policy/test_tenders.py::test_tenders_over_several_charges_give_the_whole_amount",
            "policy/test_tenders.py::test_refund_by_refund_it_comes_to_the_price_and_no_more",
            "policy/test_tenders.py::test_paid_twice_and_sent_back_both_are_owed_in_either_order",
            "policy/test_tenders.py::test_each_share_says_what_its_own_charge_needs",
        ),
    ),
    "billing.credit-notes": Promise(
        (
            "A credit note is the sum of its lines and as much as its refund, "
            "and no invoice line is credited twice."
        ),
        (
            "systems/test_credit_notes.py::test_credit_note_that_breaks_a_constraint_is_refused",
            "systems/test_credit_notes.py::test_many_at_once_never_credit_a_line_twice",
            "systems/test_credit_notes.py::test_what_came_back_is_on_the_invoice_again",
        ),
    ),
    "billing.constraints": Promise(
        "Ceiling, currency, key and balance are constraints of billing's database.",
        (
            "systems/test_constraints.py::test_refund_that_breaks_a_constraint_is_refused",
            "systems/test_constraints.py::test_two_refunds_cannot_share_a_key",
            "systems/test_constraints.py::test_journal_entry_sums_to_zero_in_each_currency",
            "systems/test_billing.py::test_sixteen_writers_with_their_own_keys_stay_under_the_ceiling",
            "systems/test_billing.py::test_sixteen_writers_with_one_key_make_one_refund",
        ),
    ),
    "foreign.words": Promise(
        (
            "A system with other names, amounts, times, pages and errors is mapped in "
            "`systems.yaml`; what the mapping has no words for is garbage, never guessed."
        ),
        (
            "foreign/test_over_mcp.py::test_every_read_comes_back_in_the_desks_own_words",
            "foreign/test_over_mcp.py::test_garbage_is_garbage_and_of_a_write_unknown",
            "foreign/test_over_mcp.py::test_state_nobody_mapped_is_garbage_and_not_guessed",
            "foreign/test_translation.py::test_amount_comes_back_as_it_went",
            "foreign/test_translation.py::test_what_is_no_amount_is_never_read_as_one",
            "foreign/test_mapping.py::test_mapping_mistake_is_named_with_file_line_and_key",
            "foreign/test_mapping.py::test_desk_expects_what_its_own_billing_answers",
        ),
    ),
    "foreign.confined": Promise(
        (
            "Of a system that checks nothing no other customer's record is asked for, "
            "shown or changed; what it shows all the same is dropped and counted."
        ),
        (
            "foreign/test_over_mcp.py::test_no_argument_names_another_customer",
            "foreign/test_over_mcp.py::test_records_of_other_customers_are_dropped_counted_and_recorded",
            "foreign/test_over_mcp.py::test_nobody_elses_payment_is_refunded_though_the_vendor_would",
        ),
    ),
    "foreign.lookup": Promise(
        (
            "A write without a key is looked up before it is sent again, "
            "and not found counts only once it has settled."
        ),
        (
            "foreign/test_whole_desk.py::test_under_lookup_a_refund_that_was_not_answered_is_paid_once",
            "foreign/test_whole_desk.py::test_under_lookup_a_killed_desk_pays_once",
            "foreign/test_sent_once.py::test_not_found_proves_nothing_before_it_has_settled",
            "foreign/test_sent_once.py::test_once_it_has_settled_it_is_sent_again",
            "foreign/test_sent_once.py::test_many_at_once_have_one_request_on_its_way",
        ),
    ),
    "foreign.none": Promise(
        (
            "A write that can be neither repeated nor looked up needs a person, "
            "is sent at most once, and a person ends what was not answered."
        ),
        (
            "foreign/test_whole_desk.py::test_under_none_a_person_signs_first",
            "foreign/test_whole_desk.py::test_under_none_what_was_not_answered_is_never_sent_again",
            "foreign/test_whole_desk.py::test_under_none_a_killed_desk_sends_nothing_twice",
            "foreign/test_sent_once.py::test_without_a_signature_it_is_not_sent",
            "foreign/test_policy.py::test_what_cannot_be_repeated_needs_a_person",
            "foreign/test_unproven.py::test_unproven_action_is_ended_by_a_persons_word",
            "foreign/test_unproven.py::test_only_leads_and_finance_and_nobody_about_themself",
            "foreign/test_unproven.py::test_unproven_action_is_not_resolved_by_its_maker",
        ),
    ),
    "durability.any-point": Promise(
        "Killed at any point, the desk ends by itself with the same ledger, replies and approvals.",
        (
            "durability/test_kill_points.py::test_kill_at_any_point_of_a_story_changes_nothing",
            "durability/test_kill_points.py::test_kill_stories_reach_every_node_and_every_write",
            "durability/test_server_kills.py::test_killed_server_ends_what_it_had_begun",
            "durability/test_server_kills.py::test_who_waits_is_seen_to_wait_after_a_kill",
        ),
    ),
    "durability.stopped": Promise(
        (
            "A process stopped past its lease is overtaken; woken, it writes nothing stale, "
            "pays nothing again, and serves on."
        ),
        (
            "races/test_stopped.py::test_stopped_process_is_overtaken_and_writes_nothing_when_it_wakes",
            "conversation/test_lost_runs.py::test_waiting_run_ends_a_silent_session",
            "conversation/test_lost_runs.py::test_long_run_that_speaks_is_waited_for",
            "conversation/test_lost_runs.py::test_overtaken_run_opens_and_closes_no_turn",
            "conversation/test_lost_runs.py::test_run_that_lost_its_session_closes_no_turn",
            "conversation/test_lost_runs.py::test_overtaken_run_writes_no_checkpoint",
        ),
    ),
    # ── the record ────────────────────────────────────────────────────────────────────────────────
    "audit.chain": Promise(
        "The record cannot be changed by the desk. A change within it by anybody else is found; "
        "what the database's owner takes off its end, "
        "or writes anew as a whole, shows only against a head that was kept elsewhere.",
        (
            "audit/test_audit.py::test_desk_itself_cannot_change_the_record",
            "audit/test_audit.py::test_tampering_by_the_owner_is_found",
            "audit/test_audit.py::test_no_single_change_goes_unseen",
            "audit/test_audit.py::test_what_the_owner_takes_off_the_end_is_not_seen",
            "audit/test_audit.py::test_record_that_the_owner_writes_anew_is_not_seen",
        ),
    ),
    # ── what models cost ──────────────────────────────────────────────────────────────────────────
    "budgets.reserved": Promise(
        (
            "A call of a model is set aside at its maximum in every budget before it begins; "
            "however many ask at once, none overshoots."
        ),
        (
            "budgets/test_budgets.py::test_sixty_four_at_once_do_not_overshoot",
            "budgets/test_budgets.py::test_every_budget_stops_a_call",
            "budgets/test_sums.py::test_budgets_over_random_steps_keep_their_sums",
        ),
    ),
    "budgets.settled": Promise(
        (
            "A call is settled once at what it used; what nobody can say is its maximum or an "
            "estimate, and no model is free by mistake."
        ),
        (
            "budgets/test_budgets.py::test_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used",
            "budgets/test_budgets.py::test_call_whose_maker_died_costs_its_maximum_once",
            "budgets/test_budgets.py::test_who_does_not_say_what_was_used_pays_the_maximum",
            "budgets/test_budgets.py::test_bill_above_the_maximum_is_charged_and_stops_the_next",
            "models/test_model_calls.py::test_what_it_does_not_say_is_estimated_from_characters",
            "budgets/test_prices.py::test_unlisted_model_costs_the_default_rounded_up",
        ),
    ),
    "budgets.calls": Promise(
        (
            "A turn asks models twice on the fast path and six times in all, "
            "counted where they are paid for."
        ),
        (
            "budgets/test_budgets.py::test_turn_on_the_fast_path_has_two_model_calls_and_six_in_all",
            "graphs/test_with_a_model.py::test_turn_that_is_run_again_pays_again_and_stays_within_its_calls",
        ),
    ),
    "budgets.halt": Promise(
        (
            "With a budget used up the desk goes on offline where it can, "
            "and calls a person once, kindly, where it cannot."
        ),
        (
            "graphs/test_with_a_model.py::test_parallel_conversations_do_not_overshoot_the_day",
            "models/test_heard.py::test_over_budget_the_offline_reading_stands_and_says_so",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    # ── with a model that says the worst possible thing at every call ─────────────────────────────
    "models.worst-understanding": Promise(
        "With a model that hears the worst at every call, nobody agrees, "
        "nothing is withdrawn or paid, and no reference or amount counts "
        "that the customer did not write.",
        (
            "models/test_heard.py::test_model_reading_adds_nothing_the_customer_did_not_say",
            "models/test_heard.py::test_whatever_it_says_money_and_references_are_the_customers",
            "graphs/test_with_a_model.py::test_hostile_model_confirms_withdraws_and_pays_nothing",
        ),
    ),
    "models.worst-wording": Promise(
        (
            "With a model that words the worst at every call, the customer reads the template: "
            "no claim, figure, name or link of the model's."
        ),
        (
            "models/test_worded.py::test_model_reply_that_strays_is_replaced_by_the_draft",
            "models/test_worded.py::test_strays_reply_that_changes_or_moves_a_word_is_the_template_again",
            "models/test_worded.py::test_what_asks_reports_or_hands_over_is_said_by_template",
        ),
    ),
    "models.bounded": Promise(
        (
            "A model that is late, fails or answers nonsense delays a turn by a bounded time and "
            "changes nothing else; it is in the record."
        ),
        (
            "models/test_model_calls.py::test_model_that_does_not_answer_costs_its_maximum",
            "models/test_heard.py::test_model_answer_of_no_use_leaves_the_offline_reading",
            "models/test_worded.py::test_over_budget_or_late_the_template_is_said",
        ),
    ),
    "models.private": Promise(
        "A model sees the customer's words without codes, addresses, secrets and text of systems; "
        "its own words reach nobody unchecked, "
        "and neither is in the record.",
        (
            "models/test_heard.py::test_it_sees_the_customers_words_without_codes_addresses_and_secrets",
            "models/test_model_calls.py::test_nobody_who_streams_a_run_hears_the_model",
            "models/test_model_calls.py::test_record_and_the_trace_hold_figures_and_no_text",
        ),
    ),
    "models.said-at-start": Promise(
        "A role, package, key or price that is missing is said at the start, with the next step.",
        (
            "models/test_roles.py::test_what_is_missing_is_said",
            "models/test_roles.py::test_model_without_a_key_is_reported_at_the_start",
            "cli/test_budgets_command.py::test_run_with_a_model_that_is_not_there_says_what_to_do",
        ),
    ),
    # ── understanding ─────────────────────────────────────────────────────────────────────────────
    "understanding.routing": Promise(
        (
            "Free text reaches the right team offline, 85 in 100 or better on texts it was not "
            "trained on."
        ),
        ("understanding/test_understanding.py::test_held_out_texts_are_routed",),
    ),
    "wording.company": Promise(
        (
            "The desk speaks in the name of the company that runs it; "
            "the sandbox's is only the default."
        ),
        (
            "models/test_in_whose_name.py::test_desk_introduces_itself_and_says_whose_it_is",
            "models/test_in_whose_name.py::test_sandbox_company_is_named_where_it_is_the_default_only",
        ),
    ),
    "understanding.everyday-words": Promise(
        "Who asks what the desk is hears that it is an AI; a question before a yes drops nothing; "
        "who asks for news hears where the request stands; "
        "who is not understood twice is offered a person, and whoever wants one is asked for no "
        "address.",
        (
            "understanding/test_everyday_words.py::test_question_before_the_answer_is_no_refusal",
            "understanding/test_everyday_words.py::test_refusal_in_everyday_words_is_read",
            "understanding/test_everyday_words.py::test_who_asks_what_the_desk_is_is_told",
            "understanding/test_everyday_words.py::test_wish_for_a_person_in_everyday_words_is_read",
            "understanding/test_everyday_words.py::test_code_is_sent_again_when_asked",
            "understanding/test_everyday_words.py::test_who_is_not_understood_twice_is_offered_a_person",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "understanding.second-thoughts": Promise(
        (
            "Who says no and then wants it after all, or wants it made good in another way, "
            "is made the offer afresh; none of these words is a yes."
        ),
        (
            "understanding/test_second_thoughts.py::test_after_a_no_these_ask_for_the_offer_again",
            "understanding/test_second_thoughts.py::test_these_do_not",
            "understanding/test_second_thoughts.py::test_another_remedy_is_heard_only_where_it_is_wished_for",
            "understanding/test_second_thoughts.py::test_none_of_them_is_a_consent",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "understanding.never-raises": Promise(
        "Any text is answered, in bounded time.",
        (
            "understanding/test_understanding.py::test_never_raises",
            "understanding/test_understanding.py::test_hostile_texts_are_bounded",
            "server/test_live_desk.py::test_any_text_is_taken_and_answered",
        ),
    ),
    # ── running ───────────────────────────────────────────────────────────────────────────────────
    "scenarios.page": Promise(
        "Every key of a scenario is on `docs/scenarios.md`, every example there is read, and every "
        "key of its tables is used by a scenario of ours.",
        (
            "docs/test_scenarios_page.py::test_page_names_every_key",
            "docs/test_scenarios_page.py::test_page_key_is_used_by_a_scenario",
            "docs/test_scenarios_page.py::test_page_way_of_staff_is_used_by_a_scenario",
            "docs/test_scenarios_page.py::test_page_has_an_example_for_every_kind",
            "docs/test_scenarios_page.py::test_example_of_given_is_read",
            "docs/test_scenarios_page.py::test_example_of_when_is_read",
            "docs/test_scenarios_page.py::test_example_of_then_is_read",
            "docs/test_scenarios_page.py::test_whole_example_is_read",
        ),
    ),
    "scenarios.ways": Promise(
        (
            "Lists are held by at most, by what must be among them and what must never be; "
            "either/or, the journal and who was told are found out when wrong."
        ),
        (
            "scenarios/test_matching.py::test_list_said_in_another_way_holds",
            "scenarios/test_matching.py::test_list_said_in_another_way_is_found_out",
        ),
    ),
    "scenarios.earlier": Promise(
        (
            "What the desk did before is in its ledger and in the systems' books under one key; "
            "what they do not bear is refused."
        ),
        (
            "scenarios/test_earlier.py::test_refund_of_the_desk_is_in_billings_books_under_the_ledgers_key",
            "scenarios/test_earlier.py::test_action_that_ended_without_effect_leaves_the_books_alone",
            "scenarios/test_earlier.py::test_credit_and_replacement_are_in_the_systems_too",
            "scenarios/test_earlier.py::test_action_that_the_records_do_not_bear_is_refused",
        ),
    ),
    "afterwards.case": Promise(
        (
            "What contradicts a remedy after it was made good is a case for a person with the "
            "evidence: once, decided on what the systems say then."
        ),
        (
            "graphs/test_afterwards.py::test_dispute_seen_by_many_sweepers_makes_one_case",
            "graphs/test_afterwards.py::test_dispute_that_is_over_before_the_case_is_decided_opens_no_ticket",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "approvals.siblings": Promise(
        (
            "What a sibling's own payment takes from the remainder voids no signature; "
            "any other change of the facts does."
        ),
        (
            "ledger/test_siblings.py::test_siblings_own_payment_leaves_the_facts_as_they_were_signed",
            "ledger/test_siblings.py::test_anything_else_that_changed_is_a_new_fact",
            "ledger/test_siblings.py::test_evidence_moves_by_just_what_was_paid",
            "scenarios/test_all.py::test_every_scenario_holds",
        ),
    ),
    "books.ledgers": Promise(
        (
            "Every kind of money is on a ledger of its own; books that do not add up, "
            "or that no row stands behind, are found out and `steward books` says so."
        ),
        (
            "systems/test_ledgers.py::test_capture_is_sales_and_tax_and_what_nobody_asked_for",
            "systems/test_ledgers.py::test_refund_of_an_overpayment_takes_no_sales_and_no_tax",
            "systems/test_ledgers.py::test_store_credit_is_a_liability",
            "systems/test_ledgers.py::test_gift_card_that_is_spent_is_no_money_at_the_processor",
            "systems/test_ledgers.py::test_lost_chargeback_is_claimed_and_its_fee_is_a_cost",
            "systems/test_ledgers.py::test_chargeback_that_was_won_after_all_brings_the_money_back",
            "systems/test_ledgers.py::test_refund_that_came_back_is_owed_until_it_is_sent_again",
            "systems/test_ledgers.py::test_trial_balance_adds_up_in_each_currency",
            "systems/test_ledgers.py::test_books_whose_postings_were_tampered_with_do_not_balance",
            "systems/test_ledgers.py::test_rows_that_were_changed_behind_the_desk_are_named",
            "ledger/test_compared.py::test_what_both_say_and_what_colleagues_gave_is_no_difference",
            "ledger/test_compared.py::test_what_one_says_and_the_other_does_not_is_named",
            "cli/test_books_command.py::test_what_does_not_agree_is_named_with_both_amounts",
            "systems/test_ledgers.py::test_whatever_is_done_the_books_balance",
            "cli/test_books_command.py::test_books_that_balance_are_a_table_with_totals",
            "cli/test_books_command.py::test_books_that_do_not_balance_end_with_one",
        ),
    ),
    "scenarios.all": Promise(
        "Every scenario of the project holds, and a wrong one fails.",
        (
            "scenarios/test_all.py::test_every_scenario_holds",
            "scenarios/test_all.py::test_wrong_scenario_fails_on_the_real_desk",
        ),
    ),
    "server.signed-in": Promise(
        "Every route has the one sign-in; what is open to anybody is a short list.",
        (
            "server/test_routes.py::test_every_route_has_the_one_sign_in",
            "server/test_routes.py::test_what_is_open_to_anybody_is_a_short_list",
        ),
    ),
    "access.sessions": Promise(
        (
            "A browser's session ends when it is idle, old, signed out or replaced by a new "
            "sign-in; its secret is stored nowhere."
        ),
        (
            "access/test_sessions.py::test_it_is_found_until_it_ends",
            "access/test_sessions.py::test_it_expires_when_idle_and_in_any_case",
            "access/test_sessions.py::test_signing_in_again_ends_the_one_before",
            "access/test_sessions.py::test_session_secret_is_stored_nowhere",
        ),
    ),
    "access.issuer": Promise(
        (
            "Any issuer signs staff in, by code and PKCE; its keys may rotate, "
            "its tokens must be its own, and who somebody is here is a row."
        ),
        (
            "access/test_oidc.py::test_code_state_nonce_and_challenge",
            "access/test_oidc.py::test_sign_in_is_taken_once_and_by_the_browser_that_began_it",
            "access/test_oidc.py::test_rotated_key_is_looked_up_and_a_withdrawn_one_is_forgotten",
            "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer",
            "access/test_oidc.py::test_who_somebody_is_here_is_a_row",
            "access/test_oidc.py::test_half_a_sign_in_is_said_at_the_start",
        ),
    ),
    "access.forged": Promise(
        (
            "No forged token signs anybody in: algorithm, key, issuer, audience, times, "
            "nonce and kind of token are all looked at."
        ),
        (
            "access/test_id_tokens.py::test_id_token_that_is_forged_says_nothing",
            "access/test_id_tokens.py::test_id_token_algorithm_is_the_published_keys",
            "server/test_tokens.py::test_forged_bearer_is_nobody",
            "server/test_tokens.py::test_each_kind_of_token_opens_its_own_door_only",
        ),
    ),
    "access.own-pages": Promise(
        (
            "A session's cookie counts only from the desk's own pages, "
            "and changes something only with its CSRF token."
        ),
        (
            "access/test_cookies.py::test_it_counts_from_own_pages_and_changes_with_its_token",
            "access/test_cookies.py::test_over_https_the_cookie_is_bound_to_its_host",
            "server/test_browser.py::test_only_the_desks_own_pages_change_anything",
            "server/test_browser.py::test_cookie_reads_from_own_pages_only",
            "server/test_browser.py::test_sign_in_belongs_to_the_browser_that_began_it",
            "server/test_browser.py::test_sign_in_leads_to_no_other_site",
        ),
    ),
    "access.streams": Promise(
        (
            "A stream ends within two seconds when its session ends, "
            "its token expires or the person loses the role."
        ),
        (
            "access/test_leash.py::test_it_is_cut_within_two_seconds",
            "server/test_browser.py::test_stream_ends_when_the_session_does",
            "server/test_browser.py::test_customers_stream_ends_with_the_token",
        ),
    ),
    "access.sandbox-issuer": Promise(
        (
            "In the sandbox staff sign in with one click, through the same client as with any "
            "issuer; anywhere else that page does not exist."
        ),
        (
            "server/test_browser.py::test_one_click_signs_in_and_one_signs_out",
            "server/test_browser.py::test_only_the_issuers_own_page_chooses_a_person",
            "server/test_browser.py::test_issuers_keys_rotate",
            "server/test_local_issuer.py::test_it_is_nowhere_but_in_a_sandbox_on_this_machine",
        ),
    ),
    "access.customers": Promise(
        "A customer gets to one conversation by a link or by the word of the company's backend; "
        "each counts once, opens nothing else, "
        "and a link makes nothing last longer.",
        (
            "access/test_customers.py::test_embed_token_signed_by_the_configured_key_counts",
            "access/test_customers.py::test_link_makes_nothing_last_longer",
            "server/test_customer_ways.py::test_link_moves_the_conversation_once",
            "server/test_customer_ways.py::test_embed_token_opens_a_conversation_with_the_session_proved",
            "server/test_customer_ways.py::test_what_is_no_word_of_the_company_opens_nothing",
            "server/test_customer_ways.py::test_what_opens_a_conversation_opens_nothing_else",
        ),
    ),
    "access.matrix": Promise(
        "Who may call what is one table over every route of the desk and of the LangGraph server; "
        "a route without a row fails, "
        "and a foreign id looks like one that does not exist.",
        (
            "server/test_access.py::test_every_route_of_the_desk_has_a_row",
            "server/test_access.py::test_every_route_of_the_running_server_has_a_row",
            "server/test_access.py::test_each_caller_is_answered_as_the_matrix_says",
            "server/test_access.py::test_foreign_id_looks_like_an_unknown_one",
        ),
    ),
    "access.roles": Promise(
        (
            "Customers never reach raw threads; an auditor changes nothing, "
            "and an admin signs nothing."
        ),
        (
            "server/test_access.py::test_no_customer_is_let_into_the_servers_own_api",
            "server/test_access.py::test_auditor_changes_nothing_and_an_admin_signs_nothing",
            "server/test_access.py::test_each_caller_is_answered_as_the_matrix_says",
        ),
    ),
    "process.logs": Promise(
        (
            "Logs of a run stay small, whoever writes them; `steward serve` writes lines of JSON "
            "to standard output."
        ),
        (
            "server/test_log_files.py::test_rotate_writer_goes_on_at_the_new_beginning",
            "server/test_log_files.py::test_rotate_all_finds_the_logs_of_a_home",
            "cli/test_serve.py::test_it_serves_without_a_sandbox",
        ),
    ),
    "http.pages": Promise(
        (
            "Lists of approvals and conversations come in pages that stay small with a thousand "
            "of them; HEAD is answered as GET."
        ),
        (
            "approvals/test_paged.py::test_list_of_a_thousand_approvals_comes_whole_in_small_pages",
            "approvals/test_paged.py::test_page_behind_one_that_was_decided_meanwhile_leaves_nothing_out",
            "approvals/test_paged.py::test_list_of_a_thousand_conversations_comes_whole_in_small_pages",
            "approvals/test_paged.py::test_cursor_that_is_none_of_the_lists_is_refused",
            "server/test_written_paths.py::test_head_of_a_stream_ends_at_once",
        ),
    ),
    "access.clear-refusals": Promise(
        (
            "Feedback keys, webhooks, an empty resume and a team that is given messages get a "
            "reason before a run begins."
        ),
        (
            "server/test_live_doors.py::test_run_that_makes_no_sense_gets_a_reason_before_it_begins",
            "server/test_doors.py::test_resume_that_is_empty_is_refused_with_a_reason",
            "server/test_doors.py::test_team_that_is_given_no_task_refuses_with_a_reason",
            "server/test_doors.py::test_id_that_nothing_can_be_stored_under_is_refused_with_a_reason",
            "server/test_live_doors.py::test_words_under_the_id_of_other_words_are_refused_with_a_reason",
            "graphs/test_used_code.py::test_second_delivery_of_a_message_with_a_used_code_is_harmless",
            "server/test_doors.py::test_feedback_keys_are_refused_with_a_reason",
        ),
    ),
    "access.mcp-names": Promise(
        (
            "The systems' MCP servers answer under their own names and to no page, "
            "and say their own version."
        ),
        (
            "systems/test_names.py::test_mcp_host_that_is_not_its_own_is_refused",
            "systems/test_names.py::test_mcp_page_from_anywhere_is_refused",
            "systems/test_names.py::test_mcp_server_names_its_own_version",
        ),
    ),
    "access.open-routes": Promise(
        (
            "What is open is a list of routes; what nobody may use is off the router, "
            "and no way of writing a path leads to it."
        ),
        (
            "server/test_open_routes.py::test_only_open_routes_that_nobody_may_use_are_off_the_router",
            "server/test_open_routes.py::test_only_open_outside_the_sandbox_there_are_no_sandbox_routes",
            "server/test_open_routes.py::test_router_that_serves_holds_open_routes_only",
            "server/test_open_routes.py::test_resolve_another_writing_of_an_open_route_is_closed",
            "server/test_open_routes.py::test_edge_answers_closed_routes_even_where_the_router_still_has_them",
            "server/test_written_paths.py::test_no_writing_of_a_closed_path_is_served_by_the_desk",
            "server/test_written_paths.py::test_no_writing_leads_past_the_sign_in",
            "server/test_written_paths.py::test_no_writing_of_a_closed_path_is_served_by_the_systems",
        ),
    ),
    "process.serve-again": Promise(
        (
            "`steward serve` starts its server again when it dies, later each time, "
            "and passes a request to stop on."
        ),
        (
            "server/test_supervisor.py::test_supervisor_killed_child_is_started_again_and_stops_when_asked",
            "server/test_supervisor.py::test_supervisor_child_that_dies_each_time_is_given_up",
            "server/test_supervisor.py::test_supervisor_second_request_ends_a_child_that_does_not",
            "cli/test_serve.py::test_it_serves_without_a_sandbox",
        ),
    ),
    "http.brakes": Promise(
        (
            "Floods are braked by client, an IPv6 network as one; "
            "behind a proxy by the configured header only, with room for the signed-in."
        ),
        (
            "server/test_brakes.py::test_brake_one_client_floods_and_everybody_else_goes_on",
            "server/test_brakes.py::test_brake_many_addresses_of_one_site_are_one_client",
            "server/test_brakes.py::test_brake_flood_from_everywhere_leaves_room_for_known_networks_and_the_signed_in",
            "server/test_brakes.py::test_brake_token_that_anybody_can_have_gives_no_room_of_its_own",
            "server/test_brakes.py::test_client_of_the_configured_header_counts_from_the_proxies_only",
            "server/test_brakes.py::test_client_of_a_header_that_is_not_configured_is_nobody_and_never_what_it_says",
            "server/test_brakes.py::test_asker_of_a_network_is_a_name_that_its_day_takes_along",
            "cli/test_serve.py::test_it_serves_without_a_sandbox",
        ),
    ),
    # ── over HTTP ─────────────────────────────────────────────────────────────────────────────────
    "http.never-5xx": Promise(
        (
            "No request breaks the server: made up from its own description by the thousand, "
            "or hostile by hand, it gets its answer or a reason."
        ),
        (
            "server/test_hardness.py::test_no_made_up_request_breaks_anything",
            "server/test_hardness.py::test_only_what_does_harm_on_purpose_is_left_out",
            "server/test_hostile_requests.py::test_what_is_no_message_is_refused",
            "server/test_hostile_requests.py::test_request_with_an_invalid_number_is_refused",
            "server/test_hostile_requests.py::test_of_a_key_given_twice_the_last_one_counts",
            "server/test_hostile_requests.py::test_another_content_type_is_no_message",
            "server/test_hostile_requests.py::test_odd_names_in_paths_are_not_there",
            "server/test_hostile_requests.py::test_cursor_that_is_invalid_is_refused_or_behind_everything",
            "server/test_hostile_requests.py::test_other_methods_do_nothing",
            "server/test_hostile_requests.py::test_request_with_two_hosts_is_refused",
            "server/test_hostile_requests.py::test_odd_headers_are_no_defect",
            "server/test_headers.py::test_what_nobody_foresaw_tells_nobody_what_it_was",
        ),
    ),
    "http.described": Promise(
        (
            "Every route says in one description what it answers and how it refuses; "
            "the pages are made from it."
        ),
        (
            "server/test_openapi.py::test_what_the_pages_are_made_from_is_what_the_code_says",
            "server/test_openapi.py::test_every_refusal_is_declared",
            "server/test_openapi.py::test_every_answer_in_json_has_a_closed_type",
            "server/test_hardness.py::test_no_made_up_request_breaks_anything",
        ),
    ),
    "http.bounded": Promise(
        (
            "Head and body of a request are bounded in size and in time, "
            "with or without a declared length."
        ),
        (
            "server/test_hostile_requests.py::test_body_over_the_limit_is_refused_declared_or_not",
            "server/test_hostile_requests.py::test_request_with_a_large_head_is_refused",
            "server/test_slow_clients.py::test_head_that_does_not_come_ends_the_connection",
            "server/test_slow_clients.py::test_byte_now_and_then_buys_no_more_time",
            "server/test_slow_clients.py::test_head_without_end_is_cut",
            "server/test_slow_clients.py::test_body_that_does_not_come_is_a_408",
            "server/test_slow_clients.py::test_body_without_a_length_is_cut_at_the_limit",
            "server/test_slow_clients.py::test_who_is_in_time_is_served_again_and_again",
            "server/test_live_bounds.py::test_server_with_an_open_head_answers_others",
        ),
    ),
    "http.busy": Promise(
        (
            "With every connection in use, or the database away, "
            "a request is told within seconds when to come back; then all is as before."
        ),
        (
            "server/test_busy.py::test_no_free_connection_is_a_503_soon_and_no_hang",
            "server/test_busy.py::test_database_that_is_away_is_a_503_and_then_it_is_back",
            "server/test_busy.py::test_database_without_room_is_said_to_be_full_and_not_away",
            "server/test_busy.py::test_row_that_somebody_keeps_is_not_waited_for_for_ever",
            "server/test_live_bounds.py::test_on_the_running_server_too_and_for_the_langgraph_routes",
        ),
    ),
    "http.streams": Promise(
        "Streams on which nothing happens keep no connection of the database from others.",
        ("server/test_live_bounds.py::test_sixty_streams_leave_the_pool_of_ten_to_others",),
    ),
    "http.text": Promise(
        (
            "What anybody writes is data: in every answer, and on every page, "
            "where it runs nothing and the pages' strict policy is never touched."
        ),
        (
            "server/test_hostile_requests.py::test_nasty_words_are_data_in_every_field",
            "ui/test_hostile_text.py::test_what_a_customer_writes_is_text_on_every_page",
            "server/test_live_headers.py::test_content_policy_of_pages_is_strict",
            "server/test_live_headers.py::test_content_policy_of_issuer_page_is_strict",
            "server/test_live_headers.py::test_built_page_has_nothing_inline",
        ),
    ),
    "http.headers": Promise(
        (
            "Every answer forbids sniffing, framing by others, keeping and telling where one came "
            "from; https, once there, stays."
        ),
        (
            "server/test_live_headers.py::test_every_answer_has_them",
            "server/test_headers.py::test_https_is_asked_for_again_only_where_it_is_there",
        ),
    ),
    "http.open": Promise(
        (
            "What is open to anybody names nobody, and no page runs a script from elsewhere in "
            "the desk's name."
        ),
        (
            "server/test_live_headers.py::test_what_is_open_to_anybody_names_nobody",
            "server/test_live_headers.py::test_no_page_runs_a_script_from_elsewhere",
        ),
    ),
    "cli.steers-nothing": Promise(
        "What others wrote steers no terminal of staff, and looks like nobody else's line.",
        (
            "cli/test_output.py::test_what_others_wrote_steers_no_terminal",
            "cli/test_output.py::test_colour_of_our_own_stays_and_json_says_the_same",
            "cli/test_output.py::test_customers_words_are_nobody_elses_line",
        ),
    ),
    "run.private": Promise(
        "What the processes write on this machine, logs and threads, only who runs them can read.",
        ("server/test_processes.py::test_other_people_of_this_machine_read_no_customers_words",),
    ),
    "clients.named-people": Promise(
        (
            "Agent Inbox, Agent Chat UI and Studio act as the person whose token they were given: "
            "list, decide, edit; without one they decide nothing."
        ),
        (
            "server/test_clients.py::test_it_accepts_as_its_user",
            "server/test_clients.py::test_it_approves_as_its_user",
            "server/test_clients.py::test_edit_lowers_the_amount_and_another_person_signs",
            "server/test_clients.py::test_it_edits_and_rejects",
            "server/test_clients.py::test_resume_with_raw_value_counts_as_its_sender",
            "server/test_clients.py::test_without_a_token_it_is_a_visitor_who_decides_nothing",
            "server/test_clients.py::test_role_that_does_not_sign_is_told_so",
            "server/test_clients.py::test_their_pages_may_call_the_server",
            "server/test_principal.py::test_token_may_come_as_an_api_key",
            "server/test_principal.py::test_key_of_langsmiths_says_nothing_here",
        ),
    ),
    "clients.text-field": Promise(
        "Free text from a client is a no only where it says «reject:», and never a yes.",
        (
            "approvals/test_wire.py::test_junk_decides_nothing_and_is_answered_kindly",
            "approvals/test_wire.py::test_what_is_meant_is_read",
            "server/test_clients.py::test_its_text_field_says_no_only_where_it_says_so",
        ),
    ),
    "serve.no-sandbox": Promise(
        (
            "`steward serve` needs a database of one's own and opens nothing of the sandbox: "
            "no visitors, no doors, nobody whom no row names."
        ),
        (
            "cli/test_serve.py::test_it_serves_without_a_sandbox",
            "cli/test_serve.py::test_nothing_opens_the_sandbox",
            "cli/test_serve.py::test_without_a_database_it_says_what_to_do",
        ),
    ),
    "chat.hears": Promise(
        "`make chat` shows every answer, and nothing but lines as lines.",
        (
            "cli/test_chat.py::test_answer_that_is_not_printed_yet_is_waited_for",
            "cli/test_chat.py::test_only_lines_are_printed_as_lines",
            "cli/test_readme.py::test_chat_command_has_a_conversation_and_goes_on_with_it",
        ),
    ),
    "readme.true": Promise(
        "Every command, link and setting of the README is there; what ends quickly is run.",
        (
            "cli/test_readme.py::test_each_command_exists",
            "cli/test_readme.py::test_commands_that_end_quickly_run",
            "cli/test_readme.py::test_every_file_and_setting_it_names_is_there",
        ),
    ),
    "rules.covered": Promise(
        (
            "Every rule of the trade names the scenarios and tests that prove it, "
            "or says that it is not kept yet; no scenario is left out."
        ),
        (
            "docs/test_rules_covered.py::test_rule_is_proved_by_files_that_exist",
            "docs/test_rules_covered.py::test_every_scenario_is_named",
            "docs/test_rules_covered.py::test_what_is_not_kept_yet_is_in_the_readme_too",
        ),
    ),
    "conversation.told-what-was-done": Promise(
        "What a fresh proof released, agreed to before, is done once and said in the same reply.",
        ("scenarios/test_all.py::test_every_scenario_holds",),
    ),
    "demo.true": Promise(
        "`make demo` ends well only if billing's books, the desk's record and every story agree.",
        (
            "cli/test_demo.py::test_demo_stories_are_true",
            "cli/test_demo.py::test_any_difference_is_found",
            "cli/test_demo.py::test_one_story_that_is_not_as_told_fails_the_demo",
        ),
    ),
    "server.database-back": Promise(
        (
            "The embedded database, killed, comes back by itself while the run goes on; "
            "it is said, and conversations go on."
        ),
        ("server/test_processes.py::test_killed_database_comes_back_by_itself_and_it_is_said",),
    ),
    "run.taken-up-soon": Promise(
        (
            "What a killed process had begun is taken up as soon as no session holds its run, "
            "however long its lease still is."
        ),
        (
            "conversation/test_lost_runs.py::test_turn_whose_run_no_session_holds_is_taken_up_before_its_lease_is_over",
        ),
    ),
    "pages.say-what-is": Promise(
        "While the server is down or halted, no page or command promises what others do.",
        (
            "ui/test_said_while_down.py::test_no_page_promises_what_others_do",
            "ui/test_said_while_down.py::test_no_command_promises_that_a_server_comes_back",
            "ui/test_said_while_down.py::test_what_is_written_while_the_server_is_away_is_said_not_to_be_sent_and_then_is",
        ),
    ),
    "server.migrations": Promise(
        (
            "A migration is applied once and as it was: a file that was changed since, and a "
            "database of other migrations, are refused with what to do."
        ),
        (
            "database/test_migrations.py::test_migrations_are_numbered_without_gap_or_double",
            "database/test_migrations.py::test_migrate_notes_the_checksum_of_each_file_and_applies_it_once",
            "database/test_migrations.py::test_migration_changed_after_it_was_applied_is_refused",
            "database/test_migrations.py::test_database_of_earlier_migrations_is_refused_with_what_to_do",
            "database/test_migrations.py::test_database_of_a_later_version_is_left_alone",
        ),
    ),
    "server.own-login": Promise(
        (
            "An ordinary owner of a managed Postgres starts the desk; "
            "a login of its own cannot change the record, and health says what is unproven."
        ),
        (
            "database/test_database_roles.py::test_ordinary_owner_migrates_and_works_and_is_told_what_is_unproven",
            "database/test_database_roles.py::test_login_of_its_own_cannot_change_the_record_and_reset_role_leads_nowhere",
            "database/test_database_roles.py::test_login_that_was_prepared_later_gets_the_same_rights",
            "cli/test_serve.py::test_it_serves_an_ordinary_owner_and_then_a_login_that_proves_the_record",
        ),
    ),
    "server.keys-sealed": Promise(
        (
            "Private keys lie nowhere in clear, and several servers of one desk share them "
            "through its database."
        ),
        (
            "access/test_keys.py::test_no_private_key_lies_in_clear_anywhere_in_the_home",
            "access/test_keys.py::test_several_servers_share_the_keys_through_the_database",
            "access/test_keys.py::test_another_secret_opens_nothing_and_says_which_setting",
        ),
    ),
    "staff.by-command": Promise(
        (
            "People are added, linked and ended by commands, as the database's owner, "
            "and each is in the record."
        ),
        (
            "cli/test_staff_command.py::test_somebody_is_added_linked_listed_and_ended",
            "cli/test_staff_command.py::test_login_given_again_after_its_person_left_opens_to_nobody_before",
            "cli/test_staff_command.py::test_desks_own_login_may_not_and_is_told_who_may",
        ),
    ),
    "signin.userinfo": Promise(
        (
            "An address that the issuer gives at userinfo only counts when it is that subject's "
            "and verified."
        ),
        (
            "access/test_oidc.py::test_address_from_userinfo_counts_only_when_of_that_subject_and_verified",
            "access/test_oidc.py::test_userinfo_is_asked_only_where_it_is_needed_and_may_be",
        ),
    ),
    "gateway.missing-systems": Promise(
        (
            "A system that systems.yaml lacks is said at the start; "
            "what needs it goes to a person, and no message crashes."
        ),
        (
            "graphs/test_missing_systems.py::test_no_message_crashes_and_nothing_is_said_to_be_away",
            "graphs/test_missing_systems.py::test_what_cannot_be_done_is_a_sentence_for_each_system_that_is_missing",
        ),
    ),
    "gateway.isolation": Promise(
        "A slow or silent system slows nobody who needs nothing of it.",
        (
            "gateway/test_isolation.py::test_system_that_is_silent_is_left_alone_and_tried_again_after_its_rest",
            "gateway/test_isolation.py::test_nobody_waits_for_a_place_of_a_system_that_was_silent",
            "durability/test_slow_system.py::test_with_a_crm_at_nine_seconds_a_plain_question_is_answered_soon",
            "durability/test_slow_system.py::test_under_repeated_kills_the_median_answer_stays_within_twenty_seconds_of_the_recovery",
        ),
    ),
    "server.health": Promise(
        (
            "Health tells alive from ready, says everything that is not well, "
            "and names nothing to anybody but staff."
        ),
        (
            "server/test_health.py::test_without_its_database_it_is_alive_and_not_ready",
            "server/test_health.py::test_database_that_takes_no_writes_is_not_ready",
            "server/test_health.py::test_what_is_not_well_is_said_to_anybody_and_in_full_to_staff_only",
            "server/test_health.py::test_write_that_the_disk_has_no_room_for_is_noted",
            "server/test_health.py::test_watch_sees_a_full_disk_and_mail_that_waits",
            "systems/test_running.py::test_health_tells_alive_from_ready",
        ),
    ),
    "server.graphs": Promise(
        "Each of the five graphs takes the README's input and shows its steps.",
        (
            "cli/test_readme.py::test_each_graph_takes_its_example",
            "cli/test_readme.py::test_all_five_graphs_are_served",
        ),
    ),
    "run.comes-back": Promise(
        (
            "A second run finds its data, a taken port is said in a sentence, "
            "and stopping stops every child."
        ),
        (
            "cli/test_run.py::test_run_command_starts_stops_and_starts_again",
            "server/test_processes.py::test_taken_port_is_said_before_anything_is_started",
            "server/test_processes.py::test_home_is_used_by_one_run_at_a_time",
        ),
    ),
    "watch.each-for-itself": Promise(
        (
            "Of those who watch, one who is too slow is told to read anew, "
            "and the others miss nothing for that."
        ),
        ("conversation/test_progress.py::test_slow_listener_costs_the_others_nothing",),
    ),
    "approvals.listed": Promise(
        "However many were decided, the list holds what waits and what was decided last.",
        ("approvals/test_listed.py::test_what_waits_and_what_was_decided_last_is_listed",),
    ),
    "run.leaves-nothing": Promise(
        (
            "What a killed run, test or demo had started ends with it, "
            "and its database with the last that uses it."
        ),
        (
            "cli/test_run.py::test_run_command_starts_stops_and_starts_again",
            "server/test_lifeline.py::test_killed_process_leaves_no_postgres",
            "server/test_lifeline.py::test_server_that_another_process_uses_goes_with_the_last",
            "server/test_lifeline.py::test_who_starts_or_ends_a_server_waits_for_no_other",
            "server/test_lifeline.py::test_who_may_not_enter_the_folder_any_more_is_ended_all_the_same",
            "server/test_lifeline.py::test_first_start_that_is_cut_off_leaves_no_half_of_a_database",
            "server/test_lifeline.py::test_nothing_is_thrown_away_that_was_stopped_in_order",
            "server/test_processes.py::test_who_does_not_end_with_its_parent_when_asked_is_ended",
        ),
    ),
    # ── the pages ─────────────────────────────────────────────────────────────────────────────────
    "pages.narrow": Promise(
        "On a telephone nothing goes beyond the edge, and lists keep their words readable.",
        (
            "ui/test_narrow.py::test_head_of_the_chat_is_one_line_of_buttons_at_375",
            "ui/test_narrow.py::test_list_of_conversations_keeps_its_words_readable_at_375",
        ),
    ),
    "ui.approvals": Promise(
        "People decide in a browser, by mouse or by keyboard alone: who waits first is pushed, "
        "who may not sign reads why, who comes late reads "
        "who was first, a reload loses nothing, and the customer hears what was shown.",
        (
            "ui/test_deciding.py::test_180_waits_for_a_person_and_takes_eight_clicks_in_all",
            "ui/test_deciding.py::test_two_signatures_in_the_tour_by_being_somebody_else",
            "ui/test_deciding.py::test_two_signers_and_a_customer_at_once",
            "ui/test_deciding.py::test_whoever_may_not_sign_reads_why",
            "ui/test_deciding.py::test_lowered_by_one_and_signed_by_another",
            "ui/test_deciding.py::test_rejected_with_a_reason_and_the_customer_hears_what_was_shown",
            "ui/test_deciding.py::test_whoever_has_it_open_has_it_and_the_other_goes_on_calmly",
            "ui/test_deciding.py::test_decision_that_comes_too_late_is_a_notice",
            "ui/test_deciding.py::test_from_the_queue_to_a_decision_by_keyboard_alone",
            "ui/test_deciding.py::test_reload_in_the_middle_changes_nothing",
            "ui/test_deciding.py::test_signing_out_gives_up_what_was_open",
            "ui/test_deciding.py::test_queue_is_pushed_counted_and_filtered",
            "ui/test_deciding.py::test_without_events_it_is_looked_at_often",
        ),
    ),
    "ui.drafts": Promise(
        (
            "A reason that is half written outlives a reload, for that person and that request; "
            "a decision and signing out take it away."
        ),
        (
            "ui/test_drafts.py::test_half_written_reason_is_there_after_a_reload_and_gone_after_the_decision",
            "ui/test_drafts.py::test_whoever_signs_out_leaves_no_words_behind",
        ),
    ),
    "ui.conversation": Promise(
        "A conversation in full says what it is about, whom it waits for, the plan, "
        "what was found in which system and how fresh, where systems differ, "
        "what is proposed and what it cost against its budget; every door opens by keyboard; "
        "it fits a telephone, light and dark.",
        (
            "ui/test_conversation.py::test_lead_reads_what_it_is_about_and_where_each_finding_is_from",
            "ui/test_conversation.py::test_every_door_opens_by_keyboard",
            "ui/test_conversation.py::test_everything_is_stopped_and_goes_on_by_keyboard",
            "ui/test_conversation.py::test_it_can_be_read_on_a_phone_and_by_everybody",
            "graphs/test_work_view.py::test_it_says_what_was_found_where_how_fresh_and_what_waits",
            "graphs/test_work_view.py::test_conflict_is_named_with_what_is_relied_on",
            "graphs/test_work_view.py::test_it_costs_what_the_budget_says",
            "graphs/test_work_view.py::test_run_that_was_overtaken_writes_no_finding",
            "graphs/test_work_view.py::test_old_findings_are_swept_and_the_page_still_opens",
        ),
    ),
    "people.fields": Promise(
        (
            "Members of staff read of a conversation what the policy names for their roles; "
            "of a payment never what could be used to pay, and on the floor the last four digits."
        ),
        (
            "gateway/test_fields_of_people.py::test_nobody_reads_what_could_be_used_to_pay",
            "gateway/test_fields_of_people.py::test_floor_reads_the_last_four_digits_and_no_more",
            "gateway/test_fields_of_people.py::test_who_pays_sees_how",
            "gateway/test_fields_of_people.py::test_two_roles_see_what_either_may",
            "gateway/test_fields_of_people.py::test_role_that_is_not_named_sees_least",
            "graphs/test_work_view.py::test_each_role_reads_what_its_rules_name",
            "ui/test_conversation.py::test_floor_sees_of_a_payment_the_last_four_digits",
        ),
    ),
    "codes.forgotten": Promise(
        (
            "A one-time code that was used is taken out of lines, cards, "
            "state and everything that staff read; what only looks like one stays."
        ),
        (
            "conversation/test_used_codes.py::test_used_code_is_taken_out_however_it_was_written",
            "conversation/test_used_codes.py::test_everything_else_stays",
            "conversation/test_used_codes.py::test_no_code_takes_nothing_out",
            "graphs/test_used_code.py::test_used_code_is_in_no_line_no_card_and_no_state",
            "graphs/test_used_code.py::test_used_code_in_the_message_that_agrees_is_on_no_card",
            "graphs/test_used_code.py::test_used_code_after_a_wrong_try_keeps_the_try_in_the_line",
            "graphs/test_work_view.py::test_code_is_in_nothing_that_is_shown",
            "gateway/test_fields_of_people.py::test_fields_one_time_code_is_readable_by_nobody",
        ),
    ),
    "conversation.one-moment": Promise(
        "A poll and a stream show lines and state of one moment.",
        (
            "conversation/test_seen.py::test_reply_that_comes_while_it_is_read_is_seen_with_the_end_of_its_turn_or_not_at_all",
            "conversation/test_seen.py::test_looking_writes_nothing",
        ),
    ),
    "signin.tokens-end": Promise(
        (
            "Tokens of a member of staff can be ended: none that was made until then gets anybody "
            "in, sessions and other people go on, the record says who did it."
        ),
        (
            "access/test_ended_tokens.py::test_ended_token_gets_nobody_in",
            "access/test_ended_tokens.py::test_one_of_the_same_second_is_over_and_a_later_one_counts",
            "access/test_ended_tokens.py::test_others_and_sessions_go_on",
            "access/test_ended_tokens.py::test_who_ended_whose_is_listed_and_in_the_record",
            "cli/test_token_command.py::test_token_is_printed_ended_and_listed",
            "cli/test_token_command.py::test_ones_own_or_as_an_admin",
        ),
    ),
    "housekeeping.swept": Promise(
        (
            "Old rows of budgets, calls, sessions and findings go, a few at a time; "
            "nothing that a budget counts, has to settle or the record needs goes with them."
        ),
        (
            "budgets/test_swept.py::test_what_is_over_goes_and_the_conversation_remembers",
            "budgets/test_swept.py::test_conversations_budget_holds_over_a_sweep",
            "budgets/test_swept.py::test_task_that_still_waits_keeps_its_budget",
            "budgets/test_swept.py::test_what_is_still_set_aside_is_settled_first",
            "budgets/test_swept.py::test_open_turn_keeps_its_budget",
            "budgets/test_swept.py::test_budget_sweep_is_bounded",
            "budgets/test_swept.py::test_what_a_conversation_and_its_customers_day_have_used",
            "access/test_sessions.py::test_session_that_has_long_been_over_is_swept_and_the_record_keeps_it",
        ),
    ),
    "money.lines-of-their-order": Promise(
        (
            "What comes back of an invoice is of the lines that it is for, at their own tax; "
            "where none are named, a person decides."
        ),
        (
            "systems/test_invoice_lines.py::test_list_invoices_tells_orders_apart",
            "policy/test_reasons.py::test_what_was_credited_of_other_orders_does_not_count_for_this_one",
            "policy/test_reasons.py::test_some_of_several_pieces_are_worth_their_share",
        ),
    ),
    "money.returns-in-time": Promise(
        (
            "A withdrawal counts from its declaration, which is a row; "
            "what came back later than it may is for a person."
        ),
        (
            "policy/test_reasons.py::test_came_back_late_counts_from_the_declaration",
            "policy/test_reasons.py::test_may_declare_says_why_not",
            "systems/test_returns.py::test_create_return_notes_the_declaration_once",
        ),
    ),
    "money.plan-priced-first": Promise(
        (
            "A change of plan is offered with both plans, their prices, "
            "what is charged today and from when; just that is charged, once."
        ),
        (
            "systems/test_plans.py::test_downgrade_is_invoiced_and_charged_at_its_own_price_once_its_period_begins",
            "systems/test_plans.py::test_downgrade_of_who_pays_by_invoice_is_invoiced_and_not_charged",
            "systems/test_plans.py::test_change_plan_charges_what_the_preview_said_once_and_posts_it",
            "systems/test_plans.py::test_change_plan_refuses_other_terms_than_the_preview_has",
            "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        ),
    ),
    "money.one-form": Promise(
        (
            "An amount is written in one way, grouped, in sentences and on pages; "
            "both ways are understood."
        ),
        (
            "policy/test_money.py::test_it_is_written_in_one_way",
            "policy/test_money.py::test_both_ways_are_read",
            "policy/test_money.py::test_anything_else_is_refused",
            "graphs/test_answers.py::test_amount_with_grouping_counts_as_the_customers",
        ),
    ),
    "ui.approvals-shown": Promise(
        (
            "Every kind of action is drawn in full with nothing hidden, fits a telephone, "
            "and reads in light and dark by the rules of accessibility."
        ),
        (
            "ui/test_deciding.py::test_unknown_kind_is_shown_in_full_and_nothing_hides",
            "ui/test_deciding.py::test_it_can_be_read_by_everybody",
        ),
    ),
    "ui.tour": Promise(
        (
            "Stories and own words work in a browser; a server killed while it pays, "
            "a time-out after the payment and a changed record show what they cost: nothing."
        ),
        (
            "ui/test_tour.py::test_charged_twice_is_refunded_once_and_the_books_say_so",
            "ui/test_tour.py::test_server_killed_in_the_middle_of_paying_costs_nothing",
            "ui/test_tour.py::test_time_out_after_the_payment_is_not_paid_twice",
            "ui/test_tour.py::test_what_billing_knows_corrects_what_the_crm_believes",
            "ui/test_tour.py::test_somebody_elses_invoice_sounds_like_none",
            "ui/test_tour.py::test_lost_parcel_is_asked_about_in_two_systems",
            "ui/test_tour.py::test_person_is_called_without_a_code",
            "ui/test_tour.py::test_own_words_work_as_well_as_the_stories",
            "ui/test_tour.py::test_record_that_was_tampered_with_says_so",
            "ui/test_tour.py::test_every_line_of_the_record_shows_its_code_and_its_entry",
        ),
    ),
    "words.figures": Promise(
        (
            "A figure of a rule reaches a customer only from the rule in force, "
            "whatever an article, or two of them, write."
        ),
        (
            "policy/test_figures.py::test_rule_figures_of_the_shipped_limits_name_every_reason_and_what_customers_are_told",
            "policy/test_figures.py::test_filled_placeholder_has_its_unit_once",
            "graphs/test_passages.py::test_passage_with_another_figure_than_the_rule_is_withheld",
            "graphs/test_passages.py::test_passage_that_agrees_with_the_rules_is_read_out",
            "graphs/test_passages.py::test_passage_that_another_current_article_contradicts_is_withheld_where_no_rule_decides",
            "understanding/test_rule_questions.py::test_figures_in_words_and_digits_are_the_same",
            "understanding/test_rule_questions.py::test_rule_questions_in_a_wish_or_a_report_are_none",
        ),
    ),
    "words.promises": Promise(
        (
            "Behind every promise that a reply makes stands a row: by template, "
            "by state of the action, and at the moment of speaking."
        ),
        (
            "wording/test_kept.py::test_held_to_words_of_an_article_are_the_articles_and_no_promise_of_the_desk",
            "wording/test_promises.py::test_template_promises_nothing_that_no_row_stands_behind",
            "wording/test_promises.py::test_template_is_said_by_some_code",
            "wording/test_promises.py::test_action_says_in_no_state_what_its_row_does_not_hold",
            "wording/test_promises.py::test_promises_page_is_what_the_code_says",
            "wording/test_kept.py::test_held_to_promise_of_a_ticket_is_said_only_once_there_is_one",
        ),
    ),
    "words.values": Promise(
        (
            "What other systems wrote into their fields is shown as a value or not at all; "
            "a model changes no word of a reply."
        ),
        (
            "wording/test_values.py::test_template_with_a_hostile_value_shows_no_word_of_it",
            "wording/test_values.py::test_title_of_a_request_shows_no_word_of_a_hostile_value",
            "wording/test_values.py::test_values_of_a_type_are_shown_and_others_are_named_by_what_they_are_of",
            "models/test_worded.py::test_strays_same_words_in_another_order_are_not_said",
            "models/test_worded.py::test_strays_reply_that_changes_or_moves_a_word_is_the_template_again",
        ),
    ),
    "words.public": Promise(
        (
            "What anybody may know is answered to anybody; what is asked of one's own waits for a "
            "proof."
        ),
        (
            "understanding/test_public_questions.py::test_asks_in_general_question_about_everybody_is_public",
            "understanding/test_public_questions.py::test_asks_in_general_question_about_ones_own_is_not_public",
        ),
    ),
    "words.standing": Promise(
        (
            "A time or a place that a text in code names is held by a constant of the desk, "
            "or it is not named."
        ),
        (
            "wording/test_standing.py::test_text_in_code_says_no_time_that_nothing_holds",
            "wording/test_standing.py::test_text_in_code_names_no_place_that_the_desk_does_not_have",
            "wording/test_standing.py::test_code_message_says_the_minutes_that_the_code_has",
        ),
    ),
    "words.passages": Promise(
        (
            "A passage answers only what it holds: place, topic and figure; "
            "a question that goes on is about what it goes on from."
        ),
        (
            "understanding/test_topics.py::test_passage_answers_only_what_it_holds",
            "understanding/test_topics.py::test_passage_sentence_that_leans_on_the_one_before_is_read_with_it",
            "understanding/test_topics.py::test_follows_question_without_a_topic_of_its_own_goes_on",
            "understanding/test_topics.py::test_follows_words_that_stand_for_themselves_go_on_from_nothing",
            "understanding/test_topics.py::test_continued_what_is_named_anew_takes_the_place_of_its_kind",
            "understanding/test_topics.py::test_asked_topic_what_is_told_beside_a_question_is_not_asked_about",
            "understanding/test_topics.py::test_holds_place_by_a_region_that_it_is_in",
            "understanding/test_topics.py::test_holds_answer_a_share_is_no_price",
            "graphs/test_passages.py::test_article_that_gives_orders_to_agents_is_not_read_out",
        ),
    ),
    "mail.own-words": Promise(
        (
            "Of a mail only what its writer wrote now counts; quotes, "
            "signatures and headers are kept in the row for people."
        ),
        (
            "conversation/test_mail.py::test_apart_keeps_the_writers_own_words_only",
            "conversation/test_mail.py::test_apart_loses_nothing_and_ends_on_any_text",
            "conversation/test_mail.py::test_take_in_mail_stores_quotes_beside_the_words",
        ),
    ),
    # ── proof that it is needed ───────────────────────────────────────────────────────────────────
    "guards.needed": Promise(
        "Each guard is needed: taken away, the test that is named for it fails.",
        (
            "guards/test_guards.py::test_without_it_the_named_test_fails",
            "guards/test_guards.py::test_with_nothing_taken_away_such_a_run_passes",
        ),
    ),
    "simulated.judged": Promise(
        (
            "`steward simulate` plays customers who answer what the desk asks, tells who was "
            "served from who got what they must not, and says line and key of an unreadable file."
        ),
        (
            "scenarios/test_simulate.py::test_simulate_tells_who_was_served_from_who_got_what_they_must_not",
            "scenarios/test_simulate.py::test_simulate_unreadable_file_is_said_with_its_line",
            "scenarios/test_customer_files.py::test_rule_fits_the_kind_of_reply_and_its_words",
            "scenarios/test_customer_files.py::test_summary_counts_shares_of_conversations_and_of_customers",
        ),
    ),
    "compared.pays-once": Promise(
        (
            "Killed between the payment and its return, or resumed twice at once, "
            "a refund is paid once; `make compare` says what a peer pays."
        ),
        ("compared/test_compare.py::test_steward_pays_once_and_the_peer_is_listed",),
    ),
    "conversation.one-run": Promise(
        "Runs of one conversation follow each other, over all processes.",
        ("conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other",),
    ),
}
