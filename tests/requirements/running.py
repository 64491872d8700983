"""Promises about running the desk."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "afterwards.case": Promise(
        (
            "What contradicts a remedy after it was made good is a case for a person with the "
            "evidence: once, decided on what the systems say then."
        ),
        (
            "graphs/test_afterwards.py::test_dispute_seen_by_many_sweepers_makes_one_case",
            "graphs/test_afterwards.py::test_dispute_that_is_over_before_the_case_is_decided_opens_no_ticket",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
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
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
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
            "ledger/test_compared.py::test_compared_what_both_say_and_what_colleagues_gave_is_no_difference",
            "ledger/test_compared.py::test_compared_what_one_says_and_the_other_does_not_is_named",
            "cli/test_books_command.py::test_books_command_names_a_difference_with_both_amounts",
            "systems/test_ledgers.py::test_ledgers_whatever_is_done_the_books_balance",
            "cli/test_books_command.py::test_books_that_balance_are_a_table_with_totals",
            "cli/test_books_command.py::test_books_that_do_not_balance_end_with_one",
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
            "cli/test_serve.py::test_serve_runs_without_a_sandbox",
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
    "process.serve-again": Promise(
        (
            "`steward serve` starts its server again when it dies, later each time, "
            "and passes a request to stop on."
        ),
        (
            "server/test_supervisor.py::test_supervisor_killed_child_is_started_again_and_stops_when_asked",
            "server/test_supervisor.py::test_supervisor_child_that_dies_each_time_is_given_up",
            "server/test_supervisor.py::test_supervisor_second_request_ends_a_child_that_does_not",
            "cli/test_serve.py::test_serve_runs_without_a_sandbox",
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
            "cli/test_serve.py::test_serve_runs_without_a_sandbox",
        ),
    ),
    "running.restored": Promise(
        "A desk that came back from a backup starts halted, finds by key what it paid since, pays "
        "none of it again, and goes on when a person says so after the books were compared.",
        (
            "durability/test_restored_desk.py::"
            "test_restored_desk_starts_halted_finds_what_it_paid_and_pays_it_once",
            "durability/test_restored_desk.py::test_files_put_back_in_place_are_found_by_the_books",
            "durability/test_back_to_a_moment.py::"
            "test_desk_back_at_a_moment_starts_halted_finds_the_later_refund_and_pays_it_once",
            "ledger/test_restored.py::"
            "test_rows_elsewhere_stop_everything_once_until_books_were_compared",
            "ledger/test_restored.py::"
            "test_halt_of_a_person_waits_for_the_books_too_after_a_restore",
        ),
    ),
    "running.erased_stays_erased": Promise(
        "Who was erased is on a list of digests beside the database; a backup that brings them "
        "back halts the desk, which goes on only after they are erased again or it was asked for.",
        (
            "graphs/test_erasing.py::test_erased_customer_whom_a_backup_brought_back_"
            "stops_the_desk_and_is_erased_again",
            "graphs/test_erasing.py::test_erasing_again_does_later_what_something_is_in_the_way_of",
            "graphs/test_erasing.py::"
            "test_erasing_again_takes_conversations_of_which_nobody_was_known_yet",
            "graphs/test_erasing.py::"
            "test_erased_are_listed_beside_the_database_by_whichever_server_it_was",
            "durability/test_restored_desk.py::"
            "test_restored_desk_starts_halted_finds_what_it_paid_and_pays_it_once",
            "cli/test_erase_command.py::test_erase_again_shows_all_whom_a_backup_brought_back",
        ),
    ),
    "running.upgraded": Promise(
        "The database of earlier migrations, with conversations at work in it, is brought up to "
        "date: the record verifies, and what waited for a signature is paid once. Rows that a "
        "desk of those migrations writes are taken by the tables of now.",
        (
            "durability/test_upgrade.py::test_database_of_an_earlier_release_goes_on_where_it_was",
            "database/test_rows_of_before.py::"
            "test_rows_of_the_desk_before_are_taken_by_the_tables_of_now",
            "database/test_rows_of_before.py::"
            "test_rows_of_the_desk_before_show_what_a_migration_takes_away",
            "database/test_rows_of_before.py::test_functions_that_the_desk_before_calls_are_there",
        ),
    ),
    "running.chart": Promise(
        "The chart starts desks that share one Postgres, without root, a disk to write to or a "
        "secret of its own, by options and settings that there are.",
        (
            "packaging/test_chart.py::test_chart_starts_the_images_program_with_options_that_it_has",
            "packaging/test_chart.py::test_chart_runs_as_the_images_user_and_writes_to_its_home_alone",
            "packaging/test_chart.py::test_chart_has_no_secret_in_it_and_names_settings_that_exist",
            "packaging/test_chart.py::test_chart_asks_after_the_desk_where_anybody_may_by_address",
        ),
    ),
    "running.shared": Promise(
        "What a killed desk leaves behind is shared by all others, longest waiting first; who "
        "asks while a run fails is seen to.",
        (
            "conversation/test_unfinished.py::"
            "test_unfinished_mail_of_a_dead_desk_is_shared_by_all_that_look",
            "conversation/test_work_slots.py::test_run_that_is_awaited_longest_begins_first",
            "conversation/test_wakes.py::test_wake_during_a_run_that_fails_is_seen_to_after_it",
        ),
    ),
    "running.wheel": Promise(
        "A wheel has what `steward serve` needs: pages, policies, trained readers.",
        (
            "packaging/test_image.py::test_image_serves_pages_and_trained_readers_from_an_empty_home",
            "packaging/test_image.py::"
            "test_wheel_has_all_examples_that_its_trained_readers_are_made_of",
            "packaging/test_image.py::test_image_has_no_compiler_and_installs_nothing_at_run_time",
            "packaging/test_image.py::"
            "test_image_build_calls_only_programs_that_its_base_has_or_that_were_brought",
            "packaging/test_image.py::test_image_build_finds_what_its_make_needs",
            "packaging/test_image.py::test_image_says_by_its_health_check_whether_the_desk_is_well",
            "packaging/test_image.py::test_compose_names_programs_and_settings_that_exist",
            "packaging/test_image.py::"
            "test_compose_runs_desks_that_share_their_threads_behind_one_address",
            "packaging/test_image.py::test_compose_brings_redis_for_the_engine_that_needs_it_alone",
            "packaging/test_image.py::test_unit_of_systemd_is_one_that_it_would_start",
        ),
    ),
    "running.own_engine": Promise(
        "The desk is served without LangGraph's server, which is Elastic-licensed.",
        (
            "cli/test_serve.py::test_engine_of_the_desk_answers_where_the_server_of_langgraph_cannot_be_imported",
            "cli/test_serve.py::test_engine_defaults_to_own_where_the_server_of_langgraph_is_not_installed",
        ),
    ),
    "running.aegra": Promise(
        "LangGraph's clients find threads on any of several machines and after restarts; neither a "
        "killed desk nor a killed Redis or Postgres loses or repeats what they asked for.",
        (
            "durability/test_aegra_desks.py::"
            "test_thread_of_a_killed_desk_is_found_and_accepted_at_the_other",
            "durability/test_aegra_desks.py::test_run_of_a_killed_desk_is_ended_by_the_other",
            "durability/test_aegra_desks.py::"
            "test_redis_killed_under_a_conversation_loses_and_repeats_nothing",
            "durability/test_aegra_desks.py::"
            "test_postgres_killed_under_runs_loses_and_repeats_nothing",
            "durability/test_aegra_desks.py::test_resumes_at_two_desks_pay_once",
            "cli/test_serve.py::test_engine_aegra_without_its_package_or_redis_says_what_is_missing",
        ),
    ),
    "running.aegra_doors": Promise(
        "On Aegra nobody reads or changes another's thread; its routes are served behind the "
        "desk's own check alone, its runs keep checkpoints by the desk's saver.",
        (
            "server/test_aegra_doors.py::test_aegra_routes_are_served_behind_the_door_alone",
            "server/test_aegra_doors.py::test_aegra_routes_without_a_rule_are_closed_to_everybody",
            "server/test_aegra_doors.py::test_aegra_answers_each_caller_as_the_access_matrix_says",
            "server/test_aegra_doors.py::test_aegra_thread_of_another_looks_like_an_unknown_one",
            "server/test_aegra_doors.py::test_aegra_takes_nothing_of_a_callers_configuration",
            "server/test_aegra_doors.py::test_aegra_replays_no_step",
            "server/test_aegra_doors.py::test_aegra_history_of_a_thread_is_of_no_other",
            "server/test_aegra_doors.py::test_aegra_checkpoints_are_the_desks_own",
            "server/test_aegra_start.py::"
            "test_aegra_is_not_served_where_its_sign_in_is_not_the_desks",
            "server/test_aegra_start.py::test_aegra_is_not_served_where_its_saver_is_not_the_desks",
            "server/test_aegra_words.py::"
            "test_aegra_run_that_is_refused_for_its_form_has_said_nothing",
            "server/test_aegra_words.py::test_aegra_run_has_its_words_kept_before_it_is_made",
            "server/test_aegra_thread_ids.py::test_aegra_thread_id_in_another_writing_is_refused",
            "server/test_aegra_thread_ids.py::test_aegra_thread_id_as_it_is_written_is_taken",
            "stores/test_stores_listed.py::"
            "test_stores_name_the_tables_of_aegra_where_that_engine_serves",
        ),
    ),
    "running.stock_command": Promise(
        "`langgraph dev` starts by itself in a fresh clone, once, and leaves nothing behind.",
        (
            "server/test_stock_command.py::test_stock_command_in_a_fresh_clone_starts_once_answers_and_leaves_nothing",
            "server/test_stock_command.py::test_company_is_brought_by_the_stock_command_without_a_database_alone",
        ),
    ),
    "running.debugging": Promise(
        "Studio edits, forks and stops runs in a copy of the sandbox, and nothing of it is real.",
        (
            "server/test_debugging.py::test_fork_of_a_refund_turn_with_another_sentence_pays_nothing",
            "server/test_debugging.py::test_node_run_again_from_its_checkpoint_does_what_it_did",
            "server/test_debugging.py::test_state_edited_at_a_checkpoint_is_gone_on_from",
            "server/test_debugging.py::test_interrupt_before_an_effect_stops_there_and_goes_on",
            "server/test_debugging.py::test_answers_pages_and_records_say_that_they_are_simulated",
            "server/test_debugging.py::test_thread_run_and_node_lead_to_conversation_and_record_and_back",
            "server/test_debugging.py::test_progress_shows_in_the_custom_stream",
            "server/test_debugging.py::test_debugging_where_effects_would_be_real_is_refused",
            "server/test_debugging.py::test_debugging_on_a_database_of_ones_own_is_refused",
        ),
    ),
    "running.react_hook": Promise(
        "LangChain's React hook talks with the desk, through the same doors as every client.",
        (
            "ui/test_use_stream.py::test_react_hook_of_langchain_talks_with_the_desk",
            "ui/test_use_stream.py::test_react_hook_of_a_lead_answers_what_waits_for_her",
            "ui/test_use_stream.py::test_react_hook_that_stops_leaves_and_the_run_goes_on",
            "ui/test_use_stream.py::test_react_hook_that_forks_goes_on_from_where_the_conversation_is",
            "ui/test_use_stream.py::test_react_hook_that_left_in_the_middle_has_the_answer_when_it_is_loaded_anew",
            "ui/test_use_stream.py::test_react_hook_is_answered_while_people_are_asked_and_decides_nothing",
            "server/test_live_doors.py::test_run_started_by_command_goes_through_the_same_doors",
            "server/test_live_doors.py::test_command_in_anothers_conversation_does_and_shows_nothing",
        ),
    ),
    "running.models": Promise(
        "One setting brings a model; the next of a role is asked where one fails or is unclear.",
        (
            "models/test_over_http.py::test_setting_of_one_model_names_it_for_every_role_but_the_debate",
            "models/test_over_http.py::test_local_model_needs_no_key",
            "models/test_over_http.py::test_check_asks_each_model_of_each_role_and_prints_tokens_and_cost",
            "models/test_ladder.py::test_next_model_is_asked_when_one_fails",
            "models/test_ladder.py::test_stronger_model_reads_what_the_first_found_nothing_in",
            "models/test_ladder.py::test_models_of_a_role_share_the_time_of_one",
        ),
    ),
}
