"""What a task is told: the slots, as they travel and with types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict, cast

from pydantic import BaseModel, ConfigDict, model_validator

# Which way a plan is to change that is not called by its name.
type Toward = Literal["least", "lower", "less", "middle", "more", "higher", "most"]
RESTS = frozenset({"pause", "skip"})  # steps of a plan that leave something out: all goes on


class Behalf(TypedDict):
    """For whom the words say that a wish is; `sure`: nothing else can be meant."""

    name: str
    sure: bool
    email: NotRequired[str]


class SlotValues(TypedDict, total=False):
    """Every slot that a task may be told, as JSON: what the customer said, and what the desk's own
    steps have noted. A slot that is nothing (None, false or empty) was not said.

    A test holds the names equal to those of the models that read them.
    """

    # the customer's words and the records that they name
    quote: str
    first: str
    when: str
    asked: bool
    pass_on: bool
    only_asked: bool
    ordered: bool
    account: str | None
    invoice: str | None
    order: str | None
    charge: str | None
    ticket: str | None
    ruled_out: dict[str, list[str]]
    # who is on the line, and how they are to be reached
    email: str | None
    phone: str | None
    code: str | None
    step_up: bool
    again: int
    new_email: str | None
    new_phone: str | None
    sent: str | None
    field: str | None
    delivery: bool
    address: str | None
    note: bool
    wished: str | None
    # money and goods
    reason: str | None
    trouble: str | None
    remedy: str | None
    money: bool
    refused: list[str]
    amounts: list[dict[str, Any]]
    enough: dict[str, Any]
    corrected_amount: int | None
    count: int | str | None
    complaint: bool
    no_photo: bool
    in_time: bool
    # invoices and subscriptions
    document: bool
    card: bool
    plan: str | None
    period: str | None
    from_plan: str | None
    named: list[str]
    change: bool
    vague: bool
    toward: Toward | None
    price_named: str
    step: str | None
    ends: bool
    # questions, complaints, people
    question: str
    whole: str
    follows: list[str]
    told: list[list[str]]
    rules: list[str]
    places: list[list[str]]
    otherwise: str
    sounds_like: str
    kept: bool
    news: bool
    subject: str
    among: list[dict[str, Any]]
    why: str
    brief: str
    emergency: str | None
    language: str | None
    # notes of the desk's own steps
    actions: list[str]
    held: bool
    missed: str
    put_again: bool
    beneficiary: str | None
    behalf: Behalf | None
    looked: str
    unread: bool
    said_in: str
    heard_in: str
    doubted: str
    led: str
    asked_anew: str
    elsewhere: bool
    records: list[str]
    undoes: str
    gives_back: bool
    adds: bool


class Slots(BaseModel):
    """The customer's words and the records that they name: what every goal is told.

    A slot that a goal does not have is not looked at.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _not_said(cls, slots: dict[str, Any]) -> dict[str, Any]:
        """A slot that is nothing was not said."""
        return {name: value for name, value in slots.items() if value is not None}

    quote: str = ""  # of this wish
    first: str = ""  # what was said first, where `quote` answers a question about it
    when: str = ""  # the whole message, where only other words of it name a day to come
    asked: bool = False  # the desk has asked about it already
    pass_on: bool = False  # a colleague was offered for it, and is wished for
    ordered: bool = False  # a model hears another plan ordered, whatever stands beside it
    only_asked: bool = False  # whether it can be done is asked, and nothing yet wished for
    account: str | None = None
    invoice: str | None = None
    order: str | None = None
    charge: str | None = None
    ruled_out: dict[str, tuple[str, ...]] = {}  # what is not meant, by the kind of record


class TaskSlots(Slots):
    """A task as the desk's own steps read it: what any goal may be told, and what they have noted
    about it themselves.
    """

    email: str | None = None
    phone: str | None = None
    ticket: str | None = None
    new_email: str | None = None
    new_phone: str | None = None
    delivery: bool = False  # it is where an order goes that is meant
    question: str = ""
    whole: str = ""
    reason: str | None = None
    trouble: str | None = None
    amounts: tuple[dict[str, Any], ...] = ()
    enough: dict[str, Any] | None = None
    document: bool = False  # a document is asked for
    brief: str = ""  # what a colleague who is called has to know
    address: str | None = None
    remedy: str | None = None
    code: str | None = None
    refused: tuple[str, ...] = ()  # acts that are not wanted
    step_up: bool = False  # a proof is asked for beyond the one that there is
    sent: str | None = None  # the new contact that a code went to
    again: int = 0  # how often a code that was sent did not come
    actions: tuple[str, ...] = ()  # that were proposed for it
    held: bool = False  # until somebody has proved who they are
    missed: str = ""  # the kind of record whose number was none of theirs
    put_again: bool = False  # what it waits for is asked once more, after a detour
    beneficiary: str | None = None  # a handle; empty: of nobody who is known
    behalf: Behalf | None = None  # for whom the words say that it is
    looked: str = ""  # the turn in which it was found out for whom it is
    unread: bool = False  # and in which that could not be read
    said_in: str = ""  # the message that asks for something to be seen to
    heard_in: str = ""  # the message it came of
    doubted: str = ""  # what of an answer the customer doubts
    led: str = ""  # the lead that the task follows
    asked_anew: str = ""  # the turn in which new terms were offered
    elsewhere: bool = False  # what is taken back may stand in another conversation
    records: tuple[str, ...] = ()  # that the words take back
    undoes: str = ""  # the action that it undoes
    sounds_like: str = ""  # the goal that a question in general words was taken from
    otherwise: str = ""  # what is said where the help pages tell nothing
    gives_back: bool = False  # what was paid comes back with it, as was told


def slot_names(*names: str) -> frozenset[str]:
    """These names; a module that has one which is no slot cannot be imported."""
    unknown = frozenset(names) - SlotValues.__annotations__.keys()
    assert not unknown, f"no slots: {sorted(unknown)}; SlotValues has all that there are"
    return frozenset(names)


# What the words say of plans, which a wish keeps while its words are looked up as a question.
OF_PLANS = slot_names(
    *("plan", "period", "from_plan", "named", "change", "vague"),
    *("toward", "price_named", "step", "ends"),
)


def kept(slots: SlotValues, names: frozenset[str]) -> SlotValues:
    """Of the slots those with these names (`slot_names`)."""
    return as_slots({name: value for name, value in slots.items() if name in names})


def as_slots(named: Mapping[str, Any]) -> SlotValues:
    """What another closed model says (identifiers, plans), as slots; what is none is left out."""
    return cast(
        SlotValues,
        {k: v for k, v in named.items() if k in SlotValues.__annotations__ and v is not None},
    )


def without(slots: SlotValues, names: frozenset[str]) -> SlotValues:
    """The slots but those with these names."""
    return as_slots({name: value for name, value in slots.items() if name not in names})
