"""Promises about the pages."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "pages.narrow": Promise(
        "On a telephone nothing goes beyond the edge, and lists keep their words readable.",
        (
            "ui/test_narrow.py::test_head_of_the_chat_is_one_line_of_buttons_at_375",
            "ui/test_narrow.py::test_list_of_conversations_keeps_its_words_readable_on_small_screens",
        ),
    ),
    "ui.approvals": Promise(
        "People decide in a browser, by mouse or by keyboard alone: who waits first is pushed, "
        "who may not sign reads why, who comes late reads "
        "who was first, a reload loses nothing, and the customer hears what was shown.",
        (
            "ui/test_tour_signatures.py::test_180_waits_for_a_person_and_takes_eight_clicks_in_all",
            "ui/test_several.py::test_next_card_opens_though_the_list_heard_of_the_decision_first",
            "ui/test_tour_signatures.py::test_signatures_two_are_given_in_the_tour_by_being_somebody_else",
            "ui/test_deciding.py::test_signers_and_a_customer_at_once_see_the_same",
            "ui/test_deciding.py::test_person_who_may_not_sign_reads_why",
            "ui/test_deciding.py::test_lowered_by_one_and_signed_by_another",
            "ui/test_deciding.py::test_rejected_with_a_reason_and_the_customer_hears_what_was_shown",
            "ui/test_deciding.py::test_deciding_whoever_has_it_open_has_it_and_the_other_goes_on_calmly",
            "ui/test_deciding.py::test_decision_that_comes_too_late_is_a_notice",
            "ui/test_deciding.py::test_keyboard_alone_leads_from_the_queue_to_a_decision",
            "ui/test_deciding.py::test_reload_in_the_middle_changes_nothing",
            "ui/test_deciding.py::test_signing_out_gives_up_what_was_open",
            "ui/test_deciding.py::test_queue_is_pushed_counted_and_filtered",
            "ui/test_deciding.py::test_queue_without_events_is_looked_at_often",
        ),
    ),
    "ui.drafts": Promise(
        (
            "A reason that is half written outlives a reload, for that person and that request; "
            "a decision and signing out take it away."
        ),
        (
            "ui/test_drafts.py::test_half_written_reason_is_there_after_a_reload_and_gone_after_the_decision",
            "ui/test_drafts.py::test_sign_out_leaves_no_words_behind",
        ),
    ),
    "ui.conversation": Promise(
        "A conversation in full says what it is about, whom it waits for, the plan, "
        "what was found in which system and how fresh, where systems differ, "
        "what is proposed and what it cost against its budget; every door opens by keyboard; "
        "it fits a telephone, light and dark.",
        (
            "ui/test_conversation.py::test_lead_reads_what_it_is_about_and_where_each_finding_is_from",
            "ui/test_conversation.py::test_doors_of_the_page_open_by_keyboard",
            "ui/test_conversation.py::test_conversation_everything_is_stopped_and_goes_on_by_keyboard",
            "ui/test_conversation.py::test_conversation_page_can_be_read_on_a_phone_and_by_everybody",
            "graphs/test_work_view.py::test_work_view_says_what_was_found_where_how_fresh_and_what_waits",
            "graphs/test_work_view.py::test_conflict_is_named_with_what_is_relied_on",
            "graphs/test_work_view.py::test_work_view_costs_what_the_budget_says",
            "graphs/test_work_view.py::test_run_that_was_overtaken_writes_no_finding",
            "graphs/test_work_view.py::test_old_findings_are_swept_and_the_page_still_opens",
        ),
    ),
    "people.fields": Promise(
        (
            "Members of staff read of a conversation what the policy names for their roles; "
            "of a payment never what could be used to pay, and on the floor the last four digits."
        ),
        (
            "gateway/test_fields_of_people.py::test_fields_of_people_hide_payment_credentials_from_every_role",
            "gateway/test_fields_of_people.py::test_floor_reads_the_last_four_digits_and_no_more",
            "gateway/test_fields_of_people.py::test_fields_of_people_show_the_tender_to_lead_and_finance",
            "gateway/test_fields_of_people.py::test_person_with_two_roles_sees_what_either_may",
            "gateway/test_fields_of_people.py::test_role_that_is_not_named_sees_least",
            "graphs/test_work_view.py::test_role_reads_what_its_rules_name",
            "ui/test_conversation.py::test_floor_sees_of_a_payment_the_last_four_digits",
        ),
    ),
    "codes.forgotten": Promise(
        (
            "A one-time code that was used is taken out of lines, cards, "
            "state and everything that staff read; what only looks like one stays."
        ),
        (
            "conversation/test_used_codes.py::test_used_code_is_taken_out_however_it_was_written",
            "conversation/test_used_codes.py::test_used_codes_everything_else_stays",
            "conversation/test_used_codes.py::test_used_codes_leave_a_text_without_codes_unchanged",
            "graphs/test_used_code.py::test_used_code_is_in_no_line_no_card_and_no_state",
            "graphs/test_used_code.py::test_used_code_in_the_message_that_agrees_is_on_no_card",
            "graphs/test_used_code.py::test_used_code_after_a_wrong_try_keeps_the_try_in_the_line",
            "graphs/test_work_view.py::test_code_is_in_nothing_that_is_shown",
            "gateway/test_fields_of_people.py::test_fields_one_time_code_is_readable_by_nobody",
        ),
    ),
    "conversation.one-moment": Promise(
        "A poll and a stream show lines and state of one moment.",
        (
            "conversation/test_seen.py::test_seen_reply_comes_together_with_the_end_of_its_turn",
            "conversation/test_seen.py::test_looking_writes_nothing",
        ),
    ),
    "signin.tokens-end": Promise(
        (
            "Tokens of a member of staff can be ended: none that was made until then gets anybody "
            "in, sessions and other people go on, the record says who did it."
        ),
        (
            "access/test_ended_tokens.py::test_token_ended_signs_in_as_nobody",
            "access/test_ended_tokens.py::test_token_of_the_second_in_which_all_ended_is_over_and_a_later_one_counts",
            "access/test_ended_tokens.py::test_tokens_of_others_and_sessions_go_on",
            "access/test_ended_tokens.py::test_token_ended_twice_is_listed_once_and_recorded_by_whom",
            "cli/test_token_command.py::test_token_is_printed_ended_and_listed",
            "cli/test_token_command.py::test_ones_own_or_as_an_admin",
        ),
    ),
    "housekeeping.swept": Promise(
        (
            "Old rows of budgets, calls, sessions and findings go, a few at a time; "
            "nothing that a budget counts, has to settle or the record needs goes with them."
        ),
        (
            "budgets/test_swept.py::test_budget_sweep_deletes_old_calls_and_keeps_their_sums",
            "budgets/test_swept.py::test_conversations_budget_holds_over_a_sweep",
            "budgets/test_swept.py::test_task_that_still_waits_keeps_its_budget",
            "budgets/test_swept.py::test_budget_sweep_settles_open_reservations_first",
            "budgets/test_swept.py::test_open_turn_keeps_its_budget",
            "budgets/test_swept.py::test_budget_sweep_is_bounded",
            "budgets/test_swept.py::test_budget_sweep_keeps_what_conversation_and_customer_used",
            "access/test_sessions.py::test_session_that_has_long_been_over_is_swept_and_the_record_keeps_it",
        ),
    ),
    "money.lines-of-their-order": Promise(
        (
            "What comes back of an invoice is of the lines that it is for, at their own tax; "
            "where none are named, a person decides."
        ),
        (
            "systems/test_invoice_lines.py::test_list_invoices_tells_orders_apart",
            "policy/test_returned_goods.py::test_reasons_what_was_credited_of_other_orders_does_not_count_for_this_one",
            "policy/test_reasons.py::test_pieces_of_several_are_worth_their_share",
        ),
    ),
    "money.returns-in-time": Promise(
        (
            "A withdrawal counts from its declaration, which is a row; "
            "what came back later than it may is for a person."
        ),
        (
            "policy/test_returned_goods.py::test_came_back_late_counts_from_the_declaration",
            "policy/test_returned_goods.py::test_may_declare_says_why_not",
            "systems/test_returns.py::test_create_return_notes_the_declaration_once",
        ),
    ),
    "money.plan-priced-first": Promise(
        (
            "A change of plan is offered with both plans, their prices, "
            "what is charged today and from when; just that is charged, once."
        ),
        (
            "systems/test_plans.py::test_downgrade_is_invoiced_and_charged_at_its_own_price_once_its_period_begins",
            "systems/test_plans.py::test_downgrade_of_who_pays_by_invoice_is_invoiced_and_not_charged",
            "systems/test_plans.py::test_change_plan_charges_what_the_preview_said_once_and_posts_it",
            "systems/test_plans.py::test_change_plan_refuses_other_terms_than_the_preview_has",
            "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        ),
    ),
    "money.one-form": Promise(
        (
            "An amount is written in one way, grouped, in sentences and on pages; "
            "both ways are understood."
        ),
        (
            "policy/test_money.py::test_money_is_written_in_one_way",
            "policy/test_money.py::test_money_is_read_with_a_comma_for_thousands_and_without",
            "policy/test_money.py::test_anything_else_is_refused",
            "graphs/test_answers.py::test_amount_with_grouping_counts_as_the_customers",
        ),
    ),
    "ui.approvals-shown": Promise(
        (
            "Every kind of action is drawn in full with nothing hidden, fits a telephone, "
            "and reads in light and dark by the rules of accessibility."
        ),
        (
            "ui/test_approval_shown.py::test_unknown_kind_is_shown_in_full_and_nothing_hides",
            "ui/test_approval_shown.py::test_approval_page_can_be_read_by_everybody",
        ),
    ),
    "ui.tour": Promise(
        (
            "Stories and own words work in a browser; a server killed while it pays, "
            "a time-out after the payment and a changed record show what they cost: nothing."
        ),
        (
            "ui/test_tour.py::test_charged_twice_is_refunded_once_and_the_books_say_so",
            "ui/test_tour.py::test_server_killed_in_the_middle_of_paying_costs_nothing",
            "ui/test_tour.py::test_time_out_after_the_payment_is_not_paid_twice",
            "ui/test_tour.py::test_tour_what_billing_knows_corrects_what_the_crm_believes",
            "ui/test_tour.py::test_tour_somebody_elses_invoice_sounds_like_none",
            "ui/test_tour.py::test_lost_parcel_is_asked_about_in_two_systems",
            "ui/test_tour.py::test_person_is_called_without_a_code",
            "ui/test_tour.py::test_words_of_ones_own_work_as_well_as_the_stories",
            "ui/test_tour.py::test_record_that_was_tampered_with_says_so",
            "ui/test_tour.py::test_lines_of_the_record_show_their_code_and_their_entry",
            "ui/test_tour.py::test_tour_is_on_one_screen_without_scrolling",
            "ui/test_tour.py::test_colleague_answers_a_human_please_within_the_tour",
            "ui/test_tour.py::test_company_shows_its_books_to_pages_of_this_machine_alone",
        ),
    ),
    "words.figures": Promise(
        (
            "A figure of a rule reaches a customer only from the rule in force, "
            "whatever an article, or two of them, write."
        ),
        (
            "policy/test_figures.py::test_rule_figures_of_the_shipped_limits_name_every_reason_and_what_customers_are_told",
            "policy/test_figures.py::test_filled_placeholder_has_its_unit_once",
            "graphs/test_passages.py::test_passage_with_another_figure_than_the_rule_is_withheld",
            "graphs/test_passages.py::test_passage_that_agrees_with_the_rules_is_read_out",
            "graphs/test_passages.py::test_passage_that_another_current_article_contradicts_is_withheld_where_no_rule_decides",
            "understanding/test_rule_questions.py::test_figures_in_words_and_digits_are_the_same",
            "understanding/test_rule_questions.py::test_rule_questions_in_a_wish_or_a_report_are_none",
        ),
    ),
    "words.promises": Promise(
        (
            "Behind every promise that a reply makes stands a row: by template, "
            "by state of the action, and at the moment of speaking."
        ),
        (
            "wording/test_kept.py::test_held_to_words_of_an_article_are_the_articles_and_no_promise_of_the_desk",
            "wording/test_promises.py::test_template_promises_nothing_that_no_row_stands_behind",
            "wording/test_promises.py::test_template_is_said_by_some_code",
            "wording/test_promises.py::test_action_says_in_no_state_what_its_row_does_not_hold",
            "wording/test_promises.py::test_promises_page_is_what_the_code_says",
            "wording/test_kept.py::test_held_to_promise_of_a_ticket_is_said_only_once_there_is_one",
        ),
    ),
    "words.values": Promise(
        (
            "What other systems wrote into their fields is shown as a value or not at all; "
            "a model changes no word of a reply."
        ),
        (
            "wording/test_values.py::test_template_with_a_hostile_value_shows_no_word_of_it",
            "wording/test_values.py::test_title_of_a_request_shows_no_word_of_a_hostile_value",
            "wording/test_values.py::test_values_of_a_type_are_shown_and_others_are_named_by_what_they_are_of",
            "models/test_worded.py::test_model_chooses_what_stands_round_an_explanation",
            "models/test_worded.py::test_woven_acknowledgement_rests_on_the_customers_own_words",
        ),
    ),
    "words.public": Promise(
        (
            "What anybody may know is answered to anybody; what is asked of one's own waits for a "
            "proof."
        ),
        (
            "understanding/test_public_questions.py::test_asks_in_general_question_about_everybody_is_public",
            "understanding/test_public_questions.py::test_asks_in_general_question_about_ones_own_is_not_public",
        ),
    ),
    "words.standing": Promise(
        (
            "A time or a place that a text in code names is held by a constant of the desk, "
            "or it is not named."
        ),
        (
            "wording/test_standing.py::test_text_in_code_says_no_time_that_nothing_holds",
            "wording/test_standing.py::test_text_in_code_names_no_place_that_the_desk_does_not_have",
            "wording/test_standing.py::test_code_message_says_the_minutes_that_the_code_has",
        ),
    ),
    "words.passages": Promise(
        (
            "A passage answers only what it holds: place, topic and figure; "
            "a question that goes on is about what it goes on from."
        ),
        (
            "understanding/test_topics.py::test_passage_answers_only_what_it_holds",
            "understanding/test_topics.py::test_passage_sentence_that_leans_on_the_one_before_is_read_with_it",
            "understanding/test_topics.py::test_follows_question_without_a_topic_of_its_own_goes_on",
            "understanding/test_topics.py::test_follows_words_that_stand_for_themselves_go_on_from_nothing",
            "understanding/test_topics.py::test_continued_what_is_named_anew_takes_the_place_of_its_kind",
            "understanding/test_topics.py::test_asked_topic_what_is_told_beside_a_question_is_not_asked_about",
            "understanding/test_topics.py::test_holds_place_by_a_region_that_it_is_in",
            "understanding/test_topics.py::test_holds_answer_a_share_is_no_price",
            "graphs/test_passages.py::test_article_that_gives_orders_to_agents_is_not_read_out",
        ),
    ),
    "mail.own-words": Promise(
        (
            "Of a mail only what its writer wrote now counts; quotes, "
            "signatures and headers are kept in the row for people."
        ),
        (
            "conversation/test_mail.py::test_apart_keeps_the_writers_own_words_only",
            "conversation/test_mail.py::test_apart_loses_nothing_and_ends_on_any_text",
            "conversation/test_mail.py::test_take_in_mail_stores_quotes_beside_the_words",
        ),
    ),
}
