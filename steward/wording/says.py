"""What the desk itself says, and what several teams say."""

from __future__ import annotations

from enum import auto
from typing import ClassVar, Literal

from actions.hand_over import OfferedAction
from actions.issue_refund import ConfirmRefund
from actions.phrases import About, OffersColleague, Paid, Signed
from steward.domain.understanding import Act, Brought
from steward.money import Money
from steward.say import OR, Day, Moment, Part, Phrase, Plain


class DeskWords(Plain):
    """What the desk says whatever it is about."""

    GREETING = auto()
    GOES_ON_IN = auto()
    THANKS = auto()
    BYE = auto()
    BYE_WITH_OFFER = auto()
    GOODBYE = auto()
    PRAISED = auto()
    CLARIFY = auto()
    OUT_OF_SCOPE = auto()
    EMPTY = auto()
    NOTHING_OPEN = auto()
    WHICH_PLAN = auto()
    DONE_ALREADY = auto()
    ALL_THAT_WAS_DONE = auto()
    PERSON_TAKES = auto()
    LEFT_AT_THAT = auto()
    ADDRESS_TAKEN = auto()
    NO_DANGER = auto()
    ALL_WELL = auto()
    MASKED = auto()
    ABOUT_DESK = auto()
    CANNOT_ORDER = auto()
    OTHERS_DATA = auto()
    ASK_IDENTIFY = auto()
    ASK_CODE = auto()
    BEYOND_AUTHORITY = auto()
    # beside an offer, and a yes
    OFFER_PERSON = auto()
    NOT_TOLD_HERE = auto()
    NOT_TOLD_OF_THE_REST = auto()
    IS_THAT_A_YES = auto()
    ONE_WORD = auto()
    YES_WITH_CONDITION = auto()
    PLAIN_YES = auto()
    ONLY_ONE_OF_THEM = auto()
    NOT_BOTH = auto()
    ONE_AT_A_TIME = auto()
    REFUND_COSTS = auto()
    REFUND_TAKES = auto()
    NO_TAX_BESIDE = auto()
    COSTS_NOTHING = auto()
    CONFIRMED_HERE = auto()
    TOLD_TO_YOU_ALONE = auto()
    ARRIVAL_NOT_KNOWN = auto()
    MONEY_DAY_TOLD_HERE = auto()
    CARRIER_TOLD_LATER = auto()
    NAME_AT_THE_BANK = auto()
    NOTHING_ELSE_NEEDED = auto()
    SAME_TENDER = auto()
    DISPUTED = auto()
    # what became of it
    ACTION_SOON = auto()
    CHANGES_PAUSED = auto()
    WAITS_FOR_SYSTEM = auto()
    NOT_PASSED_ON = auto()
    PASSED_ON_LATER = auto()
    STOPPED_BY_PERSON = auto()
    PERSON_HAS_IT = auto()
    # trouble
    SYSTEM_DOWN = auto()
    TEAM_FAILED = auto()


class FrameWords(Plain):
    """What stands around a reply, or in its place."""

    INTRODUCTION = auto()
    FALLBACK = auto()
    INVITATION = auto()


class CallWords(Plain):
    """Whether a call is recorded."""

    RECORDING_ON = auto()
    RECORDING_OFF = auto()
    RECORDING_REFUSED = auto()
    RECORDING_GIVEN = auto()


class OutOfScopeAgain(OffersColleague, Phrase):
    """None of the desk's business, the second time."""


class ClarifyAgain(OffersColleague, Phrase):
    """Not understood, the second time."""


class AskIdentifyAgain(OffersColleague, Phrase):
    """Still nobody known, the second time."""


class BetterPrice(OffersColleague, Phrase):
    """To who may leave and wants a better price: a colleague is offered, and nothing is ended."""


class EndsOnlyIf(Phrase):
    """To who wants a subscription ended only if something happens."""


type Basis = Literal[
    "article",
    "no_article",
    "rule",
    "parcel",
    "plan",
    "not_found",
    "invoice",
    "refund",
    "photo",
    "photo_still",
    "dropped",
    "refused",
]
type Standing = Basis | Literal["person", "words", "scope", "offer", "code", "said", "facet"]


class RestsOn(OffersColleague, Phrase):
    """What an answer rests on, when the same is asked again."""

    about: Basis
    title: str | None = None  # of an article
    order_id: str | None = None
    on: Moment = None  # the day that was told


class StandsSo(OffersColleague, Phrase):
    """The third time and later: less each time, and whether a colleague should take it."""

    WORDS: ClassVar[int] = 3  # in so many ways it is said

    about: Standing
    times: int  # it was told before

    @property
    def turn(self) -> int:
        """Which of its words are next."""
        return (self.times + 1) % self.WORDS


type Place = Literal[
    "contacts",
    "promises",
    "contact",
    "tickets",
    "credits",
    "refunds",
    "outages",
    "orders",
    "parcel",
]


class PlaceLooked(Part):
    """One place that was looked at besides: how much is there, and from when the newest is."""

    what: Place
    count: int
    newest: Moment = None


