"""What the desk says of payments: those that were taken, and what is only held."""

from __future__ import annotations

from actions.phrases import OffersColleague
from steward.money import Money
from steward.say import Claim, MayBeRephrased, Moment, Part, Phrase


class ChargeLine(Part):
    """One charge: how much, and when; what it was for, where an invoice tells that."""

    amount: Money
    at: Moment
    invoice: str | None = None
    order: str | None = None
    plan: str | None = None


class AuthorisationExplained(MayBeRephrased, Phrase):
    """Holds on a card, which took no money: `charges` fall away by themselves, `waits` are taken
    later (`sent`: when their orders leave), `let_go` are gone already.

    `taken`: the payments beside them; `together`: what the words name that all of these come to.
    """

    charges: tuple[ChargeLine, ...] = ()
    waits: tuple[ChargeLine, ...] = ()
    let_go: tuple[ChargeLine, ...] = ()
    taken: tuple[ChargeLine, ...] = ()
    together: Money | None = None
    sent: bool = False


class AlreadyRefunded(Phrase):
    """The newest refund of what is asked for."""

    claims = frozenset({Claim.REFUND})

    amount: Money
    at: Moment
    reference: str | None
    tender: str | None = None  # what it was paid with, and went back to
    last4: str | None = None


class NoOtherWay(OffersColleague, Phrase):
    """Why a refund that was made, or is being decided, goes no other way than it was paid."""
