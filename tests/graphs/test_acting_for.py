"""Acting for another on the whole desk: what systems are told, what people see,
and an authority that goes at the last moment.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest

from graphs.team import build
from steward.conversation.types import Inbound
from steward.domain.action import Action
from steward.domain.understanding import Identifiers
from steward.server import rows
from steward.views.approval import approval_view
from steward.views.plain_text import lines
from teams.registry import TEAMS
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
TWICE = "on behalf of {}: they were charged twice on invoice {}"


async def may_act(bench: Bench, account: str, *for_whom: str) -> str:
    """The contact of this account is on the line, and the CRM says for whom they may act.

    The handle of who acts.
    """
    change(bench, {"contact": account.replace("A-", "C-"), "acting_for": list(for_whom)})
    await bench.prove(account)
    customer = await bench.desk.identity.current(bench.conversation)
    assert customer is not None
    return customer.handle


def change(bench: Bench, record: dict[str, Any]) -> None:
    bench.company.systems("/sandbox/change", {"system": "crm", "record": record})


async def refund_of(bench: Bench) -> Action:
    [action] = [
        one
        for one in await bench.desk.ledger.of_conversation(bench.conversation)
        if one.kind == "issue_refund"
    ]
    return action


def holder_hears(bench: Bench) -> list[tuple[str, str]]:
    with bench.owner() as owner:
        return list(
            owner.execute(
                "SELECT destination, text FROM desk.outbox WHERE kind = 'notice' "
                "AND destination <> ''"
            ).fetchall()
        )


async def test_action_is_the_customers_and_who_asked_is_in_every_record(bench: Bench) -> None:
    daan = await may_act(bench, "A-2", "C-1")
    assert "For Mila Bos: I checked for INV-1001" in await bench.say(
        TWICE.format("Mila Bos", "INV-1001")
    )
    assert "refunded 29.00 EUR" in await bench.say("yes, please refund it")
    action = await refund_of(bench)
    assert (action.state, action.representative) == ("confirmed", daan)
    assert action.handle != daan
    with bench.owner() as owner:
        [(actor,)] = owner.execute(
            "SELECT actor FROM billing.calls WHERE tool = 'issue_refund' AND ok"
        ).fetchall()
        said = owner.execute(
            "SELECT data FROM desk.audit WHERE action_id = %s AND event LIKE 'refund.%%'",
            [action.id],
        ).fetchall()
        checks = owner.execute(
            "SELECT actor FROM crm.calls WHERE tool = 'list_authorities' AND ok"
        ).fetchall()
    assert actor.endswith(f"customer:{daan} < customer:{action.handle}")
    assert said
    assert all(
        (data["representative"], data["customer"]) == (daan, action.handle) for (data,) in said
    )
    assert {one.rpartition(" < ")[2] for (one,) in checks} == {f"customer:{daan}"}, (
        "the check has a capability of its own: of who asks"
    )
    [(destination, text)] = holder_hears(bench)
    assert destination == "mila.bos@example.com"
    assert "Daan Kok has acted for you" in text
    assert "29.00 EUR" in text


async def test_wish_after_acting_for_another_is_ones_own(bench: Bench) -> None:
    await may_act(bench, "A-4", "C-1")
    assert "INV-1001" in await bench.say("on behalf of Mila Bos: can I see her invoices?")
    own = await bench.say("and can I see my invoices?")
    assert "INV-4001" in own
    assert "INV-1001" not in own
    await bench.say(TWICE.format("Mila", "INV-1001"))
    both = await bench.say("can I see my own invoices?")
    assert "they are as I told you" in both.partition("For Mila Bos:")[0], (
        "they were told before: what that rests on"
    )
    assert "INV-1001" not in both.partition("For Mila Bos:")[0]


async def test_people_see_who_acts_for_whom_and_sign_for_the_authority(bench: Bench) -> None:
    await may_act(bench, "A-2", "C-3")
    await bench.say(TWICE.format("Saar Vis", "INV-3001"))
    await bench.say("yes, please refund it")
    [row] = await rows.approvals(bench.desk, conversation_id=bench.conversation)
    view = approval_view(row)
    assert view.context is not None
    assert view.context.acting is not None
    assert view.context.customer is not None
    assert view.context.acting.sentence.startswith(
        "Daan Kok proved who they are and acts for Saar Vis: authority of "
    )
    assert (view.context.customer.accounts, view.context.customer.proofs[0].method) == (
        ("A-3",),
        "session",
    )
    assert view.bound.facts["authority"] == "recorded"
    assert view.bound.facts["acting"]["representative_id"] == "C-2"
    assert "asked for by another: Daan Kok" in "\n".join(lines(json.loads(view.model_dump_json())))
    assert view.context.told is not None
    assert view.context.told.on_approval.startswith("For Saar Vis: Done")
    change(
        bench, {"contact": "C-2", "acting_for": [{"contact": "C-3", "until": "2027-03-01T00:00Z"}]}
    )
    await bench.say("how long will it take?")
    [again] = [one for one in await bench.desk.approvals.pending(bench.conversation)]
    assert again.digest != view.digest, "another authority is another thing to sign for"


async def test_authority_taken_back_at_the_last_moment_stops_what_was_granted(
    bench: Bench,
) -> None:
    await may_act(bench, "A-2", "C-1")
    await bench.say(TWICE.format("Mila Bos", "INV-1001"))
    reply = await _say_and_before_act(
        bench, "yes, please refund it", lambda: change(bench, {"contact": "C-2", "acting_for": []})
    )
    action = await refund_of(bench)
    assert (action.state, action.denial) == ("denied", "no_authority")
    assert "authority to act for somebody else" in reply
    assert bench.refunds() == []


async def test_signature_does_not_stand_in_for_an_authority(bench: Bench) -> None:
    await may_act(bench, "A-2", "C-3")
    await bench.say(TWICE.format("Saar Vis", "INV-3001"))
    await bench.say("yes, please refund it")
    change(bench, {"contact": "C-2", "acting_for": []})
    [pending] = await bench.desk.approvals.pending(bench.conversation)
    await bench.sign("lena", pending)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert ((await refund_of(bench)).state, bench.refunds()) == ("denied", [])


async def test_acting_for_while_the_crm_is_away_nothing_is_done_for_another(bench: Bench) -> None:
    await may_act(bench, "A-2", "C-1")
    await bench.say(TWICE.format("Mila Bos", "INV-1001"))
    fault = {"system": "crm", "kind": "down", "tool": "list_authorities", "times": 20}
    await _say_and_before_act(
        bench, "yes, please refund it", lambda: bench.company.systems("/sandbox/fault", fault)
    )
    assert ((await refund_of(bench)).state, bench.refunds()) == ("authorised", [])


async def test_state_with_a_forged_beneficiary_opens_nothing(bench: Bench) -> None:
    await may_act(bench, "A-2")
    joep = (
        await bench.desk.resolver.resolve(bench.conversation, Identifiers(account="A-4"))
    ).handles[0]
    task = {
        "id": "t1",
        "team": "billing",
        "goal": "invoice_question",
        "slots": {"beneficiary": joep},
        "depends_on": [],
        "status": "ready",
    }
    answer = await build(bench.desk, TEAMS["billing"]).ainvoke({"task": task}, bench.config)
    assert [say["kind"] for say in answer["result"]["says"]] == ["not_found"]
    with bench.owner() as owner:
        assert (
            owner.execute("SELECT 1 FROM billing.calls WHERE tool = 'list_invoices'").fetchall()
            == []
        )


async def _say_and_before_act(bench: Bench, text: str, meanwhile: Any) -> str:
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=bench.conversation, text=text)
    )
    await bench.graph.ainvoke(
        {"messages": []}, bench.config, durability="sync", interrupt_before=["act"]
    )
    assert (await refund_of(bench)).state == "authorised"
    meanwhile()
    state = await bench.graph.ainvoke(None, bench.config, durability="sync")
    return str(state.get("reply", ""))
