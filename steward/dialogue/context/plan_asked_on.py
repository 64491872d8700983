"""Reads a question whether anything still comes or is paid, after a plan was changed or ended in
this conversation: how the plan stands by now tells it. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Intent, Stances, Understanding, Wish
from steward.understanding.act_names import PLAN_ACTS
from steward.understanding.still_to_come import asks_if_more_comes

_OF_A_PLAN = frozenset(kind.name for kind in KINDS.values() if kind.act in PLAN_ACTS)
_SETTLED = frozenset({None, "clarify"})  # what may be open: nothing, or what it is about


def with_plan_asked_on(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question about the subscription, where one was changed here, and no order
    was spoken of that may be meant as well: nothing is changed or refused by it.
    """
    question = opened.question
    calls = heard.calls_people or heard.read_whole
    answers = heard.consents or heard.refuses or heard.stances.refuses
    if calls or answers or heard.identifiers.any_named:
        return heard
    if (question.kind if question else None) not in _SETTLED or not _is_of_a_plan(own):
        return heard
    if not asks_if_more_comes(heard.text):
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300])
    only = {"wishes": (wish,), "intents": (), "stances": Stances(), "follows": None}
    return heard.model_copy(update=only | {"asking": True, "decision": "act"})


def _is_of_a_plan(own: Sequence[Action]) -> bool:
    """Whether a plan was changed here, and nothing of an order's."""
    done = [one for one in own if one.state in DONE]
    orders = any(one.resource.startswith(("order:", "return:")) for one in own)
    return any(one.kind in _OF_A_PLAN for one in done) and not orders
