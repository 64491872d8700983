"""Reads a question whether anything still comes or is paid, after a plan was changed or ended in
this conversation, which how the plan stands by now tells; and one whether money comes back, at the
offer to end it. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.cancel_subscription import ConfirmCancellation
from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING, surely_asks
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Intent, Stances, Told, Understanding, Wish
from steward.understanding.plan.end_money import (
    asks_for_money_at_an_end,
    asks_if_money_comes_back,
    ends_in_a_tag,
)
from steward.understanding.plan.still_to_come import asks_if_more_comes
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.wording.facets import answers
from teams.billing.phrases import NotCancelled

_END = "cancel_subscription"
_OF_A_PLAN = frozenset(kind.name for kind in KINDS.values() if kind.act in PLAN_ACTS)
_SETTLED = frozenset({None, "clarify"})  # what may be open: nothing, or what it is about


def with_plan_asked_on(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question about the subscription, where one was changed here, and no order
    was spoken of that may be meant as well: nothing is changed or refused by it.
    """
    question = opened.question
    calls = heard.calls_people or heard.hears_more
    answered = heard.consents or heard.refuses or heard.stances.refuses
    if calls or answered or heard.identifiers.any_named:
        return heard
    settled = (question.kind if question else None) in _SETTLED
    if not (settled and _is_of_a_plan(own)) and not _after_an_end(own):
        return heard
    if not asks_if_more_comes(heard.text):
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300])
    only = {"wishes": (wish,), "intents": (), "stances": Stances(), "follows": None}
    return heard.model_copy(update=only | {"asking": True, "decision": "act"})


def with_money_back_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question what comes back, where a plan's end is offered and it asks whether
    anything does: the offer knows, and a yes to it is another word.
    """
    question = opened.question
    if question is None or question.kind != "confirm" or question.action != _END:
        return heard
    refuses = heard.refuses and not ends_in_a_tag(heard.text)  # "…, no?"
    otherwise = heard.consents or refuses or heard.calls_people or heard.hears_more
    if otherwise or heard.identifiers.any_named or not asks_if_money_comes_back(heard.text):
        return heard
    told = next((one for one in subjects(last_told(opened)) if _knows(one)), None)
    if told is None:
        return heard
    how = surely_asks("amount", told)
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def asks_for_end_money(text: str, opened: OpenedTurn) -> bool:
    """Whether it is asked if money comes back, where the end of a plan is offered or was spoken of:
    no rule about goods answers that.
    """
    question = opened.question
    kind = KINDS.get(question.action or "") if question is not None else None
    spoken = {one.kind for one in last_told(opened)} & {NotCancelled.kind}
    of_plans = kind is not None and kind.act in PLAN_ACTS
    return (of_plans or bool(spoken)) and asks_for_money_at_an_end(text)


def _knows(told: Told) -> bool:
    return told.kind == ConfirmCancellation.kind and answers(told.kind, "amount", told.data)


def _after_an_end(own: Sequence[Action]) -> bool:
    """Whether money is offered or was given here because a plan had ended: how that stands tells
    whether anything more is paid, and the offer stays open.
    """
    given = [one for one in own if KINDS[one.kind].remedy]
    return bool(given) and all(one.params.get("reason") in _ENDED for one in given)


_ENDED = frozenset({"cancelled_before_renewal", "renewal_grace", "cooling_off"})


def _is_of_a_plan(own: Sequence[Action]) -> bool:
    """Whether a plan was changed here, and nothing of an order's."""
    done = [one for one in own if one.state in DONE]
    orders = any(one.resource.startswith(("order:", "return:")) for one in own)
    return any(one.kind in _OF_A_PLAN for one in done) and not orders
