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
    "identity.new-contact": Promise(
        "A contact is changed after a code to the old one and a code to the new one; the latter proves nobody, and the old one is told.",
        ("identity/test_codes.py::test_a_code_to_a_new_contact_proves_that_contact_and_nobody",
         "identity/test_codes.py::test_no_code_goes_to_a_new_contact_of_nobody",
         "identity/test_codes.py::test_the_old_address_is_told_once", "policy/test_cedar.py::test_other_kinds"),
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
    "policy.instrument": Promise(
        "What a card got back counts for every customer who pays with it; agents see an opaque reference, never a fingerprint.",
        ("ledger/test_remedies.py::test_one_instrument_is_one_window_over_customers",
         "ledger/test_remedies.py::test_two_customers_with_one_card_are_never_both_the_first",
         "systems/test_constraints.py::test_the_key_of_instruments_and_their_fingerprints_stay_inside"),
    ),
    "policy.goods-and-credit": Promise(
        "Goods sent again and store credit meet every limit that money meets.",
        ("policy/test_cedar.py::test_goods_and_credit_are_judged_like_money",
         "policy/test_cedar.py::test_only_what_went_wrong_is_sent_again_as_it_was"),
    ),
    "actions.documented": Promise(
        "A kind of action is added as `docs/adding-an-action.md` says; without a rule of its own it does nothing.",
        ("graphs/test_adding_an_action.py::test_a_kind_added_as_documented_is_decided_and_done_once",
         "graphs/test_adding_an_action.py::test_its_rule_denies_what_is_another_customers",
         "graphs/test_adding_an_action.py::test_without_its_rule_nothing_is_done"),
    ),
    "orders.address": Promise(
        "An order goes elsewhere only for its verified customer, by a session or a code, after a yes, and not once it has left.",
        ("policy/test_cedar.py::test_other_kinds", "scenarios/test_all.py::test_every_scenario_holds"),
    ),
    "policy.fast": Promise(
        "A decision takes less than a millisecond, 99 times in 100 on a machine that has a processor free.",
        ("policy/test_cedar.py::test_it_is_fast",),
    ),
    "policy.reasons": Promise(
        "Every refund has a reason whose predicate code checks, and never gives too much.",
        ("policy/test_reasons.py::test_overpaid", "policy/test_reasons.py::test_undelivered",
         "policy/test_reasons.py::test_cancelled_before_renewal", "policy/test_reasons.py::test_overpaid_never_gives_too_much",
         "policy/test_reasons.py::test_renewal_grace", "policy/test_reasons.py::test_return_received",
         "policy/test_reasons.py::test_withdrawal", "policy/test_reasons.py::test_goods_sent_back_never_give_too_much",
         "policy/test_reasons.py::test_the_grace_never_gives_too_much",
         "policy/test_reasons.py::test_damaged", "policy/test_reasons.py::test_outage", "policy/test_reasons.py::test_goodwill",
         "policy/test_reasons.py::test_service_and_damage_never_give_too_much"),
    ),
    "policy.goodwill": Promise(
        "A gesture comes out of a customer's budget for the quarter, in flight included; above it a person decides.",
        ("policy/test_cedar.py::test_the_least_human_mode", "ledger/test_remedies.py::test_goodwill_counts_this_quarter_and_what_is_in_flight"),
    ),
    "policy.one-remedy": Promise(
        "One remedy a line over money, goods and credit, however many are wished for at once; the grace gives back the renewal and nothing else.",
        ("ledger/test_remedies.py::test_two_remedies_at_once_for_one_line_are_one",
         "ledger/test_remedies.py::test_a_remedy_that_people_are_asked_about_holds_its_line_until_it_ends",
         "systems/test_constraints.py::test_credit_is_never_beside_cash_for_the_same_money",
         "policy/test_evidence.py::test_what_the_records_say_a_line_was_made_good_with",
         "policy/test_evidence.py::test_a_parcel_that_was_replaced_is_not_refunded_too",
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
    "billing.constraints": Promise(
        "Ceiling, currency, key and balance are constraints of billing's database.",
        ("systems/test_constraints.py::test_a_refund_that_cannot_be",
         "systems/test_constraints.py::test_two_refunds_cannot_share_a_key",
         "systems/test_constraints.py::test_a_journal_entry_sums_to_zero_in_each_currency",
         "systems/test_billing.py::test_sixteen_writers_with_their_own_keys_stay_under_the_ceiling",
         "systems/test_billing.py::test_sixteen_writers_with_one_key_make_one_refund"),
    ),
    "durability.any-point": Promise(
        "Killed at any point, the desk ends by itself with the same ledger, replies and approvals.",
        ("durability/test_kill_points.py::test_a_kill_changes_nothing",
         "durability/test_kill_points.py::test_the_stories_reach_every_node_and_every_write",
         "durability/test_server_kills.py::test_a_killed_server_ends_what_it_had_begun",
         "durability/test_server_kills.py::test_who_waits_is_seen_to_wait_after_a_kill"),
    ),
    # ── the record ────────────────────────────────────────────────────────────────────────────────────────────────
    "audit.chain": Promise(
        "The record cannot be changed by the desk, and a change by anybody else is found.",
        ("audit/test_audit.py::test_the_desk_itself_cannot_change_the_record",
         "audit/test_audit.py::test_tampering_by_the_owner_is_found",
         "audit/test_audit.py::test_no_single_change_goes_unseen"),
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
