"""What the bench of turns prints: medians, counts, and each figure beside its bound."""

from __future__ import annotations

from statistics import mean, median, stdev
from typing import Any

from bench.figures import Figure, table, verdict
from bench.meters import Cost
from bench.sides import PEERS, STEWARD

KEPT, EACH = "in a kept session", "in a session of its own"
type Crowd = dict[str, dict[int, tuple[float, float]]]  # by side and size: turns/s, median s
CPU_MOST = {PEERS["supervisor"]: 1.5, PEERS["subagents"]: 2.0}


def tell(
    costs: dict[str, list[Cost]],
    calls: dict[str, float],
    counts: dict[str, dict[str, Any]],
    crowd: Crowd,
) -> str:
    """Medians a turn, and of a call; where they were asked for, counts by turn, and many at once;
    at last each figure beside its bound.
    """
    spent = [("one tool call", *calls), ("cpu_ms", *(f"{each:.2f}" for each in calls.values()))]
    tables = [costs_told(costs), spent, *(counts_told(counts, crowd) if counts else ())]
    return "\n\n".join([*map(table, tables), verdict(held(costs, counts, crowd))])


def held(
    found: dict[str, list[Cost]], counts: dict[str, dict[str, Any]], crowd: Crowd
) -> list[Figure]:
    """What Steward is held to, of what was measured."""
    figures = [
        Figure(f"CPU a turn, against {name}", ratio(found, name), most, "x")
        for name, most in CPU_MOST.items()
    ]
    figures.append(Figure("WAL a turn", median(c.wal_kb / 4 for c in found[STEWARD]), 40, "kB"))
    if counts:
        figures += _counts_held(counts[STEWARD])
    if (size := 32) in crowd.get(STEWARD, {}):
        rate = crowd[STEWARD][size][0]
        figures.append(Figure(f"turns, {size} at once, in process", rate, 8, "/s", least=True))
    return figures


def ratio(found: dict[str, list[Cost]], name: str) -> float:
    """Steward's processor time against that side's: the median of the rounds."""
    pairs = zip(found[STEWARD], found[name], strict=True)
    return median(ours.cpu_ms / theirs.cpu_ms for ours, theirs in pairs)


def _counts_held(counted: dict[str, Any]) -> list[Figure]:
    statements, hello = counted["statements"], counted["hello"]
    kept = next(counted[name] for name in counted if name.startswith("checkpoint_kb_after"))
    return [
        Figure("SQL statements a turn, mean", mean(statements), 90, ""),
        Figure("  the most of one", max(statements), 130, ""),
        Figure("rows inserted a turn", counted["rows_with_a_hello"] / 5, 60, ""),
        Figure("hello: supersteps", counted["supersteps_and_hello"][-1], 5, ""),
        Figure("  transactions", hello["transactions"], 8, ""),
        Figure("  SQL statements", hello["statements"], 25, ""),
        Figure("tool calls of the four turns", sum(counted["tool_calls"]), 14, ""),
        Figure("checkpoints after 100 turns", kept, 300, "kB"),
    ]


def costs_told(found: dict[str, list[Cost]]) -> list[tuple[str, ...]]:
    """Medians a turn of each side, and of the ratios of each round, with
    how far more rounds may find them (two standard errors).
    """
    names = list(found)
    rows: list[tuple[str, ...]] = [
        ("a turn, mean of four", *names, *(f"ratio to {n}" for n in names[1:]))
    ]
    for measure in Cost.names():
        of = {n: [getattr(cost, measure) / 4 for cost in costs] for n, costs in found.items()}
        cells = (f"{median(of[n]):.2f}" for n in names)
        rows.append((measure, *cells, *(_ratio(of[STEWARD], of[n]) for n in names[1:])))
    return rows


def counts_told(
    counts: dict[str, dict[str, Any]], crowd: Crowd
) -> tuple[list[tuple[str, ...]], ...]:
    """Counts by turn, and many at once."""
    names = list(counts)
    kept = next(key for key in counts[STEWARD] if key.startswith("checkpoint_kb_after"))
    rows = [("counted", *names)]
    for what in ("statements", "transactions", "systems_statements", "wal_kb", "tool_calls"):
        each = (f"{counts[n][what]} ({mean(counts[n][what]):.0f})" for n in names)
        rows.append((f"{what}, turns 1 to 4 (mean)", *each))
    inserted = {n: counts[n]["rows_with_a_hello"] for n in names}
    hello = {n: counts[n]["hello"] for n in names}
    rows += [
        (
            "rows inserted, a conversation and a hello (a turn)",
            *(f"{inserted[n]} ({inserted[n] / 5:.0f})" for n in names),
        ),
        (
            "hello: statements, transactions",
            *(f"{hello[n]['statements']}, {hello[n]['transactions']}" for n in names),
        ),
        (
            "supersteps of the outer graph, turns 1 to 4, hello",
            *(str(counts[n]["supersteps_and_hello"]) for n in names),
        ),
        (kept.replace("_", " "), *(str(counts[n][kept]) for n in names)),
    ]
    many = [("at once", *(f"{n}: turns/s, median s" for n in names))]
    for size in crowd[STEWARD]:
        many.append(
            (str(size), *(f"{crowd[n][size][0]:.1f}, {crowd[n][size][1]:.2f}" for n in names))
        )
    return rows, many


def _ratio(ours: list[float], theirs: list[float]) -> str:
    """The median over the rounds, and two standard errors of their mean."""
    ratios = [a / b if b else float("nan") for a, b in zip(ours, theirs, strict=True)]
    if len(ratios) < 2:
        return f"{median(ratios):.2f}"
    return f"{median(ratios):.2f} ±{2 * stdev(ratios) / len(ratios) ** 0.5:.2f}"
