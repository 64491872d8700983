"""A one-time code that was used is taken out of what the customer wrote: it was a credential,
and nobody needs to read it again.

While its turn is open the code stays readable, because a turn that died is read again from its
rows.
"""

from __future__ import annotations

from steward.db import Connection, Database, fetch
from steward.domain.turn import TurnRef
from steward.understanding.text.code_removal import without_codes

# A wrong try is no code; what came too late, or when no try was left, may have been the right one.
_USED = """
SELECT DISTINCT a.params->>'code' AS code FROM desk.action a
  JOIN desk.code_check k ON k.reference = a.id
 WHERE a.conversation_id = %s AND a.kind = 'check_code'
   AND k.status IN ('passed', 'locked', 'expired')
"""


async def used_in(connection: Connection, conversation_id: str) -> list[str]:
    """The codes that were used in a conversation."""
    return [str(row["code"]) for row in await fetch(connection, _USED, conversation_id)]


async def take_out(connection: Connection, turn: TurnRef) -> None:
    """Take them out of the messages that a turn has answered; repeating it changes nothing."""
    query = f"SELECT id, text, quoted, ARRAY({_USED}) AS codes FROM desk.inbox WHERE turn_id = %s"
    for row in await fetch(connection, query, turn.conversation_id, turn.id):
        codes = [str(code) for code in row["codes"]]
        if (quoted := without_codes(row["quoted"], codes)) != row["quoted"]:
            await connection.execute(
                "UPDATE desk.inbox SET quoted = %s WHERE id = %s", [quoted, row["id"]]
            )
        if (safe := without_codes(row["text"], codes)) != row["text"]:
            await connection.execute(
                (
                    "UPDATE desk.inbox SET text = %s, masked = array_append(masked, 'code') "
                    "WHERE id = %s"
                ),
                [safe, row["id"]],
            )


async def taken_out(db: Database, turn: TurnRef) -> dict[str, str]:
    """Messages of a turn that have lost a code, by id, as they are now."""
    query = "SELECT id, text FROM desk.inbox WHERE turn_id = %s AND 'code' = ANY(masked)"
    found = await db.ask(query, turn.id)
    return {str(row["id"]): str(row["text"]) for row in found}
