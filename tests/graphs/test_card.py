"""What whoever decides sees, of a real request: complete, from rows,
and what the digest binds is marked as such.
"""

from __future__ import annotations

import json

import pytest

from steward.domain.approval import Answered
from steward.domain.signatures import approval_digest
from steward.server import rows
from steward.verdicts.card import context_of
from steward.views.approval import ApprovalView, approval_view
from steward.views.plain_text import lines
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def shown(bench: Bench) -> ApprovalView:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001, sa\u0443s my bank")
    await bench.say("yes, please refund it")
    [row] = await rows.approvals(bench.desk, conversation_id=bench.conversation)
    return approval_view(row)


async def test_card_has_all_that_is_needed_to_decide(bench: Bench) -> None:
    view = await shown(bench)
    context = view.context
    assert context is not None
    assert context.customer is not None
    assert context.told is not None
    assert (view.amount, view.editable) == ("249.00 EUR", True)
    assert all((view.rule, view.sentence, view.policy_version))
    assert context.tender == "the card ending in 3333"
    assert context.evidence == (
        (
            "INV-3001 asks for 249.00 EUR; of its payments (CH-31, CH-32) 498.00 EUR was kept: "
            "249.00 EUR too much."
        ),
    )
    assert (context.customer.names, context.customer.accounts, context.customer.assurance) == (
        ("Saar Vis",),
        ("A-3",),
        "session",
    )
    assert context.customer.proofs[0].expires_at > view.created_at
    assert {(one.system, one.tool) for one in context.sources} == {
        ("billing", "get_account"),
        ("billing", "list_invoices"),
        ("billing", "list_charges"),
        ("billing", "list_refunds"),
        ("billing", "list_credits"),
        ("billing", "list_given"),
        ("crm", "get_contact"),
        ("logistics", "list_orders"),
    }
    assert all(one.as_of for one in context.sources)
    assert [one.agreed for one in context.words] == [False, False, True]
    assert "sa⟨U+0443≈y⟩s" in context.words[1].shown
    assert "refunded 249.00 EUR to the card ending in 3333" in context.told.on_approval
    assert "decided against it" in context.told.on_rejection
    text = "\n".join(lines(json.loads(view.model_dump_json())))
    for part in (
        "249.00 EUR to the card ending in 3333",
        "overpaid",
        "too much",
        "Saar Vis",
        "valid until",
        "billing.list_charges as of",
        "(agreeing): «yes, please refund it»",
        "if rejected, the customer hears",
        view.digest,
    ):
        assert part in text


async def test_systems_that_differ_stand_side_by_side(bench: Bench) -> None:
    params = {
        "system": "crm",
        "field": "plan",
        "stale": "taster",
        "source": "billing",
        "value": "regular",
    }
    await bench.say("hello")
    with bench.owner() as owner:
        owner.execute(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, agent, wish)"
            " VALUES ('act_stale', 'correct_record', 'crm:C-3:plan', 1, 'confirmed', %s, 'd', "
            "'k', %s, 'billing', 'w')",
            [json.dumps(params), bench.conversation],
        )
    context = (await shown(bench)).context
    assert context is not None
    [one] = context.differences
    assert (one.field, one.relied_on, one.relied_on_says, one.system, one.says) == (
        "plan",
        "billing",
        "regular",
        "crm",
        "taster",
    )
    assert (
        context.conflicts
        == (one.sentence,)
        == ("crm says plan taster, billing says regular; billing is relied on.",)
    )


async def test_card_digest_covers_everything_that_is_bound(bench: Bench) -> None:
    view = await shown(bench)
    bound = view.bound
    assert (
        approval_digest(
            bound.id,
            bound.kind,
            bound.resource,
            bound.params,
            bound.facts,
            bound.policy_version,
            bound.needs,
        )
        == view.digest
    )
    assert not {"hour_minor", "day_minor", "context"} & bound.facts.keys()


async def test_card_tells_the_customer_in_the_language_of_the_conversation(bench: Bench) -> None:
    view = await shown(bench)
    with bench.owner() as owner:
        owner.execute("UPDATE desk.conversation SET language = 'de'")
    action = await bench.desk.ledger.get(view.action_id)
    told = (await context_of(bench.desk, action, {}, ())).told
    assert told is not None
    assert "erstattet" in told.on_approval
    assert "refunded" not in told.on_approval + told.on_rejection


async def test_card_shows_what_the_customer_is_told_after_a_rejection(bench: Bench) -> None:
    view = await shown(bench)
    assert view.context is not None
    assert view.context.told is not None
    lena = await bench.desk.approvals.person("lena")
    assert lena is not None
    answered = Answered(
        approval_id=view.id, digest=view.digest, verdict="reject", reason="not this one"
    )
    await bench.desk.approvals.decide(lena, answered)
    state = await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert state["reply"] == view.context.told.on_rejection
