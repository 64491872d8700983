"""Budgets over a fresh database, with limits and prices of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from steward.budgets.budgets import Budgets
from steward.budgets.prices import Prices
from steward.db import Database
from steward.domain.budget_limits import Budgets as Limits
from steward.domain.cost import Scope
from tests.desk_rows import Desk, open_desk

MODEL = "double:one"
# One token costs one millionth, so that a charge is easy to read.
PRICES = Prices.model_validate(
    {"currency": "USD", "default": {"input": "1", "output": "1"}, "models": {}}
)
WIDE: dict[str, Any] = {"tokens": 10**9, "cost": "1000"}


def limits(**narrow: Any) -> Limits:
    """Limits that nobody reaches, but for those that are named."""
    kinds = ("turn", "task", "conversation", "customer", "agent", "company")
    given = {kind: WIDE for kind in kinds} | {
        "currency": "USD",
        "calls": {"fast_path": 2, "turn": 6},
        "output_tokens": 100,
    }
    return Limits.model_validate(given | narrow)


@dataclass
class Till:
    """Budgets whose limits a test may change, and the rows around them."""

    desk: Desk
    limits: Limits = field(default_factory=limits)

    def __post_init__(self) -> None:
        self.budgets = Budgets(self.desk.db, self.desk.audit, self._now, PRICES)

    async def _now(self) -> Limits:
        return self.limits

    def scope(self, conversation: str = "c1", **more: Any) -> Scope:
        """A new turn of this conversation pays."""
        return Scope(turn=self.desk.turn(conversation), **more)

    def held(self, kind: str = "company") -> tuple[int, int, int, int]:
        """Reserved and settled tokens and cost of all accounts of a kind."""
        [row] = self.desk.owner(
            "SELECT COALESCE(sum(reserved_tokens), 0), COALESCE(sum(reserved_micro), 0), "
            "COALESCE(sum(settled_tokens), 0),"
            " COALESCE(sum(settled_micro), 0) FROM desk.budget WHERE scope = %s",
            kind,
        )
        return tuple(int(value) for value in row)  # type: ignore[return-value]


@pytest.fixture
def till(dsn: str, database: Database) -> Till:
    return Till(open_desk(dsn, database))


@pytest.fixture
def narrow(till: Till) -> Callable[..., Till]:
    """The till with some limits made small."""

    def made(**given: Any) -> Till:
        till.limits = limits(**given)
        return till

    return made
