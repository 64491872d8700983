"""Reads what is asked of goods that are offered to be sent again, or that are chosen in the place
of money: when they come and who brings them, which a page tells, and whether they may go elsewhere.
Pure. The parcel that got lost is not looked for again by that, and the offer stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.offers import asked_about, names_another
from steward.dialogue.context.taken_for import surely_asks
from steward.domain.action import Action
from steward.domain.understanding import (
    Act,
    Facet,
    Intent,
    OpenQuestion,
    Stances,
    Told,
    Understanding,
)
from steward.understanding.orders.goods_awaited import OfGoods, asked_of_goods, page_questions
from steward.understanding.yes_and_no.act_names import CHANGES
from steward.wording.facets import answers

_AGAIN: Act = "replacement"
_MONEY: Act = "money"
# What such questions sound like.
_LIKE_IT = frozenset(
    {
        *(Intent.ORDER_STATUS, Intent.MISSING_PARCEL, Intent.PRODUCT_QUESTION),
        *(Intent.UPDATE_CONTACT, Intent.REFUND_STATUS, Intent.OUT_OF_SCOPE, Intent.CORRECTION),
    }
)
_FACETS: Mapping[OfGoods, Facet] = {"when": "time", "street": "where"}


def asked_of_offer(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> list[str]:
    """What the help pages are asked of goods that are offered, or chosen just now."""
    offers = asked_about(opened.question, own)
    if not (_is_again(offers) or _is_chosen(heard, offers)) or not _may_ask(heard, offers):
        return []
    return page_questions(asked_of_goods(heard.text), heard.language)


def may_be_asked(text: str, opened: OpenedTurn, own: Sequence[Action]) -> bool:
    """Whether words ask how long it takes where something is offered for goods: that is no question
    about the rules.
    """
    offers = asked_about(opened.question, own)
    remedies = bool(offers) and all(KINDS[one.kind].remedy for one in offers)
    return remedies and "when" in asked_of_goods(text)


def with_goods_asked(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question about the goods that are offered, where it asks that of them: it
    wishes for no news of the parcel and no other address of the account.
    """
    offers = asked_about(opened.question, own)
    if not _is_again(offers) or not _may_ask(heard, offers):
        return heard
    asked = asked_of_goods(heard.text)
    others = {wish.intent for wish in heard.wishes} - _LIKE_IT
    if not asked or others or _MONEY in heard.stances.asks:
        return heard
    left = tuple(one for one in heard.stances.asks if one not in CHANGES)
    stances = Stances(asks=left, refuses=heard.stances.refuses)
    only = {"wishes": (), "stances": stances, "decision": "act", "asking": True}
    facet = next((of for one, of in _FACETS.items() if one in asked), None)
    told = next((one for one in subjects(last_told(opened)) if _knows(one, facet)), None)
    only |= {"follows": surely_asks(facet, told) if told is not None else None}
    return heard.model_copy(update=only)


def _knows(told: Told, facet: Facet | None) -> bool:
    return facet is not None and answers(told.kind, facet, told.data)


def goes_elsewhere_asked(text: str, question: OpenQuestion | None) -> bool:
    """Whether it is asked, at an offer of goods, if they may go to another address."""
    kind = KINDS.get(question.action or "") if question is not None else None
    return kind is not None and kind.remedy == _AGAIN and "elsewhere" in asked_of_goods(text)


def _is_again(offers: Sequence[Action]) -> bool:
    return bool(offers) and all(KINDS[one.kind].act == _AGAIN for one in offers)


def _is_chosen(heard: Understanding, offers: Sequence[Action]) -> bool:
    remedies = bool(offers) and all(KINDS[one.kind].remedy for one in offers)
    return remedies and _AGAIN in heard.stances.asks and _MONEY not in heard.stances.asks


def _may_ask(heard: Understanding, offers: Sequence[Action]) -> bool:
    """Whether nobody is called for, no yes is given, and no other record is named."""
    calls = heard.calls_people or heard.typed or heard.read_whole or heard.consents
    return not calls and not names_another(heard, offers)
