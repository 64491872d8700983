"""Guards of who is signed in."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_COOKIES = "access/test_cookies.py::test_cookie_counts_from_own_pages_and_changes_with_its_token"
_ACCOUNTS = "access/test_service_accounts.py::test_service_account"
_ID_TOKENS = "access/test_id_tokens.py::test_id_token_that_is_forged_says_nothing"

GUARDS = (
    Guard(
        "service account ends",
        (Code("steward.access.service_accounts:_FIND", "AND c.ended_at IS NULL ", ""),),
        f"{_ACCOUNTS}_counts_until_it_is_ended_or_expires",
        "DID NOT RAISE",
    ),
    Guard(
        "service account in time",
        (
            Code(
                "steward.access.service_accounts:_FIND",
                "AND c.expires_at > clock_timestamp()",
                "",
            ),
        ),
        f"{_ACCOUNTS}_counts_until_it_is_ended_or_expires",
        "DID NOT RAISE",
    ),
    Guard(
        "service account of who left",
        (Code("steward.access.service_accounts:_FIND", "AND c.suspended_at IS NULL", ""),),
        f"{_ACCOUNTS}_of_who_left_counts_no_more_until_another_answers_for_it",
        "is None",
    ),
    Guard(
        "service account's owner works here",
        (Code("steward.access.service_accounts:_FIND", " AND s.active", ""),),
        f"{_ACCOUNTS}_of_who_left_counts_no_more_until_another_answers_for_it",
        "whoever wrote the row",
    ),
    Guard(
        "service account's secret",
        (
            Code(
                "steward.access.service_accounts:account_of",
                "if not any(hmac.compare_digest(given, one) for one in kept):",
                "if False:",
            ),
        ),
        f"{_ACCOUNTS}_wrong_secret_or_anothers_name_is_nobody",
        "DID NOT RAISE",
    ),
    Guard(
        "service account's rights",
        (
            Code(
                "steward.server.signin:_as_client",
                'if opens(caller.roles, f"{request.method} {path}"):',
                "if True:",
            ),
        ),
        f"{_ACCOUNTS}_with_every_right_does_nothing_else",
        "assert",
    ),
    Guard(
        "issuer's bearer is for this desk",
        (
            Code(
                "steward.access.id_tokens:verify_bearer",
                "_decode(token, jwk, issuer, audience)",
                '_decode(token, jwk, issuer, [audience, "steward"])',
            ),
        ),
        "access/test_oidc_bearers.py::"
        "test_bearer_of_the_issuer_that_is_not_for_this_desk_is_nobodys[an ID token]",
        "DID NOT RAISE",
    ),
    Guard(
        "session ends",
        (Code("steward.access.sessions:_STANDS", "AND ended_at IS NULL "),),
        "access/test_sessions.py::test_session_is_found_until_it_ends",
        "is None",
    ),
    Guard(
        "session in time",
        (
            Code(
                "steward.access.sessions:_STANDS",
                " AND expires_at > clock_timestamp() AND idle_until > clock_timestamp()",
            ),
        ),
        "access/test_sessions.py::test_session_expires_when_idle_and_in_any_case",
        "is None",
    ),
    Guard(
        "tokens that were ended",
        (
            Code(
                "steward.server.signin:caller_of",
                (
                    "if not principal.session and await is_ended(desk.db, principal.login, "
                    "principal.born):"
                ),
                "if False:",
            ),
        ),
        "access/test_ended_tokens.py::test_token_ended_signs_in_as_nobody",
        "DID NOT RAISE",
    ),
    Guard(
        "fields by role",
        (
            Code(
                "steward.policy.fields:FieldFilter.for_people",
                "frozenset.intersection(*held)",
                "frozenset()",
            ),
        ),
        "gateway/test_fields_of_people.py::test_floor_reads_the_last_four_digits_and_no_more",
        "assert",
    ),
    Guard(
        "used codes go from the lines",
        (
            Code(
                "steward.conversation.closing:_finish",
                "await take_out(connection, turn)",
                "pass",
            ),
        ),
        "graphs/test_used_code.py::test_used_code_is_in_no_line_no_card_and_no_state",
        "[code removed]",
    ),
    Guard(
        "used codes never reach a card",
        (
            Code(
                "steward.views.surroundings:words",
                'without_codes(row["text"], codes)',
                'row["text"]',
            ),
        ),
        "graphs/test_used_code.py::test_used_code_in_the_message_that_agrees_is_on_no_card",
        "assert",
    ),
    Guard(
        "lines and state of one moment",
        (
            Code(
                "steward.db:Database.snapshot",
                "REPEATABLE READ, READ ONLY",
                "READ COMMITTED, READ ONLY",
            ),
        ),
        "conversation/test_seen.py::test_seen_reply_comes_together_with_the_end_of_its_turn",
        "assert",
    ),
    Guard(
        "stream ends with its sign-in",
        (
            Code("steward.server.stream_access:_Stream._hold", "self._served.cancel()", "return"),
            Code("steward.server.stream_access:_Stream._hold", "self.cut = True", "pass"),
        ),
        "access/test_stream_access.py::test_stream_is_cut_within_two_seconds",
        "TimeoutError",
    ),
    Guard(
        "own pages only",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                'if headers.get("origin", own_origin()) != own_origin():',
                "if False:",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "same origin to change",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                'headers.get("sec-fetch-site", "same-origin") != "same-origin"',
                "False",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "CSRF token",
        (
            Code(
                "steward.server.principal:_must_be_own_page",
                (
                    'hmac.compare_digest(headers.get(CSRF_HEADER, "").encode(), '
                    "csrf_token(secret).encode())"
                ),
                "True",
            ),
        ),
        _COOKIES,
        "DID NOT RAISE",
    ),
    Guard(
        "sign-in: the browser that began it",
        (Code("steward.access.pending:_TAKE", "AND browser = %s", "AND %s <> ''"),),
        "access/test_oidc.py::test_sign_in_is_taken_once_and_by_the_browser_that_began_it",
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its issuer",
        (Code("steward.access.id_tokens:_decode", "issuer=issuer,"),),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its audience",
        (
            Code(
                "steward.access.id_tokens:_decode",
                "audience=audience,",
                "audience=[audience, 'another'],",
            ),
        ),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "ID token: its sign-in",
        (Code("steward.access.id_tokens:verify", "if not nonce or not", "if not nonce and not"),),
        _ID_TOKENS,
        "DID NOT RAISE",
    ),
    Guard(
        "issuer's keys: asked in bounds",
        (Code("steward.access.issuer_keys:IssuerKeys._may_ask", "return False", "return True"),),
        "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer",
        "assert 101 ==",
    ),
    Guard(
        "issuer's keys: one name in vain",
        (
            Code(
                "steward.access.issuer_keys:IssuerKeys._may_ask",
                " or now < self._in_vain.get(kid, now)",
                "",
            ),
        ),
        "access/test_oidc.py::test_made_up_key_names_do_not_hammer_the_issuer",
        "assert",
    ),
    Guard(
        "a link counts once",
        (Code("steward.access.customers:Opener._spend", "if spent.rowcount != 1:", "if False:"),),
        "access/test_customers.py::test_customer_link_counts_once",
        "DID NOT RAISE",
    ),
    Guard(
        "a link makes nothing last longer",
        (
            Code(
                "steward.access.customers:Opener.take_link",
                "if time.time() >= born +",
                "if time.time() < 0 * born +",
            ),
        ),
        "access/test_customers.py::test_link_makes_nothing_last_longer",
        "DID NOT RAISE",
    ),
)
