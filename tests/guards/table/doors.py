"""Guards of what may come in, and how long anybody waits."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_SLOW = "server/test_slow_clients.py::"
_BUSY = "server/test_busy.py::"

GUARDS = (
    Guard(
        "a body without end",
        (Code("steward.server.edge:_Taken.__call__", "if self._seen > self._limit:", "if False:"),),
        _SLOW + "test_body_without_a_length_is_cut_at_the_limit",
        "413",
    ),
    Guard(
        "a body in time",
        (
            Code(
                "steward.server.edge:_Taken._in_time",
                "asyncio.timeout_at(self._until)",
                "asyncio.timeout_at(None)",
            ),
        ),
        _SLOW + "test_body_that_does_not_come_is_a_408",
        "TimeoutError",
    ),
    Guard(
        "a mail in time",
        (
            Code(
                "steward.server.mail_bodies:_rest",
                "begun + _PATIENCE + len(content) / _AT_LEAST",
                "None",
            ),
        ),
        _SLOW + "test_mails_that_do_not_come_leave_the_places_to_others[True]",
        "ReadTimeout",
    ),
    Guard(
        "a head in time",
        (
            Code(
                "steward.server.connections:BoundedProtocol._await_head",
                "if self._deadline is None:",
                "if False:",
            ),
        ),
        _SLOW + "test_head_that_does_not_come_ends_the_connection[nothing]",
        "TimeoutError",
    ),
    Guard(
        "a head without end",
        (Code("steward.server.connections:HEAD_LIMIT", "64 * 1024", "10 ** 9"),),
        _SLOW + "test_head_without_end_is_cut",
        "408",
    ),
    Guard(
        "a connection in time",
        (
            Code(
                "steward.db:Database.noting",
                "self._pool.connection(_patience.get())",
                "self._pool.connection()",
            ),
        ),
        _BUSY + "test_busy_server_no_free_connection_is_a_503_soon_and_no_hang",
        "monotonic",
    ),
    Guard(
        "a row in time",
        (Code("steward.db:_as_desk", "SET lock_timeout", "SET LOCAL lock_timeout"),),
        _BUSY + "test_row_that_somebody_keeps_is_not_waited_for_for_ever",
        "TimeoutError",
    ),
    Guard(
        "nothing is told of a defect",
        (Code("steward.server.refusals:unforeseen", '"something went wrong here"', "str(error)"),),
        "server/test_headers.py::test_headers_what_nobody_foresaw_tells_nobody_what_it_was",
        "swordfish",
    ),
    Guard(
        "no content is guessed at",
        (
            Code(
                "steward.server.security_headers:harden",
                'headers.setdefault("X-Content-Type-Options", "nosniff")',
                "pass",
            ),
        ),
        "server/test_headers.py::test_headers_what_nobody_foresaw_tells_nobody_what_it_was",
        "KeyError",
    ),
    Guard(
        "nothing steers a terminal",
        (Code("steward.cli.output:say", "_harmless(text)", "text"),),
        "cli/test_output.py::test_output_removes_terminal_control_sequences",
        "\\x1b",
    ),
)
