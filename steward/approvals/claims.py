"""Claims: one person looks at it, others are told so and wait.

Each live claim holds one of the places of the signers.

The caller holds the approval's row, so that of two people who claim the last place one is first.
"""

from __future__ import annotations

from datetime import timedelta

from steward.approvals import repository
from steward.audit.record import Audit
from steward.db import Connection, fetch, fetch_one
from steward.domain import signatures as rules
from steward.domain.approval import Approval, Claim
from steward.errors import NotAuthorised, Stale

_LIVE = """
SELECT c.login, COALESCE(s.name, c.login) AS name, s.roles, c.until_at AS until
FROM desk.approval_claim c JOIN desk.staff s ON s.login = c.login
WHERE c.approval_id = %s AND c.until_at > clock.now() AND s.active
  AND NOT EXISTS (SELECT 1 FROM desk.approval a
                    JOIN desk.maker m ON m.conversation_id
                         IN (SELECT desk.talked_about_in(a.action_id))
                  WHERE a.id = c.approval_id AND m.login = c.login
                     AND (m.action_id IS NULL OR m.action_id = a.action_id))
ORDER BY c.until_at, c.login
"""
_TAKE = """
INSERT INTO desk.approval_claim (approval_id, login, until_at) VALUES (%s, %s, clock.now() + %s)
ON CONFLICT (approval_id, login) DO UPDATE SET
    claimed_at = CASE WHEN desk.approval_claim.until_at > clock.now() THEN
    desk.approval_claim.claimed_at ELSE clock.now() END,
    until_at = EXCLUDED.until_at
"""


async def check_free(
    connection: Connection, approval: Approval, login: str, roles: tuple[str, ...]
) -> None:
    """Raise Stale, saying who and until when, while the others' claims
    leave this person no place.
    """
    in_the_way = await _in_the_way(connection, approval, login, roles)
    if in_the_way:
        raise _taken(approval, in_the_way[0])


async def take(
    connection: Connection,
    audit: Audit,
    approval: Approval,
    login: str,
    roles: tuple[str, ...],
    lease: timedelta,
    *,
    over: bool,
) -> None:
    """Claim, or renew one's own claim; `over`: those whose claims leave no place lose theirs."""
    own = any(one.login == login for one in await live(connection, approval.id))
    for one in await _in_the_way(connection, approval, login, roles):
        if not over:
            raise _taken(approval, one)
        await release(connection, audit, approval, one.login, f"staff:{login}", "taken over")
    await connection.execute(_TAKE, [approval.id, login, lease])
    data = {"login": login, "minutes": int(lease.total_seconds() // 60), "renewed": own}
    await repository.record(connection, audit, approval, "claimed", f"staff:{login}", data)


async def release(
    connection: Connection, audit: Audit, approval: Approval, login: str, actor: str, why: str
) -> bool:
    """Give a claim up; False when there is none."""
    gone = await connection.execute(
        "DELETE FROM desk.approval_claim WHERE approval_id = %s AND login = %s",
        [approval.id, login],
    )
    if gone.rowcount:
        await repository.record(
            connection, audit, approval, "released", actor, {"login": login, "why": why}
        )
    return gone.rowcount == 1


async def lapsed(connection: Connection, limit: int = 50) -> list[str]:
    """Approvals with a claim whose time is over."""
    query = (
        "SELECT DISTINCT approval_id FROM desk.approval_claim WHERE until_at <= clock.now() "
        "LIMIT %s"
    )
    return [row["approval_id"] for row in await fetch(connection, query, limit)]


async def sweep(connection: Connection, audit: Audit, approval: Approval) -> int:
    """Release what has run out of an approval that the caller holds; returns how many."""
    query = (
        "SELECT login FROM desk.approval_claim WHERE approval_id = %s AND until_at <= clock.now()"
    )
    over = await fetch(connection, query, approval.id)
    for row in over:
        await release(connection, audit, approval, row["login"], "clockwork", "its time was over")
    return len(over)


async def live(connection: Connection, approval_id: str) -> list[Claim]:
    """Claims that count now, of those who could still sign; the one that ends first comes first."""
    rows = await fetch(connection, _LIVE, approval_id)
    return [
        Claim(login=row["login"], name=row["name"], until=row["until"], roles=tuple(row["roles"]))
        for row in rows
    ]


async def _in_the_way(
    connection: Connection, approval: Approval, login: str, roles: tuple[str, ...]
) -> list[Claim]:
    """Claims of others that leave this person no place, those that end first.

    All of them for who has none anyway.
    """
    others = [one for one in await live(connection, approval.id) if one.login != login]
    signers = await repository.counting_signers(connection, approval.id)
    for gone in range(len(others) + 1):
        places = {
            one.login: frozenset(one.roles) for one in others[gone:] if one.login not in signers
        }
        if rules.advances(approval.needs, {**signers, **places}, login, set(roles)):
            return others[:gone]
    return others


def _taken(approval: Approval, claim: Claim) -> Stale:
    until = claim.until.isoformat(timespec="seconds")
    return Stale(
        f"{claim.name} is looking at this until {until}",
        approval=approval.id,
        next_step="wait until then, or ask them to release it; a lead may take it over",
        conflict={"by": claim.login, "name": claim.name, "until": until},
    )


async def must_hold(connection: Connection, approval: Approval, login: str) -> None:
    """Raise Stale unless this person's claim is there, live or lapsed."""
    query = "SELECT 1 FROM desk.approval_claim WHERE approval_id = %s AND login = %s"
    if await fetch_one(connection, query, approval.id, login) is None:
        raise Stale("you have no claim on this", approval=approval.id)


def may_take_over(roles: tuple[str, ...] | list[str]) -> None:
    """Raise NotAuthorised for everybody but leads."""
    if "lead" not in roles:
        raise NotAuthorised(
            "only a lead takes a claim over", next_step="wait until it ends, or ask a lead"
        )
