"""Which people a request waits for, and when they are there. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from steward.domain.business_hours import Opening, read_opening
from steward.policy.limits import Limits

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
