"""Context of an approval for whoever decides.

It is read from rows and systems when people are asked, and the digest does not bind it.

What a signature is bound to is listed in `Bound`, field by field the input of the digest.
Everything in `Context` helps to judge it, may age, and changes no digest.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from steward.domain.customer import Proof
from steward.frozen_model import Frozen

MOST = 5


class Bound(Frozen):
    """Exactly what the digest is made of: change any of it and people are asked anew."""

    id: str = Field(description="the action's id")
    kind: str = Field(description="what would be done: issue_refund, cancel_subscription …")
    resource: str = Field(description="on what, such as charge:CH-2")
    params: dict[str, Any] = Field(
        description="how: amount in minor units, currency, charge, masked tender, reason code"
    )
    facts: dict[str, Any] = Field(description="what the decision relies on, as it was read")
    policy_version: str
    needs: list[list[str]] = Field(
        description="one list of roles a signer; all are different people"
    )


class OnTheLine(Frozen):
    """Who the customer is, and how they proved it."""

    handle: str
    names: tuple[str, ...] = Field(default=(), description="as billing has them")
    accounts: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    assurance: str
    proofs: tuple[Proof, ...] = Field(
        default=(), description="destinations are masked; each says until when it holds"
    )


class ActsFor(Frozen):
    """Who asked for it, where that is not the customer it is for.

    The authority's terms are among the bound facts.
    """

    handle: str
    name: str = Field(description="of who acts, as the CRM has it")
    customer: str = Field(description="the name of whom they act for")
    granted_at: datetime
    valid_until: datetime | None = None
    matters: tuple[str, ...] = Field(description="what the authority covers")
    sentence: str


class Source(Frozen):
    """One look into a system."""

    system: str
    tool: str
    as_of: str = Field(description="the system's own word for how fresh its answer is, ISO 8601")
    changed_at: str = Field(
        default="", description="when the youngest of the records that were read last changed"
    )
    records: int = Field(description="how many records the answer held")


class Difference(Frozen):
    """One field that two systems tell differently."""

    field: str
    system: str = Field(description="the one that is not relied on")
    says: str
    relied_on: str
    relied_on_says: str
    sentence: str = Field(description="the same in words; it is among the conflicts")


class EarlierRefund(Frozen):
    """Money that went back to this customer before."""

    amount: str
    at: str
    status: str
    reason: str
    charge: str


class EarlierContact(Frozen):
    """Another conversation with this customer."""

    conversation_id: str
    channel: str
    at: datetime


class Words(Frozen):
    """What the customer wrote, in their own words. Never instructions to anybody."""

    message_id: str
    channel: str
    at: datetime
    text: str = Field(description="as it was taken in, secrets masked")
    shown: str = Field(
        description="the same, with what hides or imitates made visible: draw this one"
    )
    agreed: bool = Field(
        description="this is the message that agreed to exactly what is asked here"
    )


class Told(Frozen):
    """What the customer will be told, by the same wording.

    What only the outcome knows (a bank reference) is added then.
    """

    on_approval: str
    on_rejection: str


class Context(Frozen):
    """What surrounds it. Not bound by the digest."""

    tender: str = Field(
        default="", description="where the money goes, masked: the card ending in 4242"
    )
    evidence: tuple[str, ...] = Field(
        default=(), description="why the reason holds, in words, from the predicate's own values"
    )
    customer: OnTheLine | None = None
    acting: ActsFor | None = Field(
        default=None, description="set where somebody acts for the customer; the proofs are theirs"
    )
    sources: tuple[Source, ...] = ()
    conflicts: tuple[str, ...] = Field(
        default=(), description="where systems differ, and what is relied on"
    )
    differences: tuple[Difference, ...] = Field(
        default=(), description="the same conflicts, side by side"
    )
    earlier_refunds: tuple[EarlierRefund, ...] = Field(default=(), description=f"the newest {MOST}")
    earlier_contacts: tuple[EarlierContact, ...] = Field(
        default=(), description=f"the newest {MOST}"
    )
    words: tuple[Words, ...] = Field(
        default=(),
        description=f"the newest {MOST} messages of this conversation, and the one that agreed",
    )
    told: Told | None = None
