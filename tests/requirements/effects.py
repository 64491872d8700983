"""Promises about effects that happen once."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
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
            "ledger/test_voiding.py::test_voiding_what_was_done_after_all_is_confirmed",
            "ledger/test_voiding.py::test_voiding_when_its_right_is_over_it_is_not_sent_again",
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
            "ledger/test_refused_later.py::test_refused_later_with_voiding_refused_asks_a_person_once",
            "ledger/test_refused_later.py::test_kind_that_cannot_be_voided_asks_a_person_too",
            "ledger/test_voiding.py::test_voiding_what_is_looked_up_is_asked_until_its_right_is_over",
            "ledger/test_voiding.py::test_voiding_what_was_tried_often_is_looked_at_ever_more_rarely",
            "foreign/test_given_up.py::test_giving_up_takes_a_found_record_as_the_outcome",
            "foreign/test_given_up.py::test_giving_up_takes_not_found_as_no_after_the_settling_time",
            "foreign/test_given_up.py::test_giving_up_without_lookup_and_void_asks_a_person",
        ),
    ),
    "systems.absent": Promise(
        (
            "A company may connect as few systems as it likes: what is missing is said at the "
            "start and in health, and what would need it goes to a person."
        ),
        (
            "graphs/test_missing_systems.py::test_missing_systems_no_message_crashes_and_nothing_is_said_to_be_away",
            "graphs/test_missing_systems.py::test_missing_tools_are_said_with_what_the_desk_goes_without",
            "foreign/test_whole_desk.py::test_whole_desk_promises_nothing_that_the_vendor_has_no_tool_for",
            "server/test_health.py::test_health_system_that_is_not_connected_is_counted_for_anybody_and_named_to_staff",
        ),
    ),
    "systems.add": Promise(
        "A mapping is proposed from what a system says, tried, and written when somebody agrees.",
        (
            "foreign/test_adding.py::test_system_is_proposed_tried_and_written_when_somebody_agrees",
            "foreign/test_adding.py::test_shop_that_says_too_little_gets_a_proposal_that_is_not_in_use",
            "foreign/test_connecting_page.py::test_half_hour_of_the_page_ends_with_an_order_told_by_the_served_desk",
        ),
    ),
    "systems.doctor": Promise(
        "What the desk can work with of a company's systems is said before a customer meets it.",
        (
            "foreign/test_doctor.py::test_doctor_tells_what_is_solid_and_what_is_missing",
            "foreign/test_doctor.py::test_doctor_tool_that_the_desk_cannot_work_with_is_partial",
            "foreign/test_doctor.py::test_doctor_system_that_does_not_answer_is_missing",
            "foreign/test_trying.py::test_reads_of_a_real_customer_are_tried_one_from_the_other",
            "graphs/test_reads_tried.py::test_reads_of_systems_that_ask_for_a_capability_are_tried",
            "foreign/test_trying.py::test_read_whose_answer_is_not_as_its_schema_says_is_not_solid",
        ),
    ),
    "systems.crm": Promise(
        "A CRM of another's making, over REST, is read and changed for its own customer alone.",
        (
            "foreign/test_crm_rest.py::"
            "test_foreign_crm_finds_reads_and_changes_its_own_person_alone",
        ),
    ),
    "systems.disputes": Promise(
        "A payment's dispute is read as it stands or ended; one that was won blocks nothing.",
        (
            "foreign/test_rest_keys.py::test_stripe_dispute_is_read_as_it_stands",
            "foreign/test_rest_keys.py::test_stripe_charge_whose_dispute_was_won_is_refunded",
            "foreign/test_rest_keys.py::"
            "test_stripe_dispute_of_another_customers_payment_is_not_asked_about",
        ),
    ),
    "systems.rest-once": Promise(
        (
            "Through a REST system money moves once, whatever the network cuts or whoever is "
            "killed: by its key, or by a look-up where it knows none."
        ),
        (
            "foreign/test_stripe_desk.py::test_stripe_killed_desk_pays_once",
            "foreign/test_stripe_desk.py::test_stripe_network_that_fails_pays_once",
            "foreign/test_stripe.py::test_stripe_refund_that_arrives_late_is_waited_for_and_paid_once",
            "foreign/test_stripe.py::test_stripe_look_up_reads_every_page_before_it_says_that_nothing_is_there",
            "foreign/test_rest_keys.py::test_stripe_key_that_is_sent_again_pays_once",
            "foreign/test_rest_keys.py::test_shop_parcel_whose_answer_was_cut_is_sent_once",
            "gateway/test_rest_calls.py::test_answer_is_taken_for_what_it_proves",
        ),
    ),
    "systems.rest-inside": Promise(
        (
            "Of a REST system nothing is fetched or followed that systems.yaml does not name, and "
            "a document that cannot be trusted is refused with the reason."
        ),
        (
            "gateway/test_rest_calls.py::test_redirect_is_never_followed",
            "gateway/test_rest_calls.py::test_internal_address_is_refused_before_anything_is_sent",
            "gateway/test_rest_calls.py::test_addresses_inside_need_a_word_and_metadata_is_out_of_reach",
            "gateway/test_openapi_documents.py::test_document_that_refers_outside_is_refused",
            "gateway/test_openapi_documents.py::"
            "test_document_whose_schemas_refer_on_and_on_is_refused",
            "gateway/test_openapi_documents.py::"
            "test_document_with_something_else_in_a_place_is_refused",
            "gateway/test_openapi_documents.py::test_document_of_two_megabytes_is_refused_before_it_is_read",
            "gateway/test_answer_schemas.py::test_schema_that_takes_for_ever_is_left_in_time",
            "gateway/test_answer_schemas.py::test_members_of_a_long_list_are_compared_in_time",
            "gateway/test_answer_schemas.py::test_answers_are_held_as_the_library_holds_them",
        ),
    ),
    "systems.words": Promise(
        "Every system may speak words of its own; what does not fit the desk's shapes is refused.",
        (
            "foreign/test_mapping.py::test_desk_expects_every_tool_of_its_own_systems_file",
            "foreign/test_mapping.py::test_desk_expects_what_its_own_systems_answer",
            "foreign/test_other_systems.py::test_order_of_another_shop_has_its_lines",
            "foreign/test_other_systems.py::test_article_of_a_search_that_judges_nothing_leaves_its_judgement_out",
        ),
    ),
    "ledger.settlement": Promise(
        (
            "A payment is followed until it has arrived; one that came back is told and given to "
            "a person, once, and counts nowhere."
        ),
        (
            "ledger/test_settlement.py::test_settlement_nobody_looks_before_it_is_due_and_one_looks_then",
            "ledger/test_settlement.py::test_settlement_late_failure_told_twice_has_one_effect",
            "ledger/test_settlement.py::test_settlement_what_came_back_counts_in_no_window_and_begins_a_new_episode",
            "ledger/test_settlement.py::test_reopened_case_is_kept_back_by_neither_person_nor_halt",
            "graphs/test_late_failures.py::test_sweepers_many_at_once_make_one_ticket_and_one_notice",
            "graphs/test_late_failures.py::test_sweeper_that_dies_is_followed_by_another",
            "foreign/test_whole_desk.py::test_end_of_foreign_refund_is_found_among_the_customers_refunds",
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
            "graphs/test_refund_lines.py::test_lines_shared_out_otherwise_are_asked_about_anew",
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
            "policy/test_tenders.py::test_share_says_what_its_own_charge_needs",
        ),
    ),
    "billing.credit-notes": Promise(
        (
            "A credit note is the sum of its lines and as much as its refund, "
            "and no invoice line is credited twice."
        ),
        (
            "systems/test_credit_notes.py::test_credit_note_that_breaks_a_constraint_is_refused",
            "systems/test_credit_notes.py::test_line_credited_many_times_at_once_is_credited_once",
            "systems/test_credit_notes.py::test_credit_notes_what_came_back_is_on_the_invoice_again",
        ),
    ),
    "billing.constraints": Promise(
        "Ceiling, currency, key and balance are constraints of billing's database.",
        (
            "systems/test_constraints.py::test_refund_that_breaks_a_constraint_is_refused",
            "systems/test_constraints.py::test_refunds_cannot_share_a_key",
            "systems/test_constraints.py::test_journal_entry_sums_to_zero_in_each_currency",
            "systems/test_billing.py::test_sixteen_writers_with_their_own_keys_stay_under_the_ceiling",
            "systems/test_billing.py::test_sixteen_writers_with_one_key_make_one_refund",
        ),
    ),
    "foreign.inside": Promise(
        (
            "A system leads the desk to no address inside that `systems.yaml` does not declare, "
            "and one that the desk starts sees nothing of its environment."
        ),
        (
            "gateway/test_addresses.py::test_mcp_system_at_an_internal_address_is_sent_nothing",
            "gateway/test_addresses.py::test_redirect_is_not_followed_and_leaves_a_call_unanswered",
            "gateway/test_addresses.py::test_clouds_metadata_is_out_of_reach_of_systems_inside",
            "gateway/test_oauth.py::"
            "test_system_of_the_sandbox_is_found_by_its_metadata_and_takes_tokens_for_it_alone",
            "foreign/test_adding.py::test_mcp_system_is_proposed_tried_and_written",
            "foreign/test_adding.py::test_tool_whose_schema_is_no_schema_is_proposed_as_unreadable",
            "gateway/test_openapi_documents.py::"
            "test_document_whose_body_names_nothing_is_a_tool_without_fields",
            "gateway/test_local_servers.py::"
            "test_local_server_is_one_process_with_its_own_variables_alone",
            "gateway/test_local_servers.py::"
            "test_local_server_that_says_too_much_is_ended_and_the_setting_is_named",
            "gateway/test_local_servers.py::"
            "test_local_server_that_dies_leaves_its_call_unanswered_and_is_started_again",
        ),
    ),
    "foreign.words": Promise(
        (
            "A system with other names, amounts, times, pages and errors is mapped in "
            "`systems.yaml`; what the mapping has no words for is garbage, never guessed."
        ),
        (
            "foreign/test_over_mcp.py::test_reads_come_back_in_the_desks_own_words",
            "foreign/test_over_mcp.py::test_garbage_is_garbage_and_of_a_write_unknown",
            "foreign/test_over_mcp.py::test_state_nobody_mapped_is_garbage_and_not_guessed",
            "foreign/test_translation.py::test_amount_comes_back_as_it_went",
            "foreign/test_translation.py::test_translation_of_a_malformed_amount_is_refused",
            "foreign/test_mapping.py::test_mapping_mistake_is_named_with_file_line_and_key",
            "foreign/test_mapping.py::test_desk_expects_what_its_own_systems_answer",
        ),
    ),
    "foreign.confined": Promise(
        (
            "Of a system that checks nothing no other customer's record is asked for, "
            "shown or changed; what it shows all the same is dropped and counted."
        ),
        (
            "foreign/test_over_mcp.py::test_foreign_system_argument_for_another_customer_is_refused",
            "foreign/test_over_mcp.py::test_records_of_other_customers_are_dropped_counted_and_recorded",
            "foreign/test_over_mcp.py::test_foreign_system_refund_of_another_customers_payment_is_refused",
        ),
    ),
    "foreign.lookup": Promise(
        (
            "A write without a key is looked up before it is sent again, "
            "and not found counts only once it has settled."
        ),
        (
            "foreign/test_whole_desk.py::test_lookup_has_a_refund_without_an_answer_paid_once",
            "foreign/test_whole_desk.py::test_lookup_has_a_killed_desk_pay_once",
            "foreign/test_sent_once.py::test_sending_once_not_found_before_the_settling_time_stays_unknown",
            "foreign/test_sent_once.py::test_sending_once_not_found_after_the_settling_time_is_sent_again",
            "foreign/test_sent_once.py::test_write_asked_for_many_times_at_once_has_one_request_on_its_way",
        ),
    ),
    "foreign.elsewhere": Promise(
        (
            "What was sent to one system is not sent, looked up or voided in another: it waits, "
            "people are told, and it goes on once the system of then is back."
        ),
        (
            "foreign/test_stripe_desk.py::test_stripe_refund_in_flight_is_not_sent_to_another_billing",
            "ledger/test_sent_elsewhere.py::test_sent_effect_is_not_sent_to_another_system",
            "ledger/test_sent_elsewhere.py::test_sent_effect_goes_on_by_itself_with_the_system_of_then",
            "ledger/test_sent_elsewhere.py::test_sent_effect_is_ended_by_a_person_where_the_system_never_comes_back",
        ),
    ),
    "foreign.none": Promise(
        (
            "A write that can be neither repeated nor looked up needs a person, "
            "is sent at most once, and a person ends what was not answered."
        ),
        (
            "foreign/test_whole_desk.py::test_idempotency_none_has_a_person_sign_first",
            "foreign/test_whole_desk.py::test_idempotency_none_sends_nothing_again_that_was_not_answered",
            "foreign/test_whole_desk.py::test_idempotency_none_has_a_killed_desk_send_nothing_twice",
            "foreign/test_sent_once.py::test_refund_without_a_signature_is_not_sent",
            "foreign/test_policy.py::test_foreign_policy_unrepeatable_write_asks_a_person",
            "foreign/test_unproven.py::test_unproven_action_is_ended_by_a_persons_word",
            "foreign/test_unproven.py::test_unproven_payment_is_ended_by_leads_and_finance_and_by_nobody_about_themself",
            "foreign/test_unproven.py::test_unproven_action_is_not_resolved_by_its_maker",
        ),
    ),
    "durability.any-point": Promise(
        "Killed at any point, the desk ends by itself with the same ledger, replies and approvals.",
        (
            "durability/test_kill_points.py::test_kill_at_any_point_of_a_story_changes_nothing",
            "durability/test_held_wishes.py::test_wish_that_waits_for_a_proof_outlives_a_kill_as_its_turn_is_closed",
            "durability/test_kill_points.py::test_kill_stories_reach_every_node_and_every_write",
            "durability/test_server_kills.py::test_killed_server_ends_what_it_had_begun",
            "durability/test_server_kills.py::test_server_killed_shows_waiting_threads_after_a_restart",
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
    "systems.helpdesk": Promise(
        (
            "A helpdesk shaped like Zendesk's serves every tool that the desk expects, by its "
            "document and a mapping; a conversation leaves one ticket there, though the desk is "
            "killed between sending and hearing."
        ),
        (
            "foreign/test_helpdesk_desk.py::test_helpdesk_killed_desk_opens_one_ticket",
            "foreign/test_helpdesk_desk.py::test_helpdesk_network_that_fails_opens_one_ticket",
            "foreign/test_helpdesk.py::"
            "test_helpdesk_serves_the_operations_and_parameters_of_its_document",
            "foreign/test_helpdesk.py::test_helpdesk_answers_with_what_its_document_says",
            "foreign/test_helpdesk.py::test_helpdesk_finds_people_by_address_or_by_ticket",
            "foreign/test_helpdesk.py::test_helpdesk_search_takes_one_word_and_no_more_of_a_question",
            "foreign/test_helpdesk.py::test_helpdesk_tickets_are_the_customers_own",
            "foreign/test_helpdesk.py::test_helpdesk_ticket_is_opened_once_under_the_customers_address",
            "foreign/test_helpdesk.py::test_helpdesk_ticket_of_somebody_without_an_address_is_refused",
            "foreign/test_helpdesk.py::test_helpdesk_note_goes_to_the_customers_own_ticket_and_on_a_signature",
            "foreign/test_helpdesk.py::test_helpdesk_article_is_reported_in_the_desks_own_name",
        ),
    ),
}
