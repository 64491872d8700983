"""Command: what a turn takes with a model that takes 300 ms for every answer, over real HTTP.

Run: `python -m bench.model_turns [--rounds N]`.

Plays the eight conversations of `model_recorded.yaml` with recorded answers, each of which is held
back for 300 ms, and once more without that: a real desk, its systems, and a server of the model's
protocol on loopback. A turn is measured from the row of the customer's message to the row of the
reply. On a machine that does something else at the same time, times are too long.
"""

from __future__ import annotations

import argparse
import time
from datetime import datetime
from itertools import pairwise
from statistics import median
from typing import Any

from bench.figures import Figure, verdict
from steward.scenarios.company import Company
from steward.scenarios.play import Player
from steward.scenarios.postgres import Postgres
from steward.scenarios.reading import read_scenario
from steward.scenarios.recorded import Recorded
from steward.scenarios.suite import prepared
from steward.scenarios.types import Line
from steward.settings import PROJECT

SCENARIO = PROJECT / "evals" / "scenarios" / "model_recorded.yaml"
SECONDS = 0.3
BOUND_MS = 700


class Slow(Recorded):
    """Answers each question only after a while."""

    seconds = SECONDS

    def answer(self, question: dict[str, Any]) -> Any:
        """What was answered to it, later."""
        time.sleep(self.seconds)
        return super().answer(question)


class AtOnce(Slow):
    """The same without a wait."""

    seconds = 0.0


class Timed(Player):
    """A player who says how long each reply took."""

    def turns_ms(self) -> list[tuple[int, float]]:
        """Of each turn, how often it asked a model, and from the message to the reply."""
        records = self._observe().records
        found = list[tuple[int, float]]()
        for own in self._ids.values():
            calls = [int(turn.get("model_calls") or 0) for turn in records[own]["turns"]]
            found += zip(calls, self._of(own), strict=True)
        return found

    def _of(self, conversation: str) -> list[float]:
        path = f"/desk/conversations/{conversation}/messages?after=0"
        lines = self._company.read(path, self._tokens[conversation])["messages"]
        return [
            (_at(reply) - _at(asked)) * 1000
            for asked, reply in pairwise(lines)
            if (asked["role"], reply["role"]) == ("customer", "desk")
        ]


def _at(line: dict[str, Any]) -> float:
    return datetime.fromisoformat(line["at"]).timestamp()


type Turns = list[tuple[int, float]]  # calls of a model, milliseconds


def played(postgres: Postgres, recorded: type[Recorded]) -> Turns:
    """Every turn of a play. Raises Differs where a conversation goes otherwise."""
    company, transcript = Company(postgres), list[Line]()
    try:
        player = Timed(read_scenario(SCENARIO), company, transcript, recorded)
        player.run()
        return player.turns_ms()
    finally:
        company.close(sound=True)


def of_calls(turns: Turns, least: int, most: int) -> list[float]:
    """Those that asked a model so often."""
    return [took for calls, took in turns if least <= calls <= most]


def figures(slow: Turns) -> list[Figure]:
    """Each beside its bound: who is asked once or twice is on the fast path."""
    return [
        Figure(
            f"turn with a model of 300 ms, asked {often}",
            median(of_calls(slow, calls, calls)),
            BOUND_MS,
            "ms",
        )
        for calls, often in ((1, "once"), (2, "twice"))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="plays of each kind (default 3)")
    chosen = parser.parse_args()
    slow, at_once = list[tuple[int, float]](), list[tuple[int, float]]()
    with prepared() as postgres:
        for _ in range(chosen.rounds):
            slow += played(postgres, Slow)
            at_once += played(postgres, AtOnce)
    print(verdict(figures(slow)))
    for calls in sorted({calls for calls, _ in slow}):
        waits, does_not = (of_calls(turns, calls, calls) for turns in (slow, at_once))
        print(
            f"{len(waits)} turns with {calls} calls: {median(waits):.0f} ms, "
            f"{median(does_not):.0f} ms where the model answers at once"
        )


if __name__ == "__main__":
    main()
