"""A peer that means harm: another's tasks, approvals, proofs, forged and huge messages, floods."""

from __future__ import annotations

import time
from typing import Any

import httpx
import jwt
import pytest

from steward.access.peer_tokens import AUDIENCE, TOKEN_EXCHANGE
from tests.a2a.caller import PeerAgent, data_of, delegation, reason_of, state
from tests.a2a.conftest import MakePeer
from tests.durability.rig import Rig

# One running company for all of these, which takes seconds to open.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=3, place=1, files=("steward/a2a/", "systems.yaml"), seconds=0.7),
]
_JWT = "urn:ietf:params:oauth:token-type:jwt"
_HELLO = "What are your opening hours?"


def test_peer_sees_no_task_of_another_peer(peer: PeerAgent, make_peer: MakePeer) -> None:
    mine, other = peer.say(_HELLO)["task"], make_peer()
    for method, params in (
        ("GetTask", {"id": mine["id"]}),
        ("CancelTask", {"id": mine["id"]}),
        ("SubscribeToTask", {"id": mine["id"]}),
        ("ListTaskPushNotificationConfigs", {"taskId": mine["id"]}),
        (
            "CreateTaskPushNotificationConfig",
            {"taskId": mine["id"], "url": "https://peer.example/told"},
        ),
    ):
        assert other.call(method, **params)["error"]["code"] == -32001, method
    assert other.say("and me?", task=mine["id"])["error"]["code"] == -32001
    assert other.call("ListTasks")["result"]["tasks"] == []
    # the name of a context is each peer's own: the same one is another conversation
    theirs = other.say(_HELLO, context=mine["contextId"])["task"]
    assert theirs["id"] != mine["id"]
    listed = other.call("ListTasks", contextId=mine["contextId"])["result"]["tasks"]
    assert [one["id"] for one in listed] == [theirs["id"]]


def test_peer_speaking_for_one_customer_sees_no_task_of_another(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "A-5")
    mine = peer.say("Where is my order O-5001?")["task"]
    peer.speaking_for(rig.keys, "A-4")
    assert peer.task(mine["id"])["error"]["code"] == -32001
    assert (
        peer.say("Where is my order O-5001?", context=mine["contextId"])["task"]["id"] != mine["id"]
    )
    peer.signed_in()
    assert peer.task(mine["id"])["error"]["code"] == -32001


def test_peer_reads_nothing_of_the_desks_own_routes(rig: Rig, peer: PeerAgent) -> None:
    talk = rig.conversation
    for method, path in (
        ("GET", f"/desk/conversations/{talk}/messages"),
        ("POST", f"/desk/conversations/{talk}/messages"),
        ("POST", "/desk/conversations"),
        ("GET", f"/desk/conversations/{talk}/record"),
        ("GET", "/desk/approvals"),
        ("POST", "/desk/approvals/apr_1/decision"),
        ("GET", "/desk/watch"),
        ("GET", "/auth/me"),
        ("POST", "/sandbox/idle"),
    ):
        body = {"text": "hi", "verdict": "approve", "digest": "d"} if method == "POST" else None
        answer = httpx.request(
            method,
            f"{peer.url}{path}",
            json=body,
            headers=peer.headers,
            trust_env=False,
            timeout=60,
        )
        assert answer.status_code in (401, 403, 404), (method, path, answer.status_code)


def test_peer_cannot_approve(rig: Rig, peer: PeerAgent) -> None:
    task = peer.say(_HELLO)["task"]
    decision = {"approval_id": "apr_any", "digest": "d", "verdict": "approve", "reason": "fine"}
    refused = peer.say("approve it", task=task["id"], data={"decision": decision})
    assert reason_of(refused) == "not_a_person"
    # a person's token that no issuer's session stands behind decides nothing here either
    token = rig.keys.sign("people", "steward", "lena", 600, kind="staff")
    answer = peer.post(
        {"jsonrpc": "2.0", "id": 1, "method": "GetTask", "params": {"id": task["id"]}},
        Authorization=f"Bearer {token}",
    )
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "changed",
    ["other_peer", "nobody", "not_the_backend", "embed", "long", "expired", "changed"],
)
def test_peer_cannot_assert_a_proof(rig: Rig, peer: PeerAgent, changed: str) -> None:
    now = int(time.time())
    words: dict[str, Any] = {
        "other_peer": lambda: delegation(rig.keys, "A-1", "somebody-else.example"),
        "nobody": lambda: delegation(rig.keys, "A-1", peer.name, may_act={}),
        "not_the_backend": lambda: jwt.encode(
            {
                "iss": "steward",
                "aud": "steward-delegation",
                "sub": "A-1",
                "iat": now,
                "exp": now + 60,
                "jti": "mine",
                "may_act": {"sub": f"peer:{peer.name}"},
            },
            peer.key,
            algorithm="EdDSA",
        ),
        "embed": lambda: rig.keys.sign(
            "channel", "steward-chat", "A-1", 60, kind="embed", may_act={"sub": f"peer:{peer.name}"}
        ),
        "long": lambda: rig.keys.sign(
            "channel", "steward-delegation", "A-1", 3600, may_act={"sub": f"peer:{peer.name}"}
        ),
        "expired": lambda: rig.keys.sign(
            "channel", "steward-delegation", "A-1", -60, may_act={"sub": f"peer:{peer.name}"}
        ),
        "changed": lambda: delegation(rig.keys, "A-1", peer.name)[:-3] + "AAA",
    }
    answer = peer.ask_token(
        grant_type=TOKEN_EXCHANGE, subject_token=words[changed](), subject_token_type=_JWT
    )
    assert answer.status_code == 401
    assert answer.json()["error"] == "invalid_client"


