"""Promises about the record."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "audit.chain": Promise(
        "The record cannot be changed by the desk. A change within it by anybody else is found; "
        "what the database's owner takes off its end, "
        "or writes anew as a whole, shows only against a head that was kept elsewhere.",
        (
            "audit/test_audit.py::test_desk_itself_cannot_change_the_record",
            "audit/test_audit.py::test_tampering_by_the_owner_is_found",
            "audit/test_audit.py::test_audit_verify_finds_each_single_change",
            "audit/test_audit.py::test_audit_verify_does_not_find_a_truncation_by_the_owner",
            "audit/test_audit.py::test_record_that_the_owner_writes_anew_is_not_seen",
        ),
    ),
    "record.versions": Promise(
        "Each turn's record names the version of the desk's own agents: steps, prompts, readers, "
        "models and rules. Rules and prompts of an earlier one are put back by one command, wholly "
        "or not at all; it names what comes back with a release alone.",
        (
            "policy/test_versions.py::test_versions_turn_names_what_it_was_made_by",
            "policy/test_versions.py::"
            "test_versions_rules_and_prompts_of_an_earlier_one_are_put_back",
            "policy/test_versions.py::test_versions_that_cannot_be_put_back_change_nothing",
            "policy/test_versions.py::test_versions_are_put_back_wholly_or_not_at_all",
            "policy/test_versions.py::test_versions_command_lists_and_puts_back",
            "policy/test_versions.py::"
            "test_versions_command_names_what_comes_back_with_a_release_alone",
            "policy/test_reader_versions.py::"
            "test_readers_of_an_earlier_version_are_put_back_and_found_without_training",
            "policy/test_reader_versions.py::"
            "test_readers_that_do_not_fit_are_refused_and_change_nothing",
        ),
    ),
    "record.erased": Promise(
        "A customer who is erased is in no table of the desk any more; what was given stays under "
        "an id that leads to nobody, and the record verifies. Every table is on one list that says "
        "what it keeps, for how long, and how it is cleared.",
        (
            "graphs/test_erasing.py::test_erased_customer_is_in_no_table_and_the_record_verifies",
            "graphs/test_erasing.py::test_erasing_keeps_what_money_was_given_for",
            "graphs/test_erasing.py::test_erased_conversation_can_be_read_and_gone_on_with",
            "graphs/test_erasing.py::test_erasing_waits_for_what_is_under_way",
            "graphs/test_erasing.py::test_ageing_clears_threads_first_then_words_and_only_what_is_over",
            "stores/test_ageing.py::test_ageing_removes_old_peers_tasks_and_keeps_new_ones",
            "stores/test_ageing.py::test_ageing_leaves_what_is_not_over",
            "server/test_live_erasing.py::test_erasing_takes_the_threads_values_out_of_the_server",
            "stores/test_stores_listed.py::test_stores_name_every_table_of_the_schema_and_no_other",
            "stores/test_stores_listed.py::test_stores_with_words_of_people_are_cleared_or_say_why_not",
            "stores/test_stores_listed.py::test_clearing_of_each_store_is_sql_that_the_desk_may_run",
            "cli/test_erase_command.py::test_erase_shows_what_it_would_do_and_does_it_only_with_yes",
        ),
    ),
}
