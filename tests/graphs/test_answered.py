"""Answers to the one interrupt, through the whole desk: an edit from Agent Inbox,
what did not count, and who signs then.
"""

from __future__ import annotations

from typing import Any

import pytest
from langgraph.types import Command

from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


class Answering:
    """Resumes as a signed-in person.

    The server's sign-in is the one thing that is not real here.
    """

    def __init__(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        self._bench, self._patch = bench, monkeypatch

    async def __call__(self, login: str, answer: Any) -> str:
        self._patch.setattr("nodes.approval.caller_of", lambda _runtime: login)
        state = await self._bench.graph.ainvoke(
            Command(resume=answer), self._bench.config, durability="sync"
        )
        return str(state.get("reply", ""))

    async def payload(self) -> dict[str, Any]:
        [interrupt] = (await self._bench.graph.aget_state(self._bench.config)).interrupts
        found: dict[str, Any] = interrupt.value
        return found

    async def shown(self) -> dict[str, Any]:
        """What Agent Inbox shows, and sends back."""
        request = (await self.payload())["action_requests"][0]
        return {"action": request["name"], "args": request["arguments"]}


@pytest.fixture
def answer(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Answering:
    return Answering(bench, monkeypatch)


async def test_edit_from_a_client_is_told_to_the_customer_and_signed_by_another(
    bench: Bench, answer: Answering
) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    request = await answer.shown()
    assert request["args"]["amount"] == "249.00 EUR"

    def edit(**changed: Any) -> list[dict[str, Any]]:
        return [{"type": "edit", "args": {**request, "args": {**request["args"], **changed}}}]

    await answer(
        "lena",
        edit(amount="120.00 EUR", reason_for_change="half was given back", resource="charge:CH-1"),
    )
    assert (await answer.payload())["steward"]["refused"].startswith(
        "Only the amount can be changed, not resource"
    )
    await answer("", edit(amount="120.00 EUR", reason_for_change="half was given back"))
    assert "signed-in member of staff" in (await answer.payload())["steward"]["refused"]
    reply = await answer("lena", edit(amount="120.00 EUR", reason_for_change="half was given back"))
    assert "249.00 EUR" in reply
    assert "120.00 EUR" in reply
    anew = await answer.shown()
    assert anew["args"] == {"amount": "120.00 EUR", "reason_for_change": ""}
    assert (await answer.payload())["steward"]["refused"] == ""
    await answer("lena", [{"type": "accept", "args": anew}])
    assert "had a hand in this" in (await answer.payload())["steward"]["refused"]
    assert bench.refunds() == []
    assert "refunded 120.00 EUR" in await answer("priya", [{"type": "accept", "args": anew}])
    assert [
        refund["amount"]["minor"]
        if isinstance(refund.get("amount"), dict)
        else refund.get("amount_minor")
        for refund in bench.refunds()
    ] == [12000]


async def test_approval_claimed_by_another_is_not_decided_by_a_resume(
    bench: Bench, answer: Answering
) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    lena = await bench.desk.approvals.person("lena")
    assert lena is not None
    await bench.desk.approvals.claim(lena, approval.id)
    await answer("priya", {"decisions": [{"type": "approve"}]})
    assert "Lena" in (await answer.payload())["steward"]["refused"]
    assert bench.refunds() == []
    assert "refunded" in await answer("lena", {"decisions": [{"type": "approve"}]})
    assert len(bench.refunds()) == 1
