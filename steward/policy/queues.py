"""Which people a request waits for, and when they are there. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from steward.domain.business_hours import Opening, read_opening
from steward.policy.limits import Limits
from steward.policy.terms import Attendance, Terms

DEFAULT = "desk"


class Line(NamedTuple):
    """Where a request waits: the queue's name and its business hours; None is always open."""

    queue: str
    opening: Opening | None


def line_for(limits: Limits, hours: str, kind: str, roles: AbstractSet[str]) -> Line:
    """The first queue that takes this kind of action and has people of one of these roles.

    Else the desk's own `hours`.
    """
    for name, queue in limits.queues.items():
        if (not queue.kinds or kind in queue.kinds) and (
            not queue.roles or roles & set(queue.roles)
        ):
            return Line(name, queue.opening())
    return Line(DEFAULT, read_opening(hours))


def terms_told(limits: Limits, hours: str) -> Terms:
    """The terms of the live policy, with when people are there who answer a customer."""
    opening = line_for(limits, hours, "hand_over", {"agent"}).opening
    return limits.terms.model_copy(update={"people": attendance(opening)})


def attendance(opening: Opening | None) -> Attendance | None:
    """Business hours as they are told; none where no hours are set."""
    if opening is None:
        return None
    first = next((d for d in sorted(opening.days) if (d - 1) % 7 not in opening.days), 0)
    days = tuple(sorted(opening.days, key=lambda day: (day - first) % 7))
    return Attendance(days=days, opens=opening.opens, closes=opening.closes, zone=opening.zone.key)
