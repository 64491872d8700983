"""What several kinds of action say of a request: whose money it is about, and how it ended."""

from __future__ import annotations

from enum import auto

from steward.money import Money
from steward.say import Moment, Part, Phrase, Plain, Values


class OffersColleague(Values):
    """A phrase that offers a colleague.

    `beside`: another offer waits for a yes, so that a yes here would mean that one, or a colleague
    is `handed` the conversation in the same reply.
    """

    beside: bool = False
    handed: bool = False

    @property
    def offers_one(self) -> bool:
        """Whether it does so in these words: some do only the second time."""
        return True


class AsksToPassOn(OffersColleague):
    """A phrase that asks whether a colleague is to have what it is about: a yes passes that on."""


class About(Values):
    """The records that money is about."""

    invoice: str | None = None
    order: str | None = None
    item: str | None = None


class Paid(Values):
    """An amount, and what it was paid with."""

    amount: Money
    tender: str | None = None
    last4: str | None = None


class Signer(Part):
    """One of the people who sign: by the roles that may, in the order of the alphabet."""

    role: str  # lead, finance, finance_lead; of any other it is a colleague who may


class Signed(Values):
    """Who has to sign for an amount, as far as the limits know by the amount alone."""

    signers: int = 0
    who: tuple[Signer, ...] = ()
    hours: int | None = None  # of opening hours; what nobody decides in them is seen to


class RequestWords(Plain):
    """How a request ended, whatever it was for."""

    REQUEST_AGREED = auto()
    REQUEST_DENIED = auto()
    REQUEST_EXPIRED = auto()
    REQUEST_FAILED = auto()
    REQUEST_REJECTED = auto()
    REQUEST_UNKNOWN = auto()
    REQUEST_WITHDRAWN = auto()
    REST_WITHDRAWN = auto()  # beside something that is done or still offered
    CHANGE_WAITING = auto()


class RemedyDenied(OffersColleague, Phrase):
    """Goods or credit that policy refused, and why."""

    denial: str | None


class ChangeDenied(Phrase):
    """A change of a subscription that policy refused, and why."""

    denial: str | None


class RefundWaiting(Signed, Phrase):
    """People sign for the amount first."""

    amount: Money
    signers: int = 1
    reason: str | None = None


class RefundExpired(Phrase):
    """Nobody decided about the amount in time."""

    amount: Money


class CanBeUndone(Phrase):
    """Whether what is offered or was done can be undone, until when and how: by its `act`, or the
    step of a subscription that it was.
    """

    act: str
    offered: bool  # and not done yet
    ends_at: Moment = None
    at_once: bool = False
