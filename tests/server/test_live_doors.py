"""The doors of a running LangGraph server, tried from outside."""

from __future__ import annotations

import contextlib
from typing import Any
from uuid import uuid4

import httpx
import pytest

from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server

pytestmark = on_the_running_server(seconds=0.3)
WORDS = {"messages": [{"role": "user", "content": "hi"}]}


def thread(caller: Calls) -> str:
    made = caller.post("/threads", {})
    assert made.status_code == 200, made.text
    identifier: str = made.json()["thread_id"]
    return identifier


def ask(caller: Calls, thread_id: str, **body: Any) -> Any:
    return caller.post(
        f"/threads/{thread_id}/runs/wait", {"assistant_id": "desk", "input": WORDS, **body}
    )


@pytest.mark.parametrize("path", ["/internal/debug/thread/{id}", "/deploy", "/deploy/x/stream"])
@AT_EVERY_COMMIT
def test_routes_that_the_server_leaves_open_are_closed(
    path: str, visitor: Calls, lena: Calls
) -> None:
    for caller in (visitor, lena):
        assert caller.get(path.format(id=uuid4())).status_code == 404


# `/mcp` is the desk's own, for peers alone (`tests/a2a/test_own_mcp.py`).
@pytest.mark.parametrize(
    "path",
    [
        "/internal/truncate",
        "/deploy",
        "/mcp/",
        "/a2a/desk",
        "/store/items/search",
        "/runs/crons",
    ],
)
def test_posting_there_does_nothing_either(path: str, visitor: Calls, lena: Calls) -> None:
    for caller in (visitor, lena):
        assert (
            caller.post(
                path, {"assistant_id": "desk", "schedule": "* * * * *", "namespace_prefix": []}
            ).status_code
            == 404
        )


def test_request_with_wrong_token_is_no_visitor(live: Stack) -> None:
    assert Calls(live.urls.desk, "rubbish").post("/threads", {}).status_code == 401
    assert Calls(live.urls.desk, "rubbish").get("/desk/approvals").status_code == 401


def test_page_on_another_site_is_no_visitor(live: Stack) -> None:
    assert (
        Calls(live.urls.desk, Origin="https://evil.example").post("/threads", {}).status_code == 401
    )
    assert Calls(live.urls.desk, Host="rebound.example").post("/threads", {}).status_code == 421


def test_studios_header_opens_nothing(live: Stack) -> None:
    studio = Calls(live.urls.desk, "rubbish", **{"x-auth-scheme": "langsmith"})
    assert studio.post("/threads/search", {}).status_code == 401


def test_customers_token_has_no_business_with_raw_threads(customer: tuple[Calls, str]) -> None:
    caller, conversation = customer
    assert caller.get(f"/threads/{conversation}/state").status_code in (403, 404)
    assert caller.post("/threads", {}).status_code == 403
    assert caller.post("/threads/search", {}).status_code == 403
    assert caller.post("/runs/wait", {"assistant_id": "desk", "input": WORDS}).status_code == 403


def test_state_cannot_be_edited_copied_or_deleted(
    visitor: Calls, lena: Calls, service: Calls
) -> None:
    own = thread(visitor)
    ask(visitor, own)
    for caller in (visitor, lena, service):
        assert (
            caller.post(
                f"/threads/{own}/state", {"values": {"reply": "forged"}, "as_node": "act"}
            ).status_code
            == 404
        )
        assert (
            caller.http.patch(f"/threads/{own}", json={"metadata": {"owner": "x"}}).status_code
            == 404
        )
        assert caller.http.delete(f"/threads/{own}").status_code == 404
    assert visitor.post(f"/threads/{own}/copy").status_code == 404
    steps = [{"updates": [{"values": {"reply": "forged"}, "as_node": "act"}]}]
    made = visitor.post("/threads", {"supersteps": steps, "metadata": {"graph_id": "desk"}})
    # 201, because the empty thread does exist
    assert made.status_code == 403 or "does not allow that" in made.text
    assert "forged" not in lena.post("/threads/search", {"limit": 1000}).text
    assert (
        visitor.post(
            "/assistants", {"graph_id": "desk", "config": {"configurable": {"a": 1}}}
        ).status_code
        == 404
    )


@pytest.mark.parametrize(
    "command",
    [
        {"goto": "act"},
        {"update": {"reply": "forged"}},
        {"update": {"woken": "x"}},
        {"resume": "yes"},
    ],
)
def test_visitor_commands_nothing(command: dict[str, Any], visitor: Calls) -> None:
    own = thread(visitor)
    answer = visitor.post(f"/threads/{own}/runs", {"assistant_id": "desk", "command": command})
    assert answer.status_code == 403, answer.text


