"""What a message means: the closed types that whoever reads it (`understander.py`) fills.

Rules and classifier do (no key), and any LangChain chat model. Each is treated as an adversary: its
output is parsed into these types, and nothing here carries authority.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal, get_args

from pydantic import Field

from steward.domain.contacts import Contact
from steward.domain.slots import SlotValues
from steward.domain.to_people import ToPeople
from steward.frozen_model import Frozen
from steward.money import Money

Team = Literal["identity", "billing", "support", "refund"]
type Emergency = Literal["medical", "self_harm", "fire", "violence", "other"]
EMERGENCIES: tuple[Emergency, ...] = ("medical", "self_harm", "fire", "violence", "other")


class Intent(StrEnum):
    """What a customer may want.

    The first sixteen belong to a team (`INTENT_TEAM`), the rest are conversation.
    """

    # "here is my code", "I want to prove who I am", "why do you need this"
    VERIFY_IDENTITY = "verify_identity"
    UPDATE_CONTACT = "update_contact"  # new e-mail, phone, postal address, name
    ACCOUNT_ACCESS = "account_access"  # cannot sign in, lost mailbox, locked out
    DUPLICATE_CHARGE = "duplicate_charge"  # "charged twice", "billed double"
    # "what is this charge", pending authorisation, wrong amount charged
    UNKNOWN_CHARGE = "unknown_charge"
    # copy of an invoice, VAT on it, when is it due, which card was used
    INVOICE_QUESTION = "invoice_question"
    CANCEL_SUBSCRIPTION = "cancel_subscription"
    # upgrade, downgrade, skip, pause, "which plan am I on", plan shows wrong
    CHANGE_PLAN = "change_plan"
    CHARGED_AFTER_CANCEL = "charged_after_cancel"  # cancelled and still billed; renewal not wanted
    REFUND_REQUEST = "refund_request"  # "I want my money back", general or goodwill
    REFUND_STATUS = "refund_status"  # "where is my refund"
    RETURN_ITEM = "return_item"  # wants to send back, withdrawal, has sent back
    DAMAGED_ITEM = "damaged_item"  # arrived broken, wrong item
    MISSING_PARCEL = "missing_parcel"  # never arrived, lost, far too late
    ORDER_STATUS = "order_status"  # "where is my parcel", tracking, delivery date
    # how to, descale, app does not connect, policies, opening hours
    PRODUCT_QUESTION = "product_question"
    COMPLAINT = "complaint"  # unhappy with service, wants a follow-up, history of contacts
    GREETING = "greeting"
    THANKS = "thanks"
    YES = "yes"
    NO = "no"
    CORRECTION = "correction"  # "no, the other one", "I meant INV-1043"
    WITHDRAW = "withdraw"  # "never mind", "forget the refund", "stop that request"
    HUMAN = "human"
    OUT_OF_SCOPE = "out_of_scope"


INTENT_TEAM: dict[Intent, Team] = {
    Intent.VERIFY_IDENTITY: "identity",
    Intent.UPDATE_CONTACT: "identity",
    Intent.ACCOUNT_ACCESS: "identity",
    Intent.DUPLICATE_CHARGE: "billing",
    Intent.UNKNOWN_CHARGE: "billing",
    Intent.INVOICE_QUESTION: "billing",
    Intent.CANCEL_SUBSCRIPTION: "billing",
    Intent.CHANGE_PLAN: "billing",
    Intent.CHARGED_AFTER_CANCEL: "billing",
    Intent.REFUND_REQUEST: "refund",
    Intent.REFUND_STATUS: "refund",
    Intent.RETURN_ITEM: "refund",
    Intent.DAMAGED_ITEM: "refund",
    Intent.MISSING_PARCEL: "support",
    Intent.ORDER_STATUS: "support",
    Intent.PRODUCT_QUESTION: "support",
    Intent.COMPLAINT: "support",
}
# What is wished of a subscription: its end, or a change of it.
PLAN_INTENTS = frozenset({Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN})


class Identifiers(Frozen):
    """What the customer named.

    Each normalised (e-mail lower case, phone E.164, references upper case).
    """

    email: str | None = None
    phone: str | None = None
    account: str | None = None
    invoice: str | None = None
    order: str | None = None
    ticket: str | None = None
    charge: str | None = None
    code: str | None = None

    @property
    def named(self) -> frozenset[str]:
        """Those that there are."""
        return frozenset(value for value in self.model_dump().values() if value)

    @property
    def any_named(self) -> bool:
        """Whether there is one of them."""
        return bool(self.named)


type Brought = Literal["contact", "record", "code"]


class IntentScore(Frozen):
    """An intent with its calibrated probability, 0 to 1."""

    name: Intent
    probability: float = Field(ge=0, le=1)


class Wish(Frozen):
    """One thing the customer wants, with the identifiers and amounts said in the same clause."""

    intent: Intent
    identifiers: Identifiers = Identifiers()
    amounts: tuple[Money, ...] = ()
    quote: str = ""
    goal: str = Field(default="", description="of the team, where it is not called like the intent")
    meant: SlotValues = Field(
        default_factory=SlotValues,
        description="slots of a closed list that a model or a rule heard beside those of the words",
    )


class AskedOffer(Frozen):
    """An offer as it was asked about."""

    action: str
    digest: str


class OpenQuestion(Frozen):
    """What the desk asked last.

    `confirm` (an action), `identify`, `code`, `choose` (one of options) or `clarify`.
    """

    kind: Literal["confirm", "identify", "code", "choose", "clarify", "detail"]
    task: str = ""
    action: str = Field(default="", description="the kind of action that waits for a yes")
    act: Act | None = Field(default=None, description="an act that was not asked for in words")
    about: Literal[
        "",
        "person",
        "invited",
        "colleague",
        "anything",
        "pieces",
        "preference",
        "trouble",
        "parts",
        "address",
        "money",
        "otherwise",
    ] = Field(
        default="",
        description="a person who was offered or may be asked for, if a colleague is to have it, "
        "what it is about, how many, whether to remember the `options`, what is wrong with goods, "
        "which are missing, what an address lacks, an act money comes back with, or if something "
        "else is wanted",
    )
    person: bool = False  # a colleague was offered beside it, whom a yes calls
    offers: tuple[AskedOffer, ...] = Field(default=(), description="what a yes would agree to")
    options: tuple[str, ...] = Field(default=(), description="what to choose from")
    items: tuple[tuple[str, str], ...] = Field(
        default=(), description="the orders to choose from: number and what they hold"
    )
    placed: tuple[str, ...] = ()  # the moment in which each of those was, ISO 8601
    asked_on: str = ""  # the moment in which that was asked
    records: tuple[str, ...] = Field(
        default=(), description="the records that what is asked names: a bare number may mean one"
    )


class Told(Frozen):
    """One thing that the desk said: its phrase, and the facts that filled it."""

    kind: str
    data: dict[str, Any] = Field(default_factory=dict)
    about: str = Field(default="", description="in the customer's words, where it has no subject")


class Utterance(Frozen):
    """One earlier line of the conversation. A model sees nothing of what systems put in `told`."""

    role: Literal["customer", "desk", "staff"]
    text: str
    told: tuple[Told, ...] = Field(default=(), description="what a desk's own line said")

    @property
    def says(self) -> tuple[str, ...]:
        """The kinds of a desk's own line."""
        return tuple(one.kind for one in self.told)


