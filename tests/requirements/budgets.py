"""Promises about what models cost."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "budgets.reserved": Promise(
        (
            "A call of a model is set aside at its maximum in every budget before it begins; "
            "however many ask at once, none overshoots."
        ),
        (
            "budgets/test_budgets.py::test_sixty_four_at_once_do_not_overshoot",
            "budgets/test_budgets.py::test_budget_of_each_scope_stops_a_call",
            "budgets/test_sums.py::test_budgets_over_random_steps_keep_their_sums",
        ),
    ),
    "budgets.settled": Promise(
        (
            "A call is settled once at what it used; what nobody can say is its maximum or an "
            "estimate, and no model is free by mistake."
        ),
        (
            "budgets/test_budgets.py::test_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used",
            "budgets/test_budgets.py::test_call_whose_maker_died_costs_its_maximum_once",
            "budgets/test_budgets.py::test_budget_charges_the_maximum_for_unknown_usage",
            "budgets/test_budgets.py::test_bill_above_the_maximum_is_charged_and_stops_the_next",
            "models/test_model_calls.py::test_model_calls_what_it_does_not_say_is_estimated_from_characters",
            "budgets/test_prices.py::test_unlisted_model_costs_the_default_rounded_up",
        ),
    ),
    "budgets.calls": Promise(
        (
            "A turn asks models twice on the fast path and six times in all, "
            "counted where they are paid for."
        ),
        (
            "budgets/test_budgets.py::test_turn_on_the_fast_path_has_two_model_calls_and_six_in_all",
            "graphs/test_with_a_model.py::test_turn_that_is_run_again_pays_again_and_stays_within_its_calls",
        ),
    ),
    "budgets.halt": Promise(
        (
            "With a budget used up the desk goes on offline where it can, "
            "and calls a person once, kindly, where it cannot."
        ),
        (
            "graphs/test_with_a_model.py::test_parallel_conversations_do_not_overshoot_the_day",
            "models/test_heard.py::test_reading_over_budget_is_the_offline_one_and_says_so",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
}
