"""Whether words name a figure that is none of what is offered. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.action import Action
from steward.understanding.text.marks import has_digit


def names_other_figures(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a figure is named that is no sum of these offers, and in no address of theirs."""
    minor = [int(one.params.get("amount_minor") or 0) for one in actions]
    sums = {f"{one / 100:.2f}" for one in minor} | {str(one // 100) for one in minor}
    sums |= {one.strip(",") for a in actions for one in str(a.params.get("address", "")).split()}
    named = [one.strip(".,;:?!()€$£") for one in sentence.split() if has_digit(one)]
    return any(one.replace(",", ".") not in sums for one in named)
