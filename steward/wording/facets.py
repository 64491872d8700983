"""Answers to what a customer asks about something that the desk said: when, why, how much, who.

By the phrase that said it, and the facet that is asked about. Nothing is answered here that the
facts of that phrase do not hold. Pure.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from steward.domain.understanding import Facet
from steward.wording.money import shown_by
from steward.wording.parts import Data, Phrase, a_colleague, amount, day, plain, plan_name, tender
from steward.wording.phrases import PHRASES

type Answer = Callable[[Data], str | None]


def named_day(value: str | None) -> str:
    """`Monday 23 November`; empty when it is not known."""
    return f"{datetime.fromisoformat(value):%A} {day(value)}" if value else ""


def _again(kind: str) -> Answer:
    """The phrase itself answers it."""
    return lambda data: PHRASES[kind](data)


def _parcel_when(data: Data) -> str | None:
    what = f"your {data['item']} ({data['order_id']})"
    if data["status"] == "delivered":
        at = named_day(data.get("delivered_at"))
        return f"By our carrier's record {what} was delivered on {at}." if at else None
    if not data.get("promised_at"):
        return f"Our carrier gives no day for {what} yet."
    verb = "was to come" if data.get("late") else "is to come"
    return (
        f"By our carrier's record {what} {verb} on {named_day(data['promised_at'])}; "
        "it gives no hour."
    )


def _refund_when(data: Data) -> str | None:
    at = named_day(data.get("settles_at"))
    return f"Your bank should show {amount(data['amount'])} by {at}." if at else None


def _refunds_when(data: Data) -> str | None:
    going = [one for one in data["refunds"] if one["status"] not in ("settled", "failed_late")]
    if not going:
        return None
    return " ".join(
        f"Your bank should show the {amount(one['amount'])} by {named_day(one['settles_at'])}."
        for one in going
    )


def _refunds_source(data: Data) -> str | None:
    if not data["refunds"]:
        return None
    named = ", ".join(str(one["reference"]) for one in data["refunds"] if one.get("reference"))
    return f"That is from billing's own books; your bank can look for {named}." if named else None


def _offer_amount(data: Data) -> str:
    return (
        f"It is {amount(data['amount'])}, all of it to {tender(data)}, and it costs you nothing. "
        "That is what our records and rules come to; for more a colleague would have to decide."
    )


def _offer_why(data: Data) -> str:
    return f"My offer of {amount(data['amount'])} rests on {shown_by(data.get('reason'))}."


def _items_why(data: Data) -> str:
    reasons = dict.fromkeys(shown_by(one.get("reason")) for one in data["items"])
    return f"My offer rests on {'; and on '.join(reasons)}."


def _renews(data: Data) -> str | None:
    due = data.get("next")
    return f"It renews on {named_day(due['at'])}." if due else None


def _renews_for(data: Data) -> str | None:
    due = data.get("next")
    if not due or not due.get("amount"):
        return None
    return f"The next payment is {amount(due['amount'])}, on {named_day(due['at'])}."


def _window(data: Data) -> str | None:
    if data["why"] == "window_over":
        return (
            f"The rule is {data['days']} days, counted from the delivery, "
            f"which was on {named_day(data['delivered_at'])}."
        )
    if data["why"] == "final_sale":
        return (
            "The reason is the kind of goods: what is made or roasted to order for you is a final "
            "sale, and the time for sending back does not apply to it."
        )
    return None


def _send_by(data: Data) -> str | None:
    return f"Please send it by {named_day(data['send_by'])}." if data.get("send_by") else None


def _cancelled_until(data: Data) -> str | None:
    at = named_day(data.get("ends_at"))
    return (
        f"It runs until {at}; nothing is charged for it after that, and there is nothing more for "
        "you to do."
        if at
        else None
    )


def _moves_to(data: Data) -> str | None:
    name = plan_name(data["plan"])
    if "due_minor" not in data:
        return None
    if not data["due_minor"]:
        return f"Nothing is charged today; {name} is charged from the renewal on."
    due = amount({"minor": data["due_minor"], "currency": data["currency"]})
    return f"{due} today, for the rest of this period; from the renewal on the price of {name}."


def _invoice_paid(data: Data) -> str | None:
    lines = [
        f"{one['invoice']}: {amount(charge['amount'])} on {named_day(charge.get('at'))}"
        for one in data["invoices"]
        for charge in one["charges"]
        if charge.get("state") == "captured" and charge.get("amount") and charge.get("at")
    ]
    return f"Paid so far: {'; '.join(lines)}." if lines else None


_PROOF = plain(
    "Orders, payments and addresses are shown to nobody but their owner, so first I have to know "
    "who is writing. For what anybody may know, such as prices and rules, I need none of it."
)
_NEEDS_SIGNATURE = plain(
    "By our limits I may decide on smaller amounts alone; above them a colleague has to agree, so "
    "that no machine spends freely."
)
_TICKET_WHEN = plain(
    "I can't name a day: it depends on the colleague who takes it. The answer comes here, so you "
    "need not ask again for it to go on."
)
_TICKET_WHO: Answer = lambda d: (  # noqa: E731
    f"The colleagues who take {d['ticket']}: whoever of the team is next. Name {d['ticket']} when "
    "you write or call, and they have all of it."
)
_OFFER: dict[Facet, Answer] = {
    "amount": _offer_amount,
    "content": _offer_amount,
    "reason": _offer_why,
    "source": _offer_why,
    "time": plain(
        "First it needs your yes. As soon as it is sent I tell you here the day by which your bank "
        "should show it."
    ),
    "person": plain(
        "You decide it with a yes; where our limits want it, a colleague signs as well."
    ),
    "steps": plain("All that is needed is a yes or a no from you."),
    "consequence": plain(
        "With a yes the money goes back the way it was paid; with a no everything stays as it is. "
        "Nothing else of your account changes."
    ),
}
_SEVERAL_OFFERS: dict[Facet, Answer] = _OFFER | {
    "amount": _again("confirm_refunds"),
    "content": _again("confirm_refunds"),
    "reason": _items_why,
    "source": _items_why,
}
_YES_OR_NO = _OFFER["steps"]
_SIGNED: dict[Facet, Answer] = {
    "time": plain(
        "I can't name an hour: people decide on it. They have been asked, and the decision comes "
        "here as soon as there is one."
    ),
    "person": plain("A colleague who may sign for such amounts; I may not."),
    "reason": _NEEDS_SIGNATURE,
    "rule": _NEEDS_SIGNATURE,
    "steps": plain("There is nothing for you to do; it stays with them until it is decided."),
}
_ASKS_PROOF: dict[Facet, Answer] = {"reason": _PROOF, "rule": _PROOF, "source": _PROOF}

FACETS: dict[str, dict[Facet, Answer]] = {
    "parcel_status": {
        "time": _parcel_when,
        "state": _again("parcel_status"),
        "content": lambda d: f"{d['order_id']} is your {d['item']}.",
        "source": lambda d: (
            "That is our carrier's own record"
            + (f", under tracking {d['tracking']}." if d.get("tracking") else ".")
        ),
        "person": plain("The carrier brings it; what goes wrong on the way is ours to put right."),
        "steps": plain(
            "There is nothing for you to do before it comes. Our record gives the day and no hour."
        ),
    },
    "plan_is": {
        "time": _renews,
        "amount": _renews_for,
        "consequence": _renews_for,
        "state": _again("plan_is"),
        "source": plain("That is from billing, which counts for it."),
    },
    "invoices": {
        "amount": _again("invoices"),
        "content": _again("invoices"),
        "state": _invoice_paid,
        "time": _invoice_paid,
        "source": plain("That is from billing's own books."),
    },
    "no_overpayment": {
        "state": _again("no_overpayment"),
        "amount": _again("no_overpayment"),
        "consequence": _again("no_overpayment"),
        "source": plain("That is from billing's own books."),
    },
    "authorisation_explained": {
        "time": plain(
            "The bank that holds it drops it, most of them within a week; no record of ours has "
            "the day."
        ),
        "consequence": plain(
            "You lose nothing: the amount is only held, and comes free when the bank drops it."
        ),
        "amount": _again("authorisation_explained"),
        "state": _again("authorisation_explained"),
        "person": plain("Your bank holds it and drops it; there is nothing that we could release."),
        "steps": plain("There is nothing for you to do: no money has left your account for it."),
        "source": plain("That is from billing's own books."),
    },
    "confirm_refund": _OFFER,
    "remind_refund": _OFFER,
    "confirm_refunds": _SEVERAL_OFFERS,
    "confirm_cancellation": {
        "time": lambda d: f"It would run until {named_day(d['ends_at'])}.",
        "consequence": lambda d: (
            f"With a yes it runs until {named_day(d['ends_at'])} and is not charged again; with a "
            "no it stays as it is."
        ),
        "amount": plain("To cancel costs nothing."),
        "steps": _YES_OR_NO,
    },
    "confirm_plan_change": {"amount": _moves_to, "consequence": _moves_to, "steps": _YES_OR_NO},
    "refund_done": {
        "time": _refund_when,
        "state": lambda d: (
            f"It is paid: {amount(d['amount'])} to {tender(d)}"
            + (f", bank reference {d['reference']}." if d.get("reference") else ".")
        ),
        "amount": lambda d: f"It is {amount(d['amount'])}, to {tender(d)}.",
        "content": lambda d: f"It is {amount(d['amount'])}, to {tender(d)}.",
        "steps": lambda d: (
            "There is nothing for you to do. "
            + (_refund_when(d) or "")
            + " If it is not there then, write to me here."
        ),
        "source": lambda d: (
            f"Your bank can look for reference {d['reference']}." if d.get("reference") else None
        ),
        "person": plain("Your bank books it; our part of it is done."),
    },
    "refund_status": {
        "time": _refunds_when,
        "state": _again("refund_status"),
        "amount": _again("refund_status"),
        "source": _refunds_source,
        "person": plain("What is on its way your bank books; what came back a colleague sees to."),
    },
    "already_refunded": {
        "time": lambda d: f"It was sent on {named_day(d['refunds'][-1]['at'])}.",
        "state": _again("already_refunded"),
        "amount": _again("already_refunded"),
        "source": _refunds_source,
    },
    "refund_waiting": _SIGNED,
    "still_waiting": _SIGNED,
    "change_waiting": _SIGNED,
    "cancellation_done": {
        "time": _cancelled_until,
        "consequence": _cancelled_until,
        "state": _again("cancellation_done"),
        "steps": _cancelled_until,
    },
    "return_done": {"time": _send_by, "steps": _again("return_done")},
    "not_returnable": {
        "reason": _window,
        "rule": _window,
        "time": _window,
        "steps": lambda d: _again("not_returnable")(d) if d["why"] == "declared" else None,
    },
    "ticket_opened": {
        "time": _TICKET_WHEN,
        "state": lambda d: (
            f"It waits with the team under {d['ticket']}; nothing is decided on it yet."
        ),
        "person": _TICKET_WHO,
        "steps": plain(
            "There is nothing for you to do now; what they need of you they ask for here."
        ),
        "content": lambda d: (
            f"{d['ticket']} is about: {d['subject']}." if d.get("subject") else None
        ),
    },
    "ask_identify": _ASKS_PROOF,
    "ask_identify_again": _ASKS_PROOF,
    "ask_more": _ASKS_PROOF,
    "code_sent": _ASKS_PROOF
    | {
        "time": plain("Mostly within a minute; it works for a few minutes only."),
        "steps": plain("Look into the mailbox or at the phone of that account and type the code."),
    },
}
# What is said where the facts of a phrase do not hold what is asked: that, and who may know.
_UNKNOWN: dict[Facet, str] = {
    "time": "Our records give no day for that.",
    "reason": "Our records don't say why.",
    "amount": "Our records give no amount for that.",
    "person": "Our records don't say who.",
    "rule": "No rule of ours that I know says anything on that.",
    "options": "There is nothing else that I may offer for it by myself.",
    "steps": "Our records name nothing more for you to do.",
    "consequence": "Our records don't say what follows from that.",
}
_NOTHING_MORE = "There is nothing more on that in our records."


def answers(kind: str, facet: Facet, data: Data) -> bool:
    """Whether what was said holds what is asked about it."""
    answer = FACETS.get(kind, {}).get(facet)
    try:
        return answer is not None and bool(answer(data))
    except KeyError:  # these facts do not hold it
        return False


def has_facets(kind: str) -> bool:
    """Whether a phrase says something that may be asked about."""
    return kind in FACETS


def _facet(data: Data) -> str:
    if data.get("again"):
        offer = a_colleague(data, "Shall I ask a colleague whether they know more? Just say yes.")
        return f"What I told you of that is all that our records have. {offer}"
    answer = FACETS.get(data["of"], {}).get(data["what"])
    return (answer(data["facts"]) if answer else None) or _NOTHING_MORE


def _not_known(data: Data) -> str:
    offer = a_colleague(data, "Shall I ask a colleague? Just say yes.")
    return f"{_UNKNOWN.get(data['asked'], _NOTHING_MORE)} {offer}"


FACET_PHRASES: dict[str, Phrase] = {
    "facet": _facet,
    "facet_not_known": _not_known,
    "noted": plain("All right. I'm here whenever you want to go on."),
    "sorry_for_that": lambda d: (
        "I'm sorry that this is not what you hoped for. "
        + a_colleague(d, "Shall I ask a colleague to look at it? Just say yes.")
    ),
}
