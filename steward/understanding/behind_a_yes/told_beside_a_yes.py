"""What is told of one's own life beside a yes: "yes, we're off to Portugal so no point".

Rules alone. A clause of it is one of a grammar (`told_beside_a_yes.yaml`) that knows how such a
clause begins; the few words that it leaves open touch no offer, depend on nothing and tell the desk
to do nothing. Each heading is of the offers that it says nothing of: who moves house tells nothing
against the end of a plan, and much about where goods are to go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from babel.dates import get_month_names

from actions.registry import KINDS
from steward.domain.action import Action
from steward.domain.slots import RESTS
from steward.domain.spelling import folded
from steward.understanding.text.clause_grammar import Grammar, clauses_of
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import has_digit
from steward.understanding.text.shapes import WORD

_SIGN = re.compile(r"([,.!;\n]+|\s[-–]\s)")
_MOST = 14  # words of a clause
_SHORT = 4  # words of a yes that no sign parts from what is told


def without_told(body: str, actions: Sequence[Action]) -> str | None:
    """The words without the clauses behind the first one that only tell of one's own life; None
    where there is none.
    """
    if "?" in body or has_digit(body):
        return None
    headings = _allowed(actions)
    first, *rest = _SIGN.split(body)
    kept, told = [first], False
    if (yes := _yes_before(first, headings, actions)) is not None:
        kept, told = [yes], True
    for sign, clause in zip(rest[::2], rest[1::2], strict=True):
        if _only_tells(_words(clause), headings, actions):
            told = True
        else:
            kept += [sign, clause]
    return "".join(kept).strip() if told else None


def _yes_before(clause: str, headings: Sequence[str], actions: Sequence[Action]) -> str | None:
    """What stands before what is told, where no sign parts them: "yeah we're off to Portugal"."""
    found = list(WORD.finditer(clause))
    for at in range(1, min(_SHORT, len(found) - 2) + 1):
        words = [folded(one[0]) for one in found[at:]]
        if _only_tells(words, [one for one in headings if one != "any"], actions):
            return clause[: found[at].start()].strip()
    return None


def _words(text: str) -> list[str]:
    return [folded(one) for one in WORD.findall(text)]


def _only_tells(words: Sequence[str], headings: Sequence[str], actions: Sequence[Action]) -> bool:
    """Whether all of these words are one clause of these headings, and name no month but that of
    what is offered.
    """
    if not 0 < len(words) <= _MOST or not _months().intersection(words) <= _own_months(actions):
        return False
    return any(_grammar().is_all(words, one) for one in headings)


def _allowed(actions: Sequence[Action]) -> list[str]:
    """The headings of what says nothing of any of these."""
    each = [_headings_of(one) for one in actions]
    return [one for one in _HEADINGS if all(one in allowed for allowed in each)]


def _headings_of(action: Action) -> tuple[str, ...]:
    kind, step = KINDS.get(action.kind), action.params.get("step")
    if kind is None or not kind.touches or (step is not None and step not in RESTS):
        return ("any",)
    own = "money" if kind.touches == "credit" else kind.touches
    return ("any", own, "ends") if kind.ends == "plan" else ("any", own)


_HEADINGS = ("any", "money", "plan", "ends", "order", "goods")


def _own_months(actions: Sequence[Action]) -> frozenset[str]:
    """The names of the month in which what is left out would have come."""
    days = [str(one.params["renews_at"]) for one in actions if one.params.get("renews_at")]
    return frozenset(
        name for day in days for name in _month_names()[datetime.fromisoformat(day).month - 1]
    )


def _months() -> frozenset[str]:
    return frozenset(name for names in _month_names() for name in names)


@cache
def _month_names() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(folded(str(get_month_names("wide", locale=one)[at])) for one in SUPPORTED)
        for at in range(1, 13)
    )


@cache
def _grammar() -> Grammar:
    listed = clauses_of("told_beside_a_yes")
    guards = {word for line in listed["guards"] for word in line.split()}
    return Grammar.of(listed, _HEADINGS, guards)
