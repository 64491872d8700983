"""Finds people who may not sign an approval, whatever their roles: makers, relatives (logins linked
to the same customer), and whoever stands in for one of them. Also finds for whom a person signs.

A person's identity and roles are read from rows each time.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.audit.chain import text
from steward.db import Connection, fetch, fetch_one
from steward.domain.action import Action
from steward.domain.approval import Approval, Person

# A row of desk.staff (`k`) says who somebody is as a customer by an id that a system has for them,
# such as an account, or by the desk's own handle, which nobody outside ever sees; `t.handle` is
# whom it is about, `t.representative` who asked for it for them; each under every handle of theirs.
# Arrays: sub-selects beside each other would read every link there is.
_THEIRS = """ANY(ARRAY(SELECT desk.same_customer(t.handle)
              UNION SELECT desk.same_customer(t.representative)))"""
KIN = f"""
(k.linked_customer IS NOT NULL AND (k.linked_customer = {_THEIRS} OR k.linked_customer IN
    (SELECT l.subject FROM desk.link l WHERE l.handle = {_THEIRS})))
"""
_KIN = f"""
SELECT k.login, k.name FROM desk.staff k CROSS JOIN (SELECT %s::text AS handle,
                                                            %s::text AS representative) t
WHERE {KIN} AND k.login IN (SELECT desk.stands_for(%s, clock.now())) ORDER BY k.login <> %s LIMIT 1
"""
_MAKER = """
SELECT m.login, s.name, m.why FROM desk.maker m JOIN desk.staff s ON s.login = m.login
WHERE m.login IN (SELECT desk.stands_for(%s, clock.now()))
  AND (m.conversation_id = %s OR m.conversation_id IN (SELECT desk.talked_about_in(%s)))
  AND (m.action_id IS NULL OR m.action_id = %s) ORDER BY m.login <> %s LIMIT 1
"""
_OWN = f"""
SELECT 1 FROM desk.staff k CROSS JOIN (
    SELECT %s::text AS handle, NULL::text AS representative
    UNION ALL SELECT handle, representative FROM desk.acting WHERE conversation_id = %s) t
WHERE k.login = %s AND {KIN}
"""
# Kin and makers over those of a list that wait.
_BARRED = f"""
SELECT p.id FROM desk.approval p JOIN desk.action t ON t.id = p.action_id
WHERE p.id = ANY(%(ids)s) AND p.status = 'pending' AND (
    EXISTS (SELECT 1 FROM desk.staff k WHERE {KIN} AND k.login IN (SELECT desk.stands_for(%(login)s,
        clock.now())))
 OR EXISTS (SELECT 1 FROM desk.maker m WHERE m.login IN (SELECT desk.stands_for(%(login)s,
     clock.now()))
            AND m.conversation_id IN (SELECT desk.talked_about_in(t.id))
               AND (m.action_id IS NULL OR m.action_id = t.id)))
"""
# Same role, active, within the limit of the delegation; what one was given, one cannot give on.
_GIVERS = """
SELECT DISTINCT d.giver FROM desk.delegation d
JOIN desk.staff g ON g.login = d.giver AND g.active
JOIN desk.staff t ON t.login = d.taker AND t.active
WHERE d.taker = %s AND d.from_at <= clock.now() AND clock.now() < d.until_at AND g.roles && t.roles
  AND g.roles && %s::text[]
  AND (d.limit_minor IS NULL OR (d.limit_currency = %s AND %s::bigint <= d.limit_minor))
ORDER BY d.giver
"""


async def person(connection: Connection, login: str) -> Person | None:
    """An active member of staff, or None."""
    query = "SELECT login, name, roles FROM desk.staff WHERE login = %s AND active"
    row = await fetch_one(connection, query, text(login))
    if row is None:
        return None
    return Person(login=row["login"], name=row["name"], roles=tuple(row["roles"]))


async def add_maker(
    connection: Connection,
    conversation_id: str,
    login: str,
    why: str,
    action_id: str | None = None,
) -> None:
    """Record that a person had a hand in this (asked, edited, whispered,
    took over) and so cannot sign it.
    """
    await connection.execute(
        "INSERT INTO desk.maker (conversation_id, action_id, login, why) VALUES (%s, %s, %s, %s)",
        [conversation_id, action_id, login, text(why)],
    )


async def is_kin(
    connection: Connection, login: str, conversation_id: str, customer: str | None
) -> bool:
    """Whether a conversation is about this person's own account."""
    row = await fetch_one(connection, _OWN, customer, conversation_id, login)
    return row is not None


async def excluded(connection: Connection, login: str, approval: Approval, action: Action) -> str:
    """Why this person cannot sign, in a sentence; empty when nothing stands against it."""
    return await barred(connection, login, approval.conversation_id, action)


async def barred(connection: Connection, login: str, conversation_id: str, action: Action) -> str:
    """Why this person cannot have the last word on an action, asked in this conversation."""
    kin = await fetch_one(connection, _KIN, action.handle, action.representative, login, login)
    if kin is not None:
        about = (
            "your own account"
            if kin["login"] == login
            else f"the account of {kin['name']}, for whom you stand in"
        )
        return f"this is about {about}: somebody else has to decide"
    maker = await fetch_one(connection, _MAKER, login, conversation_id, action.id, action.id, login)
    if maker is not None:
        who = "you" if maker["login"] == login else f"{maker['name']}, for whom you stand in,"
        return f"{who} had a hand in this ({maker['why']}): somebody else has to decide"
    return ""


async def logins_of(connection: Connection, login: str) -> frozenset[str]:
    """Every login of the same person: two of one customer's are one."""
    return frozenset(
        row["login"] for row in await fetch(connection, "SELECT desk.logins_of(%s) AS login", login)
    )


async def barred_from(connection: Connection, login: str, ids: Sequence[str]) -> frozenset[str]:
    """Those of these approvals that wait and of which `excluded` would say why not."""
    found = await connection.execute(_BARRED, {"login": login, "ids": list(ids)})
    return frozenset(row["id"] for row in await found.fetchall())


async def givers(
    connection: Connection, login: str, roles: tuple[str, ...], action: Action
) -> list[str]:
    """Those for whom this person signs, beside in their own name."""
    amount = action.params.get("amount_minor")
    minor = amount if isinstance(amount, int) else None
    rows = await fetch(
        connection, _GIVERS, login, list(roles), action.params.get("currency"), minor
    )
    return [row["giver"] for row in rows]
