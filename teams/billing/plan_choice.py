"""Which of the plans on offer a customer means: by its name, its period, the way that it lies from
the one that they have, or its price. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.change_plan import Price
from steward.domain.slots import Toward
from steward.errors import BadInput
from steward.money import Money, parse_money
from steward.understanding.plan.plan_prices import (
    asks_by_the_year,
    asks_for_the_change,
    asks_of_several_plans,
    asks_plan_price,
    asks_price_of_a_month,
    names_the_year,
)
from steward.understanding.plan.plan_sizes import size_answered, size_named
from steward.understanding.plan.plans import plans_named
from teams.billing.goals import PlanChange
from teams.billing.phrases import ChoosePlan, NoFurtherPlan, PlanLine, PlanPreview, PlanPrices
from teams.contract import View
from teams.slots import Slots

type Account = dict[str, Any]
type Plan = dict[str, Any]


def offered_to(view: View[Slots], account: Account) -> list[Plan]:
    """What billing sells to this account: in its currency, of the same product as the plan that it
    has.
    """
    listed = [
        p for p in view.get("plans", {}).get("plans", []) if p["currency"] == account["currency"]
    ]
    had = next((p["product"] for p in listed if p["plan"] == account["subscription"]["plan"]), None)
    return [p for p in listed if p["product"] == had]


def plan_had(offered: Sequence[Plan], account: Account) -> Plan | None:
    """The plan that the account has, as it is on offer today."""
    return next((p for p in offered if p["plan"] == account["subscription"]["plan"]), None)


def plan_meant(view: View[PlanChange], account: Account) -> Plan | None:
    """The one plan on offer that the customer's words name; of several, the one that they do not
    have.

    A period alone is of the plan that they have; to change to that very plan is to say nothing yet,
    unless another one is named that it is to replace: they have made that change already.
    """
    offered, slots = offered_to(view, account), view.slots
    now = plan_had(offered, account)
    wanted = slots.plan
    pointed = slots.toward or (slots.price_named and wanted is None)
    if now is not None and pointed and _names_no_other(slots, str(now["name"]).lower()):
        left = plans_that_way(slots, now, offered)
        return left[0] if len(left) == 1 else None
    if now is not None and wanted is None and slots.named:
        others = {*slots.named} - {str(now["name"]).lower()}
        wanted = others.pop() if len(others) == 1 else None
    if now is None or not (wanted or slots.period):
        return None
    name = str(wanted or now["name"]).lower()
    replaced = slots.from_plan not in (None, name)
    if slots.change and not (slots.period or replaced) and name == str(now["name"]).lower():
        return None
    period = slots.period or now["period"]
    named = [p for p in offered if p["name"].lower() == name]
    fitting = [p for p in named if p["period"] == period] or (named if not slots.period else [])
    return fitting[0] if len(fitting) == 1 else None


def _names_no_other(slots: PlanChange, own: str) -> bool:
    """Whether no plan is wanted by its name but their own: "Regular, but smaller"."""
    return slots.plan is None or (slots.plan == own and slots.from_plan in (None, own))


def plans_that_way(slots: PlanChange, now: Plan, offered: Sequence[Plan]) -> list[Plan]:
    """The plans on offer that lie the way that the words point from the plan that is had, paid by
    the same period; a number that is the price of one means that one.
    """
    priced = [p for p in offered if slots.price_named and _costs(p, slots.price_named)]
    if len(priced) == 1:
        return priced
    period = slots.period or now["period"]
    others = [p for p in offered if p["plan"] != now["plan"] and p["period"] == period]
    smaller = sorted(
        (p for p in others if p["amount_minor"] < now["amount_minor"]), key=_amount_minor
    )
    bigger = sorted(
        (p for p in others if p["amount_minor"] > now["amount_minor"]), key=_amount_minor
    )
    match slots.toward:
        case "least":
            return smaller[:1]
        case "lower":
            return smaller[-1:]
        case "less":
            return smaller
        case "middle":
            ranked = sorted((*others, now), key=_amount_minor)
            middle = ranked[len(ranked) // 2] if len(ranked) % 2 else now
            return [middle] if middle is not now else []
        case "more":
            return bigger
        case "higher":
            return bigger[:1]
        case "most":
            return bigger[-1:]
    return [p for p in offered if p["plan"] != now["plan"]]


def _amount_minor(plan: Plan) -> int:
    return int(plan["amount_minor"])


def _costs(plan: Plan, number: str) -> bool:
    """Whether a number in words is the price of this plan."""
    try:
        told = parse_money(f"{number} {plan['currency']}")
    except BadInput:
        return False
    return told.minor == int(plan["amount_minor"])


def no_further(now: Plan, toward: Toward | None) -> NoFurtherPlan:
    way = "less" if toward in ("less", "lower", "least") else "more"
    return NoFurtherPlan(toward=way, plan=now["plan"], price=price_of(now))


def choose_plan(now: Plan | None, offered: Sequence[Plan]) -> ChoosePlan:
    others = [plan for plan in offered if now is None or plan["plan"] != now["plan"]]
    return ChoosePlan(
        now=now["plan"] if now else None,
        now_price=price_of(now) if now else None,
        plans=tuple(PlanLine(plan=plan["plan"], price=price_of(plan)) for plan in others),
    )


def prices_asked(view: View[PlanChange], account: Account) -> PlanPrices | None:
    """What another plan costs that is only asked about, or a plan by the year; None: nothing of
    that is asked, or billing lists no price.
    """
    listed, yearly = _asked_about(view, account)
    periods = {"month", "year"} if _by_either(view, listed) else {"year" if yearly else "month"}
    asked = [p for p in listed if p["period"] in periods]
    told = tuple(PlanLine(plan=p["plan"], price=price_of(p)) for p in asked or listed)
    if not told:
        return None
    return PlanPrices(plans=told, yearly=("listed" if asked else "missing") if yearly else "")


def plan_asked_about(view: View[PlanChange], account: Account) -> Plan | None:
    """The one plan, by the month, of which only the price is asked."""
    listed, yearly = _asked_about(view, account)
    monthly = [p for p in listed if p["period"] == "month"]
    return monthly[0] if len(monthly) == 1 and not yearly else None


def _asked_about(view: View[PlanChange], account: Account) -> tuple[list[Plan], bool]:
    """The plans on offer of which only the price is asked, and whether by the year."""
    text, slots = view.slots.quote, view.slots
    if slots.change or slots.toward or slots.step or slots.asked:
        return [], False
    own = str(account["subscription"]["plan"]).removesuffix("_annual").replace("_", " ").lower()
    others = {name.removesuffix(" annual") for name in plans_named(text)} - {own}
    yearly = asks_by_the_year(text)
    if not others and _by_the_month(text, account):
        return [p for p in offered_to(view, account) if str(p["name"]).lower() == own], False
    if not (yearly or others or slots.plan) and asks_plan_price(text):
        sized, all_of_them = _called_by_its_size(view, account), offered_to(view, account)
        of_own = _names_the_year(text) and not asks_of_several_plans(text)
        named = [p for p in all_of_them if not of_own or str(p["name"]).lower() == own]
        return sized or named, False
    if not yearly and (slots.plan or len(others) != 1 or not asks_plan_price(text)):
        return [], False
    family = (slots.from_plan or own) if yearly else others.pop()
    return [p for p in offered_to(view, account) if str(p["name"]).lower() == family], yearly


def _by_either(view: View[PlanChange], listed: Sequence[Plan]) -> bool:
    """Whether what is asked of plans by the year is told by the month as well."""
    text = view.slots.quote
    return len(listed) > 1 and _names_the_year(text) and not asks_by_the_year(text)


def _names_the_year(text: str) -> bool:
    return asks_plan_price(text) and names_the_year(text)


def _by_the_month(text: str, account: Account) -> bool:
    """Whether the price by the month is asked of who pays by the year."""
    by_year = str(account["subscription"]["plan"]).endswith("_annual")
    return by_year and asks_price_of_a_month(text)


def _called_by_its_size(view: View[PlanChange], account: Account) -> list[Plan]:
    """The plans on offer that a question calls by how they lie from the one that is had: "what does
    the small one cost?".
    """
    toward = size_answered(view.slots.quote) or size_named(view.slots.quote)
    offered = offered_to(view, account)
    now = plan_had(offered, account)
    if now is None or toward is None:
        return []
    return plans_that_way(view.slots.model_copy(update={"toward": toward}), now, offered)


def only_prices(slots: PlanChange) -> bool:
    """Whether the words only ask what another plan costs: whoever asks that asks for no change, but
    for who is offered something of their plan and points at another one in its place.
    """
    pointed = slots.change and slots.toward
    wished = pointed or slots.step or slots.asked or slots.ordered
    wished = wished or asks_for_the_change(slots.quote)
    return not wished and asks_plan_price(slots.quote)


def preview_told(terms: dict[str, Any]) -> PlanPreview:
    """Billing's terms of a change that is only asked about."""
    new, due = terms["new"], terms["due_minor"]
    price = Money(minor=new["amount_minor"], currency=terms["currency"])
    return PlanPreview(
        plan=new["plan"],
        price=Price(amount=price, period=new["period"]),
        due=Money(minor=due, currency=terms["currency"]) if due else None,
        starts_at=terms["starts_at"] if terms["starts"] == "renewal" else None,
    )


def listed_plan(view: View[Slots], account: Account, plan: str) -> Plan | None:
    """A plan with its price as billing lists it in the account's currency; None: it does not."""
    plans = view.get("plans", {}).get("plans", [])
    own = (p for p in plans if p["plan"] == plan and p["currency"] == account["currency"])
    return next(own, None)


def price_of(plan: Plan) -> Price:
    amount = Money(minor=plan["amount_minor"], currency=plan["currency"])
    return Price(amount=amount, period=plan["period"])
