"""Whether words name a figure that is none of what is offered. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from steward.domain.action import Action
from steward.understanding.text.marks import has_digit


def names_other_figures(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a figure is named that is no sum of these offers, no day or reference, and in no
    address of theirs.
    """
    minor = [int(one.params.get("amount_minor") or 0) for one in actions]
    sums = {f"{one / 100:.2f}" for one in minor} | {str(one // 100) for one in minor}
    sums |= {one.strip(",") for a in actions for one in str(a.params.get("address", "")).split()}
    own = sums | {one.lower() for action in actions for one in _own_words(action.params)}
    named = [one.strip(".,;:?!()€$£").lower() for one in sentence.split() if has_digit(one)]
    return any(_as_a_day(one).replace(",", ".") not in own for one in named)


def _as_a_day(figure: str) -> str:
    """The number of a day alone: "14" for "14th"."""
    number = figure.rstrip("stndrhe")
    return number if number.isdigit() and len(number) <= 2 else figure


_REFERENCES = ("order_id", "invoice_id", "last4")
_DAYS = ("send_by", "until", "ends_at", "next_at", "renews_at")


def _own_words(params: Mapping[str, Any]) -> set[str]:
    """The references of an offer, and its days by their numbers: "the 14th"."""
    references = {str(params[one]) for one in _REFERENCES if params.get(one)}
    days = (datetime.fromisoformat(str(params[one])) for one in _DAYS if params.get(one))
    return references | {str(day.day) for day in days}
