"""One statement says which looks of clockwork may find something."""

from __future__ import annotations

import pytest

from steward.db import Database
from steward.due_work import due
from tests.owner import ask

CONVERSATION = "INSERT INTO desk.conversation (id) VALUES ('c1')"
PAST, COMING = "clock.now() - interval '1 s'", "clock.now() + interval '1 hour'"


def message(**columns: str) -> str:
    given = {"id": "'m1'", "conversation_id": "'c1'", "channel": "'chat'", "text": "'x'"} | columns
    return f"INSERT INTO desk.inbox ({', '.join(given)}) VALUES ({', '.join(given.values())})"


def line(**columns: str) -> str:
    given = {"id": "'o1'", "conversation_id": "'c1'", "source": "'s'", "n": "0"}
    given |= {"kind": "'notice'", "channel": "'chat'", "text": "'x'"} | columns
    return f"INSERT INTO desk.outbox ({', '.join(given)}) VALUES ({', '.join(given.values())})"


def action(state: str, **columns: str) -> str:
    given = {"id": "'a1'", "kind": "'issue_refund'", "resource": "'r'", "episode": "1"}
    given |= {"state": f"'{state}'", "params": "'{}'", "digest": "'d'", "key": "'k'"}
    given |= {"conversation_id": "'c1'", "agent": "'refund'", "wish": "'w'"} | columns
    return f"INSERT INTO desk.action ({', '.join(given)}) VALUES ({', '.join(given.values())})"


def approval(**columns: str) -> str:
    given = {"id": "'p1'", "action_id": "'a1'", "conversation_id": "'c1'", "digest": "'d'"}
    given |= {"needs": "'[]'", "card": "'{}'", "policy_version": "'v'"} | columns
    return f"INSERT INTO desk.approval ({', '.join(given)}) VALUES ({', '.join(given.values())})"


TURN = (
    "INSERT INTO desk.turn (id, conversation_id, fence, kind, lease_until) "
    "VALUES ('t1', 'c1', 1, 'message', clock_timestamp())"
)
CLAIM = (
    "INSERT INTO desk.approval_claim (approval_id, login, claimed_at, until_at) "
    f"VALUES ('p1', 'lena', clock.now() - interval '2 s', {PAST})"
)
CALL = (
    "INSERT INTO desk.model_call (id, conversation_id, turn_id, role, model, accounts, "
    "reserved_tokens, reserved_micro, lease_until) "
    "VALUES ('k1', 'c1', 't1', 'r', 'm', '[]', 0, 0, clock_timestamp() - interval '1 s')"
)
LENA = (
    "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}') "
    "ON CONFLICT DO NOTHING"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], set()),
        ([message(answered_at="clock.now()")], set()),
        ([message()], {"unfinished"}),
        ([TURN], {"unfinished"}),
        ([action("awaiting", stopped_at="clock.now()")], {"unfinished"}),
        ([action("confirmed"), approval(status="'rejected'")], {"unfinished"}),
        ([message(answered_at="clock.now()", recorded="false")], {"words"}),
        ([line(recorded="false")], {"words"}),
        ([line(held="true", not_before=PAST)], {"parked"}),
        ([line(held="true", not_before=COMING)], set()),
        ([action("executing")], {"effects"}),
        ([action("unknown")], {"effects"}),
        ([action("confirmed", look_at=PAST)], {"payments"}),
        ([action("confirmed", look_at=COMING)], set()),
        ([action("confirmed", watch_at=PAST)], {"remedies"}),
        ([action("awaiting"), approval(escalates_at=PAST)], {"escalations"}),
        ([action("awaiting"), approval(expires_at=PAST)], {"expiries"}),
        ([action("awaiting"), approval(expires_at=COMING, escalates_at=COMING)], set()),
        ([action("awaiting"), approval(), LENA, CLAIM], {"claims"}),
        ([CALL], {"model_calls"}),
    ],
)
async def test_due_names_each_look_that_may_find_something(
    database: Database, dsn: str, rows: list[str], expected: set[str]
) -> None:
    for statement in [CONVERSATION, *rows]:
        ask(dsn, statement)
    assert await due(database) == expected
