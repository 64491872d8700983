"""Promises about channels with carriers: e-mail, messages, the chat of those who approve."""

from __future__ import annotations

from tests.requirements.promise import Promise

_IN, _OUT = "channels/test_receiving.py", "channels/test_sending.py"
_TEXT = "channels/test_messages.py"
_PHOTOS, _TLS = "graphs/test_photos_by_mail.py", "channels/test_encrypted.py"
_READ, _BOX = "channels/test_letters.py", "channels/test_fetching.py"

PROMISES: dict[str, Promise] = {
    "channels.mail-once": Promise(
        "A mail is taken in once, whichever way and however often it is handed in.",
        (f"{_IN}::test_mail_delivered_twice_is_taken_in_once",),
    ),
    "channels.threads": Promise(
        "A mail goes on in the conversation that it answers, and nobody enters somebody else's: "
        "neither by naming their mails nor under their name.",
        (
            f"{_IN}::test_answer_goes_on_in_its_conversation",
            f"{_IN}::test_thread_of_somebody_else_is_not_entered",
            f"{_IN}::test_forged_sender_needs_an_id_that_nobody_guesses",
            f"{_IN}::test_mail_that_the_own_server_calls_forged_is_kept_apart",
        ),
    ),
    "channels.mail-proves-nobody": Promise(
        "A From line, SPF, DKIM and DMARC are noted for people and prove nobody.",
        (
            f"{_READ}::test_evidence_is_the_word_of_the_companys_own_server_alone",
            f"{_PHOTOS}::test_word_of_a_mail_server_decides_nothing",
            "server/test_brief.py::test_brief_of_mails_says_what_their_server_says_and_what_came",
            f"{_IN}::test_mail_that_the_own_server_calls_forged_is_kept_apart",
        ),
    ),
    "channels.photos": Promise(
        "Photos that came by mail are listed for people, within bounds; who mailed one is not "
        "asked for it again.",
        (
            f"{_PHOTOS}::test_photo_that_came_with_the_mail_is_looked_at_and_not_asked_for",
            f"{_PHOTOS}::test_photo_that_comes_when_it_was_asked_for_goes_to_a_colleague",
            f"{_PHOTOS}::test_logo_below_a_signature_is_no_photo",
            f"{_READ}::test_letter_keeps_ten_files_of_ten_megabytes_each_once",
            "ui/test_by_mail.py::test_files_of_a_mail_are_listed_where_people_decide",
        ),
    ),
    "channels.encrypted": Promise(
        "Neither words nor a password go to a mail server whose certificate is not trusted, or "
        "that offers no encryption.",
        (
            f"{_TLS}::test_server_whose_certificate_is_not_trusted_gets_neither_words_nor_password",
            f"{_TLS}::test_server_that_offers_no_encryption_gets_neither_words_nor_password",
            f"{_TLS}::test_mailbox_is_read_encrypted_where_its_certificate_is_trusted",
            f"{_TLS}::test_mailbox_that_offers_no_encryption_is_not_signed_in_to",
        ),
    ),
    "channels.late-yes": Promise(
        "A yes by mail counts for what the mail asked that it answers, and for nothing newer.",
        (
            f"{_IN}::test_late_yes_to_an_earlier_offer_sees_no_offer_of_now",
            f"{_IN}::test_yes_to_the_offer_of_now_sees_it",
            f"{_IN}::test_mail_that_answers_nothing_of_the_desks_sees_no_offer",
        ),
    ),
    "channels.refused-with-a-reason": Promise(
        "A mail beyond the limits, or that cannot be read, is refused with a reason, starts "
        "nothing, and stays where it was.",
        (
            f"{_READ}::test_letter_beyond_the_limits_is_refused_with_a_reason",
            f"{_READ}::test_letter_of_parts_in_parts_is_refused",
            f"{_READ}::test_letter_of_any_bytes_is_read_or_refused",
            f"{_READ}::test_spoiled_letter_is_read_or_refused",
            f"{_READ}::test_html_of_any_kind_takes_no_longer_than_it_is_long",
            f"{_IN}::test_refused_mail_is_noted_with_a_reason_and_starts_nothing",
            f"{_IN}::test_mail_that_no_mail_program_writes_is_taken_in_or_refused",
            f"{_IN}::test_mail_whose_reading_fails_is_refused_and_the_next_is_heard",
            f"{_IN}::test_flood_of_one_address_is_refused_and_others_are_heard",
        ),
    ),
    "channels.seen-words": Promise(
        "Of a mail are read the words that its reader sees: nothing hidden, no file, no mail "
        "inside of the mail, no encoding that says something else.",
        (
            f"{_READ}::test_html_is_read_as_it_is_seen",
            f"{_READ}::test_charset_of_a_letter_plays_no_tricks",
            f"{_READ}::test_letter_keeps_pictures_by_their_content_and_leaves_out_the_rest",
        ),
    ),
    "channels.no-loops": Promise(
        "What a machine sent is kept and not answered, and two desks do not write to each other "
        "for ever.",
        (
            f"{_READ}::test_machines_letter_is_known",
            f"{_IN}::test_auto_reply_to_the_desk_is_kept_and_never_answered",
            f"{_IN}::test_unmarked_loop_ends_with_a_person",
        ),
    ),
    "channels.sent-once": Promise(
        "A line goes out under one id: again while it is proved that nobody took it, and never "
        "where it may have been taken, unless its copy or a person says so.",
        (
            f"{_OUT}::test_mail_that_was_not_taken_for_now_is_sent_again_under_the_same_id",
            f"{_OUT}::test_mail_cut_off_after_its_words_is_unknown_and_not_sent_again",
            f"{_OUT}::test_unproven_mail_is_proved_by_its_copy_in_the_mailbox",
            f"{_OUT}::test_person_settles_an_unproven_mail",
            f"{_OUT}::test_mail_of_a_process_that_is_gone_is_sent_only_where_it_was_not_handed_over",
            f"{_OUT}::test_line_to_be_sent_is_sent_once_by_two_processes",
        ),
    ),
    "channels.headers": Promise(
        "Nothing that a customer writes becomes a header or an address of an outgoing mail.",
        (
            f"{_OUT}::test_subject_adds_no_header_to_the_answer",
            f"{_OUT}::test_address_with_a_line_end_is_not_written_to",
            f"{_OUT}::test_notice_to_another_address_has_nothing_of_the_thread",
        ),
    ),
    "channels.killed": Promise(
        "A desk that is killed before, while or after it sends sends no mail twice and loses none: "
        "what it had not handed over goes out, what nobody can prove waits for a proof.",
        ("channels/test_whole_way.py::test_mail_is_answered_once_whenever_the_desk_is_killed",),
    ),
    "channels.signed": Promise(
        "What a carrier hands in counts by its signature, for five minutes, for exactly its bytes.",
        (
            "channels/test_webhooks.py::test_signed_body_is_known_by_its_id",
            "channels/test_webhooks.py::test_anything_else_is_refused",
            "channels/test_webhooks.py::test_webhook_of_other_bytes_or_another_secret_is_refused",
        ),
    ),
    "channels.messages": Promise(
        "A number's message is taken in once and answered under one id, however often it is sent; "
        "a yes that was written before an offer is none.",
        (
            f"{_TEXT}::test_message_is_taken_in_once_and_answered",
            f"{_TEXT}::test_message_that_was_not_confirmed_is_sent_again_under_its_id",
            f"{_TEXT}::test_message_that_is_not_taken_ends",
            f"{_TEXT}::test_message_of_no_use_is_refused_with_a_reason",
            f"{_TEXT}::test_yes_that_was_written_before_the_offer_sees_none",
            f"{_TEXT}::test_receipt_is_noted_at_its_line",
        ),
    ),
    "channels.people": Promise(
        "The chat of those who approve hears of a request once, and nothing of the customer.",
        (
            f"{_TEXT}::test_people_are_told_of_a_request_once_and_of_nobody",
            f"{_TEXT}::test_people_are_told_nothing_of_what_is_decided",
        ),
    ),
    "channels.mailbox": Promise(
        "A mailbox is read once and in order, by one process at a time; nothing in it is deleted, "
        "what is refused is flagged, and what came before the desk is left alone.",
        (
            f"{_BOX}::test_mailbox_is_read_once_and_marked",
            f"{_BOX}::test_mail_from_before_the_desk_carried_mail_is_left_alone",
            f"{_BOX}::test_mailbox_read_again_takes_nothing_in_twice",
            f"{_BOX}::test_mailbox_is_read_by_two_processes_in_turn",
            f"{_BOX}::test_unproven_mail_is_found_among_those_that_were_sent",
            f"{_BOX}::test_server_that_is_away_is_said_and_asked_again",
        ),
    ),
    "channels.bounces": Promise(
        "A mail that comes back is marked, by a report that names it and by no other.",
        (
            f"{_READ}::test_bounce_names_the_mail_that_did_not_arrive",
            f"{_READ}::test_report_of_a_delay_is_no_bounce",
            f"{_IN}::test_bounce_marks_the_line_and_only_who_has_its_id_can_say_so",
        ),
    ),
}
