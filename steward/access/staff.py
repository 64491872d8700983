"""Members of staff as rows, written by the database's owner only.

They are added, linked to an issuer's people, and ended; each is in the record.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
from psycopg.errors import CheckViolation, ForeignKeyViolation

from steward.access import service_accounts
from steward.access.id_tokens import verified_email
from steward.access.tokens import END as _END_TOKENS
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Row, fetch, fetch_one
from steward.domain.business_hours import read_opening
from steward.errors import BadInput
from steward.gateway.own_sign_ins import forget_person

ROLES = ("agent", "lead", "finance", "auditor", "admin")
_LIST = """
SELECT s.login, s.name, s.roles, s.active, s.linked_customer, s.skills, s.hours,
       COALESCE((SELECT array_agg(i.claim || '=' || i.value || ' at ' || i.issuer
                                  ORDER BY i.issuer, i.claim, i.value)
                   FROM desk.staff_identity i WHERE i.login = s.login), '{}') AS identities
  FROM desk.staff s ORDER BY s.active DESC, s.login
"""
_THEIRS = """
SELECT 1 FROM desk.staff_identity
 WHERE login = %s AND issuer = %s
   AND (claim, value) IN (('sub', %s), ('email', nullif(%s, '')))
"""
# whoever ends them meanwhile waits, and finds what is kept for them then
_WORKS_HERE = "SELECT 1 FROM desk.staff WHERE login = %s AND active FOR SHARE"
_ADD = """
INSERT INTO desk.staff (login, name, roles, linked_customer) VALUES (%s, %s, %s, %s)
ON CONFLICT (login) DO UPDATE SET name = EXCLUDED.name, roles = EXCLUDED.roles,
   linked_customer = EXCLUDED.linked_customer, active = true
"""
_FIRST = "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_ACCOUNT = "UPDATE desk.staff SET linked_customer = %s WHERE login = %s AND linked_customer IS NULL"
_LINK = """
INSERT INTO desk.staff_identity (issuer, claim, value, login) VALUES (%s, %s, %s, %s)
    ON CONFLICT DO NOTHING RETURNING login
"""
_WORKS = """
UPDATE desk.staff SET skills = coalesce(%s, skills), hours = coalesce(%s, hours)
 WHERE login = %s AND active RETURNING skills, hours