# What may be asked about something that was said.
type Facet = Literal[
    "content",
    "reason",
    "time",
    "amount",
    "state",
    "rule",
    "steps",
    "person",
    "options",
    "consequence",
    "source",
    "where",
    "keep",
    "other",
]
FACETS: tuple[Facet, ...] = get_args(Facet.__value__)
# What may be wanted in the place of a remedy: the thing again, the money, store credit.
type Instead = Literal["goods", "money", "credit"]
INSTEAD: tuple[Instead, ...] = get_args(Instead.__value__)
# What a message does with what was said before.
type Move = Literal[
    "asks",
    "looks_again",
    "says_again",
    "says_back",
    "disputes",
    "adds",
    "remarks",
    "asks_rest",
    "chooses",
]


class FollowUp(Frozen):
    """What a message is to what was said before it, if it is about that at all."""

    does: Move
    what: Facet | None = Field(default=None, description="what it asks; None where it asks nothing")
    follows: float = Field(
        ge=0, le=1, description="how likely it is about what was said, and nothing new"
    )
    sure: float = Field(ge=0, le=1, description="and how likely it then does this")
    instead: Instead | None = Field(default=None, description="the remedy that it chooses")
    also: tuple[Facet, ...] = Field(default=(), description="what else is asked beside `what`")
    back: Told | None = Field(default=None, description="the answer to a fact that is said back")
    asks: dict[Facet, float] = Field(
        default_factory=dict, description="how likely it asks each, where it follows at all"
    )


class Correction(Frozen):
    """What a message takes back. Read by rules alone, never by a model."""

    said: bool = Field(default=False, description="the words say that something was not meant")
    opens: bool = Field(
        default=False,
        description='they begin as a correction does ("sorry"); what is named in them may be one',
    )
    other: bool = Field(default=False, description="another one is meant than the one spoken of")
    dropped: tuple[str, ...] = Field(
        default=(), description="references and amounts (minor units) that are fine or not meant"
    )
    adds: bool = Field(default=False, description="what is named comes beside what was spoken of")