class LookedWider(Phrase):
    """Where it was looked besides what an answer rests on; `empty`: where nothing is on record."""

    places: tuple[PlaceLooked, ...]
    empty: tuple[PlaceLooked, ...] = ()


class WhichNumber(Phrase):
    """A bare number, which may be an order's or an invoice's."""

    number: str


class ActingFor(Phrase):
    """For whom what follows is, where that is not who writes."""

    name: str


class OfferDropped(About, Phrase):
    """An offer that is open no more and is asked about: refused, or gone along to a person."""

    amount: Money | None = None
    goods: bool = False  # that would have been sent again
    by_us: bool = False


class RejectedBecause(Phrase):
    """Why a colleague decided against it: chosen, or in their own words."""

    because: str
    told: str = ""


class OfferRestsOn(Phrase):
    """Which record an offer rests on."""

    reason: str | None


class RemindRefund(Paid, About, Signed, Phrase):
    """An offer of money that still waits for its yes."""

    reason: str | None = None


class RefundLine(Paid, About, Part):
    """One of several payments that are due."""

    reason: str | None = None


class ConfirmRefunds(Signed, Phrase):
    """Several offers of money at once."""

    items: tuple[RefundLine, ...]


class RemindRefunds(Signed, Phrase):
    """Several of them still wait for their yes."""

    items: tuple[RefundLine, ...]


def together(offers: list[ConfirmRefund] | list[RemindRefund]) -> tuple[RefundLine, ...]:
    """Several offers of money as the lines of one."""
    values = set(RefundLine.model_fields)
    return tuple(RefundLine(**one.model_dump(include=values)) for one in offers)


class TicketStands(Phrase):
    """Which ticket people have; `by`: an answer is due."""

    ticket: str
    subject: str
    by: Day


class NotedWords(Part):
    """What of a request stands there in the customer's own words."""

    noted: str


class NotedHere(Phrase):
    """What a request that people have holds; `changed`: something was done here beside it."""

    ticket: str
    subject: str
    by: Day
    words: tuple[NotedWords, ...]
    changed: bool


class StillWaiting(Phrase):
    """People still have the request for this amount."""

    amount: Money


class RefundLowered(Phrase):
    """A person set `asked` to `amount`, and another one signs for that."""

    amount: Money
    asked: Money


class AskedElsewhere(Phrase):
    """The offer waits in another conversation of this customer."""

    amount: Money


class DidYouMean(Phrase):
    """An act that was understood and not asked for in words."""

    act: Act


class ShallTheyHaveIt(Phrase):
    """Whether a colleague is to have what somebody told, where it was only guessed that they want
    that.
    """

    sorry: bool = False  # it sounded like a complaint


class ThisOrElse(Phrase):
    """What is offered, asked about beside words that wish for something nobody understood."""

    act: Act | None


class SomethingElse(Part):
    """The button of whoever means something else than is offered."""


class WhatElse(Phrase):
    """What is wanted in the place of an offer is asked for; the offer stays."""


class WishedThing(Part):
    """What a customer wants or does not want."""

    between: ClassVar[str] = OR

    act: Act


def things(acts: tuple[Act, ...]) -> tuple[WishedThing, ...]:
    """Each of these, to be said in a row."""
    return tuple(WishedThing(act=act) for act in acts)


class RefusedByYou(OffersColleague, Phrase):
    """What the customer said they do not want."""

    what: tuple[Act, ...]

    @property
    def refused_things(self) -> tuple[WishedThing, ...]:
        """In words."""
        return things(self.what)


type WaitsFor = (
    Literal["first", "when", "needs", "who", "where", "leave", "undo", "hours", "reads", "stands"]
    | Literal["asks", "line", "thanks", "bye"]
    | Literal["adds", "brings", "takes_back", "drops", "keeps", "reach", "protests", "calls"]
)


class WaitsForPerson(Phrase):
    """What is said of the wait; `times`: how often such a message was answered: then in short."""

    about: WaitsFor
    times: int
    place: int  # in the line
    minutes: int  # waited
    usual: int | None = None  # minutes of opening hours that were promised at the hand-over
    brought: Brought | None = None  # what people look for first: a contact, or a record
    new: str | None = None
    reference: str | None = None
    known: bool = False  # that they had brought it before
    noted: str | None = None  # what they told beside it, in their own words
    offers: tuple[OfferedAction, ...] = ()
    opens_at: Moment = None
    closes_at: Moment = None
    on_day: Moment = None  # another day whose hours are asked: since when people are there then
    zone: str | None = None

    @property
    def hours(self) -> int:
        """Whole hours waited, once there are two."""
        return hours if (hours := self.minutes // 60) > 1 else 0

    @property
    def odd(self) -> bool:
        """Whether it is said for the second, the fourth, ... time: two short notes take turns."""
        return self.times % 2 == 1


class CodeMail(Phrase):
    """The message with a code; `minutes`: for how long it works at most."""

    code: str
    minutes: int


class ContactChanged(Phrase):
    """To the contact that an account had before."""

    field: Literal["email", "phone"]
    new: str


class ActedForYou(Phrase):
    """To the holder of an account, for whom somebody with their authority acted."""

    who: str | None
    what: OfferedAction
