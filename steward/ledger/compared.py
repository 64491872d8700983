"""The desk's own word beside billing's: every refund and credit that one of them has under the
desk's key, and whether they say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.registry import KINDS
from steward.db import Connection, Row, fetch

# Kinds that give money, which billing keeps books of.
MONEY = tuple(kind.name for kind in KINDS.values() if kind.books)
# What the desk says was paid, and what it does not know yet: nothing that billing says contradicts
# that.
_PAID = frozenset({"confirmed", "settled", "failed_late"})
_OPEN = frozenset({"authorised", "executing", "unknown"})
_OWN = """
SELECT id, state, key, resource, params->>'charge_id' AS charge, params->>'currency' AS currency,
       (params->>'amount_minor')::bigint AS minor
  FROM desk.action WHERE kind = ANY(%s) AND key IS NOT NULL ORDER BY id
"""


async def own_money(connection: Connection) -> list[Row]:
    """Every refund and credit of the desk that got a key."""
    return await fetch(connection, _OWN, list(MONEY))


def disagreements(
    own: Sequence[Mapping[str, Any]], billed: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Where the desk's ledger and billing's books (`key`, `charge`, `amount_minor`,
    `currency`) do not say the same. Pure.
    """
    there = {row["key"]: row for row in billed if row.get("key")}
    found: list[dict[str, Any]] = []
    for action in own:
        row, paid = there.get(action["key"]), action["state"] in _PAID
        minor = int(row["amount_minor"]) if row is not None else None
        told = {
            "record": action["id"],
            "currency": action["currency"],
            "says_minor": action["minor"] if paid else 0,
            "books_minor": minor,
        }
        if row is None:
            if paid:
                found.append(
                    {"what": "the desk says that it paid, and billing has nothing", **told}
                )
        elif not paid and action["state"] not in _OPEN:
            found.append({"what": f"billing paid what the desk says is {action['state']}", **told})
        elif (minor, row["currency"], row["charge"]) != (
            action["minor"],
            action["currency"],
            action["charge"],
        ):
            found.append(
                {
                    "what": (
                        "billing paid another amount, or from another payment, than the desk says"
                    ),
                    **told,
                }
            )
    return found
