"""What a person is told that they may do is what a decision then does,
and what follows is said before it happens.
"""

from __future__ import annotations

import re

import pytest

from steward.domain.action import Action
from steward.domain.approval import Approval
from steward.errors import Refused
from tests.approvals.test_delegation import delegate, made_by
from tests.desk_rows import ONE, STAFF, TWO, Desk


async def tried(desk: Desk, login: str, approval: Approval) -> str:
    """Why a signature did not count; empty when it did."""
    try:
        await desk.sign(login, approval)
    except Refused as error:
        return error.message
    return ""


def without_time(why: str) -> str:
    return re.sub(r"\d+ s ago", "just now", why)


@pytest.mark.parametrize("login", [login for login, *_ in STAFF])
@pytest.mark.parametrize(
    "prepared",
    [
        "nothing",
        "made by lena",
        "lena signed",
        "kin of tom",
        "priya by an account of tom's",
        "lena stands in for tom",
        "rejected",
        "claimed",
    ],
)
async def test_may_sign_agrees_with_signing(desk: Desk, login: str, prepared: str) -> None:
    handle = "cus_tom" if "tom" in prepared else "cus_dana"
    action, approval = await desk.asked(desk.turn(), TWO, handle=handle)
    await _prepare(desk, prepared, action, approval)
    listed = approval.id in await desk.approvals.barred(login, [approval.id])
    may = await desk.approvals.may(login, approval.id)
    why = await tried(desk, login, approval)
    assert (may.sign, without_time(may.why)) == (not why, without_time(why))
    if prepared != "rejected":
        assert listed == ("had a hand in this" in why or "this is about" in why)


async def _prepare(desk: Desk, what: str, action: Action, approval: Approval) -> None:
    match what:
        case "made by lena":
            await made_by(desk, "lena", action)
        case "lena signed":
            await desk.sign("lena", approval)
        case "priya by an account of tom's":
            desk.owner(
                "INSERT INTO desk.customer (handle) VALUES ('cus_tom') ON CONFLICT DO NOTHING"
            )
            desk.owner(
                "INSERT INTO desk.link (system, subject, handle, evidence) "
                "VALUES ('billing', 'A-1021', 'cus_tom', '{}')"
            )
            desk.owner("UPDATE desk.staff SET linked_customer = 'A-1021' WHERE login = 'priya'")
        case "lena stands in for tom":
            delegate(desk, "tom", "lena")
        case "rejected":
            await desk.sign("marcus", approval, "reject", "not ours")
        case "claimed":
            await desk.approvals.claim(await desk.who("priya"), approval.id)
            await desk.approvals.claim(await desk.who("marcus"), approval.id)


async def test_may_sign_tells_to_wait_for_a_claim(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), ONE)
    await desk.approvals.claim(await desk.who("marcus"), approval.id)
    may = await desk.approvals.may("lena", approval.id)
    assert (may.sign, may.wait) == (False, True)
    assert may.why.startswith("Marcus is looking at this until")
    assert (await desk.approvals.may("edda", approval.id)).wait is False


async def test_may_sign_tells_the_consequence_beforehand(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    first = (await desk.approvals.may("lena", approval.id)).then
    assert first == "Nothing happens yet: after you, somebody else has to sign (finance)."
    assert "(lead or finance)" in (await desk.approvals.may("priya", approval.id)).then
    await desk.sign("lena", approval)
    assert (await desk.approvals.may("priya", approval.id)).then.startswith(
        "Yours is the last signature"
    )


async def test_signature_that_is_the_last_says_where_the_money_goes(desk: Desk) -> None:
    action = await desk.proposed(desk.turn(), 18000)
    card = {
        "kind": "issue_refund",
        "amount": {"minor": 18000, "currency": "USD"},
        "context": {"tender": "the card ending in 4242"},
    }
    await desk.ledger.apply(desk.turn(), action.id, ONE, {"reason": "overpaid"}, card)
    [approval] = await desk.approvals.pending("c1")
    may = await desk.approvals.may("lena", approval.id)
    assert "180.00 USD goes back to the card ending in 4242" in may.then
