"""The ledger's SQL: rows to values, and steps that are one conditional
UPDATE with their audit entry.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from steward.audit.record import Audit
from steward.conversation.stops import RESUMABLE
from steward.db import Connection, fetch, fetch_one, json, new_id
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted, action_digest
from steward.domain.turn import TurnRef
from steward.errors import BadInput, Stale
from steward.telemetry import counting

_COLUMNS = """id, kind, resource, episode, state, params, digest, key, conversation_id, handle,
representative, agent, facts, outcome, denial, attempts, sent_to, created_at, updated_at"""


async def load(connection: Connection, action_id: str, *, lock: bool = False) -> Action:
    """An action by id, locked on request. Raises BadInput when there is none."""
    query = f"SELECT {_COLUMNS} FROM desk.action WHERE id = %s" + (" FOR UPDATE" if lock else "")
    row = await fetch_one(connection, query, action_id)
    if row is None:
        raise BadInput(
            f"there is no action {action_id!r}", next_step="list the conversation's actions"
        )
    return Action.model_validate(row)


async def select(connection: Connection, where: str, *args: object) -> list[Action]:
    """Actions that meet a condition of this package."""
    rows = await fetch(connection, f"SELECT {_COLUMNS} FROM desk.action WHERE {where}", *args)
    return [Action.model_validate(row) for row in rows]


async def of_conversation(connection: Connection, conversation_id: str) -> list[Action]:
    """All actions of a conversation, oldest first; of what was erased nothing can be told."""
    where = "conversation_id = %s AND NOT params ? 'removed' ORDER BY created_at, id"
    return await select(connection, where, conversation_id)


async def waiting_elsewhere(
    connection: Connection, handle: str, conversation_id: str, since: datetime
) -> list[Action]:
    """What this customer waits for people with in other conversations, oldest first; with what was
    taken back `since` then.
    """
    where = """handle = %s AND conversation_id <> %s
               AND (state = 'awaiting' OR (state = 'withdrawn' AND updated_at >= %s))
               ORDER BY created_at, id"""
    return await select(connection, where, handle, conversation_id, since)


async def tickets_elsewhere(
    connection: Connection, handle: str, conversation_id: str
) -> list[Action]:
    """The tickets that the desk opened for this customer in other conversations and that they have
    not taken back, oldest first.
    """
    where = """handle = %s AND conversation_id <> %s AND kind = 'open_ticket'
               AND outcome ? 'ticket_id' AND created_at > clock.now() - interval '90 days'
               AND NOT EXISTS (
                   SELECT FROM desk.action note WHERE note.kind = 'note_ticket'
                      AND note.resource = action.outcome ->> 'ticket_id' || ':taken_back'
                      AND note.state IN ('confirmed', 'settled'))
               ORDER BY created_at, id"""
    return await select(connection, where, handle, conversation_id)


async def lock_resource(connection: Connection, kind: str, resource: str) -> None:
    """One proposal of a kind on a resource at a time, until the transaction ends."""
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('action:' || %s || ':' || %s, 0))",
        [kind, resource],
    )


async def of_wish_and_live(
    connection: Connection, kind: str, resource: str, wish: str
) -> tuple[list[Action], list[Action]]:
    """What this very wish has become before; what is not ended of this kind on this resource,
    at most one. Both locked.
    """
    query = (
        f"SELECT {_COLUMNS}, wish = %s AS repeated, live FROM desk.action "
        "WHERE kind = %s AND resource = %s AND (live OR wish = %s) FOR UPDATE"
    )
    repeated, live = list[Action](), list[Action]()
    for row in await fetch(connection, query, wish, kind, resource, wish):
        again, goes_on = row.pop("repeated"), row.pop("live")
        action = Action.model_validate(row)
        repeated += [action] if again else []
        live += [action] if goes_on else []
    return repeated, live


async def was_proposed(connection: Connection, kind: str, resource: str) -> bool:
    """Whether there has ever been one of this kind on this resource."""
    return bool(await select(connection, "kind = %s AND resource = %s", kind, resource))


async def was_done(connection: Connection, kind: str, resource: str) -> bool:
    """Whether one of this kind on this resource is confirmed."""
    same = "kind = %s AND resource = %s AND state = 'confirmed'"
    return bool(await select(connection, same, kind, resource))


async def resumable(connection: Connection, conversation_id: str) -> list[Action]:
    """What people had stopped in a conversation and may go on now."""
    where = f"""id IN (
        SELECT s.id FROM desk.action s JOIN desk.conversation k ON k.id = s.conversation_id
        WHERE k.id = %s AND {RESUMABLE}) ORDER BY created_at, id"""
    return await select(connection, where, conversation_id)


async def await_next_turn(connection: Connection, action_id: str) -> None:
    """Let an action wait for the next turn, which clockwork begins for what may go on."""
    await connection.execute(
        "UPDATE desk.action SET stopped_at = clock.now() WHERE id = %s", [action_id]
    )


async def await_other_policy(connection: Connection, version: str) -> None:
    """Let each action for which people are asked under other rules than these wait for its next
    turn, in which they are asked anew.
    """
    await connection.execute(
        "UPDATE desk.action a SET stopped_at = clock.now() FROM desk.approval p "
        "WHERE p.action_id = a.id AND p.status = 'pending' AND p.policy_version <> %s "
        "AND a.state = 'awaiting' AND a.stopped_at IS NULL",
        [version],
    )


async def taken_up(connection: Connection, turn: TurnRef) -> None:
    """What was stopped before this turn has been taken up by it.

    What was stopped again meanwhile still waits.
    """
    await connection.execute(
        "UPDATE desk.action a SET stopped_at = NULL FROM desk.turn t"
        " WHERE t.id = %s AND a.conversation_id = t.conversation_id AND a.stopped_at < t.opened_at",
        [turn.id],
    )


async def insert(connection: Connection, values: Mapping[str, object]) -> Action:
    """A new action in its first state, with what its kind is: the next episode of its resource."""
    kind = str(values["kind"])
    all_values = {**values, "remedy": rules.REMEDIES.get(kind, ""), "valued": kind in rules.VALUED}
    names = ", ".join(all_values)
    holes = ", ".join(["%s"] * len(all_values))
    row = await fetch_one(
        connection,
        f"INSERT INTO desk.action ({names}, episode) VALUES ({holes}, (SELECT "
        "COALESCE(max(episode), 0) + 1 FROM desk.action WHERE kind = %s AND resource = %s)) "
        f"RETURNING {_COLUMNS}",
        *all_values.values(),
        kind,
        values["resource"],
    )
    assert row is not None
    return Action.model_validate(row)


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
    own, bound = new_id("act"), action_digest(wanted.kind, wanted.resource, wanted.params)
    action = await insert(
        connection,
        {
            "id": own,
            "kind": wanted.kind,
            "resource": wanted.resource,
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
    counting.effect(connection, action.kind, action.state.value, rules.KEPT.get(action.kind, ""))
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
    """One step of an action's life with its audit entry.

    Raises Stale when the row is not where it is thought to be.

    `sources` are the states it may come from (default: the one the value shows), `changes` further
    columns, `claim` the sender who must still hold it, `event` what the entry calls it (default:
    the new state).
    """
    old = frozenset(sources if sources is not None else {action.state})
    assert all(rules.admits(state, to) for state in old), f"{sorted(old)} cannot become {to}"
    own = {"state": to.value, "stopped_at": None, **(changes or {})}
    query = (
        f"UPDATE desk.action SET {', '.join(f'{name} = %s' for name in own)}, updated_at = "
        "clock.now() "
        "WHERE id = %s AND state = ANY(%s) AND digest = %s AND (%s::text IS NULL OR claim = %s) "
        f"RETURNING {_COLUMNS}"
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
    moved = Action.model_validate(row)
    await record(connection, audit, moved, event or to.value, actor, data)
    counting.effect(connection, moved.kind, to.value, rules.KEPT.get(moved.kind, ""))
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


async def mark_stopped(connection: Connection, audit: Audit, action: Action, why: str) -> None:
    """Note that an action waits because people stopped it.

    The first time is an entry of the record.
    """
    row = await fetch_one(
        connection,
        """UPDATE desk.action a SET stopped_at = clock.now() FROM desk.action old
           WHERE a.id = %s AND old.id = a.id AND a.state = ANY(%s)
       RETURNING old.stopped_at AS before""",
        action.id,
        [state.value for state in rules.UNDECIDED],
    )
    if row is not None and row["before"] is None:
        await record(connection, audit, action, "held_back", f"agent:{action.agent}", {"why": why})


# Nobody is sending an action, or a run did whose conversation has passed to this run.
_NO_SENDER = """(claimed_until IS NULL OR claimed_until <= clock_timestamp()
                OR claim_run < %(run)s)"""


async def take_claim(
    connection: Connection, action_id: str, claim: str, seconds: float, run: int | None
) -> bool:
    """Become the one sender of an action for a while (wall time), in this run if it is one.

    False while another one still is.
    """
    taken = await connection.execute(
        f"""UPDATE desk.action SET claim = %(claim)s, claim_run = %(run)s,
                   claimed_until = clock_timestamp() + make_interval(secs => %(seconds)s),
                   attempts = attempts + 1, updated_at = clock.now()
             WHERE id = %(id)s AND {_NO_SENDER}""".encode(),
        {"id": action_id, "claim": claim, "seconds": seconds, "run": run},
    )
    return taken.rowcount == 1


async def has_no_sender(connection: Connection, action_id: str, run: int | None) -> bool:
    """Whether the time of whoever was sending it is over, or the run that did has ended."""
    query = f"SELECT 1 FROM desk.action WHERE id = %(id)s AND {_NO_SENDER}".encode()
    found = await connection.execute(query, {"id": action_id, "run": run})
    return await found.fetchone() is not None


def moved_data(action: Action) -> dict[str, Any]:
    """What an entry says of a new action; parameters may be personal, so only money is named."""
    names = ("amount_minor", "currency")
    money: dict[str, Any] = {name: action.params[name] for name in names if name in action.params}
    return {"resource": action.resource, "episode": action.episode, **money}
