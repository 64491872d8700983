"""Reserves a call of a model at its maximum, settles what it used, and says what is left."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from steward.audit.record import Audit
from steward.budgets import repository as rows
from steward.budgets import rules
from steward.budgets.prices import Prices
from steward.conversation.fence import guard
from steward.conversation.turn_costs import model_calls_of
from steward.db import Connection, Database, new_id
from steward.domain.budget_limits import Budgets as Limits
from steward.domain.cost import Account, Charge, Reservation, Scope, Usage
from steward.domain.turn import TurnRef
from steward.errors import OverBudget

_log = logging.getLogger(__name__)
_AT_ONCE = 50
_SHOWN = 50


class Budgets:
    """Budgets of all processes; only this writes desk.budget and desk.model_call."""

    def __init__(
        self,
        db: Database,
        audit: Audit,
        limits: Callable[[], Awaitable[Limits]],
        prices: Prices,
        lease: float = 60.0,
    ) -> None:
        self._db, self._audit, self._limits, self._prices, self._lease = (
            db,
            audit,
            limits,
            prices,
            lease,
        )

    @property
    def currency(self) -> str:
        """What costs are in."""
        return self._prices.currency

    def cost_micro(self, model: str, used: Usage) -> int:
        """What so many tokens cost, in millionths of the currency."""
        return self._prices.cost(model, used.input, used.output)

    async def reserve(
        self,
        scope: Scope,
        role: str,
        model: str,
        input_tokens: int,
        output_tokens: int | None = None,
    ) -> Reservation:
        """Reserve a call's maximum.

        Raises OverBudget (recorded) when it does not fit into every budget.

        `input_tokens` is the most that the prompt can be, `output_tokens` what the model may write
        (default: the limit). Raises Stale for a turn that is over.
        """
        limits = await self._limits()
        written = limits.output_tokens if output_tokens is None else output_tokens
        most = Charge(input_tokens + written, self._prices.cost(model, input_tokens, written))
        async with self._db.transaction() as connection:
            await guard(connection, scope.turn)
            accounts = rules.accounts_of(scope, role, await rows.today(connection))
            full = await self._full(connection, scope, accounts, limits, most)
            made = Reservation(
                new_id("call"), scope.turn.conversation_id, role, model, accounts, most
            )
            if full:
                data = {
                    "turn": scope.turn.id,
                    "role": role,
                    "model": model,
                    "budget": full,
                    "tokens": most.tokens,
                    "cost_micro": most.micro,
                }
                await self._audit.append(
                    connection, made.conversation_id, "budget.refused", "desk", data=data
                )
            else:
                await rows.move(connection, accounts, most, Charge(0, 0))
                await rows.open_call(connection, made, scope.turn.id, self._lease)
        if full:
            raise OverBudget(
                f"the budget of this {full} is used up",
                budget=full,
                next_step="see `steward budgets show`; limits are in policies/limits.yaml",
            )
        return made

    async def _full(
        self,
        connection: Connection,
        scope: Scope,
        accounts: tuple[Account, ...],
        limits: Limits,
        most: Charge,
    ) -> str:
        """Which budget has no room; the accounts are held from here on.

        Nothing is converted: another currency has none.
        """
        if limits.currency != self._prices.currency:
            return "currency"
        calls = await model_calls_of(connection, scope.turn.id)
        if calls >= (limits.calls.fast_path if scope.fast else limits.calls.turn):
            return "calls"
        over = rules.first_over(await rows.lock(connection, accounts), limits, most)
        return over.kind if over is not None else ""

    async def settle(self, call: Reservation, used: Usage | None, failed: str = "") -> bool:
        """Charge what a call used; None: nobody knows, so it is its maximum.

        False when it was settled before.

        A model that used more than its maximum is charged in full: the bill is a fact.
        """
        limits = await self._limits()
        async with self._db.transaction() as connection:
            return await self._settle(connection, limits, call, used, "settled", failed)

    async def settle_lapsed(self) -> int:
        """Settle, at their maximum, calls whose makers died:
        they may have been answered and billed. Returns how many.
        """
        limits = await self._limits()
        for number in range(_AT_ONCE):
            async with self._db.transaction() as connection:
                call = await rows.take_lapsed(connection)
                if call is None:
                    return number
                await self._settle(connection, limits, call, None, "lapsed", "died")
        return _AT_ONCE

    async def _settle(
        self,
        connection: Connection,
        limits: Limits,
        call: Reservation,
        used: Usage | None,
        state: str,
        failed: str,
    ) -> bool:
        if used is None:
            charge = call.most
            tokens: dict[str, int | bool | None] = {
                "input_tokens": None,
                "output_tokens": None,
                "estimated": True,
            }
        else:
            charge = Charge(
                used.input + used.output, self._prices.cost(call.model, used.input, used.output)
            )
            tokens = {
                "input_tokens": used.input,
                "output_tokens": used.output,
                "estimated": used.estimated,
            }
        if not await rows.close_call(
            connection, call.id, state, tokens | {"cost_micro": charge.micro}
        ):
            return False
        await rows.lock(connection, call.accounts)
        await rows.move(
            connection, call.accounts, Charge(-call.most.tokens, -call.most.micro), charge
        )
        left = rules.tightest(await rows.lock(connection, call.accounts), limits)
        over = charge.tokens > call.most.tokens or charge.micro > call.most.micro
        if over:
            _log.warning(
                "%s used more than the maximum that was set aside: %s instead of %s",
                call.model,
                charge,
                call.most,
            )
        data = {
            "call": call.id,
            "role": call.role,
            "model": call.model,
            "tokens": charge.tokens,
            "input_tokens": tokens["input_tokens"],
            "output_tokens": tokens["output_tokens"],
            "cost_micro": charge.micro,
            "currency": self._prices.currency,
            "estimated": tokens["estimated"],
            "over_maximum": over,
            "failed": failed,
            "left": {"budget": left.kind, "tokens": left.tokens, "cost_micro": left.micro},
        }
        await self._audit.append(
            connection, call.conversation_id, "model.called", f"model:{call.role}", data=data
        )
        return True

    async def fell_back(self, turn: TurnRef, role: str, why: str) -> None:
        """Record that a role went on without its model; no text."""
        async with self._db.transaction() as connection:
            data = {"turn": turn.id, "role": role, "why": why}
            await self._audit.append(
                connection, turn.conversation_id, "model.fell_back", "desk", data=data
            )

    async def sweep(self, account_days: int, call_days: int, most: int) -> int:
        """Take away rows that no budget counts any more; returns how many."""
        async with self._db.transaction() as connection:
            return await rows.sweep(connection, account_days, call_days, most)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────

    async def show(self) -> dict[str, Any]:
        """Today's accounts with what is reserved, used and left, the fullest of each kind first."""
        limits = await self._limits()
        async with self._db.transaction() as connection:
            day = await rows.today(connection)
            found = [self._shown(row, limits) for row in await rows.of_day(connection, day)]
        if not any(one["scope"] == "company" for one in found):
            found.append(
                self._shown(
                    {
                        "scope": "company",
                        "key": "company",
                        "reserved_tokens": 0,
                        "reserved_micro": 0,
                        "settled_tokens": 0,
                        "settled_micro": 0,
                    },
                    limits,
                )
            )
        order = ("company", "agent", "customer", "conversation", "task", "turn")
        found.sort(key=lambda one: (order.index(one["scope"]), one["left_micro"], one["key"]))
        shown = [
            one
            for kind in order
            for one in [each for each in found if each["scope"] == kind][:_SHOWN]
        ]
        return {"day": day, "currency": limits.currency, "budgets": shown}

    async def of(self, conversation_id: str, customer: str | None) -> dict[str, dict[str, Any]]:
        """What one conversation has used of its budget and, where one is known,
        its customer of today's, by scope.
        """
        limits = await self._limits()
        async with self._db.transaction() as connection:
            accounts = [Account("conversation", conversation_id, "")]
            if customer:
                accounts.append(Account("customer", customer, await rows.today(connection)))
            return {
                row["scope"]: self._shown(row, limits)
                for row in await rows.find(connection, accounts)
            }

    def _shown(self, row: Any, limits: Limits) -> dict[str, Any]:
        limit, used = limits.of(row["scope"]), rows.balance_of(row).used
        return {
            "scope": row["scope"],
            "key": row["key"],
            "limit_tokens": limit.tokens,
            "limit_micro": limit.micro,
            "reserved_tokens": row["reserved_tokens"],
            "reserved_micro": row["reserved_micro"],
            "used_tokens": row["settled_tokens"],
            "used_micro": row["settled_micro"],
            "left_tokens": max(0, limit.tokens - used.tokens),
            "left_micro": max(0, limit.micro - used.micro),
        }
