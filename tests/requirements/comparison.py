"""Proof that Steward is needed."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "guards.needed": Promise(
        "Each guard is needed: taken away, the test that is named for it fails.",
        (
            "guards/test_guards.py::test_guard_taken_away_fails_the_named_test",
            "guards/test_guards.py::test_run_with_nothing_taken_away_passes",
        ),
    ),
    "simulated.judged": Promise(
        (
            "`steward simulate` plays customers who answer what the desk asks, tells who was "
            "served from who got what they must not, and says line and key of an unreadable file."
        ),
        (
            "scenarios/test_simulate.py::test_simulate_tells_who_was_served_from_who_got_what_they_must_not",
            "scenarios/test_simulate.py::test_simulate_unreadable_file_is_said_with_its_line",
            "scenarios/test_judging.py::test_promises_without_a_row_behind_them_are_false",
            "scenarios/test_judging.py::test_wrong_effect_is_of_the_books_and_not_of_the_words",
            "scenarios/test_judging.py::test_proof_is_needed_where_something_of_their_own_comes_of_it",
            "scenarios/test_customer_files.py::test_rule_fits_the_kind_of_reply_and_its_words",
            "scenarios/test_customer_files.py::test_summary_counts_shares_of_conversations_and_of_customers",
        ),
    ),
    "compared.pays-once": Promise(
        (
            "Killed between the payment and its return, or resumed twice at once, "
            "a refund is paid once; `make compare` says what a peer pays."
        ),
        ("compared/test_compare.py::test_steward_pays_once_and_the_peer_is_listed",),
    ),
    "cluster.nothing-lost": Promise(
        "Of several desks on one Postgres one may be killed, and Postgres, and another desk, with "
        "everybody's refund under way: each is paid once and each message is answered.",
        ("durability/test_cluster.py::test_killed_desks_lose_nothing_and_the_others_answer",),
    ),
    "cluster.in-time": Promise(
        "`make cluster` fails where the last answer comes more than ten seconds after a kill.",
        (
            "compared/test_cluster_waits.py::"
            "test_kill_is_late_where_its_last_answer_comes_more_than_ten_seconds_after_it",
        ),
    ),
    "conversation.one-run": Promise(
        "Runs of one conversation follow each other, over all processes.",
        ("conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other",),
    ),
}
