"""What the billing team says of charges, invoices and subscriptions."""

from __future__ import annotations

from enum import auto
from typing import ClassVar, Literal

from actions.change_plan import Price
from actions.phrases import AsksToPassOn, OffersColleague
from steward.money import Money
from steward.say import Claim, MayBeRephrased, Moment, Part, Phrase, Plain
from steward.wording.payments import ChargeLine


class BillingWords(Plain):
    """Phrases without values."""

    NO_CHARGE_AFTER_CANCEL = auto()
    PAUSE_ASKED = auto()
    MONTHS_ASKED = auto()
    PLAN_BY_A_COLLEAGUE = auto()


class BillingAnswers(MayBeRephrased, Plain):
    """Answers without values."""

    NO_INVOICES = auto()
    NO_SUBSCRIPTION = auto()
    NO_NEW_ONE = auto()  # is started by the desk
    WHICH_CHANGE = auto()  # of what they have
    WHICH_OF_THEM = auto()  # of the plans that were listed before


class NoOverpayment(MayBeRephrased, Phrase):
    """Nothing was taken twice; the charges that were looked at."""

    charges: tuple[ChargeLine, ...]
    invoice: str | None
    together: Money | None = None  # what they come to, where the words name that


class LastPayments(Phrase):
    """The last payments, and what of them looks wrong, of who has not said it."""

    charges: tuple[ChargeLine, ...]


class NotOnRecord(MayBeRephrased, Phrase):
    """There is no payment or invoice of the sum, or from the time, that was named; the payments
    that there are: of that sum, from around then, or the last ones.
    """

    what: Literal["payment", "invoice"]
    amount: Money | None
    on: Moment
    month: Moment
    shown: Literal["sum", "around", "last"]
    charges: tuple[ChargeLine, ...]


class NotMatched(Phrase):
    """The charges that were looked at, of which some name no invoice: whether one was taken twice
    is for a colleague, who is asked.
    """

    charges: tuple[ChargeLine, ...]
    invoice: str | None


class PaymentsSeen(Phrase):
    """The payments for an invoice, looked at again: those that were taken, and those that are only
    reserved at the bank.
    """

    invoice: str
    taken: tuple[ChargeLine, ...]
    held: tuple[ChargeLine, ...] = ()


class InvoiceLine(Part):
    """One invoice; `paid` where a charge of it was captured, `payments` are all that were;
    `reserved` where one only holds the money; `open` where neither is so, and something is due.
    """

    between: ClassVar[str] = " "

    invoice: str
    issued: Moment
    total: Money
    tax: Money
    paid: bool
    tender: str | None = None
    last4: str | None = None
    payments: tuple[ChargeLine, ...] = ()
    open: bool = False
    reserved: bool = False
    due: Moment | None = None
    asked: bool = False  # how much tax it has is asked
    order: str | None = None  # that it is for

    @property
    def taxed(self) -> bool:
        """Whether there is any tax in it."""
        return self.tax.minor != 0


DOCUMENT_OF = "Document of"  # how the subject of a ticket for a paper begins


class Invoices(MayBeRephrased, Phrase):
    """The newest invoices, or the one that was named."""

    invoices: tuple[InvoiceLine, ...]


class OpenInvoice(Part):
    """An invoice that is still to be paid, and by when."""

    between: ClassVar[str] = " "

    invoice: str
    total: Money
    due: Moment | None = None


class StillToPay(MayBeRephrased, Phrase):
    """What is still to be paid of what was billed."""

    invoices: tuple[OpenInvoice, ...]


class WhichInvoice(Phrase):
    """Several invoices are of the day or month of the one whose paper is asked for."""

    invoices: tuple[InvoiceLine, ...]


class PaperToFind(Phrase):
    """A colleague finds out which of these papers is meant, and makes it."""

    invoices: tuple[InvoiceLine, ...]


class DisputeSeen(Phrase):
    """How a dispute of a payment stands at the customer's bank; `inquiry`: the bank only asks."""

    invoice: str | None
    amount: Money
    state: Literal["inquiry", "open", "won", "lost"]


class DocumentAsked(Phrase):
    """A colleague makes the paper; `newest`: no invoice was named."""

    invoice: str
    issued: Moment
    total: Money
    newest: bool


class DocumentOffered(AsksToPassOn, Phrase):
    """Whether a colleague is to make the paper of the newest invoice, where it is only asked if
    there can be one.
    """

    invoice: str
    issued: Moment
    total: Money


class CardOnFile(Phrase):
    """The card that was charged last, by its last four digits; `last4`: none ever was."""

    last4: str | None = None
    amount: Money | None = None
    at: Moment = None
    invoice: str | None = None
    closed: bool = False
    renews_at: Moment = None  # the subscription is paid next then


