"""What the billing team is told for each of its goals."""

from __future__ import annotations

from steward.domain.slots import Toward
from steward.understanding.plan.plans import Step
from teams.slots import Slots


class InvoiceQuestion(Slots):
    """An invoice, or the latest; `document`: the paper itself is wanted; `card`: only which card
    is charged.
    """

    document: bool = False
    card: bool = False


class Cancellation(Slots):
    """A subscription, by its account or by the plan that it has."""

    from_plan: str | None = None


class PlanChange(Cancellation):
    """What the words say of plans."""

    plan: str | None = None
    period: str | None = None
    named: tuple[str, ...] = ()  # one of them is had and another one wanted
    change: bool = False  # another plan is wished for, whichever
    vague: bool = False  # something about it may be wished for that is not understood
    toward: Toward | None = None  # to a smaller or a bigger plan
    price_named: str = ""  # a number, which may be the price of the plan that is meant
    step: Step | None = None  # of what comes next
    ends: bool = False  # a pause is to end by itself
