"""What a model hears begun beside a no to what is offered: the no swallows it not. Pure."""

from __future__ import annotations

from steward.dialogue.context.offered_kind import offered_kind
from steward.dialogue.tasks.recorded_wishes import LEADS_TO_REFUND
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Wish


def ordered_beside(heard: Understanding, wish: Wish, question: OpenQuestion | None) -> bool:
    """Whether this is begun, and is no more of what is offered: another plan than that one is."""
    if wish.intent not in heard.ordered:
        return False
    if (kind := offered_kind(question)) is None:
        return True
    same = {*LEADS_TO_REFUND, Intent.REFUND_REQUEST} if kind.remedy else kind.asked_by
    return wish.intent not in same or bool(wish.meant.keys() & {"plan", "step"})
