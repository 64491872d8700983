"""Guards of calls: what is recorded, and what is forgotten."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_CALL = "conversation/test_recording.py::"

GUARDS = (
    Guard(
        "words gone with their answer",
        (
            Code(
                "steward.conversation.closing:_finish",
                "await recording.forget(connection, turn.conversation_id)",
                "pass",
            ),
        ),
        _CALL + "test_words_are_there_for_their_turn_and_gone_with_its_answer",
        "assert ['where is my parcel'] == ['[not recorded]']",
    ),
    Guard(
        "words gone within the hour",
        (
            Code(
                "steward.conversation.recording:_FORGET_HEARD", "WHERE NOT recorded", "WHERE false"
            ),
            Code(
                "steward.conversation.recording:_FORGET_SAID", "WHERE NOT recorded", "WHERE false"
            ),
        ),
        _CALL + "test_unrecorded_call_forgets_unanswered_words_within_the_hour",
        "are you there?",
    ),
    Guard(
        "the channel loosens no spoken no",
        (
            Code(
                "steward.conversation.recording:standing",
                'if told is not None and (by == "channel" or told == "refused"):',
                "if told is not None:",
            ),
        ),
        _CALL + "test_spoken_no_counts_from_its_own_words_on_and_the_channel_cannot_take_it_back",
        "my dog ate it",
    ),
    Guard(
        "no words of a call in state",
        (
            Code(
                "steward.dialogue.tasks.unrecorded_calls:shown",
                "if message.recorded or",
                "if True or",
            ),
        ),
        "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
        "checkpoints.checkpoint",
    ),
    Guard(
        "no words of a call in plans",
        (
            Code(
                "steward.dialogue.tasks.unrecorded_calls:plan_without_words",
                'with_slots(task, _facts(typed(task), task["goal"], heard))',
                "task",
            ),
        ),
        "graphs/test_unrecorded.py::test_unrecorded_call_refund_is_paid_and_no_word_is_left",
        "checkpoints.checkpoint",
    ),
)
