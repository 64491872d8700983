"""What is in state is plain, and round-trips through the serializer that loads nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langgraph.types import Interrupt, Send

from state import desk as desk_state
from state import team as team_state
from state.desk import DeskState, keep_window, merge_results
from state.team import (
    RESULT,
    AskCustomer,
    Failed,
    Finding,
    Handoff,
    NextTask,
    Proposal,
    WantedAction,
)
from steward.checkpoints import serializer
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.money import Money
from steward.wording.says import DeskWords, RemindRefund
from tests.cases import cases
from tests.graphs.conftest import Bench

SAY = RemindRefund(amount=Money(minor=4500, currency="USD"), invoice="INV-1")
WANTED = WantedAction(kind="issue_refund", resource="charge:CH-1", params={"amount_minor": 4500})
RESULTS: list[Any] = [
    Finding(says=(SAY, DeskWords.SYSTEM_DOWN), wanted=(WANTED,)),
    Proposal(says=(SAY,), wanted=(WANTED,)),
    AskCustomer(
        question=OpenQuestion(
            kind="confirm", action="issue_refund", offers=(AskedOffer(action="a", digest="b"),)
        ),
        says=(SAY,),
    ),
    Handoff(
        tasks=(NextTask(team="refund", goal="refund_request", slots={"reason": "overpaid"}),),
        says=(SAY,),
    ),
    Failed(why="billing did not answer", retry=True),
]


def round_trip(value: Any) -> Any:
    codec = serializer()
    return codec.loads_typed(codec.dumps_typed(value))


@cases("result", RESULTS, ids=lambda r: r.kind)
def test_result_of_each_kind_travels_as_json(result: Any) -> None:
    plain = result.model_dump(mode="json")
    assert round_trip(plain) == plain
    assert RESULT.validate_python(round_trip(plain)) == result


def test_result_kinds_are_all_covered_here() -> None:
    union = get_args(get_args(team_state.Result)[0])
    assert {type(result) for result in RESULTS} == set(union)


@cases(
    "value",
    [
        HumanMessage("hi", id="1"),
        AIMessage("hello", id="2"),
        Send("billing", {"task": {}}),
        Interrupt(value={"steward": []}, id="i"),
    ],
    ids=lambda v: type(v).__name__,
)
def test_langgraphs_own_types_load(value: Any) -> None:
    again = round_trip(value)
    assert type(again) is type(value)


@dataclass
class Planted:
    """A class of this program that nobody allowed."""

    command: str = "anything"


def test_state_nothing_else_is_brought_to_life() -> None:
    assert not isinstance(round_trip({"x": Planted()})["x"], Planted)


async def test_state_of_a_real_turn_is_plain_in_every_channel(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on INV-3001 and where is my parcel?")
    await bench.say("yes, please refund it")
    snapshot = await bench.graph.aget_state(bench.config)
    declared = set(DeskState.__annotations__)
    assert set(snapshot.values) <= declared
    for name, value in snapshot.values.items():
        assert _is_plain(value), f"{name} holds {value!r}"
    assert round_trip(snapshot.values) == snapshot.values


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(k, str) and _is_plain(v) for k, v in value.items())
    if isinstance(value, list):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, str | int | float | bool | BaseMessage)


def test_results_of_an_earlier_turn_are_dropped() -> None:
    first = merge_results({}, {"turn_1/t1": {"kind": "finding"}})
    both = merge_results(first, {"turn_1/t2": {"kind": "failed"}})
    assert set(both) == {"turn_1/t1", "turn_1/t2"}
    assert set(merge_results(both, {"turn_2/t1": {"kind": "finding"}})) == {"turn_2/t1"}


def test_messages_are_a_window() -> None:
    many: list[Any] = []
    for n in range(100):
        many = keep_window(many, [HumanMessage(str(n), id=str(n))])
    assert [m.id for m in many] == [str(n) for n in range(100 - desk_state.WINDOW, 100)]
