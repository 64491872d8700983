"""The approvals' SQL: rows with their signatures, and whose signatures still count."""

from __future__ import annotations

from typing import Any

from steward.approvals.exclusion import KIN
from steward.audit.record import Audit
from steward.db import Connection, Row, fetch, fetch_one
from steward.domain.action import Action
from steward.domain.approval import Approval, ApprovalStatus, Signature
from steward.errors import BadInput, Stale

_COLUMNS = """a.id, a.action_id, a.conversation_id, a.digest, a.needs, a.card, a.status, a.policy_version,
a.created_at, a.expires_at, a.owner, a.queue,
COALESCE((SELECT jsonb_agg(jsonb_build_object('login', s.login, 'role', COALESCE(s.roles[1], ''), 'roles', s.roles,
          'verdict', s.verdict, 'reason', s.reason, 'stands_for', s.stands_for, 'at', s.at) ORDER BY s.at, s.login)
          FROM desk.signature s WHERE s.approval_id = a.id), '[]') AS signatures"""
# A signature counts while its person is active, still has a role it was given with, and is no maker and no kin, nor stands
# in for one, neither when it was given nor now. Of one person's, under two logins, the first alone.
_COUNTING = f"""
SELECT s.login, ARRAY(SELECT unnest(s.roles) INTERSECT SELECT unnest(p.roles)) AS roles
FROM desk.signature s
JOIN desk.approval a ON a.id = s.approval_id
JOIN desk.action t ON t.id = a.action_id
JOIN desk.staff p ON p.login = s.login
WHERE s.approval_id = %s AND s.verdict = 'approve' AND s.digest = a.digest AND p.active
  AND NOT EXISTS (
      SELECT 1 FROM (SELECT desk.stands_for(s.login, s.at) UNION SELECT desk.stands_for(s.login, clock.now())) AS one (login)
      WHERE EXISTS (SELECT 1 FROM desk.staff k WHERE k.login = one.login AND {KIN})
         OR EXISTS (SELECT 1 FROM desk.maker m WHERE m.login = one.login AND m.conversation_id IN (SELECT desk.talked_about_in(a.action_id))
                    AND (m.action_id IS NULL OR m.action_id = a.action_id)))
  AND NOT EXISTS (SELECT 1 FROM desk.signature e WHERE e.approval_id = s.approval_id AND e.verdict = 'approve'
                  AND (e.at, e.login) < (s.at, s.login) AND e.login IN (SELECT desk.logins_of(s.login)))
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


async def latest(connection: Connection, action_id: str) -> Approval | None:
    """The newest approval that an action was ever given, locked; at most one is not ended."""
    row = await fetch_one(
        connection,
        "SELECT id FROM desk.approval WHERE action_id = %s ORDER BY created_at DESC, (status <> 'superseded') DESC "
        "LIMIT 1 FOR UPDATE",
        action_id,
    )
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
    """Give an approval its next status, with its audit entry; raises Stale when it has another one already."""
    done = await connection.execute(
        "UPDATE desk.approval SET status = %s, decided_at = clock.now() WHERE id = %s AND status = ANY(%s)",
        [status, approval.id, list(sources)],
    )
    if done.rowcount != 1:
        raise Stale("this approval has been decided already", approval=approval.id)
    await connection.execute(
        "DELETE FROM desk.approval_claim WHERE approval_id = %s", [approval.id]
    )
    await record(connection, audit, approval, status, actor, data)


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
    for approval in await select(
        connection, "a.action_id = %s AND a.status IN ('pending', 'approved')", action.id
    ):
        await end(connection, audit, approval, "withdrawn", actor, sources=("pending", "approved"))
