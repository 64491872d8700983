"""What counts against a limit: what customers, instruments, lines and the whole desk got,
are getting or are about to get.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from steward.db import Connection, Row, fetch, fetch_one
from steward.domain import lifecycle as rules
from steward.domain.action import Action
from steward.ledger.repository import select

# Every handle of one customer, as an array: beside another condition, a sub-select in its place
# would read every action there is.
_LINKED = "ANY(ARRAY(SELECT desk.same_customer(%s)))"
_TOTALS = """params->>'currency' AS currency,
                  COALESCE(sum(CASE WHEN jsonb_typeof(params->'amount_minor') = 'number'
                  THEN GREATEST((params->>'amount_minor')::numeric, 0) END), 0)::bigint AS total"""

# When `a` was sent; what is not yet, when it was made.
_GONE_AT = """GREATEST(created_at,
    (SELECT max(consumed_at) FROM desk.authority g WHERE g.action_id = a.id))"""


async def linked(connection: Connection, handle: str) -> list[str]:
    """The handle, and those that turned out later to be the same customer's.

    Sorted, so that everybody locks them in one order.
    """
    rows = await fetch(connection, "SELECT desk.same_customer(%s) AS handle", handle)
    return sorted(row["handle"] for row in rows)


async def window(
    connection: Connection,
    handle: str,
    days: int,
    exclude_action: str,
    instrument: str | None = None,
) -> dict[str, int]:
    """What a customer, or an instrument, got of value, in minor units by currency:
    going or asked for, or gone in `days`.

    What people were long in signing is gone from the day on which it was sent. For one that counts
    itself already, only those that did before it: a later one counts this one, not the other way
    round. One order sent elsewhere twice is the same goods.
    """
    rows = await fetch(
        connection,
        f"""SELECT {_TOTALS}
           FROM desk.action a
           WHERE (handle = {_LINKED} OR instrument = %s) AND kind = ANY(%s) AND id <> %s
             AND state = ANY(%s) AND (state <> ALL(%s)
                                      OR clock.now() - make_interval(days => %s)
                                      < {_GONE_AT})
             AND (kind <> 'change_address' OR (kind, resource) NOT IN (SELECT kind, resource
                 FROM desk.action WHERE id = %s))
             AND COALESCE(counted < (SELECT counted FROM desk.action WHERE id = %s), true)
           GROUP BY 1""",
        handle,
        instrument,
        list(rules.VALUED),
        exclude_action,
        [state.value for state in rules.COUNTED],
        [state.value for state in rules.GONE],
        days,
        exclude_action,
        exclude_action,
    )
    return _by_currency(rows)


async def own_references(
    connection: Connection, handle: str, instrument: str | None, references: Collection[str]
) -> set[str]:
    """Those of billing's references that are keys of what this customer's or
    instrument's window counts already.
    """
    rows = await fetch(
        connection,
        f"""SELECT key FROM desk.action
            WHERE key = ANY(%s) AND (handle = {_LINKED} OR instrument = %s)
              AND kind = ANY(%s) AND state = ANY(%s)""",
        list(references),
        handle,
        instrument,
        list(rules.VALUED),
        [state.value for state in rules.COUNTED],
    )
    return {row["key"] for row in rows}


async def replaced(connection: Connection, handle: str) -> set[str]:
    """The orders of which this customer's window counts already that they were sent again."""
    rows = await fetch(
        connection,
        f"""SELECT params->>'order_id' AS id FROM desk.action
             WHERE kind = 'send_replacement' AND handle = {_LINKED} AND state = ANY(%s)""",
        handle,
        [state.value for state in rules.COUNTED],
    )
    return {str(row["id"]) for row in rows}


async def remedies_for(
    connection: Connection, handle: str, reason: str, exclude_action: str
) -> list[Action]:
    """Every remedy for a reason that a customer got, or is about to get, oldest first.

    For one that counts itself already, only those that did before it: a later one changes nothing
    about what people signed.
    """
    return await select(
        connection,
        f"""handle = {_LINKED} AND kind = ANY(%s) AND params->>'reason' = %s AND id <> %s
           AND state = ANY(%s)
           AND COALESCE(counted < (SELECT counted FROM desk.action WHERE id = %s), true)
           ORDER BY created_at, id""",
        handle,
        list(rules.REMEDIES),
        reason,
        exclude_action,
        [state.value for state in rules.COUNTED],
        exclude_action,
    )


