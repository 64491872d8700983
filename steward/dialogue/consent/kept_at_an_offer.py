"""Takes an offer to call an order off, or to send it back, for refused where the words keep what it
is for; what they say is to go in its place is looked into instead. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.declare_return import ConfirmReturn, ReturnDone
from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.lines import newest_told
from steward.dialogue.context.offers import asked_about, goods_of
from steward.dialogue.context.taken_for import NOTHING, as_refused, as_taken_back
from steward.domain.action import Action
from steward.domain.slots import SlotValues
from steward.domain.understanding import (
    Correction,
    Identifiers,
    Intent,
    Understanding,
    Wish,
)
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.orders.arrivals import goods_told
from steward.understanding.orders.goods import goods_beside, goods_in
from steward.understanding.pages.public_questions import names_own
from steward.understanding.talk.the_other import the_other_let_go
from steward.understanding.text.marks import word_count
from steward.understanding.yes_and_no.kept_and_given import (
    asked_beside,
    keeps_goods,
    kept_and_given,
    stated,
)

# By the kind that is offered, of goods that go or go back: what looks for another one in its place.
_GOALS = {
    kind.name: kind.goal[1] if kind.goal else str(Intent.RETURN_ITEM)
    for kind in KINDS.values()
    if Intent.RETURN_ITEM in kind.asked_by
}
# What such words are taken for; who wants something else besides is answered as they are.
_TAKEN_FOR = frozenset(
    {
        *(Intent.PRODUCT_QUESTION, Intent.CORRECTION, Intent.ORDER_STATUS, Intent.WITHDRAW),
        *(Intent.RETURN_ITEM, Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN, Intent.NO),
        *(Intent.YES, Intent.VERIFY_IDENTITY, Intent.OUT_OF_SCOPE, Intent.REFUND_REQUEST),
    }
)


def as_kept(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message as a refusal of the one offer that is open, where it keeps what that is for, or
    has another order go: that is what it then asks for. It is a yes to nothing.
    """
    offers = asked_about(opened.question, own)
    calls = heard.calls_people or heard.asking
    if len(offers) != 1 or offers[0].kind not in _GOALS or calls:
        return heard
    the_other = the_other_let_go(heard.text)
    taken = _TAKEN_FOR | ({Intent.CHARGED_AFTER_CANCEL} if the_other else set[Intent]())
    if not {wish.intent for wish in heard.wishes} <= taken:
        return heard
    offer, told = offers[0], kept_and_given(heard.text)
    order, goods = str(offer.params.get("order_id")), goods_of(offer)
    keeps = any(not goods_beside(part, goods) for part in told.kept)
    keeps = keeps or _names((*told.kept, *told.wanted), order, goods)
    named = heard.identifiers.order
    other = named if named and named != order else None
    gone = next((part for part in told.given if goods_beside(part, goods)), "")
    if not gone and (meant := _meant_instead(heard, goods_of(offer, nearest=True))):
        keeps, gone = True, meant
    the_other = the_other if keeps and not (gone or other) else ""
    gone = gone or the_other
    if not keeps and not (other and told.given and not _names(told.given, order, goods)):
        return heard
    if not (other or (keeps and gone)):
        return as_refused(heard)
    wish = Wish(
        intent=Intent.RETURN_ITEM,
        goal=_GOALS[offer.kind],
        identifiers=Identifiers(order=other),
        quote=gone or heard.text[:300],
        meant=_not_this(order) if the_other else {"first": gone} if gone and not other else {},
    )
    instead = {
        "wishes": (wish,),
        "intents": tuple(one for one in heard.intents if one.name not in _LETS_GO),
        "corrected": Correction(said=True, other=bool(the_other), dropped=(order,)),
        "refuses": False,
        "decision": "act",
    }
    return as_refused(heard).model_copy(update=instead)


def _not_this(order: str) -> SlotValues:
    return {"ruled_out": {"order": [order]}}


def as_kept_after_all(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as one that lets go of the return that was offered, just now or before, where it
    keeps the goods: what it asks beside that is looked up, and no return is offered for it again.
    """
    offers = asked_about(opened.question, own)
    offered = len(offers) == 1 and offers[0].kind in _GOALS
    waits = opened.question is not None and opened.question.kind not in _ASIDE
    calls = heard.calls_people or heard.typed or heard.consents
    if calls or (waits and not offered) or not (offered or _offered_last(opened)):
        return heard
    if not {wish.intent for wish in heard.wishes} <= _TAKEN_FOR or not keeps_goods(heard.text):
        return heard
    asked = asked_beside(heard.text)
    if not asked and not offered:
        return as_taken_back(heard)
    wishes = [one for one in heard.wishes if one.intent == Intent.PRODUCT_QUESTION]
    if not asked or names_own(asked) or not wishes:
        return heard
    wish = wishes[0].model_copy(update={"quote": asked[:300]})
    only = {"wishes": (wish,), "refuses": offered, "follows": None, "asking": False}
    return heard.model_copy(update={**NOTHING, **only})


_ASIDE = frozenset({"clarify", "detail"})
_RETURNS = frozenset({ConfirmReturn.kind, ReturnDone.kind})


def _offered_last(opened: OpenedTurn) -> bool:
    """Whether what was told last of a return is that it is offered: none is noted."""
    told = (one.kind for one in newest_told(opened.recent))
    return next((kind for kind in told if kind in _RETURNS), "") == ConfirmReturn.kind


def _meant_instead(heard: Understanding, own: frozenset[str]) -> str:
    """The words that name other goods as those that were meant: "sorry, I mean the cups", "not the
    mug, the cups".
    """
    told = goods_told(stated(heard.text) or heard.text)  # "which setting for filter coffee?"
    corrects = heard.corrected.said or heard.corrected.opens or says_what_is_meant(heard.text)
    corrects = corrects and word_count(told.words) <= _NAMED  # and tells nothing else of them
    only = not (heard.identifiers.any_named or heard.amounts or heard.corrected.adds)
    if not only or heard.consents or not own or not told.others or told.others & own:
        return ""
    return told.words if corrects or told.left & own else ""


_NAMED = 6  # words: "sorry, I meant the espresso cups"


_LETS_GO = frozenset({Intent.WITHDRAW, Intent.NO, Intent.YES, Intent.CORRECTION})


def _names(parts: Sequence[str], order: str, goods: frozenset[str]) -> bool:
    """Whether this order is named in one of these parts."""
    return any(order in part.upper() or goods.intersection(goods_in(part)) for part in parts)
