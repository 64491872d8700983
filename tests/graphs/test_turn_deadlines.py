"""A turn has a minute; then it answers with what it has."""

from __future__ import annotations

from dataclasses import replace

from graphs import desk as desk_graph
from steward.deadlines import Deadlines
from tests.graphs.conftest import Bench


def test_time_runs_per_turn_and_is_bounded() -> None:
    now = [100.0]
    deadlines = Deadlines(lambda: 60, lambda: now[0])
    assert deadlines.left("a") == 60
    now[0] += 50
    assert (deadlines.left("a"), deadlines.left("b")) == (10, 60)
    now[0] += 50
    assert deadlines.left("a") == 0
    for n in range(5000):
        deadlines.left(str(n))
    assert len(deadlines._until) <= 1000


async def test_turn_out_of_time_says_so_and_the_next_one_goes_on(bench: Bench) -> None:
    await bench.prove("A-1")
    hurried = replace(
        bench.desk, settings=bench.desk.settings.model_copy(update={"turn_deadline": 0.0})
    )
    patient, bench.graph = bench.graph, desk_graph.build(hurried, bench.graph.checkpointer)
    assert "Nothing has been changed" in await bench.say("I was charged twice on INV-1001")
    bench.graph = patient
    assert "29.00" in await bench.say("I was charged twice on INV-1001")
    assert bench.refunds() == []
