"""Search in the floor's list: by an index of words, and by walking the list for words of most."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from steward.server.worklist import (
    Asked,
    missed_words,
    page,
    statement,
    walk_statement,
    walked_first,
)
from tests.conversation.floor_rows import heard, listed, plan_scans, read_whole
from tests.desk_rows import Desk


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


# Words, beginnings, parts of words, marks, and what stands beside a conversation and is not found.
_SEARCHES = (
    *("möbel", "MÖB", "straße 7", "inv 10", "042", "o'brien", "_under", "c2", "a.b*c", "x" * 60),
    *("dana hello", "hello", "secret"),
    # A letter off: of names, of words of messages, of both; not of what an action is about.
    *("Dnaa Whitfeild", "dena", "helo", "dena helo", "möbl straße", "mobel 7", "chrge", "scret"),
    *("o'brein", "xxxxx", "helo nobody"),
)


async def test_search_by_the_list_finds_what_the_index_of_words_finds(rows: Desk) -> None:
    said = ["Möbel-Straße 7", "INV-1042 & O'Brien_under", "a.b*c a b c " + "x" * 50, "Hello."]
    for n, words in enumerate(said):
        heard(rows, f"c{n}", words)
    rows.owner("INSERT INTO desk.customer (handle, name) VALUES ('cus_3', 'Dana Whitfield')")
    rows.owner("UPDATE desk.conversation SET customer = 'cus_3' WHERE id = 'c3'")
    rows.owner(
        "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text, aside)"
        " VALUES ('out_aside', 'c0', 'turn_1', 1, 'notice', 'chat', 'A secret', true)"
    )
    await rows.proposed(rows.turn("c1"), resource="charge:CH-777", handle=None)
    for search in _SEARCHES:
        asked, found = Asked("all", "newest", "aiko", search, 50), []
        async with rows.db.transaction() as connection:
            missed = await missed_words(connection, asked)
            for query, values in (statement(asked), walk_statement(asked, 50, missed)):
                got = await (await connection.execute(query.encode(), values)).fetchall()
                found.append([row["conversation_id"] for row in got])
        by_index, walked = found
        assert walked == by_index, search


def test_search_of_ten_thousand_is_by_index(many: psycopg.Connection[dict[str, Any]]) -> None:
    scans = plan_scans(many, Asked("all", "newest", "aiko", "ord-9321 thing", 50))
    assert "inbox" not in scans
    assert "inbox" not in plan_scans(many, Asked("all", "newest", "aiko", "ordr-9321 thign", 50))
    query, values = statement(Asked("all", "newest", "aiko", "ord-9321", 50))
    assert [row["id"] for row in many.execute(query.encode(), values)] == ["m9321"]


@pytest.mark.parametrize(
    ("search", "walked"),
    [
        ("about order", True),
        ("thing", True),
        ("ord-9321", False),
        ("thing 96", False),  # one in a hundred has it
        ("nobody", False),
        ("orderr", True),  # as nobody wrote it, and a letter off
        ("aboot ordr", True),
        ("orderr thnig", True),
        ("thnig 96", False),
        ("nobdoy", False),
        ("order 9321", False),  # the one by its index, the other in the rows of what has it
        ("about nobody", False),
        ("thnig nobody", False),
    ],
)
async def test_search_of_a_word_that_most_have_ends_with_a_full_page(
    many: psycopg.Connection[dict[str, Any]], rows: Desk, search: str, walked: bool
) -> None:
    """And finds what the words' indexes find, in the same order."""
    assert many
    for view, order in (("all", "newest"), ("ended", "urgent"), ("mine", "risk")):
        asked = Asked(view, order, "aiko", search, 50)  # type: ignore[arg-type]
        query, values = statement(asked)
        async with rows.db.transaction() as connection:
            by_index = await (await connection.execute(query.encode(), values)).fetchall()
            found, after = await page(connection, asked)
            met = await walked_first(connection, asked)
        assert [row["id"] for row in found] == [row["id"] for row in by_index[:50]]
        assert (after is not None) == (len(by_index) > 50)
        assert (met.among is not None) == (walked and view != "mine")


def test_search_of_ten_thousand_is_walked_by_index(
    many: psycopg.Connection[dict[str, Any]],
) -> None:
    many.execute(
        "INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text)"
        " SELECT 'o' || n, 'm' || n, 't' || n, 1, 'reply', 'chat', 'Hello'"
        " FROM generate_series(1, 10000) n"
    )
    many.execute("ANALYZE desk.outbox")
    query, values = walk_statement(Asked("all", "urgent", "aiko", "order", 50), 1000)
    assert not {"worklist", "inbox", "outbox"} & read_whole(many, query, values)
