"""The billing team."""

from __future__ import annotations

from graphs import team
from nodes.billing import TEAM
from steward.desk import Desk


def build(desk: Desk) -> team.TeamGraph:
    """The compiled billing team."""
    return team.build(desk, TEAM)
