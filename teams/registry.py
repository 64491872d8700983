"""Every team by name. Graphs, the gateway, the server and the plan take from here what they know of
teams.
"""

from __future__ import annotations

from collections.abc import Mapping

from teams.billing.team import TEAM as BILLING
from teams.contract import Team
from teams.identity.team import TEAM as IDENTITY
from teams.refund.team import TEAM as REFUND
from teams.support.team import TEAM as SUPPORT

TEAMS: Mapping[str, Team] = {team.name: team for team in (IDENTITY, BILLING, SUPPORT, REFUND)}

# Goals that anybody may have answered; every other goal waits until somebody has proved who they
# are.
PUBLIC = frozenset(
    name for team in TEAMS.values() for name, goal in team.goals.items() if not goal.needs_customer
)
