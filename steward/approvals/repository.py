"""The approvals' SQL: rows with their signatures, and whose signatures still count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from steward.approvals.exclusion import KIN
from steward.audit.chain import text
from steward.audit.record import Audit
from steward.conversation.stops import ACTIONABLE
from steward.db import Connection, Row, fetch, fetch_one, json, new_id
from steward.domain.action import Action
from steward.domain.approval import Answered, Approval, ApprovalStatus, Signature
from steward.domain.signatures import Needs
from steward.errors import BadInput, Stale
from steward.telemetry import counting

_COLUMNS = """a.id, a.action_id, a.conversation_id, a.digest, a.needs, a.card, a.status,
              a.policy_version,
a.created_at, a.expires_at, a.owner, a.queue,
COALESCE((SELECT jsonb_agg(jsonb_build_object('login', s.login, 'role', COALESCE(s.roles[1], ''),
                                              'roles', s.roles,
          'verdict', s.verdict, 'reason', s.reason, 'stands_for', s.stands_for, 'at', s.at)
                           ORDER BY s.at, s.login)
          FROM desk.signature s WHERE s.approval_id = a.id), '[]') AS signatures"""
# A signature counts while its person is active, still has a role it was given with, and is no maker
# and no kin, nor stands in for one, neither when it was given nor now. Of one person's, under two
# logins, the first alone.
_COUNTING = f"""
SELECT s.login, ARRAY(SELECT unnest(s.roles) INTERSECT SELECT unnest(p.roles)) AS roles
FROM desk.signature s
JOIN desk.approval a ON a.id = s.approval_id
JOIN desk.action t ON t.id = a.action_id
JOIN desk.staff p ON p.login = s.login
WHERE s.approval_id = %s AND s.verdict = 'approve' AND s.digest = a.digest AND p.active
  AND NOT EXISTS (
      SELECT 1 FROM (SELECT desk.stands_for(s.login, s.at)
                      UNION SELECT desk.stands_for(s.login, clock.now())) AS one (login)
      WHERE EXISTS (SELECT 1 FROM desk.staff k WHERE k.login = one.login AND {KIN})
         OR EXISTS (SELECT 1 FROM desk.maker m WHERE m.login = one.login
                       AND m.conversation_id IN (SELECT desk.talked_about_in(a.action_id))
                    AND (m.action_id IS NULL OR m.action_id = a.action_id)))
  AND NOT EXISTS (SELECT 1 FROM desk.signature e WHERE e.approval_id = s.approval_id
                     AND e.verdict = 'approve'
                  AND (e.at, e.login) < (s.at, s.login)
                     AND e.login IN (SELECT desk.logins_of(s.login)))
"""


def approval_of(row: Row) -> Approval:
    """A row as a value."""
    signatures = tuple(Signature.model_validate(each) for each in row["signatures"])
    return Approval.model_validate({**row, "signatures": signatures})


async def load(connection: Connection, approval_id: str, *, lock: bool = False) -> Approval:
    """An approval by id, locked on request. Raises BadInput when there is none."""
    if lock:
        # Lock first, read after: the signatures are to be those that the lock protects.
        await connection.execute(
            "SELECT 1 FROM desk.approval WHERE id = %s FOR UPDATE", [approval_id]
        )
    row = await fetch_one(
        connection, f"SELECT {_COLUMNS} FROM desk.approval a WHERE a.id = %s", approval_id
    )
    if row is None:
        raise BadInput(
            "there is no such approval; it may belong to another desk",
            next_step="open the list of pending approvals",
            approval=approval_id,
        )
    return approval_of(row)


async def select(connection: Connection, where: str, *args: object) -> list[Approval]:
    """Approvals that meet a condition of this package, oldest first."""
    query = f"SELECT {_COLUMNS} FROM desk.approval a WHERE {where} ORDER BY a.created_at, a.id"
    return [approval_of(row) for row in await fetch(connection, query, *args)]


async def pending_in(connection: Connection, conversation_id: str) -> list[Approval]:
    """What waits for people in a conversation."""
    where = "a.conversation_id = %s AND a.status = 'pending'"
    return await select(connection, where, conversation_id)


async def of_conversation(connection: Connection, conversation_id: str) -> list[Approval]:
    """Every approval that a conversation has had."""
    return await select(connection, "a.conversation_id = %s", conversation_id)


async def of_status(connection: Connection, status: ApprovalStatus | None) -> list[Approval]:
    """Approvals of all conversations, of one status or of any."""
    return await select(connection, "%s::text IS NULL OR a.status = %s", status, status)


async def in_force(connection: Connection, action_id: str) -> list[Approval]:
    """What people are still asked about an action, or have granted."""
    where = "a.action_id = %s AND a.status IN ('pending', 'approved')"
    return await select(connection, where, action_id)


async def overdue(connection: Connection) -> list[Approval]:
    """What nobody decided in time and nobody is owed, by the database's clock."""
    return await select(connection, "a.status = 'pending' AND a.expires_at <= clock.now()")


