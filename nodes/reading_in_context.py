"""Rereads a message by what was said before: the open question, and the desk's last words."""

from __future__ import annotations

from collections.abc import Sequence

from nodes import chosen_remedy, hesitations, joined_words, papers
from nodes.at_the_bank import with_own_bank
from nodes.doubts import with_doubt
from nodes.mere_noes import without_mere_no
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.understanding import Understanding


async def as_answer_to_what_was_said(
    desk: Desk, opened: OpenedTurn, heard: Understanding, own: Sequence[Action]
) -> Understanding:
    """The message as an answer to what was asked or said last, where it is one. `own`: the actions
    of this conversation.
    """
    heard = hesitations.with_matter_chosen(heard, opened.question, opened.recent)
    heard = await joined_words.with_those_before(desk, opened, heard)
    heard = with_own_bank(with_doubt(without_mere_no(heard, opened, own), opened), opened)
    heard = chosen_remedy.with_chosen(heard, opened.question, own)
    return papers.with_paper_told_of(heard, opened.question, opened.recent)
