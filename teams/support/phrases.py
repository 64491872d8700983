"""What the support team says of parcels, addresses, articles and rules."""

from __future__ import annotations

from enum import auto
from functools import partial
from typing import ClassVar, Literal, get_args

from actions.phrases import OffersColleague
from steward.money import Money
from steward.say import Day, InLanguage, MayBeRephrased, Moment, OwnWords, Part, Phrase, Plain
from steward.understanding.orders.parcel_wishes import WishedOfParcel
from steward.wording.links import help_page
from steward.wording.parts import country_name
from steward.wording.values import name


class SupportWords(Plain):
    """Phrases without values."""

    NOTHING_TO_TAKE_BACK = auto()
    WHAT_I_DO = auto()
    NEEDS_NO_ACCOUNT = auto()
    OTHER_MAY_ACT = auto()


class SupportAnswers(MayBeRephrased, Plain):
    """Answers without values."""

    NO_ORDERS = auto()


class OpenRequest(Part):
    """One request that people have: its number, and the amount or what it is about."""

    reference: str
    subject: str | None = None
    amount: Money | None = None


class WhichToTakeBack(Phrase):
    """Several things may be meant by who takes something back."""

    requests: tuple[OpenRequest, ...]


class LeftThat(Phrase):
    """One of several wishes is taken back, and the others stand."""

    what: Literal["money", "parcel", "plan", "other"]


class ComesNext(Phrase):
    """What the words put later, while what they put first is asked about."""

    announces = True
    unsaid = frozenset({"kinds"})

    what: Literal["money", "parcel", "plan", "other"]
    kinds: tuple[str, ...] = ()  # of action, that it may lead to


class ParcelLine(Part):
    """Where one parcel is; what is not said of it answers when it was scanned."""

    between: ClassVar[str] = " "
    unsaid = frozenset({"scanned_at"})

    order_id: str
    item: str
    status: str
    tracking: str | None = None
    carrier: str | None = None
    promised_at: Moment = None
    delivered_at: Moment = None
    late: bool = False  # the promised day is over
    scanned_at: Moment = None  # by the carrier, the last time
    left: bool = True

    @property
    def nameless(self) -> bool:
        """Whether what the order is called may not be shown."""
        return not name(self.item)


class ParcelStatus(MayBeRephrased, Phrase):
    """Where the parcel is; `asked`: in answer to a question about one that came."""

    parcel: ParcelLine
    asked: bool = False


class LastScan(Phrase):
    """When the carrier scanned a parcel the last time."""

    item: str
    order_id: str
    scanned_at: Moment
    left: bool = True


class ParcelWhere(Phrase):
    """Where a parcel that was told of is, once more and in short."""

    place: Literal["packing", "carrier"]
    scanned_at: Moment = None
    promised_at: Moment = None
    late: bool = False
    tracking: str | None = None


class IsWithTheCarrier(Phrase):
    """What is to be done with a parcel at the door, which nobody here can pass on."""

    tracking: str | None = None
    left: bool = True


class NotAddedHere(OffersColleague, Phrase):
    """What is wished for with a parcel that has not left, which the desk cannot do by itself."""

    what: WishedOfParcel


class LeftAsItIs(Phrase):
    """The same of one that has left."""

    what: WishedOfParcel


class Parcels(MayBeRephrased, Phrase):
    """Where several of them are."""

    parcels: tuple[ParcelLine, ...]


class ParcelLost(Phrase):
    """A parcel that counts as lost, and since when it has not moved."""

    item: str
    order_id: str
    status: str
    since: Moment
    after: int  # business days

    @property
    def silent(self) -> bool:
        """Whether it counts as lost for having been silent."""
        return self.status != "lost" and self.since is not None


class AskAddress(Phrase):
    """The order can still go elsewhere: where to? `address`: where it goes as it is."""

    item: str
    order_id: str
    address: str | None = None


class LeftFor(Phrase):
    """Where an order goes that is on its way."""

    item: str
    order_id: str
    address: str


class AddressSame(Phrase):
    """The order goes there as it is."""

    item: str
    order_id: str
    address: str


class AddressByAColleague(Phrase):
    """A colleague decides where an order goes."""

    item: str
    order: str


class HasLeft(Phrase):
    """Only the carrier can redirect it."""

    item: str
    order_id: str
    tracking: str | None
    carrier: str | None = None
    told: bool = True  # where it is to go instead; else that is asked


class Complaint(Phrase):
    """A complaint, after so many earlier days on which they were in touch, the `last` one named.
    `unrecorded`: of a promise that no record has.
    """

    earlier: int
    last: Day = None
    unrecorded: bool = False


