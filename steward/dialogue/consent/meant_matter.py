"""Words that put right what was meant at an open offer, and take nothing back: "no, I mean the
pause, not the refund". What is meant is answered, and the offer stays open. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.registry import declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offered_matters import matters_of, names_another_matter
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.side_questions import standing
from steward.dialogue.context.taken_for import NOTHING, says_back
from steward.dialogue.topics.other_kind import denied_for
from steward.domain.action import Action
from steward.domain.lifecycle import UNDECIDED
from steward.domain.understanding import (
    ACT_OF,
    Act,
    Correction,
    Intent,
    Stances,
    Understanding,
    Wish,
)
from steward.understanding.plan.delivery_back import means_the_one_after
from steward.understanding.plan.renewal_questions import asks_next_payment
from steward.understanding.talk.named_matters import Named, begins_to_ask, matters_meant
from steward.understanding.talk.own_nonsense import takes_own_words_back
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks

# Things that one is meant in the place of another of: who means another of the same wants it.
_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"money", "credit", "return", "replacement"}),
    frozenset({"pause", "skip", "end", "change", "plan"}),
)
# What looks into what is meant.
_LOOKS_INTO: Mapping[str, Intent] = {
    "pause": Intent.CHANGE_PLAN,
    "skip": Intent.CHANGE_PLAN,
    "change": Intent.CHANGE_PLAN,
    "plan": Intent.CHANGE_PLAN,
    "end": Intent.CANCEL_SUBSCRIPTION,
    "money": Intent.REFUND_STATUS,
    "return": Intent.RETURN_ITEM,
    "parcel": Intent.ORDER_STATUS,
    "delivery": Intent.ORDER_STATUS,
    "invoice": Intent.INVOICE_QUESTION,
}
_QUOTE = 300


def as_meant(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message as one about what it says is meant: it refuses nothing of what is offered, and
    agrees to nothing.
    """
    offers = asked_about(opened.question, own)
    calls = heard.calls_people or heard.consents
    if not offers or calls or heard.identifiers.any_named:
        return heard
    if all(names_another_matter(heard.text, one.kind) for one in offers) and _asks(heard.text):
        return _as_asked(heard)
    said, called = matters_meant(heard.text), [matters_of(one) for one in offers]
    if said is None or not all(called):
        return heard
    before = _asked_before(opened)
    if not before and any(denied_for(heard.text, declared(one.kind).ends or "") for one in offers):
        return heard  # the other is to end: that is looked into in its place
    if _is_offered(said, called) and not set(heard.stances.refuses) & {*ACT_OF.values()}:
        return heard.model_copy(update={**NOTHING, "follows": None})
    if not _is_beside(said, called) or not (said.dropped or before):
        return heard
    matter = next((name for name in _LOOKS_INTO if name in said.kept), None)
    if matter is None:
        return heard.model_copy(update={**NOTHING, "follows": None})
    asks: tuple[Act, ...] = ("change_plan",) if matter in ("pause", "skip") and not before else ()
    intent = _LOOKS_INTO[matter]
    if before and intent == Intent.CANCEL_SUBSCRIPTION:
        intent = Intent.CHANGE_PLAN  # how it stands, and no end of it
    wish = Wish(intent=intent, quote=(before or heard.text)[:_QUOTE])
    of_it = {"wishes": (wish,), "stances": Stances(asks=asks), "asking": bool(before)}
    return heard.model_copy(update={**NOTHING, "follows": None, **of_it})


def _as_asked(heard: Understanding) -> Understanding:
    """A question that names a plan's matter at an offer of another is none about the offer."""
    of_a_plan = {wish.intent for wish in heard.wishes} == {Intent.CHANGE_PLAN}
    if heard.refuses or not (of_a_plan or asks_next_payment(heard.text)):
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:_QUOTE])
    only = {} if of_a_plan else {"wishes": (wish,)}
    return heard.model_copy(update={**only, "follows": None, "asking": True})


def _is_offered(said: Named, called: Sequence[frozenset[str]]) -> bool:
    """Whether what is meant is what is offered, and what is not meant is offered nowhere."""
    return any(said.kept & one for one in called) and not any(said.dropped & one for one in called)


def _is_beside(said: Named, called: Sequence[frozenset[str]]) -> bool:
    """Whether what is meant is offered nowhere, and is nothing that would be done in the place of
    what is; and what is not meant is offered, where it is named.
    """
    if not said.kept or any(said.kept & one for one in called):
        return False
    near = (one for one in _FAMILIES if one & said.kept)
    if any(family & one for family in near for one in called):
        return False
    return not said.dropped or any(said.dropped & one for one in called)


def _asked_before(opened: OpenedTurn) -> str:
    """The question that the customer wrote last; empty: they asked none."""
    said = next((one.text for one in reversed(opened.recent) if one.role == "customer"), "")
    return said if _asks(said) else ""


def _asks(text: str) -> bool:
    return has_question_mark(text) or only_asks(text) or begins_to_ask(text)


def as_own_words_taken_back(heard: Understanding, own: Sequence[Action]) -> Understanding:
    """The message as one that says nothing, where it takes its own words back and something is
    offered or waits that is no end: "let it run" of what ends has it go on.
    """
    waits = [one for one in own if one.state in UNDECIDED and needs_yes(one.kind)]
    calls = heard.calls_people or heard.identifiers.any_named
    if not waits or calls or any(declared(one.kind).ends for one in waits):
        return heard
    if not takes_own_words_back(heard.text):
        return heard
    newest = max(waits, key=lambda one: one.updated_at)
    say = standing(newest) if newest.state == "awaiting" else None
    how = says_back(say) if say is not None else None
    return heard.model_copy(update={**NOTHING, "follows": how})


def as_the_one_after(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a correction of the one delivery that is offered to be left out, where it
    means the one after that, and refuses no other.
    """
    offers = asked_about(opened.question, own)
    calls = heard.calls_people or heard.consents
    if len(offers) != 1 or calls or offers[0].params.get("step") != "skip":
        return heard
    if not means_the_one_after(heard.text):
        return heard
    only = {"corrected": Correction(said=True), "follows": None}
    return heard.model_copy(update={**NOTHING, **only})
