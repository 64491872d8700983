"""The two bindings answer alike (A2A, 5.1): the same operations, results, errors and sign-in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import httpx
import pytest
from a2a.server.routes.jsonrpc_dispatcher import JsonRpcDispatcher

from tests.a2a.caller import PeerAgent, data_of, state
from tests.a2a.conftest import MakePeer
from tests.cases import cases
from tests.durability.rig import Rig

# A running company, which all tests of peers share.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=3, place=2, files=("steward/a2a/",), seconds=1.5),
]
_TASK, _CONFIGS = "/tasks/{id}", "/tasks/{taskId}/pushNotificationConfigs"
# 5.3 of the specification: how each method is asked for over HTTP.
PATHS = {
    "SendMessage": ("POST", "/message:send"),
    "SendStreamingMessage": ("POST", "/message:stream"),
    "GetTask": ("GET", _TASK),
    "ListTasks": ("GET", "/tasks"),
    "CancelTask": ("POST", f"{_TASK}:cancel"),
    "SubscribeToTask": ("POST", f"{_TASK}:subscribe"),
    "CreateTaskPushNotificationConfig": ("POST", _CONFIGS),
    "GetTaskPushNotificationConfig": ("GET", _CONFIGS + "/{id}"),
    "ListTaskPushNotificationConfigs": ("GET", _CONFIGS),
    "DeleteTaskPushNotificationConfig": ("DELETE", _CONFIGS + "/{id}"),
    "GetExtendedAgentCard": ("GET", "/extendedAgentCard"),
}
# The code of an error over JSON-RPC, and its status over HTTP (5.4, and ADR 138 on which edition).
STATUSES = {-32001: 404, -32002: 400, -32004: 400, -32005: 400, -32009: 400, -32602: 400}
# What two answers to the same request cannot share.
_OWN = re.compile(r"\b([a-z]+_)?[0-9a-f]{8,}[0-9a-f-]*\b|\d{4}-\d\d-\d\dT[\d:.]+Z")
_HELLO = "What are your opening hours?"
_MONEY = "I was charged twice on invoice INV-4001"


def over_http(peer: PeerAgent, method: str, headers: Any = None, **params: Any) -> httpx.Response:
    """An operation in the HTTP binding."""
    verb, path = PATHS[method]
    named = re.findall(r"\{(\w+)\}", path)
    rest = {name: value for name, value in params.items() if name not in named}
    with httpx.Client(trust_env=False, timeout=90) as http:
        return http.request(
            verb,
            f"{peer.url}/a2a{path.format(**params)}",
            json=rest if verb == "POST" else None,
            params=None if verb == "POST" else rest,
            headers=peer.headers if headers is None else headers,
        )


def over_rpc(peer: PeerAgent, method: str, headers: Any = None, **params: Any) -> httpx.Response:
    """The same in the JSON-RPC binding."""
    with httpx.Client(trust_env=False, timeout=90) as http:
        return http.post(
            f"{peer.url}/a2a/rpc",
            json={"jsonrpc": "2.0", "id": 1, "method": method, "params": params},
            headers=peer.headers if headers is None else headers,
        )


def message(**more: Any) -> dict[str, Any]:
    return {"role": "ROLE_USER", "messageId": uuid4().hex, "parts": [{"text": _HELLO}], **more}


def both(peer: PeerAgent, method: str, **params: Any) -> tuple[Any, Any]:
    """What a request brings in each binding."""
    return (
        over_rpc(peer, method, **params).json()["result"],
        over_http(peer, method, **params).json(),
    )


def alike(answer: Any) -> Any:
    """The answer without the names and times that are this one's own."""
    if isinstance(answer, Mapping):
        return {name: alike(one) for name, one in answer.items()}
    if isinstance(answer, list):
        return [alike(one) for one in answer]
    return _OWN.sub("…", answer) if isinstance(answer, str) else answer


def events(answer: httpx.Response) -> list[Any]:
    found = [line[5:] for line in answer.text.splitlines() if line.startswith("data:")]
    read = [httpx.Response(200, content=one).json() for one in found]
    return [one.get("result", one) for one in read]


def test_bindings_serve_the_same_operations_and_the_card_names_both(peer: PeerAgent) -> None:
    assert set(PATHS) == set(JsonRpcDispatcher.METHOD_TO_MODEL), "the protocol has another one"
    card = peer.card()
    named = {one["protocolBinding"]: one["url"] for one in card["supportedInterfaces"]}
    assert set(named) == {"JSONRPC", "HTTP+JSON"}
    asked = {"id": "none", "taskId": "none", "message": message(taskId="none")}
    for method in PATHS:
        rpc, http = (how(peer, method, **asked) for how in (over_rpc, over_http))
        assert rpc.json().get("error", {}).get("code") != -32601, method
        if http.status_code != 200:  # a path that is none would be called otherwise
            assert http.json()["error"]["details"][0]["domain"] == "a2a-protocol.org", method
        assert ("error" in rpc.json()) == (http.status_code != 200), method


