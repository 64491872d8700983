"""What a killed desk leaves behind is found by those that still work."""

from __future__ import annotations

import asyncio

from steward.conversation.conversations import Conversations
from steward.conversation.unfinished import AT_ONCE
from steward.db import Database
from tests.conversation.conversation_rows import message, owner


async def test_unfinished_names_each_conversation_to_one_caller(
    conversations: Conversations, database: Database, dsn: str
) -> None:
    for name in ("old", "new", "died", "busy"):
        await conversations.take_in(message(1, conversation=name))
    died, busy = await conversations.open_turn("died"), await conversations.open_turn("busy")
    assert died is not None
    assert busy is not None
    owner(
        dsn,
        (
            "UPDATE desk.inbox SET received_at = now() - interval '1 minute' "
            "WHERE conversation_id <> 'new'"
        ),
    )
    owner(
        dsn,
        "UPDATE desk.turn SET lease_until = now() - interval '1 s' WHERE conversation_id = 'died'",
    )
    found = await asyncio.gather(*(conversations.unfinished() for _ in range(5)))
    assert sorted(name for names in found for name in names) == ["died", "old"]
    assert list(await conversations.unfinished()) == []
    owner(dsn, "UPDATE desk.conversation SET next_sweep = now()")
    assert sorted(await conversations.unfinished()) == ["died", "old"]


async def test_unfinished_mail_of_a_dead_desk_is_shared_by_all_that_look(
    conversations: Conversations, dsn: str
) -> None:
    """One that took all of it would keep customers waiting while others have nothing to do."""
    for number in range(2 * AT_ONCE):
        await conversations.take_in(message(1, conversation=f"c{number}"))
    owner(dsn, "UPDATE desk.inbox SET received_at = received_at - interval '1 min'")
    looks = [list(await conversations.unfinished()) for _ in range(3)]
    assert [len(found) for found in looks] == [AT_ONCE, AT_ONCE, 0]


async def test_unfinished_tells_for_how_long_the_oldest_mail_has_waited(
    conversations: Conversations, dsn: str
) -> None:
    for number in (1, 2):
        await conversations.take_in(message(number))
    older = "UPDATE desk.inbox SET received_at = received_at - interval '1 min'"
    owner(dsn, f"{older} WHERE id = '{message(1).id}'")
    assert 60 < (await conversations.unfinished())["c1"] < 90


async def test_unfinished_finds_a_decision_that_nobody_acted_on(
    conversations: Conversations, dsn: str
) -> None:
    await conversations.take_in(message(1))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await conversations.close_turn(opened.ref, [], None)
    owner(
        dsn,
        """INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key,
                                    conversation_id, agent, wish)
        VALUES ('a1', 'k', 'r', 1, 'awaiting', '{}', 'd', 'key', 'c1', 'refund', 'w');
        INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card,
                                   policy_version, expires_at)
        VALUES ('p1', 'a1', 'c1', 'd', '[]', '{}', 'v', now() + interval '1 h')""",
    )
    assert list(await conversations.unfinished()) == []
    owner(dsn, "UPDATE desk.approval SET status = 'approved'")
    assert list(await conversations.unfinished()) == ["c1"]
