"""Promises about the programs that call the desk, and people's tokens that do."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "programs.service-accounts": Promise(
        (
            "A program of the company calls the desk under an account of its own: named rights, "
            "a secret kept as a hash, an end, and an owner; it signs nothing, proves nobody, and "
            "what it did is in the record under its name."
        ),
        (
            "access/test_service_accounts.py::test_service_account_counts_until_it_is_ended_or_expires",
            "access/test_service_accounts.py::test_service_account_of_who_left_counts_no_more_until_another_answers_for_it",
            "access/test_service_accounts.py::test_service_account_wrong_secret_or_anothers_name_is_nobody",
            "access/test_service_accounts.py::test_service_account_secret_is_kept_as_a_hash_alone",
            "access/test_service_accounts.py::test_service_account_rotated_has_both_secrets_for_the_overlap_alone",
            "access/test_service_accounts.py::test_service_account_is_let_in_where_its_right_says_and_nowhere_else",
            "access/test_service_accounts.py::test_service_account_with_every_right_does_nothing_else",
            "access/test_service_accounts.py::test_service_account_rights_name_routes_that_are_there",
            "access/test_service_accounts.py::test_service_account_has_no_way_into_langgraphs_api",
            "access/test_service_accounts.py::test_service_account_that_stops_the_desk_is_named_and_cannot_let_it_go_on",
            "access/test_service_accounts.py::test_service_account_invalid_input_is_refused",
            "access/test_service_accounts.py::test_service_account_added_twice_is_refused_and_an_ended_name_begins_anew",
            "access/test_service_accounts.py::test_service_accounts_are_not_the_desks_to_change",
            "cli/test_clients_command.py::test_clients_command_adds_lists_rotates_and_ends",
            "cli/test_clients_command.py::test_clients_command_shows_a_secret_that_counts",
            "cli/test_clients_command.py::test_clients_command_invalid_input_is_refused_in_a_sentence",
            "server/test_access.py::test_service_account_reads_what_its_right_opens",
            "server/test_access.py::test_service_account_with_every_right_is_let_in_nowhere_else",
        ),
    ),
    "programs.issuers-bearers": Promise(
        (
            "An access token that the company's issuer made for this desk is the member of staff "
            "whom a row names; an ID token, another API's or a stranger's is nobody's."
        ),
        (
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_is_the_person_whom_a_row_names",
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_that_is_not_for_this_desk_is_nobodys",
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_signed_by_another_key_is_nobodys",
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_counts_no_more_once_ended_or_unlinked",
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_without_an_audience_of_ours_is_nobodys",
            "access/test_oidc_bearers.py::test_bearer_of_the_issuer_that_is_away_is_a_passing_fault",
            "access/test_oidc_bearers.py::test_audience_that_is_the_clients_id_is_refused_at_the_start",
        ),
    ),
}
