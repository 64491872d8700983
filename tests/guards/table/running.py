"""Guards of runs, locks and migrations."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_LOST = "conversation/test_lost_runs.py::"

_BEGINNING = "server/test_database_template.py::"

GUARDS = (
    Guard(
        "a company is not filled again when its systems are started again",
        (
            Code(
                "steward.server.children:Child.go",
                "self._env = dict(env)",
                "self._env = {**env, **(once or {})}",
            ),
        ),
        _BEGINNING + "test_child_that_is_told_something_once_is_not_told_at_its_next_start",
        "a restart would fill the company again",
    ),
    Guard(
        "what new homes are copied from has no key",
        (
            Code(
                "systems.seed:_pages",
                'await connection.execute("DELETE FROM billing.instrument_key")',
                "pass",
            ),
        ),
        _BEGINNING + "test_pages_for_a_template_leave_no_key_behind",
        "a key goes into every home",
    ),
    Guard(
        "nothing is erased that something still rests on",
        (
            Code(
                "steward.stores.erasing:Erasures.erase",
                "if plan.in_the_way:",
                "if False and plan.in_the_way:",
            ),
        ),
        "graphs/test_erasing.py::test_erasing_waits_for_what_is_under_way",
        "DID NOT RAISE",
    ),
    Guard(
        "nothing is erased again that something still rests on",
        (
            Code(
                "steward.stores.erasing:Erasures._one_again",
                "if not plan.in_the_way:",
                "if True:",
            ),
        ),
        "graphs/test_erasing.py::test_erasing_again_does_later_what_something_is_in_the_way_of",
        "not enough values",
    ),
    Guard(
        "a desk with somebody who was erased is stopped",
        (Code("steward.decisions.halt:Halts.look_for_erased", "if again and", "if False and"),),
        "graphs/test_erasing.py::test_erased_customer_whom_a_backup_brought_back_"
        "stops_the_desk_and_is_erased_again",
        "assert",
    ),
    Guard(
        "only conversations that are over are cleared for their age",
        (Code("steward.stores.ageing:_OLD", "w.waits = 'ended' AND", ""),),
        "stores/test_ageing.py::test_ageing_leaves_what_is_not_over",
        "assert",
    ),
    Guard(
        "a silent system is left alone",
        (
            Code(
                "steward.gateway.isolation:Isolation.call",
                "async with waiting_outside(), _of_what_was_sent(await circuit(spec.name)):",
                "if True:",
            ),
        ),
        "gateway/test_isolation.py::test_system_that_is_silent_is_left_alone_and_tried_again_after_its_rest",
        "it was called",
    ),
    Guard(
        "nobody waits for a slow system's place",
        (
            Code(
                "steward.gateway.isolation:Isolation._enter",
                "if waits := places.locked():",
                "if (waits := places.locked()) and False:",
            ),
        ),
        "gateway/test_isolation.py::test_isolation_ends_the_wait_for_a_silent_system",
        "it waits",
    ),
    Guard(
        "who waited for a system that fell silent calls nothing",
        (Code("steward.gateway.isolation:Isolation._enter", "if waits:", "if False:"),),
        "gateway/test_isolation.py::test_call_that_waited_while_the_system_fell_silent_is_not_made",
        "assert",
    ),
    Guard(
        "attributes of spans leave by a list",
        (
            Code(
                "steward.telemetry.allowed:attributes",
                "if key in ALLOWED and",
                "if",
            ),
        ),
        "telemetry/test_sampling.py::test_span_leaves_with_attributes_on_the_list_alone",
        "SELECT 'dana'",
    ),
    Guard(
        "words leave in spans only if asked for",
        (Code("steward.telemetry.allowed:attributes", "if words.asked_for():", "if True:"),),
        "telemetry/test_sampling.py::test_words_leave_only_when_asked_for_and_masked",
        "gen_ai.input.messages",
    ),
    Guard(
        "words in spans are those of the catalogues",
        (
            Code(
                "steward.telemetry.words:masked",
                'word[0] if word[0].lower() in known else "…"',
                "word[0]",
            ),
        ),
        "telemetry/test_sampling.py::test_words_leave_only_when_asked_for_and_masked",
        "AssertionError",
    ),
    Guard(
        "texts in LangSmith's traces are masked",
        (
            Code(
                "steward.telemetry.langsmith:_text",
                'return f"[{len(text)} characters]"',
                "return text",
            ),
        ),
        "telemetry/test_langsmith.py::test_shape_is_kept",
        "INV-1042",
    ),
    Guard(
        "every client of LangSmith has the mask",
        (
            Code(
                "steward.telemetry.langsmith:mask",
                'given["anonymizer"] = shape',
                "pass",
            ),
        ),
        "telemetry/test_langsmith.py::test_clients_are_masked_once_tracing_is_on",
        "_anonymizer",
    ),
    Guard(
        "metrics are not open to anybody",
        (
            Code(
                "steward.server.routes.metrics:_check_may_read",
                "if not (sandboxed() and from_this_machine(request.headers)):",
                "if False:",
            ),
        ),
        "telemetry/test_metrics.py::test_metrics_are_for_the_token_and_staff_and_nobody_else",
        "assert 200 == 401",
    ),
    Guard(
        "private keys are encrypted",
        (
            Code(
                "steward.keys:sealed",
                "serialization.BestAvailableEncryption(secret())",
                "serialization.NoEncryption()",
            ),
        ),
        "access/test_keys.py::test_keys_no_private_key_lies_in_clear_anywhere_in_the_home",
        "BEGIN PRIVATE KEY",
    ),
    Guard(
        "userinfo is that subject's",
        (
            Code(
                "steward.access.oidc:Oidc._with_email",
                ' if told.get("sub") == subject.subject else ""',
                "",
            ),
        ),
        "access/test_oidc.py::test_address_from_userinfo_counts_only_when_of_that_subject_and_verified",
        "lena@fernhill",
    ),
    Guard(
        "a live run is left alone",
        (
            Code(
                "steward.conversation.unfinished:_SWEEP",
                "AND NOT desk.has_run(t.conversation_id)",
            ),
        ),
        "conversation/test_lost_runs.py::test_turn_whose_run_no_session_holds_is_taken_up_before_its_lease_is_over",
        "c2",
    ),
    Guard(
        "a run without a session closes nothing",
        (
            Code(
                "steward.conversation.fence:check_run",
                "if run is not None and lost_its_session(run):",
                "if False:",
            ),
        ),
        _LOST + "test_run_that_lost_its_session_closes_no_turn",
        "DID NOT RAISE",
    ),
    Guard(
        "the record going away is no answer",
        (
            Code(
                "steward.decisions.execution:Execution._send",
                "except (psycopg.OperationalError, psycopg.InterfaceError) as error:",
                "except ZeroDivisionError as error:",
            ),
        ),
        "ledger/test_execution.py::"
        "test_record_that_goes_away_under_an_effect_is_no_answer_and_ends_the_run",
        "DID NOT RAISE",
    ),
    Guard(
        "a login given again opens to nobody before",
        (
            Code(
                "steward.access.staff:end",
                "gone = await fetch(connection, _UNLINK, login)",
                "gone: list[Row] = []",
            ),
        ),
        "cli/test_staff_command.py::test_ended_person_leaves_nothing_that_signs_them_in",
        "DID NOT RAISE",
    ),
)
