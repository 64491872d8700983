"""An edit from Agent Inbox, Agent Chat UI or ours changes the amount and nothing else,
by the one way that edits have.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from steward.approvals.wire import parse, render
from steward.domain.action import ActionState
from steward.domain.approval import Approval
from steward.errors import BadInput, NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk

CARD: dict[str, Any] = {
    "kind": "issue_refund",
    "amount": {"minor": 18000, "currency": "USD"},
    "facts": {"reason": "overpaid", "owner_matches": True, "ages": [1, 2.0]},
    "params": {"charge_id": "charge:CH-2", "amount_minor": 18000, "currency": "USD"},
    "sentence": "Above it.",
}


async def asked(desk: Desk, verdict: Any = ONE, amount: int = 18000) -> Approval:
    turn = desk.turn()
    action = await desk.proposed(turn, amount)
    await desk.ledger.apply(turn, action.id, verdict, FACTS, CARD)
    return (await desk.approvals.pending("c1"))[-1]


def shown(approval: Approval) -> dict[str, Any]:
    """What Agent Inbox makes of the first request, and sends back."""
    request = render([approval])["action_requests"][0]
    return {"action": request["name"], "args": request["arguments"]}


def accept(approval: Approval) -> object:
    return [{"type": "accept", "args": shown(approval)}]


def inbox(approval: Approval, **changed: Any) -> object:
    back = shown(approval)
    return [{"type": "edit", "args": {**back, "args": {**back["args"], **changed}}}]


def chat(approval: Approval, **changed: Any) -> object:
    [request] = render([approval])["action_requests"]
    args = request["args"]
    return {
        "decisions": [
            {
                "type": "edit",
                "edited_action": {"name": request["name"], "args": {**args, **changed}},
            }
        ]
    }


def ours(approval: Approval, amount: Any, reason_for_change: str) -> object:
    return {
        "steward": {
            "decisions": [
                {
                    "approval_id": approval.id,
                    "digest": approval.digest,
                    "verdict": "edit",
                    "amount": amount,
                    "reason": reason_for_change,
                }
            ]
        }
    }


async def answer(desk: Desk, login: str, said: object) -> Approval:
    [one], complaint = parse(json.loads(json.dumps(said)))
    assert complaint == ""
    return await desk.approvals.answer(await desk.who(login), one, "c1")


WHY = {"reason_for_change": "60 were given back"}


async def test_amount_with_a_decimal_comma_is_read_as_its_person_meant_it(desk: Desk) -> None:
    approval = await asked(desk, ONE)
    await answer(desk, "lena", inbox(approval, amount="120,00 USD", **WHY))
    action = await desk.ledger.get(approval.action_id)
    assert action.params["amount_minor"] == 12000


@pytest.mark.parametrize("client", ["inbox", "chat", "ours"])
async def test_amount_lowered_by_any_client_goes_the_one_way(desk: Desk, client: str) -> None:
    approval = await asked(desk, TWO)
    await desk.sign("priya", approval)
    approval = await desk.approvals.get(approval.id)
    said = {"inbox": inbox, "chat": chat, "ours": ours}[client](
        approval, amount="120.00 USD", **WHY
    )
    assert (await answer(desk, "lena", said)).status == "superseded"
    action = await desk.ledger.get(approval.action_id)
    assert (action.params["amount_minor"], action.state) == (12000, ActionState.AWAITING)
    [(maker, old, new, reason)] = desk.owner(
        "SELECT login, old_minor, new_minor, reason FROM desk.edit"
    )
    assert (maker, old, new, reason) == ("lena", 18000, 12000, "60 were given back")
    lowered = {
        **CARD,
        "amount": {"minor": 12000, "currency": "USD"},
        "params": {**CARD["params"], "amount_minor": 12000},
    }
    await desk.ledger.apply(desk.turn(), action.id, ONE, FACTS, lowered)
    [anew] = await desk.approvals.pending("c1")
    assert (anew.digest != approval.digest, anew.signatures) == (True, ())
    with pytest.raises(NotAuthorised, match="changed the amount"):
        await answer(desk, "lena", accept(anew))
    assert (await answer(desk, "joost", accept(anew))).status == "approved"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"params": {"charge_id": "charge:CH-9", "amount_minor": 12000, "currency": "USD"}},
            "not params",
        ),
        ({"facts": {"reason": "goodwill"}}, "not facts"),
        ({"needs": "nobody"}, "not needs"),
        ({"kind": "pay"}, "not kind"),
        ({"payee": "NL00"}, "not payee"),
        ({"digest": "0" * 64}, "not digest"),
        ({"rule": "refund.alone"}, "not rule"),
        ({"facts": "{"}, "not facts"),
        ({"facts": "null"}, "not facts"),
        ({"amount": "180.00 USD"}, "nothing was changed"),
        ({"amount": "120.00 EUR"}, "currency cannot"),
        ({"amount": 120}, "written as text"),
        ({"amount": 120.5}, "written as text"),
        ({"amount": True}, "written as text"),
        ({"amount": None}, "written as text"),
        ({"amount": {"minor": 1, "currency": "USD"}}, "written as text"),
        ({"amount": "false"}, "not an amount"),
        ({"amount": "120.001"}, "decimals"),
        ({"amount": ""}, "not an amount"),
        ({"amount": "\uff11\uff12.00 USD"}, "written as text"),
        ({"amount": "1e2 USD"}, "not an amount"),
        ({"amount": "0.00 USD"}, "lowered"),
        ({"amount": "-1.00 USD"}, "lowered"),
        ({"amount": "999.00 USD"}, "lowered"),
        ({"reason_for_change": ""}, "reason"),
        ({"reason_for_change": "\u200b\u200b\u200b"}, "reason"),
        ({"reason_for_change": 7}, "reason"),
    ],
)
@pytest.mark.parametrize("client", [inbox, chat])
async def test_amendment_of_anything_but_the_amount_is_refused(
    desk: Desk, client: Any, changed: dict[str, Any], said: str
) -> None:
    approval = await asked(desk)
    with pytest.raises(BadInput, match=said):
        await answer(desk, "lena", client(approval, **{"amount": "120.00 USD", **WHY, **changed}))
    assert (await desk.approvals.get(approval.id)).status == "pending"
    assert desk.count("edit") == desk.count("maker") == desk.count("signature") == 0


async def test_edit_without_its_approval_or_into_another_kind_is_refused(desk: Desk) -> None:
    approval = await asked(desk)
    with pytest.raises(BadInput, match="which approval"):
        await answer(desk, "lena", {"type": "edit", "amount": "1.00 USD", "reason": "because"})
    with pytest.raises(BadInput, match="into another"):
        await answer(
            desk,
            "lena",
            [
                {
                    "type": "edit",
                    "args": {
                        "action": "pay",
                        "args": {"amount": "1.00"},
                    },
                    "approval_id": approval.id,
                    "digest": approval.digest,
                }
            ],
        )
    with pytest.raises(Stale, match="changed since"):
        await answer(
            desk,
            "lena",
            ours(approval.model_copy(update={"digest": "0" * 64}), "1.00", "because of it"),
        )
    [one], _ = parse(ours(approval, "1.00", "because of it"))
    with pytest.raises(BadInput, match="another conversation"):
        await desk.approvals.answer(await desk.who("lena"), one, "c2")
    with pytest.raises(NotAuthorised):
        await answer(desk, "aiko", ours(approval, "1.00", "because of it"))
    assert desk.count("edit") == 0


async def test_answer_with_other_details_is_no_yes(desk: Desk) -> None:
    approval = await asked(desk)
    for other in ({"amount": "1.00 USD"}, {"approval_id": approval.id}, {"payee": "NL00"}):
        back = shown(approval)
        back["args"] = {**back["args"], **other}
        with pytest.raises(BadInput, match="something else than what is asked"):
            await answer(desk, "lena", [{"type": "accept", "args": back}])
    assert desk.count("signature") == 0
    assert (await answer(desk, "lena", accept(approval))).status == "approved"


async def test_answer_by_the_name_of_what_was_asked_before_is_no_yes(desk: Desk) -> None:
    """The same words for the same customer: only the reference tells that facts have changed."""
    approval = await asked(desk)
    before = accept(approval.model_copy(update={"digest": "0" * 64}))
    with pytest.raises(Stale, match="not what is asked here"):
        await answer(desk, "lena", before)
    with pytest.raises(Stale, match="not what is asked here"):
        await answer(desk, "lena", [{"type": "accept", "args": {"action": "pay", "args": {}}}])
    assert desk.count("signature") == 0


async def test_refund_may_be_edited_also_beside_others_and_nothing_else_may(desk: Desk) -> None:
    approval = await asked(desk)
    other = approval.model_copy(
        update={"id": "apr_2", "card": {"kind": "cancel_subscription", "params": {}}}
    )
    assert [one["allowed_decisions"] for one in render([approval, other])["review_configs"]] == [
        ["approve", "edit", "reject"],
        ["approve", "reject"],
    ]


async def test_amendment_why_an_answer_did_not_count_is_in_the_next_question(desk: Desk) -> None:
    payload = render([await asked(desk)], refused="Only the amount can be changed.")
    assert payload["action_requests"][0]["description"].startswith(
        "The last answer did not count: Only the amount can be changed."
    )
    assert payload["steward"]["refused"] == "Only the amount can be changed."
