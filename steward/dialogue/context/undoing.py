"""What undoes an action that was done: the words that ask for it, the wish that leads to an offer
of it, and what is said to who asks whether it can be. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import NamedTuple

from actions.kind import known_amount
from actions.phrases import CanBeUndone
from actions.registry import KINDS, declared, needs_yes
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.slots import SlotValues, as_slots
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.delivery_back import wants_it_delivered
from steward.understanding.plan.plan_periods import family_of
from steward.understanding.talk.undoing import puts_old_back, undoes_last
from steward.understanding.text.trade_words import meanings

_STEPS = {"pause": "resume", "resume": "pause", "keep": ""}  # a delivery that is left out stays so
_HAS_A_VALUE = frozenset({"address", "contact", "plan"})  # before it, another one


class Undoing(NamedTuple):
    """The team and goal that look into it, and what is wished for."""

    team: str
    goal: str
    slots: SlotValues


def undoes_something(text: str, actions: Iterable[Action]) -> bool:
    """Whether the words ask to have undone what was done here on a yes: of an offer that is open
    nothing is done yet, and "undo that" before anything was done takes back a wish.
    """
    done = [a for a in actions if a.state in DONE and needs_yes(a.kind)]
    if undoes_last(text):
        return bool(done)
    newest = max(done, key=lambda a: a.updated_at, default=None)
    if newest is not None and newest.params.get("step") == "skip" and wants_it_delivered(text):
        return True
    of_a_value = newest is not None and declared(newest.kind).sets in _HAS_A_VALUE
    return of_a_value and puts_old_back(text)


def names_money_or_goods(text: str, action: Action) -> bool:
    """Whether words of undoing name money or goods that what was done is not about: a charge that
    is to be reversed is another wish.
    """
    money = known_amount(action.params) is not None
    return bool(goods_in(text)) or (not money and bool(meanings(text) & _OF_MONEY))


_OF_MONEY = frozenset({"MONEY", "REFUND", "MONEY_BACK", "CHARGE", "INVOICE", "PAYMENT"})


def undoing_of(action: Action) -> Undoing | None:
    """How this is undone; None: it cannot be, or not here."""
    kind, p = KINDS[action.kind], action.params
    if kind.undone_by is not None:
        team, goal, step = kind.undone_by
        return Undoing(team, goal, as_slots({"step": step}))
    if kind.goal is None:
        return None
    sets = declared(action.kind).sets
    if sets == "schedule" and (step := _STEPS.get(str(p.get("step")), "")):
        return Undoing(*kind.goal, as_slots({"step": step}))
    if sets == "plan" and p.get("from") and p["from"] != p.get("plan"):
        period = {"period": p["from_period"]} if p.get("from_period") else {}
        back = {"plan": family_of(p["from"]), "change": True} | period
        return Undoing(*kind.goal, as_slots(back))
    if sets == "address" and p.get("before"):
        there = {"address": p["before"], "order": p.get("order_id")}
        return Undoing(*kind.goal, as_slots(there))
    return None


def told_of_undoing(action: Action) -> CanBeUndone:
    """Whether it can be undone, until when, and how."""
    p = action.params | action.outcome
    ends_at = p.get("ends_at")
    return CanBeUndone(
        act=str(action.params.get("step") or action.kind),
        offered=action.state not in DONE,
        ends_at=ends_at,
        at_once=ends_at is not None and _day(ends_at) <= action.created_at.astimezone(UTC).date(),
    )


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(UTC).date()
