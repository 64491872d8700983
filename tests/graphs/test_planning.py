"""Plans are pure: what a message makes of them, what holds them, what a result does to them."""

from __future__ import annotations

from typing import Any

from state.desk import Plan
from state.team import Failed, Finding, Handoff, NextTask, Proposal
from steward.dialogue.replies.reply_order import announced_in_vain
from steward.dialogue.tasks import new_tasks, ordering, planning
from steward.dialogue.tasks.planning import IDENTIFY
from steward.domain.understanding import (
    AskedOffer,
    Identifiers,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)


def heard(*intents: Intent, text: str = "words", **more: Any) -> Understanding:
    identifiers = Identifiers(
        **{k: more.pop(k) for k in list(more) if k in Identifiers.model_fields}
    )
    wishes = tuple(Wish(intent=i, identifiers=identifiers, quote=text) for i in intents)
    return Understanding(text=text, wishes=wishes, identifiers=identifiers, decision="act", **more)


def goals(plan: Plan) -> list[str]:
    return [task["goal"] for task in plan.values()]


def test_wish_said_again_adds_no_task() -> None:
    plan = new_tasks.hear({}, heard(Intent.DUPLICATE_CHARGE, invoice="INV-1"), None, False)
    again = new_tasks.hear(plan, heard(Intent.DUPLICATE_CHARGE, invoice="INV-1"), None, False)
    other = new_tasks.hear(again, heard(Intent.DUPLICATE_CHARGE, invoice="INV-2"), None, False)
    assert (goals(plan), goals(again)) == (["duplicate_charge"], ["duplicate_charge"])
    assert [t["slots"]["invoice"] for t in other.values()] == ["INV-1", "INV-2"]


def test_investigation_hands_on_to_the_refund_team_itself() -> None:
    plan = new_tasks.hear(
        {}, heard(Intent.DUPLICATE_CHARGE, Intent.REFUND_REQUEST, invoice="INV-1"), None, False
    )
    assert goals(plan) == ["duplicate_charge"]
    result = Handoff(
        tasks=(
            NextTask(
                team="refund",
                goal="refund_request",
                slots={"reason": "overpaid", "invoice": "INV-1"},
            ),
        )
    )
    settled = planning.settle(plan, "t1", result)
    assert [t["goal"] for t in planning.ready(settled)] == ["refund_request"]


def test_task_that_is_handed_on_to_its_own_goal_does_not_wait_for_itself() -> None:
    """A question about a step of a plan is answered by the team that would take it."""
    plan = new_tasks.hear({}, heard(Intent.CHANGE_PLAN), None, False)
    again = NextTask(team="billing", goal="change_plan", slots={"quote": "can I skip a month?"})
    settled = planning.settle(plan, "t1", Handoff(tasks=(again,)))
    assert [(t["goal"], t["depends_on"]) for t in planning.ready(settled)] == [("change_plan", [])]


def test_plan_after_an_answer_gets_no_task() -> None:
    question = OpenQuestion(
        kind="confirm", action="issue_refund", offers=(AskedOffer(action="a", digest="b"),)
    )
    assert new_tasks.hear({}, heard(Intent.REFUND_REQUEST), question, True) == {}


def test_tasks_without_a_proof_are_held_and_somebody_asks() -> None:
    plan = planning.gate(
        new_tasks.hear({}, heard(Intent.ORDER_STATUS, order="O-1"), None, False),
        False,
        {"order": "O-1"},
    )
    assert [t["id"] for t in planning.ready(plan)] == [IDENTIFY]
    assert planning.ready(planning.gate(plan, True, {}))[0]["goal"] == "order_status"


def test_planning_what_anybody_may_ask_is_not_held() -> None:
    plan = planning.gate(new_tasks.hear({}, heard(Intent.PRODUCT_QUESTION), None, False), False, {})
    assert [t["goal"] for t in planning.ready(plan)] == ["product_question"]


def test_person_is_called_whatever_else_was_said() -> None:
    plan = new_tasks.hear({}, heard(Intent.ORDER_STATUS, asks_human=True), None, False)
    assert "hand_over" in goals(plan)
    assert "hand_over" in goals(
        new_tasks.hear({}, heard(Intent.COMPLAINT, sensitive=("legal",)), None, False)
    )


def test_code_is_used_once() -> None:
    asked = OpenQuestion(kind="code")
    plan = new_tasks.hear({}, heard(Intent.VERIFY_IDENTITY, email="a@example.com"), None, False)
    with_code = new_tasks.hear(plan, heard(code="123456"), asked, False)
    assert with_code[IDENTIFY]["slots"]["code"] == "123456"
    assert with_code[IDENTIFY]["status"] == "ready"
    waiting = {IDENTIFY: {**with_code[IDENTIFY], "status": "waiting_customer"}}
    later = new_tasks.hear(waiting, heard(text="hm"), asked, False)  # type: ignore[arg-type]
    assert "code" not in later[IDENTIFY]["slots"]
    assert later[IDENTIFY]["status"] == "waiting_customer"


