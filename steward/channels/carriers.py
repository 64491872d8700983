"""What every carrier of lines is: it hands one over, and says what is proved of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal, Protocol

from steward.channels.composing import ToSend
from steward.frozen_model import Frozen

type AboutTo = Callable[[], Awaitable[bool]]
UNPROVEN = "unproven"


class Outcome(Frozen):
    """What became of a try. `unknown`: it may have been taken, and nobody said so.

    `waiting` with the code UNPROVEN: it may have been taken, and again under its id does no harm.
    """

    state: Literal["sent", "waiting", "failed", "unknown"]
    code: str = ""  # a word or a number, for the record
    why: str = ""  # for people; it may name the address


class Carrier(Protocol):
    """By whom lines of a channel leave."""

    channel: str
    named: tuple[str, str]  # what stands before and behind the chance part of an id
    timeout: float
    tries: int
    retry_seconds: float

    async def hand_over(self, line: ToSend, about_to: AboutTo) -> Outcome:
        """Send it once. `about_to` is asked right before its words go; False: somebody else has
        it.
        """
        ...
