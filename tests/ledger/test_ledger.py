"""Proposals, agreement, verdicts and withdrawal: one wish is one row,
and nothing is decided on stale ground.
"""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest

from steward.domain.action import ActionState
from steward.errors import BadInput, Refused, Stale
from steward.ledger import counting
from tests.desk_rows import ALLOW, DENY, FACTS, ONE, TWO, Desk, refund


async def works(_: Any) -> dict[str, Any]:
    return {"refund_id": "RF-1"}


async def test_wish_said_again_is_the_same_action_whatever_became_of_it(desk: Desk) -> None:
    turn = desk.turn()
    first = await desk.proposed(turn, wish="m1:t1")
    assert await desk.proposed(turn, wish="m1:t1") == first
    await desk.ledger.apply(turn, first.id, DENY, FACTS)
    again = await desk.proposed(turn, wish="m1:t1", amount=9900)
    assert (again.id, again.state) == (first.id, ActionState.DENIED)
    assert first.key == f"{first.id}:{first.digest[:16]}"
    assert await desk.events() == ["refund.proposed", "refund.denied"]


async def test_live_action_with_the_same_parameters_is_shared(desk: Desk) -> None:
    turn = desk.turn()
    first = await desk.proposed(turn, wish="m1")
    assert (await desk.proposed(turn, wish="m2")).id == first.id
    other = desk.turn("c2")
    assert (await desk.proposed(other, wish="m3")).id == first.id


async def test_proposals_many_at_once_make_one_action(desk: Desk) -> None:
    turn = desk.turn()
    made = await asyncio.gather(*(desk.proposed(turn) for _ in range(8)))
    assert len({action.id for action in made}) == 1
    assert desk.count("action") == 1


async def test_database_itself_admits_one_live_action(desk: Desk) -> None:
    action = await desk.proposed(desk.turn())
    copy = """INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key,
                                       conversation_id, agent, wish)
              SELECT id || 'b', kind, resource, episode + 1, state, params, digest, key || 'b',
                     conversation_id, agent, wish || 'b'
                FROM desk.action WHERE id = %s"""
    with pytest.raises(psycopg.errors.UniqueViolation, match="one_live_action"):
        desk.owner(copy, action.id)
    desk.owner("UPDATE desk.action SET state = 'withdrawn'")
    desk.owner(copy, action.id)


@pytest.mark.parametrize("verdict", [None, ONE, ALLOW])
async def test_proposal_with_other_parameters_replaces_what_was_not_sent(
    desk: Desk, verdict: Any
) -> None:
    turn = desk.turn()
    old = await desk.proposed(turn)
    if verdict is not None:
        await desk.ledger.apply(turn, old.id, verdict, FACTS)
    new = await desk.proposed(turn, amount=2000)
    assert (new.episode, new.state) == (2, ActionState.PROPOSED)
    assert new.key != old.key
    assert (await desk.ledger.get(old.id)).state is ActionState.WITHDRAWN
    assert desk.count("approval", "status IN ('pending', 'approved')") == 0
    assert desk.count("authority", "revoked_at IS NULL") == 0
    await desk.ledger.apply(turn, new.id, ALLOW, FACTS)
    await desk.ledger.execution.execute(turn, new.id, works)
    with pytest.raises(Stale):
        await desk.ledger.withdraw(turn, new.id, "customer")


async def test_ledger_what_was_sent_is_not_replaced_and_what_ended_is_asked_anew(
    desk: Desk,
) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)

    async def fails(_: Any) -> dict[str, Any]:
        raise TimeoutError

    assert (
        await desk.ledger.execution.execute(turn, action.id, fails)
    ).state is ActionState.UNKNOWN
    assert (await desk.proposed(turn, amount=2000)).id == action.id
    assert (await desk.ledger.execution.resolve(action.id, works)).state is ActionState.CONFIRMED
    new = await desk.proposed(turn)
    assert (new.episode, new.digest) == (2, action.digest)
    assert new.key != action.key


