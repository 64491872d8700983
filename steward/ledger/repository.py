"""The ledger's SQL: rows to values, and steps that are one conditional UPDATE with their audit entry."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from steward.audit.record import Audit
from steward.db import Connection, Row, fetch, fetch_one, json, new_id
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted, action_digest
from steward.errors import BadInput, Stale

_COLUMNS = """id, kind, resource, episode, state, params, digest, key, conversation_id, handle, representative, agent, facts, outcome,
denial, attempts, created_at, updated_at"""
# The handle, and those that turned out later to be the same customer's.
_LINKED = """(SELECT %s::text UNION
            SELECT jsonb_array_elements_text(evidence->'conflict') FROM desk.link WHERE handle = %s AND evidence ? 'conflict')"""
_TOTALS = """params->>'currency' AS currency, COALESCE(sum(CASE WHEN jsonb_typeof(params->'amount_minor') = 'number'
                  THEN GREATEST((params->>'amount_minor')::numeric, 0) END), 0)::bigint AS total"""


def action_of(row: Row) -> Action:
    """A row as a value."""
    return Action.model_validate(row)


async def load(connection: Connection, action_id: str, *, lock: bool = False) -> Action:
    """An action by id, locked on request. Raises BadInput when there is none."""
    query = f"SELECT {_COLUMNS} FROM desk.action WHERE id = %s" + (" FOR UPDATE" if lock else "")
    row = await fetch_one(connection, query, action_id)
    if row is None:
        raise BadInput(
            f"there is no action {action_id!r}", next_step="list the conversation's actions"
        )
    return action_of(row)


async def select(connection: Connection, where: str, *args: object) -> list[Action]:
    """Actions that meet a condition of this package."""
    rows = await fetch(connection, f"SELECT {_COLUMNS} FROM desk.action WHERE {where}", *args)
    return [action_of(row) for row in rows]


async def insert(connection: Connection, values: Mapping[str, object]) -> Action:
    """A new action in its first state."""
    names = ", ".join(values)
    holes = ", ".join(["%s"] * len(values))
    row = await fetch_one(
        connection,
        f"INSERT INTO desk.action ({names}) VALUES ({holes}) RETURNING {_COLUMNS}",
        *values.values(),
    )
    assert row is not None
    return action_of(row)


async def propose(
    connection: Connection,
    audit: Audit,
    conversation_id: str,
    handle: str | None,
    wanted: Wanted,
    actor: str,
    representative: str | None = None,
) -> Action:
    """A new action in its first state, the next episode of its resource, with its audit entry."""
    last = await fetch_one(
        connection,
        "SELECT COALESCE(max(episode), 0) AS episode FROM desk.action WHERE kind = %s AND resource = %s",
        wanted.kind,
        wanted.resource,
    )
    assert last is not None
    own, bound = new_id("act"), action_digest(wanted.kind, wanted.resource, wanted.params)
    action = await insert(
        connection,
        {
            "id": own,
            "kind": wanted.kind,
            "resource": wanted.resource,
            "episode": last["episode"] + 1,
            "state": ActionState.PROPOSED.value,
            "params": json(wanted.params),
            "digest": bound,
            "key": rules.provider_key(own, bound),
            "conversation_id": conversation_id,
            "handle": handle,
            "representative": representative,
            "agent": wanted.agent,
            "wish": wanted.wish,
        },
    )
    await record(connection, audit, action, "proposed", actor, moved_data(action))
    return action


async def move(
    connection: Connection,
    audit: Audit,
    action: Action,
    to: ActionState,
    actor: str,
    *,
    sources: Collection[ActionState] | None = None,
    changes: Mapping[str, object] | None = None,
    claim: str | None = None,
    data: Mapping[str, Any] | None = None,
    event: str = "",
) -> Action:
    """One step of an action's life with its audit entry; raises Stale when the row is not where it is thought to be.

    `sources` are the states it may come from (default: the one the value shows), `changes` further columns,
    `claim` the sender who must still hold it, `event` what the entry calls it (default: the new state).
    """
    old = frozenset(sources if sources is not None else {action.state})
    assert all(rules.admits(state, to) for state in old), f"{sorted(old)} cannot become {to}"
    own = {"state": to.value, "stopped_at": None, **(changes or {})}
    query = (
        f"UPDATE desk.action SET {', '.join(f'{name} = %s' for name in own)}, updated_at = clock.now() "
        f"WHERE id = %s AND state = ANY(%s) AND digest = %s AND (%s::text IS NULL OR claim = %s) RETURNING {_COLUMNS}"
    )
    row = await fetch_one(
        connection,
        query,
        *own.values(),
        action.id,
        [state.value for state in old],
        action.digest,
        claim,
        claim,
    )
    if row is None:
        raise Stale(
            f"this {action.kind} is not {' or '.join(sorted(old))} any more",
            action=action.id,
            to=to.value,
        )
    moved = action_of(row)
    await record(connection, audit, moved, event or to.value, actor, data)
    return moved


async def record(
    connection: Connection,
    audit: Audit,
    action: Action,
    what: str,
    actor: str,
    data: Mapping[str, Any] | None = None,
) -> None:
    """An audit entry about an action."""
    asked = (
        {"customer": action.handle, "representative": action.representative}
        if action.representative
        else {}
    )
    content = {"digest": action.digest, **asked, **(data or {})}
    await audit.append(
        connection,
        action.conversation_id,
        rules.event(action.kind, what),
        actor,
        action_id=action.id,
        data=content,
    )


async def revoke_authority(connection: Connection, action_id: str) -> None:
    """Take back a right to act that was not used."""
    await connection.execute(
        "UPDATE desk.authority SET revoked_at = clock.now() "
        "WHERE action_id = %s AND consumed_at IS NULL AND revoked_at IS NULL",
        [action_id],
    )


async def mark_stopped(connection: Connection, audit: Audit, action: Action, why: str) -> None:
    """Note that an action waits because people stopped it; the first time is an entry of the record."""
    row = await fetch_one(
        connection,
        """UPDATE desk.action a SET stopped_at = clock.now() FROM desk.action old
           WHERE a.id = %s AND old.id = a.id AND a.state = ANY(%s) RETURNING old.stopped_at AS before""",
        action.id,
        [state.value for state in rules.UNDECIDED],
    )
    if row is not None and row["before"] is None:
        await record(connection, audit, action, "held_back", f"agent:{action.agent}", {"why": why})


async def take_claim(connection: Connection, action_id: str, claim: str, seconds: float) -> bool:
    """Become the one sender of an action for a while (wall time); False while another one still is."""
    taken = await connection.execute(
        """UPDATE desk.action SET claim = %s, claimed_until = clock_timestamp() + make_interval(secs => %s),
                                  attempts = attempts + 1, updated_at = clock.now()
           WHERE id = %s AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())""",
        [claim, seconds, action_id],
    )
    return taken.rowcount == 1


async def linked(connection: Connection, handle: str) -> list[str]:
    """The handle, and those that turned out later to be the same customer's; sorted, so that everybody locks them in one order."""
    query = "SELECT DISTINCT jsonb_array_elements_text(evidence->'conflict') AS handle FROM desk.link WHERE handle = %s AND evidence ? 'conflict'"
    return sorted({handle, *(row["handle"] for row in await fetch(connection, query, handle))})


