"""The refund team."""

from __future__ import annotations

from graphs import team
from nodes.refund import TEAM
from steward.desk import Desk


def build(desk: Desk) -> team.TeamGraph:
    """The compiled refund team."""
    return team.build(desk, TEAM)
