"""What a message may be about, by name: asked where its words leave a doubt between a few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, get_args

from steward.say import OR, Part, Phrase

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
