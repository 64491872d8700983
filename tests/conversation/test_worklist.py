"""The floor's list: whom each conversation waits for, in which order, found by which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row
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
from tests.desk_rows import Desk
from tests.own_policies import POLICIES


def heard(rows: Desk, talk: str, text: str = "hello there", customer: str | None = None) -> None:
    """Somebody writes."""
    rows.owner("INSERT INTO desk.conversation (id) VALUES (%s) ON CONFLICT DO NOTHING", talk)
    if customer is not None:
        rows.owner("UPDATE desk.conversation SET customer = %s WHERE id = %s", customer, talk)
    rows.owner(
        "INSERT INTO desk.inbox (id, conversation_id, channel, text) "
        "VALUES (gen_random_uuid()::text, %s, 'chat', %s)",
        talk,
        text,
    )


def answered(rows: Desk, talk: str) -> None:
    rows.owner(
        "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text)"
        " VALUES (gen_random_uuid()::text, %s, gen_random_uuid()::text, 0, 'reply', 'chat', 'yes')",
        talk,
    )
    rows.owner("UPDATE desk.inbox SET answered_at = clock.now() WHERE conversation_id = %s", talk)


def handed_over(rows: Desk, talk: str) -> None:
    rows.owner("UPDATE desk.conversation SET mode = 'person', mode_by = '' WHERE id = %s", talk)


async def listed(
    rows: Desk, view: View = "all", order: Order = "urgent", search: str = "", login: str = "aiko"
) -> list[str]:
    async with rows.db.transaction() as connection:
        found, _ = await page(connection, Asked(view, order, login, search, 50))
    return [row["id"] for row in found]


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


async def test_search_finds_beginnings_of_words_of_what_was_said_names_and_references(
    rows: Desk,
) -> None:
    rows.owner("INSERT INTO desk.customer (handle, name) VALUES ('cus_m', 'Marta de Vries')")
    heard(rows, "c1", "My espresso machine leaks", customer="cus_m")
    heard(rows, "c2", "Where is INV-1042?")
    await rows.proposed(rows.turn("c2"), resource="charge:CH-777")
    assert await listed(rows, search="espr") == ["c1"]
    assert await listed(rows, search="VRIES leaks") == ["c1"], "name and words together"
    assert await listed(rows, search="inv-1042") == ["c2"]
    assert await listed(rows, search="CH-777") == ["c2"]
    assert await listed(rows, search="c2") == ["c2"], "a conversation's own id"
    assert await listed(rows, search="espresso inv") == []
    assert await listed(rows, search="'); DROP TABLE x; --") == []


async def test_words_of_an_unrecorded_call_are_not_found_once_they_are_gone(rows: Desk) -> None:
    heard(rows, "c1", "a secret wish")
    rows.owner("UPDATE desk.inbox SET text = '[not recorded]'")
    assert await listed(rows, search="secret") == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("whitfield", ["c1"]),
        ("Whitfeild", ["c1"]),  # two letters changed places
        ("whitfild", ["c1"]),
        ("whittfield", ["c1"]),
        ("Wjitfield", ["c1"]),
        ("muller", ["c2"]),
        ("dana muller", []),
        ("Dnaa Whitfeild", ["c1"]),
        ("witfeld", []),  # two letters
        ("dan", ["c1"]),  # a beginning
        ("Dina", []),  # somebody else is called so, and written as they are
        ("dena hello", ["c1"]),
    ],
)
async def test_search_finds_a_name_with_one_letter_wrong(
    rows: Desk, search: str, found: list[str]
) -> None:
    for talk, handle, name in (("c1", "cus_1", "Dana Whitfield"), ("c2", "cus_2", "Jörg Müller")):
        rows.customer(handle)
        rows.owner("UPDATE desk.customer SET name = %s WHERE handle = %s", name, handle)
        heard(rows, talk, customer=handle)
    heard(rows, "c3", "I am not Dina")
    shown = [one for one in await listed(rows, search=search) if one != "c3"]
    assert shown == found


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("descael", ["c1"]),  # two letters changed places
        ("dscale espreso", ["c1"]),  # one is missing in each
        ("maschine", ["c1"]),  # one too many
        ("geoffnet", ["c2"]),
        ("descalr machi", ["c1"]),  # one word is wrong, one is a beginning
        ("desclar", []),  # two letters
        ("descale geoffnet", []),
        ("kindd", ["c2"]),  # of a note
        ("secrte", []),  # to an address beside the conversation
    ],
)
async def test_search_finds_words_of_messages_with_one_letter_wrong(
    rows: Desk, search: str, found: list[str]
) -> None:
    heard(rows, "c1", "How do I descale my espresso machine?")
    heard(rows, "c2", "Wann haben Sie geöffnet?")
    rows.owner(
        "INSERT INTO desk.note (id, conversation_id, login, text)"
        " VALUES ('note_1', 'c2', 'lena', 'Be kind.')"
    )
    rows.owner(
        "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text, aside)"
        " VALUES ('out_aside', 'c2', 'turn_1', 1, 'notice', 'chat', 'A secret', true)"
    )
    assert await listed(rows, search=search) == found


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


@pytest.fixture
def many(rows: Desk) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Ten thousand conversations, most of them over."""
    with psycopg.connect(rows.dsn, row_factory=dict_row, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "INSERT INTO desk.conversation (id) SELECT 'm' || n FROM generate_series(1, 10000) n"
        )
        connection.execute(
            "INSERT INTO desk.inbox (id, conversation_id, channel, text)"
            " SELECT 'i' || n, 'm' || n, 'chat', 'order ORD-' || n || ' is about thing ' || n % 97"
            " FROM generate_series(1, 10000) n"
        )
        connection.execute(
            "INSERT INTO desk.worklist (conversation_id, waits, why, since, owner, rank, place,"
            " newest_at, risk_minor) SELECT 'm' || n,"
            " CASE n % 50 WHEN 0 THEN 'people' WHEN 1 THEN 'customer' ELSE 'ended' END, '',"
            " now() - make_interval(mins => n), CASE n % 500 WHEN 0 THEN 'aiko' ELSE '' END,"
            " 2, n, now() - make_interval(mins => n), n % 7 FROM generate_series(1, 10000) n"
        )
        connection.execute("SET session_replication_role = origin")
        connection.execute("ANALYZE desk.worklist")
        connection.execute("ANALYZE desk.inbox")
        connection.execute("ANALYZE desk.conversation")
        yield connection


