"""Changes of plan: which subscription is meant, what the change comes to by billing's preview, and
what is asked when that is not clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from state.team import AskCustomer, Finding, Proposal, Read, WantedAction
from steward.domain.understanding import OpenQuestion
from steward.money import Money
from steward.say import Say
from steward.understanding.exact.days_wished import wishes_some_time
from steward.understanding.plan.own_prices import asks_own_price
from steward.understanding.plan.stale_plans import cites_plan
from steward.understanding.talk.subjects import fits
from teams.billing.given_up import OPTIONAL, given_up, read_if_cancelled
from teams.billing.goals import Cancellation, PlanChange
from teams.billing.own_price import none_and_prices, own_price
from teams.billing.phrases import (
    AccountLine,
    BillingAnswers,
    BillingWords,
    ChooseAccount,
    PlanIs,
    SubscriptionOver,
)
from teams.billing.plan_choice import (
    choose_plan,
    listed_plan,
    no_further,
    offered_to,
    only_prices,
    plan_asked_about,
    plan_had,
    plan_meant,
    plans_that_way,
    preview_told,
    price_of,
    prices_asked,
)
from teams.billing.price_said import price_above_limit, price_against_page
from teams.colleagues import ticket
from teams.contract import AnyResult, View, unanswered
from teams.slots import Slots
from teams.wished_days import day_met, wished_day
from tools.reading import read, read_if_offered

type Account = dict[str, Any]

_MOST_TOLD = 3  # subscriptions in one answer
_PRICELESS = "billing gives no price for it"
# Why billing has no price, in words for the colleague who takes over.
_WHY = {
    "by_invoice": "the account pays by purchase order",
    "no_card": "no open card to charge",
    "not_priced": "the plan it has is not on offer",
    "period_unknown": "the period that runs is not known",
    "not_active": "the account is not active",
    "unknown_plan": "no such plan for this account",
}


def stale_plan(view: View[Slots]) -> tuple[WantedAction, ...]:
    """The CRM's plan where billing, the system of record for plans, says otherwise."""
    contact, accounts = view.get("contact"), view.get("account", {}).get("accounts", [])
    if (
        contact is None
        or len(accounts) != 1
        or not accounts[0].get("plan")
        or not contact.get("plan")
    ):
        return ()
    mine, theirs = str(accounts[0]["plan"]), str(contact["plan"])
    if mine.lower() == theirs.lower():
        return ()
    params = {
        "system": "crm",
        "record": contact["contact_id"],
        "field": "plan",
        "value": mine,
        "stale": theirs,
        "source": "billing",
        "source_record": accounts[0]["account_id"],
    }
    return (
        WantedAction(
            kind="correct_record", resource=f"crm:{contact['contact_id']}:plan", params=params
        ),
    )


def meant(view: View[Cancellation], running: Sequence[Account]) -> Sequence[Account]:
    """Of several subscriptions those that the customer may mean: by account, by the plan that they
    have.
    """
    named, had = view.slots.account, view.slots.from_plan
    by_account = [
        a
        for a in running
        if named in (None, a["account_id"]) and fits(view.slots, {"account": a["account_id"]})
    ]
    by_plan = [a for a in by_account if had in (None, _family(a["subscription"]["plan"]))]
    only = [a for a in running if len(running) == 1 and named is None]  # no other can be meant
    return by_plan or by_account or only


def ask_which(view: View[Slots], accounts: Sequence[Account]) -> AskCustomer:
    """Several fit: the customer says which, by account or by plan."""
    options = tuple(a["account_id"] for a in accounts)
    listed = tuple(
        AccountLine(account=a["account_id"], plan=a["subscription"]["plan"]) for a in accounts
    )
    question = OpenQuestion(kind="choose", task=view.task["id"], options=options)
    return AskCustomer(question=question, says=(ChooseAccount(accounts=listed),))


def read_plan(view: View[PlanChange]) -> list[Read]:
    """The accounts, what is on offer, and, once it is clear what is meant, what it comes to."""
    if not view.has("account"):
        contact = (
            [read("contact", "crm.get_contact")]
            if view.customer and view.customer.ids("crm")
            else []
        )
        return [
            read("account", "billing.get_account"),
            read_if_offered("plans", "billing.list_plans"),
            *contact,
        ]
    found, target = meant(view, _running(view)), None
    if len(found) == 1:
        target = plan_meant(view, found[0]) or plan_asked_about(view, found[0])
    if target is None:
        return []
    change = read(
        "change",
        "billing.preview_plan_change",
        account_id=found[0]["account_id"],
        plan=target["plan"],
    )
    return [change, *read_if_cancelled(view, found[0])]


