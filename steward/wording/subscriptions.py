"""What is said of plans: which one, what a change comes to, and that it is done."""

from __future__ import annotations

from datetime import datetime

from steward.wording.parts import Data, Phrase, amount, day, plain, plan_name, price


def _plan_is(data: Data) -> str:
    if not data.get("plan"):
        return "I see no plan on your account."
    changed = f", changed on {day(data['since'])}" if data.get("stale") else ""
    text = (
        f"You are on the {plan_name(data['plan'])} plan{changed}; billing is what counts for that."
    )
    had = data.get("subscription") or {}
    if (how := _running_out(had)) is not None:
        text = how
    elif later := had.get("next_plan"):
        text += (
            f" From {_dated(had.get('renews_at'), data.get('year'))} on it is "
            f"{plan_name(later)}, as you asked for."
        )
    if how is None and (due := data.get("next")):
        text += f" It renews on {_dated(due['at'], data.get('year'))}"
        text += f", for {amount(due['amount'])}." if due.get("amount") else "."
    if data.get("stale"):
        text += (
            f" Another of our systems still says {plan_name(data['stale'])}, "
            "which is out of date, so I am having it corrected."
        )
    return text


def _running_out(had: Data) -> str | None:
    """How a subscription stands that is not simply running; None when it is."""
    name, end = plan_name(had["plan"]) if had.get("plan") else "", _end(had.get("ends_at"))
    match had.get("status"):
        case "ended":
            return (
                f"Your {name} subscription ended{' on ' + end if end else ''}. "
                "A new one starts on our website."
            )
        case "cancelled":
            return (
                f"You are on the {name} plan; it is "
                f"cancelled{', runs until ' + end if end else ''} and is not renewed."
            )
        case "paused":
            return f"Your {name} subscription is paused. I can start it again whenever you tell me."
        case _:
            return None


def _dated(value: str | None, today: str | None) -> str:
    """A day, with its year where that is not this one."""
    same = not value or not today or value[:4] == today[:4]
    return day(value) if same else _end(value)


def _end(value: str | None) -> str:
    """The day on which a subscription ends, with its year: a period may be a year long."""
    return f"{day(value)} {datetime.fromisoformat(value).year}" if value else ""


def _confirm_cancellation(data: Data) -> str:
    return (
        f"I can cancel your {plan_name(data['plan'])} subscription ({data['account_id']}); "
        f"it then runs until {_end(data['ends_at'])} and is not renewed. "
        "Shall I? Please answer yes or no."
    )


def _confirm_change(data: Data) -> str:
    if "due_minor" not in data:
        return (
            f"I can move you from {plan_name(data['from'])} to {plan_name(data['plan'])}. "
            "Shall I? Please answer yes or no."
        )
    had = (
        f"{plan_name(data['from'])} "
        f"({price(data['from_minor'], data['currency'], data['from_period'])})"
    )
    new = f"{plan_name(data['plan'])} ({price(data['to_minor'], data['currency'], data['period'])})"
    if data["from"] == data["plan"]:
        later = plan_name(data.get("next_plan"))
        text = (
            f"You are on {had}. I can drop the change to {later} that was set for "
            f"{_dated(data['renews_at'], data.get('expires_at'))}. Nothing is charged today."
        )
    elif data["starts"] == "renewal":
        text = (
            f"I can move you from {had} to {new} from "
            f"{_dated(data['starts_at'], data.get('expires_at'))} on. "
            f"Nothing is charged today; until then you keep {plan_name(data['from'])}."
        )
    else:
        due = amount({"minor": data["due_minor"], "currency": data["currency"]})
        paid = (
            f"{due} is charged today{_to_card(data)}, for the time until {_renewal(data)}"
            if data["due_minor"]
            else "Nothing is charged today"
        )
        text = (
            f"I can move you from {had} to {new}, at once. {paid}; "
            f"from {_renewal(data)} on it is "
            f"{price(data['to_minor'], data['currency'], data['period'])}."
        )
    return f"{text} Shall I? Please answer yes or no."


def _renewal(data: Data) -> str:
    """The day of the next renewal, with its year where that is not this one."""
    at, today = datetime.fromisoformat(data["renews_at"]), datetime.fromisoformat(data["starts_at"])
    return day(data["renews_at"]) + (f" {at.year}" if at.year != today.year else "")


def _to_card(data: Data) -> str:
    return f" to the card ending in {data['last4']}" if data.get("last4") else ""


def _change_done(data: Data) -> str:
    if data.get("starts") == "renewal":
        return (
            f"Done: from {_dated(data.get('starts_at'), data.get('expires_at'))} on you are "
            f"on the {plan_name(data['plan'])} plan. Until then nothing changes."
        )
    text = f"You are on the {plan_name(data['plan'])} plan now."
    if data.get("charged_minor"):
        charged = amount({"minor": data["charged_minor"], "currency": data["currency"]})
        text += f" {charged} was charged{_to_card(data)}, on invoice {data['invoice_id']}."
    return text


def _choose_account(data: Data) -> str:
    listed = ", ".join(f"{one['account']} ({plan_name(one['plan'])})" for one in data["accounts"])
    return f"You have more than one subscription: {listed}. Which one do you mean?"


