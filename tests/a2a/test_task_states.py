"""What a peer is told of its task, for each way in which the desk's rows may stand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from steward.a2a import states
from steward.a2a.repository import Reply, Seen, TaskRow, Told
from steward.domain.action import Action, ActionState
from steward.domain.understanding import OpenQuestion
from tests.cases import cases

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def task(**changed: Any) -> TaskRow:
    given = {
        "id": "t1",
        "conversation_id": "c1",
        "context_id": "x1",
        "peer": "carrier.example",
        "account": "A-1",
        "state": "working",
        "said": {},
        "version": 1,
        "withdrawn": False,
        "created_at": AT,
        "changed_at": AT,
    }
    return TaskRow.model_validate(given | changed)


def act(state: str, n: int = 1) -> Action:
    return Action(
        id=f"act_{n}",
        kind="issue_refund",
        resource=f"r{n}",
        episode=1,
        state=ActionState(state),
        params={"amount_minor": 1900, "currency": "EUR"},
        digest="d",
        key=f"k{n}",
        conversation_id="c1",
        handle="h",
        agent="refund",
        created_at=AT,
        updated_at=AT,
    )


def seen(*done: str, answered: bool = True, **more: Any) -> Seen:
    given: dict[str, Any] = {
        "task": task(),
        "messages": (Told(own_id="m1", text="x", seq=1, at=AT, answered=answered, turn_id="u1"),),
        "replies": (Reply(seq=2, id="o1", text="said", at=AT),),
        "actions": tuple(act(state, n) for n, state in enumerate(done)),
        "approvals": (),
        "missing": {},
        "question": None,
        "mode": "desk",
    }
    return Seen(**(given | more))


def of(told: Seen) -> str:
    return states.now(told).state


@cases(
    ("done", "state"),
    [
        ((), "completed"),
        (("confirmed",), "completed"),
        (("settled",), "completed"),
        (("denied",), "rejected"),  # by policy
        (("rejected",), "rejected"),  # by a person
        (("expired",), "rejected"),  # nobody decided
        (("withdrawn",), "canceled"),
        (("failed",), "failed"),
        (("denied", "confirmed"), "completed"),
        (("denied", "withdrawn"), "rejected"),
        (("awaiting",), "working"),  # a person's, and never asked of the peer
        (("executing", "confirmed"), "working"),
        (("unknown",), "working"),
        (("proposed",), "input_required"),
    ],
)
def test_task_state_follows_what_became_of_its_actions(done: tuple[str, ...], state: str) -> None:
    assert of(seen(*done)) == state


@cases(
    ("kind", "state"),
    [
        ("identify", "auth_required"),
        ("code", "auth_required"),
        ("confirm", "input_required"),
        ("choose", "input_required"),
        ("clarify", "input_required"),
    ],
)
def test_task_state_of_a_question_says_whether_it_asks_for_a_proof(kind: str, state: str) -> None:
    question = OpenQuestion.model_validate({"kind": kind})
    assert of(seen("proposed", question=question)) == state


def test_task_whose_offer_was_not_told_says_that_it_is_to_be_asked_again() -> None:
    """Its facts could not be read: nothing goes on by itself, and no offer is there to answer."""
    told = states.now(seen("proposed"))
    assert told.state == "input_required"
    assert "question" not in told.data
    assert "send the message again" in told.data["again"]
    asked = states.now(seen("proposed", question=OpenQuestion(kind="confirm")))
    assert "again" not in asked.data


def test_task_whose_offer_was_agreed_to_and_waits_for_a_system_is_working() -> None:
    told = states.now(seen("proposed", agreed=frozenset({"act_0"})))
    assert (told.state, [one["state"] for one in told.data["requests"]]) == (
        "working",
        ["in_progress"],
    )
    assert "again" not in told.data
    half = states.now(seen("proposed", "proposed", agreed=frozenset({"act_0"})))
    assert half.state == "working"


def test_task_whose_offer_stands_while_another_task_is_asked_about_is_working() -> None:
    told = states.now(seen("proposed", elsewhere=True))
    assert (told.state, told.data.keys()) == ("working", {"requests"})


def test_task_state_with_a_message_under_way_or_a_person_is_working() -> None:
    assert of(seen(answered=False)) == "working"
    assert of(seen(mode="person")) == "working"


def test_task_state_of_a_withdrawn_task_is_what_could_not_be_withdrawn() -> None:
    gone = task(withdrawn=True)
    assert of(seen("withdrawn", task=gone)) == "canceled"
    assert of(seen("executing", task=gone)) == "working"
    assert of(seen("confirmed", task=gone)) == "completed"


def test_task_state_that_has_ended_changes_no_more() -> None:
    ended = task(state="rejected", said={"text": "no", "data": {"a": 1}})
    told = states.now(seen("confirmed", task=ended))
    assert (told.state, told.text, told.data) == ("rejected", "no", {"a": 1})
