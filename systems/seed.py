"""Command: makes the systems' schemas and fills them with Fernhill's records.

Run: `python -m systems.seed --dsn DSN`.
"""

from __future__ import annotations

import asyncio
import gc
from datetime import UTC, datetime

import psycopg

from systems.chassis.arguments import with_dsn
from systems.chassis.database import Database
from systems.chassis.migrations import MigrationRefused, migrate
from systems.fernhill.company import company
from systems.sandbox.load import load

# as the migration makes it
_KEY = """
INSERT INTO billing.instrument_key (key)
SELECT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
 WHERE NOT EXISTS (SELECT FROM billing.instrument_key)
"""


def seed(dsn: str) -> None:
    """Load the whole company, relative to the company's present time.

    What is there already is brought back to this.

    Call it from a thread without a running event loop.
    """
    asyncio.run(_seed(dsn))


async def _seed(dsn: str) -> None:
    database = Database(dsn, None, size=1)
    try:
        async with database.transaction() as connection:
            row = await (await connection.execute("SELECT clock.now() AS now")).fetchone()
            assert row is not None
            await load(connection, company(row["now"]))
    finally:
        await database.close()


def ready(dsn: str, *, fill: bool) -> None:
    """Bring the schemas up to date and, to `fill`, load the whole company; keys are made anew where
    there are none. Raises SystemExit with what to do where the schemas are another version's.
    """
    try:
        migrate(dsn)
    except MigrationRefused as error:
        raise SystemExit(str(error)) from error
    if fill:
        with psycopg.connect(dsn) as connection:
            connection.execute(_KEY)
        seed(dsn)


def pages(dsn: str) -> None:
    """For a database that others are copied from: schemas and help pages, and no key of anybody.

    Customers and orders are not there, and pages are dated anew with them: times count from when a
    company is filled.
    """
    ready(dsn, fill=False)
    asyncio.run(_pages(dsn))


async def _pages(dsn: str) -> None:
    database = Database(dsn, None, size=1)
    try:
        async with database.transaction() as connection:
            await load(connection, {"knowledge": company(datetime.now(UTC))["knowledge"]})
            await connection.execute("DELETE FROM billing.instrument_key")
    finally:
        await database.close()


def seeded(dsn: str) -> bool:
    """Whether the company has customers already."""
    with psycopg.connect(dsn) as connection:
        return connection.execute("SELECT 1 FROM crm.contacts LIMIT 1").fetchone() is not None


def main() -> None:
    gc.disable()  # a short life in which little goes
    parser = with_dsn(__doc__)
    parser.add_argument(
        "--once", action="store_true", help="leave a company that is there already as it is"
    )
    parser.add_argument(
        "--pages", action="store_true", help="for a template: schemas and help pages, and no keys"
    )
    given = parser.parse_args()
    if given.pages:
        pages(given.dsn)
        return
    ready(given.dsn, fill=False)
    if not (given.once and seeded(given.dsn)):
        ready(given.dsn, fill=True)


if __name__ == "__main__":
    main()
