"""What was spoken of last, which words mean that call something off and do not name it. Pure.

"Cancel it" after news of an order is about that order, and after the day of a renewal about the
subscription: what the desk said last counts, by the facts that it said it with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actions.registry import declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.carrier_notes import as_note_for_the_carrier
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.parcel_wishes import with_parcel_wish
from steward.dialogue.context.spoken_goods import (
    SpokenOf,
    items_told,
    names_none_of,
    order_in,
    with_goods_spoken_of,
)
from steward.dialogue.context.undoing import undoes_something
from steward.domain.action import Action
from steward.domain.lifecycle import DONE, UNDECIDED
from steward.domain.understanding import Act, Identifiers, Intent, Understanding, Utterance, Wish
from steward.understanding.orders.called_off import (
    calls_off_unnamed,
    late_and_unwanted,
    names_order,
    names_plan,
)
from steward.understanding.orders.goods import names_article
from steward.understanding.yes_and_no.act_names import PLAN_ACTS


def resolved(heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]) -> Understanding:
    """The message as a wish about what was spoken of last, where it names nothing itself."""
    heard = as_note_for_the_carrier(heard, opened.question)
    heard = with_parcel_wish(heard, opened.question, spoken_of(opened.recent))
    return with_goods_spoken_of(_calling_off(heard, opened, actions), opened)


def _calling_off(
    heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]
) -> Understanding:
    """The message as a wish about what was spoken of last, where its words call that off.

    What is offered just now, or waits for people, is taken back by such words, and stays theirs.
    """
    question = opened.question
    if heard.typed or heard.asks_human or heard.sensitive:
        return heard
    if heard.identifiers.any_named or (question and question.kind == "confirm"):
        return heard
    if undoes_something(heard.text, actions):
        return heard  # what was done here last is to be undone, and nothing called off
    of_plan = {*PLAN_ACTS}
    if heard.asking or "change_plan" in heard.stances.asks or of_plan & set(heard.stances.refuses):
        return heard  # only asked about, or said of something else
    late = late_and_unwanted(heard.text) and not names_article(heard.text)
    means = "any" if late else calls_off_unnamed(heard.text)
    if means is None or any(a.state in UNDECIDED and needs_yes(a.kind) for a in actions):
        return heard
    if names_none_of(heard.text, items_told(last_told(opened))):
        return heard  # other goods than those that were told of
    spoken = spoken_of(opened.recent)
    of_order = spoken is not None and bool(spoken.order or spoken.words)
    if spoken is None or (of_order and means == "subscription") or (late and not of_order):
        return heard
    if of_order and (_goes_on(heard) or _done_already(actions)):
        return heard  # an order that is to go elsewhere is not meant, nor one beside what is done
    return _called_off(heard, spoken)


def _goes_on(heard: Understanding) -> bool:
    """Whether the same words say where an order is to go."""
    wishes = {wish.intent for wish in heard.wishes}
    return Intent.UPDATE_CONTACT in wishes or "change_address" in heard.stances.asks


def _done_already(actions: Iterable[Action]) -> bool:
    """Whether a subscription was cancelled here: who asks for it once more means that."""
    return any(declared(a.kind).ends == "plan" and a.state in DONE for a in actions)


def _called_off(heard: Understanding, spoken: SpokenOf) -> Understanding:
    asks: tuple[Act, ...] = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    wish = Wish(
        intent=Intent.RETURN_ITEM,
        goal="cancel_order",
        identifiers=Identifiers(order=spoken.order or None),
        quote=heard.text[:300],
        meant={"first": spoken.words} if spoken.words else {},
    )
    if not (spoken.order or spoken.words):
        wish = Wish(intent=Intent.CANCEL_SUBSCRIPTION, quote=heard.text[:300])
        asks = tuple(dict.fromkeys([*heard.stances.asks, "cancel_subscription"]))
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "intents": tuple(one for one in heard.intents if one.name != Intent.WITHDRAW),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
            "asking": False,
            "consents": False,
            "refuses": False,
            "follows": None,
        }
    )


def spoken_of(recent: Sequence[Utterance]) -> SpokenOf | None:
    """What was spoken of last, a digression apart: by the desk, or by the customer since, who named
    an order and was not understood. None where that is neither an order nor a subscription, or
    where a colleague spoke since.
    """
    for line in reversed(recent):
        if line.role == "staff":
            return None
        if line.role == "customer" and names_order(line.text) and not names_plan(line.text):
            return SpokenOf(words=line.text[:300])
        if line.role == "desk" and (told := subjects(line.told)):
            return _subject(told[0].data)
    return None


def _subject(told: Mapping[str, Any]) -> SpokenOf | None:
    """What these facts are about; money that was given, or what people have, is taken back in
    other ways.
    """
    if told.get("amount") or told.get("ticket"):
        return None
    if order := order_in(told):
        return SpokenOf(order)
    return SpokenOf() if told.get("plan") or told.get("plans") else None