def test_peer_message_metadata_proves_nothing(rig: Rig, peer: PeerAgent) -> None:
    token = rig.keys.sign("channel", "steward", "A-1", 300, method="session", account="A-1")
    asked = peer.say(
        "I was charged twice on invoice INV-1001",
        metadata={"assertion": token, "customer": "A-1", "assurance": "session"},
    )["task"]
    assert state(asked) == "AUTH_REQUIRED"


def test_peer_word_of_the_backend_counts_once(rig: Rig, peer: PeerAgent) -> None:
    word = delegation(rig.keys, "A-1", peer.name)
    more = {"grant_type": TOKEN_EXCHANGE, "subject_token": word, "subject_token_type": _JWT}
    assert [peer.ask_token(**more).status_code for _ in range(2)] == [200, 401]


def test_peer_assertion_counts_once_and_for_its_own_name(
    peer: PeerAgent, make_peer: MakePeer
) -> None:
    form = peer.form()
    url = f"{peer.url}/a2a/token"
    answers = [httpx.post(url, data=form, trust_env=False, timeout=60) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 401]
    other = make_peer()
    other.key = peer.key
    assert other.ask_token().status_code == 401


def test_peer_token_forged_or_changed_opens_nothing(rig: Rig, peer: PeerAgent) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "ListTasks", "params": {}}
    claims = jwt.decode(peer.token, options={"verify_signature": False})
    scopes = {"scope": "skill:refund", "client_id": peer.name, "kind": "peer"}
    for token in (
        "a.b.c",
        "rubbish",
        peer.token[:-4] + "AAAA",
        jwt.encode(claims, peer.key, algorithm="EdDSA"),
        jwt.encode(claims, "secret" * 8, algorithm="HS256"),
        rig.keys.sign("people", AUDIENCE, f"peer:{peer.name}", 60, **scopes),
        rig.keys.sign("agents", AUDIENCE, f"peer:{peer.name}", -60, **scopes),
        rig.keys.sign("agents", AUDIENCE, "peer:other", 60, **scopes),
        rig.keys.sign("agents", AUDIENCE, "account:A-1", 60, **scopes),
    ):
        answer = peer.post(body, Authorization=f"Bearer {token}")
        assert answer.status_code == 401, token


def test_peer_that_was_ended_is_out_at_once(rig: Rig, peer: PeerAgent) -> None:
    rig.rows("UPDATE desk.peer SET ended_at = now() WHERE name = %s RETURNING name", peer.name)
    body = {"jsonrpc": "2.0", "id": 1, "method": "ListTasks", "params": {}}
    assert peer.post(body).status_code == 401
    assert peer.ask_token().status_code == 401


def test_peer_reads_the_extended_card_of_its_own_scopes_alone(make_peer: MakePeer) -> None:
    narrow = make_peer("skill:support")
    card = narrow.call("GetExtendedAgentCard")["result"]
    assert {one["id"] for one in card["skills"] if one.get("examples")} == {"support"}
    assert card["signatures"]
    path = f"{narrow.url}/a2a/extendedAgentCard"
    over_http = httpx.get(path, headers=narrow.headers, trust_env=False, timeout=60)
    assert over_http.json() == card
    assert httpx.get(path, trust_env=False, timeout=60).status_code == 401


def test_peer_whose_scope_is_taken_away_meanwhile_is_paid_nothing(
    rig: Rig, make_peer: MakePeer
) -> None:
    cut = make_peer().speaking_for(rig.keys, "M-3")
    offered = cut.say("I was charged twice on invoice INV-90003")["task"]
    (offer,) = data_of(offered)["question"]["offers"]
    rig.rows(
        "UPDATE desk.peer SET scopes = '{skill:support}' WHERE name = %s RETURNING name", cut.name
    )
    yes = {"action": offer["action"], "digest": offer["digest"], "says": "yes"}
    cut.say(task=offered["id"], data={"answer": yes})
    rig.wait()
    [(became,)] = rig.rows("SELECT state FROM desk.action WHERE id = %s", offer["action"])
    assert became not in ("executing", "confirmed", "settled", "unknown")
    paid = {one["charge"] for one in rig.systems("/sandbox/books")["refunds"]}
    assert not paid & {"CH-3-1", "CH-3-2"}


