"""Promises about who is signed in, and what is open to whom."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "server.signed-in": Promise(
        "Every route has the one sign-in; what is open to anybody is a short list.",
        (
            "server/test_routes.py::test_routes_have_the_one_sign_in",
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
            "server/test_tokens.py::test_token_opens_the_door_of_its_kind_only",
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
            "server/test_browser.py::test_page_that_is_not_the_desks_own_changes_nothing",
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
            "server/test_browser.py::test_click_signs_in_and_another_signs_out",
            "server/test_browser.py::test_person_is_chosen_on_the_issuers_own_page_alone",
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
            "server/test_access.py::test_route_of_the_desk_has_a_row",
            "server/test_access.py::test_route_of_the_running_server_has_a_row",
            "server/test_access.py::test_caller_is_answered_as_the_matrix_says",
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
            "server/test_access.py::test_caller_is_answered_as_the_matrix_says",
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
            "graphs/test_used_code.py::test_message_with_a_used_code_delivered_again_is_harmless",
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
            "server/test_open_routes.py::test_routes_that_nobody_may_use_are_off_the_router",
            "server/test_open_routes.py::test_routes_of_the_sandbox_are_off_outside_of_it",
            "server/test_open_routes.py::test_router_that_serves_holds_open_routes_only",
            "server/test_open_routes.py::test_resolve_another_writing_of_an_open_route_is_closed",
            "server/test_open_routes.py::test_edge_answers_closed_routes_even_where_the_router_still_has_them",
            "server/test_written_paths.py::test_written_paths_no_writing_of_a_closed_path_is_served_by_the_desk",
            "server/test_written_paths.py::test_written_paths_no_writing_leads_past_the_sign_in",
            "server/test_written_paths.py::test_written_paths_no_writing_of_a_closed_path_is_served_by_the_systems",
        ),
    ),
}
