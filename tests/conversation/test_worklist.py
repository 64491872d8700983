"""The floor's list: whom each conversation waits for, in which order."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from steward.decisions.supervision import Supervision
from steward.domain.action import Wanted
from steward.errors import BadInput
from steward.policy.limits import load_limits
from steward.server.paging import cursor_of
from steward.server.worklist import Asked, Order, View, counts, page, statement
from steward.views.worklist import listed as as_line
from steward.views.worklist import without_introduction
from steward.wording.render import render
from steward.wording.says import FrameWords
from tests.conversation.floor_rows import heard, listed, plan_scans
from tests.desk_rows import Desk
from tests.own_policies import POLICIES


def answered(rows: Desk, talk: str) -> None:
    rows.owner(
        "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text)"
        " VALUES (gen_random_uuid()::text, %s, gen_random_uuid()::text, 0, 'reply', 'chat', 'yes')",
        talk,
    )
    rows.owner("UPDATE desk.inbox SET answered_at = clock.now() WHERE conversation_id = %s", talk)


def handed_over(rows: Desk, talk: str) -> None:
    rows.owner("UPDATE desk.conversation SET mode = 'person', mode_by = '' WHERE id = %s", talk)


async def of(rows: Desk, talk: str) -> dict[str, Any]:
    async with rows.db.transaction() as connection:
        found, _ = await page(connection, Asked("all", "urgent", "aiko", "", 50))
    return next(row for row in found if row["id"] == talk)


async def test_list_leaves_out_where_nobody_said_anything(rows: Desk) -> None:
    rows.owner("INSERT INTO desk.conversation (id) VALUES ('empty')")
    heard(rows, "c1")
    assert await listed(rows) == ["c1"]


async def test_views_follow_a_conversation_from_the_first_word_to_the_end(
    rows: Desk, supervision: Supervision
) -> None:
    heard(rows, "c1")
    assert (await of(rows, "c1"))["waits"] == "desk"
    answered(rows, "c1")
    assert await listed(rows, "customer") == ["c1"]
    handed_over(rows, "c1")
    assert await listed(rows, "unassigned") == await listed(rows, "people") == ["c1"]
    await supervision.do(await rows.who("aiko"), "c1", "take_over")
    assert await listed(rows, "unassigned") == []
    assert await listed(rows, "mine") == ["c1"]
    assert await listed(rows, "mine", login="lena") == []
    assert await listed(rows, "customer") == ["c1"], "the colleague has it, and nothing is open"
    heard(rows, "c1", "are you there?")
    assert (await of(rows, "c1"))["why"] == "answer"
    await supervision.do(await rows.who("aiko"), "c1", "say", "Here I am.")
    assert (await of(rows, "c1"))["waits"] == "customer"
    await supervision.do(await rows.who("aiko"), "c1", "return")
    assert await listed(rows, "mine") == []
    rows.owner("UPDATE desk.conversation SET contact_since = NULL")
    assert await listed(rows, "ended") == ["c1"]


async def called(rows: Desk, talk: str, why: str) -> None:
    """The desk calls people, and says why."""
    wanted = Wanted(
        kind="hand_over",
        resource=f"conversation:{talk}",
        agent="support",
        wish=talk,
        params={"why": why},
    )
    await rows.ledger.propose(rows.turn(talk), None, wanted)


def planned(rows: Desk, talk: str, *tasks: dict[str, Any]) -> None:
    rows.owner(
        "INSERT INTO desk.plan (conversation_id, turn_id, tasks) VALUES (%s, %s, %s)",
        talk,
        rows.turn(talk).id,
        Jsonb(list(tasks)),
    )


@pytest.mark.parametrize(
    ("why", "subject", "grave"),
    [
        ("legal", "Wants money back · Legal steps announced", "legal"),
        ("data_erasure", "Wants money back · Erasure of their data", ""),
        ("asked", "Wants money back · Needs a person", ""),
    ],
)
async def test_line_of_a_hand_over_says_why_and_how_the_customer_began(
    rows: Desk, why: str, subject: str, grave: str
) -> None:
    heard(rows, "c1", "my lawyer will write to you")
    await called(rows, "c1", why)
    planned(
        rows,
        "c1",
        {"goal": "refund_request", "said": {}},
        {"goal": "hand_over", "said": {"why": why}},
    )
    answered(rows, "c1")
    handed_over(rows, "c1")
    line = as_line(await of(rows, "c1"), load_limits(POLICIES), "always")
    assert (line["subject"], line["grave"]) == (subject, grave)
    assert line["first_line"] == "my lawyer will write to you"


@pytest.mark.parametrize(
    ("why", "subject"),
    [
        ("delivered_not_here", "Marked as delivered, and not there · Question about a product"),
        ("asked", "Question about a product"),
    ],
)
async def test_line_of_a_hand_over_that_no_task_says_begins_with_its_matter(
    rows: Desk, why: str, subject: str
) -> None:
    heard(rows, "c1", "it says delivered and nothing is here")
    await called(rows, "c1", why)
    planned(rows, "c1", {"goal": "product_question", "said": {}})
    answered(rows, "c1")
    handed_over(rows, "c1")
    line = as_line(await of(rows, "c1"), load_limits(POLICIES), "always")
    assert line["subject"] == subject
    rows.owner("UPDATE desk.conversation SET mode = 'desk' WHERE id = 'c1'")
    line = as_line(await of(rows, "c1"), load_limits(POLICIES), "always")
    assert line["subject"] == "Question about a product", "people do not have it any more"


async def test_approval_makes_it_wait_for_people_with_the_amount(rows: Desk) -> None:
    heard(rows, "c1")
    await rows.asked(rows.turn(), amount=129_000)
    found = await of(rows, "c1")
    assert (found["waits"], found["why"]) == ("people", "sign")
    assert (found["risk_minor"], found["risk_currency"]) == (129_000, "USD")
    rows.owner("UPDATE desk.approval SET status = 'expired', decided_at = clock.now()")
    assert (await of(rows, "c1"))["why"] == ""


async def test_urgent_order_is_danger_then_grave_then_waiting_then_the_newest(rows: Desk) -> None:
    for talk in ("old", "new", "late", "early", "lawyer", "danger"):
        heard(rows, talk)
        answered(rows, talk)
        rows.shift("1 minute")
    handed_over(rows, "early")
    rows.shift("1 minute")
    handed_over(rows, "late")
    rows.shift("1 minute")
    await called(rows, "lawyer", "legal")
    handed_over(rows, "lawyer")
    rows.owner(
        "INSERT INTO desk.alarm (id, conversation_id, message_id, kind, language)"
        " SELECT 'a', conversation_id, id, 'fire', 'en' FROM desk.inbox"
        " WHERE conversation_id = 'danger'"
    )
    assert await listed(rows) == ["danger", "lawyer", "early", "late", "new", "old"]
    await Supervision(rows.db, rows.audit).do(await rows.who("lena"), "lawyer", "take_over")
    assert (await listed(rows))[-3:] == ["lawyer", "new", "old"], "somebody has it"


@pytest.mark.parametrize("order", ["urgent", "newest", "waiting", "risk"])
async def test_pages_by_key_come_to_all_of_them_once(rows: Desk, order: Order) -> None:
    for n in range(11):
        heard(rows, f"c{n}")
    seen: list[str] = []
    after: str | None = None
    async with rows.db.transaction() as connection:
        for _ in range(4):
            found, after = await page(connection, Asked("all", order, "aiko", "", 3, after))
            seen += [row["id"] for row in found]
    assert sorted(seen) == sorted(f"c{n}" for n in range(11))
    assert after is None


async def test_cursor_of_another_order_is_refused(rows: Desk) -> None:
    heard(rows, "c1")
    strange = [
        cursor_of({"order": "newest", "key": ["2026-11-22T07:00:00+00:00", "c1"]}),
        cursor_of({"order": "urgent", "key": [2, "c1"]}),
        cursor_of({"order": "urgent", "key": ["2", 1.0, "c1"]}),
    ]
    for after in strange:
        with pytest.raises(BadInput, match="the cursor is none of this list's"):
            statement(Asked("all", "urgent", "aiko", "", 3, after))
    with pytest.raises(BadInput):
        statement(
            Asked("all", "newest", "a", "", 3, cursor_of({"order": "newest", "key": ["now", "c1"]}))
        )


def test_words_said_last_do_not_begin_with_who_speaks() -> None:
    spoken = f"{render(FrameWords.INTRODUCTION, 'nl')}\n\nEen momentje."
    assert without_introduction(spoken) == "Een momentje."
    assert without_introduction("Hello there.") == "Hello there."
    assert without_introduction(None) is None


async def test_counts_are_of_the_views(rows: Desk) -> None:
    for n in range(3):
        heard(rows, f"c{n}")
        handed_over(rows, f"c{n}")
    await Supervision(rows.db, rows.audit).do(await rows.who("lena"), "c0", "take_over")
    async with rows.db.transaction() as connection:
        found = await counts(connection, "lena")
    assert (found["unassigned"], found["mine"], found["people"]) == (2, 1, 3)


def test_list_of_ten_thousand_is_walked_by_index(many: psycopg.Connection[dict[str, Any]]) -> None:
    views: tuple[View, ...] = ("all", "unassigned", "mine", "people", "customer", "ended")
    orders: tuple[Order, ...] = ("urgent", "newest", "waiting", "risk")
    for view in views:
        for order in orders:
            scans = plan_scans(many, Asked(view, order, "aiko", "", 50))
            assert "worklist" not in scans, f"{view} by {order}"
    after = cursor_of({"order": "urgent", "key": [2, 9000.0, "m9000"]})
    assert "worklist" not in plan_scans(many, Asked("all", "urgent", "aiko", "", 50, after))


async def test_list_says_that_a_conversation_waits_for_the_outcome_of_what_was_sent(
    rows: Desk,
) -> None:
    heard(rows, "c1")
    answered(rows, "c1")
    turn = rows.turn("c1")
    action = await rows.proposed(turn)
    rows.owner("UPDATE desk.turn SET closed_at = now()")
    rows.owner("UPDATE desk.action SET state = 'unknown' WHERE id = %s", action.id)
    row = await of(rows, "c1")
    assert row["step"] == "waits for a system"
    line = as_line(row, load_limits(POLICIES), "always")
    assert line["waiting_for"] == "the outcome of what was sent: Refund"
    rows.owner("UPDATE desk.action SET state = 'confirmed' WHERE id = %s", action.id)
    assert (await of(rows, "c1"))["step"] != "waits for a system"
