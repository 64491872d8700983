"""What is said of a plan's price to who holds something against it: a page of ours that says
otherwise, or a limit of their own. Pure.
"""

from __future__ import annotations

from typing import Any

from steward.money import in_currency
from steward.say import Say
from steward.understanding.pages.cited_pages import cites_a_page
from steward.understanding.yes_and_no.price_limits import limit_named
from teams.billing.goals import PlanChange
from teams.billing.phrases import PriceAboveLimit, PriceHolds
from teams.billing.plan_choice import Plan, offered_to, plan_had, plan_meant, price_of
from teams.contract import View


def price_against_page(view: View[PlanChange], account: dict[str, Any]) -> Say | None:
    """Which price counts, for who cites a page of ours; None: none is cited."""
    if not cites_a_page(view.slots.quote):
        return None
    meant = view.slots.plan or view.slots.from_plan or ""
    offered = offered_to(view, account)
    plan = next((p for p in offered if _is_called(p, meant)), None) or plan_had(offered, account)
    return None if plan is None else PriceHolds(plan=plan["plan"], price=price_of(plan))


def price_above_limit(view: View[PlanChange], account: dict[str, Any]) -> Say | None:
    """That the plan which is wanted costs more than it may; None: they name no limit, or it does
    not.
    """
    limit, plan = limit_named(view.slots.quote), plan_meant(view, account)
    if limit is None or plan is None:
        return None
    most = in_currency(limit, plan["currency"])
    if plan["amount_minor"] <= most.minor:
        return None
    return PriceAboveLimit(plan=plan["plan"], price=price_of(plan), limit=most)


def _is_called(plan: Plan, name: str) -> bool:
    return name in (str(plan["plan"]).replace("_", " ").lower(), str(plan["name"]).lower())
