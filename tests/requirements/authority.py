"""Promises about what may be done, and on whose authority."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
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
            "server/test_doors.py::test_doors_nothing_is_asked_for_later",
            "server/test_doors.py::test_doors_no_caller_says_after_how_many_steps_a_run_is_cut_off",
            "server/test_doors.py::test_doors_no_conversation_is_thrown_away_at_its_end",
            "server/test_live_doors.py::test_run_without_a_thread_is_kept_or_refused_and_nobody_waits_for_ever",
            "server/test_live_doors.py::test_run_scheduled_for_later_is_refused",
            "server/test_doors.py::test_step_is_kept_before_the_next_whatever_is_asked",
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
            "graphs/test_state.py::test_result_of_each_kind_travels_as_json",
            "graphs/test_state.py::test_state_of_a_real_turn_is_plain_in_every_channel",
            "graphs/test_state.py::test_state_nothing_else_is_brought_to_life",
        ),
    ),
    "gateway.declared": Promise(
        "An agent reaches only the tools that its team declares, for the customer that rows name.",
        (
            "gateway/test_gateway.py::test_gateway_sends_no_call_that_is_refused",
            "gateway/test_gateway.py::test_read_carries_the_customer_that_rows_name",
            "gateway/test_gateway.py::test_write_needs_its_action_under_execution",
        ),
    ),
    "systems.confined": Promise(
        "A system shows one customer's rows for one call, also when its own check is taken away.",
        (
            "systems/test_confinement.py::test_database_still_confines_without_the_servers_check",
            "systems/test_confinement.py::test_tables_with_customers_in_them_are_under_row_level_security",
            "systems/test_confinement.py::test_forged_missing_and_replayed_capabilities",
        ),
    ),
    "gateway.pinned": Promise(
        (
            "A tool that its system describes otherwise than was accepted, or that was retired, is "
            "refused until a colleague has reviewed what it says now and an admin has accepted it."
        ),
        (
            "gateway/test_pins.py::test_tool_that_is_described_otherwise_is_refused",
            "gateway/test_pins.py::test_system_that_announces_a_change_is_looked_at_before_the_next_call",
            "gateway/test_pins.py::"
            "test_system_that_announces_a_change_by_itself_is_looked_at_before_the_next_call",
            "gateway/test_pins.py::test_system_that_announces_nothing_is_not_listened_to",
            "gateway/test_local_servers.py::"
            "test_local_server_that_announces_a_change_is_looked_at_before_the_next_call",
            "gateway/test_pins.py::test_system_that_tells_no_change_is_looked_at_after_a_while",
            "gateway/test_pins.py::test_accepted_by_an_admin_it_is_used_at_once",
            "gateway/test_pins.py::test_pin_accepted_is_the_schema_that_was_shown",
            "gateway/test_pins.py::test_tool_goes_from_review_to_retirement_with_owner_and_reason",
            "ui/test_systems_page.py::"
            "test_systems_page_shows_the_register_and_a_tool_comes_back_by_two_people",
            "gateway/test_pins.py::test_pin_missing_outside_the_sandbox_is_refused",
            "gateway/test_pins.py::test_shipped_pins_are_those_of_the_shipped_systems",
            "server/test_live_staff.py::test_tool_that_changed_is_warned_of_listed_and_accepted_by_an_admin",
        ),
    ),
    "gateway.rates": Promise(
        (
            "Agents never call a system more often than the rates allow, over all processes; "
            "what is being carried out is never held back."
        ),
        (
            "gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot",
            "gateway/test_rates.py::test_call_too_many_is_not_sent_and_said",
            "gateway/test_rates.py::test_rate_counts_effects_under_way_and_never_refuses_them",
            "gateway/test_rates.py::test_write_that_is_being_carried_out_is_sent_however_often",
            "graphs/test_not_now.py::test_silent_system_whoever_reads_is_told_that_it_could_not_be_looked_up",
        ),
    ),
    "gateway.cache": Promise(
        (
            "An answer is used again only where systems.yaml says so, for the same agent, "
            "and never for what is decided or done."
        ),
        (
            "gateway/test_cache.py::test_cache_of_same_read_asks_once_and_records_it",
            "gateway/test_cache.py::test_cache_is_bypassed_by_decisions_and_effects",
            "gateway/test_cache.py::test_cache_for_another_agent_argument_customer_or_conversation_has_another_answer",
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
            "gateway/test_gateway.py::test_signer_is_in_the_chain_of_actors",
        ),
    ),
    "actions.documented": Promise(
        (
            "A kind of action is added as `docs/adding-an-action.md` says; "
            "without a rule of its own it does nothing."
        ),
        (
            "graphs/test_adding_an_action.py::test_kind_added_as_documented_is_decided_and_done_once",
            "graphs/test_adding_an_action.py::test_rule_of_added_kind_denies_what_is_another_customers",
            "graphs/test_adding_an_action.py::test_action_without_its_rule_does_nothing",
            "graphs/test_adding_an_action.py::test_page_on_remedies_names_at_most_five_files",
            "graphs/test_adding_an_action.py::test_remedy_added_as_documented_is_judged_counted_and_watched",
            "database/test_migrations.py::test_migrations_name_no_kind_of_action",
        ),
    ),
    "orders.address": Promise(
        (
            "An order goes elsewhere only for its verified customer, by a session or a code, "
            "after a yes, and not once it has left."
        ),
        (
            "policy/test_rules_of_kinds.py::test_decide_for_each_kind_is_as_its_rules_say",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "refund.any-order": Promise(
        (
            "Whatever wishes, signatures, lost answers, refunds by hand, "
            "disputes and late failures come in whatever order: ledger and books agree."
        ),
        (
            "graphs/test_money_model.py::test_money_model_whatever_comes_in_whatever_order_the_books_agree",
        ),
    ),
    "refund.conflict": Promise(
        (
            "Where logistics and billing differ about the goods that are to be made good, "
            "no money moves without a person."
        ),
        (
            "graphs/test_systems_differ.py::test_systems_differ_what_counts_as_a_difference",
            "graphs/test_systems_differ.py::test_invoice_that_billing_has_for_another_order_is_for_a_person",
        ),
    ),
    "refund.credit-for-goods": Promise(
        (
            "Goods that were made good by store credit are not made good again, "
            "and what was paid twice is still due."
        ),
        (
            "policy/test_credit_for_goods.py::test_goods_and_overpayment_are_each_due_once",
            "policy/test_credit_for_goods.py::test_credits_for_goods_and_overpayment_give_back_what_was_paid_and_no_more",
        ),
    ),
    "refund.whole-books": Promise(
        (
            "What is decided on a customer's records is decided on all of them, however many; "
            "a list that does not end is no answer."
        ),
        (
            "gateway/test_pages.py::test_rows_of_a_list_of_pages_are_there_once",
            "gateway/test_pages.py::test_list_without_an_end_is_no_answer",
            "graphs/test_long_books.py::test_old_double_charge_is_found_and_paid",
            "graphs/test_long_books.py::test_long_books_what_was_made_good_long_ago_is_not_made_good_again",
        ),
    ),
    "refund.judged-again": Promise(
        (
            "What was granted and then held back is judged again, "
            "on the facts and rules of the moment; what cannot be read then waits."
        ),
        (
            "graphs/test_held_back.py::test_holding_back_what_somebody_gave_back_in_the_console_meanwhile_is_not_given_twice",
            "graphs/test_held_back.py::test_dispute_of_the_other_charge_meanwhile_asks_a_person",
            "graphs/test_held_back.py::test_limit_that_was_lowered_meanwhile_asks_a_person",
            "graphs/test_held_back.py::test_holding_back_what_still_holds_is_paid_once",
            "graphs/test_held_back.py::test_holding_back_what_cannot_be_read_is_not_paid_and_not_forgotten",
        ),
    ),
    "refund.agreed-first": Promise(
        (
            "What a customer agreed to is undone neither by a wish for another reason nor by a "
            "newer charge."
        ),
        (
            "ledger/test_another_reason.py::test_remedy_agreed_to_goes_before_one_for_another_reason",
            "graphs/test_agreed_first.py::test_gesture_does_not_undo_what_is_owed",
            "graphs/test_agreed_first.py::test_gesture_is_not_lost_by_the_next_charge",
            "policy/test_renewals.py::test_gesture_that_was_agreed_on_stays_good_when_a_newer_charge_comes",
        ),
    ),
    "consent.words": Promise(
        "Money moves on clear words of the customer about exactly this, and on nothing else.",
        (
            "understanding/test_consent.py::test_anything_else_is_no_agreement",
            "understanding/test_consent.py::test_consent_with_a_condition_or_negation_is_none",
            "graphs/test_answers.py::test_naming_ones_own_amount_is_no_condition",
            "ledger/test_ledger.py::test_yes_that_is_not_the_customers_own_later_words_does_not_count",
        ),
    ),
}
