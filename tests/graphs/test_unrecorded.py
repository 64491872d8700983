"""A whole call without consent, through the graph: paid all the same,
and afterwards its words are in no row and no checkpoint.
"""

from __future__ import annotations

import contextlib
import zlib
from uuid import uuid4

import pytest
from psycopg import sql

from steward.conversation.types import NOT_RECORDED, Inbound, Recording
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
WORD = "zebrafinch"  # said in every sentence, and nobody's record


async def say(bench: Bench, text: str, consent: Recording | None) -> str:
    """One turn of a call; what was said, from the row that the channel's adapter reads."""
    message = Inbound(
        id=uuid4().hex,
        conversation_id=bench.conversation,
        text=text,
        channel="voice",
        recording_consent=consent,
    )
    await bench.desk.conversations.take_in(message)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    return (await bench.desk.conversations.transcript(bench.conversation))[-1].text


def plain(value: str | bytes) -> str:
    """A value of a column in small letters, unpacked where it was compressed."""
    if isinstance(value, str):
        return value.lower()
    with contextlib.suppress(zlib.error):
        value = zlib.decompress(value)
    return value.decode("utf-8", "replace").lower()


def tables_with(bench: Bench, word: str) -> set[str]:
    """Every table of the desk, its checkpoints and the company's systems that holds a word,
    in text or in bytes.
    """
    found = set()
    with bench.owner() as connection:
        columns = connection.execute(
            "SELECT table_schema, table_name, column_name, data_type "
            "FROM information_schema.columns JOIN information_schema.tables"
            " USING (table_schema, table_name) WHERE table_type = 'BASE TABLE' AND table_schema "
            "NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        for schema, table, column, kind in columns:
            text = "{c}" if kind == "bytea" else "{c}::text"
            query = sql.SQL("SELECT " + text + " FROM {s}.{t} WHERE {c} IS NOT NULL").format(
                s=sql.Identifier(schema), t=sql.Identifier(table), c=sql.Identifier(column)
            )
            if any(word.lower() in plain(row[0]) for row in connection.execute(query)):
                found.add(f"{schema}.{table}")
    return found


@pytest.mark.parametrize("consent", ["refused", "unknown", None])
async def test_unrecorded_call_refund_is_paid_and_no_word_is_left(
    bench: Bench, consent: Recording | None
) -> None:
    await bench.prove("A-1")
    reply = await say(bench, f"I was charged twice on invoice INV-1001 said my {WORD}", consent)
    assert "Shall I go ahead" in reply
    assert "just say yes" in await say(
        bench, f"what does my {WORD} know about it? my {WORD} is damaged", consent
    )
    assert "refunded 29.00" in await say(bench, "yes, please refund it", consent)
    assert len(bench.refunds()) == 1
    with bench.owner() as connection:
        [(agreed,)] = connection.execute("SELECT count(*) FROM desk.confirmation").fetchall()
    assert agreed == 1, "the yes is on record, as a fact"
    await say(bench, f"a human please, I tell my lawyer about my {WORD}", consent)
    assert tables_with(bench, WORD) == set()
    assert "checkpoints.checkpoint_blobs" in tables_with(bench, NOT_RECORDED.strip("[]")), (
        "the search looks where words would be"
    )


async def test_words_with_consent_are_kept(bench: Bench) -> None:
    await bench.prove("A-1")
    await say(bench, f"I was charged twice on invoice INV-1001 said my {WORD}", "given")
    assert {"desk.inbox", "checkpoints.checkpoint_blobs"} <= tables_with(bench, WORD)
