"""Money that was offered, let go of, and is wanted after all, whatever stands between. Pure.

It is looked into afresh and offered again, which waits for a yes of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from actions.kind import known_amount
from actions.registry import declared
from steward.domain.action import LIVE, Action
from steward.domain.understanding import OpenQuestion, Understanding
from steward.understanding.yes_and_no.money_after_all import wants_money_after_all


def wanted_after_all(
    heard: Understanding, question: OpenQuestion | None, actions: Sequence[Action]
) -> list[Action]:
    """The refunds that the customer let go of and wants now; a mere yes wants none."""
    dropped = _dropped(actions)
    if not dropped or heard.calls_people or heard.asking or heard.read_whole:
        return []
    if question is not None and question.kind not in ("clarify", "confirm"):
        return []
    own = {str(value) for one in dropped for value in one.params.values()}
    if heard.identifiers.named - own:
        return []
    if any(one.state in LIVE and declared(one.kind).remedy == "refund" for one in actions):
        return []  # the words are about the money that is offered
    sums = {Decimal(a.plain) for one in dropped if (a := known_amount(one.params)) is not None}
    return dropped if wants_money_after_all(heard.text, sums) else []


def _dropped(actions: Sequence[Action]) -> list[Action]:
    """The newest refund of each thing, where the customer let go of it."""
    newest = {
        one.resource: one
        for one in sorted(actions, key=lambda one: one.created_at)
        if declared(one.kind).remedy == "refund" and one.representative is None
    }
    return [
        one
        for one in newest.values()
        if one.state == "withdrawn" and not one.outcome.get("closed_by")
    ]
