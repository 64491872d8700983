"""Promises about systems that a company or a person signs the desk in at."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
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
            "gateway/test_own_sign_ins.py::test_sign_in_of_ones_own_ends_with_whoever_leaves",
            "gateway/test_company_vouches.py::"
            "test_company_vouches_for_who_signed_and_its_id_token_goes_to_it_alone",
            "gateway/test_company_vouches.py::"
            "test_company_word_that_is_not_for_this_vendor_alone_is_not_shown",
            "gateway/test_company_vouches.py::"
            "test_company_account_that_is_not_linked_to_the_login_is_not_kept",
            "gateway/test_own_sign_ins.py::"
            "test_sign_in_of_ones_own_is_for_who_works_here_and_where_it_is_used",
            "gateway/test_own_sign_ins.py::test_sign_in_of_ones_own_is_made_shown_and_ended_by_commands",
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
}
