"""What a message asks of the help pages beside what is looked into."""

from __future__ import annotations

from state.desk import Plan
from steward.dialogue.tasks.asked_besides import BESIDE, asked_too
from steward.dialogue.tasks.planning import add
from steward.domain.understanding import Understanding, Utterance
from teams.slots import typed

_ASKED = "would a call to you be recorded?"


def _heard(text: str) -> Understanding:
    return Understanding(text=text, decision="act")


def _plan(goal: str, quote: str) -> Plan:
    plan: Plan = {}
    add(plan, "support", goal, {"quote": quote})
    return plan


def _besides(plan: Plan) -> list[str]:
    return [typed(task).quote for task in plan.values() if task["goal"] == BESIDE]


def test_question_beside_an_address_is_asked_of_the_pages() -> None:
    text = f"I have moved to 12 Elm Street, Leeds. {_ASKED}"
    plan = asked_too(_plan("update_contact", text), _heard(text), text)
    assert _besides(plan) == [_ASKED]


def test_question_that_is_looked_into_is_not_asked_twice() -> None:
    for goal in ("product_question", "order_status"):
        plan = asked_too(_plan(goal, _ASKED), _heard(_ASKED), _ASKED)
        assert not _besides(plan)


def test_question_of_their_own_record_is_not_asked_of_the_pages() -> None:
    text = "I have moved. When is my invoice due?"
    assert not _besides(asked_too(_plan("update_contact", text), _heard(text), text))


def test_question_why_something_was_said_is_not_asked_of_the_pages() -> None:
    text = "yes. Why was it taken twice?"
    assert not _besides(asked_too({}, _heard(text), text))


def test_earlier_question_is_asked_again_where_the_words_come_back_to_it() -> None:
    recent = (
        Utterance(role="customer", text=f"I have moved. {_ASKED}"),
        Utterance(role="desk", text="The address is changed."),
    )
    text = "thanks, nothing on the recording though"
    assert _besides(asked_too({}, _heard(text), text, recent)) == [_ASKED]
    text = "thanks, nothing on the address though"
    assert not _besides(asked_too({}, _heard(text), text, recent))
