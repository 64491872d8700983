"""Asked anew: whoever signed before is void, and the next person reads why.

What nobody may sign for stays so to the end.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.action import Action, ActionState
from steward.domain.approval import Edited
from steward.errors import NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk


async def works(_action: Action) -> dict[str, Any]:
    return {"refund_id": "RF-1"}


def card(action: Action, facts: dict[str, Any]) -> dict[str, Any]:
    return {"kind": action.kind, "params": action.params, "facts": facts}


async def again(
    desk: Desk, verdict: Any = TWO, facts: dict[str, Any] = FACTS, change: Any = None
) -> str:
    """Lena signs one of two, then something changes and people are asked anew.

    Returns what they read.
    """
    turn = desk.turn()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, TWO, FACTS, card(action, FACTS))
    [first] = await desk.approvals.pending("c1")
    await desk.sign("lena", first)
    if change:
        await change(first)
    action = await desk.ledger.get(action.id)
    await desk.ledger.apply(turn, action.id, verdict, facts, card(action, facts))
    [second] = await desk.approvals.pending("c1")
    assert (second.digest != first.digest, second.signatures) == (True, ())
    assert (await desk.approvals.get(first.id)).status == "superseded"
    return str(second.card["again"])


async def test_approval_asked_anew_says_that_the_policy_changed(desk: Desk) -> None:
    said = await again(desk, TWO.model_copy(update={"version": "v2"}))
    assert said == "Asked anew: the policy changed. Void by that: the signature of lena."
    [entry] = [
        entry for entry in await desk.audit.entries("c1") if entry.event == "approval.superseded"
    ]
    assert entry.data["why"] == said


async def test_approval_asked_anew_names_the_facts_that_changed(desk: Desk) -> None:
    said = await again(desk, facts=FACTS | {"dispute": "inquiry", "reason": "overpaid"})
    assert said == "Asked anew: the facts changed (dispute). Void by that: the signature of lena."


async def test_approval_asked_anew_says_that_the_amount_changed(desk: Desk) -> None:
    async def lower(first: Any) -> None:
        edited = Edited(
            approval_id=first.id, digest=first.digest, amount_minor=1000, reason="less of it"
        )
        await desk.approvals.edit(await desk.who("priya"), edited)

    assert (
        await again(desk, change=lower)
        == "Asked anew: the amount was changed. Void by that: the signature of lena."
    )


async def test_role_that_was_lost_before_the_act_says_so(desk: Desk) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ONE, FACTS, card(action, FACTS))
    await desk.sign("lena", (await desk.approvals.pending("c1"))[0])
    assert (await desk.ledger.apply(turn, action.id, ONE, FACTS)).state is ActionState.AUTHORISED
    desk.owner("UPDATE desk.staff SET roles = ARRAY['agent'] WHERE login = 'lena'")
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(turn, action.id, works)
    await desk.ledger.apply(turn, action.id, ONE, FACTS, card(action, FACTS))
    [second] = await desk.approvals.pending("c1")
    assert (
        second.card["again"]
        == "Asked anew: a signature does not count any more. Void by that: the signature of lena."
    )


async def test_card_is_made_only_for_what_nobody_has_seen(desk: Desk) -> None:
    """Nobody waits for a card between their signature and the payment; who asks anew has one."""

    async def needed(verdict: Any = ONE, facts: dict[str, Any] = FACTS) -> bool:
        return await desk.ledger.asks_anew(action.id, verdict, facts)

    turn = desk.turn()
    action = await desk.proposed(turn)
    assert await needed()  # nobody was asked
    await desk.ledger.apply(turn, action.id, ONE, FACTS, card(action, FACTS))
    assert not await needed()  # asked just this
    assert await needed(facts=FACTS | {"dispute": "inquiry"})
    assert await needed(ONE.model_copy(update={"version": "v2"}))
    await desk.sign("lena", (await desk.approvals.pending("c1"))[0])
    assert not await needed()  # agreed to just this
    assert await needed(facts=FACTS | {"dispute": "inquiry"})
    assert await needed(TWO)
    desk.owner("UPDATE desk.staff SET roles = ARRAY['agent'] WHERE login = 'lena'")
    assert await needed()  # the signature does not count any more


async def test_card_is_not_made_anew_for_a_rejected_action(desk: Desk) -> None:
    action, approval = await desk.asked(desk.turn(), ONE)
    await desk.sign("lena", approval, "reject", "not due")
    assert not await desk.ledger.asks_anew(action.id, ONE, FACTS)
    assert not await desk.ledger.asks_anew(action.id, ONE, FACTS | {"dispute": "inquiry"})


@pytest.mark.parametrize("through", ["oneself", "an account of theirs", "standing in"])
async def test_kin_of_the_customer_is_found_at_every_step_of_two_signatures(
    desk: Desk, through: str
) -> None:
    """Priya signs second and is found to be the customer's own account before the money moves."""
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO, handle="cus_tom")
    with pytest.raises(NotAuthorised, match="own account"):
        await desk.sign("tom", approval)
    await desk.sign("lena", approval)
    assert (await desk.sign("priya", approval)).status == "approved"
    assert (await desk.ledger.apply(turn, action.id, TWO, FACTS)).state is ActionState.AUTHORISED
    if through == "oneself":
        desk.owner("UPDATE desk.staff SET linked_customer = 'cus_tom' WHERE login = 'priya'")
    elif through == "an account of theirs":  # what a company knows; a handle is the desk's own
        # he would be Priya under another name
        desk.owner("UPDATE desk.staff SET linked_customer = NULL WHERE login = 'tom'")
        desk.owner("INSERT INTO desk.customer (handle) VALUES ('cus_tom') ON CONFLICT DO NOTHING")
        desk.owner(
            "INSERT INTO desk.link (system, subject, handle, evidence) "
            "VALUES ('billing', 'A-1021', 'cus_tom', '{}')"
        )
        desk.owner("UPDATE desk.staff SET linked_customer = 'A-1021' WHERE login = 'priya'")
    else:
        desk.owner(
            "INSERT INTO desk.delegation (giver, taker, from_at, until_at) "
            "VALUES ('tom', 'priya', clock.now() - interval '1 h', clock.now() + interval '1 h')"
        )
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(turn, action.id, works)
    assert (await desk.ledger.get(action.id)).outcome == {}
    assert (await desk.ledger.apply(turn, action.id, TWO, FACTS)).state is ActionState.AWAITING


