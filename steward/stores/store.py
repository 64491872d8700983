"""What one table keeps, and how its rows of a customer, or of an old conversation, are cleared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator

from steward.frozen_model import Frozen

# A setting of `housekeeping` in limits.yaml.
type Days = Literal[
    "budget_days",
    "model_call_days",
    "session_days",
    "finding_days",
    "conversation_days",
    "thread_days",
    "peer_days",
    "preference_days",
    "report_days",
]
REMOVED = "[removed]"
GONE = f"'{REMOVED}'"
# Which rows are a customer's. `%(customer)s` is the handle, or NULL where a conversation is cleared
# for its age alone; `%(talks)s` are the conversations.
OF_TALKS = "conversation_id = ANY(%(talks)s)"
OF_THREADS = "thread_id = ANY(%(talks)s)"
OF_CUSTOMER = "handle = %(customer)s"
OF_ACTIONS = (
    "(handle = %(customer)s OR conversation_id = ANY(%(talks)s) "
    "AND (handle IS NULL OR %(customer)s::text IS NULL))"
)
# Of theirs, what is over; an offer that nobody took up is over with it.
ENDED = f"{OF_ACTIONS} AND (NOT live OR state = 'proposed')"
HOUSE = "about the company and its people, not about customers"
BOOKS = "seven years and more, as books are kept: nothing ends it here"
# What was given, or what people decided about giving it.
OF_MONEY = "remedy <> '' AND state NOT IN ('proposed', 'withdrawn')"


class Clearing(Frozen):
    """`sets` are columns and the SQL that empties them; without any, rows are deleted."""

    where: str
    sets: Mapping[str, str] = {}
    # Of the setting in `days`, by conversation. False: other rows than a conversation's own.
    by_age: bool = True
    days: Days | None = Field(
        default=None, description="for age alone, by this setting, beside the store's own"
    )


class Store(Frozen):
    """One table. It is cleared by `clears` (rows deleted, or columns set), or `stays` says why not;
    `days` or `lasts` says how long rows are kept.
    """

    table: str = Field(description="with its schema")
    keeps: str = Field(description="what is in it, in plain words")
    clears: tuple[Clearing, ...] = ()
    stays: str = Field(default="", description="what is kept of a customer, and why")
    days: Days | None = Field(default=None, description="the setting that ends its rows")
    lasts: str = Field(default="", description="how long, where no setting says it")
    optional: bool = Field(
        default=False, description="of an engine that not every desk has: it may be missing"
    )

    @model_validator(mode="after")
    def _says_everything(self) -> Store:
        if not (self.clears or self.stays):
            raise ValueError(f"{self.table}: say how it is cleared, or why it stays")
        if bool(self.days) == bool(self.lasts):
            raise ValueError(f"{self.table}: say either `days` or how long it `lasts`")
        return self


def deleted(where: str) -> tuple[Clearing, ...]:
    """The rows go."""
    return (Clearing(where=where),)


def emptied(where: str, **sets: str) -> tuple[Clearing, ...]:
    """The rows stay, with these columns set to what says nothing."""
    return (Clearing(where=where, sets=sets),)


def untouched(keeps: Mapping[str, str], *, stays: str, lasts: str) -> tuple[Store, ...]:
    """Tables of the desk, by name, whose rows nothing clears: one reason for all of them."""
    return tuple(
        Store(table=f"desk.{table}", keeps=kept, stays=stays, lasts=lasts)
        for table, kept in keeps.items()
    )
