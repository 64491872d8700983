"""An approval as one request of the agent clients: a name, flat arguments and a description. Pure.

The arguments are what a client sends back, changed or not; what they were is always computed again
from the row.
"""

from __future__ import annotations

from typing import Any

from steward.domain.approval import Approval
from steward.domain.signatures import in_words
from steward.domain.visible import visible
from steward.money import Money
from steward.wording.requests import named

AMOUNT, WHY = "amount", "reason_for_change"
_HOW_TO_SAY_NO = 'Where there is only a text field to say no in, write "reject:" and the reason.'
_FORM = frozenset({AMOUNT, WHY, "approval_id", "digest"})
_NOT_SENT = frozenset({"approval_id", "digest", "context", "again", AMOUNT, WHY})


def request_of(approval: Approval) -> dict[str, Any]:
    """`{"name", "args", "description"}`.

    The amount is text, so that a person can change it in a text field.
    """
    card = approval.card
    shown = {key: value for key, value in card.items() if key not in _NOT_SENT}
    amount = {AMOUNT: amount_text(card[AMOUNT])} if card.get(AMOUNT) else {}
    change = {WHY: ""} if editable(approval) else {}
    return {
        "name": name_of(approval),
        "args": {
            **amount,
            **change,
            **shown,
            "approval_id": approval.id,
            "digest": approval.digest,
        },
        "description": _description(approval),
    }


def name_of(approval: Approval) -> str:
    """What the clients call it."""
    card = approval.card
    return str(card.get("action") or card.get("title") or card.get("kind") or "decide")


def title_of(approval: Approval) -> str:
    """What, for whom and why, in a line: all that a list of another client shows."""
    card = approval.card
    whose = (card.get("context") or {}).get("customer") or {}
    names = [str(one) for one in (*whose.get("names", ()), *whose.get("accounts", ()))]
    whom = f" for {visible(names[0])}" if names else ""
    params = card.get("params")
    reason = params.get("reason") if isinstance(params, dict) else None
    why = f": {visible(reason).replace('_', ' ')}" if isinstance(reason, str) and reason else ""
    return f"{line_of(approval)}{whom}{why}"


def line_of(approval: Approval) -> str:
    """What is asked for, and nothing of whom: for eyes that may be anybody's."""
    card = approval.card
    what = named(str(card["kind"])) if card.get("kind") else name_of(approval)
    return f"{what} of {amount_text(card[AMOUNT])}" if card.get(AMOUNT) else what


def form_of(approval: Approval) -> dict[str, Any]:
    """What a client with one form for everything sends back; the description has the rest."""
    return {name: value for name, value in request_of(approval)["args"].items() if name in _FORM}


def editable(approval: Approval) -> bool:
    """Whether there is an amount that a signer may lower."""
    params = approval.card.get("params")
    minor = params.get("amount_minor") if isinstance(params, dict) else None
    return approval.card.get("kind") == "issue_refund" and isinstance(minor, int) and minor > 1


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
