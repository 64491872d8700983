"""The doors of a desk on Aegra: the same callers and the same answers as on LangGraph's server,
and what only that server does is closed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from steward.server.aegra_door import RULES
from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.owner import ask as rows
from tests.server.access import CALLERS, ROWS
from tests.server.aegra_stack import MADE_OF, on_aegra
from tests.server.conftest import Calls
from tests.server.ground import UNKNOWN, Ground, standing
from tests.server.test_clients import TestAgentChatUi as OfAgentChatUi
from tests.server.test_clients import TestAgentInbox as OfAgentInbox
from tests.server.test_clients import (  # noqa: F401  the same clients
    TestStudio,
    client_of,
    test_clients_their_pages_may_call_the_server,
    test_cors_lets_client_pages_read_the_answer,
    test_key_that_is_no_token_is_nobodys,
    test_role_that_does_not_sign_is_told_so,
    waiting,
)
from tests.server.test_live_doors import (  # noqa: F401  the same doors on this server
    WORDS,
    ask,
    test_card_numbers_are_masked_before_a_run_exists,
    test_page_on_another_site_is_no_visitor,
    test_request_with_wrong_token_is_no_visitor,
    test_run_scheduled_for_later_is_refused,
    test_service_may_wake_and_nothing_else,
    test_studios_header_opens_nothing,
    test_visitor_commands_nothing,
    test_visitor_finds_its_own_threads_only,
    test_words_in_anothers_conversation_are_refused,
    test_words_under_the_id_of_other_words_are_refused_with_a_reason,
    thread,
)

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("aegra doors"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(
        parts=200,
        place=31,
        files=(*MADE_OF, "steward/server/doors.py", "steward/server/auth.py"),
        seconds=1.0,
    ),
]
_OF_ACCESS = {f"{row.method} {row.path}": row for row in ROWS}
_NAMES = [f"{method} {path}" for method, path in RULES]


class TestAgentInbox(OfAgentInbox):
    """On LangGraph's server that route is not there at all."""

    def test_marking_it_as_resolved_is_refused(self, live: Stack, waiting: Callable) -> None:  # noqa: F811
        lena, case = client_of(live, "lena"), waiting()
        edited = {"values": None, "as_node": "__end__"}
        assert lena.post(f"/threads/{case.thread}/state", edited).status_code == 405
        assert (case.signed(), case.paid()) == ([("pending", [])], [])


class TestAgentChatUi(OfAgentChatUi):
    """In turn with the others of this file."""

    def test_client_approves_as_its_user(self, live: Stack, waiting: Callable) -> None:  # noqa: F811
        super().test_client_approves_as_its_user(live, waiting)


@pytest.fixture(scope="module")
def live() -> Iterator[Stack]:
    with on_aegra() as stack:
        yield stack


