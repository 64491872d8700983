"""Reads a message that says a told fact back as a question: "so monday then?". Pure.

It is confirmed, or put right, and does nothing else: a question mark is no yes, so an offer or a
colleague that waits for one still does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from steward.conversation.types import OpenedTurn
from steward.dialogue.context import unchanged_asked
from steward.dialogue.context.asked_shortly import with_asked_shortly
from steward.dialogue.context.last_told import looked_past
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import says_back
from steward.domain.action import Action
from steward.domain.lifecycle import COUNTED
from steward.domain.understanding import (
    Correction,
    Intent,
    Stances,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.exact.entities import stands_in
from steward.understanding.talk.all_stays import asks_if_all_stays, names_the_plan
from steward.understanding.talk.said_back import (
    Facts,
    SaidBack,
    amounts_told,
    days_told,
    may_say_back,
    orders_told,
    said_back,
)
from steward.wording.facets import FacetAnswer, NothingChanged, ThatWasSaid
from teams.support.phrases import Parcels, ParcelStatus

_WAITS = frozenset({"confirm", "clarify"})  # others wait for a value, and any is an answer
_ARRIVES = frozenset({ParcelStatus.kind, Parcels.kind})
_OF_PLANS = frozenset({"plan", "from_plan", "next_plan", "to_plan"})
_NOTHING: Mapping[str, Any] = {
    **{"consents": False, "refuses": False, "wishes": (), "asks_human": False},
    **{"typed": "", "typed_quote": "", "stances": Stances(), "corrected": Correction()},
    **{"decision": "act", "asking": True},
}


def _may_be_said_back(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether it is worth to look at what was told: seldom."""
    question = opened.question
    if question is not None and (question.kind not in _WAITS or question.options):
        return False
    return not heard.sensitive and may_say_back(heard.text)


def with_said_back(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about a fact that the desk told last, where it is that alone."""
    if not opened.messages or not _may_be_said_back(heard, opened):
        return with_asked_shortly(heard, opened)
    today = opened.messages[-1].received_at.date()
    offered = opened.question is not None and opened.question.kind == "confirm"
    for line in _last_lines(opened):
        found = said_back(heard.text, _facts(line, today), today, offered=offered)
        if found is not None:
            follows = says_back(_answer(found))
            return heard.model_copy(update={**_NOTHING, "follows": follows})
    return with_asked_shortly(heard, opened)


def as_asked_if_all_stays(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question whether all stays as it is, where it asks that alone and nothing
    was done, or is under way: an offer stays open, and a plan that is named is told.
    """
    question = opened.question
    offers = asked_about(question, own)
    asked_other = question is not None and (question.kind not in _WAITS or not offers)
    calls = heard.sensitive or heard.typed or heard.asks_human
    changed = unchanged_asked.apart(heard.text, own)
    if changed.asked and not (changed.rest or asked_other or heard.sensitive):
        told = None if unchanged_asked.is_done(own) else says_back(_nothing(offers))
        return heard.model_copy(update={**_NOTHING, "follows": told, "intents": ()})
    if asked_other or calls or heard.identifiers.any_named or not asks_if_all_stays(heard.text):
        return heard
    if not own and not any(line.role == "desk" for line in opened.recent):
        return heard
    if any(one.state in COUNTED for one in own):
        return heard
    if not offers and names_the_plan(heard.text):
        wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300])
        plain = {"wishes": (wish,), "follows": None, "intents": ()}
        return heard.model_copy(update={**_NOTHING, **plain})
    follows = says_back(_nothing(offers))
    return heard.model_copy(update={**_NOTHING, "follows": follows, "intents": ()})


def _nothing(offers: Sequence[Action]) -> NothingChanged:
    return NothingChanged(offered=bool(offers))


def _answer(found: SaidBack) -> ThatWasSaid:
    return ThatWasSaid(
        right=found.right,
        day=found.day,
        amount=found.amount,
        order=found.order or None,
        last4=found.card or None,
        plan=found.plan or None,
    )


def _last_lines(opened: OpenedTurn) -> Iterator[Utterance]:
    """The desk's last words, the newest first, and those before where they only say that an answer
    stands, or go on about it; none once a colleague spoke.
    """
    for line in reversed(opened.recent):
        if line.role == "staff":
            return
        if line.role == "desk" and line.told:
            yield line
            if not looked_past([one for one in line.told if one.kind != FacetAnswer.kind]):
                return


def _facts(line: Utterance, today: date) -> Facts:
    values = [pair for one in line.told for pair in _values(one.data)]
    kinds = {
        str(one.data.get("of")) if one.kind == FacetAnswer.kind else one.kind for one in line.told
    }
    cards = [value for name, value in values if name == "last4"]
    plans = [value for name, value in values if name in _OF_PLANS]
    return Facts(
        days=days_told(line.text, today),
        amounts=amounts_told(line.text),
        orders=orders_told(line.text),
        cards=frozenset(one for one in cards if stands_in(one, line.text)),
        plans=frozenset(one for one in plans if stands_in(one, line.text)),
        arrives=bool(_ARRIVES & kinds),
    )


def _values(data: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Each text of what was said, by the name of its field."""
    match data:
        case Mapping():
            for key, value in data.items():
                yield from _values(value, str(key))
        case list() | tuple():
            for value in data:
                yield from _values(value, name)
        case str() if data:
            yield name, data
        case _:
            return
