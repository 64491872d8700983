"""Promises to operators: alerts, reports, traces."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "alerts.provoked": Promise(
        (
            "What goes wrong in the desk fires its alert, which says what to do and leads to its "
            "section of the runbook; a desk at rest fires none."
        ),
        (
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_what_happened_to_a_desk_fires_and_not_before",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_an_effect_that_a_person_has_to_find_out",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_mail_that_does_not_leave",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_runs_that_find_nothing",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_a_notice_that_nobody_let_go_in_the_morning",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_calls_that_are_refused",
            "telemetry/test_alerts_of_a_desk.py::test_alert_of_a_database_that_is_away",
            "telemetry/test_alerts_of_a_desk.py::test_alerts_are_all_provoked_by_what_happens",
            "telemetry/test_alerts.py::test_alerts_fire_when_the_desk_fails_and_not_before",
            "telemetry/test_alerts.py::test_alert_says_what_to_do_and_leads_to_the_runbook",
            "telemetry/test_alerts.py::test_rules_are_valid_and_hold_at_their_thresholds",
            "telemetry/test_alerts.py::test_metrics_of_the_rules_are_in_a_scrape",
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
            "conversation/test_outcomes.py::test_contact_is_ended_once_by_several_clockworks",
            "conversation/test_outcomes.py::test_outcome_is_never_changed",
            "conversation/test_outcomes.py::"
            "test_reply_goes_out_where_its_outcome_cannot_be_written",
            "conversation/test_outcomes.py::test_contact_with_the_same_words_twice_is_not_contained",
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
            "reports/test_whole_report.py::test_report_is_the_rows_added_up_figure_by_figure",
            "reports/test_whole_report.py::test_rows_by_chance_leave_no_figure_empty",
            "reports/test_report_figures.py::test_report_counts_contacts_as_a_loop_over_rows_does",
            "reports/test_day_sums.py::test_day_sums_say_what_rows_say_after_any_history",
            "graphs/test_contact_outcomes.py::test_report_of_a_refund_is_what_billing_paid",
            "reports/test_report_figures.py::test_leakage_without_a_system_that_tells_it_says_that_it_was_not_compared",
            "reports/test_report_figures.py::test_leakage_counts_each_key_once_and_adds_up_no_two_currencies",
            "graphs/test_finance_by_hand.py::test_leakage_is_what_the_two_ledgers_say_in_one_statement",
            "reports/test_behind_lines.py::test_times_lead_to_the_conversations_that_took_at_least_so_long",
            "reports/test_report_figures.py::test_conversations_behind_a_figure_are_those_that_it_counted",
            "reports/test_report_figures.py::test_report_reads_fewer_pages_than_there_are_contacts",
            "cli/test_report_command.py::test_report_is_a_table_with_every_part",
            "ui/test_board.py::test_board_shows_figures_of_the_time_that_is_chosen",
            "ui/test_board.py::test_board_is_not_for_agents",
            "ui/test_board.py::test_figure_of_the_board_leads_to_the_conversations_behind_it",
            "cli/test_report_command.py::test_report_as_csv_has_every_figure_once",
        ),
    ),
    "reports.finance": Promise(
        (
            "A month's remedies are told with reason, amount, tax, rule, signers and evidence; "
            "what billing gave back to anybody is held against them by key, every difference is "
            "listed and the sums are led over into each other; duties that were mixed show."
        ),
        (
            "graphs/test_finance_month.py::test_control_report_has_each_remedy_as_billing_booked_it",
            "graphs/test_finance_month.py::test_evidence_that_was_changed_later_is_found_against_the_record",
            "graphs/test_finance_month.py::test_reconciliation_lists_what_a_colleague_gave_and_explains_the_sums",
            "graphs/test_finance_month.py::test_reconciliation_finds_a_ledger_that_says_otherwise",
            "graphs/test_finance_month.py::test_duties_tell_who_signed_who_was_refused_and_which_rules_are_in_force",
            "graphs/test_finance_by_hand.py::test_duties_of_a_month_tell_who_did_what_and_every_exception",
            "graphs/test_finance_month.py::test_journal_of_a_month_balances_and_is_what_the_books_posted",
            "graphs/test_finance_month.py::test_books_are_read_by_no_agent_and_for_no_other_scope",
            "reports/test_report_figures.py::test_period_begins_at_midnight_of_the_company_whatever_the_clock_in_utc_says",
            "cli/test_report_month.py::test_control_report_shows_each_remedy_and_warns_of_evidence_that_does_not_hold",
            "cli/test_report_month.py::test_reconciliation_with_a_difference_ends_with_one",
        ),
    ),
    "reports.quality": Promise(
        (
            "Every contact at risk is looked at again, and a sample of the others that nobody "
            "chooses; nobody looks at their own work; what was misread becomes an example."
        ),
        (
            "reports/test_reviews.py::test_review_queue_has_all_at_risk_and_a_sample_drawn_by_id",
            "reports/test_reviews.py::test_contact_that_ends_keeps_why_it_is_at_risk",
            "reports/test_reviews.py::test_reviewed_contact_leaves_the_queue_and_is_counted",
            "reports/test_reviews.py::test_reviewer_looks_at_no_work_of_their_own",
            "reports/test_reviews.py::test_example_of_a_review_is_kept_for_the_evaluation",
            "cli/test_reviews_command.py::test_examples_of_reviews_are_a_file_of_cases",
        ),
    ),
    "traces.langsmith": Promise(
        (
            "LangSmith tracing, switched on, is masked at the client: of what customers say and "
            "are, nothing is in any payload."
        ),
        (
            "telemetry/test_one_trace.py::test_payloads_of_langsmith_hold_no_planted_secret",
            "telemetry/test_one_trace.py::test_secrets_were_sent_to_the_desk_and_said_by_a_model",
            "telemetry/test_langsmith.py::test_secret_is_masked_wherever_it_stands",
            "telemetry/test_langsmith.py::test_clients_are_masked_once_tracing_is_on",
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
            "telemetry/test_one_trace.py::test_turn_of_a_conversation_is_of_its_messages_trace",
            "telemetry/test_one_trace.py::"
            "test_signature_and_what_follows_are_linked_to_what_was_asked",
            "telemetry/test_one_trace.py::test_payloads_of_traces_hold_no_planted_secret",
            "telemetry/test_one_trace.py::test_traces_that_are_off_load_nothing_that_exports",
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
}
