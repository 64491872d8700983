"""What the customer asked for and what they refused in a conversation, as rows:
the newest for a thing counts.

Rules alone read it from the customer's words. A proposal needs the words that ask for it, and what
was refused is neither offered nor done until it is asked for again.
"""

from __future__ import annotations

from collections.abc import Iterable

from steward import step_reads
from steward.conversation.fence import guarded, write
from steward.db import Database
from steward.domain.turn import TurnRef
from steward.domain.understanding import Act
from steward.frozen_model import Frozen

FOLLOW_UP = "follow_up"  # that somebody sees to it: said with anything that is not only a question
_NOTE = guarded("""
INSERT INTO desk.stance (conversation_id, message_id, act, stance)
SELECT %(talk)s, %(message)s, s.act, s.stance
  FROM extended, unnest(%(acts)s::text[], %(said)s::text[]) AS s (act, stance)
    ON CONFLICT (message_id, act) DO NOTHING
""")
_NEWEST = """
SELECT s.act, s.stance, s.message_id FROM desk.stance s JOIN desk.inbox i ON i.id = s.message_id
 WHERE s.conversation_id = %s ORDER BY i.seq
"""


class Said(Frozen):
    """What stands after everything that was said so far."""

    asked: frozenset[str] = frozenset()
    refused: frozenset[Act] = frozenset()
    to_see_to: frozenset[str] = frozenset()  # messages that are not only questions
    asked_in: frozenset[tuple[str, str]] = frozenset()  # each act, and a message that asks for it


async def note(
    db: Database, turn: TurnRef, message_id: str, asks: Iterable[str], refuses: Iterable[str]
) -> None:
    """Write down what a message asked for and refused, once. Raises Stale when the turn is over."""
    rows = [(act, "asks") for act in asks] + [(act, "refuses") for act in refuses]
    values = {
        "message": message_id,
        "acts": [act for act, _ in rows],
        "said": [stance for _, stance in rows],
    }
    await write(db, turn, _NOTE, values)


async def standing(db: Database, conversation_id: str) -> Said:
    """What is asked for and what is refused now."""
    rows = await step_reads.once(
        ("stances", conversation_id), lambda: db.ask(_NEWEST, conversation_id)
    )
    newest = {row["act"]: row["stance"] for row in rows}
    return Said(
        asked=frozenset(act for act, stance in newest.items() if stance == "asks"),
        refused=frozenset(act for act, stance in newest.items() if stance == "refuses"),
        to_see_to=frozenset(row["message_id"] for row in rows if row["act"] == FOLLOW_UP),
        asked_in=frozenset(
            (row["act"], row["message_id"]) for row in rows if row["stance"] == "asks"
        ),
    )
