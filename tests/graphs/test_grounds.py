"""A proposal needs the customer's own words, as rows hold them.

Buttons answer exactly one offer.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from langgraph.types import Command

from actions.registry import KINDS
from state.team import AskCustomer, Finding, Handoff, Proposal, Task, WantedAction
from steward.conversation import stances
from steward.conversation.stances import Said
from steward.conversation.types import Inbound, OfferAnswer
from steward.dialogue.tasks import grounds
from steward.errors import Stale
from steward.server.bodies import PressedAnswer
from steward.server.routes.conversations import must_be_open
from steward.understanding.yes_and_no import reach
from steward.verdicts.verdict import decide_one
from tests.cases import cases
from tests.graphs.conftest import Bench

REFUND = {
    "charge_id": "CH-12",
    "account_id": "A-1",
    "amount_minor": 2900,
    "currency": "EUR",
    "reason": "overpaid",
    "invoice_id": "INV-1001",
    "order_id": None,
}


def task(goal: str, **slots: Any) -> Task:
    return {
        "id": "t1",
        "team": "refund",
        "goal": goal,
        "slots": slots,
        "depends_on": [],
        "status": "ready",
    }


def wants(kind: str) -> Proposal:
    return Proposal(wanted=(WantedAction(kind=kind, resource="r", params={}),))


@cases(
    ("kind", "goal", "said", "why"),
    [
        ("cancel_subscription", "cancel_subscription", Said(), "not_asked"),
        (
            "cancel_subscription",
            "cancel_subscription",
            Said(asked=frozenset({"cancel_subscription"})),
            None,
        ),
        (
            "cancel_subscription",
            "cancel_subscription",
            Said(refused=frozenset({"cancel_subscription"})),
            "refused",
        ),
        ("give_store_credit", "refund_request", Said(), "not_asked"),
        ("give_store_credit", "refund_request", Said(refused=frozenset({"credit"})), "refused"),
        ("issue_refund", "refund_request", Said(), None),
        ("issue_refund", "refund_request", Said(refused=frozenset({"money"})), "refused"),
        ("open_ticket", "complaint", Said(), "only_a_question"),
        ("open_ticket", "complaint", Said(to_see_to=frozenset({"m1"})), None),
        ("open_ticket", "cancel_subscription", Said(to_see_to=frozenset({"m1"})), "not_asked"),
        ("hand_over", "hand_over", Said(), None),
        ("send_code", "verify_identity", Said(), None),
    ],
)
def test_proposal_lacks_its_grounds(kind: str, goal: str, said: Said, why: str | None) -> None:
    item = WantedAction(kind=kind, resource="r", params={})
    assert grounds.lacks(item, task(goal, said_in="m1"), said) == why


ASKED = Said(
    asked=frozenset({"cancel_subscription"}), asked_in=frozenset({("cancel_subscription", "m1")})
)


@cases(
    ("said", "slots", "why"),
    [
        (
            ASKED,
            {"heard_in": "m2"},
            "only_a_question",
        ),  # asked for before, and now only asked about
        (ASKED, {"heard_in": "m1"}, None),  # "how do I cancel?" asks for it in its own words
        (ASKED, {"heard_in": "m2", "said_in": "m1"}, "only_a_question"),
        (
            ASKED.model_copy(update={"to_see_to": frozenset({"m2"})}),
            {"heard_in": "m2", "said_in": "m2"},
            None,
        ),
        (Said(), {"heard_in": "m2"}, "only_a_question"),
    ],
)
def test_lacks_mere_question_proposes_no_act_that_its_words_do_not_ask_for(
    said: Said, slots: dict[str, str], why: str | None
) -> None:
    item = WantedAction(kind="cancel_subscription", resource="r", params={})
    assert grounds.lacks(item, task("cancel_subscription", **slots), said) == why


@pytest.mark.parametrize(
    ("quote", "team", "goal"),
    [
        ("when does my subscription renew?", "billing", "change_plan"),
        ("what happens if I cancel?", "support", "product_question"),
    ],
)
def test_held_question_about_a_plan_is_answered_from_the_record(
    quote: str, team: str, goal: str
) -> None:
    asked = task("cancel_subscription", quote=quote, heard_in="m1", plan="office")
    looked_up = grounds.held(wants("cancel_subscription"), asked, Said())
    assert isinstance(looked_up, Handoff)
    assert (looked_up.tasks[0].team, looked_up.tasks[0].goal) == (team, goal)
    assert not looked_up.tasks[0].slots.get("plan")


def test_misheard_act_is_asked_about_by_name_and_a_question_is_looked_up() -> None:
    asked = grounds.held(wants("cancel_subscription"), task("cancel_subscription"), Said())
    assert isinstance(asked, AskCustomer)
    assert asked.says[0].data == {"act": "cancel_subscription"}
    looked_up = grounds.held(
        wants("open_ticket"), task("damaged_item", quote="when was it delivered?"), Said()
    )
    assert isinstance(looked_up, Handoff)
    assert looked_up.tasks[0].goal == "order_status"
    assert isinstance(
        grounds.held(
            wants("issue_refund"), task("refund_request"), Said(refused=frozenset({"money"}))
        ),
        Finding,
    )


def test_grounds_kind_with_a_yes_and_no_act_is_a_follow_up() -> None:
    unasked = {name for name, kind in KINDS.items() if kind.confirm and not kind.act}
    assert unasked <= grounds.FOLLOW_UPS, unasked


async def test_refusal_in_rows_stands_against_a_forged_plan(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on INV-1001. I do not want a refund, and no voucher")
    said = await stances.standing(bench.desk.db, bench.conversation)
    assert said.refused == {"money", "credit"}
    turn = await bench.desk.conversations.open_decision_turn(bench.conversation)
    forged = {
        "turn": turn.model_dump(),
        "plan": {"t1": task("refund_request")},
        "waves": 1,
        "results": {
            f"{turn.id}/t1": {
                "kind": "proposal",
                "says": [],
                "wanted": [
                    {"kind": "issue_refund", "resource": "charge:CH-12", "params": REFUND},
                    {"kind": "give_store_credit", "resource": "charge:CH-12", "params": REFUND},
                ],
            }
        },
    }
    await bench.forge(Command(goto="gather", update=forged))
    await bench.say("yes")
    kinds = {a.kind for a in await bench.desk.ledger.of_conversation(bench.conversation)}
    assert not kinds & {"issue_refund", "give_store_credit"}
    assert bench.refunds() == []


async def offered(bench: Bench) -> OfferAnswer:
    await bench.prove("A-1")
    await bench.say("I was charged twice on INV-1001")
    action = next(
        a
        for a in await bench.desk.ledger.of_conversation(bench.conversation)
        if a.kind == "issue_refund"
    )
    return OfferAnswer(action=action.id, digest=action.digest, says="yes")


async def press(bench: Bench, answer: OfferAnswer, *words: str) -> str:
    """A button, and words that came before the desk had read it."""
    for text in words:
        await bench.desk.conversations.take_in(
            Inbound(id=uuid4().hex, conversation_id=bench.conversation, text=text)
        )
    pressed = Inbound(
        id=uuid4().hex,
        conversation_id=bench.conversation,
        text="Yes, please go ahead",
        answer=answer,
    )
    await bench.desk.conversations.take_in(pressed)
    state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    return str(state.get("reply", ""))


async def test_button_pays_exactly_the_offer_that_it_names(bench: Bench) -> None:
    answer = await offered(bench)
    assert "29.00 EUR" in await press(bench, answer)
    assert len(bench.refunds()) == 1


@pytest.mark.parametrize(
    "changed", [{"digest": "0" * 64}, {"action": "act_of_another"}, {"says": "no"}]
)
async def test_button_of_another_offer_pays_nothing_whatever_its_words(
    bench: Bench, changed: dict[str, Any]
) -> None:
    answer = await offered(bench)
    await press(bench, answer.model_copy(update=changed))
    assert bench.refunds() == []


async def test_button_of_an_offer_that_is_not_open_is_refused_at_the_door(bench: Bench) -> None:
    shown = PressedAnswer.model_validate((await offered(bench)).model_dump())
    await must_be_open(bench.desk, bench.conversation, "m-1", shown)
    for changed in ({"digest": "0" * 64}, {"action": "act_of_another"}):
        other = shown.model_copy(update=changed)
        with pytest.raises(Stale, match="not taken and nothing was done"):
            await must_be_open(bench.desk, bench.conversation, "m-1", other)
    await bench.say("no")
    with pytest.raises(Stale, match="not taken and nothing was done"):
        await must_be_open(bench.desk, bench.conversation, "m-2", shown)


async def test_words_that_came_with_the_button_take_it_back(bench: Bench) -> None:
    answer = await offered(bench)
    await press(bench, answer, "no wait, not that one")
    assert bench.refunds() == []


async def test_grounds_what_was_refused_since_is_given_up_where_it_is_decided(bench: Bench) -> None:
    answer = await offered(bench)
    with bench.owner() as owner:  # the newest words speak against it, whichever path led here
        owner.execute(
            "INSERT INTO desk.stance (conversation_id, message_id, act, stance)"
            " SELECT conversation_id, id, %s, 'refuses' FROM desk.inbox"
            " WHERE conversation_id = %s ORDER BY seq DESC LIMIT 1"
            " ON CONFLICT (message_id, act) DO UPDATE SET stance = 'refuses'",
            [KINDS["issue_refund"].act, bench.conversation],
        )
    await decide_one(bench.desk, None, await bench.desk.ledger.get(answer.action))
    assert (await bench.desk.ledger.get(answer.action)).state == "withdrawn"


async def test_reach_of_words_beside_an_offer_is_read_once_a_turn(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await offered(bench)
    read, clauses = list[str](), reach._clauses

    def counted(text: str) -> Any:
        read.append(text)
        return clauses(text)

    monkeypatch.setattr(reach, "_clauses", counted)
    reach._stances.cache_clear()
    assert await bench.say(said := "no, just refund it then")
    assert read == [said]
