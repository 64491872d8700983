"""What a message is most likely about, where rules alone have read it. What a model has read beside
what was said before is taken as it is (ADR 183), but for an answer to "is it this that you mean?".
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import beside_a_yes, reading_in_context
from steward.dialogue.context import goods_wishes, open_tickets, plan_picks, side_questions
from steward.dialogue.context.in_time_asked import with_time_asked
from steward.dialogue.context.paid_after_a_step import without_bills
from steward.dialogue.tasks import new_tasks
from steward.dialogue.topics import salience
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.behind_a_yes.beside_a_yes import Asked
from steward.understanding.yes_and_no.conditions import without_conditions


async def in_context(
    desk: Desk,
    opened: OpenedTurn,
    heard: Understanding,
    own: Sequence[Action],
    beside: Sequence[Asked],
    text: str,
) -> tuple[Understanding, bool]:
    """The message as it is meant after what was asked and said, and whether it picks a plan that
    was offered. `beside`: what is asked beside a yes; `text`: the words without it.
    """
    said = await reading_in_context.as_answer_to_what_was_said(desk, opened, heard, own)
    heard = plan_picks.with_picked(said, opened.question, opened.recent)
    picked = heard is not said
    of_people = side_questions.about_peoples_time(heard, own)
    heard = beside_a_yes.with_asked(of_people, beside, opened)
    heard = salience.resolved(goods_wishes.with_street_told(heard, opened), opened, own)
    heard = goods_wishes.with_order_after_a_move(without_bills(heard), opened)
    heard = with_time_asked(open_tickets.judged_without_photo(heard, own), text)
    heard = new_tasks.as_said(without_conditions(heard, opened.question), opened.question)
    return heard, picked


def beside_a_model(
    heard: Understanding, opened: OpenedTurn, beside: Sequence[Asked]
) -> Understanding:
    """What a model has read, with what is asked beside a yes, and no condition of one; an address
    says yes to "shall it go elsewhere?", for nothing comes of it but an offer.
    """
    heard = beside_a_yes.with_asked(heard, beside, opened)
    return new_tasks.as_meant(without_conditions(heard, opened.question), opened.question)
