"""What is read together comes with the values that a cursor would give."""

from __future__ import annotations

import asyncio

import pytest

from steward.db import Database, fetch_one

_KINDS = """
SELECT clock.now() AS at, ARRAY[clock.now()] AS ats, NULL::timestamptz AS never,
       '2026-11-21'::date AS day, 7::bigint AS n, 'x'::text AS word, true AS yes,
       '{"at": "2026-11-21T10:00:00+00:00"}'::jsonb AS data, ARRAY['a', 'b'] AS words,
       '7b1d2f30-0000-4000-8000-000000000001'::uuid AS id
"""


async def test_reading_together_gives_what_a_transaction_gives(database: Database) -> None:
    (joined,), (again,) = await asyncio.gather(database.ask(_KINDS), database.ask(_KINDS))
    async with database.transaction() as connection:
        alone = await fetch_one(connection, _KINDS)
    assert alone is not None
    assert {name: type(value) for name, value in joined.items()} == {
        name: type(value) for name, value in alone.items()
    }
    moving = ("at", "ats")
    assert {k: v for k, v in again.items() if k not in moving} == {
        k: v for k, v in alone.items() if k not in moving
    }
    assert joined["at"] <= alone["at"]


@pytest.mark.parametrize("kind", ["interval '1 day'", "'x'::bytea", "1.5::numeric"])
async def test_kind_that_is_not_carried_is_refused_when_it_is_asked_for(
    database: Database, kind: str
) -> None:
    async with database.reading() as connection:
        with pytest.raises(TypeError, match="column it is of type"):
            await connection.execute(f"SELECT {kind} AS it")
