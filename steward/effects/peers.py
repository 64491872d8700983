"""An action that another company's agent asked for or agreed to: what its own limits say of it."""

from __future__ import annotations

from collections.abc import Sequence

from actions.kind import Facts
from steward.access.peers import skills_of
from steward.db import Row
from steward.desk import Desk
from steward.domain.action import Action
from steward.policy.cedar import CedarPolicy
from steward.policy.types import Verdict

# Where several peers spoke of it, each holds it to their own. What was asked for or agreed to
# before counts whatever came of it, so that an approval does not lose its ground by itself.
_SPOKE = """
SELECT p.name, p.scopes, p.ended_at IS NOT NULL AS ended, p.currency, p.alone_minor, p.day_minor, (
    SELECT coalesce(sum(coalesce(o.facts->>'amount_minor',
                                 o.params->>'amount_minor')::bigint), 0)::bigint
      FROM desk.action o
     WHERE o.valued AND o.id <> a.id AND o.created_at <= a.created_at
       AND o.created_at > a.created_at - interval '1 day'
       AND EXISTS (SELECT 1 FROM desk.talked_about_in(o.id) AS t (talk)
                     JOIN desk.peer_context x ON x.conversation_id = t.talk
                    WHERE x.peer = p.name)) AS before_minor
  FROM desk.action a JOIN desk.peer_context c
       ON c.conversation_id IN (SELECT desk.talked_about_in(a.id))
  JOIN desk.peer p ON p.name = c.peer
 WHERE a.id = %s
"""


_OUTSIDE: Facts = {"peer": "out_of_scope"}
# it floods nobody, and asks for nothing new
_NOTHING_ELSE = {
    "in_minute": 0,
    "a_minute": 1,
    "open": 0,
    "open_tasks": 1,
    "begins": False,
    "repeated": 0,
    "repeats": 1,
}


async def peers_who_spoke(desk: Desk, action: Action) -> Sequence[Row]:
    """The peers in whose conversations this was asked for or agreed to; mostly none."""
    return await desk.db.ask(_SPOKE, action.id)


async def outside(desk: Desk, action: Action, policy: CedarPolicy) -> Verdict | None:
    """Policy's no to an act that a peer has no scope for (any more), of which therefore nothing can
    be read; None where that is not why.
    """
    for row in await peers_who_spoke(desk, action):
        if peer_facts(action, {}, [row]) == _OUTSIDE:
            return policy.may_ask(row["name"], action.agent, _NOTHING_ELSE | {"scoped": False})
    return None


def peer_facts(action: Action, facts: Facts, rows: Sequence[Row]) -> Facts:
    """The fact about peers' limits; empty where the customer spoke for themself alone."""
    if not rows:
        return {}
    if action.agent != "identity" and any(
        row["ended"] or action.agent not in skills_of(row["scopes"]) for row in rows
    ):
        return dict(_OUTSIDE)
    amount, currency = facts.get("amount_minor"), facts.get("currency")
    if not isinstance(amount, int):
        return {"peer": "within"}
    above = any(
        row["currency"] != currency
        or amount > row["alone_minor"]
        or amount + row["before_minor"] > row["day_minor"]
        for row in rows
    )
    return {"peer": "above" if above else "within"}