class TicketState(Phrase):
    """How a ticket of the customer's stands in the helpdesk."""

    ticket: str
    status: Literal["open", "pending", "solved", "closed"]
    opened: Moment
    updated: Moment


class NoTicket(OffersColleague, Phrase):
    """The helpdesk has no ticket of theirs, or not the one that they named."""

    ticket: str | None = None


class WarrantyAge(Phrase):
    """When goods came, how many days ago, and whether the warranty of so many years holds; `other`:
    it is for machines and grinders, and these are neither. `asked`: which of it, after it was told.
    """

    item: str
    order_id: str
    delivered: Moment
    days: int
    years: int
    until: Day
    within: Literal["yes", "no", "other"]
    asked: Literal["all", "age", "within"] = "all"


class ContactLine(Part):
    """One earlier contact: when, which way, and of a ticket its number, subject and state."""

    at: Moment
    channel: str | None = None
    ticket: str | None = None
    subject: str | None = None
    status: Literal["open", "pending", "solved", "closed"] | None = None


class ContactHistory(Phrase):
    """The latest of so many contacts that are `known`; `last`: it was asked for that one alone."""

    contacts: tuple[ContactLine, ...]
    known: int
    last: bool = False

    @property
    def more(self) -> bool:
        """Whether there are others than those that are told."""
        return self.known > len(self.contacts)


class PromisedByUs(Phrase):
    """What a colleague promised, as it stands on record."""

    amount: Money
    at: Moment


class Article(MayBeRephrased, Phrase):
    """What an article of the company's says.

    `article` is its number, for whoever shows the source; `asked_for` what makes the same words
    another answer; `linked`: it goes by a channel that shows links; `again`: the same words
    answered another question just before.
    """

    unsaid = frozenset({"article", "asked_for", "linked"})

    title: str
    text: str
    dated: Day
    article: str
    asked_for: tuple[str, ...] = ()
    linked: bool = False
    again: bool = False

    @property
    def link(self) -> OwnWords | None:
        """Where the article's page is."""
        return help_page(self.article) if self.linked else None


class PageHolds(OffersColleague, Phrase):
    """Which page holds, said to who cites another or an older one of ours. `ended`: the page that
    did say so, with the day until which it held or on which another took its place.
    """

    unsaid = frozenset({"article", "linked"})

    title: str
    text: str
    dated: Day
    article: str
    ended: str | None = None
    until: Day = None
    replaced: Day = None
    linked: bool = False

    @property
    def link(self) -> OwnWords | None:
        """Where the article's page is."""
        return help_page(self.article) if self.linked else None


class PageIsWrong(OffersColleague, Phrase):
    """Said beside the rule to who cites a page of ours with another figure."""


type RuleName = Literal[
    "withdrawal_days", "renewal_grace_days", "lost_after_business_days", "damage_days"
]
RULES: tuple[RuleName, ...] = get_args(RuleName.__value__)


class Rule(Phrase):
    """What a rule says, with its figures by condition (none, or the region)."""

    rule: RuleName
    values: dict[str, str]
    places: tuple[tuple[str, str], ...] = ()  # country and region that were asked about
    thing: str | None = None  # goods that a question names which goes on from another

    @property
    def figure(self) -> str | None:
        """The figure of a rule that has one."""
        return self.values.get("")

    @property
    def eu(self) -> str | None:
        """The figure within the European Union."""
        return self.values.get("eu")

    @property
    def elsewhere(self) -> str | None:
        """The figure outside of it."""
        return self.values.get("elsewhere")

    @property
    def where(self) -> Literal["everywhere", "eu", "elsewhere", "unknown"]:
        """For where the rule was asked about; `everywhere`: it is the same."""
        regions = {region for _, region in self.places}
        if self.eu == self.elsewhere:
            return "everywhere"
        if regions == {"eu"}:
            return "eu"
        return "elsewhere" if regions == {"elsewhere"} else "unknown"

    @property
    def countries(self) -> InLanguage:
        """The countries that were named."""
        return partial(_countries, [country for country, _ in self.places if country])


def _countries(named: list[str], language: str) -> OwnWords | None:
    return OwnWords(", ".join(country_name(one, language) for one in named)) if named else None


class NoArticle(MayBeRephrased, OffersColleague, Phrase):
    """The help pages hold nothing on it."""

    unsaid = frozenset({"asked"})

    asked: str = ""  # a digest of what was asked
    question: str = ""  # one of several, in its own words: the others were answered
    also: bool = False  # beside answers to other questions
    places: tuple[str, ...] = ()  # countries for which the list of shipping costs has none

    @property
    def countries(self) -> InLanguage:
        """Those countries."""
        return partial(_countries, list(self.places))
