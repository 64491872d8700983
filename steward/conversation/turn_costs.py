"""What a turn costs: its calls of models and of systems, counted on its row."""

from __future__ import annotations

from steward.db import Connection, fetch_one

# Two parts of a statement that counts a call together with something else (`WITH ...`): the turn
# that is open, or named, and `times` more calls on it while it has them left, under its lock.
COUNT_TOOL_CALL = """
open AS (
    SELECT id, tool_calls FROM desk.turn
     WHERE conversation_id = %(conversation)s AND closed_at IS NULL
       AND (NOT %(named)s OR (id = %(turn)s AND fence = %(fence)s))
     ORDER BY fence DESC LIMIT 1 FOR UPDATE
), counted AS (
    UPDATE desk.turn t SET tool_calls = open.tool_calls + %(times)s FROM open
     WHERE t.id = open.id AND (%(keyed)s OR open.tool_calls + %(times)s <= %(calls)s) RETURNING t.id
)
"""


async def model_calls_of(connection: Connection, turn_id: str) -> int:
    """How often this turn has asked a model."""
    row = await fetch_one(connection, "SELECT model_calls FROM desk.turn WHERE id = %s", turn_id)
    return int(row["model_calls"]) if row else 0


async def count_model_call(connection: Connection, turn_id: str) -> None:
    """One more call of a model on this turn."""
    await connection.execute(
        "UPDATE desk.turn SET model_calls = model_calls + 1 WHERE id = %s", [turn_id]
    )
