"""Refunds of one case: what paying one of them changes about the others,
and what it leaves as people have signed it.

A signature rests on the action, its reason and its records. What a sibling's own payment takes from
the remainder is no new fact: the remainder is read again and policy holds the amount to it, with
every limit and signature that it needs then.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from steward.db import Connection, fetch_one
from steward.domain import lifecycle as rules
from steward.domain.action import Action

# Facts that a sibling's payment moves: the remainder, the records that it is reckoned from, the
# lines that are left.
REMAINDER = ("max_minor", "evidence", "lines")
_PAID = """
SELECT COALESCE(sum((s.params->>'amount_minor')::bigint), 0)::bigint AS minor
  FROM desk.action s JOIN desk.action own ON own.id = %s
 WHERE s.id <> own.id AND s.wish = own.wish AND s.conversation_id = own.conversation_id
   AND s.handle = own.handle
   AND s.kind = ANY(%s) AND s.params->>'currency' = own.params->>'currency' AND s.state = ANY(%s)
   AND s.params->>'invoice_id' IS NOT DISTINCT FROM own.params->>'invoice_id'
   AND (SELECT max(g.consumed_at) FROM desk.authority g WHERE g.action_id = s.id) > %s
"""


async def paid_since(connection: Connection, action: Action, moment: datetime) -> int:
    """What siblings of the same wish, about the same invoice, were paid since then,
    in minor units of its currency.
    """
    gone = [state.value for state in rules.GONE]
    row = await fetch_one(connection, _PAID, action.id, list(rules.REMEDIES), gone, moment)
    return int(row["minor"]) if row else 0


def as_before(
    then: Mapping[str, Any], now: Mapping[str, Any], amount_minor: object, paid_minor: int
) -> dict[str, Any]:
    """The facts of then, where just this was paid to siblings since and explains all that differs.

    Nothing where it does not.
    """
    if paid_minor <= 0 or not isinstance(amount_minor, int):
        return {}
    differs = {name for name in REMAINDER if then.get(name) != now.get(name)}
    explained = (
        _remainder_fell(then, now, paid_minor)
        and amount_minor <= int(now.get("max_minor") or 0)
        and _evidence_moved(then.get("evidence"), now.get("evidence"), paid_minor)
        and _same_sum(then.get("lines"), now.get("lines"))
    )
    return {name: then[name] for name in differs if name in then} if explained else {}


def _remainder_fell(then: Mapping[str, Any], now: Mapping[str, Any], paid_minor: int) -> bool:
    before, after = then.get("max_minor"), now.get("max_minor")
    if not isinstance(before, int) or not isinstance(after, int):
        return False
    return 0 <= before - after <= paid_minor


def _evidence_moved(then: object, now: object, paid_minor: int) -> bool:
    """Every sum that differs differs by just what was paid; nothing else may."""
    if not isinstance(then, dict) or not isinstance(now, dict) or then.keys() != now.keys():
        return then == now
    return all(
        then[name] == now[name]
        or (
            _is_sum(then[name]) and _is_sum(now[name]) and abs(then[name] - now[name]) == paid_minor
        )
        for name in then
    )


def _is_sum(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _same_sum(then: object, now: object) -> bool:
    """Other lines of the same amount: a sibling took the ones that were left before."""
    sums = [
        sum(one["net_minor"] + one["tax_minor"] for one in lines) if isinstance(lines, list) else 0
        for lines in (then, now)
    ]
    return sums[0] == sums[1]