async def test_kin_of_an_account_that_is_the_same_customers_cannot_sign(desk: Desk) -> None:
    """Priya's own account turned out to be the customer's under another handle."""
    _, approval = await desk.asked(desk.turn(), ONE)
    desk.customer("cus_other")
    for subject, handle in (("A-1", "cus_dana"), ("A-77", "cus_other")):
        desk.owner(
            "INSERT INTO desk.link (system, subject, handle, evidence) VALUES ('billing', %s, %s, "
            "jsonb_build_object('conflict', ARRAY['cus_dana', 'cus_other']))",
            subject,
            handle,
        )
    desk.owner("UPDATE desk.staff SET linked_customer = 'A-77' WHERE login = 'priya'")
    desk.owner("UPDATE desk.staff SET linked_customer = 'cus_other' WHERE login = 'joost'")
    for login in ("priya", "joost"):
        assert await desk.approvals.barred(login, [approval.id]) == {approval.id}
        with pytest.raises(NotAuthorised, match="own account"):
            await desk.sign(login, approval)
    assert (await desk.sign("lena", approval)).status == "approved"


async def test_asking_anew_keeps_the_representative_from_signing(desk: Desk) -> None:
    """Tom asked for Dana's refund on her behalf: neither of them signs,
    nor counts whoever turns out to be one of them.
    """
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO)
    desk.customer("cus_tom")
    desk.owner("UPDATE desk.action SET representative = 'cus_tom' WHERE id = %s", action.id)
    with pytest.raises(NotAuthorised, match="own account"):
        await desk.sign("tom", approval)
    assert approval.id in await desk.approvals.barred("tom", [approval.id])
    await desk.sign("lena", approval)
    await desk.sign("priya", approval)
    await desk.ledger.apply(turn, action.id, TWO, FACTS)
    desk.owner(
        "INSERT INTO desk.link (system, subject, handle, evidence) "
        "VALUES ('billing', 'A-1021', 'cus_tom', '{}')"
    )
    desk.owner("UPDATE desk.staff SET linked_customer = 'A-1021' WHERE login = 'priya'")
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(turn, action.id, works)


async def test_facts_that_are_older_than_the_right_lasts_are_read_again(desk: Desk) -> None:
    """What was judged is used for a quarter of an hour.

    After that policy is asked on facts that are read anew.
    """
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.sign("lena", approval)
    await desk.ledger.apply(turn, action.id, ONE, FACTS)
    desk.shift("15 minutes 1 second")
    with pytest.raises(Stale, match="expired"):
        await desk.ledger.execution.execute(turn, action.id, works)
    assert (
        await desk.ledger.apply(turn, action.id, ONE, FACTS | {"dispute": "inquiry"})
    ).state is ActionState.AWAITING
