"""Promises about scenarios."""

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
    "scenarios.all": Promise(
        "Every scenario of the project holds, and a wrong one fails.",
        (
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
            "scenarios/test_all.py::test_wrong_scenario_fails_on_the_real_desk",
        ),
    ),
}
