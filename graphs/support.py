"""The support team."""

from __future__ import annotations

from graphs import team
from nodes.support import TEAM
from steward.desk import Desk


def build(desk: Desk) -> team.TeamGraph:
    """The compiled support team."""
    return team.build(desk, TEAM)
