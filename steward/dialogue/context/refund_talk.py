"""Reads what is said after a refund was told of: the number that the bank can look for is asked, or
the money is called by its sum and what it was for. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.give_store_credit import CreditDone
from actions.issue_refund import RefundDone
from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING, as_asked_where, surely_asks
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Facet, Intent, Understanding, Wish
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.payments.how_long import asks_how_long_it_takes, asks_where_it_shows
from steward.understanding.payments.refund_ways import redirects_refund
from steward.understanding.talk.more import numbers_named
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.wording.facets import answers
from steward.wording.payments import AlreadyRefunded
from steward.wording.says import StillWaiting
from teams.refund.phrases import RefundLineStatus, RefundStatus

_FEW, _BRIEF = 8, 16  # words
_TOLD = frozenset({RefundStatus.kind, RefundLineStatus.kind})
_GIVEN = _TOLD | {AlreadyRefunded.kind, StillWaiting.kind}
_STANDS = frozenset({*DONE, "awaiting", "authorised", "executing", "unknown"})
_ASKS_SOURCE = surely_asks("source")
_GUESSES = frozenset(
    {Intent.DAMAGED_ITEM, Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.INVOICE_QUESTION}
)


def with_refund_spoken_of(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about the refund that was told of just before, where it asks for
    its number, or names it by its sum alone: "the 44 for the jug".
    """
    calls = heard.calls_people or heard.hears_more
    named = heard.identifiers.any_named
    if calls or named or opened.question is not None or heard.consents:
        return heard
    told = {one.kind for one in subjects(last_told(opened))} & _TOLD
    if not told:
        return heard
    if _asks_for_number(heard):
        return heard.model_copy(
            update={"wishes": (), "follows": _ASKS_SOURCE, "asking": True, "decision": "act"}
        )
    if not _is_called(heard):
        return heard
    wish = Wish(intent=Intent.REFUND_STATUS, quote=heard.text[:300])
    return heard.model_copy(update={"wishes": (wish,), "follows": None, "decision": "act"})


def with_given_money_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question when or where what was just given shows, a refund or store credit,
    where it asks nothing else: a bank that is named there disputes nothing, and a balance is no
    gift card's.
    """
    question = opened.question
    calls = heard.asks_human or heard.sensitive or heard.emergency
    asked = question is not None and question.kind != "clarify"
    if calls or asked or heard.identifiers.any_named:
        return heard
    given = [one for one in subjects(last_told(opened)) if one.kind in _DONE]
    timed, placed = asks_how_long_it_takes(heard.text), asks_where_it_shows(heard.text)
    facet: Facet | None = "time" if timed else "where" if placed else None
    about = next((one for one in given if facet and answers(one.kind, facet, one.data)), None)
    if about is None:
        return heard
    how = surely_asks(facet, about)
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


_DONE = frozenset({RefundDone.kind, CreditDone.kind})


def with_refund_elsewhere(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question where the refund goes that was made or is being decided, where it
    wants that on another account: it takes nothing back, and asks for no other refund.
    """
    question = opened.question
    calls = heard.calls_people or heard.identifiers.any_named
    if calls or (question is not None and question.kind != "clarify"):
        return heard
    told = {one.kind for one in subjects(last_told(opened))}
    made = any(KINDS[one.kind].remedy == "refund" and one.state in _STANDS for one in own)
    if not (made or told & _GIVEN) or not redirects_refund(heard.text):
        return heard
    return as_asked_where(heard, (Intent.WITHDRAW, Intent.NO, Intent.YES))


def _asks_for_number(heard: Understanding) -> bool:
    """Whether a number is asked for that a bank can be given."""
    words, book = plain_words(heard.text), phrasebook("bank_number_words")
    asks = heard.asking or has_question_mark(heard.text)
    brief = len(words) <= _BRIEF
    return asks and brief and book.any_of(words, "number") and book.any_of(words, "bank", "give")


def _is_called(heard: Understanding) -> bool:
    """Whether nothing but a sum and goods are named, and nothing is wrong with those."""
    few = word_count(heard.text) <= _FEW and bool(goods_in(heard.text))
    others = {wish.intent for wish in heard.wishes} - _GUESSES
    return few and bool(numbers_named(heard.text)) and not others and not troubles_of(heard.text)
