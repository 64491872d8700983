"""Promises about what is offered."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "offers.corrected": Promise(
        (
            "Another record named while an offer is open takes the offer back; what comes on top, "
            "a question or another wish does not."
        ),
        (
            "understanding/test_corrections.py::test_correction_of_an_invoice_takes_the_offer_back",
            "understanding/test_corrections.py::test_correction_of_a_value_takes_the_offer_back",
            "understanding/test_addresses.py::test_house_number_alone_changes_that_number",
            "understanding/test_corrections.py::test_corrections_what_corrects_nothing_leaves_the_offer",
        ),
    ),
    "offers.grounds": Promise(
        (
            "Nothing becomes an action without the customer's own words for it, "
            "and what they refused is neither offered nor done until they ask for it."
        ),
        (
            "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
            "graphs/test_grounds.py::test_lacks_mere_question_proposes_no_act_that_its_words_do_not_ask_for",
            "graphs/test_grounds.py::test_held_question_about_a_plan_is_answered_from_the_record",
            "graphs/test_side_questions.py::test_about_refused_question_about_the_offer_is_told_of_it",
            "graphs/test_side_questions.py::test_about_refused_other_question_or_wish_is_not_about_it",
            "graphs/test_side_questions.py::test_about_refused_answer_to_another_question_is_not_about_it",
            "graphs/test_damage.py::test_damaged_kettle_that_came_is_made_good",
            "graphs/test_damage.py::test_damage_of_a_wrong_item_is_for_a_colleague",
            "graphs/test_damage.py::test_damage_of_what_has_not_come_is_for_a_colleague",
            "understanding/test_stances.py::test_read_stances_question_asks_for_no_act",
            "understanding/test_consent.py::test_accepts_offer_of_person_thanks_alone_is_no_yes",
            "understanding/test_understanding.py::test_read_words_that_name_where_an_order_goes_are_a_change_of_address",
            "understanding/test_understanding.py::test_read_what_goes_elsewhere_and_is_no_order_is_no_change_of_address",
            "understanding/test_understanding.py::test_read_record_that_is_named_once_serves_every_wish_once",
            "graphs/test_grounds.py::test_misheard_act_is_asked_about_by_name_and_a_question_is_looked_up",
            "graphs/test_grounds.py::test_grounds_kind_with_a_yes_and_no_act_is_a_follow_up",
            "graphs/test_grounds.py::test_refusal_in_rows_stands_against_a_forged_plan",
            "wording/test_beside.py::test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one",
            "understanding/test_stances.py::test_credit_that_is_named_and_not_wished_for_is_not_asked_for",
            "understanding/test_stances.py::test_credit_that_is_wished_for_is_asked_for",
            "understanding/test_stances.py::test_refusal_is_heard_in_whatever_words",
            "understanding/test_stances.py::test_complaint_or_question_refuses_nothing",
            "understanding/test_stances.py::test_cancellation_needs_words_that_ask_for_it",
            "understanding/test_stances.py::test_question_only_asks",
            "understanding/test_stances.py::test_request_is_no_mere_question",
        ),
    ),
    "offers.answered": Promise(
        (
            "A button answers exactly the offer that it was shown with; "
            "in words a yes is agreement and courtesy, and nothing else."
        ),
        (
            "graphs/test_grounds.py::test_button_pays_exactly_the_offer_that_it_names",
            "graphs/test_grounds.py::test_button_of_another_offer_pays_nothing_whatever_its_words",
            "graphs/test_grounds.py::test_words_that_came_with_the_button_take_it_back",
            "server/test_live_desk.py::test_button_answers_exactly_the_offer_that_it_was_shown_with",
            "understanding/test_consent.py::test_courtesy_beside_a_yes_is_no_condition",
            "understanding/test_consent.py::test_courtesy_alone_or_with_more_is_no_yes",
        ),
    ),
}
