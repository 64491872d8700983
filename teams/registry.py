"""Every team by name. Graphs, the gateway, the server and the plan take from here what they know of
teams.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import get_args

from steward.domain.understanding import Team as TeamName
from teams.contract import Team


def _team(name: str) -> Team:
    """The team of the package `teams/NAME`."""
    found: Team = importlib.import_module(f"teams.{name}.team").TEAM
    return found


TEAMS: Mapping[str, Team] = {name: _team(name) for name in get_args(TeamName)}

# Goals that anybody may have answered; every other goal waits until somebody has proved who they
# are.
PUBLIC = frozenset(
    name for team in TEAMS.values() for name, goal in team.goals.items() if not goal.needs_customer
)
