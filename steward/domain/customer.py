"""The customer of a conversation: their ids in each system, their proofs, and the assurance that
these add up to.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from steward.frozen_model import Frozen

Method = Literal["email_code", "phone_code", "session", "voice_biometrics", "person_check"]
# The scenario format's names for what a customer has proved, weakest first.
Assurance = Literal["none", "voice_biometrics", "session", "possession"]


class Proof(Frozen):
    """One thing that was proved, until when."""

    method: Method
    channel: str
    destination: str = Field(description="masked, for example d***@example.com")
    proved_at: datetime
    expires_at: datetime


class Customer(Frozen):
    """The customer of a conversation, as rows say it.

    Exists only when at least one proof is valid.
    """

    handle: str
    subjects: dict[str, tuple[str, ...]] = Field(
        description="system to that system's own ids of this customer"
    )
    proofs: tuple[Proof, ...]
    assurance: Assurance

    def ids(self, system: str) -> tuple[str, ...]:
        """This customer's ids in a system; empty when the customer is not known there."""
        return self.subjects.get(system, ())

    @property
    def only_signed_in(self) -> bool:
        """A channel's signed word alone names their account, and no system says who they are:
        enough to read what stands under it, and for nothing that changes anything.
        """
        return set(self.subjects) == {"logistics"}


class Resolution(Frozen):
    """Opaque handles for identifiers that nobody has proved yet; never shown to a customer."""

    handles: tuple[str, ...] = ()
    unique: bool = False


class CodeResult(Frozen):
    """What a look at a code said; the same words whether the customer is known or not."""

    status: Literal["passed", "wrong", "locked", "expired", "none"]
    tries_left: int = 0
