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
    Guard(
        "no conversation is thrown away",
        (
            Code(
                "steward.server.doors:_refuse_side_doors", 'if asked.get("temporary"):', "if False:"
            ),
        ),
        "server/test_doors.py::test_doors_no_conversation_is_thrown_away_at_its_end",
        "DID NOT RAISE",
    ),
    Guard(
        "words under an id that can be stored",
        (Code("steward.server.doors:_name_messages", "if not is_an_id(named):", "if False:"),),
        "server/test_doors.py::test_id_that_nothing_can_be_stored_under_is_refused_with_a_reason",
        "DID NOT RAISE",
    ),
    Guard(
        "no caller cuts a run off by its steps",
        (
            Code(
                "steward.server.doors:_limit_config",
                'config["recursion_limit"] = step_limit',
                'config["recursion_limit"] = given',
            ),
            Code(
                "steward.server.doors:_limit_config",
                'config = asked.get("config")',
                'config = asked.get("config"); given = (config or {}).get("recursion_limit")',
            ),
        ),
        "server/test_doors.py::test_doors_no_caller_says_after_how_many_steps_a_run_is_cut_off",
        "assert",
    ),
    Guard(
        "nothing is asked for later",
        (
            Code(
                "steward.server.doors:_refuse_side_doors",
                'if run.get("after_seconds") or',
                "if False and",
            ),
        ),
        "server/test_doors.py::test_doors_nothing_is_asked_for_later",
        "DID NOT RAISE",
    ),
    Guard(
        "a client's header counts from the proxies only",
        (
            Code(
                "steward.server.clients:client_of",
                "any(peer in proxy for proxy in proxies):",
                "proxies:",
            ),
        ),
        "server/test_brakes.py::test_client_of_the_configured_header_counts_from_the_proxies_only",
        "assert",
    ),
    Guard(
        "a flood is braked by client",
        (Code("steward.server.brakes:Brake.enter", 'f"net {client.network}": self._each, ', ""),),
        "server/test_brakes.py::test_brake_one_client_floods_and_everybody_else_goes_on",
        "assert",
    ),
    Guard(
        "a token that anybody can have is no room",
        (
            Code(
                "steward.server.brakes:Brake.enter",
                'caller.kind in ("staff", "service") or caller.account',
                'caller.kind != "visitor"',
            ),
        ),
        "server/test_brakes.py::test_brake_token_that_anybody_can_have_gives_no_room_of_its_own",
        "assert",
    ),
    Guard(
        "routes that nobody may use are off the router",
        (
            Code(
                "steward.server.http:create_http",
                "http.router.routes[:] = only_open(http.router.routes)",
                "pass",
            ),
        ),
        "server/test_open_routes.py::test_router_that_serves_holds_open_routes_only",
        "assert",
    ),
    Guard(
        "the edge lets through what leads to an open route",
        (Code("steward.server.edge:Edge.__call__", "if not resolved.open:", "if False:"),),
        "server/test_open_routes.py::test_edge_answers_closed_routes_even_where_the_router_still_has_them",
        "assert",
    ),
    Guard(
        "a path fits its route as a whole",
        (
            Code(
                "steward.server.open_routes:OpenRoutes.resolve",
                "if _NO_NAME.search(path):",
                "if False:",
            ),
            Code(
                "steward.server.open_routes:OpenRoutes.resolve",
                "route.path_regex.fullmatch(path)",
                "route.path_regex.match(path)",
            ),
        ),
        "server/test_open_routes.py::test_resolve_another_writing_of_an_open_route_is_closed",
        "assert",
    ),
)