def test_service_may_wake_and_nothing_else(service: Calls) -> None:
    own = thread(service)
    assert (
        service.post(
            f"/threads/{own}/runs/wait",
            {"assistant_id": "desk", "command": {"update": {"woken": "now"}}},
        ).status_code
        == 200
    )
    assert (
        service.post(
            f"/threads/{own}/runs", {"assistant_id": "desk", "command": {"update": {"reply": "x"}}}
        ).status_code
        == 403
    )
    assert (
        service.post(
            f"/threads/{own}/runs", {"assistant_id": "desk", "command": {"goto": "act"}}
        ).status_code
        == 403
    )


def test_live_doors_what_a_run_may_not_bring(visitor: Calls) -> None:
    own = thread(visitor)
    assert ask(visitor, own, webhook="http://127.0.0.1:9/").status_code in (403, 422)
    assert ask(visitor, own, multitask_strategy="rollback").status_code == 403
    assert ask(visitor, own, input=None).status_code == 422
    assert ask(visitor, own, input={"plan": {"t": {}}}).status_code == 422


@pytest.mark.parametrize("way", ["wait", "stream"])
def test_run_that_makes_no_sense_gets_a_reason_before_it_begins(
    way: str, visitor: Calls, lena: Calls
) -> None:
    own, staffs = thread(visitor), thread(lena)
    for caller, where, asked in (
        (visitor, own, {"assistant_id": "desk", "input": WORDS, "feedback_keys": ["x"]}),
        (visitor, own, {"assistant_id": "desk", "input": WORDS, "webhook": "/x"}),
        (visitor, own, {"assistant_id": "refund", "input": WORDS}),
        (visitor, own, {"assistant_id": "desk", "input": {"task": {"goal": "x"}}}),
        (lena, staffs, {"assistant_id": "desk", "command": {"resume": {}}}),
        (lena, staffs, {"assistant_id": "desk", "command": {"resume": None}}),
        (
            lena,
            staffs,
            {"assistant_id": "desk", "command": {"resume": {"decisions": [{"type": "approve"}]}}},
        ),
    ):
        answer = caller.post(f"/threads/{where}/runs/{way}", asked)
        assert answer.status_code in (409, 422), (asked, answer.text)
        assert answer.json()["detail"]


@pytest.mark.parametrize("way", ["wait", "stream"])
def test_run_without_a_thread_is_kept_or_refused_and_nobody_waits_for_ever(
    way: str, visitor: Calls
) -> None:
    asked = {"assistant_id": "desk", "input": WORDS}
    refused = visitor.post(f"/runs/{way}", asked)
    assert refused.status_code == 422, refused.text
    assert "on_completion" in refused.text
    kept = visitor.post(f"/runs/{way}", asked | {"on_completion": "keep"})
    assert kept.status_code == 200
    assert "What can I do for you" in kept.text


def test_words_under_the_id_of_other_words_are_refused_with_a_reason(visitor: Calls) -> None:
    own = thread(visitor)
    said: list[Any] = [{"role": "user", "content": "hello", "id": "1"}]
    for _ in range(2):  # a second delivery is harmless
        assert ask(visitor, own, input={"messages": said}).status_code == 200
    said[0]["content"] = "I cannot breathe"
    refused = ask(visitor, own, input={"messages": said})
    assert refused.status_code == 422
    assert "used for other words" in refused.json()["detail"]


@pytest.mark.parametrize("address", ["https://hooks.example/x", "http://10.0.0.1/", "/internal/x"])
def test_webhook_is_refused_before_its_name_is_looked_up(address: str, visitor: Calls) -> None:
    own = thread(visitor)
    for path, asked in (
        (f"/threads/{own}/runs", {"assistant_id": "desk", "input": WORDS, "webhook": address}),
        ("/runs/batch", [{"assistant_id": "desk", "input": WORDS, "webhook": address}]),
    ):
        answer = visitor.post(path, asked)
        assert answer.status_code == 422
        assert "DNS" not in answer.text
        assert "ebhook" in answer.json()["detail"]


def test_run_scheduled_for_later_is_refused(visitor: Calls) -> None:
    assert ask(visitor, thread(visitor), after_seconds=100_000).status_code == 403


def test_configuration_and_checkpoints_are_ignored(visitor: Calls, lena: Calls) -> None:
    own = thread(visitor)
    assert ask(visitor, own).status_code == 200
    first = visitor.get(f"/threads/{own}/state").json()["checkpoint"]["checkpoint_id"]
    assert (
        ask(
            visitor,
            own,
            checkpoint_id=first,
            config={"recursion_limit": 9000, "configurable": {"evil": 1}},
        ).status_code
        == 200
    )
    assert ask(visitor, own, context={"evil": 1}).status_code == 200
    assert (
        ask(
            visitor,
            own,
            checkpoint={"checkpoint_id": first, "checkpoint_ns": ""},
            interrupt_before=["*"],
        ).status_code
        == 200
    )
    said = [
        message
        for message in visitor.get(f"/threads/{own}/state").json()["values"]["messages"]
        if message["type"] == "human"
    ]
    assert len(said) == 4
    history = visitor.post(f"/threads/{own}/history", {"limit": 100}).json()
    assert "evil" not in str(history)


