"""The identity team."""

from __future__ import annotations

from graphs import team
from nodes.identity import TEAM
from steward.desk import Desk


def build(desk: Desk) -> team.TeamGraph:
    """The compiled identity team."""
    return team.build(desk, TEAM)
