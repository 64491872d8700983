"""Which request comes first: what is at stake times how little time is left. Pure."""

from __future__ import annotations

_LEAST_HOURS = 0.25  # below that, and for what is overdue, time makes no further difference
_UNLISTED = 20.0  # an amount in a currency without limits is looked at like one far above them


def urgency(amount_minor: int | None, alone_minor: int | None, seconds_left: float | None) -> float:
    """The higher, the sooner.

    `alone_minor` is what the desk gives of that currency alone; None where no limit is listed.

    `seconds_left` until it is escalated, then until it expires; None: every deadline is over and it
    still waits.
    """
    hours = _LEAST_HOURS if seconds_left is None else max(seconds_left / 3600, _LEAST_HOURS)
    return (1.0 + _stake(amount_minor, alone_minor)) / hours


def _stake(amount_minor: int | None, alone_minor: int | None) -> float:
    if amount_minor is None:
        return 0.0
    return amount_minor / alone_minor if alone_minor else _UNLISTED
