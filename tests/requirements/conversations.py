"""Promises about conversations."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "conversation.once": Promise(
        "A message is taken in once, and several in a row are one turn.",
        (
            "conversation/test_conversations.py::test_ten_deliveries_of_one_message_count_once",
            "conversation/test_conversations.py::test_messages_written_in_a_row_are_one_turn",
        ),
    ),
    "conversation.delivered-often": Promise(
        (
            "What is delivered two to ten times, to either process, happens once: messages, "
            "decisions, resumes, ticks, notices."
        ),
        (
            "races/test_deliveries.py::test_messages_decisions_and_ticks_delivered_many_times_have_one_effect",
            "races/test_deliveries.py::test_notice_delivered_from_two_processes_goes_out_once",
            "races/test_deliveries.py::test_message_id_with_other_words_is_refused",
            "races/test_langgraph_facts.py::test_fresh_message_replaces_the_interrupt_and_not_what_is_decided",
            "server/test_live_desk.py::test_idempotency_key_counts_within_its_conversation",
            "cli/test_client.py::test_client_repeats_a_lost_request_under_the_same_key",
        ),
    ),
    "conversation.fence": Promise(
        "A run that lost its turn writes nothing more.",
        (
            "conversation/test_conversations.py::test_died_turn_is_taken_over_and_its_zombie_writes_nothing",
            "ledger/test_ledger.py::test_turn_that_is_over_does_nothing",
        ),
    ),
    "conversation.masked": Promise(
        "Card numbers, CVV, passwords and tokens are masked before anything is stored.",
        (
            "understanding/test_masking.py::test_card_number_never_survives",
            "server/test_live_doors.py::test_card_numbers_are_masked_before_a_run_exists",
            "conversation/test_conversations.py::test_text_is_masked_stripped_and_cut",
        ),
    ),
    "conversation.handed-over": Promise(
        (
            "After a hand-over the desk is silent until it is returned; "
            "what nobody answered meanwhile is answered then."
        ),
        (
            "conversation/test_conversations.py::test_conversations_while_a_person_has_the_conversation_the_desk_is_silent",
            "conversation/test_supervision.py::test_turn_under_way_is_silenced_and_its_mail_waits",
            "conversation/test_supervision.py::test_notice_that_falls_due_meanwhile_is_said_once_it_is_returned",
        ),
    ),
    "supervision.roles": Promise(
        "Agents, leads and admins step in, one at a time, and never into their own account.",
        (
            "conversation/test_supervision.py::test_staff_who_are_no_agent_lead_or_admin_do_not_step_in",
            "conversation/test_supervision.py::test_conversation_taken_over_by_many_at_once_is_with_one",
            "conversation/test_supervision.py::test_supervision_of_ones_own_account_is_refused",
            "server/test_live_staff.py::test_live_desk_who_may_step_in_over_http",
        ),
    ),
    "supervision.closes": Promise(
        (
            "A person closes a conversation with an outcome and a reason, once what waits in it is "
            "decided; the customer's next message opens it again."
        ),
        (
            "conversation/test_closed_by_people.py::test_conversation_closed_by_people_ends_as_they_say_and_opens_with_the_next_message",
            "conversation/test_closed_by_people.py::test_conversation_closed_by_whoever_has_it_goes_back_to_the_desk",
            "conversation/test_closed_by_people.py::test_conversation_with_something_undecided_is_not_closed_and_names_it",
            "conversation/test_closed_by_people.py::test_closing_says_an_outcome_and_a_reason_that_goes_with_it",
            "ui/test_conversation.py::test_conversation_is_closed_once_what_waits_is_decided",
            "cli/test_closing_command.py::test_conversations_closed_together_are_each_decided_by_itself",
        ),
    ),
    "supervision.makers": Promise(
        (
            "Whoever took over or whispered signs nothing there, "
            "and a yes to a person is no yes to the desk."
        ),
        (
            "conversation/test_supervision.py::test_note_is_kept_and_its_writer_signs_nothing",
            "conversation/test_supervision.py::test_supervision_message_answers_mail_and_closes_the_open_question",
            "ledger/test_stops.py::test_taken_over_the_desk_does_only_what_people_signed",
        ),
    ),
    "supervision.paused": Promise(
        (
            "While a conversation is paused nothing begins in it, wherever its turn stood; "
            "returned, it goes on once."
        ),
        (
            "ledger/test_stops.py::test_pause_holds_back_what_was_granted",
            "graphs/test_handed_over_paused.py::test_handed_over_paused_what_was_handed_over_during_a_pause_is_returned_to_people",
            "graphs/test_halted.py::test_pause_in_the_middle_of_a_turn_pays_nothing",
        ),
    ),
    "supervision.modes": Promise(
        (
            "Policy says for each kind of action whether it always asks, "
            "can be stopped before it is sent, or goes alone."
        ),
        (
            "policy/test_policy_set.py::test_action_mode_adds_people_and_never_removes_one",
            "ledger/test_stops.py::test_action_on_the_loop_can_be_stopped_before_it_is_sent",
            "graphs/test_halted.py::test_action_on_the_loop_pays_after_the_window_and_not_before",
        ),
    ),
    "supervision.halt": Promise(
        (
            "After `steward halt` nothing is granted and nothing begins; the desk answers on, "
            "and `resume` does what waited."
        ),
        (
            "ledger/test_stops.py::test_halt_grants_and_sends_nothing_until_it_is_lifted",
            "ledger/test_stops.py::test_stops_once_halted_nothing_begins_any_more",
            "ledger/test_halted_resends.py::test_halt_keeps_back_what_is_sent_again",
            "ledger/test_stops.py::test_signature_does_not_get_around_a_halt",
            "graphs/test_halted.py::test_halted_desk_answers_and_pays_after_resume",
        ),
    ),
    "conversation.channel": Promise(
        (
            "An answer goes to the channel that the customer used last; "
            "in public there is an invitation to a private one and nothing else."
        ),
        (
            "conversation/test_channels.py::test_reply_goes_where_the_last_message_came_from",
            "conversation/test_channels.py::test_post_in_public_gets_an_invitation_and_nothing_else",
            "conversation/test_channels.py::test_channels_send_held_lines_to_the_channel_used_last",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "conversation.automatic": Promise(
        (
            "What a machine sent is kept and starts nothing: no turn, no answer, no yes, "
            "no hand-over; it moves no answer to another channel."
        ),
        (
            "conversation/test_automatic.py::test_automatic_mail_is_told_by_its_headers",
            "conversation/test_automatic.py::test_automatic_mail_parses_any_headers",
            "conversation/test_automatic.py::test_mail_of_a_machine_is_kept_and_starts_nothing",
            "conversation/test_automatic.py::test_database_itself_lets_no_machine_wait_for_an_answer",
            "conversation/test_automatic.py::test_automatic_mail_changes_neither_channel_nor_transcript",
            "conversation/test_automatic.py::test_yes_of_a_machine_confirms_nothing",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "conversation.no-loops": Promise(
        (
            "Two desks that write to each other end: ours marks its mail, "
            "and a letter that comes again and again goes to a person, unanswered."
        ),
        (
            "conversation/test_automatic.py::test_automatic_mail_headers_are_on_outgoing_mail",
            "conversation/test_automatic.py::test_desks_that_mark_their_mail_exchange_one_letter_each",
            "conversation/test_automatic.py::test_desks_that_write_to_each_other_without_end_go_to_a_person",
            "conversation/test_automatic.py::test_loop_of_other_words_each_time_ends_too_and_an_hour_later_counts_anew",
            "conversation/test_automatic.py::test_automatic_mail_loop_guard_leaves_chat_alone",
            "conversation/test_automatic.py::test_automatic_mail_is_not_counted_by_the_loop_guard",
        ),
    ),
    "conversation.danger": Promise(
        (
            "Danger to life or health is read offline in six languages; "
            "safety words go out with the message itself, and the alarm stays until a person "
            "closes it."
        ),
        (
            "understanding/test_emergency.py::test_emergency_told_in_plain_words_is_found",
            "understanding/test_emergency.py::test_emergency_idiom_or_question_is_none",
            "understanding/test_emergency.py::test_emergency_held_back_lines_are_found_and_harmless_ones_left_alone",
            "understanding/test_emergency.py::test_emergency_of_a_writer_who_sees_no_reader_is_found",
            "understanding/test_emergency_everyday.py::test_emergency_simulated_customers_raise_an_alarm_only_in_danger",
            "understanding/test_emergency_everyday.py::test_emergency_everyday_talk_is_left_alone_and_danger_beside_it_is_found",
            "understanding/test_emergency_everyday.py::test_emergency_sentence_of_danger_in_a_letter_of_business_is_found",
            "understanding/test_emergency_everyday.py::test_emergency_idioms_are_left_alone_and_understated_danger_is_found",
            "understanding/test_emergency_figures.py::test_figure_of_speech_beside_goods_raises_no_alarm",
            "understanding/test_emergency_figures.py::test_figure_of_speech_is_no_line_of_danger_that_is_learned",
            "understanding/test_emergency.py::test_language_of_lines_of_danger_and_of_none_is_named",
            "conversation/test_alarms.py::test_alarm_doubtful_words_get_the_number_once_and_its_word_raises_it",
            "conversation/test_alarms.py::test_alarm_is_raised_once_and_stays_until_a_person_closes_it",
            "conversation/test_alarms.py::test_alarm_is_raised_while_paused_taken_over_or_public",
            "graphs/test_danger_by_row.py::test_turn_without_an_alarm_on_record_calls_nobody_for_danger",
            "graphs/test_danger_by_row.py::test_turn_with_an_alarm_on_record_calls_a_person_whatever_is_read_again",
            "conversation/test_alarms.py::test_denial_gives_the_desk_the_wish_that_raised_the_alarm_and_closes_nothing",
            "conversation/test_alarms.py::test_denial_leaves_who_had_asked_for_a_person_waiting",
            "conversation/test_alarms.py::test_danger_after_a_denial_is_answered_with_safety_words_again",
            "conversation/test_alarms.py::test_alarm_that_nobody_denied_waits_again_after_words_that_are_no_wish",
            "conversation/test_alarms.py::test_wish_beside_danger_waits_with_the_next_word_of_business",
            "understanding/test_while_waiting.py::test_wish_beside_danger_is_not_gone_on_with_by_words_about_help",
            "conversation/test_assigning.py::test_webhook_is_told_of_danger_that_the_desk_went_on_beside",
            "understanding/test_no_danger.py::test_denial_of_danger_is_heard_and_what_was_meant_is_left",
            "understanding/test_no_danger.py::test_denial_is_none_where_anything_may_be_wrong",
            "conversation/test_alarms.py::test_safety_words_name_the_number_of_a_known_country",
            "conversation/test_alarms.py::test_safety_words_exist_in_each_language_and_for_each_kind",
        ),
    ),
    "conversation.no-dead-ends": Promise(
        (
            "No answer is given twice on the same facts, and what belongs to people ends with "
            "them under its kind."
        ),
        (
            "conversation/test_told_before.py::test_told_same_facts_are_counted_once_a_turn",
            "conversation/test_told_before.py::test_told_new_fact_is_another_answer",
            "understanding/test_people_wishes.py::test_read_wishes_for_people_are_known_by_their_kind",
            "understanding/test_people_wishes.py::test_read_what_the_desk_looks_into_is_no_wish_for_people",
            "wording/test_other_languages.py::test_words_that_other_languages_are_told_call_a_person",
        ),
    ),
    "conversation.languages": Promise(
        (
            "Wishes are read in English, Dutch, German, French and Spanish; an address, a name or "
            "a few words are no foreign language."
        ),
        (
            "understanding/test_languages.py::test_read_wish_in_five_languages_goes_to_its_team",
            "understanding/test_languages.py::test_read_several_wishes_in_other_languages_keeps_their_order",
            "understanding/test_languages.py::test_spoken_language_of_what_nobody_can_tell_is_one_that_the_desk_speaks",
            "understanding/test_languages.py::test_question_alone_is_told_from_a_wish_in_other_languages",
            "understanding/test_languages.py::test_cut_negated_wish_in_other_languages_is_no_wish",
        ),
    ),
    "conversation.speaks": Promise(
        (
            "A customer is answered, and told later, in the language that they write; the row of "
            "the conversation has it, and a yes, a name or an address does not change it. Each "
            "language says what English says: the same values, figures, denials and claims."
        ),
        (
            "understanding/test_conversation_language.py::test_words_that_leave_no_doubt_change_the_language",
            "understanding/test_conversation_language.py::test_words_that_tell_no_language_change_nothing",
            "conversation/test_spoken.py::test_yes_in_another_language_changes_nothing",
            "conversation/test_spoken.py::test_notices_outside_of_a_turn_are_in_the_language_of_the_row",
            "wording/test_translations.py::test_language_has_every_message_with_the_same_values",
            "wording/test_translations.py::test_words_deny_where_english_denies",
            "wording/test_translations.py::test_words_have_the_figures_and_references_of_english_and_as_many_questions",
            "wording/test_translations.py::test_words_claim_nothing_that_their_phrase_does_not_tell_of",
            "models/test_worded.py::test_model_choice_is_said_in_the_language_of_the_conversation",
        ),
    ),
    "conversation.declared-requests": Promise(
        (
            "A request that people see to is one file: one ticket under its own subject, "
            "said as not done yet."
        ),
        (
            "teams/test_requests.py::test_requests_each_declaration_is_a_goal_of_its_team",
            "teams/test_requests.py::test_read_declared_request_stands_instead_of_what_its_clause_was_taken_for",
            "teams/test_requests.py::test_read_other_wishes_are_no_declared_request",
            "teams/test_requests.py::test_hear_request_beside_a_wish_keeps_both",
            "teams/test_requests.py::test_requested_reads_no_file_once_the_reader_is_there",
            "teams/test_requests.py::test_request_taken_forged_in_state_says_no_words_of_its_own",
            "teams/test_requests.py::test_adding_a_request_page_is_a_request",
        ),
    ),
    "conversation.waiting": Promise(
        (
            "Who waits for a person hears the truth about it, in whatever order they write; "
            "machines do not keep each other busy with it."
        ),
        (
            "conversation/test_alarms.py::test_waiting_customer_who_writes_on_hears_place_and_opening",
            "conversation/test_alarms.py::test_waiting_letters_are_answered_once",
            "understanding/test_while_waiting.py::test_waiting_message_shows_what_people_look_for_first",
            "server/test_brief.py::test_brief_shows_what_was_named_while_a_person_was_awaited",
            "conversation/test_alarms.py::test_taken_conversation_says_so_and_the_desk_is_silent",
            "understanding/test_person_wish.py::test_person_asked_for_in_each_language_is_heard",
            "understanding/test_person_wish.py::test_person_spoken_of_is_not_asked_for",
        ),
    ),
    "conversation.quiet-hours": Promise(
        (
            "What the desk says of its own accord reaches nobody in the quiet hours of their own "
            "clock; it goes out once, as soon as they end."
        ),
        (
            "conversation/test_quiet_hours.py::test_quiet_hours_compute_the_time_of_sending",
            "conversation/test_quiet_hours.py::test_notice_goes_out_as_soon_as_no_clock_shows_night",
            "conversation/test_quiet_hours.py::test_country_of_many_zones_is_quiet_where_any_of_them_is",
            "conversation/test_quiet_hours.py::test_quiet_hours_where_a_customer_is",
            "conversation/test_quiet_hours.py::test_zones_of_the_table_exist",
            "conversation/test_quiet_hours.py::test_zones_that_leave_no_hour_give_way_to_the_first",
            "conversation/test_quiet_hours.py::test_odd_hours_are_refused_with_the_rest_of_the_set",
            "conversation/test_quiet_hours.py::test_notice_at_night_waits_for_the_morning_and_goes_out_once",
            "conversation/test_quiet_hours.py::test_clock_of_the_recipient_is_what_counts",
            "conversation/test_quiet_hours.py::test_news_by_day_goes_out_with_the_next_look",
            "conversation/test_quiet_hours.py::test_desk_that_was_away_in_the_morning_does_not_wake_anybody_at_two",
            "conversation/test_quiet_hours.py::test_quiet_hours_while_a_person_has_it_hold_all_back_until_the_return",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "conversation.answers-do-not-wait": Promise(
        (
            "An answer, a code, a notice about an account's security and a person's words never "
            "wait; what a parked line asks is open from when it went."
        ),
        (
            "conversation/test_quiet_hours.py::test_answer_at_night_never_waits",
            "conversation/test_quiet_hours.py::test_quiet_hours_do_not_hold_back_chat",
            "conversation/test_quiet_hours.py::test_codes_security_and_people_do_not_wait",
            "conversation/test_quiet_hours.py::test_quiet_hours_end_for_a_customer_who_writes",
            "conversation/test_quiet_hours.py::test_decision_at_night_waits_and_what_it_asks_is_open_from_the_morning",
            "conversation/test_quiet_hours.py::test_words_from_before_it_was_read_answer_nothing",
        ),
    ),
    "conversation.not-recorded": Promise(
        (
            "Without a yes in so many words nothing verbatim of a call is kept: "
            "its words are gone with their answer, and are in no state or checkpoint."
        ),
        (
            "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
            "graphs/test_unrecorded.py::test_words_with_consent_are_kept",
            "conversation/test_recording.py::test_words_are_there_for_their_turn_and_gone_with_its_answer",
            "conversation/test_recording.py::test_call_with_consent_is_kept_and_other_channels_always_are",
            "conversation/test_recording.py::test_unrecorded_call_forgets_words_that_a_person_answered",
            "conversation/test_recording.py::test_unrecorded_call_forgets_unanswered_words_within_the_hour",
            "conversation/test_recording.py::test_unrecorded_call_keeps_held_lines_until_they_are_heard",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "conversation.recording-consent": Promise(
        (
            "A spoken no to being recorded counts at once, answers nothing else, "
            "and is taken back by the caller's own words alone; service goes on."
        ),
        (
            "conversation/test_recording.py::test_recording_consent_is_read_from_words",
            "conversation/test_recording.py::test_words_about_recording_answer_nothing_else",
            "conversation/test_recording.py::test_words_of_any_kind_can_be_read_for_consent_to_record",
            "conversation/test_recording.py::test_spoken_no_counts_from_its_own_words_on_and_the_channel_cannot_take_it_back",
            "conversation/test_recording.py::test_message_delivered_again_after_its_words_are_gone_changes_nothing",
            "conversation/test_recording.py::test_turn_that_died_reads_the_words_again",
        ),
    ),
    "contact.noted_once": Promise(
        "A contact that has ended is one line in the customer's history in the CRM, whoever looks "
        "and whatever dies meanwhile; after the customer's turn, and without their words.",
        (
            "graphs/test_contact_notes.py::test_contact_that_ended_is_one_line_however_many_sweepers_look",
            "graphs/test_contact_notes.py::test_sweeper_that_dies_over_a_contact_is_followed_by_another",
            "graphs/test_contact_notes.py::test_line_that_waits_for_its_system_costs_no_turn_of_the_customer",
            "graphs/test_contact_notes.py::test_line_of_an_erased_customer_is_taken_out_of_the_ledger",
            "durability/test_kill_points.py::test_kill_at_any_point_of_a_story_changes_nothing",
        ),
    ),
    "timeline.same_matter": Promise(
        "Whoever is handed a conversation, or sees the customer beside it, reads which contact "
        "about the same this is, whatever it is about: by the record named, else by the wish.",
        (
            "teams/test_timeline.py::test_timeline_counts_contacts_about_the_same_record_whoever_had_them",
            "teams/test_timeline.py::test_timeline_counts_other_records_as_something_else",
            "teams/test_timeline.py::test_timeline_counts_the_same_wish_where_no_record_is_named",
        ),
    ),
}