class NotCancelled(Phrase):
    """No cancellation is on record; the newest payment, and how long a renewal comes back.
    `offered`: the end is offered with it, so nobody has to say again that they want it.
    """

    amount: Money | None
    at: Moment
    days: int
    offered: bool = False


class ScheduleIs(Phrase):
    """It is paused, or runs, as was asked for, or sends nothing in the time that was named."""

    plan: str
    status: str
    renews_at: Moment
    until: Moment = None  # when a pause ends by itself


class NothingToCancel(Phrase):
    """No subscription runs; one that was cancelled has an end."""

    claims = frozenset({Claim.CANCELLATION})

    ends_at: Moment
    status: str | None


class CancelGivesBack(Phrase):
    """What cancelling now gives back: a first payment or a renewal, and changes of plan."""

    announces = True

    amount: Money
    first: bool
    changes: int


class CancelWithinGrace(Phrase):
    """Billing would give something back that our own rule does not find: a colleague does it."""

    amount: Money


class ChangeGivesNothingBack(Phrase):
    """That a change of plan starts later and gives nothing back, and cancelling now would."""

    amount: Money
    starts_at: Moment


class AccountLine(Part):
    """A subscription, to choose from."""

    between: ClassVar[str] = ", "

    account: str
    plan: str


class ChooseAccount(Phrase):
    """There are several subscriptions."""

    accounts: tuple[AccountLine, ...]


class PlanLine(Part):
    """A plan on offer."""

    between: ClassVar[str] = ", "

    plan: str
    price: Price


class PlanPrices(Phrase):
    """What a plan costs; `yearly`: it was asked for by the year, and whether there is such a
    price.
    """

    plans: tuple[PlanLine, ...]
    yearly: Literal["", "listed", "missing"] = ""


class PriceHolds(OffersColleague, Phrase):
    """Which price counts, said to who cites a page of ours with another one."""

    plan: str
    price: Price


class PriceAboveLimit(Phrase):
    """A plan costs more than it may by the customer's own words, so nothing is changed."""

    plan: str
    price: Price
    limit: Money


class PlanPreview(Phrase):
    """What another plan costs that is only asked about: its price, and what a move to it today
    comes to by billing's preview, or when it starts.
    """

    plan: str
    price: Price
    due: Money | None = None  # today; none: nothing is
    starts_at: Moment = None  # where that is not today


class ChoosePlan(Phrase):
    """What is on offer beside the plan that they have."""

    now: str | None
    now_price: Price | None
    plans: tuple[PlanLine, ...]

    @property
    def count(self) -> int:
        """How many there are to choose from: of one nobody is asked which."""
        return len(self.plans)


class NoFurtherPlan(Phrase):
    """They have the smallest plan on offer already, or the biggest (`toward`: less or more)."""

    toward: str
    plan: str
    price: Price


class SubscriptionOver(Phrase):
    """A subscription whose plan cannot be changed any more, or not now."""

    plan: str
    status: str
    ends_at: Moment


class OwnPrice(MayBeRephrased, Phrase):
    """What they pay for the plan that they have; `reckoned`: in the period that they asked for, for
    which it is not billed.
    """

    plan: str
    price: Price
    asked: Literal["month", "year", ""]
    reckoned: Money | None = None
    paused: bool = False


class PlanIs(MayBeRephrased, Phrase):
    """Which plan somebody has, how it stands, and what comes next."""

    plan: str | None
    year: str  # this one
    since: Moment  # the plan was changed then
    stale: str | None = None  # what another system still says
    cited: bool = False  # by the customer: then it is said, and which of them counts
    status: str | None = None  # of the subscription
    ends_at: Moment = None
    paused_at: Moment = None  # it is paused since then
    until: Moment = None  # a pause ends by itself then
    rests_from: Moment = None  # one that is to come begins then
    renews_at: Moment = None
    next_plan: str | None = None
    next_at: Moment = None  # the next payment
    next_amount: Money | None = None
    again_at: Moment = None  # the first payment of one that is paused, if it is started again
    again_amount: Money | None = None

    @property
    def how(self) -> Literal["none", "ended", "cancelled", "paused", "running"]:
        """How it stands; `none`: there is no plan."""
        if not self.plan:
            return "none"
        match self.status:
            case "ended" | "cancelled" | "paused":
                return self.status
            case _:
                return "running"


class AccountAdmin(Part):
    """One administrator of an account as billing has it; `own`: it is who asks."""

    between: ClassVar[str] = ", "

    admin: str
    own: bool = False


class AccountAdmins(Phrase):
    """Who is listed on a company account, told to one of them alone."""

    account: str
    admins: tuple[AccountAdmin, ...]


class UserWords(Plain):
    """Phrases without values."""

    ONLY_ADMINS_ARE_TOLD = auto()
