"""Service accounts: programs of the company that call the desk, each with rights of its own.

Their rows are written by the database's owner only. A right opens the routes that it names and no
others; none of them signs, speaks for a customer or proves who one is.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import datetime

from steward.access.sessions import hashed
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, fetch, fetch_one
from steward.errors import BadInput
from steward.frozen_model import Frozen

PREFIX = "stw"
LONGEST_DAYS = 730
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_TALK = "GET /desk/conversations/{conversation_id}"
# By right: the routes that it opens.
RIGHTS: dict[str, frozenset[str]] = {
    "conversations:read": frozenset(
        {
            "GET /desk/conversations",
            _TALK + "/messages",
            _TALK + "/record",
            _TALK + "/happened",
            _TALK + "/work",
        }
    ),
    "approvals:read": frozenset(
        {
            "GET /desk/approvals",
            "GET /desk/approvals/{approval_id}",
            "GET /desk/approvals/events",
        }
    ),
    "reports:read": frozenset({"GET /desk/report", "GET /desk/report/leakage"}),
    "books:read": frozenset(
        {
            "GET /desk/report/control",
            "GET /desk/report/duties",
            "GET /desk/report/journal",
            "GET /desk/report/reconciliation",
        }
    ),
    "operations:read": frozenset(
        {
            "GET /metrics",
            "GET /desk/health",
            "GET /desk/watch",
            "GET /desk/budgets",
            "GET /desk/systems",
            "GET /desk/halt",
            "GET /desk/actions/unknown",
        }
    ),
    "desk:halt": frozenset({"GET /desk/halt", "POST /desk/halt"}),
}
_FIND = """
SELECT c.name, c.owner, c.rights, c.secret,
       CASE WHEN c.before_until > clock_timestamp() THEN c.before END AS before
  FROM desk.client c JOIN desk.staff s ON s.login = c.owner AND s.active
 WHERE c.name = %s AND c.ended_at IS NULL AND c.suspended_at IS NULL
   AND c.expires_at > clock_timestamp()
"""
# Written at most twice a minute, as a session is.
_TOUCH = """
UPDATE desk.client SET used_at = clock_timestamp()
 WHERE name = %s AND (used_at IS NULL OR used_at < clock_timestamp() - interval '30 seconds')
"""
_ADD = """
INSERT INTO desk.client (name, owner, reason, rights, secret, expires_at)
SELECT %s, login, %s, %s, %s, clock_timestamp() + make_interval(days => %s)
  FROM desk.staff WHERE login = %s AND active
ON CONFLICT (name) DO UPDATE SET owner = EXCLUDED.owner, reason = EXCLUDED.reason,
   rights = EXCLUDED.rights, secret = EXCLUDED.secret, before = NULL, before_until = NULL,
   added_at = clock_timestamp(), rotated_at = NULL, expires_at = EXCLUDED.expires_at,
   used_at = NULL, ended_at = NULL, suspended_at = NULL
 WHERE client.ended_at IS NOT NULL
RETURNING expires_at
"""
_ROTATE = """
UPDATE desk.client SET before = secret, secret = %s, rotated_at = clock_timestamp(),
       before_until = clock_timestamp() + make_interval(hours => %s),
       expires_at = clock_timestamp() + make_interval(days => %s)
 WHERE name = %s AND ended_at IS NULL RETURNING expires_at
"""
_END = """
UPDATE desk.client SET ended_at = clock_timestamp()
 WHERE name = %s AND ended_at IS NULL RETURNING name
"""
_SUSPEND = """
UPDATE desk.client SET suspended_at = clock_timestamp()
 WHERE owner = %s AND ended_at IS NULL AND suspended_at IS NULL RETURNING name
"""
_HAND_OVER = """
UPDATE desk.client c SET owner = s.login, suspended_at = NULL FROM desk.staff s
 WHERE c.name = %s AND c.ended_at IS NULL AND s.login = %s AND s.active RETURNING c.name
"""
_WORKS_HERE = "SELECT 1 FROM desk.staff WHERE login = %s AND active"
_LIST = """
SELECT c.name, c.owner, s.active AS owner_works_here, c.reason, c.rights, c.added_at, c.rotated_at,
       c.expires_at, c.used_at, c.ended_at, c.suspended_at,
       CASE WHEN c.ended_at IS NOT NULL THEN 'ended'
            WHEN c.suspended_at IS NOT NULL OR NOT s.active THEN 'suspended'
            WHEN c.expires_at <= clock_timestamp() THEN 'expired' ELSE 'counts' END AS state
  FROM desk.client c JOIN desk.staff s ON s.login = c.owner
 ORDER BY c.ended_at NULLS FIRST, c.name
"""


class ServiceAccount(Frozen):
    """One whose secret was right, and counts now."""

    name: str
    owner: str
    rights: tuple[str, ...]


class Given(Frozen):
    """What its program sends as a bearer token, shown once, and until when it counts."""

    name: str
    token: str
    expires_at: datetime


def is_of_an_account(token: str) -> bool:
    """Whether a token says that it is a service account's."""
    return token.startswith(f"{PREFIX}.")


