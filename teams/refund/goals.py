"""What the refund team is told for each of its goals."""

from __future__ import annotations

from typing import Literal

from steward.domain.understanding import Act, Trouble
from steward.money import Money
from teams.slots import Slots


class Remedy(Slots):
    """Something that is to be made good, how, and of how much."""

    reason: str | None = None
    remedy: str | None = None
    money: bool = False  # the words ask for their money, wherever in the message
    refused: tuple[Act, ...] = ()  # remedies that the customer does not want
    amounts: tuple[Money, ...] = ()
    enough: Money | None = None  # the amount that was said to be enough
    corrected_amount: int | None = None  # in minor units
    count: int | Literal["all"] | None = None  # pieces of an order
    complaint: bool = False  # what a colleague promised is asked for, and nothing else
    no_photo: bool = False  # none can be had of what is damaged
    in_time: bool = False  # it is asked whether it is too late to tell of it
    trouble: Trouble | None = None  # with goods that came, where it is known already