def test_bindings_tell_the_same_of_one_task(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "A-4")
    asked = over_http(peer, "SendMessage", message=message(parts=[{"text": _MONEY}])).json()
    task = peer.until(asked["task"]["id"], "INPUT_REQUIRED")
    assert data_of(task)["question"]["offers"], task
    config = {"taskId": task["id"], "url": "https://peer.example/told", "id": "mine"}
    for made in (over_rpc, over_http):
        assert made(peer, "CreateTaskPushNotificationConfig", **config).status_code == 200
    for method, params in (
        ("GetTask", {"id": task["id"]}),
        ("GetTask", {"id": task["id"], "historyLength": 1}),
        ("ListTasks", {"contextId": task["contextId"]}),
        ("ListTasks", {"pageSize": 1, "includeArtifacts": True}),
        ("GetTaskPushNotificationConfig", {"taskId": task["id"], "id": "mine"}),
        ("ListTaskPushNotificationConfigs", {"taskId": task["id"]}),
        ("GetExtendedAgentCard", {}),
    ):
        rpc, http = both(peer, method, **params)
        assert rpc == http, (method, params)
        assert rpc
    withdrawn = over_http(peer, "CancelTask", id=task["id"]).json()
    assert state(withdrawn) == "CANCELED"
    assert peer.task(task["id"]) == withdrawn


def test_bindings_answer_the_same_words_alike(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "W-4")
    for words in (_HELLO, "Where is my order O-8104?", "How do I descale my machine?"):
        told = [
            how(peer, "SendMessage", message=message(parts=[{"text": words}])).json()
            for how in (over_rpc, over_http)
        ]
        assert alike(told[0]["result"]) == alike(told[1]), words
        streamed = [
            events(how(peer, "SendStreamingMessage", message=message(parts=[{"text": words}])))
            for how in (over_rpc, over_http)
        ]
        assert alike(streamed[0][-1]) == alike(streamed[1][-1]), words
        assert streamed[0]


@cases(
    ("method", "params", "code"),
    [
        ("GetTask", {"id": "none"}, -32001),
        ("CancelTask", {"id": "none"}, -32001),
        ("SubscribeToTask", {"id": "none"}, -32001),
        ("ListTaskPushNotificationConfigs", {"taskId": "none"}, -32001),
        ("SendMessage", {"message": {"taskId": "none"}}, -32001),
        ("SendMessage", {"message": {"parts": []}}, -32602),
        ("SendMessage", {"message": {"parts": [{"text": "x" * 20_000}]}}, -32602),
        (
            "SendMessage",
            {"message": {"parts": [{"raw": "AAAA", "mediaType": "application/zip"}]}},
            -32005,
        ),
        (
            "SendStreamingMessage",
            {"message": {"parts": [{"raw": "AAAA", "mediaType": "application/zip"}]}},
            -32005,
        ),
        ("ListTasks", {"pageSize": -1}, -32602),
    ],
)
def test_bindings_refuse_the_same_for_the_same_reason(
    peer: PeerAgent, method: str, params: dict[str, Any], code: int
) -> None:
    if "message" in params:
        params = {"message": message(**params["message"])}
    _refused_alike(over_rpc(peer, method, **params), over_http(peer, method, **params), code)


def test_bindings_refuse_an_ended_task_and_a_foreign_version_alike(peer: PeerAgent) -> None:
    task = peer.say(_HELLO)["task"]
    peer.call("CancelTask", id=task["id"])
    peer.until(task["id"], "CANCELED")
    params = {"message": message(taskId=task["id"])}
    answers = [how(peer, "SendMessage", **params) for how in (over_rpc, over_http)]
    _refused_alike(*answers, code=-32004)
    answers = [how(peer, "CancelTask", id=task["id"]) for how in (over_rpc, over_http)]
    _refused_alike(*answers, code=-32002)
    other = {**peer.headers, "A2A-Version": "0.3"}
    answers = [how(peer, "GetTask", other, id=task["id"]) for how in (over_rpc, over_http)]
    _refused_alike(*answers, code=-32009)


def test_bindings_let_the_same_callers_in(rig: Rig, make_peer: MakePeer) -> None:
    narrow = make_peer("skill:support")
    ended = make_peer()
    rig.rows("UPDATE desk.peer SET ended_at = now() WHERE name = %s RETURNING name", ended.name)
    person = rig.keys.sign("people", "steward", "lena", 600, kind="staff")
    for token, status in (
        (narrow.token, 200),
        ("", 401),
        ("a.b.c", 401),
        (narrow.token[:-4] + "AAAA", 401),
        (ended.token, 401),
        (person, 403),  # a person's, whom no issuer signed in
    ):
        headers = {"A2A-Version": "1.0"} | ({"Authorization": f"Bearer {token}"} if token else {})
        rpc, http = (how(narrow, "ListTasks", headers) for how in (over_rpc, over_http))
        assert (rpc.status_code, http.status_code) == (status, status), token[:12]
    refused = {"message": message(parts=[{"text": "I was charged twice, give it back"}])}
    for how in (over_rpc, over_http):
        assert "peer_out_of_scope" in how(narrow, "SendMessage", **refused).text


def _refused_alike(rpc: httpx.Response, http: httpx.Response, code: int) -> None:
    one, other = rpc.json()["error"], http.json()["error"]
    assert one["code"] == code, one
    assert http.status_code == other["code"] == STATUSES[code]
    assert alike(one["message"]) == alike(other["message"])
    assert alike(one["data"]) == alike(other["details"])
