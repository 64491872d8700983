"""What a peer is told of its task while a system of ours does not answer: nothing that it could
not do, and nothing that waits for it and does not.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from steward.a2a.askers import Asker
from steward.a2a.protocol import Heard
from steward.a2a.states import Now
from steward.a2a.tasks import Tasks
from steward.access.peers import Peers
from steward.conversation.types import OfferAnswer
from steward.errors import ToolUnavailable
from steward.server.customer_view import seen
from steward.verdicts import verdict
from tests.a2a.caller import PeerAgent
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
_WISH = "I was charged twice on invoice INV-1001"
_CONTEXT = "INSERT INTO desk.peer_context (conversation_id, peer, context_id) VALUES (%s, %s, 'x')"


class Speaking:
    """A peer in this conversation, whose customer is proved."""

    def __init__(self, bench: Bench, asker: Asker) -> None:
        self._bench, self._asker, self._tasks = bench, asker, Tasks(bench.desk)
        self.task = ""

    async def says(self, text: str = "", answer: OfferAnswer | None = None) -> Now:
        """The task, once the turn is over."""
        heard = Heard(own_id=uuid4().hex, text=text or "Yes, please go ahead", answer=answer)
        context = "" if self.task else "x"
        self.task = await self._tasks.take_in(self._asker, heard, context, self.task)
        return await self.goes_on()

    async def goes_on(self) -> Now:
        """As clockwork wakes it."""
        bench = self._bench
        await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
        return (await self._tasks.of(self._asker, self.task)).now


@pytest.fixture
async def speaking(bench: Bench) -> Speaking:
    await bench.prove("A-1")
    await bench.say("hello")
    name = f"peer-{uuid4().hex[:8]}.example"
    PeerAgent("", name).added(bench.company.dsn)
    with bench.owner() as owner:
        owner.execute(_CONTEXT, [bench.conversation, name])
    peer = await Peers(bench.desk.db).find(name)
    assert peer is not None
    return Speaking(bench, Asker(peer=peer, scopes=peer.scopes))


async def test_peer_whose_offer_could_not_be_made_is_told_to_send_it_again_and_then_offered(
    bench: Bench, speaking: Speaking, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any, **__: Any) -> Any:
        raise ToolUnavailable("billing did not answer")

    with monkeypatch.context() as lost:
        lost.setattr(verdict, "_judged", away)
        told = await speaking.says(_WISH)
    assert (told.state, "question" in told.data) == ("input_required", False)
    assert "send the message again" in told.data["again"]
    assert "please try again" in told.text
    told = await speaking.says(_WISH)
    assert (told.state, "again" in told.data) == ("input_required", False)
    assert told.data["question"]["offers"][0]["amount_minor"] == 2900
    assert bench.refunds() == []


async def test_peer_whose_yes_waits_for_a_system_has_nothing_to_answer_and_is_paid(
    bench: Bench, speaking: Speaking
) -> None:
    told = await speaking.says(_WISH)
    [offer] = told.data["question"]["offers"]
    bench.company.systems(
        "/sandbox/fault", {"system": "billing", "kind": "error", "tool": "list_charges", "times": 3}
    )
    yes = OfferAnswer(action=offer["action"], digest=offer["digest"], says="yes")
    told = await speaking.says(answer=yes)
    [wish] = told.data["requests"]
    assert (told.state, wish["state"]) == ("working", "in_progress")
    _, shown = await seen(bench.desk, bench.conversation, 0)
    assert [one.state for one in shown.requests] == ["in_progress"], "so does its customer"
    assert (await speaking.goes_on()).state == "completed"
    assert [one["amount_minor"] for one in bench.refunds()] == [2900]
