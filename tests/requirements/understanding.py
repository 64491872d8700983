"""Promises about reading customers' words."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "understanding.routing": Promise(
        (
            "Free text reaches the right team offline, 85 in 100 or better on texts it was not "
            "trained on."
        ),
        ("understanding/test_understanding.py::test_held_out_texts_are_routed",),
    ),
    "wording.company": Promise(
        (
            "The desk speaks in the name of the company that runs it; "
            "the sandbox's is only the default."
        ),
        (
            "models/test_in_whose_name.py::test_desk_introduces_itself_and_says_whose_it_is",
            "models/test_in_whose_name.py::test_sandbox_company_is_named_in_its_own_file_only",
        ),
    ),
    "understanding.everyday-words": Promise(
        "Who asks what the desk is hears that it is an AI; a question before a yes drops nothing; "
        "who asks for news hears where the request stands; "
        "who is not understood twice is offered a person, and whoever wants one is asked for no "
        "address.",
        (
            "understanding/test_everyday_words.py::test_question_before_the_answer_is_no_refusal",
            "understanding/test_everyday_words.py::test_refusal_in_everyday_words_is_read",
            "understanding/test_everyday_words.py::test_question_what_the_desk_is_is_answered",
            "understanding/test_everyday_words.py::test_wish_for_a_person_in_everyday_words_is_read",
            "understanding/test_everyday_words.py::test_code_is_sent_again_when_asked",
            "understanding/test_everyday_words.py::test_customer_who_is_not_understood_twice_is_offered_a_person",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "understanding.second-thoughts": Promise(
        (
            "Who says no and then wants it after all, or wants it made good in another way, "
            "is made the offer afresh; none of these words is a yes."
        ),
        (
            "understanding/test_second_thoughts.py::test_words_after_a_no_ask_for_the_offer_again",
            "understanding/test_second_thoughts.py::test_thoughts_on_reflection_are_not_heard_in_other_words",
            "understanding/test_second_thoughts.py::test_remedy_of_another_kind_is_heard_only_where_it_is_wished_for",
            "understanding/test_second_thoughts.py::test_thoughts_on_reflection_are_no_consent",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "understanding.never-raises": Promise(
        "Any text is answered, in bounded time.",
        (
            "understanding/test_understanding.py::test_read_of_any_text_never_raises",
            "understanding/test_understanding.py::test_hostile_texts_are_bounded",
            "server/test_live_desk.py::test_text_of_any_kind_is_taken_and_answered",
        ),
    ),
}
