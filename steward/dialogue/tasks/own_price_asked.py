"""What their own plan costs, asked beside something else: it is told from billing, and the rest of
the message is read by itself. Pure.
"""

from __future__ import annotations

from actions.registry import declared
from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.dialogue.tasks.message_notes import heard_in
from steward.dialogue.tasks.planning import add
from steward.domain.slots import SlotValues
from steward.domain.understanding import OpenQuestion
from steward.understanding.pages.public_questions import names_own
from steward.understanding.plan.own_prices import OwnPriceAsked, own_price_apart
from steward.understanding.plan.plans import plan_slots
from steward.understanding.yes_and_no.consent import spoken_words
from steward.understanding.yes_and_no.yes_words import only_takes_note


def apart(text: str, opened: OpenedTurn) -> OwnPriceAsked:
    """The question apart from the rest. At the offer of a plan, of its end or of its rest it is
    about that; and a nod before it ("ok, what does my plan cost?") is no yes to any offer.
    """
    whole, question = OwnPriceAsked("", text), opened.question
    found = own_price_apart(text)
    if found.asked and not names_own(found.asked) and "plan" in plan_slots(text).said():
        return whole  # "if I moved to Office, what would I pay?" asks that of the other one
    if not found.asked or question is None or question.kind != "confirm":
        return whole if found.asked and only_takes_note(spoken_words(found.rest)) else found
    nods = only_takes_note(spoken_words(found.rest))
    return whole if nods or declared(question.action).touches not in _ELSE else found


_ELSE = frozenset({"money", "credit", "goods", "order"})  # what an offer changes that is no plan


def of_the_offer(question: OpenQuestion | None) -> bool:
    """Whether what a plan costs may be asked of what is offered just now."""
    offered = question is not None and question.kind == "confirm"
    return offered and declared(question.action if question else None).sets == "plan"


def with_task(plan: Plan, asked: str, opened: OpenedTurn) -> Plan:
    """The plan with the question, where it is asked."""
    if not asked:
        return plan
    new, slots = dict(plan), SlotValues(quote=asked, heard_in=heard_in(opened))
    add(new, "billing", "own_price", slots)
    return new
