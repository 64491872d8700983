"""The list of approvals when there are more than it shows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from steward.server import rows
from tests.desk_rows import ONE, Desk

MORE = 600
DECIDED = """
INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, policy_version,
                           status, created_at)
SELECT 'apr_old_' || n, %s, %s, 'd', '[]', '{}', 'v', 'superseded',
       clock.now() - interval '1 day' + n * interval '1 minute'
  FROM generate_series(1, %s) AS s (n)
"""


async def test_approval_list_has_pending_and_last_decided(desk: Desk) -> None:
    action, waiting = await desk.asked(desk.turn(), ONE)
    desk.owner(
        "UPDATE desk.approval SET created_at = clock.now() - interval '2 days' WHERE id = %s",
        waiting.id,
    )
    desk.owner(DECIDED, action.id, action.conversation_id, MORE)
    served: Any = SimpleNamespace(db=desk.db)
    listed = [row["id"] for row in await rows.approvals(served)]
    assert len(listed) < MORE
    assert listed[0] == waiting.id, "what waits, and is the oldest"
    assert listed[-1] == f"apr_old_{MORE}"
