"""A person whom the issuer signed in decides over A2A; nobody else does, and no maker."""

from __future__ import annotations

import asyncio
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
from tests.durability.rig import Rig

# A running company, which all tests of peers share.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=4, place=3, files=("steward/a2a/",), seconds=25.0),
]


class SignedIn:
    """A member of staff in their browser."""

    def __init__(self, rig: Rig, login: str) -> None:
        self.url, self.secret = rig._desk_url, asyncio.run(_session(rig.dsn, login))

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        answer = httpx.post(
            f"{self.url}/a2a/rpc",
            json={"jsonrpc": "2.0", "id": 1, "method": method, "params": params},
            headers={
                "Cookie": f"steward_session={self.secret}",
                "X-CSRF-Token": csrf_token(self.secret),
                "A2A-Version": "1.0",
            },
            trust_env=False,
            timeout=90,
        )
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


def test_person_signed_in_decides_over_a2a_and_no_maker_and_no_agent_does(
    rig: Rig, make_peer: MakePeer
) -> None:
    small = make_peer(alone=100, day=100)
    task, action = _waiting(rig, small, "A-4", "INV-4001")
    lena, marcus, aiko = (SignedIn(rig, login) for login in ("lena", "marcus", "aiko"))
    with psycopg.connect(rig.dsn) as owner:
        owner.execute(
            "INSERT INTO desk.maker (conversation_id, action_id, login, why) "
            "SELECT conversation_id, id, 'lena', 'edited' FROM desk.action WHERE id = %s",
            [action],
        )
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
    signed = rig.rows(
        "SELECT s.login FROM desk.signature s JOIN desk.approval a ON a.id = s.approval_id "
        "WHERE a.action_id = %s",
        action,
    )
    assert signed == [("marcus",)]
