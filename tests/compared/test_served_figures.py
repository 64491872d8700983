"""`make bench` prints the whole table: what a turn costs, and what the served desk is held to."""

from __future__ import annotations

import subprocess

from bench.figures import Figure, verdict
from bench.served import FIGURES
from steward.settings import PROJECT


def commands(*options: str) -> str:
    """What `make bench` would run."""
    return subprocess.run(
        ["make", "-n", "bench", *options], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout


def test_make_bench_measures_turns_and_the_served_desk() -> None:
    assert "-m bench.turns" in commands()
    assert "-m bench.over_http" in commands()
    assert "-m bench.several_workers" in commands()
    assert "-m bench.served" in commands()


def test_make_bench_with_options_measures_those_turns_alone() -> None:
    assert "-m bench.turns --counts" in commands("BENCH=--counts")
    assert "-m bench.served" not in commands("BENCH=--counts")
    assert "-m bench.over_http" not in commands("BENCH=--counts")
    assert "-m bench.several_workers" not in commands("BENCH=--counts")


def test_served_figures_are_those_over_http() -> None:
    assert [*FIGURES] == ["messages", "rest", "http", "approval", "crowd", "list"]


def test_figure_beyond_its_bound_is_marked_as_missed() -> None:
    assert Figure("turns a second", 5.9, 6, "/s", least=True).cells()[2:] == ("≥ 6 /s", "missed")
    assert Figure("turns a second", 6.1, 6, "/s", least=True).cells()[2:] == ("≥ 6 /s", "reached")
    assert Figure("a start", 5.1, 5, "s").cells()[2:] == ("≤ 5 s", "missed")


def test_verdict_counts_what_is_reached_and_names_what_is_missed() -> None:
    said = verdict([Figure("a start", 5.1, 5, "s"), Figure("runs a turn", 1, 1, "")])
    assert said.splitlines()[-1] == "1 of 2 reached; missed: a start"
    assert verdict([Figure("runs a turn", 1, 1, "")]).endswith("\n1 of 1 reached")