@pytest.fixture(scope="module")
def ground(live: Stack) -> Iterator[Ground]:
    with standing(live, asks_for_a_run=True) as found:
        yield found


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What is served, and what Aegra would serve, by the application itself."""
    env = {
        **os.environ,
        "STEWARD_HOME": str(tmp_path_factory.mktemp("home")),
        "STEWARD_REDIS_URL": "redis://127.0.0.1:1/0",
        "PYTHONPATH": str(PROJECT),
    }
    command = [sys.executable, "-m", "tests.server.aegra_routes"]
    done = subprocess.run(
        command, env=env, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_aegra_routes_are_served_behind_the_door_alone(routes: dict[str, dict[str, str]]) -> None:
    assert len(routes["theirs"]) > 50
    assert routes["served"].pop("GET /info")  # names and a version
    assert routes["served"] == dict.fromkeys(_NAMES, "Door")


def test_aegra_routes_without_a_rule_are_closed_to_everybody(
    routes: dict[str, dict[str, str]], ground: Ground
) -> None:
    ours = {"GET /", "GET /health", "GET /info", "GET /metrics"}
    closed = set(routes["theirs"]) - set(_NAMES) - ours
    assert {"POST /threads/{thread_id}/commands", "POST /threads/{thread_id}/state"} <= closed
    ids = ground.ids | {"cron_id": str(uuid4())}
    for name in sorted(closed):
        method, path = name.split()
        for caller in CALLERS:
            found = ground.ask(caller, method, path, ids, {} if method != "GET" else None)
            assert found.status in (404, 405), (name, caller, found)


@pytest.mark.parametrize("name", _NAMES)
def test_aegra_answers_each_caller_as_the_access_matrix_says(name: str, ground: Ground) -> None:
    row = _OF_ACCESS[name]
    found = {
        caller: ground.ask(caller, row.method, row.path, ground.ids, row.body, row.query).status
        for caller in CALLERS
    }
    assert found == row.expected


@pytest.mark.parametrize("name", [name for name in _NAMES if "{thread_id}" in name])
def test_aegra_thread_of_another_looks_like_an_unknown_one(name: str, ground: Ground) -> None:
    row = _OF_ACCESS[name]
    for caller in ("visitor", "customer_a", "customer_b"):
        foreign = ground.ask(caller, row.method, row.path, ground.ids, row.body, row.query)
        unknown = ground.ask(caller, row.method, row.path, UNKNOWN, row.body, row.query)
        assert foreign == unknown, caller


def test_aegra_takes_nothing_of_a_callers_configuration(live: Stack, visitor: Calls) -> None:
    """Not who they are, not where it begins, not what was hidden beside the words."""
    own = thread(visitor)
    staff = {"identity": "desk", "kind": "staff", "login": "lena", "roles": ["lead"]}
    evil = {"langgraph_auth_user": staff, "thread_id": str(uuid4()), "evil": 1}
    asked = {
        "config": {"configurable": evil, "recursion_limit": 2},
        "context": {"evil": 1},
        "kwargs": {"input": WORDS},
        "method": "run.start",
        "interrupt_before": ["*"],
        "durability": "exit",
    }
    answer = ask(visitor, own, **asked)
    assert answer.status_code == 200, answer.text
    assert "What can I do for you" in answer.text
    ((params, config),) = rows(
        live.dsn,
        f"SELECT execution_params::text, config::text FROM aegra.runs WHERE thread_id = '{own}'",
    )
    assert "evil" not in params + config
    assert "lena" not in params
    assert json.loads(params)["execution"]["durability"] == "sync"
    assert '"recursion_limit": 60' in config


@pytest.mark.parametrize(
    "body",
    [{"checkpoint": {"checkpoint_id": str(uuid4())}}, {"checkpoint_id": str(uuid4())}],
    ids=["checkpoint", "its id"],
)
def test_aegra_replays_no_step(body: dict[str, object], visitor: Calls) -> None:
    own = thread(visitor)
    ask(visitor, own)
    assert ask(visitor, own, **body).status_code == 403


def test_aegra_history_of_a_thread_is_of_no_other(
    visitor: Calls, lena: Calls, customer: tuple[Calls, str]
) -> None:
    _, conversation = customer
    own = thread(visitor)
    ask(visitor, own)
    there = {"configurable": {"thread_id": conversation}}
    for body in ({"before": there}, {"checkpoint": {"thread_id": conversation}}):
        found = visitor.post(f"/threads/{own}/history", body)
        assert found.status_code == 200
        assert conversation not in found.text


def test_aegra_checkpoints_are_the_desks_own(live: Stack, visitor: Calls) -> None:
    own = thread(visitor)
    ask(visitor, own)
    kept = f"SELECT packed IS NOT NULL FROM checkpoints.checkpoints WHERE thread_id = '{own}'"
    assert rows(live.dsn, kept) == [(True,)]
    tables = (
        "SELECT DISTINCT relnamespace::regnamespace::text FROM pg_class"
        " WHERE relkind = 'r' AND relname ~ '^checkpoint'"
    )
    assert rows(live.dsn, tables) == [("checkpoints",)]
