"""A pause in the middle of the turn that hands over: the conversation is for people,
before and after the pause.
"""

from __future__ import annotations

import pytest

from steward.domain.approval import Person
from tests.graphs.conftest import Bench

LENA = Person(login="lena", name="Lena", roles=("lead",))


async def test_handed_over_paused_what_was_handed_over_during_a_pause_is_returned_to_people(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lena pauses after the desk has decided to call a person and before it does.

    "returned" does not make the desk talk on.
    """
    await bench.prove("A-1")
    begin, supervise, modes = (
        bench.desk.ledger.execution.execute,
        bench.desk.supervision.do,
        bench.desk.conversations.mode,
    )

    async def paused_first(*given: object) -> object:
        monkeypatch.setattr(bench.desk.ledger.execution, "execute", begin)
        await supervise(LENA, bench.conversation, "pause")
        return await begin(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(bench.desk.ledger.execution, "execute", paused_first)
    assert await bench.say("I want to talk to a human please") == ""
    assert await modes(bench.conversation) == "paused"
    await supervise(LENA, bench.conversation, "return")
    assert await modes(bench.conversation) == "person"
    assert await bench.say("hello? is anybody there?") == ""
    await supervise(LENA, bench.conversation, "return")
    assert await modes(bench.conversation) == "desk"
    await supervise(LENA, bench.conversation, "pause")
    await supervise(LENA, bench.conversation, "return")
    assert await modes(bench.conversation) == "desk"