def opens(rights: Sequence[str], route: str) -> bool:
    """Whether one of the rights opens a route, as `GET /desk/halt`."""
    return any(route in RIGHTS.get(one, ()) for one in rights)


async def account_of(db: Database, token: str, *, touch: bool = True) -> ServiceAccount | None:
    """The account that this token is of; None for one that is wrong, was ended, has expired,
    or is nobody's any more.
    """
    _, _, rest = token.partition(".")
    name, _, _ = rest.partition(".")
    rows = await db.ask(_FIND, name) if _NAME.fullmatch(name) else []
    if not rows:
        return None
    row, given = rows[0], hashed(token)
    kept = [one for one in (row.pop("secret"), row.pop("before")) if one]
    if not any(hmac.compare_digest(given, one) for one in kept):
        return None
    if touch:
        async with db.transaction() as connection:
            await connection.execute(_TOUCH, [name])
    return ServiceAccount.model_validate(row)


async def add(
    connection: Connection,
    audit: Audit,
    who: str,
    account: ServiceAccount,
    *,
    reason: str,
    days: int,
) -> Given:
    """This program may call the desk from now on, with these rights. Raises BadInput."""
    name, rights = account.name, sorted(set(account.rights))
    if not _NAME.fullmatch(name) or not reason.strip() or not reason.isprintable():
        raise BadInput(
            f"{name!r} is no name (small letters, digits and dashes, 63 at most), or the reason is "
            "not one line",
            next_step="steward clients add NAME --may RIGHT --owner LOGIN --reason REASON",
        )
    if (wrong := [one for one in rights if one not in RIGHTS]) or not rights:
        raise BadInput(
            f"{', '.join(wrong) or 'nothing'}: no such right",
            next_step=f"rights are {', '.join(RIGHTS)}",
        )
    _check_days(days)
    token = _new_token(name)
    await _check_owner(connection, account.owner)
    row = await fetch_one(
        connection, _ADD, name, reason.strip(), rights, hashed(token), days, account.owner
    )
    if row is None:
        raise BadInput(
            f"{name} is there already",
            next_step=f"steward clients rotate {name}, or end it and add it anew",
        )
    data = {"client": name, "owner": account.owner, "rights": rights, "reason": reason.strip()}
    await audit.append(connection, RECORD, "client.added", who, data=data)
    return Given(name=name, token=token, expires_at=row["expires_at"])


async def rotate(
    connection: Connection, audit: Audit, who: str, name: str, *, overlap: int, days: int
) -> Given:
    """A new secret; the one before counts for `overlap` hours more. Raises BadInput."""
    _check_days(days)
    token = _new_token(name)
    row = await fetch_one(connection, _ROTATE, hashed(token), overlap, days, name)
    if row is None:
        raise _unknown(name)
    data = {"client": name, "overlap_hours": overlap}
    await audit.append(connection, RECORD, "client.rotated", who, data=data)
    return Given(name=name, token=token, expires_at=row["expires_at"])


async def end(connection: Connection, audit: Audit, who: str, name: str) -> None:
    """Nothing of this account's counts from the next request on. Raises BadInput."""
    if await fetch_one(connection, _END, name) is None:
        raise _unknown(name)
    await audit.append(connection, RECORD, "client.ended", who, data={"client": name})


async def suspend_of(connection: Connection, owner: str) -> list[str]:
    """Whoever answered for these has left: nothing of theirs counts until somebody else does."""
    return sorted(row["name"] for row in await fetch(connection, _SUSPEND, owner))


async def hand_over(connection: Connection, audit: Audit, who: str, name: str, owner: str) -> None:
    """Another person answers for it from now on; its secret counts, again or still.

    Raises BadInput.
    """
    await _check_owner(connection, owner)
    if await fetch_one(connection, _HAND_OVER, name, owner) is None:
        raise _unknown(name)
    data = {"client": name, "owner": owner}
    await audit.append(connection, RECORD, "client.handed_over", who, data=data)


async def everybody(connection: Connection) -> list[Row]:
    """All of them without their secrets, whichever was ended last."""
    return await fetch(connection, _LIST)


async def _check_owner(connection: Connection, owner: str) -> None:
    if await fetch_one(connection, _WORKS_HERE, owner) is None:
        raise BadInput(
            f"{owner} does not work here and cannot answer for it",
            next_step="steward staff list says who does",
        )


def _new_token(name: str) -> str:
    return f"{PREFIX}.{name}.{secrets.token_urlsafe(32)}"


def _check_days(days: int) -> None:
    if not 0 < days <= LONGEST_DAYS:
        raise BadInput(
            f"a secret counts for 1 to {LONGEST_DAYS} days, not {days}",
            next_step="steward clients rotate makes a new one in time",
        )


def _unknown(name: str) -> BadInput:
    return BadInput(f"{name} is no client here", next_step="steward clients list says which are")
