"""What colleagues gave back in billing counts against the limits: when it is decided,
and once more before it is sent.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.call import Call
from steward.gateway.whom import Finder
from steward.ledger import counting
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


def given_by_hand(bench: Bench, amount: str = "25.00 EUR") -> None:
    """Another charge of the same customer, and money that a colleague gave back of it."""
    charge = {"charge": "CH-77", "amount": "60.00 EUR", "captured": "2026-11-01T00:00:00Z"}
    bench.company.systems(
        "/sandbox/change", {"system": "billing", "record": {"account": "A-1", "charges": [charge]}}
    )
    record = {"charge": "CH-77", "amount": amount, "reason": "by hand", "key": "console-77"}
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})


async def last(bench: Bench) -> Any:
    return (await bench.desk.ledger.of_conversation(bench.conversation))[-1]


async def asked(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")


async def test_given_by_a_colleague_before_the_decision_asks_a_person(bench: Bench) -> None:
    await asked(bench)
    given_by_hand(bench)
    await bench.say("yes, please refund it")
    action = await last(bench)
    assert (str(action.state), action.facts["window_minor"], action.facts["elsewhere_minor"]) == (
        "awaiting",
        0,
        2500,
    )
    assert [one["charge"] for one in bench.refunds()] == ["CH-77"]


async def test_given_by_a_colleague_between_decision_and_payment_asks_a_person(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asked(bench)
    apply = bench.desk.ledger.apply

    async def then_a_colleague(*args: Any, **more: Any) -> Any:
        moved = await apply(*args, **more)
        if moved.kind == "issue_refund" and moved.state == "authorised":
            monkeypatch.undo()
            given_by_hand(bench)
        return moved

    monkeypatch.setattr(bench.desk.ledger, "apply", then_a_colleague)
    await bench.say("yes, please refund it")
    assert [one["charge"] for one in bench.refunds()] == ["CH-77"]
    assert str((await last(bench)).state) == "awaiting"


async def test_given_by_the_desk_itself_counts_once(bench: Bench) -> None:
    """29.00 by the desk and 20.00 by hand are 49.00: the desk's own refund,
    which billing lists as well, is not counted twice.
    """
    await asked(bench)
    given_by_hand(bench, "20.00 EUR")
    await bench.say("yes, please refund it")
    assert [one["charge"] for one in bench.refunds()] == ["CH-77", "CH-12"]
    [action] = [
        one
        for one in await bench.desk.ledger.of_conversation(bench.conversation)
        if one.kind == "issue_refund"
    ]
    assert action.handle is not None
    keys = await bench.desk.ledger.read(
        counting.own_references, action.handle, None, [action.key, "console-77"]
    )
    assert keys == {action.key}


async def test_given_elsewhere_counts_linked_accounts_too(bench: Bench) -> None:
    """`of: linked` names the accounts of every handle that turned out to be this customer's;
    any other tool does not.
    """
    await bench.prove("A-1")
    customer = await bench.desk.identity.current(bench.conversation)
    assert customer is not None
    with bench.owner() as owner:
        owner.execute("INSERT INTO desk.customer (handle) VALUES ('cus_twin')")
        owner.execute(
            "INSERT INTO desk.link (system, subject, handle, evidence) "
            "VALUES ('billing', 'A-99', 'cus_twin', '{}')"
        )
        owner.execute(
            (
                "UPDATE desk.link SET evidence = evidence || jsonb_build_object('conflict', "
                "%s::text[]) WHERE handle = %s"
            ),
            [[customer.handle, "cus_twin"], customer.handle],
        )
    finder: Finder = bench.desk.gateway._whom
    spec = bench.desk.gateway._registry.system("billing")
    ids = {}
    for tool in ("list_given", "list_refunds"):
        call = Call(
            agent="refund", system="billing", tool=tool, args={}, conversation_id=bench.conversation
        )
        ids[tool] = (await finder.find(call, spec, spec.tools[tool])).ids
    assert sorted(ids["list_given"]) == ["A-1", "A-99"]
    assert ids["list_refunds"] == ("A-1",)
