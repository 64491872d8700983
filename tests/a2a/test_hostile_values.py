"""Values that no row holds, and everything at once: a peer hears why in the protocol's own words,
and what is refused leaves nothing behind.
"""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import httpx
import jwt
import psycopg
import pytest

from steward.access.peer_tokens import ASSERTION_TYPE
from tests.a2a.caller import PeerAgent
from tests.a2a.conftest import MakePeer
from tests.durability.rig import Rig

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=3, place=2, files=("steward/a2a/",), seconds=1.0),
]
_INTERNAL, _NOT_FOUND, _INVALID = -32603, -32001, -32602
_ODD = ("\0", "a\0b", "two words", "line\nend", "x" * 10_000)


def _message(**more: Any) -> dict[str, Any]:
    return {"role": "ROLE_USER", "messageId": uuid4().hex, "parts": [{"text": "hi"}], **more}


@pytest.mark.parametrize("value", _ODD, ids=lambda value: repr(value[:8]))
def test_peer_id_that_no_row_holds_is_not_there(peer: PeerAgent, value: str) -> None:
    for method, params, code in (
        ("GetTask", {"id": value}, _NOT_FOUND),
        ("CancelTask", {"id": value}, _NOT_FOUND),
        ("SubscribeToTask", {"id": value}, _NOT_FOUND),
        ("ListTaskPushNotificationConfigs", {"taskId": value}, _NOT_FOUND),
        ("DeleteTaskPushNotificationConfig", {"taskId": value, "id": "x"}, _NOT_FOUND),
        ("SendMessage", {"message": _message(taskId=value)}, _NOT_FOUND),
        ("SendMessage", {"message": _message(contextId=value)}, _INVALID),
        ("SendMessage", {"message": _message(messageId=value)}, _INVALID),
        ("ListTasks", {"contextId": value}, _INVALID),
        ("ListTasks", {"pageToken": value}, _INVALID),
    ):
        error = peer.call(method, **params)["error"]
        assert error["code"] == code, (method, params, error)
        assert "PostgreSQL" not in json.dumps(error)


def test_peer_place_of_an_odd_name_is_not_there(rig: Rig, peer: PeerAgent) -> None:
    task = peer.speaking_for(rig.keys, "A-5").say("Where is my order O-5001?")["task"]["id"]
    for method, code in (
        ("GetTaskPushNotificationConfig", _NOT_FOUND),
        ("DeleteTaskPushNotificationConfig", None),  # again changes nothing
    ):
        answer = peer.call(method, taskId=task, id="\0")
        assert answer.get("error", {}).get("code") == code, (method, answer)


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("case_state", {"task_id": "\0"}),
        ("case_state", {"task_id": "\ud800"}),
        ("propose", {"text": "\0 \0", "message_id": "m"}),
        ("propose", {"text": "hi", "message_id": "\0"}),
        ("propose", {"text": "hi", "message_id": "\ud800"}),
        ("propose", {"text": "hi", "message_id": "m", "context_id": "c\0"}),
        ("propose", {"text": "hi", "message_id": "m", "task_id": "\0"}),
    ],
    ids=repr,
)
def test_mcp_value_that_no_row_holds_is_refused_in_our_words(
    peer: PeerAgent, tool: str, given: dict[str, str]
) -> None:
    call = {"name": tool, "arguments": given}
    answer = httpx.post(
        f"{peer.url}/mcp",
        content=json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}),
        headers={
            **peer.headers,
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
        },
        trust_env=False,
        timeout=60,
    )
    result = answer.json()["result"]
    assert result["isError"]
    assert "refused" in json.loads(result["content"][0]["text"]), result


@pytest.mark.parametrize("named", ["\0", "x" * 5_000, ["a"], {"a": 1}, None])
def test_stranger_that_names_nobody_is_told_so(peer: PeerAgent, named: Any) -> None:
    told = {"iss": named, "sub": "x", "aud": peer.token_url()}
    assert _token(peer, told).status_code == 401


@pytest.mark.parametrize(
    "changed",
    [
        {"exp": "text"},
        {"exp": float("inf"), "iat": float("inf")},
        {"iat": float("nan")},
        {"exp": "9" * 400, "iat": "9" * 400},
        {"jti": {"a": 1}},
        {"jti": None},
        {"sub": ["x"]},
        {"iat": True},
    ],
    ids=repr,
)
def test_peer_assertion_with_times_that_are_none_is_refused(
    peer: PeerAgent, changed: dict[str, Any]
) -> None:
    assert _token(peer, _claims(peer) | changed).status_code == 401


def test_peer_assertion_whose_times_are_written_as_text_counts_once(peer: PeerAgent) -> None:
    now = int(time.time())
    told = _claims(peer) | {"iat": str(now), "exp": str(now + 60)}
    assert [_token(peer, told).status_code for _ in range(2)] == [200, 401]
    told = _claims(peer) | {"iat": str(now), "exp": str(now + 9_999)}
    assert _token(peer, told).status_code == 401, "it lives too long"


def _claims(peer: PeerAgent) -> dict[str, Any]:
    now = int(time.time())
    own = {"iss": peer.name, "sub": peer.name, "aud": peer.token_url(), "jti": uuid4().hex}
    return own | {"iat": now, "exp": now + 60}


def _token(peer: PeerAgent, claims: dict[str, Any]) -> httpx.Response:
    body = json.dumps(claims).encode()
    signed = jwt.api_jws.PyJWS().encode(body, peer.key, algorithm="EdDSA")
    form = {"client_assertion_type": ASSERTION_TYPE, "client_assertion": signed}
    form["grant_type"] = "client_credentials"
    return httpx.post(f"{peer.url}/a2a/token", data=form, trust_env=False, timeout=60)


@pytest.mark.parametrize(
    ("limits", "code"),
    [({"minute": 3}, "peer_floods"), ({"open": 2}, "peer_too_many_open")],
    ids=["a minute", "open"],
)
def test_peer_that_sends_all_at_once_is_held_to_its_limit(
    make_peer: MakePeer, limits: dict[str, int], code: str
) -> None:
    peer = make_peer(**limits)

    def send(n: int) -> dict[str, Any]:
        message = _message(parts=[{"text": f"Where is my order O-600{n}?"}])
        return peer.call("SendMessage", message=message, configuration={"returnImmediately": True})

    with ThreadPoolExecutor(12) as at_once:
        answers = list(at_once.map(send, range(12)))
    taken = [one for one in answers if "error" not in one]
    assert len(taken) == next(iter(limits.values()))
    refused = [one["error"] for one in answers if "error" in one]
    assert all(code in json.dumps(one) for one in refused), refused


def test_peer_message_that_is_refused_leaves_no_conversation(rig: Rig, make_peer: MakePeer) -> None:
    peer = make_peer("skill:support")
    asks = "I was charged twice on invoice INV-3001, give me my money back"
    offer = {"action": "act_1", "digest": "d", "says": "yes"}
    for n in range(3):
        assert "error" in peer.say(asks, context=f"fresh-{n}")
        assert "error" in peer.say("yes", context=f"other-{n}", data={"answer": offer})
    with psycopg.connect(rig.dsn) as owner:
        (kept,) = owner.execute(  # type: ignore[misc]
            "SELECT count(*) FROM desk.peer_context WHERE peer = %s", [peer.name]
        ).fetchone()
    assert kept == 0