async def test_action_of_another_customer_is_neither_seen_nor_replaced(desk: Desk) -> None:
    victim = await desk.proposed(desk.turn())
    thief = desk.turn("c2")
    for handle in ("cus_mallory", None):
        with pytest.raises(Refused):
            await desk.proposed(thief, amount=1, handle=handle)
        with pytest.raises(Refused):
            await desk.proposed(thief, handle=handle)
    for attempt in (
        desk.ledger.apply(thief, victim.id, ALLOW, FACTS),
        desk.ledger.withdraw(thief, victim.id, "customer"),
        desk.ledger.confirm(thief, victim.id, victim.digest, desk.message("c2")),
    ):
        with pytest.raises(Stale):
            await attempt
    assert (await desk.ledger.get(victim.id)).state is ActionState.PROPOSED


async def test_verified_customer_may_go_on_in_another_conversation(desk: Desk) -> None:
    action = await desk.proposed(desk.turn())
    other = desk.turn("c2")
    desk.owner("UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = 'c2'")
    await desk.ledger.confirm(other, action.id, action.digest, desk.message("c2"))
    assert await desk.ledger.confirmed(action.id, action.digest)
    assert (await desk.ledger.withdraw(other, action.id, "customer")).state is ActionState.WITHDRAWN


async def test_turn_that_is_over_does_nothing(desk: Desk) -> None:
    old = desk.turn()
    action = await desk.proposed(old)
    desk.turn()
    for attempt in (
        desk.ledger.propose(old, "cus_dana", refund()),
        desk.ledger.confirm(old, action.id, action.digest, desk.message()),
        desk.ledger.apply(old, action.id, ALLOW, FACTS),
        desk.ledger.execution.execute(old, action.id, works),
        desk.ledger.withdraw(old, action.id, "customer"),
    ):
        with pytest.raises(Stale):
            await attempt
    assert await desk.events() == ["refund.proposed"]


async def test_yes_that_is_not_the_customers_own_later_words_does_not_count(desk: Desk) -> None:
    turn = desk.turn()
    early = desk.message()
    action = await desk.proposed(turn)
    late, elsewhere = desk.message(), (desk.turn("c2"), desk.message("c2"))[1]
    for digest, message in (
        ("0" * 64, late),
        (action.digest, elsewhere),
        (action.digest, "msg_none"),
        (action.digest, early),
    ):
        with pytest.raises(Stale):
            await desk.ledger.confirm(turn, action.id, digest, message)
    assert not await desk.ledger.confirmed(action.id, action.digest)
    await desk.ledger.confirm(turn, action.id, action.digest, late)
    await desk.ledger.confirm(turn, action.id, action.digest, late)
    assert await desk.ledger.confirmed(action.id, action.digest)
    assert not await desk.ledger.confirmed(action.id, "0" * 64)
    assert await desk.events() == ["refund.proposed", "refund.agreed"]


@pytest.mark.parametrize(
    ("verdict", "state", "authorities", "approvals"),
    [
        (ALLOW, ActionState.AUTHORISED, 1, 0),
        (ONE, ActionState.AWAITING, 0, 1),
        (TWO, ActionState.AWAITING, 0, 1),
        (DENY, ActionState.DENIED, 0, 0),
    ],
)
async def test_verdict_applied_twice_is_applied_once(
    desk: Desk, verdict: Any, state: ActionState, authorities: int, approvals: int
) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn)
    first = await desk.ledger.apply(turn, action.id, verdict, FACTS)
    events = await desk.events()
    again = await desk.ledger.apply(turn, action.id, verdict, FACTS)
    assert first == again
    assert first.state is state
    assert first.facts == FACTS
    assert first.denial == verdict.denial
    assert (desk.count("authority"), desk.count("approval")) == (authorities, approvals)
    assert await desk.events() == events


