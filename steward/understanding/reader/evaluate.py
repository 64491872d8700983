"""Measures the offline understanding on texts it was not trained on: `steward understanding
evaluate`.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from steward.domain.understanding import INTENT_TEAM, Identifiers, Intent, Understanding
from steward.understanding.people.teams import teams_of
from steward.understanding.reader.examples import (
    Example,
    load_examples,
    training_files,
    wish_files,
)
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import train

_BINS = 10


@dataclass
class Figures:
    """What was counted over a file of texts."""

    texts: int = 0
    routed: int = 0
    decided: int = 0
    named: int = 0  # texts whose intents are written down
    in_scope: int = 0
    accepted: int = 0
    out_of_scope: int = 0
    acted_upon: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    routed_in: Counter[str] = field(default_factory=Counter)
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


class Reader(Protocol):
    """Whatever reads a first message."""

    def read(self, text: str, /) -> Understanding:
        """What it means."""


def measure(understander: Reader, cases: Sequence[dict[str, Any]]) -> Figures:
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
    expected = set(case.get("intents", ()))
    predicted = predicted_intents(understood)
    accepted = [set(teams) for teams in case.get("teams_any") or [case["teams"]]]
    first = set(case.get("teams", case.get("teams_any", [[]])[0]))
    decisions = case.get("decision_any") or [case["decision"]]
    teams = set[str](teams_of(understood))
    routed = teams in accepted and (
        "intents" not in case or understood.asks_human == ("human" in expected)
    )
    as_alternative = teams in accepted and teams != first
    decided = understood.decision in decisions or as_alternative
    right = routed and (decided or ("intents" in case and not first))
    language = str(case.get("lang", "all"))
    figures.texts += 1
    figures.routed += right
    figures.languages[language] += 1
    figures.routed_in[language] += right
    figures.decided += decided
    if decisions == ["act"] and all(accepted):
        figures.in_scope += 1
        figures.accepted += bool(teams)
    if decisions == ["out_of_scope"]:
        figures.out_of_scope += 1
        figures.acted_upon += bool(teams)
    if "intents" in case:
        _count_intents(figures, case, understood, expected, predicted)
    if not right:
        meant = f"{decisions} {case.get('teams_any') or case['teams']} {case.get('intents', '')}"
        got = f"{understood.decision} {sorted(teams)} {sorted(predicted)} {understood.typed}"
        figures.failures.append(f"{case['text'][:90]!r}\n    expected {meant}\n    got      {got}")


def _count_intents(
    figures: Figures,
    case: dict[str, Any],
    understood: Understanding,
    expected: set[str],
    predicted: set[str],
) -> None:
    figures.named += 1
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


def report(name: str, figures: Figures) -> str:
    """The figures in words."""

    def share(count: int, of: int = figures.texts) -> str:
        return f"{count}/{of} = {count / max(of, 1):.3f}"

    lines = [
        (
            f"{name}: {figures.texts} texts, {1000 * figures.seconds / max(figures.texts, 1):.1f} "
            "ms each"
        ),
        f"  routing (teams and human exactly right)  {share(figures.routed)}",
        f"  decision                                 {share(figures.decided)}",
        *(
            f"    {language:38} {share(figures.routed_in[language], count)}"
            for language, count in sorted(figures.languages.items())
            if len(figures.languages) > 1
        ),
        f"  in scope and accepted                    {share(figures.accepted, figures.in_scope)}",
        "  out of scope and acted upon              "
        + share(figures.acted_upon, figures.out_of_scope),
    ]
    return "\n".join(lines + (_of_intents(figures, share) if figures.named else []))


def _of_intents(figures: Figures, share: Callable[[int], str]) -> list[str]:
    lines = [
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
    return lines


def folded_figures(folds: int, say: Callable[[str], None]) -> Figures:
    """Every training line, read by a reader that was trained without its part of the lines."""
    lines = [
        (example, file.stem[-2:] if file not in training_files() else "en")
        for file in wish_files()
        for example in load_examples([file])
        if "{" not in example.text
    ]
    templates = [one for one in load_examples(wish_files()) if "{" in one.text]
    random.Random(7).shuffle(lines)
    figures = Figures()
    for fold in range(folds):
        say(f"part {fold + 1} of {folds}")
        kept = [one for place, (one, _) in enumerate(lines) if place % folds != fold]
        reader = OfflineUnderstander(train([*kept, *templates]))
        held = lines[fold::folds]
        _add(figures, measure(reader, [_case(one, spoken) for one, spoken in held if one.intents]))
    return figures


def _case(example: Example, language: str) -> dict[str, Any]:
    """A training line as a text to be read; what wants nothing of a team is only not acted upon."""
    intents = [str(intent) for intent in example.intents]
    teams = list(dict.fromkeys(INTENT_TEAM[i] for i in example.intents if i in INTENT_TEAM))
    out = intents == [Intent.OUT_OF_SCOPE]
    decisions = ["out_of_scope"] if out else ["act"] if teams else ["act", "ask", "smalltalk"]
    return {
        "text": example.text,
        "intents": intents,
        "teams": teams,
        "decision_any": decisions,
        "lang": language,
    }


def _add(figures: Figures, more: Figures) -> None:
    for name, value in vars(more).items():
        if isinstance(value, Counter):
            getattr(figures, name).update(value)
        elif name == "bins":
            for cell, added in zip(figures.bins, value, strict=True):
                cell.extend(added)
        else:
            setattr(figures, name, getattr(figures, name) + value)
