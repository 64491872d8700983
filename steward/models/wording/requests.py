"""A request in a line, as the customer's list of requests shows it. Pure: the action's own data in, words out."""

from __future__ import annotations

from typing import Any

from steward.models.wording.parts import amount, day, plan_name, tender
from steward.models.wording.values import shown

_NOTES = {
    "proposed": "Waiting for your yes.",
    "awaiting": "A colleague has to sign this off. You need not do anything.",
    "authorised": "It is about to be done.",
    "executing": "It is being done.",
    "unknown": "It is being done; the other system has not answered yet.",
    "confirmed": "Done.",
    "settled": "Done, and it has arrived.",
    "failed_late": "It came back from the bank. A colleague is looking at it.",
    "denied": "This is not possible.",
    "rejected": "A colleague decided against it.",
    "expired": "It was not decided in time. Nobody decided against it; you can ask again.",
    "withdrawn": "Withdrawn.",
    "failed": "It did not work. Nothing was changed.",
}

_TWO = "Two colleagues have to sign this off. You need not do anything."

_NAMED = {
    "issue_refund": "Refund",
    "give_store_credit": "Store credit",
    "send_replacement": "Replacement",
    "hand_over": "Hand-over to a person",
    "change_contact": "Change of contact",
    "change_address": "Change of address",
    "correct_record": "Correction of a record",
    "cancel_subscription": "Cancellation",
    "declare_return": "Return",
    "change_plan": "Change of plan",
    "report_article": "Report about an article",
}


def named(kind: str) -> str:
    """A kind of action in a word or two; one without words of its own says its name."""
    return _NAMED.get(kind) or kind.replace("_", " ").capitalize()


def title(kind: str, params: dict[str, Any]) -> str:
    """What was asked for, such as `Refund of 45.00 USD to the card ending in 4242`."""
    params = shown(params)
    if kind == "issue_refund" and "amount_minor" in params:
        money = {"minor": params["amount_minor"], "currency": params["currency"]}
        return f"Refund of {amount(money)} to {tender(params)}"
    if kind == "cancel_subscription":
        return f"Cancellation of the {plan_name(params.get('plan'))} plan"
    if kind == "change_plan" and "plan" in params:
        return f"Change to the {plan_name(params['plan'])} plan"
    if kind == "give_store_credit" and "amount_minor" in params:
        return f"Store credit of {amount({'minor': params['amount_minor'], 'currency': params['currency']})}"
    if kind == "send_replacement":
        return f"Replacement of {params.get('item', 'your order')}"
    if kind == "declare_return":
        return f"Return of {params.get('item', 'your order')}"
    if kind == "change_address":
        return f"New address for order {params.get('order_id', '')}"
    if kind == "change_contact":
        return f"New {'phone number' if params.get('field') == 'phone' else 'e-mail address'}"
    return named(kind)


def note(kind: str, state: str, outcome: dict[str, Any], signatures: int = 1) -> str:
    """How far it is, in a sentence or two. `signatures`: how many people have still to sign for it."""
    if state == "awaiting" and signatures != 1:
        return _TWO if signatures else _NOTES["authorised"]
    if kind == "issue_refund" and state == "confirmed":
        by = day(outcome.get("settles_at"))
        return f"Sent to your bank{f'; it should show by {by}' if by else ''}."
    return _NOTES.get(state, "")
