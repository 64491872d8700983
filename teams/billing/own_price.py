"""What somebody pays for the plan that they have, by the month or the year. Pure."""

from __future__ import annotations

from typing import Any

from state.team import Finding, WantedAction
from steward.money import Money
from steward.say import Say
from steward.understanding.plan.own_prices import price_period
from teams.billing.goals import PlanChange
from teams.billing.phrases import BillingAnswers, OwnPrice, PlanLine, PlanPrices
from teams.billing.plan_choice import listed_plan, price_of
from teams.contract import View

_MONTHS = 12


def own_price(
    view: View[PlanChange], running: list[dict[str, Any]], stale: tuple[WantedAction, ...]
) -> Finding | None:
    """The price of each subscription that runs, in the period that is asked; without one that there
    is none, and what the plans cost. None: billing lists no price for it.
    """
    if not running:
        return Finding(says=none_and_prices(view), wanted=stale)
    told = [_priced(view, account) for account in running]
    says = tuple(one for one in told if one is not None)
    return Finding(says=says, wanted=stale) if len(says) == len(told) else None


def _priced(view: View[PlanChange], account: dict[str, Any]) -> OwnPrice | None:
    had = account["subscription"]
    price = listed_plan(view, account, had["plan"])
    if price is None:
        return None
    asked = price_period(view.slots.quote)
    return OwnPrice(
        plan=had["plan"],
        price=price_of(price),
        asked=asked or "",
        reckoned=_reckoned(price_of(price).amount, price["period"], asked),
        paused=had["status"] == "paused",
    )


def _reckoned(amount: Money, period: str, asked: str | None) -> Money | None:
    """The price in the other period, where that is asked."""
    if asked is None or asked == period:
        return None
    minor = amount.minor * _MONTHS if asked == "year" else round(amount.minor / _MONTHS)
    return Money(minor=minor, currency=amount.currency)


def none_and_prices(view: View[PlanChange]) -> tuple[Say, ...]:
    """That there is no subscription, and what the plans cost by the month, or by the year where
    that is asked.
    """
    accounts = view.get("account", {}).get("accounts", [])
    plans = view.get("plans", {}).get("plans", [])
    currency = next((a["currency"] for a in accounts), next((p["currency"] for p in plans), ""))
    period = price_period(view.slots.quote) or "month"
    own = [p for p in plans if p["currency"] == currency]
    asked = [p for p in own if p["period"] == period] or own
    lines = tuple(PlanLine(plan=p["plan"], price=price_of(p)) for p in asked)
    prices = (PlanPrices(plans=lines, yearly=""),) if lines else ()
    return (BillingAnswers.NO_SUBSCRIPTION, *prices)
