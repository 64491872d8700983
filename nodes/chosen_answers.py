"""The reply with what a model chose to answer by (ADR 174): in which order it is said, and that one
question has no answer.
"""

from __future__ import annotations

from steward.dialogue.replies.citations import each_page_once
from steward.llm.answering import Kept
from steward.say import Say
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.text.marks import has_question_mark
from steward.wording.facets import FacetNotKnown, NothingTells
from steward.wording.render import render
from steward.wording.values import question as may_be_quoted
from teams.support.phrases import NoArticle


def with_answers(found: Kept, *, proving: bool) -> list[Say]:
    """The reply, what answers beside it before whatever asks something, and, of one question that
    nothing answers, that: not while a proof is asked for, after which more can be looked at.
    """
    reply = list(found.reply)
    asks = next((n for n, say in enumerate(reply) if _asks_or_offers(say)), len(reply))
    told = [("", one) for one in (*reply[:asks], *found.added)]
    says = [say for _, say in each_page_once(told)]
    if found.open and not proving and not any(isinstance(one, _UNKNOWN) for one in reply):
        says.append(NothingTells(question=_as_question(found.open[0])))
    return [*says, *reply[asks:]]


def _asks_or_offers(say: Say) -> bool:
    """Whether it waits for a word of the customer's, and so is said last."""
    return say.kind.startswith(("confirm_", "remind_")) or "?" in render(say)


def _as_question(quote: str) -> str | None:
    """The customer's words as a question that may be quoted to them; None: they are not, or they
    are none, as a complaint that something was not said.
    """
    if not (has_question_mark(quote) or asks_to_know(quote)):
        return None
    asked = quote.strip(" .,!?¿") + "?"
    return asked if may_be_quoted(asked) else None


_UNKNOWN = (FacetNotKnown, NoArticle, NothingTells)