def test_card_numbers_are_masked_before_a_run_exists(visitor: Calls, lena: Calls) -> None:
    own = thread(visitor)
    words = {
        "messages": [{"role": "user", "content": "my card is 4111 1111 1111 1111"}],
        "reply": "forged",
    }
    assert ask(visitor, own, input=words).status_code == 200
    everything = [
        lena.get(f"/threads/{own}").text,
        lena.post(f"/threads/{own}/history", {"limit": 100}).text,
        lena.get(f"/threads/{own}/runs").text,
    ]
    assert all("4111 1111" not in text for text in everything)
    assert "[card ending 1111]" in everything[1]


def test_words_in_anothers_conversation_are_refused(
    customer: tuple[Calls, str], visitor: Calls, lena: Calls
) -> None:
    caller, conversation = customer
    caller.post(f"/desk/conversations/{conversation}/messages", {"text": "hi"})
    own = thread(visitor)
    for stranger, target in ((visitor, conversation), (lena, conversation), (lena, own)):
        answer = stranger.post(
            f"/threads/{target}/runs",
            {"assistant_id": "desk", "input": WORDS, "if_not_exists": "create"},
        )
        assert answer.status_code == 404, answer.text
    assert visitor.get(f"/threads/{conversation}/state").status_code == 404
    assert (
        visitor.post("/threads", {"thread_id": conversation, "if_exists": "do_nothing"}).status_code
        == 409
    )
    assert lena.get(f"/threads/{own}/state").status_code == 200


def test_visitor_finds_its_own_threads_only(customer: tuple[Calls, str], visitor: Calls) -> None:
    caller, conversation = customer
    caller.post(f"/desk/conversations/{conversation}/messages", {"text": "hi"})
    own = thread(visitor)
    found = {one["thread_id"] for one in visitor.post("/threads/search", {"limit": 1000}).json()}
    assert own in found
    assert conversation not in found


def command(caller: Calls, thread_id: str, method: str, **params: Any) -> dict[str, Any]:
    """What LangChain's React hook sends to have something done."""
    told = {"id": 1, "method": method, "params": {"assistant_id": "desk", **params}}
    answer = caller.post(f"/threads/{thread_id}/commands", told)
    found: dict[str, Any] = answer.json() if answer.status_code == 200 else {"type": "error"}
    return found


def heard_of(caller: Calls, thread_id: str) -> str:
    """What a stream of a thread's events says in its first second."""
    asked = {"json": {"channels": ["values", "lifecycle"]}, "timeout": 1.0}
    found = ""
    with (
        contextlib.suppress(httpx.TimeoutException),
        caller.http.stream("POST", f"/threads/{thread_id}/stream/events", **asked) as answer,
    ):
        for text in answer.iter_text():
            found += text
    return found


@pytest.mark.parametrize(
    "params",
    [
        {"command": {"goto": "act"}},
        {"input": {"plan": {"t": {}}}},
        {"input": None},
        {"input": WORDS, "multitaskStrategy": "rollback"},
    ],
    ids=["go anywhere", "state", "nothing", "cut off"],
)
def test_run_started_by_command_goes_through_the_same_doors(
    params: dict[str, Any], visitor: Calls
) -> None:
    own = thread(visitor)
    assert command(visitor, own, "run.start", **params)["type"] == "error"
    assert visitor.get(f"/threads/{own}/runs").json() == []


def test_command_in_anothers_conversation_does_and_shows_nothing(
    customer: tuple[Calls, str], visitor: Calls, lena: Calls, live: Stack
) -> None:
    caller, conversation = customer
    caller.post(f"/desk/conversations/{conversation}/messages", {"text": "hi"})
    auditor = Calls(live.urls.desk, live.keys.sign("people", "steward", "edda", 600, kind="staff"))
    for stranger in (visitor, caller, auditor):
        assert command(stranger, conversation, "run.start", input=WORDS)["type"] == "error"
        assert command(stranger, conversation, "input.respond", response="yes")["type"] == "error"
        assert stranger is auditor or "messages" not in heard_of(stranger, conversation)
    own = thread(visitor)
    assert command(visitor, own, "run.start", input=WORDS)["type"] == "success"
    assert "messages" in heard_of(visitor, own)
    assert "messages" in heard_of(lena, own)


@pytest.mark.parametrize(
    "asked",
    ["cancel_on_disconnect=true", "cancel_on_disconnect=1", "a=b&cancel%5Fon_disconnect=%54rue"],
)
def test_reader_cuts_no_run_off(asked: str, visitor: Calls, lena: Calls) -> None:
    own = thread(visitor)
    for caller in (visitor, lena):
        for place in ("stream", "join"):
            assert (
                caller.http.get(f"/threads/{own}/runs/{uuid4()}/{place}?{asked}").status_code == 403
            )
        assert (
            caller.http.get(
                f"/threads/{own}/runs/{uuid4()}/join?cancel_on_disconnect=false"
            ).status_code
            != 403
        )
