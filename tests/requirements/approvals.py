"""Promises about approvals."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "approvals.signatures-told": Promise(
        (
            "The customer's list of requests says how many people have still to sign, "
            "after each signature."
        ),
        (
            "approvals/test_missing.py::test_missing_signers_decrease_with_each_signature_that_counts",
            "server/test_request_line.py::test_request_says_how_many_have_still_to_sign",
        ),
    ),
    "approvals.four-eyes": Promise(
        "Two signatures are two people, one of finance; makers and kin do not sign.",
        (
            "approvals/test_approvals.py::test_signatures_two_are_of_two_people_one_of_finance",
            "approvals/test_approvals.py::test_makers_do_not_sign",
            "approvals/test_approvals.py::test_approval_of_the_signers_own_account_is_refused",
            "approvals/test_asked_anew.py::test_kin_of_the_customer_is_found_at_every_step_of_two_signatures",
            "approvals/test_asked_anew.py::"
            "test_kin_of_an_account_that_is_the_same_customers_cannot_sign",
        ),
    ),
    "approvals.one-person": Promise(
        "Two logins of one customer are one person: one signature, and what one had a hand in, "
        "the other cannot sign; neither can who had a"
        " hand in another conversation in which it was agreed to.",
        (
            "approvals/test_one_person.py::test_approver_with_two_logins_does_not_sign_twice",
            "approvals/test_one_person.py::test_signatures_that_turn_out_to_be_one_persons_are_one",
            "approvals/test_one_person.py::test_maker_under_another_login_cannot_sign",
            "approvals/test_one_person.py::test_maker_in_the_conversation_of_the_yes_cannot_sign",
            "approvals/test_one_person.py::test_maker_in_an_unrelated_conversation_may_sign",
        ),
    ),
    "approvals.digest": Promise(
        "What was seen is what is signed; other facts or another policy ask anew.",
        (
            "approvals/test_approvals.py::test_approval_changed_after_it_was_shown_is_refused",
            "ledger/test_ledger.py::test_approval_under_other_facts_or_another_policy_is_asked_anew",
        ),
    ),
    "approvals.edit": Promise(
        (
            "A person may lower a refund, never raise it, and cannot sign what they changed; "
            "another person does."
        ),
        (
            "approvals/test_edits.py::test_edit_is_another_digest_that_another_person_signs",
            "approvals/test_edits.py::test_amount_edited_to_nothing_or_not_lower_is_refused",
            "approvals/test_edits.py::test_confirmation_covers_less_and_never_more",
        ),
    ),
    "approvals.deadlines": Promise(
        (
            "What waits is escalated after eight business hours; what is owed never expires, "
            "and what is not expires kindly."
        ),
        (
            "approvals/test_deadlines.py::test_deadline_of_what_is_owed_escalates_and_never_expires",
            "approvals/test_deadlines.py::test_approval_expires_unless_it_is_owed",
            "approvals/test_deadlines.py::test_hours_are_business_hours",
            "approvals/test_approvals.py::test_expiry_is_nobodys_rejection",
        ),
    ),
    "approvals.queues": Promise(
        (
            "Each queue has its own hours, time zone and holidays; "
            "out of hours the customer hears a real time."
        ),
        (
            "approvals/test_queues.py::test_queues_first_that_fits_counts",
            "approvals/test_queues.py::test_holidays_and_changed_clocks",
            "approvals/test_queues.py::test_deadlines_are_those_of_the_queue",
            "approvals/test_queues.py::test_queue_tells_its_next_opening",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "approvals.events": Promise(
        (
            "Whoever listens hears of every change of an approval once, in one order, "
            "and goes on where they were cut."
        ),
        (
            "approvals/test_events.py::test_approval_changes_are_events_and_a_reader_goes_on_where_it_was",
            "approvals/test_events.py::test_events_committed_late_are_not_missed",
            "approvals/test_events.py::test_readers_that_read_meanwhile_miss_nothing",
            "server/test_live_staff.py::test_staff_listen_to_approvals",
        ),
    ),
    "approvals.may": Promise(
        (
            "Whoever opens a request is told whether they may sign, why not, "
            "and what happens next if they do: by the checks of the decision itself."
        ),
        (
            "approvals/test_may.py::test_may_sign_agrees_with_signing",
            "approvals/test_may.py::test_may_sign_tells_to_wait_for_a_claim",
            "approvals/test_may.py::test_may_sign_tells_the_consequence_beforehand",
            "approvals/test_may.py::test_signature_that_is_the_last_says_where_the_money_goes",
        ),
    ),
    "approvals.urgent-first": Promise(
        (
            "Much that is soon due comes before little that is not; "
            "more money or less time never comes later."
        ),
        (
            "approvals/test_urgency.py::test_much_soon_comes_before_little_late",
            "approvals/test_urgency.py::test_urgency_after_the_last_deadline_is_overdue",
            "approvals/test_urgency.py::test_currency_without_limits_is_looked_at_like_much",
            "approvals/test_urgency.py::test_approval_of_more_money_or_less_time_never_comes_later",
        ),
    ),
    "approvals.details": Promise(
        (
            "Any kind of action is shown in full, with the decimals of its currency and with "
            "nothing hidden in what a customer wrote."
        ),
        (
            "approvals/test_details.py::test_refund_reads_like_a_sentence_on_a_form",
            "approvals/test_details.py::test_details_of_an_unknown_kind_are_shown",
            "approvals/test_details.py::test_amounts_have_the_decimals_of_their_currency",
            "approvals/test_details.py::test_details_make_hidden_characters_of_a_customer_visible",
            "approvals/test_details.py::test_details_show_every_value_whatever_its_type",
        ),
    ),
    "approvals.card": Promise(
        (
            "Whoever decides sees what, why, to whom, on which evidence and what the customer "
            "will hear; what the digest binds is marked."
        ),
        (
            "graphs/test_card.py::test_card_has_all_that_is_needed_to_decide",
            "graphs/test_card.py::test_systems_that_differ_stand_side_by_side",
            "graphs/test_card.py::test_card_digest_covers_everything_that_is_bound",
            "graphs/test_card.py::test_card_shows_what_the_customer_is_told_after_a_rejection",
            "approvals/test_evidence_words.py::test_reason_of_each_kind_is_said_in_words",
        ),
    ),
    "approvals.asked-anew": Promise(
        (
            "Asked anew, the next person reads why and whose signature is void; kin, "
            "lost roles and old facts are found until the money moves."
        ),
        (
            "approvals/test_asked_anew.py::test_approval_asked_anew_says_that_the_policy_changed",
            "approvals/test_asked_anew.py::test_approval_asked_anew_names_the_facts_that_changed",
            "approvals/test_asked_anew.py::test_role_that_was_lost_before_the_act_says_so",
            "approvals/test_asked_anew.py::test_kin_of_the_customer_is_found_at_every_step_of_two_signatures",
            "approvals/test_asked_anew.py::test_facts_that_are_older_than_the_right_lasts_are_read_again",
        ),
    ),
    "approvals.delegation": Promise(
        (
            "Who stands in for a maker or for kin cannot sign either, for as long as that lasts; "
            "a delegation gives nobody a role."
        ),
        (
            "approvals/test_delegation.py::test_stand_in_of_a_maker_is_one",
            "approvals/test_delegation.py::test_delegation_gives_nobody_a_role",
            "approvals/test_delegation.py::test_delegation_is_looked_at_again_when_the_right_is_used",
        ),
    ),
    "approvals.one-decides": Promise(
        (
            "Fifty people at once over two processes: one of them decides (two, "
            "where two have to sign), and the rest hear who did."
        ),
        ("races/test_fifty_approvers.py::test_fifty_people_decide_at_once_over_two_processes",),
    ),
    "approvals.langgraph-facts": Promise(
        (
            "An empty answer, a position in a list that changed and an interrupt that was "
            "replaced decide nothing on the real server."
        ),
        (
            "races/test_langgraph_facts.py::test_answer_without_sense_changes_no_row_however_often_the_node_runs_again",
            "races/test_langgraph_facts.py::test_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
            "races/test_langgraph_facts.py::test_position_in_a_list_that_changed_since_approves_nothing",
            "races/test_langgraph_facts.py::test_positions_in_a_list_of_two_count_for_nothing",
            "durability/test_two_at_once.py::test_resumes_two_at_once_on_a_langgraph_server_decide_once",
        ),
    ),
    "approvals.edit-anywhere": Promise(
        (
            "An edit from any client lowers the amount by the one way that edits have, "
            "and changes nothing else; why an answer did not count is said."
        ),
        (
            "approvals/test_amending.py::test_amount_lowered_by_any_client_goes_the_one_way",
            "approvals/test_amending.py::test_amendment_of_anything_but_the_amount_is_refused",
            "approvals/test_amending.py::test_answer_with_other_details_is_no_yes",
            "graphs/test_answered.py::test_edit_from_a_client_is_told_to_the_customer_and_signed_by_another",
        ),
    ),
    "approvals.claims": Promise(
        (
            "What one person has claimed, another does not decide meanwhile; "
            "a claim ends by itself, and it is no right."
        ),
        (
            "approvals/test_claims.py::test_claimed_approval_is_its_claimers_until_the_lease_ends",
            "approvals/test_claims.py::test_signers_two_claim_a_place_each",
            "approvals/test_claims.py::test_person_who_may_not_sign_may_not_claim",
            "approvals/test_claims.py::test_claim_of_a_maker_holds_nobody_back",
            "approvals/test_claims.py::test_claims_of_the_last_place_count_as_one",
            "approvals/test_claims.py::test_answer_from_a_resume_meets_the_claim_too",
        ),
    ),
    "approvals.each-its-own": Promise(
        (
            "What is signed for one refund stays signed when the customer wants another, "
            "gets it or is refused it; where it asks for fewer people then, they read why."
        ),
        (
            "graphs/test_two_pending.py::test_pending_refund_is_not_asked_anew_for_a_second_wish",
            "graphs/test_two_pending.py::test_pending_refunds_each_signed_once_of_twice_stay_signed",
            "graphs/test_two_pending.py::test_pending_refund_rejected_keeps_the_signatures_of_the_other",
            "graphs/test_two_pending.py::test_pending_refund_that_needs_fewer_signatures_is_asked_anew_with_the_reason",
            "ledger/test_ledger.py::test_window_of_a_later_refund_counts_the_earlier_one",
        ),
    ),
    "approvals.conflict": Promise(
        (
            "Who comes second is told who was first, when, and what they decided; "
            "a rejection says why in words that can be read."
        ),
        (
            "approvals/test_approvals.py::test_approval_decided_already_names_who_decided",
            "approvals/test_approvals.py::test_rejection_says_why",
            "server/test_routes.py::test_decision_in_conflict_says_who_was_first",
        ),
    ),
    "approvals.visible": Promise(
        "What hides, turns round or imitates in a customer's words is seen by whoever decides.",
        (
            "approvals/test_visible.py::test_visible_text_replaces_each_hidden_character",
            "approvals/test_visible.py::test_visible_text_shows_hidden_characters_and_keeps_the_rest",
        ),
    ),
    "approvals.wire": Promise(
        "Only an explicit approval approves, whatever a client sends.",
        (
            "approvals/test_wire.py::test_wire_junk_decides_nothing_and_is_answered",
            "approvals/test_wire.py::test_wire_parse_raises_nothing_and_approves_by_explicit_words_alone",
        ),
    ),
}
