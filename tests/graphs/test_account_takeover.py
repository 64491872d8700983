"""Somebody else may be in an account: a person is called, policy refuses, no yes beside counts."""

from __future__ import annotations

from steward.conversation import freezes
from steward.effects.registry import facts_of, kind_of
from steward.policy.types import Request
from tests.graphs.conftest import Bench


async def test_report_of_a_takeover_beside_a_yes_calls_a_person_and_agrees_to_nothing(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    assert "Shall I" in await bench.say("I was charged twice on invoice INV-1001")
    said = await bench.say("Yes, please refund it. And someone has got into my account!")
    with bench.owner() as owner:
        agreed = owner.execute("SELECT count(*) FROM desk.confirmation").fetchone()
    assert agreed == (0,), "a yes beside the report counted"
    assert "locked now" in said
    assert await bench.desk.conversations.mode(bench.conversation) == "person"
    assert bench.refunds() == []
    [refund] = [
        one
        for one in await bench.desk.ledger.of_conversation(bench.conversation)
        if one.kind == "issue_refund"
    ]
    assert refund.state == "withdrawn"
    assert refund.outcome["closed_by"] == "agent:support", "nobody told the customer that they did"


async def test_account_that_is_frozen_has_what_was_offered_refused_by_policy(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    [approval] = await bench.desk.approvals.list("pending")
    action = await bench.desk.ledger.get(approval.action_id)
    assert action.handle is not None
    async with bench.desk.db.transaction() as connection:
        await freezes.freeze(
            connection,
            bench.desk.audit,
            bench.conversation,
            action.handle,
            login="lena",
            reason="she called",
        )
    facts = await facts_of(bench.desk, action) | {"confirmed": True}
    asked = Request(
        agent=kind_of(action).agent, action=action.kind, resource=action.resource, facts=facts
    )
    verdict = (await bench.desk.policy.current()).decide(asked)
    assert verdict.denial == "account_frozen", "policy was not told that the account is frozen"
    # what people have before them is neither ended nor asked anew: it waits
    await bench.say("so what about my refund?")
    assert [one.id for one in await bench.desk.approvals.list("pending")] == [approval.id]