async def test_approval_under_other_facts_or_another_policy_is_asked_anew(desk: Desk) -> None:
    turn = desk.turn()
    action, first = await desk.asked(turn)
    await desk.ledger.apply(turn, action.id, ONE, FACTS | {"dispute": "won"})
    [second] = await desk.approvals.pending("c1")
    await desk.ledger.apply(
        turn, action.id, ONE.model_copy(update={"version": "v2"}), FACTS | {"dispute": "won"}
    )
    [third] = await desk.approvals.pending("c1")
    assert len({first.digest, second.digest, third.digest}) == 3
    assert (await desk.approvals.get(first.id)).status == "superseded"
    assert (await desk.approvals.get(second.id)).status == "superseded"
    await desk.sign("lena", third)
    changed = await desk.ledger.apply(turn, action.id, ONE, FACTS)
    assert changed.state is ActionState.AWAITING
    assert (await desk.approvals.get(third.id)).status == "superseded"
    assert desk.count("authority") == 0


async def test_approval_becomes_the_right_to_act(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.sign("lena", approval)
    granted = await desk.ledger.apply(turn, action.id, ONE, FACTS)
    assert granted.state is ActionState.AUTHORISED
    assert desk.owner("SELECT basis, approval_id FROM desk.authority") == [
        ("approval", approval.id)
    ]
    assert await desk.ledger.apply(turn, action.id, ONE, FACTS) == granted
    assert await desk.events() == [
        "refund.proposed",
        "refund.awaiting",
        "approval.requested",
        "approval.signed",
        "approval.approved",
        "refund.authorised",
    ]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE desk.staff SET active = false WHERE login = 'lena'",
        "UPDATE desk.staff SET roles = ARRAY['agent'] WHERE login = 'lena'",
        "UPDATE desk.staff SET linked_customer = 'cus_dana' WHERE login = 'lena'",
        "INSERT INTO desk.maker (conversation_id, login, why) VALUES ('c1', 'lena', 'took over')",
    ],
)
@pytest.mark.parametrize("when", ["before the grant", "before the act"])
async def test_signature_that_does_not_count_any_more_grants_nothing(
    desk: Desk, change: str, when: str
) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.sign("lena", approval)
    if when == "before the act":
        await desk.ledger.apply(turn, action.id, ONE, FACTS)
    desk.owner(change)
    if when == "before the act":
        with pytest.raises(Stale):
            await desk.ledger.execution.execute(turn, action.id, works)
    asked = await desk.ledger.apply(turn, action.id, ONE, FACTS)
    assert asked.state is ActionState.AWAITING
    assert [each.status for each in await desk.approvals.list()] == ["superseded", "pending"]
    with pytest.raises(Stale):
        await desk.ledger.execution.execute(turn, action.id, works)


