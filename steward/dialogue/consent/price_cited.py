"""Reads a page that is cited against the price of a plan, told or offered: which price counts is
said from billing, an offer stays as it was, and no payment of that sum is looked for. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import NOTHING
from steward.domain.action import Action
from steward.domain.understanding import Intent, Understanding, Wish
from steward.money import in_currency
from steward.understanding.pages.cited_pages import cited
from steward.understanding.text.figures import figures_in
from steward.understanding.yes_and_no.price_limits import limit_named
from teams.billing.phrases import ChoosePlan, OwnPrice, PlanIs, PlanPreview, PlanPrices, PriceHolds

_OF_PLANS = frozenset(
    one.kind for one in (ChoosePlan, OwnPrice, PlanIs, PlanPreview, PlanPrices, PriceHolds)
)
_BESIDE = frozenset({"confirm", "clarify", "detail"})


def with_price_cited(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question about the plan's price, where it cites a page of ours with another
    sum than the one that was told.
    """
    question = opened.question
    calls = heard.asks_human or heard.sensitive or heard.identifiers.any_named
    if calls or (question is not None and question.kind not in _BESIDE):
        return heard
    claim = cited(heard.text)
    if not claim or not any(one.isdigit() for one in claim) or _of_time(claim):
        return heard
    plan = _offered(opened, own) if question and question.kind == "confirm" else _told(opened)
    if not plan:
        return heard
    wish = Wish(
        intent=Intent.CHANGE_PLAN,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant={"from_plan": plan},
    )
    return heard.model_copy(update={**NOTHING, "wishes": (wish,), "follows": None, "asking": True})


def within_limit(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message without its no, where it leaves a plan that is offered only above a price which
    that does not reach: it is asked again, and only a plain yes is one.
    """
    question = opened.question
    if question is None or question.kind != "confirm" or heard.calls_people:
        return heard
    offers, limit = _of_a_plan(opened, own), limit_named(heard.text)
    if len(offers) != 1 or limit is None:
        return heard
    offered = offers[0].params
    if int(offered["to_minor"]) > in_currency(limit, offered["currency"]).minor:
        return heard
    return heard.model_copy(update={**NOTHING, "follows": None})


def _of_time(claim: str) -> bool:
    return any(one.unit not in ("bare", "money") for one in figures_in(claim))


def _of_a_plan(opened: OpenedTurn, own: Sequence[Action]) -> list[Action]:
    return [one for one in asked_about(opened.question, own) if declared(one.kind).sets == "plan"]


def _offered(opened: OpenedTurn, own: Sequence[Action]) -> str:
    offers = _of_a_plan(opened, own)
    return _named(offers[0].params.get("plan")) if len(offers) == 1 else ""


def _told(opened: OpenedTurn) -> str:
    """The plan whose price was told last; of several the first, which is the one that is had."""
    last = next((one for one in subjects(last_told(opened)) if one.kind in _OF_PLANS), None)
    if last is None:
        return ""
    lines = last.data.get("plans") or [{}]
    return _named(last.data.get("plan") or last.data.get("now") or lines[0].get("plan"))


def _named(plan: object) -> str:
    return str(plan or "").replace("_", " ").lower()