def test_list_of_ten_thousand_is_walked_by_index(many: psycopg.Connection[dict[str, Any]]) -> None:
    views: tuple[View, ...] = ("all", "unassigned", "mine", "people", "customer", "ended")
    orders: tuple[Order, ...] = ("urgent", "newest", "waiting", "risk")
    for view in views:
        for order in orders:
            scans = _scans(many, Asked(view, order, "aiko", "", 50))
            assert "worklist" not in scans, f"{view} by {order}"
    after = cursor_of({"order": "urgent", "key": [2, 9000.0, "m9000"]})
    assert "worklist" not in _scans(many, Asked("all", "urgent", "aiko", "", 50, after))


def test_search_of_ten_thousand_is_by_index(many: psycopg.Connection[dict[str, Any]]) -> None:
    scans = _scans(many, Asked("all", "newest", "aiko", "ord-9321 thing", 50))
    assert "inbox" not in scans
    assert "inbox" not in _scans(many, Asked("all", "newest", "aiko", "ordr-9321 thign", 50))
    query, values = statement(Asked("all", "newest", "aiko", "ord-9321", 50))
    assert [row["id"] for row in many.execute(query.encode(), values)] == ["m9321"]


def _scans(many: psycopg.Connection[dict[str, Any]], asked: Asked) -> set[str]:
    """The tables that the plan reads from one end to the other."""
    query, values = statement(asked)
    told = many.execute(f"EXPLAIN (FORMAT JSON) {query}".encode(), values).fetchone()
    assert told is not None
    nodes, found = [told["QUERY PLAN"][0]["Plan"]], set()
    while nodes:
        node = nodes.pop()
        nodes += node.get("Plans", [])
        if node["Node Type"] == "Seq Scan":
            found.add(str(node["Relation Name"]))
    return found
