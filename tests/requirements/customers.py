"""Promises about who a customer is."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "customers.preferences": Promise(
        "What a customer asks to have remembered is kept once, with its entry in the record; it is "
        "theirs alone, grants nothing, and goes when they ask, when it is old, and with them.",
        (
            "understanding/test_preferences.py::test_preference_is_read_with_its_value",
            "understanding/test_preferences.py::test_preference_is_not_read_in_what_only_sounds_like_one",
            "conversation/test_remembered.py::test_preference_is_kept_and_recorded_once_however_often_it_is_done",
            "conversation/test_remembered.py::test_preference_stands_or_falls_with_its_entry_in_the_record",
            "conversation/test_remembered.py::test_preferences_of_other_customers_are_not_reached",
            "conversation/test_remembered.py::test_preferences_go_with_their_customer_and_when_they_are_old",
            "conversation/test_remembered.py::test_news_goes_by_the_channel_that_was_asked_for_to_an_address_of_theirs",
        ),
    ),
    "customers.frozen": Promise(
        "Who has proved whose account it is, and reports somebody in it, has it frozen with that "
        "message: no code, proof, signature or effect in any conversation, until a lead or an "
        "admin lifts it with a reason. A stranger's report freezes nobody.",
        (
            "understanding/test_account_takeover.py::test_takeover_that_is_reported_of_ones_own_account_is_heard",
            "understanding/test_account_takeover.py::test_takeover_that_is_feared_denied_or_of_others_is_no_report",
            "conversation/test_freezes.py::test_report_freezes_the_account_of_who_has_proved_it_with_the_message",
            "conversation/test_freezes.py::test_report_of_a_stranger_freezes_nobody",
            "conversation/test_freezes.py::test_freeze_is_lifted_by_a_lead_or_an_admin_with_a_reason",
            "identity/test_frozen_customers.py::test_frozen_customer_is_sent_no_code_and_nobody_sees_that",
            "identity/test_frozen_customers.py::test_frozen_customers_proofs_of_before_hold_no_more_even_when_it_is_lifted",
            "ledger/test_frozen_effects.py::test_freeze_grants_and_begins_nothing_of_the_customers_in_any_conversation",
            "ledger/test_frozen_effects.py::test_freeze_takes_no_signature_until_it_is_lifted",
            "ledger/test_frozen_effects.py::test_freeze_lets_what_was_sent_come_to_its_end",
            "ui/test_frozen_account.py::test_frozen_account_takes_no_signature_and_is_lifted_on_its_page",
        ),
    ),
    "identity.one-handle": Promise(
        "A customer known under another name in each system is one customer.",
        (
            "identity/test_resolution.py::test_identifiers_of_a_customer_give_one_handle",
            "gateway/test_real_systems.py::test_identifiers_of_one_customer_resolve_to_the_same_handle",
        ),
    ),
    "identity.never-guessed": Promise(
        "Two candidates are asked about, never guessed; a name alone is never enough.",
        (
            "identity/test_resolution.py::test_customers_of_one_name_in_one_house_are_not_told_apart",
            "identity/test_resolution.py::test_resolution_by_name_alone_finds_nobody",
        ),
    ),
    "identity.codes": Promise(
        (
            "Six digits, five minutes, three tries; only to verified contacts unchanged for seven "
            "days."
        ),
        (
            "identity/test_codes.py::test_code_tried_wrong_three_times_locks_the_challenge_and_not_the_customer",
            "identity/test_codes.py::test_code_is_old_after_five_minutes",
            "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks",
            "identity/test_codes.py::test_contact_changed_today_is_not_used",
        ),
    ),
    "identity.code-bounds": Promise(
        "Sending and guessing of codes are bounded by conversation, asker, mailbox and company; "
        "nobody who asks in a customer's name "
        "keeps the customer out, and no bound tells who is one.",
        (
            "identity/test_code_bounds.py::test_stranger_with_five_conversations_does_not_keep_the_customer_out",
            "identity/test_code_bounds.py::test_shared_code_proves_one_conversation_only",
            "identity/test_code_bounds.py::test_shared_code_that_was_locked_here_is_not_shared_again",
            "identity/test_code_bounds.py::test_destination_one_asker_floods_no_mailbox",
            "identity/test_code_bounds.py::test_destination_room_is_kept_for_who_was_sent_nothing",
            "identity/test_code_bounds.py::test_destination_many_conversations_at_once_share_its_messages",
            "identity/test_code_bounds.py::test_asker_more_codes_than_their_share_are_refused_whoever_they_name",
            "identity/test_code_bounds.py::test_asker_guesses_over_conversations_are_counted_together",
            "identity/test_code_bounds.py::test_destination_guessed_at_by_many_compares_no_code_and_looks_like_nobodys",
            "identity/test_code_bounds.py::test_company_guessed_at_a_code_has_one_try_and_the_right_one_counts",
            "identity/test_code_bounds.py::test_company_floods_each_asker_has_one_code",
        ),
    ),
    "identity.new-contact": Promise(
        (
            "A contact is changed after a code to the old one and a code to the new one; "
            "the latter proves nobody, and the old one is told."
        ),
        (
            "identity/test_codes.py::test_code_to_a_new_contact_proves_that_contact_and_nobody",
            "identity/test_codes.py::test_codes_no_code_goes_to_a_new_contact_of_nobody",
            "identity/test_codes.py::test_old_address_is_told_once",
            "policy/test_rules_of_kinds.py::test_decide_for_each_kind_is_as_its_rules_say",
        ),
    ),
    "identity.no-oracle": Promise(
        "Unknown, wrong and foreign get the same words in the same time band.",
        (
            "identity/test_codes.py::test_stranger_gets_the_same_answers_and_no_code",
            "identity/test_codes.py::test_challenge_for_a_stranger_takes_as_long",
            "identity/test_resolution.py::test_resolution_nobody_takes_as_long_as_somebody",
            "scenarios/test_all.py::test_scenarios_somebody_elses_invoice_sounds_like_none",
        ),
    ),
    "identity.assertions": Promise(
        (
            "What a channel's platform vouches for is taken as a proof, once, "
            "and a forged word is not."
        ),
        (
            "identity/test_people.py::test_session_proves_the_customer",
            "identity/test_people.py::test_session_is_known_by_its_account_where_no_system_lists_people",
            "graphs/test_only_logistics.py::test_logistics_alone_tells_a_signed_in_customer_of_their_orders_and_changes_none",
            "identity/test_people.py::test_assertion_counts_once",
            "identity/test_people.py::test_forged_or_useless_assertion_is_refused_and_recorded",
        ),
    ),
    "identity.acting-for": Promise(
        (
            "Who has a customer's recorded authority acts for them, in what it covers; "
            "without one nothing of anybody is looked at."
        ),
        (
            "identity/test_acting.py::test_recorded_authority_finds_whom_it_is_from",
            "identity/test_acting.py::test_records_without_an_authority_are_not_looked_at_whoever_is_meant",
            "identity/test_acting.py::test_authority_that_is_over_is_none_and_the_record_says_why",
            "identity/test_acting.py::test_authority_from_one_opens_no_other",
            "identity/test_acting.py::test_acting_what_is_somebody_elses_takes_as_long_as_what_is_nobodys",
            "identity/test_acting.py::test_beneficiary_between_two_is_never_guessed",
            "identity/test_acting.py::test_acting_what_the_crm_said_lasts_for_a_turn_and_for_who_asked",
            "identity/test_acting.py::test_crm_that_does_not_answer_lets_nobody_act",
            "identity/test_authority.py::test_authority_what_it_is_worth",
            "identity/test_authority.py::test_systems_that_an_authority_does_not_cover_are_not_looked_into",
            "gateway/test_gateway.py::test_gateway_refuses_another_customers_records_without_an_authority",
            "systems/test_confinement.py::test_confinement_shows_authorities_to_who_has_them_and_names_while_in_force",
            "graphs/test_acting_for.py::test_state_with_a_forged_beneficiary_opens_nothing",
        ),
    ),
    "identity.acting-read-again": Promise(
        (
            "An authority that ends before the effect stops it, whoever has signed; "
            "a CRM that is away delays it."
        ),
        (
            "graphs/test_acting_for.py::test_authority_taken_back_at_the_last_moment_stops_what_was_granted",
            "graphs/test_acting_for.py::test_signature_does_not_stand_in_for_an_authority",
            "graphs/test_acting_for.py::test_acting_for_while_the_crm_is_away_nothing_is_done_for_another",
            "policy/test_cedar.py::test_refund_that_breaks_a_rule_is_denied",
        ),
    ),
    "identity.acting-shown": Promise(
        (
            "Systems, the record and the card show whom it is for and who asked; "
            "neither of them signs, the holder is told, and one's own stays one's own."
        ),
        (
            "graphs/test_acting_for.py::test_action_is_the_customers_and_who_asked_is_in_every_record",
            "graphs/test_acting_for.py::test_people_see_who_acts_for_whom_and_sign_for_the_authority",
            "graphs/test_acting_for.py::test_wish_after_acting_for_another_is_ones_own",
            "graphs/test_behalf.py::test_words_that_are_for_oneself",
            "graphs/test_behalf.py::test_ones_own_wish_does_not_become_anothers",
            "approvals/test_asked_anew.py::test_asking_anew_keeps_the_representative_from_signing",
        ),
    ),
}
