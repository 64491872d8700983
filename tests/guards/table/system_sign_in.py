"""Guards of systems at which a person signs the desk in."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_DELEGATION = "gateway/test_delegated_tokens.py::test_delegation_"
_TESTS = "gateway/test_signing_in.py::test_"
_ELSEWHERE = _TESTS + "sign_in_that_leads_elsewhere_gets_no_token"

GUARDS = (
    Guard(
        "issuer of a redirect",
        (
            Code(
                "steward.gateway.signing_in:_Flow._refuse_another_issuer",
                "if said is not None and own is not None and said != own:",
                "if False:",
            ),
        ),
        _ELSEWHERE,
        "DID NOT RAISE",
    ),
    Guard(
        "issuer that checks PKCE",
        (
            Code(
                "steward.gateway.signing_in:_Flow._refuse_without_pkce",
                "if self._issuer_says and",
                "if False and",
            ),
        ),
        _ELSEWHERE,
        "DID NOT RAISE",
    ),
    Guard(
        "secret of a known client",
        (
            Code(
                "steward.gateway.signing_in:_Flow._select_authorization_server",
                "if wanted:",
                "if False:",
            ),
        ),
        _TESTS + "secret_of_a_known_client_goes_to_the_issuer_it_is_for_alone",
        "Regex pattern did not match",
    ),
    Guard(
        "one desk renews",
        (
            Code(
                "steward.gateway.sign_ins:_ASK",
                " AND coalesce(asked_until <= clock_timestamp(), true)",
                "",
            ),
        ),
        _TESTS + "token_refused_to_two_desks_is_renewed_once",
        "NotSignedIn",
    ),
    Guard(
        "asking for tokens is a row first",
        (
            Code(
                "steward.gateway.sign_ins:SignInsInRows.renewed",
                "await self._write(_ASK, _ASKING, system, encrypted)",
                "True",
            ),
        ),
        "gateway/test_lost_tokens.py::test_desk_stopped_before_it_keeps_new_tokens_has_written_that_it_asks",
        "assert",
    ),
    Guard(
        "tokens that got lost are asked for at once",
        (Code("steward.gateway.sign_ins:_opened", "if lost else found", "if False else found"),),
        "gateway/test_lost_tokens.py::test_desk_killed_before_it_keeps_new_tokens_asks_once_more",
        "assert",
    ),
    Guard(
        "a call for somebody is never the desk's own",
        (
            Code(
                "steward.gateway.delegation:Delegating.handle_async_request",
                "if subject is None:",
                "if True:",
            ),
        ),
        _DELEGATION + "system_sees_for_whom_and_on_whose_word",
        "Error",
    ),
    Guard(
        "an exchanged token allows no more",
        (
            Code(
                "steward.gateway.delegation:Delegating._checked",
                'set((given.scope or "").split()) - set(subject.scope.split())',
                "set[str]()",
            ),
        ),
        _DELEGATION + "that_fails_sends_nothing_and_never_the_desks_own_token",
        "DID NOT RAISE",
    ),
    Guard(
        "an exchanged token is another than the desk's",
        (
            Code(
                "steward.gateway.delegation:Delegating._checked",
                "given.access_token == self._own.token",
                "False",
            ),
        ),
        _DELEGATION + "that_fails_sends_nothing_and_never_the_desks_own_token",
        "DID NOT RAISE",
    ),
    Guard(
        "an exchanged token is for one system and names who acts",
        (
            Code(
                "steward.gateway.delegation:Delegating._checked",
                "_too_wide(given.access_token, self._audience)",
                '""',
            ),
        ),
        _DELEGATION + "that_fails_sends_nothing_and_never_the_desks_own_token",
        "DID NOT RAISE",
    ),
    Guard(
        "a token that is said back is cut out",
        (
            Code(
                "steward.gateway.delegation:_Without.__aiter__",
                ".replace(self._token, _GONE)",
                "",
            ),
        ),
        _DELEGATION + "tokens_stand_in_no_log_record_or_row",
        "assert",
    ),
    Guard(
        "tokens are encrypted",
        (
            Code(
                "steward.gateway.sign_ins:_closed",
                'keys.encrypted(f"system {system}", found.model_dump_json().encode())',
                "found.model_dump_json().encode()",
            ),
        ),
        _TESTS + "sign_in_is_asked_for_by_its_command_and_kept_encrypted",
        "CheckViolation",
    ),
    Guard(
        "answers of local servers have a limit",
        (Code("steward.gateway.local_server:_lines", "> most:", "> most * 100:"),),
        "gateway/test_local_servers.py::"
        "test_local_server_that_says_too_much_is_ended_and_the_setting_is_named",
        "Failed",
    ),
    Guard(
        "answers have a limit",
        (Code("steward.gateway.bounded:_Bounded.__aiter__", "if self._left < 0:", "if False:"),),
        _TESTS + "answer_without_end_is_the_systems_fault_and_says_the_setting",
        "Regex pattern did not match",
    ),
)
