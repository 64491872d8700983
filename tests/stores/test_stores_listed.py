"""The registry of stores and the schema: no table without an entry, no entry without a table."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from steward import checkpoints
from steward.db import Database
from steward.policy.limits import Housekeeping
from steward.server import aegra_tables
from steward.stores import ageing, clearing
from steward.stores.registry import BY_TABLE, STORES
from steward.stores.store import HOUSE, Store
from tests.owner import ask

TABLES = """
SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
"""
# Words of people are of these types; every such column is looked at by the test below.
COLUMNS = """
SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
  JOIN information_schema.tables USING (table_schema, table_name)
 WHERE table_type = 'BASE TABLE' AND table_schema = 'desk' AND column_name IN
       ('text', 'quoted', 'sender', 'destination', 'note', 'card', 'params', 'outcome', 'name')
"""


def test_stores_name_every_table_of_the_schema_and_no_other(dsn: str) -> None:
    checkpoints.set_up(dsn)
    there = {name for (name,) in ask(dsn, TABLES)}
    assert there - BY_TABLE.keys() == set(), "say in steward/stores/registry.py what these keep"
    listed = {store.table for store in STORES if not store.optional}
    assert listed - there == set(), "these are no tables any more"
    assert len(BY_TABLE) == len(STORES)


def test_stores_name_the_tables_of_aegra_where_that_engine_serves(dsn: str) -> None:
    aegra_tables.set_up(dsn)
    there = {name for (name,) in ask(dsn, TABLES) if name.startswith("aegra.")}
    assert there == {store.table for store in STORES if store.optional}


def test_stores_find_a_table_that_nobody_registered(dsn: str) -> None:
    ask(dsn, "CREATE TABLE desk.forgotten (words text)")
    assert "desk.forgotten" in {name for (name,) in ask(dsn, TABLES)} - BY_TABLE.keys()


def test_store_without_a_clearing_or_a_reason_is_refused() -> None:
    with pytest.raises(ValidationError, match="say how it is cleared, or why it stays"):
        Store(table="desk.new", keeps="something", lasts="a day")
    with pytest.raises(ValidationError, match="how long"):
        Store(table="desk.new", keeps="something", stays="nobody is in it")


def test_store_settings_are_those_of_housekeeping() -> None:
    named = {store.days for store in STORES} | {
        one.days for store in STORES for one in store.clears
    }
    assert named - {None} == set(Housekeeping.model_fields)


def test_stores_with_words_of_people_are_cleared_or_say_why_not(dsn: str) -> None:
    tables = {name.rpartition(".")[0] for (name,) in ask(dsn, COLUMNS)}
    silent = {table for table in tables if not BY_TABLE[table].clears}
    about_customers = {one for one in silent if BY_TABLE[one].stays != HOUSE}
    assert about_customers == set()


async def test_clearing_of_each_store_is_sql_that_the_desk_may_run(
    database: Database, dsn: str
) -> None:
    checkpoints.set_up(dsn)
    aegra_tables.set_up(dsn)

    values = {"customer": "cus_x", "talks": ["c1"]}
    async with database.transaction() as connection:
        assert set((await clearing.count(connection, STORES, values)).values()) == {0}
        for setting in (None, *ageing.BY_CONVERSATION):
            done = await clearing.clear(connection, STORES, values, for_age=setting)
            assert set(done.values()) == {0}