async def test_denial_after_an_approval_takes_it_back(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.sign("lena", approval)
    await desk.ledger.apply(turn, action.id, ONE, FACTS)
    denied = await desk.ledger.apply(turn, action.id, DENY, FACTS)
    assert (denied.state, denied.denial) == (ActionState.DENIED, "not_owner")
    assert desk.count("authority", "revoked_at IS NULL") == 0
    assert (await desk.approvals.get(approval.id)).status == "superseded"
    assert (await desk.ledger.execution.execute(turn, action.id, works)).state is ActionState.DENIED


async def test_withdraw_while_awaiting_ends_its_approval(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    withdrawn = await desk.ledger.withdraw(turn, action.id, "customer")
    assert withdrawn.state is ActionState.WITHDRAWN
    assert await desk.ledger.withdraw(turn, action.id, "customer") == withdrawn
    assert (await desk.approvals.get(approval.id)).status == "withdrawn"
    with pytest.raises(Stale):
        await desk.sign("lena", approval)
    assert (await desk.events())[-2:] == ["approval.withdrawn", "refund.withdrawn"]


async def test_refunds_of_one_customer_at_once_are_never_both_the_first(desk: Desk) -> None:
    turns = [desk.turn(f"c{n}") for n in range(4)]
    actions = [await desk.proposed(turn, resource=f"charge:CH-{n}") for n, turn in enumerate(turns)]
    told = [
        (await desk.ledger.read(counting.window, "cus_dana", 30, action.id)).get("USD", 0)
        for action in actions
    ]
    assert told == [0, 0, 0, 0]
    results = await asyncio.gather(
        *(
            desk.ledger.apply(turn, action.id, ALLOW, FACTS)
            for turn, action in zip(turns, actions, strict=True)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == [
        "Action",
        "Stale",
        "Stale",
        "Stale",
    ]
    assert (await desk.ledger.read(counting.window, "cus_dana", 30, "")).get("USD", 0) == 4500


async def test_window_of_a_later_refund_counts_the_earlier_one(desk: Desk) -> None:
    """In the order in which they were first granted or asked for, whichever was proposed first:
    the last one counts them all.
    """
    turn = desk.turn()
    actions = [
        await desk.proposed(turn, amount=amount, resource=f"charge:CH-{amount}")
        for amount in (100, 20, 3)
    ]
    for n, told in ((2, 0), (0, 3), (1, 103)):
        await desk.ledger.apply(turn, actions[n].id, ONE, FACTS | {"window_minor": told})
    windows = [
        (await desk.ledger.read(counting.window, "cus_dana", 30, action.id)).get("USD", 0)
        for action in actions
    ]
    assert windows == [3, 103, 0]
    fourth = await desk.proposed(turn, amount=5000, resource="charge:CH-9")
    assert (await desk.ledger.read(counting.window, "cus_dana", 30, fourth.id)).get("USD", 0) == 123
    await desk.ledger.apply(turn, actions[1].id, ALLOW, FACTS | {"window_minor": 103})
    await desk.ledger.execution.execute(turn, actions[1].id, works)
    assert [
        (await desk.ledger.read(counting.window, "cus_dana", 30, action.id)).get("USD", 0)
        for action in actions
    ] == windows


async def test_window_counts_what_went_and_what_is_asked_for(desk: Desk) -> None:
    turn = desk.turn()

    async def window(exclude: str = "", currency: str = "USD") -> int:
        return (await desk.ledger.read(counting.window, "cus_dana", 30, exclude)).get(currency, 0)

    first = await desk.proposed(turn, amount=1000)
    assert await window() == 0
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS)
    assert (await window(), await window(first.id), await window(currency="EUR")) == (1000, 0, 0)
    await desk.ledger.execution.execute(turn, first.id, works)
    second = await desk.proposed(turn, amount=200, resource="charge:CH-3")
    await desk.ledger.apply(turn, second.id, ONE, FACTS | {"window_minor": 1000})
    assert await window() == 1200
    await desk.ledger.withdraw(turn, second.id, "customer")
    await desk.ledger.settlement.settle(first.id)
    assert await window() == 1000
    odd = await desk.proposed(turn, resource="charge:CH-4", amount_minor="-9999999")
    await desk.ledger.apply(turn, odd.id, ONE, FACTS | {"window_minor": 1000})
    assert await window() == 1000
    negative = await desk.proposed(turn, amount=-500, resource="charge:CH-5")
    await desk.ledger.apply(turn, negative.id, ONE, FACTS | {"window_minor": 1000})
    assert await window() == 1000
    desk.shift("31 days")
    assert await window() == 0


async def test_odd_text_is_stored_and_unknown_actions_are_said(desk: Desk) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn, note="a\x00b\ud800", rate=float("nan"))
    assert await desk.ledger.of_conversation("c1") == [action]
    with pytest.raises(BadInput, match="no action"):
        await desk.ledger.get("act_none")
    assert (await desk.audit.verify("c1")).ok
