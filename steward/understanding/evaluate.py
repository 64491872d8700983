"""Measures the offline understanding on texts it was not trained on.

Run: `python -m steward.understanding.evaluate [FILE…]`.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from steward.domain.understanding import Identifiers, Intent, Understanding
from steward.understanding.examples import examples_dir, load_yaml
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.training import load_or_train

_BINS = 10


@dataclass
class Figures:
    """What was counted over a file of texts."""

    texts: int = 0
    routed: int = 0
    decided: int = 0
    intents_exact: int = 0
    identifiers_exact: int = 0
    amounts_exact: int = 0
    seconds: float = 0.0
    hits: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    bins: list[list[tuple[float, bool]]] = field(default_factory=lambda: [[] for _ in range(_BINS)])
    failures: list[str] = field(default_factory=list)

    @property
    def routing(self) -> float:
        """The share of texts whose set of teams and whose decision to act are exactly right."""
        return self.routed / max(self.texts, 1)

    @property
    def calibration_error(self) -> float:
        """The expected calibration error over every reported intent."""
        total = sum(len(cell) for cell in self.bins)
        gaps = (
            abs(sum(p for p, _ in cell) - sum(right for _, right in cell)) for cell in self.bins
        )
        return sum(gaps) / max(total, 1)


def measure(understander: OfflineUnderstander, cases: Sequence[dict[str, Any]]) -> Figures:
    """Read every case and count."""
    figures = Figures()
    for case in cases:
        started = time.perf_counter()
        understood = understander.read(case["text"])
        figures.seconds += time.perf_counter() - started
        _count(figures, case, understood)
    return figures


def predicted_intents(understood: Understanding) -> set[str]:
    """The intents that the reading acts on; for small talk and the like the likeliest one."""
    if understood.wishes:
        return {str(wish.intent) for wish in understood.wishes} | (
            {"human"} if understood.asks_human else set()
        )
    if understood.decision in ("out_of_scope", "smalltalk") or (
        understood.intents and understood.intents[0].name in (Intent.YES, Intent.NO)
    ):
        return {str(understood.intents[0].name)} if understood.intents else set()
    return set()


def _count(figures: Figures, case: dict[str, Any], understood: Understanding) -> None:
    expected = set(case["intents"])
    predicted = predicted_intents(understood)
    accepted = [set(teams) for teams in case.get("teams_any", [case["teams"]])]
    routed = set(understood.teams) in accepted and understood.asks_human == ("human" in expected)
    as_alternative = set(understood.teams) in accepted and set(understood.teams) != set(
        case["teams"]
    )
    decided = understood.decision == case["decision"] or as_alternative
    figures.texts += 1
    figures.routed += routed and (decided or not case["teams"])
    figures.decided += decided
    figures.intents_exact += predicted == expected
    figures.identifiers_exact += understood.identifiers == Identifiers(
        **case.get("identifiers", {})
    )
    figures.amounts_exact += [
        f"{amount.plain} {amount.currency}" for amount in understood.amounts
    ] == case.get("amounts", [])
    figures.hits.update(expected & predicted)
    figures.missed.update(expected - predicted)
    figures.wrong.update(predicted - expected)
    figures.confused.update(
        (want, got)
        for want in expected - predicted or {"-"}
        for got in predicted - expected or {"-"}
        if (want, got) != ("-", "-")
    )
    for score in understood.intents:
        figures.bins[min(int(score.probability * _BINS), _BINS - 1)].append(
            (score.probability, str(score.name) in expected)
        )
    if not routed or not decided:
        got = f"{understood.decision} {list(understood.teams)} {sorted(predicted)}"
        figures.failures.append(
            f"{case['text'][:90]!r}\n    expected {case['decision']} {case['teams']} "
            f"{case['intents']}\n    got      {got}"
        )


def report(name: str, figures: Figures) -> str:
    """The figures in words."""

    def share(count: int) -> str:
        return f"{count}/{figures.texts} = {count / max(figures.texts, 1):.3f}"

    lines = [
        (
            f"{name}: {figures.texts} texts, {1000 * figures.seconds / max(figures.texts, 1):.1f} "
            "ms each"
        ),
        f"  routing (teams and human exactly right)  {share(figures.routed)}",
        f"  decision                                 {share(figures.decided)}",
        f"  intents exactly right                    {share(figures.intents_exact)}",
        f"  identifiers exactly right                {share(figures.identifiers_exact)}",
        f"  amounts exactly right                    {share(figures.amounts_exact)}",
        f"  calibration error (ECE, 10 bins)         {figures.calibration_error:.3f}",
        "  intent                 precision  recall  texts",
    ]
    for intent in (str(intent) for intent in Intent):
        hit, missed, wrong = figures.hits[intent], figures.missed[intent], figures.wrong[intent]
        if hit + missed + wrong:
            lines.append(
                f"  {intent:22} {hit / max(hit + wrong, 1):9.2f} "
                f"{hit / max(hit + missed, 1):7.2f} {hit + missed:6}"
            )
    lines.append(
        "  confusions (expected, read): "
        + ("; ".join(f"{a} > {b} {n}" for (a, b), n in figures.confused.most_common(12)) or "none")
    )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Print the figures of each file.

    `-v` also prints the texts that were routed or decided wrongly.
    """
    files = [Path(name) for name in arguments if name != "-v"] or [examples_dir() / "held_out.yaml"]
    understander = OfflineUnderstander(load_or_train(lambda text: print(text, file=sys.stderr)))
    for file in files:
        figures = measure(understander, load_yaml(file))
        print(report(file.name, figures))
        if "-v" in arguments:
            print("\n".join(figures.failures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
