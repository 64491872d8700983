"""Promises about the desk over HTTP."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "http.never-5xx": Promise(
        (
            "No request breaks the server: made up from its own description by the thousand, "
            "or hostile by hand, it gets its answer or a reason."
        ),
        (
            "server/test_hardness.py::test_routes_no_made_up_request_breaks_anything",
            "server/test_hardness.py::test_routes_left_out_of_the_fuzz_do_harm_on_purpose",
            "server/test_hostile_requests.py::test_hostile_requests_what_is_no_message_is_refused",
            "server/test_hostile_requests.py::test_request_with_an_invalid_number_is_refused",
            "server/test_hostile_requests.py::test_key_given_twice_counts_as_given_last",
            "server/test_hostile_requests.py::test_content_of_another_type_is_no_message",
            "server/test_hostile_requests.py::test_odd_names_in_paths_are_not_there",
            "server/test_hostile_requests.py::test_cursor_that_is_invalid_is_refused_or_behind_everything",
            "server/test_hostile_requests.py::test_methods_that_a_route_lacks_do_nothing",
            "server/test_hostile_requests.py::test_request_with_two_hosts_is_refused",
            "server/test_hostile_requests.py::test_odd_headers_are_no_defect",
            "server/test_headers.py::test_headers_what_nobody_foresaw_tells_nobody_what_it_was",
        ),
    ),
    "http.described": Promise(
        (
            "Every route says in one description what it answers and how it refuses; "
            "the pages are made from it."
        ),
        (
            "ui/test_types.py::test_pages_fit_the_types_of_the_routes_and_their_own_rules",
            "server/test_openapi.py::test_refusals_of_a_route_are_declared",
            "server/test_openapi.py::test_answers_in_json_have_a_closed_type",
            "server/test_hardness.py::test_routes_no_made_up_request_breaks_anything",
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
            "server/test_slow_clients.py::test_mails_that_do_not_come_leave_the_places_to_others",
            "server/test_slow_clients.py::test_body_without_a_length_is_cut_at_the_limit",
            "server/test_slow_clients.py::test_slow_clients_who_is_in_time_is_served_again_and_again",
            "server/test_live_bounds.py::test_server_with_an_open_head_answers_others",
        ),
    ),
    "http.busy": Promise(
        (
            "With every connection in use, or the database away, "
            "a request is told within seconds when to come back; then all is as before."
        ),
        (
            "server/test_busy.py::test_busy_server_no_free_connection_is_a_503_soon_and_no_hang",
            "server/test_busy.py::test_database_that_is_away_is_a_503_and_then_it_is_back",
            "server/test_busy.py::test_database_without_room_is_said_to_be_full_and_not_away",
            "server/test_busy.py::test_row_that_somebody_keeps_is_not_waited_for_for_ever",
            "server/test_live_bounds.py::test_server_that_runs_holds_it_for_the_langgraph_routes_too",
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
            "ui/test_hostile_text.py::test_hostile_text_what_a_customer_writes_is_text_on_every_page",
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
            "server/test_live_headers.py::test_answers_have_the_security_headers",
            "server/test_headers.py::test_https_is_asked_for_again_only_where_it_is_there",
        ),
    ),
    "http.open": Promise(
        (
            "What is open to anybody names nobody, and no page runs a script from elsewhere in "
            "the desk's name."
        ),
        (
            "server/test_live_headers.py::test_live_headers_what_is_open_to_anybody_names_nobody",
            "server/test_live_headers.py::test_live_headers_no_page_runs_a_script_from_elsewhere",
        ),
    ),
    "cli.steers-nothing": Promise(
        "What others wrote steers no terminal of staff, and looks like nobody else's line.",
        (
            "cli/test_output.py::test_output_removes_terminal_control_sequences",
            "cli/test_output.py::test_colour_of_our_own_stays_and_json_says_the_same",
            "cli/test_output.py::test_output_of_customers_words_is_no_line_of_anybody_else",
        ),
    ),
    "run.private": Promise(
        "What the processes write on this machine, logs and threads, only who runs them can read.",
        (
            "server/test_processes.py::test_files_with_customers_words_are_not_read_by_other_people_of_this_machine",
        ),
    ),
    "clients.named-people": Promise(
        (
            "Agent Inbox, Agent Chat UI and Studio act as the person whose token they were given: "
            "list, decide, edit; without one they decide nothing."
        ),
        (
            "server/test_clients.py::test_client_accepts_as_its_user",
            "server/test_clients.py::test_client_approves_as_its_user",
            "server/test_clients.py::test_edit_lowers_the_amount_and_another_person_signs",
            "server/test_clients.py::test_client_edits_and_rejects",
            "server/test_clients.py::test_resume_with_raw_value_counts_as_its_sender",
            "server/test_clients.py::test_caller_without_a_token_is_a_visitor_who_decides_nothing",
            "server/test_clients.py::test_role_that_does_not_sign_is_told_so",
            "server/test_clients.py::test_clients_their_pages_may_call_the_server",
            "server/test_principal.py::test_token_may_come_as_an_api_key",
            "server/test_principal.py::test_key_of_langsmiths_says_nothing_here",
        ),
    ),
    "clients.text-field": Promise(
        "Free text from a client is a no only where it says «reject:», and never a yes.",
        (
            "approvals/test_wire.py::test_wire_junk_decides_nothing_and_is_answered",
            "approvals/test_wire.py::test_wire_reads_each_clients_shape",
            "server/test_clients.py::test_text_field_of_client_says_no_only_where_it_says_so",
        ),
    ),
    "serve.no-sandbox": Promise(
        (
            "`steward serve` needs a database of one's own and opens nothing of the sandbox: "
            "no visitors, no doors, nobody whom no row names."
        ),
        (
            "cli/test_serve.py::test_serve_runs_without_a_sandbox",
            "cli/test_serve.py::test_serve_sets_the_sandbox_off_whatever_the_environment_says",
            "cli/test_serve.py::test_serve_without_a_database_says_what_to_do",
        ),
    ),
    "chat.hears": Promise(
        "`make chat` shows every answer, and nothing but lines as lines.",
        (
            "cli/test_chat.py::test_answer_that_is_not_printed_yet_is_waited_for",
            "cli/test_chat.py::test_chat_prints_lines_and_nothing_else_as_lines",
            "cli/test_readme.py::test_chat_command_has_a_conversation_and_goes_on_with_it",
        ),
    ),
    "readme.true": Promise(
        "Every command, link and setting of the README is there; what ends quickly is run.",
        (
            "cli/test_readme.py::test_readme_commands_exist",
            "cli/test_readme.py::test_commands_that_end_quickly_run",
            "cli/test_readme.py::test_readme_files_and_settings_that_it_names_are_there",
        ),
    ),
    "rules.covered": Promise(
        (
            "Every rule of the trade names the scenarios and tests that prove it, "
            "or says that it is not kept yet; no scenario is left out."
        ),
        (
            "docs/test_rules_covered.py::test_rule_is_proved_by_files_that_exist",
            "docs/test_rules_covered.py::test_scenario_of_each_file_is_named_on_the_page",
            "docs/test_rules_covered.py::test_rules_page_what_is_not_kept_yet_is_in_the_readme_too",
        ),
    ),
    "conversation.told-what-was-done": Promise(
        "What a fresh proof released, agreed to before, is done once and said in the same reply.",
        ("scenarios/test_all.py::test_scenario_of_each_file_holds",),
    ),
    "demo.true": Promise(
        "`make demo` ends well only if billing's books, the desk's record and every story agree.",
        (
            "cli/test_demo.py::test_demo_stories_are_true",
            "cli/test_demo.py::test_demo_story_holds_books_people_and_record_to_what_is_told",
            "cli/test_demo.py::test_demo_story_that_is_not_as_told_fails_the_demo",
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
            "ui/test_said_while_down.py::test_said_while_down_no_page_promises_what_others_do",
            "ui/test_said_while_down.py::test_said_while_down_no_command_promises_that_a_server_comes_back",
            "ui/test_said_while_down.py::test_said_while_down_words_are_said_not_to_be_sent_and_then_are",
            "ui/test_said_while_down.py::test_page_does_not_say_live_when_the_desk_has_been_silent",
        ),
    ),
    "server.migrations": Promise(
        (
            "A migration is applied once and as it was: a file that was changed since, and a "
            "database of other migrations, are refused with what to do."
        ),
        (
            "database/test_migrations.py::test_migrations_are_numbered_without_gap_or_double",
            "database/test_migrations.py::test_migrations_of_the_first_release_amend_no_other",
            "database/test_migrations.py::test_migrate_notes_the_checksum_of_each_file_and_applies_it_once",
            "database/test_migrations.py::test_migration_changed_after_it_was_applied_is_refused",
            "database/test_migrations.py::test_database_of_earlier_migrations_is_refused_with_what_to_do",
            "database/test_migrations.py::test_database_of_a_later_version_is_left_alone",
            "systems/test_running.py::test_systems_migrations_are_numbered_without_gap_or_double",
            "systems/test_running.py::test_systems_migration_changed_after_it_was_applied_is_refused",
            "systems/test_running.py::test_systems_of_earlier_migrations_are_refused_with_what_to_do",
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
            "database/test_database_roles.py::test_desks_role_may_delete_only_what_the_desks_code_deletes",
            "database/test_database_roles.py::test_login_that_was_prepared_later_gets_the_same_rights",
            "cli/test_serve.py::test_serve_takes_an_ordinary_owner_and_then_a_login_that_proves_the_record",
        ),
    ),
    "server.keys-sealed": Promise(
        (
            "Private keys lie nowhere in clear, and several servers of one desk share them "
            "through its database."
        ),
        (
            "access/test_keys.py::test_keys_no_private_key_lies_in_clear_anywhere_in_the_home",
            "access/test_keys.py::test_keys_are_shared_by_several_servers_through_the_database",
            "access/test_keys.py::test_key_opened_by_another_secret_is_refused_and_names_the_setting",
        ),
    ),
    "staff.by-command": Promise(
        (
            "People are added, linked and ended by commands, as the database's owner, "
            "and each is in the record."
        ),
        (
            "cli/test_staff_command.py::test_staff_command_adds_links_lists_and_ends_a_person",
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
            "graphs/test_missing_systems.py::test_missing_systems_no_message_crashes_and_nothing_is_said_to_be_away",
            "graphs/test_missing_systems.py::test_missing_systems_what_cannot_be_done_is_a_sentence_for_each_system_that_is_missing",
        ),
    ),
    "gateway.isolation": Promise(
        "A slow or silent system slows nobody who needs nothing of it.",
        (
            "gateway/test_isolation.py::test_system_that_is_silent_is_left_alone_and_tried_again_after_its_rest",
            "gateway/test_isolation.py::test_isolation_ends_the_wait_for_a_silent_system",
            "gateway/test_isolation.py::test_call_that_waited_while_the_system_fell_silent_is_not_made",
            "durability/test_slow_system.py::test_crm_at_nine_seconds_delays_nobody_who_needs_nothing_of_it",
            "durability/test_slow_system.py::test_answer_under_repeated_kills_stays_within_twenty_seconds_of_the_recovery",
            "durability/test_repeated_kills.py::test_repeated_kills_median_answer_stays_within_twenty_seconds_of_the_recovery",
        ),
    ),
    "server.health": Promise(
        (
            "Health tells alive from ready, says everything that is not well, "
            "and names nothing to anybody but staff."
        ),
        (
            "server/test_health.py::test_server_without_its_database_is_alive_and_not_ready",
            "server/test_health.py::test_database_that_takes_no_writes_is_not_ready",
            "server/test_health.py::test_health_what_is_not_well_is_said_to_anybody_and_in_full_to_staff_only",
            "server/test_health.py::test_write_that_the_disk_has_no_room_for_is_noted",
            "server/test_health.py::test_watch_sees_a_full_disk_and_mail_that_waits",
            "server/test_health.py::test_clockwork_that_cannot_follow_payments_is_not_well_until_it_can",
            "systems/test_running.py::test_health_tells_alive_from_ready",
        ),
    ),
    "server.graphs": Promise(
        "Each of the five graphs takes the README's input and shows its steps.",
        (
            "cli/test_readme.py::test_graph_takes_the_example_that_the_page_gives_for_it",
            "cli/test_readme.py::test_graphs_all_five_are_served",
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
        ("approvals/test_listed.py::test_approval_list_has_pending_and_last_decided",),
    ),
    "run.leaves-nothing": Promise(
        (
            "What a killed run, test or demo had started ends with it, "
            "and its database with the last that uses it."
        ),
        (
            "cli/test_run.py::test_run_command_starts_stops_and_starts_again",
            "server/test_embedded_postgres.py::test_killed_process_leaves_no_postgres",
            "server/test_embedded_postgres.py::test_server_that_another_process_uses_goes_with_the_last",
            "server/test_embedded_postgres.py::test_lifeline_who_starts_or_ends_a_server_waits_for_no_other",
            "server/test_embedded_postgres.py::test_lifeline_ends_a_process_that_lost_its_folder",
            "server/test_embedded_postgres.py::test_start_that_is_cut_off_the_first_time_leaves_no_half_of_a_database",
            "server/test_embedded_postgres.py::test_lifeline_nothing_is_thrown_away_that_was_stopped_in_order",
            "server/test_processes.py::test_processes_who_does_not_end_with_its_parent_when_asked_is_ended",
        ),
    ),
}
