"""Changes of a subscription's schedule: pause it, start it again, skip one period, or keep it after
a cancellation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from actions.phrases import CanBeUndone
from actions.subscription import is_before
from state.team import Finding, Proposal, Read, WantedAction
from steward.domain.slots import RESTS
from steward.understanding.exact.dates_named import moment_of, names_a_day
from steward.understanding.plan.delivery_back import means_the_one_after, unskips
from steward.understanding.plan.ends_in_time import (
    begin_named,
    dates_in_words,
    end_named,
    from_a_day,
)
from steward.understanding.plan.left_out_months import months_left_out
from steward.understanding.plan.months_of_rest import first_of, months_of_rest
from steward.understanding.plan.next_left_out import leaves_out_several
from steward.understanding.plan.plans import wants_again
from steward.understanding.plan.put_off import put_off_by
from steward.understanding.plan.still_wanted import still_wanted
from teams.billing.goals import PlanChange
from teams.billing.phrases import BillingAnswers, BillingWords, ScheduleIs
from teams.billing.plan_choice import listed_plan
from teams.billing.subscription import (
    as_it_stands,
    ask_which,
    conclude_plan,
    meant,
    read_plan,
    stale_plan,
)
from teams.colleagues import ticket
from teams.contract import AnyResult, View, unanswered
from teams.slots import typed
from teams.wished_days import day_met, wished_day
from tools.reading import read_if_offered

type Account = dict[str, Any]

# From which state each step can be taken.
_FROM = {"pause": "active", "skip": "active", "resume": "paused", "keep": "cancelled"}


def read_plan_or_schedule(view: View[PlanChange]) -> list[Read]:
    """What a change of plan needs; of a pause until a day, what billing makes of it."""
    if not view.has("account") or view.slots.step != "pause":
        return read_plan(view)
    accounts = [a for a in view.get("account", {}).get("accounts", []) if a.get("subscription")]
    found = meant(view, [a for a in accounts if _status(view, a) == "active"])
    until, begins = _until(view), _begins_later(view, found)
    if until is None and begins is None:
        return read_plan(view)
    if len(found) != 1:
        return []
    days = {"until": until, "begins": begins}
    known = {name: day for name, day in days.items() if day is not None}
    account = found[0]["account_id"]
    return [read_if_offered("pause", "billing.preview_pause", account_id=account, **known)]


def _begins_later(view: View[PlanChange], found: Sequence[Account]) -> str | None:
    """The day to come from which a pause of the one subscription is wished for, before its end."""
    if len(found) != 1:
        return None
    until = _until(view)
    day = _begins(view, bool(until), str(found[0]["subscription"].get("renews_at") or "") or None)
    if day is None or not is_before(view.now, day) or (until and not is_before(day, until)):
        return None
    return day


def _until(view: View[PlanChange]) -> str | None:
    """The day on which a pause is to end: that on which the next delivery is due, by so much later
    as the words say, or as they name it.
    """
    active = [a for a in view.get("account", {}).get("accounts", []) if _runs(view, a)]
    if (by := _put_off_by(view)) is None or len(active) != 1:
        return _day_named(view, end_named)
    return (datetime.fromisoformat(active[0]["subscription"]["renews_at"]) + by).isoformat()


def _put_off_by(view: View[PlanChange]) -> timedelta | None:
    said = (put_off_by(one) for one in (view.slots.quote, view.slots.first))
    return next((by for by in said if by is not None), None)


def _runs(view: View[PlanChange], account: Account) -> bool:
    """Whether a subscription runs, and it is known when it sends next."""
    renews = (account.get("subscription") or {}).get("renews_at")
    return bool(renews) and _status(view, account) == "active"


def _day_named(view: View[PlanChange], named: Callable[[str, date], date | None]) -> str | None:
    today = datetime.fromisoformat(view.now).date()
    quote, first = view.slots.quote, view.slots.first
    begins = from_a_day(quote, today)
    if begins is not None and end_named(quote, today) is None:
        quote = f"{first}. {quote}"  # for as long as was said before
        end = end_named(quote, today)
        if named is begin_named and end is not None and begins < end:
            return moment_of(begins).isoformat()  # the day that was named last
    day = named(quote, today) or named(first, today)
    return None if day is None else moment_of(day).isoformat()


def _comes_again(view: View[PlanChange], accounts: Sequence[Account]) -> bool:
    """Whether all that there is rests, and more than a question says that it is wanted again: "I'm
    home, the coffee may come again". It is offered, and waits for a yes.
    """
    known = [_status(view, account) for account in accounts if account.get("subscription")]
    rests = bool(known) and set(known) == {"paused"}
    return rests and bool(typed(view.task).said_in) and wants_again(view.slots.quote)


def conclude_schedule(
    view: View[PlanChange], accounts: Sequence[Account], step: str
) -> AnyResult | None:
    """The step that was asked for, as an offer with the day on which it sends next.

    None: no subscription is in the state that it begins from.
    """
    if step == "resume" and {_status(view, a) for a in accounts} == {"cancelled"}:
        step = "keep"  # it runs still: what goes on again is what was to end
    fitting = [a for a in accounts if _status(view, a) == _FROM[step]]
    if step in ("resume", "keep") and not fitting:  # what is to come is taken back
        step, fitting = "resume", [a for a in accounts if a["subscription"].get("pause_from")]
    found = meant(view, fitting) if fitting else []
    if step == "skip" and len(found) == 1 and unskips(view.slots.quote):
        never = CanBeUndone(act="skip", offered=False)
        return Finding(says=(_stands(found[0], "skipped"), never))
    if len(found) > 1:
        return ask_which(view, found)
    if not found:
        if step == "pause" and (other := _until_another_day(view, accounts)) is not None:
            asked = ticket(view, "skip_or_pause", f"Skip or pause {other['account_id']}")
            return Proposal(wanted=(asked, *stale_plan(view)), says=(_stands(other, "paused"),))
        return _already(view, accounts, step)
    if step == "skip" and _without_delivery(view, found[0]):
        return Finding(says=(_stands(found[0], "skipped"),))
    if step == "skip" and _of_another_month(view, found[0]):
        return _by_a_colleague(view, found[0], months=True)
    later = bool((view.get("pause") or {}).get("pause_from"))
    if step == "pause" and not later and _after_several(view, found[0]):
        return _by_a_colleague(view, found[0], months=True)
    return Proposal(wanted=(_wanted(view, found[0], step),))


def _after_several(view: View[PlanChange], account: Account) -> bool:
    """Whether whole months are to be left out that begin after more than the next delivery: a rest
    begins with the yes, and would take with it all that comes before.
    """
    now, renews = datetime.fromisoformat(view.now), account["subscription"].get("renews_at")
    months: Sequence[int] = months_of_rest(dates_in_words(view.slots.quote)) or ()
    if not months and _until(view) is None:  # "in January and February nothing for once"
        named = months_left_out(view.slots.quote)
        months = tuple(named) if len(named) > 1 else ()
    if not months or not renews or now.month in months:
        return False
    first = min(first_of(month, now.date()) for month in months)
    period = "year" if str(account["subscription"]["plan"]).endswith("_annual") else "month"
    return datetime.fromisoformat(_one_later(str(renews), period)).date() < first


def _until_another_day(view: View[PlanChange], accounts: Sequence[Account]) -> Account | None:
    """The one subscription that rests already, where the words name another end than it has: how a
    rest that has begun is made longer, people see to.
    """
    until, rests = _until(view), [a for a in accounts if _status(view, a) == "paused"]
    if until is None or len(rests) != 1 or not names_a_day(view.slots.quote):
        return None  # a stretch may have been counted from another day: "two months"
    ends = str(rests[0]["subscription"].get("paused_until") or "")
    return rests[0] if until[:10] != ends[:10] else None


def _of_another_month(view: View[PlanChange], account: Account) -> bool:
    """Whether months or deliveries are named that are more than the next one, which alone can be
    skipped here.
    """
    months, renews = months_left_out(view.slots.quote), account["subscription"].get("renews_at")
    if leaves_out_several(view.slots.quote) or means_the_one_after(view.slots.quote):
        return True
    return bool(months and renews) and months != {datetime.fromisoformat(str(renews)).month}


def _without_delivery(view: View[PlanChange], account: Account) -> bool:
    """Whether in all the months that are named nothing is sent anyway: the next delivery is after
    them, as where one was skipped already.
    """
    months, renews = months_left_out(view.slots.quote), account["subscription"].get("renews_at")
    if not (months and renews):
        return False
    now, next_at = datetime.fromisoformat(view.now), datetime.fromisoformat(str(renews))
    before = 12 * (next_at.year - now.year) + next_at.month - now.month
    return all(0 < (month - now.month) % 12 < before for month in months)


def conclude_plan_or_schedule(view: View[PlanChange]) -> AnyResult:
    """Which plan it is, a change of it, or of when it sends next."""
    accounts = view.get("account", {}).get("accounts", [])
    changes = view.slots.plan or view.slots.period or view.slots.change
    step = view.slots.step or ("resume" if _comes_again(view, accounts) else None)
    if unanswered(view, "contact", "plans") is None and step and accounts and not changes:
        found = conclude_schedule(view, [a for a in accounts if a.get("subscription")], step)
        if found is not None:
            return found
        if step in RESTS and not _of_a_subscription(accounts):
            if not any(account.get("plan") for account in accounts):
                return Finding(says=(BillingAnswers.NO_SUBSCRIPTION,), wanted=stale_plan(view))
            return _by_a_colleague(view, accounts[0])
    return conclude_plan(view)


def _of_a_subscription(accounts: Sequence[Account]) -> bool:
    return any(account.get("subscription") for account in accounts)


def _by_a_colleague(view: View[PlanChange], account: Account, *, months: bool = False) -> Proposal:
    """Where billing keeps no subscription that could be paused, or cannot skip what is named."""
    subject = f"Skip or pause {account['account_id']}"
    asked = ticket(view, "skip_or_pause", subject)
    says = BillingWords.MONTHS_ASKED if months else BillingWords.PAUSE_ASKED
    return Proposal(wanted=(asked, *stale_plan(view)), says=(says,))


def may_be_kept(view: View[Any], accounts: Sequence[Account]) -> Account | None:
    """The one subscription that was cancelled and still runs."""
    found = [a for a in accounts if _status(view, a) == "cancelled"]
    return found[0] if len(found) == 1 else None


def _status(view: View[Any], account: Account) -> str:
    return str((as_it_stands(account.get("subscription"), view.now) or {}).get("status", ""))


def _already(view: View[PlanChange], accounts: Sequence[Account], step: str) -> Finding | None:
    """Whether the subscription is already as asked for: paused, or running."""
    wanted = "paused" if step == "pause" else "active"
    for account in accounts:
        if step != "skip" and _status(view, account) == wanted:
            return Finding(says=(_stands(account, wanted),))
    return None


def _stands(account: Account, status: str) -> ScheduleIs:
    had = account["subscription"]
    until = had.get("paused_until") if status == "paused" else None
    return ScheduleIs(plan=had["plan"], status=status, renews_at=had.get("renews_at"), until=until)


def _wanted(view: View[PlanChange], account: Account, step: str) -> WantedAction:
    had = account["subscription"]
    due_now = step == "resume" and bool(had.get("renews_at")) and _over(had["renews_at"], view.now)
    price = listed_plan(view, account, had["plan"])
    changes = bool(had.get("next_plan")) and not due_now  # it costs something else from then on
    renews, preview = had.get("renews_at"), (view.get("pause") or {}) if step == "pause" else {}
    ends = bool(preview.get("paused_until"))
    params = {
        "account_id": account["account_id"],
        "plan": had["plan"],
        "step": step,
        "status": had["status"],
        "renews_at": renews,
        "next_at": preview.get("next_at") or _next(view, had, price, step),
        "until": preview.get("paused_until"),
        "begins": _begins(view, ends, renews) if step == "pause" else None,
        "rests_from": preview.get("pause_from"),
        "ends": step == "pause" and view.slots.ends and not ends,
        "due_now": due_now,
        "to_minor": price["amount_minor"] if price and not changes else None,
        "currency": account["currency"],
        "wished": wished_day(view, renews) if step == "resume" else None,
        "met": day_met(view, renews) if step == "resume" else None,
        "paused_at": had.get("paused_at") if step == "resume" else None,
    }
    return WantedAction(
        kind="reschedule_subscription",
        resource=f"subscription:{account['account_id']}",
        params=params,
    )


def _begins(view: View[PlanChange], until: bool, renews: str | None) -> str | None:
    """The day from which a pause is wished for: until another day, or without an end."""
    if _put_off_by(view) is not None:
        return None
    if (day := _after_the_wanted(view, renews)) is not None:
        return day
    if until:
        return _day_named(view, begin_named)
    return None if view.slots.ends else wished_day(view, view.now)


def _after_the_wanted(view: View[PlanChange], renews: str | None) -> str | None:
    """The day after the delivery that is still wanted, where the words name one before the rest:
    "yes, but send me the December one".
    """
    months = (still_wanted(one) for one in (view.slots.quote, view.slots.first))
    month = next((one for one in months if one is not None), None)
    if month is None or not renews:
        return None
    due = datetime.fromisoformat(str(renews))
    while month and due.month != month:
        due = datetime.fromisoformat(_one_later(due.isoformat(), "month"))
    return (due + timedelta(days=1)).isoformat()


def _next(
    view: View[PlanChange], had: dict[str, Any], price: dict[str, Any] | None, step: str
) -> str | None:
    """The day on which the next period begins after this step; None: nobody can say."""
    renews = had.get("renews_at") or (had.get("ends_at") if step == "keep" else None)
    if step == "pause" or not renews:
        return None
    if step == "skip":
        return _one_later(str(renews), "year" if price and price["period"] == "year" else "month")
    return view.now if step == "resume" and _over(str(renews), view.now) else str(renews)


def _over(moment: str, now: str) -> bool:
    return datetime.fromisoformat(moment) <= datetime.fromisoformat(now)


def _one_later(moment: str, period: str) -> str:
    """One period later, as billing counts it: the same day, or the month's last one."""
    at = datetime.fromisoformat(moment)
    if period == "year":
        year, month = at.year + 1, at.month
    else:
        year, month = at.year + at.month // 12, at.month % 12 + 1
    for day in (at.day, 30, 29, 28):
        try:
            return at.replace(year=year, month=month, day=min(day, at.day)).isoformat()
        except ValueError:
            continue
    return moment
