"""A peer's message with two wishes: two tasks, each with a state, an offer and a yes of its own."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.a2a.caller import PeerAgent, data_of, state
from tests.durability.rig import Rig

# One running company for all of these, which takes seconds to open.
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("a2a"),
    pytest.mark.timeout(400),
    pytest.mark.in_turn(parts=3, place=2, files=("steward/a2a/",), seconds=10.0),
]
# Each has a customer of its own, with a lost order and one that has not left (`with_two_wishes`).


_TASKS = """SELECT t.id, t.parent IS NULL, p.url FROM desk.peer_context c
  JOIN desk.peer_task t USING (conversation_id) LEFT JOIN desk.peer_push p ON p.task_id = t.id
 WHERE c.peer = %s ORDER BY t.parent NULLS FIRST"""


def both(n: int) -> str:
    return f"Order O-800{n} never arrived, I want my money back. And please cancel order O-810{n}"


def message(text: str) -> dict[str, Any]:
    return {"role": "ROLE_USER", "messageId": uuid4().hex, "parts": [{"text": text}]}


def offer_of(task: dict[str, Any]) -> dict[str, Any]:
    """The one offer of a task."""
    assert state(task) == "INPUT_REQUIRED", task
    (offer,) = data_of(task)["question"]["offers"]
    found: dict[str, Any] = offer
    return found


def yes_to(offer: dict[str, Any]) -> dict[str, Any]:
    return {"answer": {"action": offer["action"], "digest": offer["digest"], "says": "yes"}}


def receipts(task: dict[str, Any]) -> list[str]:
    made = [one for one in task.get("artifacts", ()) if one["name"] == "receipt"]
    return [one["parts"][0]["data"]["kind"] for one in made]


def test_peer_two_wishes_in_one_message_are_two_tasks_of_one_context(
    rig: Rig, peer: PeerAgent
) -> None:
    peer.speaking_for(rig.keys, "W-1")
    first = peer.say(both(1))["task"]
    assert offer_of(first)["kind"] == "issue_refund"
    (other,) = first["status"]["message"]["referenceTaskIds"]
    assert data_of(first)["further_tasks"] == [other]
    second = peer.task(other)
    assert second["contextId"] == first["contextId"]
    assert second["status"]["message"]["referenceTaskIds"] == [first["id"]]
    assert offer_of(second)["kind"] == "cancel_order"
    assert second["history"][0]["parts"] == first["history"][0]["parts"]
    listed = peer.call("ListTasks", contextId=first["contextId"])["result"]["tasks"]
    assert {one["id"] for one in listed} == {first["id"], other}

    # plain words agree to what their own task asks
    peer.say("yes, please", task=other)
    assert receipts(peer.until(other, "COMPLETED")) == ["cancel_order"]
    first = peer.until(first["id"], "INPUT_REQUIRED")
    assert (offer_of(first)["kind"], receipts(first)) == ("issue_refund", [])
    books = rig.systems("/sandbox/books")["refunds"]
    assert [one for one in books if one["charge"] == "CH-8001"] == []

    peer.say(task=first["id"], data=yes_to(offer_of(first)))
    assert receipts(peer.until(first["id"], "COMPLETED")) == ["issue_refund"]
    assert receipts(peer.task(other)) == ["cancel_order"]


def test_peer_that_gives_one_of_two_wishes_up_keeps_the_other(rig: Rig, peer: PeerAgent) -> None:
    peer.speaking_for(rig.keys, "W-2")
    first = peer.say(both(2))["task"]
    (other,) = first["status"]["message"]["referenceTaskIds"]
    gone, stays = offer_of(first), offer_of(peer.task(other))
    assert (gone["kind"], stays["kind"]) == ("issue_refund", "cancel_order")
    assert state(peer.call("CancelTask", id=first["id"])["result"]) == "CANCELED"
    assert offer_of(peer.until(other, "INPUT_REQUIRED")) == stays
    assert state(peer.call("CancelTask", id=other)["result"]) == "CANCELED"


def test_peer_wishes_of_a_message_are_tasks_with_its_place_to_tell_before_anybody_asks(
    rig: Rig, peer: PeerAgent
) -> None:
    peer.speaking_for(rig.keys, "W-3")
    place = {"url": "https://peer.example/told", "token": "of-the-peer"}
    given = {"taskPushNotificationConfig": place, "returnImmediately": True}
    first = peer.call("SendMessage", message=message(both(3)), configuration=given)
    begun = first["result"]["task"]
    assert state(begun) in ("SUBMITTED", "WORKING")
    rig.wait()  # nobody has asked for a task since
    tasks = rig.rows(_TASKS, peer.name)
    assert [one[1:] for one in tasks] == [(True, place["url"]), (False, place["url"])]
    (own, _, _), (other, _, _) = tasks
    assert own == begun["id"]
    (copied,) = peer.call("ListTaskPushNotificationConfigs", taskId=other)["result"]["configs"]
    assert (copied["url"], copied["taskId"]) == (place["url"], other)
    for one in (own, other):
        peer.call("CancelTask", id=one)


def test_peer_stream_of_a_message_names_the_tasks_of_its_further_wishes(
    rig: Rig, peer: PeerAgent
) -> None:
    peer.speaking_for(rig.keys, "W-4")
    first, *news = peer.stream("SendStreamingMessage", message=message(both(4)))
    own = first["task"]["id"]
    told = [one["statusUpdate"] for one in news if "statusUpdate" in one]
    assert {one["taskId"] for one in told} == {own}, "a stream is of one task"
    last = told[-1]
    assert state(last) == "INPUT_REQUIRED"
    (other,) = last["status"]["message"]["referenceTaskIds"]
    assert data_of(last)["further_tasks"] == [other]
    # its own stream tells what becomes of it, whole from where it is
    stream = peer.stream("SubscribeToTask", id=other)
    assert offer_of(next(stream)["task"])["kind"] == "cancel_order"
    peer.say(task=own, data=yes_to(offer_of(last)))
    assert receipts(peer.until(own, "COMPLETED")) == ["issue_refund"]
    assert state(peer.call("CancelTask", id=other)["result"]) == "CANCELED"
    assert state(list(stream)[-1]["statusUpdate"]) == "CANCELED"
