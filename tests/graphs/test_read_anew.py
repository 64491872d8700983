"""What a team has read carries an offer; what is decided is read anew."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from steward.conversation.stances import Said
from steward.domain.action import Action, ActionState
from steward.effects import registry
from steward.policy.types import Request, Verdict
from steward.verdicts import verdict as verdicts
from tests.graphs.conftest import Bench
from tests.wording.sample_actions import sample_action

_BOOKS = frozenset(
    f"billing.{tool}"
    for tool in ("get_account", "list_charges", "list_credits", "list_invoices", "list_refunds")
)


class Decides:
    """Policy, ledger and facts: how the facts were read, and what was written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, verdict: str, agreed: bool) -> None:
        self.verdict, self.agreed, self.version = verdict, agreed, "one"
        self.read: list[str] = []
        self.applied: list[str] = []
        monkeypatch.setattr(verdicts, "facts_of", self.facts_of)
        monkeypatch.setattr(verdicts, "standing", self.standing)
        self.desk: Any = SimpleNamespace(policy=self, ledger=self, db=None)

    async def facts_of(self, *_: Any, offering: bool) -> dict[str, Any]:
        self.read.append("for an offer" if offering else "anew")
        return {"assurance": "possession"}

    async def standing(self, db: object, conversation_id: str) -> Said:
        return Said()

    async def current(self) -> Decides:
        return self

    def decide(self, request: Request) -> Verdict:
        said: Any = self.verdict
        return Verdict(outcome=said, rule="alone", sentence="Yes.", version="one")

    async def confirmed(self, action_id: str, digest: str) -> bool:
        return self.agreed

    async def apply(self, turn: object, action_id: str, verdict: Verdict, *_: Any) -> None:
        self.applied.append(verdict.outcome)


@pytest.mark.parametrize(
    ("verdict", "agreed", "read", "applied"),
    [
        ("allow", False, ["for an offer"], []),
        ("deny", False, ["for an offer", "anew"], ["deny"]),
        ("allow", True, ["anew"], ["allow"]),
    ],
)
async def test_decision_rests_on_facts_that_are_read_anew(
    monkeypatch: pytest.MonkeyPatch,
    verdict: str,
    agreed: bool,
    read: list[str],
    applied: list[str],
) -> None:
    found = Decides(monkeypatch, verdict, agreed)
    refund: Action = sample_action("issue_refund", ActionState.PROPOSED)
    await verdicts.decide_one(found.desk, None, refund)
    assert (found.read, found.applied) == (read, applied)


async def test_changed_offer_that_waits_for_people_is_judged_on_facts_read_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = Decides(monkeypatch, "allow", agreed=False)
    refund: Action = sample_action("issue_refund", ActionState.AWAITING)
    await verdicts.decide_one(found.desk, None, refund)
    assert found.read == ["anew"]


async def reads(bench: Bench) -> list[tuple[str, bool]]:
    """Every read of the books on the record: the tool, and whether its system was asked."""
    return [
        (one.data["tool"], not one.data.get("cached"))
        for one in await bench.desk.audit.entries(bench.conversation)
        if one.event == "tool.read" and one.data["tool"] in _BOOKS
    ]


async def test_books_are_asked_for_once_before_the_yes_and_again_after_it(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    before = await reads(bench)
    assert sorted(tool for tool, asked in before if asked) == sorted(_BOOKS)
    assert {tool for tool, asked in before if not asked} == _BOOKS
    await bench.say("yes, please refund it")
    after = (await reads(bench))[len(before) :]
    assert {tool for tool, asked in after if asked} == _BOOKS
    assert [one["charge"] for one in bench.refunds()] == ["CH-12"]


async def test_facts_of_a_decision_are_read_in_one_moment(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every read begins before any of them is answered: no system is waited for after another."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    begun, ended = list[str](), list[str]()
    read, decide = bench.desk.gateway.read, registry.facts_of
    deciding = [False]

    async def counted(call: Any) -> Any:
        if deciding[0]:
            assert not ended, f"{call.name} waited for {ended}"
            begun.append(call.name)
        try:
            return await read(call)
        finally:
            if deciding[0]:
                ended.append(call.name)

    async def facts_of(*given: Any, **named: Any) -> Any:
        begun.clear()
        ended.clear()
        deciding[0] = True
        try:
            return await decide(*given, **named)
        finally:
            deciding[0] = False

    monkeypatch.setattr(type(bench.desk.gateway), "read", lambda _self, call: counted(call))
    monkeypatch.setattr(verdicts, "facts_of", facts_of)
    await bench.say("yes, please refund it")
    assert {*begun} >= {*_BOOKS, "billing.list_given", "crm.get_contact", "logistics.list_orders"}
    assert [one["charge"] for one in bench.refunds()] == ["CH-12"]
