"""Guards of turns and messages."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_TALK = "conversation/test_conversations.py::"
_AUTOMATIC = "conversation/test_automatic.py::"
_QUIET = "conversation/test_quiet_hours.py::"
_GUARDED = "conversation/test_guarded_writes.py::test_guarded_write_of_a_"
_LOST = "conversation/test_lost_runs.py::"

GUARDS = (
    Guard(
        "what waits is decided before a conversation is closed",
        (
            Code(
                "steward.decisions.supervision:Supervision._close",
                "if one not in outcomes.MAY_STAY_OPEN",
                "if False",
            ),
        ),
        "conversation/test_closed_by_people.py"
        "::test_conversation_with_something_undecided_is_not_closed_and_names_it",
        "something has just begun in it",
    ),
    Guard(
        "turn fence",
        (
            Code(
                "steward.conversation.fence:_holds",
                'if row is None or row["fence"] != turn.fence:',
                "if row is None:",
            ),
            Code(
                "steward.conversation.fence:_holds",
                'if not row["extended"]:',
                "if False:",
            ),
        ),
        _TALK + "test_died_turn_is_taken_over_and_its_zombie_writes_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "a guarded write of a closed turn",
        (
            Code(
                "steward.conversation.fence:_GUARDED",
                "AND t.closed_at IS NULL AND held",
                "AND held",
            ),
        ),
        _GUARDED + "closed_turn_is_refused_and_writes_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "a guarded write of a run that lost its conversation",
        (
            Code(
                "steward.conversation.fence:_GUARDED",
                "AND %(run)s IN ({no_run}, held.run)",
                "AND %(run)s IS NOT NULL",
            ),
        ),
        _GUARDED + "run_that_lost_the_conversation_is_refused_and_writes_nothing",
        "assert",
    ),
    Guard(
        "turn lease",
        (
            Code("steward.conversation.unfinished:_SWEEP", "AND t.lease_until < clock_timestamp()"),
            Code(
                "steward.conversation.unfinished:_SWEEP",
                "t.closed_at IS NULL AND t.lease_until >= clock_timestamp()",
                "false",
            ),
        ),
        "conversation/test_unfinished.py::test_unfinished_names_each_conversation_to_one_caller",
        "busy",
    ),
    Guard(
        "one run of a conversation",
        (
            Code(
                "steward.locks:_take",
                "SELECT pg_advisory_lock(hashtextextended(%s, 0))",
                "SELECT hashtextextended(%s, 0)",
            ),
        ),
        "conversation/test_one_run.py::test_runs_of_one_conversation_follow_each_other",
        "overlap",
    ),
    Guard(
        "a silent session ends",
        (
            Code(
                "steward.locks:_END_SILENT",
                "a.state_change < clock_timestamp() - make_interval(secs => %s)",
                "%s < 0",
            ),
        ),
        _LOST + "test_waiting_run_ends_a_silent_session[BEGIN]",
        "TimeoutError",
    ),
    Guard(
        "a run that works speaks",
        (
            Code(
                "steward.locks:_speak",
                "await asyncio.sleep(every)",
                "await asyncio.sleep(every * 1000)",
            ),
        ),
        _LOST + "test_long_run_that_speaks_is_waited_for",
        "Error",
    ),
    Guard(
        "number of the run",
        (Code("steward.conversation.fence:check_run", 'row["run"] != run.number', "False"),),
        _LOST + "test_run_of_an_older_number_opens_and_closes_no_turn",
        "DID NOT RAISE",
    ),
    Guard(
        "pen of the run",
        (
            Code(
                "steward.checkpoints:RunSaver._own",
                "return None if run is None else run.saver",
                "return None",
            ),
        ),
        _LOST + "test_overtaken_run_writes_no_checkpoint",
        "DID NOT RAISE",
    ),
    Guard(
        "terms of a plan as they were told",
        (
            Code(
                "systems.billing.subscriptions:change_plan",
                "if proration.digest(preview) != ask.digest:",
                "if False:",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_other_terms_than_the_preview_has",
        "isError",
    ),
    Guard(
        "a return of what may come back",
        (Sql("systems", "DROP TRIGGER return_of_what_arrived ON logistics.returns"),),
        "systems/test_returns.py::test_create_return_refuses_what_cannot_come_back",
        "isError",
    ),
    Guard(
        "an order that has left is not called off",
        (
            Sql(
                "systems",
                """DO $$ BEGIN EXECUTE
                   replace(pg_get_functiondef('logistics.cancel_order(text)'::regprocedure),
                             'IF why IS NOT NULL THEN', 'IF false THEN'); END $$""",
            ),
        ),
        "systems/test_order_cancellations.py::"
        "test_cancel_order_is_refused_with_the_reason_that_the_look_gives",
        "isError",
    ),
    Guard(
        "money of a cancelled order only once it is cancelled",
        (
            Code(
                "steward.policy.reasons:order_cancelled",
                'if order.status != "cancelled" or order.shipped_at is not None:',
                "if False:",
            ),
        ),
        "policy/test_reasons.py::test_order_cancelled_gives_back_what_was_taken_and_no_more",
        "assert",
    ),
    Guard(
        "what came back late is for a person",
        (
            Code(
                "steward.policy.withdrawals:came_back_late",
                "return day(back) > day(last)",
                "return False",
            ),
        ),
        "policy/test_returned_goods.py::test_came_back_late_counts_from_the_declaration",
        "assert",
    ),
    Guard(
        "a preview of a plan ends",
        (
            Sql(
                "systems",
                """DO $$ BEGIN EXECUTE
                   replace(pg_get_functiondef('billing.change_plan(text)'::regprocedure),
                             'p.expires_at <= clock.now()', 'false'); END $$""",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        "isError",
    ),
    Guard(
        "a preview of a plan is of the subscription as it was",
        (
            Sql(
                "systems",
                """DO $$ BEGIN EXECUTE
                   replace(pg_get_functiondef('billing.change_plan(text)'::regprocedure),
                             's.plan <> p.from_plan', 'false'); END $$""",
            ),
        ),
        "systems/test_plans.py::test_change_plan_refuses_a_preview_that_is_over_or_of_another_subscription",
        "isError",
    ),
    Guard(
        "inbox id",
        (
            Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT inbox_pkey CASCADE"),
            Code(
                "steward.conversation.intake:_STORE",
                "ON CONFLICT (id) DO NOTHING",
            ),
        ),
        _TALK + "test_ten_deliveries_of_one_message_count_once",
        "assert [True, True",
    ),
    Guard(
        "outbox source and n",
        (
            Sql("desk", "ALTER TABLE desk.outbox DROP CONSTRAINT outbox_source_n_key"),
            Code("steward.conversation.outgoing:_SEND", "ON CONFLICT (source, n) DO NOTHING"),
        ),
        _TALK + "test_notice_goes_out_once",
        "assert [True, True, True]",
    ),
    Guard(
        "nothing but an invitation in public",
        (
            Code(
                "steward.conversation.outgoing:send",
                'if message.anywhere or last["channel"] not in PUBLIC:',
                "if True:",
            ),
        ),
        "conversation/test_channels.py::test_post_in_public_gets_an_invitation_and_nothing_else",
        "assert",
    ),
    Guard(
        "a machine's mail waits for nothing",
        (
            Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT automatic_waits_for_nothing"),
            Code(
                "steward.conversation.intake:_add",
                'message.automatic != "",',
                "False,",
            ),
        ),
        _AUTOMATIC + "test_mail_of_a_machine_is_kept_and_starts_nothing",
        "assert ['c1'] == []",
    ),
    Guard(
        "a machine's mail waits for nothing, says the database",
        (Sql("desk", "ALTER TABLE desk.inbox DROP CONSTRAINT automatic_waits_for_nothing"),),
        _AUTOMATIC + "test_database_itself_lets_no_machine_wait_for_an_answer",
        "DID NOT RAISE",
    ),
    Guard(
        "a machine moves no answer",
        (Code("steward.conversation.outgoing:_LAST", "AND automatic = ''", ""),),
        _AUTOMATIC + "test_automatic_mail_changes_neither_channel_nor_transcript",
        "[('email',)]",
    ),
    Guard(
        "a machine's yes is nobody's",
        (Code("steward.conversation.repository:_WRITTEN", "AND automatic = ''", ""),),
        _AUTOMATIC + "test_yes_of_a_machine_confirms_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "an end to letters to and fro",
        (
            Code(
                "steward.conversation.loops:stop_loop",
                'if found["same"] < limits.same_text',
                'if True or found["same"] < limits.same_text',
            ),
        ),
        _AUTOMATIC + "test_desks_that_write_to_each_other_without_end_go_to_a_person",
        "assert 20 == 2",
    ),
    Guard(
        "parked until it is not night there",
        (
            Code(
                "steward.conversation.outgoing:_write",
                "parked = quiet is not None and",
                "parked = False and",
            ),
        ),
        _QUIET + "test_notice_at_night_waits_for_the_morning_and_goes_out_once",
        "assert",
    ),
    Guard(
        "let go once",
        (
            Code(
                "steward.conversation.proactive:look",
                "WHERE id = %s AND held FOR UPDATE",
                "WHERE id = %s",
            ),
        ),
        _QUIET + "test_notice_at_night_waits_for_the_morning_and_goes_out_once",
        "assert [True",
    ),
    Guard(
        "the clock is looked at again",
        (
            Code(
                "steward.conversation.proactive:look",
                "now if hours is None else",
                'now if hours is None or row["zones"] else',
            ),
        ),
        _QUIET + "test_desk_that_was_away_in_the_morning_does_not_wake_anybody_at_two",
        "assert 1 == 0",
    ),
    Guard(
        "no yes to what was not read yet",
        (
            Code(
                "steward.conversation.closing:close",
                "asked = None  # open",
                "pass  # open",
            ),
        ),
        _QUIET + "test_decision_at_night_waits_and_what_it_asks_is_open_from_the_morning",
        "confirm",
    ),
)
