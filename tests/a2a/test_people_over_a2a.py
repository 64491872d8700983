"""A person whom the issuer signed in, in a browser or by its token, decides over A2A; nobody else
does, and no maker.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from steward.access.sessions import Sessions, csrf_token
from steward.audit.record import Audit
from steward.db import Database
from tests.a2a.caller import PeerAgent, data_of, reason_of, state
from tests.a2a.conftest import MakePeer
from tests.a2a.issuer import CLIENT, Issuer
from tests.durability.rig import Rig

# A running company, which all tests of peers share.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=6, place=4, files=("steward/a2a/",), seconds=25.0),
]


class Somebody:
    """A member of staff, by what their program sends."""

    def __init__(self, rig: Rig, **headers: str) -> None:
        self.url, self.headers = rig._desk_url, headers

    def post(self, method: str, **params: Any) -> httpx.Response:
        return httpx.post(
            f"{self.url}/a2a/rpc",
            json={"jsonrpc": "2.0", "id": 1, "method": method, "params": params},
            headers={"A2A-Version": "1.0", **self.headers},
            trust_env=False,
            timeout=90,
        )

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        answer = self.post(method, **params)
        assert answer.is_success, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def decide(self, task: str, **decision: str) -> dict[str, Any]:
        message = {
            "role": "ROLE_USER",
            "messageId": uuid4().hex,
            "taskId": task,
            "parts": [{"data": {"decision": decision | {"reason": "as the record shows"}}}],
        }
        return self.call("SendMessage", message=message)


def signed_in(rig: Rig, login: str) -> Somebody:
    """In their browser."""
    secret = asyncio.run(_session(rig.dsn, login))
    cookie = {"Cookie": f"steward_session={secret}", "X-CSRF-Token": csrf_token(secret)}
    return Somebody(rig, **cookie)


def bearing(rig: Rig, token: str) -> Somebody:
    """With a token."""
    return Somebody(rig, Authorization=f"Bearer {token}")


async def _session(dsn: str, login: str) -> str:
    db = Database(dsn, size=2)
    await db.open()
    try:
        sessions = Sessions(db, idle=600, life=3600)
        return await sessions.open(Audit(db), login, "https://issuer.example", f"sub-{login}")
    finally:
        await db.close()


def _waiting(rig: Rig, peer: PeerAgent, account: str, invoice: str) -> tuple[str, str]:
    """A task that waits for people, and the action that it is about."""
    peer.speaking_for(rig.keys, account)
    offered = peer.say(f"I was charged twice on invoice {invoice}")["task"]
    (offer,) = data_of(offered)["question"]["offers"]
    answer = {"action": offer["action"], "digest": offer["digest"], "says": "yes"}
    peer.say(task=offered["id"], data={"answer": answer})
    peer.until(offered["id"], "WORKING")
    return offered["id"], offer["action"]


def _is_maker(rig: Rig, login: str, action: str) -> None:
    with psycopg.connect(rig.dsn) as owner:
        owner.execute(
            "INSERT INTO desk.maker (conversation_id, action_id, login, why) "
            "SELECT conversation_id, id, %s, 'edited' FROM desk.action WHERE id = %s",
            [login, action],
        )


def _signed_by(rig: Rig, action: str) -> list[tuple[Any, ...]]:
    return rig.rows(
        "SELECT s.login FROM desk.signature s JOIN desk.approval a ON a.id = s.approval_id "
        "WHERE a.action_id = %s",
        action,
    )


def test_person_signed_in_decides_over_a2a_and_no_maker_and_no_agent_does(
    rig: Rig, make_peer: MakePeer
) -> None:
    small = make_peer(alone=100, day=100)
    task, action = _waiting(rig, small, "A-4", "INV-4001")
    lena, marcus, aiko = (signed_in(rig, login) for login in ("lena", "marcus", "aiko"))
    _is_maker(rig, "lena", action)
    # who may sign is asked; for anybody else it is being worked on
    asked = marcus.call("GetTask", id=task)["result"]
    assert state(asked) == "INPUT_REQUIRED"
    shown = data_of(asked)["approval"]
    for other in (lena, aiko):
        assert state(other.call("GetTask", id=task)["result"]) == "WORKING"
    assert state(small.task(task)) == "WORKING"
    yes = {"approval_id": shown["approval_id"], "digest": shown["digest"], "verdict": "approve"}
    # a maker, one without the role, another digest, and the agent itself: each is refused
    refused = [
        lena.decide(task, **yes),
        aiko.decide(task, **yes),
        marcus.decide(task, **(yes | {"digest": "another"})),
        small.say(task=task, data={"decision": yes | {"reason": "fine"}}),
    ]
    assert all("error" in one for one in refused), refused
    assert reason_of(refused[0]) == "not_authorised"
    assert reason_of(refused[3]) == "not_a_person"
    assert rig.rows("SELECT status FROM desk.approval WHERE action_id = %s", action) == [
        ("pending",)
    ]
    assert "error" not in marcus.decide(task, **yes)
    done = small.until(task, "COMPLETED")
    assert [one["name"] for one in done["artifacts"]] == ["receipt"]
    assert _signed_by(rig, action) == [("marcus",)]


def test_person_with_the_issuers_token_decides_over_a2a_and_no_maker_and_no_agent_does(
    rig: Rig, issuer: Issuer, make_peer: MakePeer
) -> None:
    small = make_peer(alone=100, day=100)
    task, action = _waiting(rig, small, "M-1", "INV-90001")
    with psycopg.connect(rig.dsn) as owner:
        for login in ("lena", "marcus", "aiko"):
            owner.execute(
                "INSERT INTO desk.staff_identity VALUES (%s, 'sub', %s, %s)",
                [issuer.url, f"sub-{login}", login],
            )
    _is_maker(rig, "lena", action)
    lena, marcus, aiko = (bearing(rig, issuer.token(one)) for one in ("lena", "marcus", "aiko"))
    shown = data_of(marcus.call("GetTask", id=task)["result"])["approval"]
    yes = {"approval_id": shown["approval_id"], "digest": shown["digest"], "verdict": "approve"}
    for other in (lena, aiko):
        assert state(other.call("GetTask", id=task)["result"]) == "WORKING"
        assert reason_of(other.decide(task, **yes)) == "not_authorised"
    # an ID token, another API's, a stranger's, a token of the desk's own, a program's, an agent's
    own = rig.keys.sign("people", "steward", "marcus", 600, kind="staff")
    nobody = {
        issuer.token("marcus", aud=CLIENT): 401,
        issuer.token("marcus", aud="https://other.example/api"): 401,
        issuer.token("somebody"): 401,
        issuer.token("marcus", exp=int(time.time()) - 600): 401,
        own: 403,
        rig.keys.sign("people", "steward", "steward", 600, kind="service"): 401,
    }
    for token, status in nobody.items():
        assert bearing(rig, token).post("GetTask", id=task).status_code == status
    assert reason_of(bearing(rig, small.token).decide(task, **yes)) == "not_a_person"
    assert _signed_by(rig, action) == []
    assert "error" not in marcus.decide(task, **yes)
    small.until(task, "COMPLETED")
    assert _signed_by(rig, action) == [("marcus",)]
