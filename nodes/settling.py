"""What a message settles of what was offered or asked, before anything new comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import invitations
from steward.dialogue.consent.answers import pressed, settle_answer, without_agreed
from steward.dialogue.consent.corrections import settle_correction
from steward.dialogue.consent.second_thoughts import offer_again
from steward.dialogue.consent.several_offers import is_told_by_name
from steward.dialogue.context import last_told, side_questions
from steward.dialogue.context.values_anew import as_told_before_a_question
from steward.dialogue.topics import open_topic
from steward.domain.action import Action
from steward.domain.understanding import Understanding


@dataclass(frozen=True)
class Settled:
    """What the words mean for what was offered or asked (rows are written), and what is left."""

    heard: Understanding
    plan: Plan
    touched: list[str]
    answered: bool = False  # agreed to, refused, or an answer to what was asked
    corrected: bool = False
    about: Action | None = None  # the earlier request that is asked about
    wants_more: bool = False  # than is offered
    yes_apart: bool = False  # it was agreed to, and what was said besides is read by itself

    @property
    def closed(self) -> bool:
        """Whether the words have done what they were for."""
        return self.answered or self.corrected


async def settle(
    desk: Desk,
    opened: OpenedTurn,
    heard: Understanding,
    plan: Plan,
    own: Sequence[Action],
) -> Settled:
    """A wish for more first, then a correction, then an answer, then news of an earlier request,
    then an offer that is wanted after all.
    """
    if not pressed(opened) and side_questions.asks_for_more(heard, opened.question, own):
        rest = side_questions.without_wishes(heard).model_copy(update={"refuses": False})
        return Settled(rest, plan, [], answered=True, wants_more=True)
    answers = pressed(opened) or is_told_by_name(opened, heard, own)
    said = heard if answers else as_told_before_a_question(heard, own)
    corrected = None if answers else await settle_correction(desk, opened, said, plan)
    if corrected is not None:
        rest = corrected.heard.model_copy(update={"text": heard.text})
        touched, rest = list(corrected.withdrawn), open_topic.only_clear(rest)
        return Settled(rest, corrected.plan, touched, corrected.kept, corrected=True)
    touched, answered = await settle_answer(desk, opened, heard)
    if not (answered or heard.points_back):
        if (same := side_questions.asked_for_already(heard, own)) is not None:
            rest = side_questions.without_wishes(heard)
            return Settled(rest, plan, [*touched, same.id], answered=True, about=same)
        told = last_told.tells_when(heard, opened)
        if not told and (earlier := side_questions.about_request(heard, own, opened)) is not None:
            rest = side_questions.without_news(heard)
            also = [*touched, earlier.id]
            return Settled(rest, plan, also, answered=not rest.wishes, about=earlier)
        if (past := side_questions.about_refused(heard, opened.question, own)) is not None:
            rest = side_questions.without_wishes(heard)
            return Settled(rest, plan, [*touched, past.id], answered=True, about=past)
        if invited := invitations.taken_up(plan, heard, opened):
            return Settled(invited.heard, invited.plan, touched, answered=True)
    before, given_up = await offer_again(desk, opened, heard, plan, answered)
    if given_up:
        left = [one for one in touched if one not in given_up]
        return Settled(side_questions.without_wishes(heard), before, left, answered=True)
    return Settled(without_agreed(heard, own, touched), before, touched, answered)
