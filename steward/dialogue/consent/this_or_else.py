"""Asks whether what is offered is wanted, or something else, after words beside an open offer that
wish for something which nobody understood: a mere yes would be to neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from actions.registry import KINDS
from state.desk import DeskState, asked_last
from state.heard import Heard, heard_of
from state.turn import words_of
from steward.desk import Desk
from steward.dialogue.context.offers import wants_else
from steward.dialogue.context.reached_noes import wished_past_a_no
from steward.dialogue.context.values_anew import is_rest, says_it_goes_on
from steward.dialogue.replies.offer_evidence import doubts
from steward.dialogue.replies.reply_rows import reminded
from steward.domain.action import Action
from steward.domain.turn import TurnRef
from steward.domain.understanding import Act, OpenQuestion
from steward.say import Say
from steward.understanding.orders.goods_talk import wants_back
from steward.understanding.payments.charged_often import corrects_how_often
from steward.understanding.talk.side_questions import asks_basis
from steward.understanding.yes_and_no.both_wished import wants_both
from steward.understanding.yes_and_no.rather import sets_against, wishes_something
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.render import words
from steward.wording.says import DeskWords, SomethingElse, ThisOrElse, WhatElse

type Asked = tuple[list[tuple[str, Say]], OpenQuestion | None]


async def asked_once_more(
    desk: Desk, turn: TurnRef, state: DeskState, reminders: Sequence[Action | Say], asked: Asked
) -> Asked:
    """What is said of open offers where nothing else is, and the question that it leaves."""
    again, question = asked
    offers = [one for one in reminders if isinstance(one, Action)]
    if question is None or question.kind != "confirm" or not offers:
        return await reminded(desk, turn, state, reminders, again), question
    before = asked_last(state) or OpenQuestion(kind="clarify")
    heard = heard_of(state)
    if wants_else(heard.text, before):
        return [("", WhatElse())], question.model_copy(update={"about": "otherwise"})
    said = words_of(state)
    if not heard.answered and wants_both(said):
        return [("", _why_not_both(offers)), *again], question
    if not _means_something(heard, said) or _asks_for_one_of(offers, said):
        return await reminded(desk, turn, state, reminders, again), question
    language = await desk.conversations.language(turn.conversation_id)
    options = (words(SomethingElse(), language),)
    act = _act_of(offers[0]) if len(offers) == 1 else None
    return [("", ThisOrElse(act=act))], question.model_copy(
        update={"about": "otherwise", "options": options}
    )


def _why_not_both(offers: Sequence[Action]) -> Say:
    """Why of what is offered not both can be had: one takes the other's place, or comes first."""
    if len(offers) > 1:
        return DeskWords.ONLY_ONE_OF_THEM
    return DeskWords.NOT_BOTH if KINDS[offers[0].kind].remedy else DeskWords.ONE_AT_A_TIME


def _means_something(heard: Heard, text: str) -> bool:
    """Whether words that answered nothing wish for something, and doubt nothing."""
    settled = heard.answered or heard.consents or heard.refuses
    if settled or heard.wants_more or asks_basis(text) or corrects_how_often(text):
        return False
    return wishes_something(text) or (sets_against(text) and not doubts(heard))


def _asks_for_one_of(offers: Sequence[Action], text: str) -> bool:
    """Whether what is wished for is what is offered: "the money then", "I want it back"."""
    acts = {_act_of(one) for one in offers}
    if wished_past_a_no(text, offers) or (is_rest(offers) and says_it_goes_on(text)):
        return True
    return not acts.isdisjoint(read_stances(text).asks) or ("money" in acts and wants_back(text))


def _act_of(offer: Action) -> Act | None:
    act = KINDS[offer.kind].act
    return next((one for one in get_args(Act) if one == act), None)
