"""The cost of a model call: who pays, the maximum that is reserved, the actual cost."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import Field

from steward.domain.turn import TurnRef
from steward.frozen_model import Frozen

Kind = Literal["turn", "task", "conversation", "customer", "agent", "company"]


class Scope(Frozen):
    """On whose account a call is made; without a turn there is no call."""

    turn: TurnRef
    customer: str = Field(
        default="", description="the handle from rows; empty while nobody is known"
    )
    task: str = ""
    fast: bool = Field(
        default=True,
        description="one clear wish: fewer calls are allowed than with several or unclear ones",
    )


class Charge(NamedTuple):
    """Tokens, and their cost in millionths of the budgets' currency."""

    tokens: int
    micro: int


class Account(NamedTuple):
    """One budget: its kind, its owner, and its day.

    An empty day counts for as long as the owner lives.
    """

    kind: Kind
    key: str
    period: str


class Balance(NamedTuple):
    """What an account holds: reserved by calls under way, and settled."""

    reserved: Charge
    settled: Charge

    @property
    def used(self) -> Charge:
        """Both together: what is no longer free."""
        return Charge(
            self.reserved.tokens + self.settled.tokens, self.reserved.micro + self.settled.micro
        )


class Usage(NamedTuple):
    """What a call used; `estimated` where the model did not say."""

    input: int
    output: int
    estimated: bool


class Reservation(NamedTuple):
    """A call that may begin: its row, what was set aside for it."""

    id: str
    conversation_id: str
    role: str
    model: str
    accounts: tuple[Account, ...]
    most: Charge


class Left(NamedTuple):
    """The tightest budget after a call."""

    kind: Kind
    tokens: int
    micro: int