def test_plan_for_a_bare_reference_answers_the_question() -> None:
    assert goals(new_tasks.hear({}, heard(order="O-1"), None, False)) == ["order_status"]
    assert goals(new_tasks.hear({}, heard(invoice="INV-1"), None, False)) == ["invoice_question"]


def test_planning_what_failed_in_passing_is_tried_once_more() -> None:
    plan = new_tasks.hear({}, heard(Intent.ORDER_STATUS), None, False)
    once = planning.replan(planning.settle(plan, "t1", Failed(why="down", retry=True)))
    assert once["t1"]["status"] == "ready"
    assert (
        planning.replan(planning.settle(once, "t1", Failed(why="down", retry=True)))["t1"]["status"]
        == "failed"
    )


def test_planning_what_is_done_does_not_travel_on() -> None:
    plan = new_tasks.hear({}, heard(Intent.ORDER_STATUS), None, False)
    assert planning.carry(planning.settle(plan, "t1", Finding())) == {}


def test_plan_is_bounded() -> None:
    plan: Plan = {}
    for n in range(50):
        plan = new_tasks.hear(plan, heard(Intent.INVOICE_QUESTION, invoice=f"INV-{n}"), None, False)
    assert len(plan) <= planning.MAX_TASKS


def test_planning_what_follows_a_proposal_waits_until_it_has_ended() -> None:
    """A renewal is given back when the subscription is cancelled, not before."""
    plan = new_tasks.hear({}, heard(Intent.CANCEL_SUBSCRIPTION), None, False)
    [key] = plan
    follows = NextTask(team="refund", goal="refund_request", slots={"reason": "renewal_grace"})
    plan = planning.settle(plan, key, Proposal(wanted=(), then=(follows,)))
    assert planning.ready(plan) == []
    plan[key] = {**plan[key], "status": "done"}
    assert [task["slots"] for task in planning.ready(plan)] == [{"reason": "renewal_grace"}]


def test_task_handed_on_twice_waits_for_both() -> None:
    """ "Cancel it and return the 189": the return hands on what waits for the cancellation."""
    plan = new_tasks.hear({}, heard(Intent.CANCEL_SUBSCRIPTION, Intent.RETURN_ITEM), None, False)
    cancel, goods = plan
    after = NextTask(team="refund", goal="refund_request", slots={"reason": "renewal_grace"})
    plan = planning.settle(plan, cancel, Proposal(wanted=(), then=(after,)))
    bare = NextTask(team="refund", goal="refund_request", slots={})
    plan = planning.settle(plan, goods, Handoff(tasks=(bare,)))
    assert planning.ready(plan) == []
    plan[cancel] = {**plan[cancel], "status": "done"}
    assert [task["goal"] for task in planning.ready(plan)] == ["refund_request"]


def _ordered() -> Plan:
    """A plan of two wishes, the later one put behind the first."""
    first, later = "refund INV-1 first", "then cancel my subscription"
    read = Understanding(
        text=f"{first}, {later}",
        wishes=(
            Wish(
                intent=Intent.DUPLICATE_CHARGE,
                identifiers=Identifiers(invoice="INV-1"),
                quote=first,
            ),
            Wish(intent=Intent.CANCEL_SUBSCRIPTION, quote=later),
        ),
        decision="act",
    )
    return ordering.as_said({}, new_tasks.hear({}, read, None, False), read)


def test_planning_what_is_put_later_waits_for_what_came_of_the_first() -> None:
    plan = _ordered()
    refund = NextTask(team="refund", goal="refund_request", slots={"reason": "overpaid"})
    handed = planning.settle(plan, "t1", Handoff(tasks=(refund,)))
    asked = planning.settle(handed, "t3", Proposal(wanted=()))
    paid = planning.carry(asked | {"t3": {**asked["t3"], "status": "done"}})
    waiting = [
        [task["goal"] for task in planning.ready(one)]
        for one in (plan, handed, planning.carry(asked), paid)
    ]
    assert waiting == [["duplicate_charge"], ["refund_request"], [], ["cancel_subscription"]]


def test_planning_what_is_asked_for_by_itself_waits_no_longer() -> None:
    plan = _ordered()
    again = new_tasks.hear(plan, heard(Intent.CANCEL_SUBSCRIPTION), None, False)
    assert not planning.in_order(again)


def test_planning_one_goal_for_two_reasons_is_two_tasks() -> None:
    plan: Plan = {}
    for reason in ("overpaid", "renewal_grace", "overpaid"):
        planning.add(plan, "refund", "refund_request", {"reason": reason})
    assert [task["slots"]["reason"] for task in plan.values()] == ["overpaid", "renewal_grace"]


def test_announced_in_vain_is_what_the_end_is_told_without() -> None:
    offer = [{"kind": "cancel_gives_back"}, {"kind": "confirm_cancellation"}]
    done, next_offer = {"kind": "cancellation_done"}, {"kind": "confirm_refund"}
    assert announced_in_vain([offer, [done]]) == ["cancel_gives_back"]
    assert announced_in_vain([offer, [{"kind": "code_wrong"}], [done, next_offer], [done]]) == []
    assert announced_in_vain([offer, [{"kind": "request_withdrawn"}], [done]]) == []