def conclude_plan(view: View[PlanChange]) -> AnyResult:
    """Which plan it is, or a change of it with billing's price."""
    if (early := unanswered(view, *OPTIONAL)) is not None:
        return early
    accounts = view.get("account", {}).get("accounts", [])
    stale = stale_plan(view)
    slots = view.slots
    if not accounts and not asks_own_price(slots.quote):
        return Finding(says=_over(view, ()))
    running = _running(view)
    if asks_own_price(slots.quote) and (own := own_price(view, running, stale)) is not None:
        return own
    if len(running) == 1 and (price := price_against_page(view, running[0])) is not None:
        return Finding(says=(price,), wanted=stale)
    if len(running) == 1 and (prices := prices_asked(view, running[0])) is not None:
        terms = (view.get("change") or {}).get("terms")
        return Finding(says=_preview(view, terms) if terms else (prices,), wanted=stale)
    changes = slots.plan or slots.period or slots.named or slots.change or slots.toward
    if not changes:
        told = (meant(view, running) or accounts)[:_MOST_TOLD]
        says = tuple(_plan_is(view, one, stale) for one in told)
        if slots.vague and running and not stale:
            question = OpenQuestion(kind="detail", task=view.task["id"])
            return AskCustomer(question=question, says=(*says, BillingAnswers.WHICH_CHANGE))
        return Finding(says=says, wanted=stale)
    if not running:
        return Finding(says=_over(view, accounts), wanted=stale)
    found = meant(view, running)
    if len(found) != 1:
        return ask_which(view, found or running)
    return _change(view, found[0])


def conclude_own_price(view: View[PlanChange]) -> AnyResult:
    """What they pay for the plan that they have, asked beside something else; where billing lists
    no price for it, which one that is.
    """
    if (early := unanswered(view, "contact")) is not None:
        return early
    running, stale = _running(view), stale_plan(view)
    told = own_price(view, running, stale)
    return told or Finding(says=tuple(_plan_is(view, one, stale) for one in running), wanted=stale)


def _change(view: View[PlanChange], account: Account) -> AnyResult:
    stale = stale_plan(view)
    offered, target = offered_to(view, account), plan_meant(view, account)
    if not offered:
        return _a_colleague(view, account, "not_priced")
    if target is None:
        now = plan_had(offered, account)
        question = OpenQuestion(kind="detail", task=view.task["id"])
        left = plans_that_way(view.slots, now, offered) if now else offered
        if now is not None and not left:
            return Finding(says=(no_further(now, view.slots.toward),), wanted=stale)
        return AskCustomer(question=question, says=(choose_plan(now, left),))
    if target["plan"] == account["subscription"].get("next_plan"):
        return Finding(says=(_plan_is(view, account, stale),), wanted=stale)
    preview = view.get("change") or {}
    terms, why = preview.get("terms"), preview.get("why")
    if why == "same_plan":
        return Finding(says=(_plan_is(view, account, stale),), wanted=stale)
    if why == "not_running":
        return Finding(says=_over(view, [account]), wanted=stale)
    if terms is None:
        return _a_colleague(view, account, str(why or "not_priced"))
    if only_prices(view.slots) or _some_time(view):
        return Finding(says=_preview(view, terms), wanted=stale)
    if (above := price_above_limit(view, account)) is not None:
        return Finding(says=(above,), wanted=stale)
    return Proposal(wanted=(_wanted(view, account, terms), *stale), says=given_up(view, terms))


def _preview(view: View[PlanChange], terms: dict[str, Any]) -> tuple[Say, ...]:
    return (preview_told(terms), *given_up(view, terms))


def _some_time(view: View[PlanChange]) -> bool:
    """Whether it is wished for at a time that names no day: it is told, and offered when asked."""
    return wishes_some_time(view.slots.quote, datetime.fromisoformat(view.now).date())


def _wanted(view: View[PlanChange], account: Account, terms: dict[str, Any]) -> WantedAction:
    """All that the customer is told, and nothing else, is what they agree to.

    The digest of it goes to billing.
    """
    old, new = terms["old"], terms["new"]
    params = {
        "account_id": account["account_id"],
        "from": old["plan"],
        "plan": new["plan"],
        "preview_id": terms["preview_id"],
        "from_minor": old["amount_minor"],
        "from_period": old["period"],
        "to_minor": new["amount_minor"],
        "period": new["period"],
        "due_minor": terms["due_minor"],
        "currency": terms["currency"],
        "last4": terms["last4"],
        "starts": terms["starts"],
        "starts_at": terms["starts_at"],
        "renews_at": terms["renews_at"],
        "next_plan": account["subscription"].get("next_plan"),
        "expires_at": terms["expires_at"],
        "wished": wished_day(view, terms["starts_at"]),
        "met": day_met(view, terms["starts_at"]),
    }
    return WantedAction(
        kind="change_plan", resource=f"subscription:{account['account_id']}", params=params
    )