async def is_overdue(connection: Connection, approval_id: str) -> bool:
    """Whether the time to decide it is over."""
    query = "SELECT 1 FROM desk.approval WHERE id = %s AND expires_at <= clock.now()"
    return await fetch_one(connection, query, approval_id) is not None


async def untold(connection: Connection, conversation_id: str) -> list[Approval]:
    """What people decided, changed or let lapse, and the customer has not heard of yet.

    Not what must wait for people anyway.
    """
    where = f"""a.id IN (SELECT id FROM desk.untold WHERE conversation_id = %s)
        AND (SELECT {ACTIONABLE} FROM desk.action t, desk.conversation k
              WHERE t.id = a.action_id AND k.id = a.conversation_id)"""
    return await select(connection, where, conversation_id)


async def mark_told(connection: Connection, conversation_id: str, ids: Sequence[str]) -> None:
    """The customer has heard of these; repeating it changes nothing."""
    await connection.execute(
        (
            "UPDATE desk.approval SET told_at = clock.now() WHERE conversation_id = %s "
            "AND id = ANY(%s) AND told_at IS NULL"
        ),
        [conversation_id, [*ids]],
    )


async def first_asked(connection: Connection, action_id: str) -> datetime:
    """When people were first asked about an action; now, where they never were."""
    query = (
        "SELECT COALESCE(min(created_at), clock.now()) AS at FROM desk.approval "
        "WHERE action_id = %s"
    )
    row = await fetch_one(connection, query, action_id)
    assert row is not None
    moment: datetime = row["at"]
    return moment


async def ask(
    connection: Connection,
    action: Action,
    digest: str,
    needs: Needs,
    card: dict[str, Any],
    policy_version: str,
    queue: str,
    escalates_to: str,
    escalates_at: datetime,
    expires_at: datetime | None,
) -> str:
    """A question to people about an action, bound by a digest; returns its id."""
    own = new_id("apr")
    await connection.execute(
        """INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card,
                                      policy_version,
                                     queue, escalates_to, escalates_at, expires_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)""",
        [
            own,
            action.id,
            action.conversation_id,
            digest,
            json([list(need) for need in needs]),
            json(card),
            policy_version,
            queue,
            escalates_to,
            escalates_at,
            expires_at,
        ],
    )
    return own


async def sign(
    connection: Connection,
    approval: Approval,
    login: str,
    roles: Sequence[str],
    answered: Answered,
    stands_for: Sequence[str],
) -> None:
    """A person's verdict on what the approval binds, once."""
    await connection.execute(
        """INSERT INTO desk.signature (approval_id, login, roles, verdict, reason, digest,
                                       stands_for, told_why)
           VALUES (%s, %s, %s, %s, %s, %s, %s, %s)""",
        [
            approval.id,
            login,
            list(roles),
            answered.verdict,
            text(answered.reason).strip(),
            approval.digest,
            list(stands_for),
            text(answered.told).strip() or answered.because,
        ],
    )


