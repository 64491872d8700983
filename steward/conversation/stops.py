"""What holds effects back: the stop of everything, a pause, a person who has the conversation.
Checked where a right is given and where it is consumed, in the same transaction.

`HALT_LOCK` is held shared by whoever grants or consumes and alone by whoever halts, so that nothing
begins after a halt was written.
"""

from __future__ import annotations

from datetime import datetime

from actions.registry import KINDS
from steward.conversation import freezes
from steward.db import Connection, Row, fetch_one, new_id, only_row
from steward.domain.action import Action
from steward.domain.turn import TurnRef
from steward.errors import Stopped

HALT_LOCK = 7_283_921_002
# Not an effect on the world: a person is called. That is never stopped.
NEVER_STOPPED = frozenset(kind.name for kind in KINDS.values() if kind.never_stopped)
# About a contact that is over: a person who has the conversation now is no reason to leave it.
_AFTERWARDS = frozenset(kind.name for kind in KINDS.values() if kind.afterwards)
STANDING = "SELECT 1 FROM desk.halt WHERE lifted_at IS NULL"
# What changes something of a customer's: not while their account is frozen.
HELD_BY_FREEZE = frozenset(kind.name for kind in KINDS.values() if kind.touches or kind.sets)
_HELD = f"""
SELECT EXISTS ({STANDING}) AS halted, k.mode, k.mode_turn, EXISTS (
           SELECT 1 FROM desk.freeze z WHERE z.lifted_at IS NULL AND z.handle = ANY(%s)) AS frozen
  FROM (SELECT %s::text AS id) AS asked LEFT JOIN desk.conversation k ON k.id = asked.id
"""
_HOLD = "SELECT pg_advisory_xact_lock_shared(%s)"
_HOLD_WITH_CUSTOMER = f"""
WITH halts AS MATERIALIZED ({_HOLD})
SELECT {freezes.LOCKED} FROM halts CROSS JOIN unnest(%s::text[]) AS s (handle)
"""
# May a stopped action `s` of a conversation `k` go on now? What has a look to come goes on by that.
RESUMABLE = f"""
s.stopped_at IS NOT NULL AND s.state IN ('proposed', 'awaiting', 'authorised') AND k.mode = 'desk'
AND s.look_at IS NULL
AND NOT EXISTS ({STANDING})
AND NOT {freezes.frozen("s")}
AND NOT EXISTS (SELECT 1 FROM desk.authority y WHERE y.action_id = s.id AND y.consumed_at IS NULL
                   AND y.revoked_at IS NULL
                   AND y.not_before > clock.now())
"""
# May an approval `a` on an action `t` of a conversation `k` be acted on, or told, now?
ACTIONABLE = f"""
CASE k.mode
    WHEN 'desk' THEN NOT (a.status = 'approved' AND t.state IN ('awaiting', 'authorised')
                          AND (EXISTS ({STANDING}) OR {freezes.frozen("t")}))
    WHEN 'person' THEN a.status = 'approved' AND t.state IN ('awaiting', 'authorised')
    AND NOT EXISTS ({STANDING}) AND NOT {freezes.frozen("t")}
    ELSE false END
"""

# What the systems did after the newest moment that these rows know of is not in them; a day more,
# for clocks that differ.
_NEWEST = """
SELECT coalesce((SELECT max(consumed_at) FROM desk.authority WHERE consumed_at IS NOT NULL),
                (SELECT min(at) FROM desk.audit), clock.now()) - interval '1 day' AS newest
"""
_HALT_RESTORED = f"""
INSERT INTO desk.halt (id, reason, compare_since) VALUES (%s, %s, ({_NEWEST}))
ON CONFLICT ((true)) WHERE lifted_at IS NULL
DO UPDATE SET compare_since = least(halt.compare_since, EXCLUDED.compare_since), compared_at = NULL
"""


async def halt(connection: Connection, login: str, reason: str, client: str | None = None) -> bool:
    """Stop everything; False while it is stopped already.

    `client` is the service account that does, and `login` then who answers for it.

    Once this is committed, no effect begins any more.
    """
    await connection.execute("SELECT pg_advisory_xact_lock(%s)", [HALT_LOCK])
    made = await connection.execute(
        "INSERT INTO desk.halt (id, login, reason, client) VALUES (%s, %s, %s, %s) "
        "ON CONFLICT DO NOTHING",
        [new_id("halt"), login, reason, client],
    )
    return made.rowcount == 1