async def window(
    connection: Connection,
    handle: str,
    days: int,
    exclude_action: str,
    instrument: str | None = None,
) -> dict[str, int]:
    """What a customer, or an instrument, got of value, in minor units by currency: going or asked for, or gone in `days`.

    What people were long in signing is gone from the day on which it was sent. For one that counts itself already, only
    those that did before it: a later one counts this one, not the other way round. One order sent elsewhere twice is the
    same goods.
    """
    rows = await fetch(
        connection,
        f"""SELECT {_TOTALS}
           FROM desk.action a
           WHERE (handle IN {_LINKED} OR facts->>'instrument' = %s) AND kind = ANY(%s) AND id <> %s
             AND state = ANY(%s) AND (state <> ALL(%s) OR clock.now() - make_interval(days => %s) < GREATEST(created_at,
                     (SELECT max(consumed_at) FROM desk.authority g WHERE g.action_id = a.id)))
             AND (kind <> 'change_address' OR (kind, resource) NOT IN (SELECT kind, resource FROM desk.action WHERE id = %s))
             AND COALESCE(counted < (SELECT counted FROM desk.action WHERE id = %s), true)
           GROUP BY 1""",
        handle,
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
    """Those of billing's references that are keys of what this customer's or instrument's window counts already."""
    rows = await fetch(
        connection,
        """SELECT key FROM desk.action
            WHERE key = ANY(%s) AND (handle IN {_LINKED} OR facts->>'instrument' = %s) AND kind = ANY(%s) AND state = ANY(%s)""",
        list(references),
        handle,
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
             WHERE kind = 'send_replacement' AND handle IN {_LINKED} AND state = ANY(%s)""",
        handle,
        handle,
        [state.value for state in rules.COUNTED],
    )
    return {str(row["id"]) for row in rows}


async def remedies_for(
    connection: Connection, handle: str, reason: str, exclude_action: str
) -> list[Action]:
    """Every remedy for a reason that a customer got, or is about to get, oldest first.

    For one that counts itself already, only those that did before it: a later one changes nothing about what people signed.
    """
    return await select(
        connection,
        f"""handle IN {_LINKED} AND kind = ANY(%s) AND params->>'reason' = %s AND id <> %s AND state = ANY(%s)
           AND COALESCE(counted < (SELECT counted FROM desk.action WHERE id = %s), true) ORDER BY created_at, id""",
        handle,
        handle,
        list(rules.REMEDIES),
        reason,
        exclude_action,
        [state.value for state in rules.COUNTED],
        exclude_action,
    )


async def refused_before(connection: Connection, action: Action, days: int) -> bool:
    """Whether a remedy on the same matter was rejected by a person, or denied by the rules, in `days`.

    The same matter: this conversation, or the same charge, invoice or order. That a gesture found no cause is no such answer.
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
             WHERE handle IN {_LINKED} AND kind = ANY(%s) AND id <> %s AND updated_at > clock.now() - make_interval(days => %s)
               AND (state = 'rejected' OR (state = 'denied' AND params->>'reason' <> 'goodwill' AND denial <> ALL(%s)))
               AND (conversation_id = %s {"".join(" OR params->>%s = %s" for _ in same)}) LIMIT 1""",
        action.handle,
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
    """What a customer got, or is about to get, as goodwill in this quarter of the year (UTC), by currency."""
    rows = await fetch(
        connection,
        f"""SELECT {_TOTALS}
           FROM desk.action
           WHERE handle IN {_LINKED} AND params->>'reason' = 'goodwill' AND id <> %s
             AND state = ANY(%s) AND created_at >= date_trunc('quarter', clock.now(), 'UTC')
           GROUP BY 1""",
        handle,
        handle,
        exclude_action,
        [state.value for state in rules.COUNTED],
    )
    return _by_currency(rows)


def _by_currency(rows: list[Row]) -> dict[str, int]:
    return {str(row["currency"]): int(row["total"]) for row in rows if row["total"]}


async def other_remedy(connection: Connection, line: str, kind: str, exclude_action: str) -> str:
    """What else this line was made good with, or is about to be: `refund`, `replacement`, `credit`, or `none`."""
    row = await fetch_one(
        connection,
        """SELECT kind FROM desk.action WHERE facts->>'line' = %s AND kind = ANY(%s) AND id <> %s AND state = ANY(%s)
           ORDER BY created_at LIMIT 1""",
        line,
        [name for name in rules.REMEDIES if name != kind],
        exclude_action,
        [state.value for state in rules.COUNTED],
    )
    return rules.REMEDIES[row["kind"]] if row else "none"


class Spent(NamedTuple):
    """What the desk gave back on its own, to anybody: in minor units of a currency, in the last hour and day."""

    hour_minor: int
    day_minor: int


async def company_spent(connection: Connection, exclude_action: str) -> dict[str, Spent]:
    """What policy granted without a signature, by currency: gone, going or about to go, since it was granted."""
    rows = await fetch(
        connection,
        """SELECT currency, COALESCE(sum(amount) FILTER (WHERE at > clock.now() - interval '1 hour'), 0)::bigint AS hour,
                  COALESCE(sum(amount), 0)::bigint AS day
           FROM (SELECT a.params->>'currency' AS currency, (a.params->>'amount_minor')::numeric AS amount, max(g.created_at) AS at
                 FROM desk.authority g JOIN desk.action a ON a.id = g.action_id
                 WHERE g.created_at > clock.now() - interval '1 day' AND g.basis = 'policy' AND g.revoked_at IS NULL
                   AND a.kind = ANY(%s) AND a.id <> %s AND a.state = ANY(%s)
                   AND jsonb_typeof(a.params->'amount_minor') = 'number' AND (a.params->>'amount_minor')::numeric > 0
                 GROUP BY a.id) AS granted GROUP BY currency""",
        list(rules.VALUED),
        exclude_action,
        [state.value for state in rules.SPENT],
    )
    return {str(row["currency"]): Spent(row["hour"], row["day"]) for row in rows}


def moved_data(action: Action) -> dict[str, Any]:
    """What an entry says of a new action; parameters may be personal, so only money is named."""
    names = ("amount_minor", "currency")
    money: dict[str, Any] = {name: action.params[name] for name in names if name in action.params}
    return {"resource": action.resource, "episode": action.episode, **money}
