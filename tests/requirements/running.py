"""Promises about running the desk."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
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
            "scenarios/test_matching_lists.py::test_list_said_in_another_way_holds",
            "scenarios/test_matching_lists.py::test_list_said_in_another_way_is_found_out",
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
            "ledger/test_compared.py::test_compared_what_both_say_and_what_colleagues_gave_is_no_difference",
            "ledger/test_compared.py::test_compared_what_one_says_and_the_other_does_not_is_named",
            "cli/test_books_command.py::test_books_command_names_a_difference_with_both_amounts",
            "systems/test_ledgers.py::test_ledgers_whatever_is_done_the_books_balance",
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
            "server/test_routes.py::test_routes_what_is_open_to_anybody_is_a_short_list",
        ),
    ),
    "access.sessions": Promise(
        (
            "A browser's session ends when it is idle, old, signed out or replaced by a new "
            "sign-in; its secret is stored nowhere."
        ),
        (
            "access/test_sessions.py::test_session_is_found_until_it_ends",
            "access/test_sessions.py::test_session_expires_when_idle_and_in_any_case",
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
            "access/test_oidc.py::test_new_key_is_looked_up_once_for_all_that_come_with_it",
            "access/test_oidc.py::test_oidc_identity_is_mapped_to_staff_by_a_row",
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
            "access/test_cookies.py::test_cookie_counts_from_own_pages_and_changes_with_its_token",
            "access/test_cookies.py::test_cookie_over_https_is_bound_to_its_host",
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
            "access/test_stream_access.py::test_stream_is_cut_within_two_seconds",
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
            "server/test_local_issuer.py::test_issuer_is_nowhere_but_in_a_sandbox_on_this_machine",
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
            "server/test_customer_ways.py::test_customer_ways_what_is_no_word_of_the_company_opens_nothing",
            "server/test_customer_ways.py::test_customer_ways_what_opens_a_conversation_opens_nothing_else",
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
            "server/test_access.py::test_access_no_customer_is_let_into_the_servers_own_api",
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
            "server/test_live_doors.py::test_webhook_is_refused_before_its_name_is_looked_up",
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
    "access.host": Promise(
        (
            "The desk answers under its own address, this machine's names and those of "
            "STEWARD_HOSTS; probes and Prometheus may use its IP address; else 421."
        ),
        (
            "server/test_hosts.py::test_host_of_the_own_address_this_machine_or_the_setting_is_served",
            "server/test_hosts.py::test_host_that_is_foreign_is_refused_everywhere",
            "server/test_hosts.py::test_host_that_is_an_address_is_served_to_probes_only",
            "server/test_hosts.py::test_foreign_host_gets_421_from_the_desk_as_it_runs",
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
            "server/test_written_paths.py::test_written_paths_no_writing_of_a_closed_path_is_served_by_the_desk",
            "server/test_written_paths.py::test_written_paths_no_writing_leads_past_the_sign_in",
            "server/test_written_paths.py::test_written_paths_no_writing_of_a_closed_path_is_served_by_the_systems",
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
    "gateway.oauth": Promise(
        "An MCP server's issuer is read from its own metadata, a token is fetched and renewed, and "
        "neither a request nor the secret goes where the server leads.",
        (
            "gateway/test_oauth.py::"
            "test_token_is_fetched_once_for_many_calls_and_again_when_it_is_refused",
            "gateway/test_oauth.py::test_token_that_is_over_is_renewed_before_a_call",
            "gateway/test_oauth.py::"
            "test_header_of_the_file_goes_to_the_system_and_not_to_its_issuer",
            "gateway/test_oauth.py::test_header_that_says_who_asks_or_what_for_is_refused",
            "gateway/test_oauth.py::"
            "test_metadata_that_leads_elsewhere_gets_neither_request_nor_secret",
            "gateway/test_oauth.py::"
            "test_secret_of_oauth_stands_in_the_environment_and_goes_over_https",
        ),
    ),
    "gateway.delegation": Promise(
        "A system that wants it sees for which customer or colleague the desk acts, by a token of "
        "its own issuer for that call's scope; without one nothing is sent, and none of them "
        "stands in a log, a record or a row.",
        (
            "gateway/test_delegated_tokens.py::test_delegation_system_sees_for_whom_and_on_whose_word",
            "gateway/test_delegated_tokens.py::"
            "test_delegation_is_exchanged_once_for_a_subject_and_scope_until_it_ends",
            "gateway/test_delegated_tokens.py::"
            "test_delegation_that_fails_sends_nothing_and_never_the_desks_own_token",
            "gateway/test_delegated_tokens.py::test_delegation_tokens_stand_in_no_log_record_or_row",
            "gateway/test_delegated_tokens.py::test_delegation_call_for_nobody_is_the_desks_own",
            "gateway/test_delegated_tokens.py::test_delegation_settings_that_do_not_fit_are_refused",
        ),
    ),
    "gateway.asked_back": Promise(
        "An MCP server that asks the desk something during a call is answered at once: with an "
        "error, since nothing was offered, or with a form's own defaults where its system may ask.",
        (
            "gateway/test_asked_back.py::"
            "test_server_that_asks_during_a_call_is_told_at_once_that_nobody_is_there",
            "gateway/test_asked_back.py::test_server_that_may_ask_gets_its_own_defaults",
            "gateway/test_asked_back.py::test_form_that_needs_what_nobody_knows_is_declined",
            "gateway/test_asked_back.py::test_server_that_asks_without_end_is_left_at_the_deadline",
            "gateway/test_asked_back.py::"
            "test_question_is_answered_in_the_session_and_by_the_token_of_its_call",
        ),
    ),
    "gateway.own_sign_in": Promise(
        "Where a system says so, what a colleague signed goes out under their own sign-in, or not "
        "at all; it is kept encrypted and ends with whoever leaves.",
        (
            "gateway/test_own_sign_ins.py::"
            "test_write_that_a_colleague_signed_goes_out_under_their_own_sign_in",
            "gateway/test_own_sign_ins.py::"
            "test_write_of_a_colleague_who_has_not_signed_in_is_not_sent_and_says_how",
            "gateway/test_own_sign_ins.py::"
            "test_write_of_a_colleague_who_has_not_signed_in_keeps_nobody_else_from_the_system",
            "gateway/test_own_sign_ins.py::test_own_sign_in_ends_with_whoever_leaves",
            "gateway/test_company_vouches.py::"
            "test_company_vouches_for_who_signed_and_its_id_token_goes_to_it_alone",
            "gateway/test_company_vouches.py::"
            "test_company_word_that_is_not_for_this_vendor_alone_is_not_shown",
            "gateway/test_company_vouches.py::"
            "test_company_account_that_is_not_linked_to_the_login_is_not_kept",
            "gateway/test_own_sign_ins.py::"
            "test_own_sign_in_is_for_who_works_here_and_where_it_is_used",
            "gateway/test_own_sign_ins.py::test_own_sign_in_is_made_shown_and_ended_by_commands",
        ),
    ),
    "gateway.sign_in": Promise(
        "At a system whose issuer asks a person, an administrator signs the desk in once: tokens "
        "are kept encrypted, renewed by one desk of many, and never go where a server or a "
        "redirect leads; what needs a person is said with its command.",
        (
            "gateway/test_signing_in.py::"
            "test_sign_in_is_asked_for_by_its_command_and_kept_encrypted",
            "gateway/test_signing_in.py::test_token_refused_to_two_desks_is_renewed_once",
            "gateway/test_signing_in.py::"
            "test_token_taken_back_is_renewed_and_without_that_the_command_is_named",
            "gateway/test_signing_in.py::"
            "test_issuer_that_is_down_leaves_a_token_that_is_good_and_the_sign_in",
            "gateway/test_signing_in.py::"
            "test_further_scope_is_noted_and_asked_for_by_the_next_sign_in",
            "gateway/test_signing_in.py::test_sign_in_that_leads_elsewhere_gets_no_token",
            "gateway/test_signing_in.py::"
            "test_secret_of_a_known_client_goes_to_the_issuer_it_is_for_alone",
            "gateway/test_signing_in.py::test_client_without_its_issuer_is_refused",
            "gateway/test_signing_in.py::test_commands_sign_in_by_a_browser_show_it_and_sign_out",
            "gateway/test_lost_tokens.py::test_desk_killed_before_it_keeps_new_tokens_asks_once_more",
            "gateway/test_lost_tokens.py::"
            "test_desk_stopped_before_it_keeps_new_tokens_has_written_that_it_asks",
            "gateway/test_lost_tokens.py::"
            "test_answer_that_never_arrived_is_asked_for_again_and_is_no_end",
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
            "packaging/test_image.py::test_image_has_no_compiler_and_installs_nothing_at_run_time",
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
            "cli/test_serve.py::test_own_engine_answers_where_the_server_of_langgraph_cannot_be_imported",
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
            "models/test_over_http.py::test_one_setting_names_the_model_of_every_role",
            "models/test_over_http.py::test_local_model_needs_no_key",
            "models/test_over_http.py::test_check_asks_each_model_of_each_role_and_prints_tokens_and_cost",
            "models/test_ladder.py::test_next_model_is_asked_when_one_fails",
            "models/test_ladder.py::test_stronger_model_reads_what_the_first_found_nothing_in",
            "models/test_ladder.py::test_models_of_a_role_share_the_time_of_one",
        ),
    ),
}
