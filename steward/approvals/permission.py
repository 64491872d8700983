"""Whether a person may sign an approval, and what happens next if they do; shown beforehand.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from pydantic import Field

from actions.registry import declared
from steward.domain import signatures as rules
from steward.domain.approval import Approval
from steward.frozen_model import Frozen
from steward.money import Money

type Signers = Mapping[str, AbstractSet[str]]


class May(Frozen):
    """Whether one person may decide this approval now.

    The checks are those that a decision goes through.
    """

    sign: bool = Field(
        description="approve, reject and, where it is editable, edit; one right for all three"
    )
    why: str = Field(default="", description="why not, in a sentence; empty where they may")
    wait: bool = Field(
        default=False,
        description="only because somebody else has it open: it may be theirs again soon",
    )
    then: str = Field(default="", description="what happens next when they approve, in a sentence")
    stands_for: tuple[str, ...] = Field(
        default=(), description="in whose name they sign beside their own"
    )


def what_follows(approval: Approval, signers: Signers, login: str, roles: tuple[str, ...]) -> str:
    """What one more signature brings about: the act itself, or the next person."""
    after = {**signers, login: frozenset(roles)}
    if not rules.satisfied(approval.needs, after):
        return (
            "Nothing happens yet: after you, somebody else has to sign "
            f"({_who_is_missing(approval, after)})."
        )
    return (
        "Yours is the last signature: the facts are read again and, if they still hold, "
        f"{_effect(approval)} and the customer is told."
    )


def _who_is_missing(approval: Approval, signers: Signers) -> str:
    """`lead or finance`: every role with which somebody else could fill a need that is open."""
    named = dict.fromkeys(role for need in approval.needs for role in need)
    return " or ".join(
        role for role in named if rules.advances(approval.needs, signers, "", {role})
    )


def _effect(approval: Approval) -> str:
    card = approval.card
    amount, tender = card.get("amount"), (card.get("context") or {}).get("tender")
    if declared(card.get("kind")).remedy == "refund" and isinstance(amount, dict) and tender:
        return f"{Money.model_validate(amount)} goes back to {tender}"
    return "it is done"
