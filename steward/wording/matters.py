"""What a message may be about, by name: asked where its words leave a doubt between a few; and what
waits until it is known whose it is, said with the question who they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, get_args

from steward.say import AND, OR, Part, Phrase

type Matter = Literal[
    "parcel",
    "payment",
    "invoice",
    "cancel",
    "plan",
    "renewal",
    "money_back",
    "refund",
    "send_back",
    "goods",
    "contact",
    "access",
    "general",
    "complaint",
]
MATTERS: tuple[Matter, ...] = get_args(Matter.__value__)


class MatterName(Part):
    """One of the matters to choose from; `number` by which it can be chosen, 0 where it is the
    only one.
    """

    between: ClassVar[str] = OR

    number: int
    matter: Matter


class WhichMatter(Phrase):
    """The matters between which the words leave a doubt, the likeliest first."""

    matters: tuple[MatterName, ...]

    @property
    def count(self) -> int:
        """How many there are to choose from."""
        return len(self.matters)


def named(matters: Sequence[Matter]) -> tuple[MatterName, ...]:
    """The matters with the numbers that they are told with."""
    alone = len(matters) == 1
    return tuple(
        MatterName(number=0 if alone else place, matter=one) for place, one in enumerate(matters, 1)
    )


# What waits for a proof, by the name that its goal declares (`teams.contract.Goal.matter`).
type Waiting = Literal[
    "charged_twice",
    "charge",
    "plan_charge",
    "invoice",
    "end_of_plan",
    "plan",
    "plan_price",
    "money_back",
    "refund",
    "send_back",
    "goods",
    "parcel",
    "order",
    "calling_off",
    "delivery_address",
    "contact",
    "complaint",
    "contacts",
    "users",
]
WAITING: tuple[Waiting, ...] = get_args(Waiting.__value__)


class WaitingMatter(Part):
    """One of them; or a request that people see to, by the subject of its ticket."""

    between: ClassVar[str] = AND

    matter: Waiting | None = None
    subject: str | None = None


class AskIdentifyFor(Phrase):
    """The question who they are, with what it is asked for; `sorry`: something went wrong there."""

    sorry: bool = False
    matters: tuple[WaitingMatter, ...] = ()


class LooksThen(Phrase):
    """What was asked or told beside an address is looked at once its code is here. It is said
    whether or not one was sent.
    """

    sorry: bool = False
    matters: tuple[WaitingMatter, ...] = ()
