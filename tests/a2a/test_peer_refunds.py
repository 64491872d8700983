"""A peer agent asks for a refund for a customer; the customer proves it, a person approves."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.a2a.caller import PeerAgent, data_of, state
from tests.a2a.conftest import MakePeer
from tests.durability.rig import Rig
from tests.durability.stories import Sign

# A company of its own, and a desk that is killed: one company for all of these.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=6, first=0, files=("steward/a2a/",), seconds=20.0),
]


def test_peer_refund_with_our_code_and_a_signature_is_paid_once_over_a_kill(
    rig: Rig, peer: PeerAgent
) -> None:
    asked = peer.say("I was charged twice on invoice INV-3001")["task"]
    assert state(asked) == "AUTH_REQUIRED", asked
    one, context = asked["id"], asked["contextId"]
    named = peer.say("saar.vis@example.com", task=one)["task"]
    assert state(named) == "AUTH_REQUIRED"
    code = _code(rig)
    assert code not in str(named), "the code goes to the customer, never to the peer"
    proved = peer.say(code, task=one)["task"]
    assert state(proved) == "INPUT_REQUIRED", proved
    (offer,) = data_of(proved)["question"]["offers"]
    answer = {"action": offer["action"], "digest": offer["digest"], "says": "yes"}
    waits = peer.say(task=one, data={"answer": answer}, messageId="the-yes")
    task = peer.until(one, "WORKING") if "task" not in waits else waits["task"]
    assert state(task) == "WORKING", "a person has to sign, and the peer is not asked"
    assert [made["name"] for made in task["artifacts"]] == ["brief"]
    _kill(rig)
    peer.moved(rig._desk_url)
    assert state(peer.until(one, "WORKING")) == "WORKING"
    rig.take(Sign("lena"))
    done = peer.until(one, "COMPLETED")
    (receipt,) = [made for made in done["artifacts"] if made["name"] == "receipt"]
    paid = receipt["parts"][0]["data"]
    assert (paid["type"], paid["amount_minor"], paid["currency"]) == (
        "steward.receipt/1",
        24_900,
        "EUR",
    )
    rig.wait()
    books = rig.systems("/sandbox/books")
    assert [one["amount_minor"] for one in books["refunds"]] == [24_900]
    again = peer.say(task=one, data={"answer": answer}, messageId="the-yes")
    assert "error" in again or again["task"]["id"] == one
    assert len(rig.systems("/sandbox/books")["refunds"]) == 1
    assert context == done["contextId"]


def test_peer_speaks_for_a_customer_by_the_companys_word(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "A-1")
    offered = peer.say("I was charged twice on invoice INV-1001")["task"]
    assert state(offered) == "INPUT_REQUIRED", offered
    (offer,) = data_of(offered)["question"]["offers"]
    answer = {"action": offer["action"], "digest": offer["digest"], "says": "yes"}
    done = peer.say(task=offered["id"], data={"answer": answer})["task"]
    done = peer.until(offered["id"], "COMPLETED")
    assert [made["name"] for made in done["artifacts"]] == ["receipt"]


def test_peer_above_its_own_limit_waits_for_a_person(rig: Rig, make_peer: object) -> None:
    small = make_peer(alone=100, day=100).speaking_for(rig.keys, "A-4")  # type: ignore[operator]
    offered = small.say("I was charged twice on invoice INV-4001")["task"]
    (offer,) = data_of(offered)["question"]["offers"]
    answer = {"action": offer["action"], "digest": offer["digest"], "says": "yes"}
    small.say(task=offered["id"], data={"answer": answer})
    small.until(offered["id"], "WORKING")
    # what a customer gets at once (19.00), a peer of a limit of 1.00 does not
    rules = rig.rows("SELECT status FROM desk.approval WHERE action_id = %s", offer["action"])
    assert rules == [("pending",)]
    withdrawn = small.call("CancelTask", id=offered["id"])["result"]
    assert state(withdrawn) == "CANCELED"
    assert rig.rows("SELECT state FROM desk.action WHERE id = %s", offer["action"]) == [
        ("withdrawn",)
    ]


def test_peer_follows_its_yes_in_streams_through_a_signature_to_the_receipt(
    rig: Rig, make_peer: MakePeer
) -> None:
    small = make_peer(alone=100, day=100).speaking_for(rig.keys, "M-2")
    offered = small.say("I was charged twice on invoice INV-90002")["task"]
    (offer,) = data_of(offered)["question"]["offers"]
    yes = {"answer": {"action": offer["action"], "digest": offer["digest"], "says": "yes"}}
    message = {"role": "ROLE_USER", "messageId": "the-yes", "taskId": offered["id"]}
    told = small.stream("SendStreamingMessage", message=message | {"parts": [{"data": yes}]})
    first = next(told)["task"]
    assert first["id"] == offered["id"], "a stream begins with the whole task"
    seen = [first]
    while _made(seen) != ["brief"] or _states(seen)[-1] != "WORKING":
        seen.append(next(told))
    told.close()  # the line is gone, and the task is followed in another stream
    later = small.stream("SubscribeToTask", id=offered["id"])
    begins = next(later)["task"]
    assert (state(begins), _made([begins])) == ("WORKING", ["brief"])
    _sign(rig, offer["action"])
    rest = list(later)  # which the desk ends by itself
    assert _made(rest) == ["receipt"]
    assert _states(rest)[-1] == "COMPLETED"
    kinds = [next(iter(one)) for one in rest]
    assert kinds.index("artifactUpdate") < len(kinds) - 1, "the receipt before what it led to"
    (paid,) = (
        one["artifactUpdate"]["artifact"]["parts"][0]["data"]
        for one in rest[:-1]
        if "artifactUpdate" in one
    )
    assert (paid["type"], paid["amount_minor"]) == ("steward.receipt/1", 1_900)


def _states(events: list[dict[str, Any]]) -> list[str]:
    """The states that a stream told, one after another."""
    return [state(one.get("statusUpdate") or one) for one in events if "artifactUpdate" not in one]


def _made(events: list[dict[str, Any]]) -> list[str]:
    """The names of the artifacts that it brought."""
    whole = [made for one in events for made in one.get("artifacts", ())]
    fresh = [one["artifactUpdate"]["artifact"] for one in events if "artifactUpdate" in one]
    return [made["name"] for made in whole + fresh]


def _sign(rig: Rig, action: str) -> None:
    (found,) = rig.rows(
        "SELECT id, digest FROM desk.approval WHERE action_id = %s AND status = 'pending'", action
    )
    body = {"verdict": "approve", "digest": found[1], "reason": "as the record shows"}
    answer = rig.post(f"/desk/approvals/{found[0]}/decision", rig.token("lena"), body)
    assert answer is not None
    assert answer.is_success, answer.text


def _kill(rig: Rig) -> None:
    """As a power cut would; it is started again on the same rows."""
    assert rig._desk is not None
    rig._desk._process.kill()
    assert rig._ended(10.0) is not None
    rig._come_back()


def _code(rig: Rig) -> str:
    deadline = time.monotonic() + 30
    while not (code := rig._code()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return code
