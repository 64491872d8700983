"""Where a thread stands is read from rows as LangGraph itself would say it."""

from __future__ import annotations

from typing import Any

import pytest

from steward import step_progress as progress
from steward.runs import Stands, next_input, stands
from tests.graphs.conftest import Bench


class Broken(Exception):
    """A run that dies here."""


async def break_off(*_: Any, **__: Any) -> Any:
    raise Broken


async def seen(bench: Bench) -> Stands:
    """Where the thread is, held to what the graph says of it."""
    found = await stands(bench.desk.db, bench.conversation)
    state = await bench.graph.aget_state(bench.config)
    assert bool(found.steps) == bool(state.next)
    assert found.shown == bool(state.interrupts)
    chosen = [next_input(of, found.mail) for of in (found.steps, state.next)]
    assert ("input" in chosen[0]) == ("input" in chosen[1])
    return found


async def test_thread_that_never_began_or_has_ended_comes_to_nothing_next(bench: Bench) -> None:
    assert await seen(bench) == ((), False, False)
    await bench.say("hello")
    assert await seen(bench) == ((), False, False)


async def test_thread_that_waits_for_people_shows_it(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("Please let me talk to a person")
    await bench.say("I was charged twice on invoice INV-1001")
    await seen(bench)


async def test_thread_that_died_in_a_step_goes_on_with_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench.desk.wording, "compose", break_off)
    with pytest.raises(Broken):
        await bench.say("hello")
    found = await seen(bench)
    assert (found.steps, found.mail) == (("compose",), True)
    assert "update" in next_input(found.steps, found.mail)


async def test_thread_that_died_in_a_team_goes_on_with_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.prove("A-1")
    monkeypatch.setattr(progress, "say", break_off)
    with pytest.raises(Broken):
        await bench.say("I was charged twice on invoice INV-1001")
    found = await seen(bench)
    assert "update" in next_input(found.steps, found.mail)
