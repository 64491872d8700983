"""The budgets of a policy set (`budgets` in limits.yaml), read strictly."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from steward.domain.cost import Charge, Kind
from steward.frozen_model import Frozen

_Count = Annotated[int, Field(strict=True, ge=0)]
_Positive = Annotated[int, Field(strict=True, gt=0)]
_MOST = Decimal(1_000_000_000)


def micro(text: str) -> int:
    """`0.50` in millionths. Raises ValueError for anything but a plain amount of zero or more."""
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"{text!r} is not an amount such as '0.50'") from error
    scaled = value.scaleb(6) if value.is_finite() else value
    if not value.is_finite() or not 0 <= value <= _MOST or scaled != scaled.to_integral_value():
        raise ValueError(f"{text!r} is not an amount of zero or more with at most six decimals")
    return int(scaled)


class Budget(Frozen):
    """One budget: tokens, and cost as text in units of the currency."""

    tokens: _Count
    cost: str

    @field_validator("cost")
    @classmethod
    def _amount(cls, text: str) -> str:
        micro(text)
        return text

    @property
    def charge(self) -> Charge:
        """The same in tokens and millionths."""
        return Charge(self.tokens, micro(self.cost))


class Calls(Frozen):
    """How often a turn may ask a model."""

    fast_path: _Count
    turn: _Count

    @model_validator(mode="after")
    def _ordered(self) -> Calls:
        if self.fast_path > self.turn:
            raise ValueError("calls: 'fast_path' is at most 'turn'")
        return self


class Budgets(Frozen):
    """All budgets.

    Customer, agent and company count a day (UTC); the others for as long as they live.
    """

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    turn: Budget
    task: Budget
    conversation: Budget
    customer: Budget
    agent: Budget
    company: Budget
    calls: Calls
    output_tokens: _Positive
    thinking_tokens: int = Field(default=2000, ge=0)

    def of(self, kind: Kind) -> Charge:
        """The limit of one kind of account."""
        budget: Budget = getattr(self, kind)
        return budget.charge
