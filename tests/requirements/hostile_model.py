"""Promises that hold with a model that says the worst possible thing at every call."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "models.worst-understanding": Promise(
        "With a model that hears the worst at every call, nobody agrees, "
        "nothing is withdrawn or paid, and no reference or amount counts "
        "that the customer did not write.",
        (
            "models/test_heard.py::test_model_reading_adds_nothing_the_customer_did_not_say",
            "models/test_heard.py::test_model_reading_whatever_it_says_money_and_references_are_the_customers",
            "graphs/test_with_a_model.py::test_hostile_model_confirms_withdraws_and_pays_nothing",
        ),
    ),
    "models.hides-nothing": Promise(
        "A model that makes nothing of a wish, or of a note, hides neither: what rules surely read "
        "in the words stands.",
        (
            "models/test_heard.py::test_model_reading_that_makes_nothing_of_a_wish_hides_none",
            "models/test_heard.py::test_note_that_listed_words_read_is_hidden_by_no_model",
        ),
    ),
    "models.worst-wording": Promise(
        (
            "With a model that words the worst at every call, the customer reads the template: "
            "no claim, figure, name or link of the model's."
        ),
        (
            "models/test_worded.py::test_model_that_says_the_worst_says_nothing_of_the_matter",
            "models/test_worded.py::test_woven_acknowledgement_rests_on_the_customers_own_words",
            "models/test_worded.py::test_reply_of_nothing_but_what_asks_reports_or_hands_over_asks_no_model",
        ),
    ),
    "models.looks-further": Promise(
        "A model that looks further has nothing read but what the team has declared, by handles of "
        "what was read for this customer; it sees no words and no identifiers of systems, and what "
        "it concludes is a lead that its facts show, or nothing.",
        (
            "models/test_inquiry.py::test_hostile_model_has_nothing_read_but_a_read_of_the_team_and_concludes_nothing",
            "models/test_inquiry.py::test_lead_holds_where_a_fact_of_its_own_reads_shows_it",
            "models/test_for_models.py::test_reference_that_is_no_handle_of_this_customer_is_refused",
            "models/test_for_models.py::test_record_is_shown_without_words_names_and_identifiers",
        ),
    ),
    "models.judges": Promise(
        "A model that orders wishes adds, drops and changes none; what models think of a payment "
        "stands on its card as theirs, by facts that were read, and decides nothing.",
        (
            "models/test_judges.py::test_plan_of_a_hostile_model_is_the_order_of_the_words",
            "models/test_judges.py::test_opinion_of_a_hostile_model_is_none",
            "models/test_judges.py::test_opinion_that_lacks_something_is_made_anew_or_is_a_doubt",
        ),
    ),
    "models.recorded": Promise(
        "Whole conversations with a model are replayed as it answered them; a question that is not "
        "the same any more is kept, to be answered anew.",
        (
            "models/test_recorded.py::test_recorded_answer_is_said_and_what_nobody_answered_is_kept",
            "models/test_recorded.py::test_recording_has_each_question_once_and_leaves_none_unanswered",
            "scenarios/test_recordings_command.py::test_old_answer_gets_its_new_key_and_the_unanswered_is_told",
            "scenarios/test_recordings_command.py::test_live_model_is_asked_only_what_nobody_answered",
        ),
    ),
    "models.bounded": Promise(
        (
            "A model that is late, fails or answers nonsense delays a turn by a bounded time and "
            "changes nothing else; it is in the record."
        ),
        (
            "models/test_model_calls.py::test_model_that_does_not_answer_costs_its_maximum",
            "models/test_heard.py::test_model_answer_of_no_use_leaves_the_offline_reading",
            "models/test_worded.py::test_template_is_said_over_budget_or_late",
        ),
    ),
    "models.private": Promise(
        "A model sees the customer's words without codes, addresses, secrets and text of systems; "
        "its own words reach nobody unchecked, "
        "and neither is in the record.",
        (
            "models/test_heard.py::test_model_sees_the_customers_words_without_codes_addresses_and_secrets",
            "models/test_model_calls.py::test_model_calls_nobody_who_streams_a_run_hears_the_model",
            "models/test_model_calls.py::test_record_and_the_trace_hold_figures_and_no_text",
        ),
    ),
    "models.said-at-start": Promise(
        "A role, package, key or price that is missing is said at the start, with the next step.",
        (
            "models/test_roles.py::test_roles_what_is_missing_is_said",
            "models/test_roles.py::test_model_without_a_key_is_reported_at_the_start",
            "cli/test_budgets_command.py::test_run_with_a_model_that_is_not_there_says_what_to_do",
        ),
    ),
}
