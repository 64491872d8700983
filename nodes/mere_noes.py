"""A no beside an open offer that refuses nothing of it: it contradicts a fact, which is a doubt, or
wishes for just what is offered. Pure. The offer stays open and needs a yes of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.registry import KINDS
from nodes.offers import leads_to
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.understanding import ACT_OF, FollowUp, Intent, OpenQuestion, Understanding
from steward.understanding.disputed_facts import disputes_a_fact
from steward.understanding.wanted_anyway import wished_behind_a_no

_DISPUTES = FollowUp(does="disputes", what=None, follows=1.0, sure=1.0)
_ACT_OF = {**ACT_OF, Intent.REFUND_REQUEST: "money"}


def without_mere_no(
    heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]
) -> Understanding:
    """The message without the no that refuses nothing of what a yes is asked for."""
    offers = _asked(opened.question, actions)
    if not offers or not heard.refuses or heard.takes_back or heard.corrected.said:
        return heard
    calls = heard.asks_human or heard.typed or heard.sensitive
    if calls or heard.amounts or heard.stances.refuses or _names_another(heard, offers):
        return heard
    if disputes_a_fact(heard.text):
        kept = tuple(w for w in heard.wishes if not any(leads_to(a, w.intent) for a in offers))
        doubts = {"refuses": False, "follows": _DISPUTES, "wishes": kept, "decision": "act"}
        return heard.model_copy(update=doubts)
    return heard.model_copy(update={"refuses": False}) if _is_offered(heard, offers) else heard


def _asked(question: OpenQuestion | None, actions: Iterable[Action]) -> list[Action]:
    if question is None or question.kind != "confirm":
        return []
    asked = {offer.action for offer in question.offers}
    return [a for a in actions if a.id in asked and a.state == "proposed"]


def _names_another(heard: Understanding, offers: Iterable[Action]) -> bool:
    own = {str(value) for offer in offers for value in offer.params.values()}
    return not {value for value in heard.identifiers.model_dump().values() if value} <= own


def _is_offered(heard: Understanding, offers: Sequence[Action]) -> bool:
    """Whether what the no is followed by wishes for what is offered, and for nothing else."""
    if not wished_behind_a_no(heard.text):
        return False
    wishes = {_ACT_OF[wish.intent] for wish in heard.wishes if wish.intent in _ACT_OF}
    asks = set(heard.stances.asks) or wishes
    return bool(asks) and asks <= {KINDS[offer.kind].act for offer in offers}
