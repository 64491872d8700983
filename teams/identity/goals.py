"""What the identity team is told for each of its goals."""

from __future__ import annotations

from typing import Literal

from teams.slots import Slots


class Verify(Slots):
    """Who is on the line: what they may be known by, or the code that they were sent."""

    email: str | None = None
    phone: str | None = None
    ticket: str | None = None
    code: str | None = None
    step_up: bool = False  # known, and a stronger proof is needed
    again: int = 0  # how often a code did not come


class Takeover(Slots):
    """Somebody else is reported to be in the account."""


class ContactChange(Slots):
    """A contact that is to be used from now on."""

    email: str | None = None  # named, and not as the new one
    new_email: str | None = None
    new_phone: str | None = None
    sent: str | None = None  # the contact that a code was sent to
    again: int = 0  # how often that did not come
    delivery: bool = False  # it is where an order goes that is meant
    address: str | None = None
    field: Literal["email", "phone", "home"] | None = None  # which of them is to be another one

    @property
    def new(self) -> tuple[str, str] | None:
        """Field and value of the contact that the customer wants to have instead."""
        if self.new_email:
            return "email", self.new_email
        return ("phone", self.new_phone) if self.new_phone else None
