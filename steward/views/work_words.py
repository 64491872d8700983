"""Words for the work in a conversation, as a lead reads it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.registry import KINDS, declared
from steward.domain.action import Action
from steward.domain.findings import KeptResult, KeptTask, TaskStatus
from steward.domain.visible import visible
from steward.say import read
from steward.wording import history
from steward.wording.render import render
from steward.wording.requests import named, note

# As in a customer's history, and what is said there of something that is over: "Wanted …".
# Requests that have a ticket, or go to people at once.
_EITHER = {
    "data_erasure": "Erasure of their data",
    "data_access": "Access to their data",
    "vat_correction": "VAT on an invoice",
    "gift_card": "A gift card",
}
_GOALS = {
    **_EITHER,
    **history.words()["en"].goals,
    "cancel_subscription": "Wants to cancel",
    "refund_request": "Wants money back",
    "refund_status": "Where is the refund",
    "return_item": "Wants to return something",
    "order_status": "Where is the order",
    "product_question": "Question about a product",
    "verify_identity": "Proving who they are",
    "account_access": "Cannot get into the account",
    "account_takeover": "Somebody else may be in the account",
    "hand_over": "Needs a person",
    "clarify": "Not clear yet",
    "cancel_order": "Wants to call an order off",
    "change_order": "Something else in an order",
    "warranty": "A repair, or the warranty",
    "more_than_ordered": "More than was ordered",
    "coffee_quality": "The taste of a coffee",
    "stock": "What is in stock",
    "link_accounts": "Two accounts to be put together",
    "feedback": "Feedback",
    "confirm_contact": "Confirming new contact details",
    "take_back": "Takes a request back",
}
# Why the desk called people, where that says more than that it did.
_CALLED = {
    **_EITHER,
    "emergency": "Somebody may be in danger",
    "account_takeover": "Somebody else may be in the account",
    "legal": "Legal steps announced",
    "chargeback": "Chargeback announced",
    "distress": "In distress",
    "safety": "Something unsafe",
    "fraud": "An order or payment that was not theirs",
    "delivered_not_here": "Marked as delivered, and not there",
    "instalments": "Paying in instalments",
    "bereavement": "After a death",
    "minor": "An order by a minor",
    "press": "A question of the press",
    "repeated": "Asked again, no further",
    "sent_elsewhere": "Goods to be sent again, to another address",
    "other_way": "Money wanted back another way than it was paid",
    "other_terms": "Wants what was offered, on other terms",
    "not_here": "Nothing the desk can do",
    "not_known": "Account not found",
    "unknown_there": "Not known where it is kept",
    "budget": "Budget used up",
    "not_understood": "Not understood",
}
_ASKED = {
    "confirm": "the customer’s yes or no",
    "code": "the one-time code, from the customer",
    "identify": "the customer to say who they are",
    "choose": "the customer to choose",
    "clarify": "the customer to say what they want",
    "detail": "a detail from the customer",
}
_TASK: Mapping[TaskStatus, str] = {
    "ready": "Under way.",
    "waiting_customer": "Waits for the customer.",
    "waiting_person": "Waits for people.",
    "done": "Done.",
    "failed": "Could not be done.",
}
_STATES = {
    "proposed": "Waits for the customer’s yes.",
    "awaiting": "Waits for people to sign.",
    "authorised": "About to be carried out.",
    "executing": "Being carried out.",
    "unknown": "Sent; the system has not answered yet.",
}
_LONGEST = 700


def goal(name: str) -> str:
    """What a task is about; one without words of its own says its name."""
    return _GOALS.get(name) or name.replace("_", " ").capitalize()


def called(why: str) -> str:
    """Why people were called; that they were, where the customer merely asked for them."""
    return _CALLED.get(why) or goal("hand_over")


def handed_for(why: str) -> str:
    """The same, and nothing where that says no more than that they were."""
    return _CALLED.get(why, "")


def asked(kind: str) -> str:
    """What the desk waits to hear."""
    return _ASKED.get(kind, "the customer")


def how_far(kind: str, state: str, outcome: dict[str, Any]) -> str:
    """How far an action is, to somebody who works here."""
    if state == "proposed" and declared(kind).afterwards:
        state = "authorised"  # no customer is asked
    return _STATES.get(state) or note(kind, state, outcome) or state


def task(stored: KeptTask, actions: Mapping[str, Action]) -> str:
    """Where a task stands: what its own actions say goes before what the plan noted."""
    own = [actions[key] for key in stored.actions if key in actions]
    if stored.held:
        return "Waits until the customer has proved who they are."
    if not own or stored.goal == "verify_identity":
        return _TASK[stored.status]
    return how_far(own[-1].kind, str(own[-1].state), own[-1].outcome)


def result(found: KeptResult) -> str:
    """What came of a team's work."""
    match found.kind:
        case "proposal":
            return f"Proposes: {_wants(found)}."
        case "ask":
            return f"Needs {asked(found.asks)}."
        case "handoff":
            return (
                "Found what there is to do and hands on to the "
                f"{_and([f'{team} team' for team in found.hands_on_to])}."
            )
        case "failed":
            return f"Could not finish: {visible(found.why)[:_LONGEST]}."
    wants = f" Proposes: {_wants(found)}." if found.wants else ""
    return f"Found out what was asked.{wants}"


def sentence(say: Mapping[str, Any]) -> str:
    """What would be told to the customer.

    Empty where what it is made of is missing, or not for this reader.
    """
    try:
        said = render(read(say))
    except (KeyError, ValueError):
        return ""
    return visible(said if len(said) <= _LONGEST else said[:_LONGEST] + " …")


def _wants(found: KeptResult) -> str:
    kinds = [(KINDS.get(name), name) for name in found.wants]
    return _and([(kind and kind.proposed_as) or named(name).lower() for kind, name in kinds])


def _and(names: Sequence[str]) -> str:
    *others, last = list(dict.fromkeys(names)) or ["nothing"]
    return f"{', '.join(others)} and {last}" if others else last
