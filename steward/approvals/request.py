"""An approval as one request of the agent clients: a name, a form and a description. Pure.

A client makes a field of each argument, so they are what a person may change and nothing else. The
name is what the person reads and what the client sends back: it ends in a reference to the approval
and its digest, and so says which of them was answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.registry import declared
from steward.domain.action import digest
from steward.domain.approval import Approval
from steward.domain.signatures import in_words
from steward.domain.visible import visible
from steward.money import Money
from steward.wording.requests import named

AMOUNT, WHY = "amount", "reason_for_change"
_REFERENCE = 10  # hexadecimal characters: it tells apart a conversation's few approvals
_HOW_TO_SAY_NO = 'Where there is only a text field to say no in, write "reject:" and the reason.'


def request_of(approval: Approval) -> dict[str, Any]:
    """`{"name", "args", "description"}`.

    The amount is text, so that a person can change it in a text field.
    """
    amount = approval.card.get(AMOUNT)
    return {
        "name": title_of(approval),
        "args": {
            **({AMOUNT: amount_text(amount)} if amount else {}),
            **({WHY: ""} if editable(approval.card) else {}),
        },
        "description": _description(approval),
    }


def title_of(approval: Approval) -> str:
    """What, for whom, why, and which: all that a list of another client shows."""
    card = approval.card
    whose = (card.get("context") or {}).get("customer") or {}
    names = [str(one) for one in (*whose.get("names", ()), *whose.get("accounts", ()))]
    whom = f" for {visible(names[0])}" if names else ""
    params = card.get("params")
    reason = params.get("reason") if isinstance(params, dict) else None
    why = f": {visible(reason).replace('_', ' ')}" if isinstance(reason, str) and reason else ""
    which = digest({"approval": approval.id, "digest": approval.digest})[:_REFERENCE]
    return f"{line_of(approval)}{whom}{why} [{which}]"


def line_of(approval: Approval) -> str:
    """What is asked for, and nothing of whom: for eyes that may be anybody's."""
    card = approval.card
    what = named(str(card.get("kind", "decide")))
    return f"{what} of {amount_text(card[AMOUNT])}" if card.get(AMOUNT) else what


def editable(card: Mapping[str, Any]) -> bool:
    """Whether a card has an amount that a signer may lower."""
    params = card.get("params")
    minor = params.get("amount_minor") if isinstance(params, dict) else None
    return declared(card.get("kind")).lowerable and isinstance(minor, int) and minor > 1


def amount_text(amount: object) -> str:
    """`90.00 USD`, whichever way the card holds it."""
    return str(Money.model_validate(amount)) if isinstance(amount, dict) else str(amount)


def _description(approval: Approval) -> str:
    card = approval.card
    parts = (
        str(card.get("summary") or f"{line_of(approval)}."),
        str(card.get("why") or ""),
        f"Needs {in_words(approval.needs)}.",
    )
    again = [str(card["again"])] if card.get("again") else []
    return "\n".join(
        [
            *again,
            " ".join(part for part in parts if part),
            *_around(card.get("context") or {}),
            _HOW_TO_SAY_NO,
        ]
    )


def _around(context: dict[str, Any]) -> list[str]:
    """The few lines of what surrounds it that a small client has room for."""
    to = [f"To {context['tender']}."] if context.get("tender") else []
    words = [
        f"The customer: «{said['shown']}»" for said in context.get("words", ()) if said["agreed"]
    ]
    return [*to, *context.get("evidence", ()), *context.get("conflicts", ()), *words]
