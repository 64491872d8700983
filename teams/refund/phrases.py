"""What the refund team says of refunds, returns and damage."""

from __future__ import annotations

from datetime import timedelta
from enum import auto
from typing import ClassVar

from actions.declare_return import ReturnMoney
from actions.phrases import About, OffersColleague
from steward.domain.understanding import Act
from steward.money import Money
from steward.say import Claim, MayBeRephrased, Moment, Part, Phrase, Plain
from steward.wording.says import WishedThing, things


class RefundWords(Plain):
    """Phrases without values."""

    ALREADY_CREDITED = auto()
    NO_PHOTO_NEEDED = auto()  # of what is offered to be made good
    ASK_REFUND_DETAIL = auto()
    ASK_REFUND_RECORD = auto()  # who has told what it is for
    AT_MOST = auto()
    GESTURE_APART = auto()
    GOODS_OR_MONEY = auto()  # of a lost parcel, before one of the two is done
    NOT_SENT_AS_WELL = auto()
    NO_ADDRESS = auto()
    NO_ORDER_TO_CANCEL = auto()
    NO_REFUND_YET = auto()
    NO_RETURN_NOTED = auto()
    PART_IS_PAID_BACK = auto()
    ONLY_TO_ITS_ADDRESS = auto()
    REPLACEMENT_TROUBLE = auto()


class RefundLineStatus(Part):
    """One refund, and how far it is."""

    between: ClassVar[str] = " "

    amount: Money
    at: Moment
    status: str
    settles_at: Moment
    reference: str | None
    tender: str | None = None  # what it was paid with, and goes back to
    last4: str | None = None


class WaitingLine(Part):
    """A request that people still decide."""

    between: ClassVar[str] = " "

    amount: Money


class RefundStatus(Phrase):
    """The newest refunds, and what is still decided."""

    claims = frozenset({Claim.REFUND})

    refunds: tuple[RefundLineStatus, ...]
    waiting: tuple[WaitingLine, ...]


class LessThanDue(Phrase):
    """Less is offered than is due, as they asked for."""

    amount: Money
    due: Money


class NoReason(MayBeRephrased, Phrase):
    """No record shows a reason for a refund."""

    reference: str | None


class GoodwillSpent(OffersColleague, Phrase):
    """The budget of the quarter is used up."""


class GoodwillGiven(OffersColleague, Phrase):
    """A gesture was made for what went wrong."""


class GoodwillNoCause(OffersColleague, Phrase):
    """No record shows that anything went wrong."""


class NeedsAPerson(OffersColleague, Phrase):
    """Which payment belongs to it cannot be told."""


class WhichRemedy(About, Phrase):
    """Something is due, and money was refused."""

    options: tuple[Act, ...]
    refused: tuple[Act, ...]

    @property
    def refused_things(self) -> tuple[WishedThing, ...]:
        """What is not wanted, in words."""
        return things(self.refused)

    @property
    def offered_things(self) -> tuple[WishedThing, ...]:
        """What is left, in words."""
        return things(self.options)


class AlreadyReplaced(Phrase):
    """The order was sent again."""

    claims = frozenset({Claim.REPLACEMENT})

    order: str
    replacement: str | None


class SomeOfIt(Phrase):
    """Only some of an order is missing; a colleague sees to it."""

    order: str


class HowMany(Phrase):
    """How many of several pieces are damaged."""

    item: str
    order: str
    whole: int


class PhotoNeeded(Phrase):
    """Above the amount `most` damage needs a photo."""

    item: str
    order: str
    most: Money
    reason: str


class ToldInTime(Phrase):
    """Whether who asks it is still in time with what is wrong with goods, by the carrier's day of
    delivery and our rule.
    """

    item: str
    order: str
    days: int
    delivered_at: Moment
    over: bool

    @property
    def last_day(self) -> Moment:
        """Until when it could be told."""
        return self.delivered_at and self.delivered_at + timedelta(days=self.days)


class NoPhoto(Phrase):
    """Damage that a colleague judges without a photo."""

    item: str
    order: str


class PhotoByMail(Phrase):
    """Trouble with goods of which a photo came by mail, that a colleague looks at."""

    item: str
    order: str


class NotReturnable(ReturnMoney, Phrase):
    """Why an order cannot be sent back, or that it is noted already."""

    item: str
    order: str
    why: str
    days: int
    delivered_at: Moment
    send_by: Moment
    label: str | None

    @property
    def last_day(self) -> Moment:
        """Until when it could be sent back."""
        return self.delivered_at and self.delivered_at + timedelta(days=self.days)


class ReturnItem(Phrase):
    """A return that people arrange."""

    item: str | None


class DamagedItem(Phrase):
    """Damage that people look at."""

    item: str | None


class WrongItem(Phrase):
    """Another thing came, which people look at."""

    item: str | None
    order: str | None


class SomethingWrong(Phrase):
    """Something else is wrong with an order, which people look at."""

    item: str | None
    order: str | None


class NotHereYet(Phrase):
    """Trouble with an order that has not come by the records."""

    item: str
    order: str


class NotDueYet(Phrase):
    """Money is asked for an order that is to come; `lost_at`: the day on which it counts as lost
    where nothing is heard of it.
    """

    item: str
    order: str
    left: bool
    lost_at: Moment = None


class MissingPart(Phrase):
    """Something is missing, which people look at."""

    item: str | None
    order: str | None


class WhatIsWrong(Phrase):
    """What of several things is wrong with an order; `another`: a new one is wanted in its place,
    which depends on that.
    """

    item: str
    order: str
    another: bool = False


class PartLine(Part):
    """One thing of an order."""

    between: ClassVar[str] = ", "

    item: str


class WhichPart(Phrase):
    """Which thing of an order was missing."""

    order: str
    items: tuple[PartLine, ...]


class OutageShare(Phrase):
    """The share of a payment that an outage gives back."""

    share: Money
    started_at: Moment
    ended_at: Moment


class WouldComeBack(Phrase):
    """What would come back, and until when, if they cancel."""

    amount: Money
    at: Moment
    first: bool
    days: int


class OrderGivesBack(Phrase):
    """What calling off an order gives back, which is asked about next."""

    announces = True

    order: str
    amount: Money


class OnlyReserved(Phrase):
    """Nothing was taken for the order yet, so nothing comes back."""

    order: str


class OrderWasCancelled(Phrase):
    """The order was called off before."""

    claims = frozenset({Claim.CANCELLATION})

    item: str
    order: str
    at: Moment


class OrderOnItsWay(OffersColleague, Phrase):
    """The order has left, so it cannot be called off; what can be done instead."""

    item: str
    order: str
    tracking: str | None
    days: int


class CancelByAColleague(Phrase):
    """Calling it off is for people."""

    order: str | None