async def give_reason(connection: Connection, reason: str) -> bool:
    """Say why everything is stopped, where whoever did gave no reason; False where they did."""
    made = await connection.execute(
        "UPDATE desk.halt SET reason = %s WHERE lifted_at IS NULL AND reason = ''", [reason]
    )
    return made.rowcount == 1


async def halt_restored(connection: Connection, reason: str) -> None:
    """Stop everything in the desk's own name until its ledger was held against the systems' books;
    where a person has stopped it already, that halt waits for it, too.
    """
    await connection.execute("SELECT pg_advisory_xact_lock(%s)", [HALT_LOCK])
    await connection.execute(_HALT_RESTORED, [new_id("halt"), reason])


async def newest(connection: Connection) -> datetime:
    """The newest moment that the ledger knows of, less a day."""
    at: datetime = (await only_row(connection, _NEWEST))["newest"]
    return at


async def compared(connection: Connection) -> None:
    """The ledger was held against the books."""
    await connection.execute(
        "UPDATE desk.halt SET compared_at = clock.now() "
        "WHERE lifted_at IS NULL AND compare_since IS NOT NULL"
    )


async def lift(connection: Connection, login: str) -> str | None:
    """Let everything go on; the id of the halt that this lifts, or None: none stands, or one whose
    books were not compared yet.
    """
    query = (
        "UPDATE desk.halt SET lifted_at = clock.now(), lifted_by = %s WHERE lifted_at IS NULL "
        "AND (compare_since IS NULL OR compared_at IS NOT NULL) RETURNING id"
    )
    done = await fetch_one(connection, query, login)
    return None if done is None else str(done["id"])


async def standing(connection: Connection) -> Row | None:
    """Who stopped everything (`login`; the desk itself is `steward`, a service account
    `client:NAME`), when (`at`), why (`reason`), from when on books have to be compared, and when
    they were; None when nobody did.
    """
    query = (
        "SELECT coalesce('client:' || client, login, 'steward') AS login, reason, at, "
        "compare_since, compared_at FROM desk.halt WHERE lifted_at IS NULL"
    )
    return await fetch_one(connection, query)


async def desk_speaks(connection: Connection, conversation_id: str) -> bool:
    """Whether the desk itself goes on in a conversation: no person has it, and none paused it."""
    query = "SELECT mode = 'desk' AS speaks FROM desk.conversation WHERE id = %s"
    row = await fetch_one(connection, query, conversation_id)
    return row is not None and bool(row["speaks"])


async def halted(connection: Connection, kind: str) -> bool:
    """Whether everything is stopped: then what nobody heard of is not sent again either,
    for the first time it may not have arrived.
    """
    if kind in NEVER_STOPPED:
        return False
    await _hold(connection)
    return await fetch_one(connection, STANDING) is not None


async def _hold(connection: Connection) -> None:
    """Let no halt be written until this transaction ends.

    What is asked after it is a statement of its own: its snapshot has the halt that was waited for.
    """
    await connection.execute(_HOLD, [HALT_LOCK])


async def check(
    connection: Connection, action: Action, *, turn: TurnRef | None, signed: bool
) -> None:
    """Raise Stopped while an effect may not begin.

    What people signed goes on while one of them has the conversation.
    """
    kind = action.kind
    if kind in NEVER_STOPPED:
        return
    whose = [one for one in (action.handle, action.representative) if one]
    whose = whose if kind in HELD_BY_FREEZE else []
    if whose:
        await connection.execute(_HOLD_WITH_CUSTOMER, [HALT_LOCK, sorted(whose)])
    else:
        await _hold(connection)
    # The caller holds the conversation's row: a pause that has committed is seen, and one that
    # comes now waits for this step.
    held = await fetch_one(connection, _HELD, whose, action.conversation_id)
    assert held is not None
    if held["halted"]:
        raise Stopped("all changes are stopped", next_step="steward resume", why="halt")
    if held["frozen"]:
        raise Stopped(
            "this customer's account is frozen: somebody else may be in it",
            next_step="a person lifts it first: steward freezes lift",
            why="frozen",
        )
    mode = held["mode"] or "desk"
    if mode == "paused":
        raise Stopped(
            "this conversation is paused", next_step="return it to the desk", why="paused"
        )
    own = turn is not None and held["mode_turn"] == turn.id
    if mode == "person" and not signed and not own and kind not in _AFTERWARDS:
        raise Stopped(
            "a person has this conversation", next_step="return it to the desk", why="person"
        )