# What is wrong with goods that came.
type Trouble = Literal["damaged", "wrong_item", "missing_part"]
TROUBLES: tuple[Trouble, ...] = get_args(Trouble.__value__)
# What may be asked for or refused in words: remedies; changes of a plan, a contact, an order.
Act = Literal[
    "money",
    "credit",
    "replacement",
    "cancel_subscription",
    "change_plan",
    "change_contact",
    "change_address",
]
# What a wish asks for to be done, where that is an act that words may ask for and refuse.
ACT_OF: Mapping[Intent, Act] = {
    Intent.CANCEL_SUBSCRIPTION: "cancel_subscription",
    Intent.CHANGE_PLAN: "change_plan",
    Intent.UPDATE_CONTACT: "change_contact",
}


class Stances(Frozen):
    """What a message asks for and refuses in the customer's own words.

    Read by rules alone, never by a model.
    """

    asks: tuple[Act, ...] = ()
    refuses: tuple[Act, ...] = ()


_TAKEN_BACK = 0.4
type Decision = Literal["act", "ask", "out_of_scope", "smalltalk"]


class Understanding(Frozen):
    """What a message means. `consents` and `refuses` are read by rules alone, never by a model."""

    text: str
    intents: tuple[IntentScore, ...] = ()
    wishes: tuple[Wish, ...] = ()
    identifiers: Identifiers = Identifiers()
    contacts: tuple[Contact, ...] = Field(
        default=(), description="whose the contacts are that it names; read by rules alone"
    )
    amounts: tuple[Money, ...] = ()
    asks_human: bool = False
    consents: bool = False
    refuses: bool = False
    leans: bool = Field(
        default=False,
        description="to yes, as a model or the reader of answers heard it: no consent to anything",
    )
    corrected: Correction = Correction()
    stances: Stances = Stances()
    asking: bool = Field(
        default=False, description="it only asks questions: nothing is to be opened for it"
    )
    asks_beside_a_yes: bool = Field(
        default=False, description="a model hears a yes, and beside it nothing but questions"
    )
    wishes_beside_a_yes: bool = Field(
        default=False, description="a model hears a yes, and beside it wishes of their own"
    )
    amends: bool = False  # a model hears that a term of what is offered is put right
    ordered: tuple[Intent, ...] = ()  # what a model hears begun, beside a no and questions, too
    asked: tuple[str, ...] = Field(
        default=(), description="what a model heard to be asked or doubted, in their own words"
    )
    to_people: tuple[ToPeople, ...] = Field(
        default=(), description="what a model heard to be said to requests that people have"
    )
    sensitive: tuple[Literal["legal", "chargeback", "distress", "safety"], ...] = ()
    language: str = "en"
    typed: str = Field(
        default="", description="a request that a team's folder declares, such as `data_access`"
    )
    told_already: bool = Field(default=False, description="what is asked was told before")
    no_code: bool = Field(default=False, description="the code that is awaited did not come")
    typed_quote: str = Field(default="", description="the clause that makes a declared request")
    emergency: Emergency | None = Field(
        default=None,
        description="danger to life or health of anybody; read offline, never by a model",
    )
    decision: Decision = "ask"
    follows: FollowUp | None = Field(
        default=None, description="what it is to what was said before; read offline"
    )
    apart: bool = False  # what is wished of each of several orders was read by itself
    by: Literal["offline", "model"] = "offline"
    read_whole: bool = Field(
        default=False,
        description="a model has read it with all that was said before: nodes guess nothing",
    )
    fallback: str = ""  # why a model was not heard: budget, timeout, error, cut, unusable

    def named_new(self, kind: Literal["email", "phone"]) -> str | None:
        """The contact that is to be had from now on, or else the first that is named."""
        new = (one.value for one in self.contacts if (one.kind, one.owner) == (kind, "new"))
        return next(new, getattr(self.identifiers, kind))

    def surely(self, least: float) -> frozenset[Intent]:
        """What the words are heard to want, each at least so likely (0 to 1)."""
        return frozenset(one.name for one in self.intents if one.probability >= least)

    @property
    def points_back(self) -> bool:
        """Whether a model read it, and says which thing that was said it asks about: no rule
        guesses another.
        """
        return self.read_whole and self.follows is not None and self.follows.back is not None

    @property
    def hears_more(self) -> bool:
        """Whether a model read the whole of it, and hears more than questions."""
        return self.read_whole and not self.asking

    @property
    def calls_people(self) -> bool:
        """Whether a person is wanted, or what is said or wished for is for one."""
        return bool(self.asks_human or self.typed or self.sensitive)

    @property
    def takes_back(self) -> bool:
        """Whether the words take something back, rather than only being nearest to that."""
        return Intent.WITHDRAW in self.surely(_TAKEN_BACK)
