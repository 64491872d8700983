"""Guards of danger to life."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_DECIDE = "steward.decisions.approvals:Approvals."

GUARDS = (
    Guard(
        "safety words before anything else",
        (Code("steward.conversation.intake:note_new", "if danger is not None:", "if False:"),),
        "conversation/test_alarms.py::test_alarm_is_raised_while_paused_taken_over_or_public",
        "assert",
    ),
    Guard(
        "a turn takes danger from its row",
        (
            Code(
                "steward.dialogue.tasks.people_tasks:called_at_once",
                "if opened.alarm is not None:",
                "if False:",
            ),
        ),
        "graphs/test_danger_by_row.py"
        "::test_turn_with_an_alarm_on_record_calls_a_person_whatever_is_read_again",
        "danger on record was answered as anything else",
    ),
    Guard(
        "an alarm is closed by a person",
        (
            Code(
                "steward.decisions.supervision:Supervision._return",
                'if await open_alarm(connection, held["id"]) is not None:',
                "if False:",
            ),
        ),
        "conversation/test_alarms.py::test_alarm_is_raised_once_and_stays_until_a_person_closes_it",
        "DID NOT RAISE",
    ),
    Guard(
        "a denial hides no danger beside it",
        (
            Code(
                "steward.understanding.people.no_danger:denies_danger",
                "return heard.kind is None and not heard.doubt and",
                "return",
            ),
        ),
        "conversation/test_alarms.py"
        "::test_danger_after_a_denial_is_answered_with_safety_words_again",
        "assert",
    ),
    Guard(
        "a denied alarm is raised anew",
        (
            Code(
                "steward.conversation.alarms:_RAISE",
                "WHERE alarm.denied_in IS NOT NULL OR alarm.went_on_in IS NOT NULL",
                "WHERE false",
            ),
        ),
        "conversation/test_alarms.py"
        "::test_danger_after_a_denial_is_answered_with_safety_words_again",
        "assert",
    ),
    Guard(
        "who asked for a person waits for one whatever was denied",
        (Code("steward.conversation.after_alarm:_FOR_DANGER", "= 'emergency')", "<> '')"),),
        "conversation/test_alarms.py::test_denial_leaves_who_had_asked_for_a_person_waiting",
        "assert",
    ),
    Guard(
        "what is decided is read in that very step",
        (Code("nodes.watching:watched", "anew=point in _DECIDE", "anew=False"),),
        "graphs/test_step_reads.py::test_step_that_decides_reads_anew_what_another_step_has_read",
        "it was decided on what another step had read",
    ),
)