def _running(view: View[Slots]) -> list[Account]:
    accounts = view.get("account", {}).get("accounts", [])
    return [
        a
        for a in accounts
        if a.get("subscription") and a["subscription"]["status"] in ("active", "paused")
    ]


def _family(plan: str) -> str:
    """The name of a plan without its period, as the reader has it."""
    return plan.removesuffix("_annual").replace("_", " ").lower()


def _plan_is(view: View[Slots], account: Account, stale: tuple[WantedAction, ...]) -> PlanIs:
    had = as_it_stands(account.get("subscription"), view.now) or {}
    at, amount = _next_payment(view, account)
    running = had.get("status") not in ("ended", "cancelled", "paused")
    said = stale[0].params["stale"] if stale else None
    return PlanIs(
        plan=account.get("plan") if running else account.get("plan") and had.get("plan"),
        year=view.now[:4],
        since=account["updated_at"],
        stale=said,
        cited=said is not None and cites_plan(view.slots.quote, said),
        status=had.get("status"),
        ends_at=had.get("ends_at"),
        paused_at=had.get("paused_at") if had.get("status") == "paused" else None,
        until=had.get("paused_until"),
        rests_from=had.get("pause_from"),
        renews_at=had.get("renews_at"),
        next_plan=had.get("next_plan"),
        next_at=at,
        next_amount=amount,
        **_started_again(view, account),
    )


def _started_again(view: View[Slots], account: Account) -> dict[str, Any]:
    """The first payment of a subscription that rests without an end, if it is started again."""
    had = account.get("subscription") or {}
    at = had.get("renews_at")
    if had.get("status") != "paused" or had.get("paused_until") or not at:
        return {}
    price = listed_plan(view, account, had.get("next_plan") or had["plan"])
    over = _moment(at) <= _moment(view.now)
    amount = price_of(price).amount if price else None
    return {"again_at": None if over else _moment(at), "again_amount": amount}


def _next_payment(view: View[Slots], account: Account) -> tuple[datetime | None, Money | None]:
    """When the subscription renews and what is paid then:
    the price of the plan that it has from that day on, where billing lists it.
    """
    had = account.get("subscription") or {}
    at = had.get("renews_at")
    if had.get("status") != "active" or not at or _moment(at) <= _moment(view.now):
        return None, None
    plan, rests, until = had.get("next_plan") or had["plan"], *map(had.get, _REST)
    if rests and _moment(at) >= _moment(rests):  # it falls into a rest, and begins after it
        at = until
    price = listed_plan(view, account, plan) if at else None
    return _moment(at) if at else None, price_of(price).amount if price else None


_REST = ("pause_from", "paused_until")


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(str(value))


def as_it_stands(subscription: dict[str, Any] | None, now: str) -> dict[str, Any] | None:
    """A subscription as it is today: what was cancelled has ended once its last day is over."""
    if subscription is None:
        return None
    ends_at = str(subscription.get("ends_at") or now)
    cancelled = subscription["status"] == "cancelled" and subscription.get("ends_at") is not None
    over = cancelled and datetime.fromisoformat(ends_at) <= datetime.fromisoformat(now)
    return subscription | ({"status": "ended", "next_plan": None} if over else {})


def _over(view: View[PlanChange], accounts: Sequence[Account]) -> tuple[Say, ...]:
    """There is nothing that could be changed: it ended, or it was cancelled and ends; or none was
    there, and what the plans cost is told to who wishes for one.
    """
    ended = next(
        (as_it_stands(a["subscription"], view.now) for a in accounts if a.get("subscription")), None
    )
    if ended is None:
        return (*none_and_prices(view), BillingAnswers.NO_NEW_ONE)
    over = SubscriptionOver(
        plan=ended["plan"], status=ended["status"], ends_at=ended.get("ends_at")
    )
    return (over,)


def _a_colleague(view: View[PlanChange], account: Account, why: str) -> Proposal:
    asked = _ticket(
        view,
        account,
        "Change of plan",
        f"{_WHY.get(why, _PRICELESS)}; "
        f"asked for: {view.slots.plan or ''} {view.slots.period or ''}",
    )
    return Proposal(wanted=(asked,), says=(BillingWords.PLAN_BY_A_COLLEAGUE,))


def _ticket(view: View[Slots], account: Account, subject: str, why: str = "") -> WantedAction:
    body = "; ".join(part.strip() for part in (why, view.slots.quote) if part.strip())
    about = subject.lower().replace(" ", "_")
    return ticket(view, about, f"{subject} {account['account_id']}", body)