def _choose_plan(data: Data) -> str:
    now = data.get("now")
    first = (
        (
            f"You are on {plan_name(now['plan'])} "
            f"({price(now['amount_minor'], now['currency'], now['period'])}). "
        )
        if now
        else ""
    )
    others = [p for p in data["plans"] if now is None or p["plan"] != now["plan"]]
    listed = ", ".join(
        f"{plan_name(p['plan'])} for {price(p['amount_minor'], p['currency'], p['period'])}"
        for p in others
    )
    return f"{first}There is {listed}. Which one would you like?"


def _over(data: Data) -> str:
    name, end = plan_name(data["plan"]), _end(data.get("ends_at"))
    match data["status"]:
        case "cancelled":
            return (
                f"Your {name} subscription is "
                f"cancelled{' and ends on ' + end if end else ''}, "
                "so its plan can't be changed any more."
            )
        case "paused":
            return (
                f"Your {name} subscription is paused. Its plan can be changed once it runs "
                "again; I can start it, just tell me."
            )
        case _:
            return (
                f"Your {name} subscription ended{' on ' + end if end else ''}, "
                "so there is nothing to change. I can't start a new one by myself; for that, "
                "ask me for a person."
            )


def _denied(data: Data) -> str:
    if data.get("denial") == "preview_over":
        return (
            "What I told you held for a short time only, and that is over. "
            "Nothing has changed, so here it is anew:"
        )
    return "I can't do that for you by myself; I can ask a colleague."


def _confirm_schedule(data: Data) -> str:
    name = plan_name(data["plan"])
    which = f"your {name} subscription ({data['account_id']})"
    then = _end(data.get("next_at"))
    match data["step"]:
        case "pause":
            before = (
                f" The next would be on {_end(data['renews_at'])}." if data["renews_at"] else ""
            )
            text = (
                f"I can pause {which}: from now on nothing is sent and nothing is charged, until "
                f"you start it again, which you can do here at any time.{before}"
            )
        case "skip":
            text = (
                f"I can skip the next delivery of {which}, the one of {_end(data['renews_at'])}: "
                f"nothing is charged for it, and the one after it is on {then}."
            )
        case "resume":
            text = f"I can start {which} again{_resumed(data, then)}."
        case _:
            on = f", and the next payment is on {then}" if then else ""
            text = (
                f"I can take your cancellation back: {which} goes on{on}. Nothing is charged today."
            )
    return f"{text} Shall I? Please answer yes or no."


def _resumed(data: Data, then: str) -> str:
    paid = (
        f"{amount({'minor': data['to_minor'], 'currency': data['currency']})} "
        if data.get("to_minor")
        else "the price of the plan "
    )
    if data.get("due_now"):
        return f": its next period begins at once, and {paid}is charged today"
    return f": the next delivery is on {then}; nothing is charged today" if then else ""


def _schedule_done(data: Data) -> str:
    name, then = plan_name(data["plan"]), _end(data.get("next_at"))
    match data["step"]:
        case "pause":
            return (
                f"Done: your {name} subscription is paused, with no delivery and no charge until "
                "you start it again; just tell me here."
            )
        case "skip":
            return (
                f"Done: the delivery of {_end(data['renews_at'])} is skipped; the next one is on "
                f"{then}."
            )
        case _:
            on = f"; it renews on {then}" if then else ""
            return f"Done: your {name} subscription is running{on}."


def _schedule_is(data: Data) -> str:
    name = plan_name(data["plan"])
    if data["status"] == "paused":
        return (
            f"Your {name} subscription is paused already: nothing is sent or charged. I can start "
            "it again whenever you tell me."
        )
    on = f" and renews on {_end(data['renews_at'])}" if data.get("renews_at") else ""
    return f"Your {name} subscription is running{on}, so there is nothing to start again."


def _ends(d: Data) -> str:
    return "ended" if d.get("status") == "ended" else "ends"


SUBSCRIPTION: dict[str, Phrase] = {
    "plan_is": _plan_is,
    "no_subscription": plain("I see no subscription on your account."),
    "nothing_to_cancel": lambda d: (
        "There is nothing to cancel: your subscription "
        + (f"{_ends(d)} on {_end(d['ends_at'])}." if d.get("ends_at") else "is not active.")
    ),
    "subscription_over": _over,
    "choose_account": _choose_account,
    "choose_plan": _choose_plan,
    "confirm_cancellation": _confirm_cancellation,
    "cancellation_done": lambda d: (
        f"Your subscription is cancelled; it runs until {_end(d.get('ends_at'))} and is not "
        "renewed."
    ),
    "confirm_plan_change": _confirm_change,
    "confirm_schedule": _confirm_schedule,
    "schedule_done": _schedule_done,
    "schedule_is": _schedule_is,
    "plan_change_done": _change_done,
    "plan_by_a_colleague": plain(
        "I can't work out by myself what that change comes to, "
        "so I've asked a colleague to see to it. Nothing has changed yet."
    ),
    "change_denied": _denied,
}
