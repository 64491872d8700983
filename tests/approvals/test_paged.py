"""A list of a thousand comes in pages that stay small, whatever happens between two of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from steward.errors import BadInput
from steward.policy.limits import load_limits
from steward.server.paging import cursor_of, place_of
from steward.server.principal import Principal
from steward.server.routes.approvals import list_approvals
from steward.server.routes.supervision import list_conversations
from steward.settings import settings
from tests.desk_rows import ONE, Desk
from tests.own_policies import POLICIES

LENA = Principal(kind="staff", login="lena", roles=("lead",))
MANY = 1000
LIMITS = load_limits(POLICIES)
ACTIONS = """
INSERT INTO desk.action (id, key, wish, resource, kind, episode, state, params, digest,
                         conversation_id, handle, agent, facts, counted)
SELECT 'act_' || n, 'key_' || n, 'wish_' || n, 'charge:' || n, kind, episode, state, params, digest,
       conversation_id, handle, agent, facts, counted
  FROM desk.action a, generate_series(1, %s) AS s (n) WHERE a.id = %s
"""
APPROVALS = """
INSERT INTO desk.approval SELECT (jsonb_populate_record(p, jsonb_build_object(
       'id', 'apr_' || lpad(n::text, 5, '0'), 'action_id', 'act_' || n,
       'created_at', p.created_at - n * interval '1 minute'))).*
  FROM desk.approval p, generate_series(1, %s) AS s (n) WHERE p.id = %s
"""
CONVERSATIONS = """
WITH begun AS (
    INSERT INTO desk.conversation (id, created_at)
    SELECT 'many_' || n, clock.now() - n * interval '1 minute' FROM generate_series(1, %s) AS s (n)
    RETURNING id, created_at)
INSERT INTO desk.inbox (id, conversation_id, channel, text, received_at, answered_at)
SELECT 'mail_' || id, id, 'chat', 'hello', created_at, created_at FROM begun
"""


def served(desk: Desk) -> Any:
    async def current() -> Any:
        return SimpleNamespace(limits=LIMITS)

    return SimpleNamespace(
        db=desk.db,
        approvals=desk.approvals,
        policy=SimpleNamespace(current=current),
        budgets=SimpleNamespace(currency="EUR"),
        settings=settings(),
    )


async def waiting(desk: Desk, many: int = MANY) -> None:
    action, approval = await desk.asked(desk.turn(), ONE)
    desk.owner(ACTIONS, many - 1, action.id)
    desk.owner(APPROVALS, many - 1, approval.id)


@pytest.mark.parametrize("order", ["oldest", "urgent"])
async def test_list_of_a_thousand_approvals_comes_whole_in_small_pages(
    order: Any, desk: Desk
) -> None:
    await waiting(desk)
    seen: list[str] = []
    after: str | None = None
    while True:
        page = await list_approvals(served(desk), LENA, order=order, limit=100, after=after)
        assert len(page.model_dump_json()) < 200_000
        assert page.total == MANY
        seen += [one.id for one in page.approvals]
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen)) == MANY
    if order == "oldest":
        assert seen[0] == f"apr_{MANY - 1:05}"


async def test_page_behind_one_that_was_decided_meanwhile_leaves_nothing_out(desk: Desk) -> None:
    await waiting(desk, 30)
    first = await list_approvals(served(desk), LENA, order="urgent", limit=10)
    last = first.approvals[-1].id
    desk.owner("UPDATE desk.approval SET status = 'superseded' WHERE id = %s", last)
    rest = await list_approvals(served(desk), LENA, order="urgent", limit=100, after=first.next)
    both = {one.id for one in (*first.approvals, *rest.approvals)}
    assert (len(both), len(rest.approvals), rest.next) == (30, 20, None)


async def test_list_of_a_thousand_conversations_comes_whole_in_small_pages(desk: Desk) -> None:
    desk.owner(CONVERSATIONS, MANY)
    seen: list[str] = []
    after: str | None = None
    while True:
        page = await list_conversations(served(desk), LENA, limit=100, after=after)
        assert len(page.model_dump_json()) < 100_000
        seen += [one.id for one in page.conversations]
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen)) == MANY


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "é",
        cursor_of({"passed": "1"}),
        cursor_of({"at": 1.0, "key": []}),
        cursor_of({"at": 1.0, "key": [1.0, 2]}),
        cursor_of({"at": 1.0, "key": ["a", "b"]}),
        cursor_of({"at": 1, "key": [1.0, "a"]}),
        cursor_of({"at": 1.0, "key": [1.0, "a"], "more": 1}),
        "W10",
        "W" * 490,
    ],
)
async def test_cursor_that_is_none_of_the_lists_is_refused(cursor: str, desk: Desk) -> None:
    with pytest.raises(BadInput, match="cursor"):
        await list_approvals(served(desk), LENA, limit=10, after=cursor)
    with pytest.raises(BadInput, match="cursor"):
        await list_conversations(served(desk), LENA, limit=10, after=cursor)


def test_cursor_names_the_place_it_was_made_of() -> None:
    assert place_of(cursor_of({"passed": 100}), passed=int) == {"passed": 100}
    assert place_of(None, passed=int) is None