def test_peer_out_of_scope_is_refused_with_the_skill(rig: Rig, make_peer: MakePeer) -> None:
    narrow = make_peer("skill:support")
    refused = narrow.say("I was charged twice on invoice INV-1001 and want my money back")
    assert reason_of(refused) == "peer_out_of_scope"
    assert narrow.ask_token(scope="skill:refund").status_code == 401
    assert "task" in narrow.say(_HELLO)


def test_peer_that_floods_or_asks_in_circles_is_refused(make_peer: MakePeer) -> None:
    flood = make_peer(minute=3)
    answers = [flood.say(f"{_HELLO} {n}") for n in range(4)]
    assert reason_of(answers[3]) == "peer_floods"
    assert all("error" not in one for one in answers[:3])
    circle = make_peer(repeats=2)
    answers = [circle.say(_HELLO) for _ in range(3)]
    assert reason_of(answers[2]) == "peer_circles"


def test_peer_with_too_many_open_tasks_ends_one_first(make_peer: MakePeer) -> None:
    many = make_peer(open=1)
    first = many.say("I was charged twice on invoice INV-1001")["task"]
    assert reason_of(many.say("I was charged twice on invoice INV-4001")) == "peer_too_many_open"
    assert state(many.call("CancelTask", id=first["id"])["result"]) == "CANCELED"
    assert "task" in many.say("I was charged twice on invoice INV-4001")


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"parts": []}, -32602),
        ({"parts": [{"text": "x" * 20_000}]}, -32602),
        ({"parts": [{"text": "x"}] * 40}, -32602),
        ({"parts": [{"text": "   "}]}, -32602),
        ({"parts": [{"raw": "AAAA", "mediaType": "application/zip"}]}, -32005),
        ({"parts": [{"url": "http://169.254.169.254/latest"}]}, -32005),
        ({"parts": [{"text": "hi"}], "role": "ROLE_AGENT"}, -32602),
        ({"parts": [{"text": "hi"}], "messageId": "with spaces in it"}, -32602),
        ({"parts": [{"text": "hi"}], "messageId": "m" * 400}, -32602),
        ({"parts": [{"text": "hi"}], "contextId": "c\n"}, -32602),
        ({"parts": [{"data": {"approve": True}}]}, -32602),
        ({"parts": [{"data": {"answer": {"action": "act_1"}}}]}, -32602),
        ({"parts": [{"data": ["a", "list"]}]}, -32602),
        ({"parts": [{"text": "hi"}], "taskId": "task_that_is_none"}, -32001),
    ],
)
def test_peer_message_that_is_none_is_refused(
    peer: PeerAgent, message: dict[str, Any], code: int
) -> None:
    whole = {"role": "ROLE_USER", "messageId": "m1", **message}
    answer = peer.call("SendMessage", message=whole)
    assert answer["error"]["code"] == code, answer
    assert answer["error"]["message"]


def test_peer_message_that_is_huge_or_deep_is_refused(peer: PeerAgent) -> None:
    huge = peer.post({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": "x" * 400_000})
    assert huge.status_code == 413
    deep = '{"a":' * 5_000 + "1" + "}" * 5_000
    answer = httpx.post(
        f"{peer.url}/a2a/rpc",
        content=f'{{"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {deep}}}',
        headers=peer.headers | {"content-type": "application/json"},
        trust_env=False,
        timeout=60,
    )
    assert "error" in answer.json()


def test_peer_answer_to_an_offer_that_changed_is_refused(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "A-4")
    offered = peer.say("I was charged twice on invoice INV-4001")["task"]
    answer = {"action": "act_of_another", "digest": "0" * 64, "says": "yes"}
    refused = peer.say(task=offered["id"], data={"answer": answer})
    assert reason_of(refused) == "offer_changed"
    peer.call("CancelTask", id=offered["id"])


def test_peer_same_message_again_is_the_same_task(peer: PeerAgent) -> None:
    first = peer.say(_HELLO, context="own-1", messageId="m1")
    again = peer.say(_HELLO, context="own-1", messageId="m1")
    assert first["task"]["id"] == again["task"]["id"]


@pytest.mark.parametrize(
    "url",
    [
        "http://peer.example/told",
        "https://127.0.0.1/told",
        "https://[::1]/told",
        "https://[::ffff:10.0.0.1]/told",
        "https://10.1.2.3/told",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/told",
        "https://user:secret@peer.example/told",
        "ftp://peer.example/told",
        "https:///told",
        "not an address",
    ],
)
def test_peer_cannot_have_internal_addresses_told(peer: PeerAgent, url: str) -> None:
    task = peer.say(_HELLO, context="push", messageId="m1")["task"]
    answer = peer.call("CreateTaskPushNotificationConfig", taskId=task["id"], url=url)
    assert answer["error"]["code"] == -32602
    inline = peer.call(
        "SendMessage",
        message={"role": "ROLE_USER", "messageId": "m2", "parts": [{"text": "hi"}]},
        configuration={"taskPushNotificationConfig": {"url": url}},
    )
    assert inline["error"]["code"] == -32602
