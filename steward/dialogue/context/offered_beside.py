"""Of several wishes in a message, the one that only wants what is offered anyway is none: "yes,
give it back. The new number is …" asks for nothing but the offer, and for the number. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import word_count
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.stances import read_stances

_BRIEF = 8  # words that want it and say nothing more
_WANTS_IT = frozenset({Intent.REFUND_REQUEST, Intent.RETURN_ITEM})


def without_what_is_offered(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message without a wish for the money that waits for a yes, where it has another one: why
    it should be given back is not asked then, and whether that is a yes is another matter.
    """
    question = opened.question
    if question is None or question.kind != "confirm" or len(heard.wishes) < 2:
        return heard
    acts = {KINDS[one.kind].act for one in asked_about(question, own) if KINDS[one.kind].remedy}
    kept = tuple(wish for wish in heard.wishes if not (acts and _wants_it(wish, acts)))
    if not kept or len(kept) == len(heard.wishes):
        return heard
    return heard.model_copy(update={"wishes": kept})


def _wants_it(wish: Wish, acts: set[str]) -> bool:
    """Whether these words want that remedy and name nothing else."""
    if wish.intent not in _WANTS_IT or word_count(wish.quote) > _BRIEF or goods_in(wish.quote):
        return False
    named = wish.identifiers.invoice or wish.identifiers.order
    asks = set(read_stances(wish.quote).asks)
    return not named and (asks <= acts) and (bool(asks) or begins_with_yes(wish.quote))
