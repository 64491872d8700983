"""Recognises that a customer chooses another remedy than the offered one. Pure.

"A new one would be nice" beside an offer of money, or when it is asked how many broke. What is
heard here widens what is offered; it agrees to nothing, and what it points away from is asked about
no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actions.registry import KINDS, declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.offers import asked_about, goods_of
from steward.dialogue.context.taken_for import NOTHING
from steward.dialogue.replies.remedy_noted import is_offered, people_have_goods, photo_awaited
from steward.domain.action import Action
from steward.domain.slots import as_slots
from steward.domain.understanding import (
    INTENT_TEAM,
    Act,
    Instead,
    Intent,
    OpenQuestion,
    Stances,
    Understanding,
    Wish,
)
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_awaited import asked_of_goods
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.talk.new_ones import only_new_ones, only_wants
from steward.understanding.talk.side_questions import names_other_tender
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.both_wished import wants_both
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.remedy_wished import remedy_wished
from teams.refund.phrases import PhotoNeeded
from teams.refund.remedies import REPLACEABLE

ACT_INSTEAD: Mapping[Instead, Act] = {"goods": "replacement", "money": "money", "credit": "credit"}
_HOW_IT_CAME = frozenset({"CARD", "BANK"})
_LIKELY, _SURE = 0.5, 0.5
_LEADS_TO_ONE = frozenset({"pieces", "trouble"})  # questions after which a remedy is offered


def chosen(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> Act | None:
    """The remedy that is chosen in the place of what a yes is asked for, or before one is offered;
    None: none is.
    """
    if _back_as_it_came(heard, question, actions):
        return "money"
    if _wants_the_thing(heard, question, actions) or _asks_of_them(heard, question, actions):
        return "replacement"
    how = heard.follows
    if how is None or how.instead is None or question is None:
        return None
    refused = heard.stances.refuses
    told = [one for one in heard.stances.asks if one in ACT_INSTEAD.values() and one not in refused]
    named = told[0] if len(told) == 1 else None  # rules heard it by its name
    if begins_with_yes(heard.text):  # to another remedy than is offered, by its name
        if named is None or named != ACT_INSTEAD[how.instead]:
            return None
    elif min(how.follows - _LIKELY, how.sure - _SURE) < 0:
        return None
    if heard.calls_people:
        return None
    act = named or ACT_INSTEAD[how.instead]
    if set(heard.stances.asks) - {act} or heard.identifiers.any_named:
        return None
    if question.kind == "detail":
        return act if question.about in _LEADS_TO_ONE else None
    offers = asked_about(question, actions)
    offered = {KINDS[a.kind].act for a in offers if KINDS[a.kind].remedy}
    return act if offered and act not in offered else None


def _back_as_it_came(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> bool:
    """Whether the remedy that is offered is refused by its name, and their card is named instead:
    "not a voucher, my card".
    """
    offers = asked_about(question, actions)
    refused = {KINDS[a.kind].act for a in offers if KINDS[a.kind].remedy} & {*heard.stances.refuses}
    other = {*heard.stances.asks, *heard.stances.refuses} - refused - {"money"}
    if not refused or "money" in refused or other or heard.asks_human or heard.takes_back:
        return False
    return bool(meanings(heard.text) & _HOW_IT_CAME) and not names_other_tender(heard.text)


def _wants_the_thing(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> bool:
    """Whether nothing but the goods are wished for that the offered money is for, which may be sent
    again: "I just want the pot".
    """
    offers = [
        one for one in asked_about(question, actions) if declared(one.kind).remedy == "refund"
    ]
    if len(offers) != 1 or offers[0].params.get("reason") not in REPLACEABLE:
        return False
    calls = heard.calls_people or heard.read_whole
    if calls or heard.identifiers.any_named or "money" in heard.stances.asks:
        return False
    return only_wants(heard.text, goods_of(offers[0]))


def _asks_of_them(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> bool:
    """Whether the goods are asked for in the place of the offered money, and what is asked beside
    that is of them: "send the beans again, but how many days does that take?".
    """
    offers = [
        one for one in asked_about(question, actions) if declared(one.kind).remedy == "refund"
    ]
    if len(offers) != 1 or offers[0].params.get("reason") not in REPLACEABLE:
        return False
    calls = heard.calls_people or heard.read_whole or heard.identifiers.any_named
    return not calls and heard.stances.asks == ("replacement",) and bool(asked_of_goods(heard.text))


def as_both_wished(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> Understanding:
    """The message without what it sounds like, where it wants two remedies of which one is
    offered: "both, the money and a new one". It agrees to none, and refuses none.
    """
    offers = asked_about(question, actions)
    if len(offers) != 1 or not KINDS[offers[0].kind].remedy or not wants_both(heard.text):
        return heard
    if heard.asks_human or heard.sensitive or heard.identifiers.any_named:
        return heard
    return heard.model_copy(update={**NOTHING, "follows": None})


def with_remedy_of_trouble(
    heard: Understanding, opened: OpenedTurn, actions: Sequence[Action]
) -> Understanding:
    """The message as a remedy for the goods in trouble that were told of before, where the words
    name nothing: "new ones please" changes no contact and no plan, and "money back, please" while
    a photo of them is waited for is no other money.
    """
    heard = _only_noted(heard, opened, actions)
    named = heard.identifiers.any_named or heard.amounts
    calls = heard.calls_people
    offered = opened.question is not None and opened.question.kind == "confirm"
    remedy = None if named or calls else _remedy_alone(heard, opened)
    if remedy is None:
        return heard
    stances = heard.stances.model_copy(update={"asks": (remedy,)})
    told = _trouble_told(opened)
    if offered or not told:
        kept = tuple(wish for wish in heard.wishes if wish.intent not in _NO_GOODS)
        decision = heard.decision if offered or kept else "ask"
        return heard.model_copy(update={"wishes": kept, "stances": stances, "decision": decision})
    meant = as_slots({"first": told[:_LONGEST], "trouble": next(iter(troubles_of(told)))})
    meant |= {"remedy": remedy}
    wish = Wish(intent=Intent.DAMAGED_ITEM, quote=heard.text, meant=meant)
    update = {"wishes": (wish,), "stances": stances, "decision": "act", "asking": False}
    return heard.model_copy(update=update | {"consents": False, "refuses": False})


def _only_noted(
    heard: Understanding, opened: OpenedTurn, actions: Sequence[Action]
) -> Understanding:
    """The message without other money that it sounds like, where it asks something beside what they
    would rather have for the goods of which a photo is awaited ("the money, is that noted?"), or
    people have those.
    """
    beside = opened.mode != "desk" and people_have_goods(actions)
    told = beside or (has_question_mark(heard.text) and photo_awaited(opened.recent))
    if not told or remedy_wished(heard.text) is None or is_offered(actions):
        return heard
    if heard.identifiers.any_named:
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent not in _OF_MONEY | _SOUNDS_LIKE)
    if not kept:
        return heard.model_copy(update=NOTHING)
    return heard.model_copy(update={"wishes": kept, "stances": Stances()})


def _remedy_alone(heard: Understanding, opened: OpenedTurn) -> Act | None:
    """The remedy that is all that the words ask for."""
    if only_new_ones(heard.text):
        return "replacement"
    waits = PhotoNeeded.kind in {one.kind for one in subjects(last_told(opened))}
    if waits or photo_awaited(opened.recent):
        rather = None if has_question_mark(heard.text) else remedy_wished(heard.text)
        beside = {wish.intent for wish in heard.wishes} - _OF_MONEY - _SOUNDS_LIKE
        if rather is not None and not beside:
            return rather
    others = {*heard.stances.asks, *heard.stances.refuses} - {"money", "replacement"}
    wished = {wish.intent for wish in heard.wishes} - _OF_MONEY
    brief = word_count(heard.text) <= _FEW and not heard.asking and not goods_in(heard.text)
    money = "money" in heard.stances.asks and "replacement" not in heard.stances.asks
    return "money" if waits and money and brief and not (others or wished) else None


_NO_GOODS = frozenset({Intent.UPDATE_CONTACT, Intent.CHANGE_PLAN})
_OF_MONEY = frozenset({Intent.REFUND_REQUEST, Intent.DAMAGED_ITEM})
# what "doch lieber eine neue" is taken for
_SOUNDS_LIKE = _NO_GOODS | {Intent.CORRECTION, Intent.COMPLAINT}
_LONGEST = 300  # characters
_FEW = 9  # words


def _trouble_told(opened: OpenedTurn) -> str:
    """What they last told of goods in trouble, since no person has written; empty: nothing."""
    for line in reversed(opened.recent):
        if line.role == "staff":
            return ""
        if line.role == "customer" and len(troubles_of(line.text)) == 1:
            return line.text
    return ""


def with_chosen(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> Understanding:
    """The message with the remedy that it chooses as what its words ask for, and no guess beside
    it.
    """
    act = chosen(heard, question, actions)
    if act is None:
        return heard
    stances = heard.stances.model_copy(update={"asks": (act,)})
    kept = tuple(wish for wish in heard.wishes if wish.intent not in INTENT_TEAM)
    return heard.model_copy(update={"stances": stances, "wishes": kept})