async def refused_before(connection: Connection, action: Action, days: int) -> bool:
    """Whether a remedy on the same matter was rejected by a person,
    or denied by the rules, in `days`.

    The same matter: this conversation, or the same charge, invoice or order. That a gesture found
    no cause is no such answer.
    """
    assert action.handle is not None
    same = [
        (name, action.params.get(name))
        for name in ("charge_id", "invoice_id", "order_id")
        if action.params.get(name)
    ]
    row = await fetch_one(
        connection,
        f"""SELECT 1 FROM desk.action a
             WHERE handle = {_LINKED} AND kind = ANY(%s) AND id <> %s
               AND updated_at > clock.now() - make_interval(days => %s)
               AND (state = 'rejected' OR (state = 'denied' AND params->>'reason' <> 'goodwill'
                                           AND denial <> ALL(%s)))
               AND (conversation_id = %s {"".join(" OR params->>%s = %s" for _ in same)}) LIMIT
                   1""",
        action.handle,
        list(rules.REMEDIES),
        action.id,
        days,
        list(rules.NO_ANSWER),
        action.conversation_id,
        *(part for pair in same for part in pair),
    )
    return row is not None


async def goodwill(connection: Connection, handle: str, exclude_action: str) -> dict[str, int]:
    """What a customer got as goodwill in this quarter of the year (UTC), or is about to get,
    by currency. What was asked for in another one counts in the one in which it was sent.
    """
    rows = await fetch(
        connection,
        f"""SELECT {_TOTALS}
           FROM desk.action a
           WHERE handle = {_LINKED} AND params->>'reason' = 'goodwill' AND id <> %s
             AND state = ANY(%s)
             AND (state <> ALL(%s) OR {_GONE_AT} >= date_trunc('quarter', clock.now(), 'UTC'))
           GROUP BY 1""",
        handle,
        exclude_action,
        [state.value for state in rules.COUNTED],
        [state.value for state in rules.GONE],
    )
    return _by_currency(rows)


def _by_currency(rows: list[Row]) -> dict[str, int]:
    return {str(row["currency"]): int(row["total"]) for row in rows if row["total"]}


async def other_remedy(connection: Connection, line: str, kind: str, exclude_action: str) -> str:
    """What else this line was made good with, or is about to be: `refund`, `replacement`,
    `credit`, or `none`.

    Money may be given in parts; goods are sent again once, whatever logistics would take.
    """
    row = await fetch_one(
        connection,
        """SELECT kind FROM desk.action WHERE line = %s AND kind = ANY(%s) AND id <> %s
              AND state = ANY(%s)
           ORDER BY created_at LIMIT 1""",
        line,
        [name for name, what in rules.REMEDIES.items() if name != kind or what == "replacement"],
        exclude_action,
        [state.value for state in rules.COUNTED],
    )
    return rules.REMEDIES[row["kind"]] if row else "none"


class Spent(NamedTuple):
    """What the desk gave back on its own, to anybody: in minor units of a currency,
    in the last hour and day.
    """

    hour_minor: int
    day_minor: int


async def company_spent(connection: Connection, exclude_action: str) -> dict[str, Spent]:
    """What policy granted without a signature, by currency: gone, going or about to go,
    since it was granted.
    """
    rows = await fetch(
        connection,
        """SELECT currency, COALESCE(sum(amount) FILTER (WHERE at > clock.now()
                                                         - interval '1 hour'), 0)::bigint AS hour,
                  COALESCE(sum(amount), 0)::bigint AS day
           FROM (SELECT a.params->>'currency' AS currency,
                        (a.params->>'amount_minor')::numeric AS amount, max(g.created_at) AS at
                 FROM desk.authority g JOIN desk.action a ON a.id = g.action_id
                 WHERE g.created_at > clock.now() - interval '1 day' AND g.basis = 'policy'
                    AND g.revoked_at IS NULL
                   AND a.kind = ANY(%s) AND a.id <> %s AND a.state = ANY(%s)
                   AND jsonb_typeof(a.params->'amount_minor') = 'number'
                    AND (a.params->>'amount_minor')::numeric > 0
                 GROUP BY a.id) AS granted GROUP BY currency""",
        list(rules.VALUED),
        exclude_action,
        [state.value for state in rules.SPENT],
    )
    return {str(row["currency"]): Spent(row["hour"], row["day"]) for row in rows}


async def lock_remedy(
    connection: Connection, handle: str | None, instrument: object, line: object
) -> None:
    """Hold what a remedy is counted with: its customer's window, under every handle of theirs,
    its instrument's, its line.
    """
    handles = await linked(connection, handle) if handle is not None else []
    windows = [("window", handle) for handle in handles]
    every = (*windows, ("instrument", instrument), ("line", line))
    await _lock(connection, [(kind, name) for kind, name in every if isinstance(name, str)])


async def lock_company(connection: Connection) -> None:
    """Hold what the whole desk gives back; after `lock_remedy`."""
    await _lock(connection, [("company", "")])


async def _lock(connection: Connection, every: Sequence[tuple[str, str]]) -> None:
    """One at a time until the transaction ends.

    Always window, instrument, line, company, in this order, which is the one of the rows.
    """
    names = [f"{kind}:{name}" for kind, name in every]
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS name",
        [names],
    )