"""
_END = "UPDATE desk.staff SET active = false WHERE login = %s AND active RETURNING login"
_END_SESSIONS = (
    "UPDATE desk.session SET ended_at = clock_timestamp(), ended_why = %s "
    "WHERE login = %s AND ended_at IS NULL"
)
# What was not begun is gone, what runs ends now; what it had excluded somebody from stays known.
_END_DELEGATIONS = """
WITH never_begun AS (
    DELETE FROM desk.delegation WHERE %s IN (giver, taker) AND from_at >= clock.now() RETURNING 1
), over AS (
    UPDATE desk.delegation SET until_at = clock.now()
     WHERE %s IN (giver, taker) AND from_at < clock.now() AND clock.now() < until_at RETURNING 1
)
SELECT (SELECT count(*) FROM never_begun) + (SELECT count(*) FROM over) AS n
"""
_UNLINK = "DELETE FROM desk.staff_identity WHERE login = %s RETURNING claim, issuer"
# What names somebody in the record, in addresses and on a terminal: one word.
_LOGIN = re.compile(r"[\w.@+-]{1,64}")


def hire_first(
    connection: psycopg.Connection[Any],
    people: Sequence[tuple[str, str, Sequence[str]]],
    customers: Mapping[str, str],
) -> None:
    """Put the first people (login, name, roles) into the rows; who is there already stays.

    `customers` are the accounts that some of them have as customers.
    """
    with connection.cursor() as cursor:
        cursor.executemany(_FIRST, [(login, name, [*roles]) for login, name, roles in people])
        cursor.executemany(_ACCOUNT, [(account, login) for login, account in customers.items()])


async def add(
    connection: Connection,
    audit: Audit,
    who: str,
    login: str,
    name: str,
    roles: Sequence[str],
    customer: str | None,
) -> None:
    """Somebody works here with these roles from now on; somebody who does already gets these.

    Raises BadInput.
    """
    if unknown := sorted(set(roles) - set(ROLES)):
        raise BadInput(
            f"{', '.join(unknown)}: no such role", next_step=f"roles are {', '.join(ROLES)}"
        )
    if not login.strip() or not name.strip() or not roles:
        raise BadInput(
            "a login, a name and at least one role are needed",
            next_step="steward staff add LOGIN --name NAME --role agent",
        )
    if not _LOGIN.fullmatch(login) or not name.isprintable():
        raise BadInput(
            f"{login!r} is no login, or {name!r} no name: a login is one word of letters, digits "
            "and . _ @ + -, at most 64; a name is one line",
            next_step="steward staff add LOGIN --name NAME --role agent",
        )
    await connection.execute(_ADD, [login, name, sorted(set(roles)), customer])
    await audit.append(
        connection,
        RECORD,
        "staff.added",
        who,
        data={"login": login, "roles": sorted(set(roles)), "customer": customer or ""},
    )


async def link(
    connection: Connection, audit: Audit, who: str, login: str, issuer: str, claim: str, value: str
) -> None:
    """An issuer's subject, or verified address, is this login here.

    Raises BadInput for nobody's login and for one that is another's.
    """
    value = value.strip().lower() if claim == "email" else value.strip()
    try:
        row = await fetch_one(connection, _LINK, issuer, claim, value, login)
    except (ForeignKeyViolation, CheckViolation) as error:
        raise BadInput(
            f"{login} does not work here, or nothing names them",
            next_step="steward staff add LOGIN first",
        ) from error
    if row is None:
        raise BadInput(
            f"{claim} {value} of {issuer} is linked already",
            next_step="steward staff list says to whom",
        )
    await audit.append(
        connection,
        RECORD,
        "staff.linked",
        who,
        data={"login": login, "issuer": issuer, "claim": claim},
    )


async def works(
    connection: Connection,
    audit: Audit,
    who: str,
    login: str,
    skills: Sequence[str] | None,
    hours: str | None,
    known: Sequence[str],
) -> Row:
    """What conversations somebody is given (languages and teams; none: all) and when; None: as it
    was. Returns how it is now. Raises BadInput for what is not among the known, and odd hours.
    """
    if unknown := sorted(set(skills or ()) - set(known)):
        raise BadInput(
            f"{', '.join(unknown)}: no language or team of the desk",
            next_step=f"they are {', '.join(known)}",
        )
    if hours is not None:
        read_opening(hours)
    given = None if skills is None else sorted(set(skills))
    row = await fetch_one(connection, _WORKS, given, hours, login)
    if row is None:
        raise BadInput(f"{login} does not work here", next_step="steward staff list says who does")
    await audit.append(connection, RECORD, "staff.changed", who, data={"login": login, **row})
    return row


async def end(connection: Connection, audit: Audit, who: str, login: str) -> list[str]:
    """Somebody left: counts at the next request, and their sessions and tokens are over.

    What signed them in is taken away, and whom they stood in for: the login may be given to
    somebody else one day. The service accounts that they answered for wait for somebody else;
    these are returned. Raises BadInput for somebody who does not work here.
    """
    if await fetch_one(connection, _END, login) is None:
        raise BadInput(f"{login} does not work here", next_step="steward staff list says who does")
    await connection.execute(_END_SESSIONS, ["left", login])
    await connection.execute(_END_TOKENS, [login, login])
    gone = await fetch(connection, _UNLINK, login)
    ended = await fetch_one(connection, _END_DELEGATIONS, login, login)
    clients = await service_accounts.suspend_of(connection, login)
    signed_in = await forget_person(connection, login)
    data = {
        "login": login,
        "unlinked": [f"{one['claim']} at {one['issuer']}" for one in gone],
        "delegations": ended["n"] if ended else 0,
        "clients": clients,
        "sign_ins": signed_in,
    }
    await audit.append(connection, RECORD, "staff.ended", who, data=data)
    return clients


async def sign_out(connection: Connection, audit: Audit, who: str, login: str) -> int:
    """End every session of somebody who goes on working here; how many. Their tokens go on.

    Raises BadInput for somebody who does not work here.
    """
    await must_work_here(connection, login)
    ended = await connection.execute(_END_SESSIONS, ["by hand", login])
    data = {"why": "by hand", "login": login, "sessions": ended.rowcount}
    await audit.append(connection, RECORD, "session.ended", who, data=data)
    return ended.rowcount


async def must_be_theirs(
    connection: Connection, login: str, issuer: str, claims: Mapping[str, Any]
) -> None:
    """That the account which said yes at this issuer is linked to this login. Raises BadInput."""
    values = [login, issuer, str(claims.get("sub", "")), verified_email(claims)]
    if await fetch_one(connection, _THEIRS, *values) is None:
        raise BadInput(
            f"the account that said yes at {issuer} is not linked to {login}",
            next_step="steward staff link LOGIN says who is whom; then sign in as that person",
        )


async def must_work_here(connection: Connection, login: str) -> None:
    """Raises BadInput for somebody who does not, or not any more."""
    if await fetch_one(connection, _WORKS_HERE, login) is None:
        raise BadInput(f"{login} does not work here", next_step="steward staff list says who does")


async def everybody(connection: Connection) -> list[Row]:
    """All of them, whoever left last."""
    return await fetch(connection, _LIST)