async def last_signature(connection: Connection, approval_id: str) -> Row | None:
    """Who signed last (`login`, `name`), what (`verdict`), when (`at`), and the time (`now`); None
    where nobody has.
    """
    return await fetch_one(
        connection,
        """SELECT s.login, COALESCE(p.name, s.login) AS name, s.verdict, s.at, clock.now() AS now
           FROM desk.signature s LEFT JOIN desk.staff p ON p.login = s.login
           WHERE s.approval_id = %s ORDER BY s.at DESC LIMIT 1""",
        approval_id,
    )


async def escalate_overdue(connection: Connection) -> list[Approval]:
    """Give what nobody decided in time to the role that has to see to it; each once."""
    rows = await fetch(
        connection,
        """UPDATE desk.approval SET escalated_at = clock.now(), owner = escalates_to WHERE id IN (
               SELECT id FROM desk.approval WHERE status = 'pending' AND escalated_at IS NULL
                  AND escalates_at <= clock.now()
                      AND (expires_at IS NULL OR expires_at > clock.now())
               ORDER BY conversation_id FOR UPDATE SKIP LOCKED) RETURNING id""",
    )
    return await select(connection, "a.id = ANY(%s)", [row["id"] for row in rows])


async def latest(connection: Connection, action_id: str, *, lock: bool = True) -> Approval | None:
    """The newest approval that an action was ever given, of which at most one is not ended; None
    where none was. `lock`: nobody else changes it before this transaction ends.
    """
    last = "WHERE {0}action_id = %s ORDER BY {0}created_at DESC, ({0}status <> 'superseded') DESC"
    if not lock:
        query = f"SELECT {_COLUMNS} FROM desk.approval a {last.format('a.')} LIMIT 1"
        row = await fetch_one(connection, query, action_id)
        return None if row is None else approval_of(row)
    query = f"SELECT id FROM desk.approval {last.format('')} LIMIT 1 FOR UPDATE"
    row = await fetch_one(connection, query, action_id)
    return None if row is None else await load(connection, row["id"])


async def counting_signers(connection: Connection, approval_id: str) -> dict[str, frozenset[str]]:
    """Logins whose approving signature counts now, with the roles it counts for."""
    rows = await fetch(connection, _COUNTING, approval_id)
    return {row["login"]: frozenset(row["roles"]) for row in rows if row["roles"]}


async def end(
    connection: Connection,
    audit: Audit,
    approval: Approval,
    status: ApprovalStatus,
    actor: str,
    *,
    sources: tuple[ApprovalStatus, ...] = ("pending",),
    data: dict[str, Any] | None = None,
) -> None:
    """Give an approval its next status, with its audit entry.

    Raises Stale when it has another one already.
    """
    ended = await fetch_one(
        connection,
        "UPDATE desk.approval SET status = %s, decided_at = clock.now() WHERE id = %s "
        "AND status = ANY(%s) "
        "RETURNING extract(epoch FROM decided_at - created_at)::float8 AS seconds",
        status,
        approval.id,
        list(sources),
    )
    if ended is None:
        raise Stale("this approval has been decided already", approval=approval.id)
    await connection.execute(
        "DELETE FROM desk.approval_claim WHERE approval_id = %s", [approval.id]
    )
    await record(connection, audit, approval, status, actor, data)
    counting.approval_ended(connection, status, len(approval.needs), ended["seconds"])


async def record(
    connection: Connection,
    audit: Audit,
    approval: Approval,
    what: str,
    actor: str,
    data: dict[str, Any] | None = None,
) -> None:
    """An audit entry about an approval, and an event for whoever listens."""
    query = "INSERT INTO desk.approval_event (approval_id, event) VALUES (%s, %s)"
    await connection.execute(query, [approval.id, f"approval.{what}"])
    content = {"approval_id": approval.id, "digest": approval.digest, **(data or {})}
    await audit.append(
        connection,
        approval.conversation_id,
        f"approval.{what}",
        actor,
        action_id=approval.action_id,
        data=content,
    )


async def ended_with_action(
    connection: Connection, audit: Audit, action: Action, actor: str
) -> None:
    """Withdraw what people were still asked, or had granted, about an action that is given up."""
    for approval in await in_force(connection, action.id):
        await end(connection, audit, approval, "withdrawn", actor, sources=("pending", "approved"))
