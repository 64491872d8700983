"""Debugging as Studio does it, over LangGraph's SDK: forks, edits, interrupts, and nothing is paid.

A server of its own, started for debugging: the doors that it opens are shut everywhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward.access.configuration import must_be_for_debugging
from steward.errors import BadInput
from steward.server.home_lock import CannotStart
from steward.server.processes import Stack
from steward.settings import Settings
from tests.server.studio import Talk, offered

pytestmark = [pytest.mark.xdist_group("live"), pytest.mark.timeout(300)]
ON_A_SERVER = [
    pytest.mark.long,  # a server and a company of its own take half a minute to start
    pytest.mark.in_turn(
        parts=8,
        files=("steward/debugging.py", "steward/server/debug_world.sql", "steward/server/doors.py"),
        name="debugging",
        place=3,
        seconds=7.0,
    ),
]


def on_a_server(test: Any) -> Any:
    for mark in ON_A_SERVER:
        test = mark(test)
    return test


@pytest.fixture(scope="module")
def debugged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with Stack(tmp_path_factory.mktemp("debug") / "home", debug=True) as stack:
        yield stack


@pytest.fixture
def talk(debugged: Stack) -> Iterator[Talk]:
    with offered(debugged) as talk:
        yield talk


@on_a_server
def test_fork_of_a_refund_turn_with_another_sentence_pays_nothing(talk: Talk) -> None:
    untouched = talk.original()
    asked = talk.client.threads.get_state(talk.thread)["checkpoint"]["checkpoint_id"]
    assert "refunded 45.00 USD" in talk.say("yes please")
    assert talk.refunds() == [4500]
    assert "No money has moved" in talk.say("no, leave it, no refund", checkpoint_id=asked)
    assert talk.refunds() == []
    # and back again: one refund, however often its turn is taken
    for _ in range(2):
        assert "refunded 45.00 USD" in talk.say("yes please", checkpoint_id=asked)
        assert talk.refunds() == [4500]
    assert talk.original() == untouched, "neither a system nor the ledger of the original was told"
    assert talk.http.get(f"/sandbox/happened/{talk.thread}").json()["verifies"] is True


@on_a_server
def test_node_run_again_from_its_checkpoint_does_what_it_did(talk: Talk) -> None:
    talk.say("yes please")
    act = talk.before("act")
    assert "refunded 45.00 USD" in talk.go_on(checkpoint_id=act["checkpoint_id"])
    assert talk.refunds() == [4500]


@on_a_server
def test_state_edited_at_a_checkpoint_is_gone_on_from(talk: Talk) -> None:
    talk.say("yes please")
    made = talk.client.threads.update_state(
        talk.thread,
        {"says": [], "reply": "edited"},
        checkpoint=talk.before("check_claims"),
        as_node="compose",
    )
    assert talk.client.threads.get_state(talk.thread)["values"]["reply"] == "edited"
    assert talk.go_on(checkpoint=made["checkpoint"])
    assert talk.client.threads.get_state(talk.thread)["next"] == []


@on_a_server
def test_interrupt_before_an_effect_stops_there_and_goes_on(talk: Talk) -> None:
    talk.say("yes please", interrupt_before=["act"])
    assert talk.client.threads.get_state(talk.thread)["next"] == ["act"]
    assert talk.refunds() == []
    assert "refunded 45.00 USD" in talk.go_on()
    assert talk.refunds() == [4500]


@on_a_server
def test_answers_pages_and_records_say_that_they_are_simulated(talk: Talk) -> None:
    page = talk.http.get("/chat")
    assert page.headers["steward-debug"] == "simulated"
    assert page.status_code == 503 or "nothing here is real" in page.text
    state = talk.client.threads.get_state(talk.thread)
    assert state["values"]["messages"][-1]["additional_kwargs"] == {"simulated": True}
    entry = talk.http.get(f"/sandbox/entries/{talk.thread}", params={"seq": 2}).json()
    assert entry["data"]["simulated"] is True


@on_a_server
def test_thread_run_and_node_lead_to_conversation_and_record_and_back(talk: Talk) -> None:
    lena = talk.stack.keys.sign("people", "steward", "lena", 600, kind="staff")
    signed = {"Authorization": f"Bearer {lena}"}
    thread, (run, *_) = talk.client.threads.get(talk.thread), talk.client.runs.list(talk.thread)
    for led in (
        thread["metadata"],
        run["metadata"],
        talk.client.threads.get_state(talk.thread)["metadata"],
    ):
        assert led["conversation"].endswith(f"/conversations/{talk.thread}")
        record = httpx.get(led["record"], headers=signed, trust_env=False).json()
        assert record["audit_verifies"] is True
    made = {(one["data"].get("run"), one["data"].get("node")) for one in record["audit"]}
    assert (run["run_id"], "act") in made or (run["run_id"], "decide") in made


@on_a_server
def test_progress_shows_in_the_custom_stream(talk: Talk) -> None:
    parts = talk.client.runs.stream(
        talk.thread,
        "desk",
        input={"messages": [{"role": "user", "content": "yes please"}]},
        stream_mode="custom",
    )
    steps = [part.data["step"] for part in parts if part.event == "custom" and "step" in part.data]
    assert steps[:2] == ["open_turn", "understand"]
    assert "act" in steps


@pytest.mark.parametrize(
    ("changed", "systems", "why"),
    [
        ({"sandbox": False}, {}, "no sandbox"),
        ({"host": "0.0.0.0"}, {}, "no sandbox on this machine"),
        ({}, {"erp": "https://erp.example/mcp"}, "erp"),
        ({}, {"billing": "http://127.0.0.1:9/billing/mcp"}, "billing"),
        (
            {"systems_url": "http://10.0.0.8:8401"},
            {"billing": "http://10.0.0.8:8401/billing/mcp"},
            "billing",
        ),
    ],
    ids=["no sandbox", "off this machine", "a system of one's own", "another port", "another host"],
)
def test_debugging_where_effects_would_be_real_is_refused(
    changed: dict[str, Any], systems: dict[str, str], why: str
) -> None:
    chosen = Settings(sandbox=True, debug=True).model_copy(update=changed)
    with pytest.raises(BadInput, match=why):
        must_be_for_debugging(chosen, {"crm": f"{chosen.systems_url}/crm/mcp", **systems})


def test_debugging_on_a_database_of_ones_own_is_refused(tmp_path: Path) -> None:
    stack = Stack(tmp_path / "home", database_url="postgresql://db.example/own", debug=True)
    with pytest.raises(CannotStart, match="copy of the sandbox"):
        stack.start()
