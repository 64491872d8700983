"""Promises about what people decide."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "ui.handed-over": Promise(
        (
            "A conversation that the desk handed over is first in the list, and is taken over, "
            "answered and returned in the browser."
        ),
        (
            "ui/test_handed_over.py::test_handed_over_conversation_is_taken_over_answered_and_returned",
        ),
    ),
    "ui.several": Promise(
        (
            "Several conversations are given to a colleague at once, each asked for by itself; "
            "several payments are gone through, each shown and signed alone."
        ),
        (
            "ui/test_several.py::test_conversations_chosen_are_given_to_a_colleague_each_by_itself",
            "ui/test_several.py::test_payments_chosen_are_gone_through_one_after_the_other",
        ),
    ),
    "desk.counts": Promise(
        "The list of conversations says how many calls of systems each has cost.",
        ("foreign/test_whole_desk.py::test_duplicate_charge_is_refunded_once",),
    ),
    "reply.signers": Promise(
        "The customer hears of as many signers as the approval's row asks for.",
        (
            "graphs/test_two_pending.py::test_customer_hears_how_many_people_sign",
            "graphs/test_tells.py::test_signers_two_are_told_as_two",
        ),
    ),
    "policy.one-set": Promise(
        "A decision is measured and judged by one and the same policy set.",
        (
            "graphs/test_one_policy.py::test_policy_that_changes_while_facts_are_read_measures_them_again",
        ),
    ),
    "reply.states": Promise(
        (
            "Of every action the customer hears how it stands: nobody is told that a system is "
            "silent when a person decides or has decided."
        ),
        (
            "graphs/test_tells.py::test_telling_nobody_hears_that_a_system_is_silent_while_people_decide_or_have_decided",
            "graphs/test_tells.py::test_telling_there_are_words_for_every_state",
        ),
    ),
}
