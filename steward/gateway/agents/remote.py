"""A remote agent as `agents.yaml` declares it: whose card, what it is asked, what it may see."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from steward.frozen_model import Frozen
from steward.money import parse_money

# What an answer's value may be: nothing of these is a sentence, or leads anywhere.
type Kind = Literal["amount", "number", "yes_or_no", "day", "reference"]
type Choice = Annotated[
    tuple[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,40}$")], ...],
    Field(min_length=1, max_length=40),
]
_Positive = Annotated[int, Field(strict=True, gt=0)]


def accepting(skill: str) -> str:
    """The tool by which an offer of this skill's is accepted."""
    return f"{skill}_accept"


class Budget(Frozen):
    """What a day of this agent may take, over all processes."""

    calls_a_day: _Positive
    cost_a_call_minor: Annotated[int, Field(strict=True, ge=0)] = 0
    cost_a_day_minor: Annotated[int, Field(strict=True, ge=0)] = 0

    @model_validator(mode="after")
    def _pays_one_call(self) -> Budget:
        if self.cost_a_call_minor > self.cost_a_day_minor:
            raise ValueError("cost_a_day_minor does not pay for one call")
        return self

    @property
    def most(self) -> int:
        """Calls in a day: what both allow."""
        if not self.cost_a_call_minor:
            return self.calls_a_day
        return min(self.calls_a_day, self.cost_a_day_minor // self.cost_a_call_minor)


class Skill(Frozen):
    """One skill of theirs that is used: for which of the desk's goals, and with which words."""

    takes: tuple[str, ...] = Field(
        default=(), description="goals of the desk that this agent sees to in place of a team"
    )
    sees: tuple[str, ...] = Field(
        default=(), description="slots of the task that it may be told; nothing else leaves"
    )
    says: str = Field(
        min_length=1, max_length=1000, description="what it is asked, with {slots} that it sees"
    )
    answers: Mapping[str, Kind | Choice] = Field(
        default={}, description="values that are taken over from its data, each with its type"
    )

    accepts: Mapping[str, str] = Field(
        default={},
        description="kinds of offers to us that are taken up, each with what it is worth at least "
        "without a signature: {issue_refund: 20.00 EUR}",
    )
    wishes: tuple[str, ...] = Field(
        default=(), description="remedies for our customer that it may wish for, such as refund"
    )

    @field_validator("accepts")
    @classmethod
    def _amounts(cls, accepts: Mapping[str, str]) -> Mapping[str, str]:
        for least in accepts.values():
            parse_money(least)
        return accepts

    @model_validator(mode="after")
    def _tells_what_it_may(self) -> Skill:
        named = {name for _, name, _, _ in Formatter().parse(self.says) if name is not None}
        if beyond := sorted(named - set(self.sees)):
            raise ValueError(f"says names {', '.join(beyond)}, which `sees` does not allow")
        return self


class RemoteAgent(Frozen):
    """An agent of somebody else's, as a team of this desk."""

    title: str = Field(min_length=1, max_length=80)
    card: str = Field(description="the address of its card")
    public_pem: str = Field(description="the key by which its card is signed")
    algorithm: str
    known_as: str = Field(alias="as", min_length=1, description="this desk's name there")
    scopes: tuple[str, ...] = Field(default=(), description="asked for; none: all that we have")
    customers: str = Field(
        default="",
        description="the system by whose ids it knows our customers; empty: it is told of none",
    )
    account: str = Field(
        default="", description="our own account there, where it is asked for ourselves"
    )
    budget: Budget
    skills: Mapping[str, Skill] = Field(min_length=1)

    @model_validator(mode="after")
    def _asks_for_one(self) -> RemoteAgent:
        if self.account and self.customers:
            raise ValueError("account and customers: it is asked for ourselves, or for customers")
        return self
