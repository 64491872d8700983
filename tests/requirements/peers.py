"""Promises about other companies' agents."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "peers.paid-once": Promise(
        (
            "A peer agent's task is rows: a proof by our own code, a person's signature and a "
            "killed server lie between its wish and its receipt, and money moves once."
        ),
        (
            "a2a/test_peer_refunds.py::"
            "test_peer_refund_with_our_code_and_a_signature_is_paid_once_over_a_kill",
            "a2a/test_peer_refunds.py::test_peer_speaks_for_a_customer_by_the_companys_word",
            "a2a/test_peer_adversaries.py::test_peer_same_message_again_is_the_same_task",
        ),
    ),
    "peers.one-wish": Promise(
        (
            "Two wishes in one message of a peer's are two tasks of one context from the end of "
            "its turn on, before anybody asks; each with a state, an offer and a yes of its own. "
            "Words to one agree to nothing of the other, and the first one names the others."
        ),
        (
            "a2a/test_peer_wishes.py::"
            "test_peer_two_wishes_in_one_message_are_two_tasks_of_one_context",
            "a2a/test_peer_wishes.py::test_peer_that_gives_one_of_two_wishes_up_keeps_the_other",
            "a2a/test_peer_wishes.py::"
            "test_peer_wishes_of_a_message_are_tasks_with_its_place_to_tell_before_anybody_asks",
            "a2a/test_peer_wishes.py::"
            "test_peer_stream_of_a_message_names_the_tasks_of_its_further_wishes",
            "a2a/test_wishes.py::test_wishes_of_one_message_are_tasks_in_the_order_of_its_words",
            "a2a/test_wishes.py::"
            "test_wishes_of_a_turn_are_tasks_with_its_end_and_told_where_the_first_is",
            "graphs/test_peer_notifications.py::"
            "test_peer_is_told_of_each_wish_of_its_message_without_having_asked",
            "a2a/test_wishes.py::test_words_to_one_of_several_tasks_answer_its_own_offers_alone",
            "a2a/test_wishes.py::test_yes_sent_to_one_task_for_what_another_asked_stays_the_others",
        ),
    ),
    "peers.conform": Promise(
        (
            "The official MCP suite is held against our client and servers; each failure that is "
            "expected has its reason, and any other fails the run."
        ),
        (
            "conformance/test_expected.py::test_expected_failure_has_a_reason_of_its_own",
            "conformance/test_expected.py::test_run_names_what_nobody_expected",
            "conformance/test_expected.py::test_client_is_expected_to_fail_nothing",
            "conformance/test_suites_tools.py::"
            "test_tools_of_the_suite_are_called_and_noted_under_a_desks_token_alone",
            "gateway/test_event_streams.py::"
            "test_stream_closed_before_the_answer_is_resumed_where_it_ended",
            "gateway/test_event_streams.py::"
            "test_stream_that_does_not_go_on_leaves_the_call_unanswered",
            "systems/test_names.py::test_mcp_page_of_its_own_is_heard",
            "a2a/test_own_mcp.py::"
            "test_mcp_is_found_by_its_metadata_and_spoken_to_by_a_stock_client",
        ),
    ),
    "peers.confined": Promise(
        (
            "A peer sees its own tasks for the customer it speaks for and nothing else; it "
            "approves nothing, and its limits are its own."
        ),
        (
            "a2a/test_peer_adversaries.py::test_peer_sees_no_task_of_another_peer",
            "a2a/test_peer_adversaries.py::"
            "test_peer_speaking_for_one_customer_sees_no_task_of_another",
            "a2a/test_peer_adversaries.py::test_peer_reads_nothing_of_the_desks_own_routes",
            "a2a/test_peer_adversaries.py::test_peer_cannot_approve",
            "a2a/test_peer_refunds.py::test_peer_above_its_own_limit_waits_for_a_person",
            "a2a/test_peer_adversaries.py::test_peer_out_of_scope_is_refused_with_the_skill",
            "a2a/test_peer_rules.py::test_peer_asks_within_scopes_and_counts",
            "a2a/test_peer_rules.py::test_peer_is_no_principal_of_any_other_action",
            "a2a/test_peer_rules.py::test_peer_fact_says_whether_its_own_row_allows_it",
            "a2a/test_peer_rules.py::test_peer_acts_within_its_scopes_and_its_limits_alone",
            "a2a/test_peer_limits.py::"
            "test_peer_limit_of_a_day_counts_what_it_asked_for_in_all_its_conversations",
            "a2a/test_peer_limits.py::"
            "test_peer_whose_scope_was_taken_away_or_who_was_ended_acts_no_more",
            "a2a/test_peer_limits.py::"
            "test_peer_who_agrees_to_what_a_customer_began_holds_it_to_its_own_limits",
            "gateway/test_peer_scopes.py::"
            "test_peer_out_of_scope_is_read_nothing_for_at_the_gateway",
            "a2a/test_peer_adversaries.py::"
            "test_peer_whose_scope_is_taken_away_meanwhile_is_paid_nothing",
            "gateway/test_peer_scopes.py::"
            "test_peer_out_of_scope_does_not_keep_people_from_being_called",
            "graphs/test_scope_taken_away.py::"
            "test_scope_taken_away_before_the_yes_denies_what_was_offered",
        ),
    ),
    "peers.no-proof": Promise(
        (
            "Whom a peer speaks for is the signed word of the company's backend for this one "
            "peer, once, or our own code; what a message says of itself proves nothing."
        ),
        (
            "a2a/test_peer_adversaries.py::test_peer_cannot_assert_a_proof",
            "a2a/test_peer_adversaries.py::test_peer_message_metadata_proves_nothing",
            "a2a/test_peer_adversaries.py::test_peer_word_of_the_backend_counts_once",
            "a2a/test_peer_adversaries.py::test_peer_assertion_counts_once_and_for_its_own_name",
            "a2a/test_peer_adversaries.py::test_peer_token_forged_or_changed_opens_nothing",
            "a2a/test_peer_adversaries.py::test_peer_that_was_ended_is_out_at_once",
        ),
    ),
    "peers.refused-with-a-reason": Promise(
        (
            "A peer that floods, asks in circles, sends what is forged, huge or changed, or wants "
            "internal addresses told, is refused with a reason, leaves nothing behind by that, and "
            "holds up no other."
        ),
        (
            "a2a/test_hostile_values.py::test_peer_id_that_no_row_holds_is_not_there",
            "a2a/test_hostile_values.py::test_mcp_value_that_no_row_holds_is_refused_in_our_words",
            "a2a/test_hostile_values.py::test_stranger_that_names_nobody_is_told_so",
            "a2a/test_hostile_values.py::test_peer_assertion_with_times_that_are_none_is_refused",
            "a2a/test_hostile_values.py::test_peer_that_sends_all_at_once_is_held_to_its_limit",
            "a2a/test_hostile_values.py::test_peer_message_that_is_refused_leaves_no_conversation",
            "graphs/test_peer_notifications.py::"
            "test_peer_whose_place_never_ends_its_answer_holds_nobody_up",
            "a2a/test_peer_adversaries.py::test_peer_that_floods_or_asks_in_circles_is_refused",
            "a2a/test_peer_adversaries.py::test_peer_with_too_many_open_tasks_ends_one_first",
            "a2a/test_peer_adversaries.py::test_peer_message_that_is_none_is_refused",
            "a2a/test_peer_adversaries.py::test_peer_message_that_is_huge_or_deep_is_refused",
            "a2a/test_peer_adversaries.py::test_peer_answer_to_an_offer_that_changed_is_refused",
            "a2a/test_peer_adversaries.py::test_peer_cannot_have_internal_addresses_told",
            "a2a/test_peer_rules.py::test_push_place_is_judged_by_each_of_its_addresses",
        ),
    ),
    "peers.people-decide": Promise(
        (
            "Over A2A a person decides whom the company's issuer signed in, who may sign and is "
            "no maker; no agent does."
        ),
        (
            "a2a/test_people_over_a2a.py::"
            "test_person_signed_in_decides_over_a2a_and_no_maker_and_no_agent_does",
            "a2a/test_people_over_a2a.py::"
            "test_person_with_the_issuers_token_decides_over_a2a_and_no_maker_and_no_agent_does",
            "a2a/test_peer_rules.py::test_person_whom_the_issuer_signed_in_is_let_in",
            "a2a/test_peer_rules.py::test_person_with_a_token_of_the_desks_own_is_not_let_in",
        ),
    ),
    "peers.states": Promise(
        (
            "A task's state follows from rows: proofs are AUTH_REQUIRED, offers INPUT_REQUIRED, "
            "what a person decides WORKING to the peer, and denied is REJECTED, by whomever."
        ),
        (
            "a2a/test_task_states.py::test_task_state_follows_what_became_of_its_actions",
            "a2a/test_task_states.py::"
            "test_task_state_of_a_question_says_whether_it_asks_for_a_proof",
            "a2a/test_task_states.py::test_task_state_of_a_withdrawn_task_is_what_could_not_be_withdrawn",
            "a2a/test_task_states.py::test_task_state_that_has_ended_changes_no_more",
            "a2a/test_task_states.py::"
            "test_task_whose_offer_was_not_told_says_that_it_is_to_be_asked_again",
            "graphs/test_peer_offer_away.py::"
            "test_peer_whose_offer_could_not_be_made_is_told_to_send_it_again_and_then_offered",
            "graphs/test_peer_offer_away.py::"
            "test_peer_whose_yes_waits_for_a_system_has_nothing_to_answer_and_is_paid",
        ),
    ),
    "peers.told": Promise(
        (
            "A peer is told of its task once, signed for just this body, again after a failure "
            "and not for ever."
        ),
        (
            "graphs/test_peer_notifications.py::"
            "test_peer_notification_is_signed_for_its_body_and_retried_after_a_failure",
            "graphs/test_peer_notifications.py::"
            "test_peer_notification_waits_between_tries_and_is_given_up_in_the_end",
            "graphs/test_peer_notifications.py::"
            "test_peer_notification_is_sent_once_by_several_that_look_at_once",
        ),
    ),
    "peers.desk-as-a-team": Promise(
        (
            "A second desk is a team of the first: each decides by its own policy and keeps its "
            "own record, and where one is killed nothing is lost or done twice."
        ),
        (
            "scenarios/test_beside.py::test_desks_beside_each_other_hold_to_their_scenario",
            "scenarios/test_beside.py::test_desks_that_differ_from_their_scenario_are_found_out",
        ),
    ),
    "peers.asked": Promise(
        (
            "An agent of another company is asked once, for what agents.yaml says, within a "
            "budget; its answer is data, and it is reached by itself alone."
        ),
        (
            "gateway/test_remote_agents.py::"
            "test_remote_agent_is_asked_once_and_answers_with_typed_values",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_that_cut_the_line_is_looked_up_and_never_asked_twice",
            "gateway/test_remote_agents.py::test_remote_agent_is_asked_no_more_than_a_day_pays_for",
            "gateway/test_remote_agents.py::test_remote_agent_is_reached_by_itself_alone",
            "gateway/test_remote_agents.py::test_agents_file_that_is_wrong_says_where",
            "graphs/test_remote_teams.py::"
            "test_remote_teams_are_in_the_one_list_and_have_no_tools_of_ours",
            "graphs/test_remote_teams.py::"
            "test_remote_team_for_a_goal_that_it_cannot_have_is_refused",
        ),
    ),
    "peers.honest": Promise(
        (
            "What another company's agent says is told in the desk's own words; where it says "
            "nothing of use, the customer hears that and a colleague has the request."
        ),
        (
            "graphs/test_remote_teams.py::"
            "test_remote_team_answers_in_the_desks_words_and_sees_what_it_may",
            "graphs/test_remote_teams.py::"
            "test_remote_team_that_misbehaves_leaves_an_honest_answer_and_loses_nothing",
            "graphs/test_remote_teams.py::"
            "test_remote_team_that_does_not_answer_a_wish_leaves_it_to_a_colleague",
        ),
    ),
    "peers.settle": Promise(
        (
            "Two companies' desks settle a lost parcel as equals: each offers and accepts by its "
            "own records, rules and ledger; a yes is to one offer, as it stands, and once."
        ),
        (
            "scenarios/test_beside.py::test_desks_beside_each_other_hold_to_their_scenario",
            "graphs/test_remote_teams.py::"
            "test_remote_team_that_offers_something_to_us_is_told_yes_by_policy_alone",
            "durability/test_killed_offers.py::"
            "test_offer_of_another_company_is_accepted_once_by_a_desk_that_is_killed",
        ),
    ),
    "peers.wishes": Promise(
        (
            "What another company's agent would have us give is a proposal at most: of a remedy "
            "that agents.yaml lets it wish for, by our own records, policy and people."
        ),
        (
            "graphs/test_remote_teams.py::"
            "test_remote_team_that_wishes_for_a_remedy_makes_a_proposal_at_most",
            "graphs/test_remote_teams.py::"
            "test_remote_team_with_a_wish_that_nobody_sees_to_is_refused",
        ),
    ),
    "peers.hostile": Promise(
        (
            "A remote agent that is forged, changed, huge, endless or leads to an internal "
            "address is refused with a reason, and nothing more is sent to it."
        ),
        (
            "gateway/test_remote_agents.py::test_remote_agent_with_a_forged_card_is_sent_nothing",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_with_a_card_that_is_none_is_sent_nothing",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_whose_card_changed_is_not_used_until_accepted",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_that_answers_nonsense_is_refused_with_the_reason",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_that_never_ends_is_left_at_work_in_time",
            "gateway/test_remote_agents.py::"
            "test_remote_agent_at_an_internal_address_is_reached_only_where_that_is_said",
        ),
    ),
    "peers.mcp": Promise(
        "Over MCP a peer asks how its case stands and what the rules would say, and proposes.",
        (
            "a2a/test_own_mcp.py::test_mcp_has_three_tools_and_none_approves",
            "a2a/test_own_mcp.py::test_mcp_rules_answer_says_who_must_sign",
            "a2a/test_own_mcp.py::test_mcp_proposal_is_a_task_of_the_peer_alone",
            "a2a/test_own_mcp.py::test_mcp_is_for_peers_with_a_token",
        ),
    ),
    "peers.protocol": Promise(
        "The official A2A kit finds no failed MUST; the card is signed and can be kept.",
        (
            "a2a/test_kit.py::test_kit_finds_no_failed_must",
            "a2a/test_kit.py::"
            "test_kits_must_that_was_not_tried_fails_unless_it_is_named_with_a_reason",
            "a2a/test_kit.py::"
            "test_kits_must_that_failed_counts_unless_it_is_the_refusal_that_the_kit_contradicts",
            "a2a/test_peer_rules.py::"
            "test_card_for_who_is_signed_in_says_more_of_its_own_skills_and_is_signed",
            "a2a/test_peer_refunds.py::"
            "test_peer_follows_its_yes_in_streams_through_a_signature_to_the_receipt",
            "a2a/test_peer_rules.py::test_card_is_signed_and_names_the_skills_of_the_teams",
            "a2a/test_peer_rules.py::test_card_that_was_changed_does_not_verify",
            "a2a/test_peer_rules.py::"
            "test_card_says_how_its_callers_sign_in_with_a_scope_for_each_skill",
            "a2a/test_peer_rules.py::test_card_may_be_kept_and_is_not_sent_again_to_who_has_it",
        ),
    ),
}
