"""The customer beside a conversation."""

from __future__ import annotations

from steward import briefs
from steward.conversation import findings, handed_on, preferences
from steward.db import fetch, fetch_one
from steward.desk import Desk
from steward.domain.findings import KeptLook
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, must_be_staff
from steward.server.work_view import reader_of
from steward.views.panel import CustomerPanel, panel
from steward.views.panel_rows import (
    ActionRow,
    ConversationRow,
    EarlierRow,
    HandedRow,
    PanelRows,
    UnprovenRow,
)

router = routes(prefix="/desk", tags=["floor"])
_CONVERSATION = """
SELECT c.id, c.channel, c.language, c.recording, c.customer, coalesce(u.name, '') AS name,
       EXISTS (SELECT 1 FROM desk.alarm l WHERE l.conversation_id = c.id
                  AND l.closed_at IS NULL AND l.denied_in IS NOT NULL) AS denied,
       coalesce((SELECT array_agg(DISTINCT s.act) FROM desk.stance s
                  WHERE s.conversation_id = c.id AND s.stance = 'refuses' AND NOT EXISTS (
                        SELECT 1 FROM desk.stance l WHERE l.conversation_id = c.id
                           AND l.act = s.act AND l.at > s.at)), '{}') AS refuses
  FROM desk.conversation c LEFT JOIN desk.customer u ON u.handle = c.customer WHERE c.id = %s
"""
_FINDINGS = """
SELECT f.looks FROM desk.finding f JOIN desk.conversation c ON c.id = f.conversation_id
 WHERE c.id = %s OR c.customer = %s ORDER BY f.at DESC, f.wave DESC LIMIT 40
"""
_ACTIONS = """
SELECT kind, state, params, outcome, conversation_id, created_at FROM desk.action
 WHERE handle = %s AND state NOT IN ('proposed', 'withdrawn')
 ORDER BY created_at DESC, id LIMIT 20
"""
_EARLIER = """
SELECT o.conversation_id, c.channel, o.began_at AS at, o.contact_reason, o.outcome, s.satisfied
  FROM desk.outcome o JOIN desk.conversation c ON c.id = o.conversation_id
  LEFT JOIN desk.satisfaction s USING (conversation_id, n)
 WHERE o.customer = %s ORDER BY o.began_at DESC LIMIT 10
"""
_HANDED = """
SELECT params, outcome, created_at FROM desk.action
 WHERE conversation_id = %s AND kind = 'hand_over' ORDER BY created_at DESC LIMIT 1
"""
_UNPROVEN = """
SELECT action_id AS id, kind, resource, why, asked_at FROM desk.asked_of_people
 WHERE conversation_id = %s ORDER BY asked_at, action_id
"""


@router.get("/conversations/{conversation_id}/customer")
async def show_customer(conversation_id: str, desk: TheDesk, caller: Caller) -> CustomerPanel:
    """For staff: who, how proved, plan, orders, refunds, earlier contacts, promises open,
    preferences, the brief at a hand-over, and effects that nobody has proved; as far as the
    caller's roles may read.
    """
    must_be_staff(caller)
    read = await _read(desk, conversation_id)
    return panel(read, await reader_of(desk, caller.roles))


async def _read(desk: Desk, conversation_id: str) -> PanelRows:
    async with desk.db.transaction() as connection:
        found = await fetch_one(connection, _CONVERSATION, conversation_id)
        if found is None:
            raise NotFound("there is no such conversation")
        talk = ConversationRow.model_validate(found)
        handed = await fetch_one(connection, _HANDED, conversation_id)
        texts = handed_on.Written()
        if handed:
            texts = await handed_on.written(connection, conversation_id, handed["created_at"])
        unproven = await fetch(connection, _UNPROVEN, conversation_id)
        plan = await findings.plan_of(connection, conversation_id)
        own = await findings.newest(connection, conversation_id)
        rows = await fetch(connection, _FINDINGS, conversation_id, talk.customer)
        looks = [KeptLook.model_validate(look) for row in rows for look in row["looks"]]
        actions = await fetch(connection, _ACTIONS, talk.customer) if talk.customer else []
        earlier = await fetch(connection, _EARLIER, talk.customer) if talk.customer else []
        remembered = await preferences.kept(connection, talk.customer) if talk.customer else {}
    return PanelRows(
        conversation=talk,
        customer=await desk.identity.current(conversation_id),
        looks=looks,
        handed=HandedRow.model_validate(handed) if handed else None,
        written=texts,
        unproven=[UnprovenRow.model_validate(row) for row in unproven],
        before=await briefs.before(desk, conversation_id, talk.customer, plan, own, looks),
        remembered=remembered,
        actions=[ActionRow.model_validate(row) for row in actions],
        earlier=[EarlierRow.model_validate(row) for row in earlier],
    )
