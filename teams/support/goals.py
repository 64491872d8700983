"""What the support team is told for each of its goals."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from steward.money import Money
from steward.understanding.orders.parcel_wishes import WishedOfParcel
from teams.slots import Slots


class Parcel(Slots):
    """An order that is under way; the remedy that was named goes on to the refund team."""

    remedy: str | None = None
    note: bool = False  # the carrier is to do something with it
    wished: WishedOfParcel | None = None  # with it, beside where it is


class AddressChange(Slots):
    """Where an order is to go."""

    address: str | None = None


# What is said where the help pages hold nothing: that, or that it is none of the desk's business;
# nothing, where something else is answered or asked anyway; or nothing, and what it sounds like is
# looked into; or that one needs no account to ask; or on what they hold nothing, by its name; or
# that is kept until it is known who asks; or nothing of what customers do not surely mean by it.
type Otherwise = Literal[
    "no_article",
    "out_of_scope",
    "clarify",
    "nothing",
    "looked_into",
    "unless_meant",
    "no_account",
    "by_name",
    "kept",
    "if_meant",
]


class Question(Slots):
    """A question that anybody may ask, with those that it goes on from."""

    question: str = ""  # the part of the words that asks, where that is told apart
    whole: str = ""  # the whole message, where nothing else is looked into
    follows: tuple[str, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()  # pages just read out: article, title and words
    doubted: str = ""  # what of an answer the customer doubts
    rules: tuple[str, ...] = ()  # rules that it asks about
    places: tuple[tuple[str, str], ...] = ()
    otherwise: Otherwise = "no_article"
    sounds_like: str = ""  # the goal that it was taken from


class Among(BaseModel):
    """One of several requests that may be taken back."""

    model_config = ConfigDict(frozen=True)

    reference: str
    subject: str | None = None
    amount: Money | None = None


class Dissatisfied(Slots):
    """A complaint; `kept`: what a colleague promised was given already."""

    kept: bool = False
    ticket: str | None = None
    news: bool = False  # it is only asked how an earlier contact stands


class TakingBack(Slots):
    """What colleagues have, and the customer takes back, or `adds` something to; `among`: what it
    may be.
    """

    ticket: str = ""
    subject: str = ""
    adds: bool = False
    among: tuple[Among, ...] = ()


class HandOver(Slots):
    """A person is called: why, and what they have to know."""

    why: str = "asked"
    brief: str = ""
    emergency: str | None = None
    language: str | None = None
