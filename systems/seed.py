"""Command: makes the systems' schemas and fills them with Fernhill's records.

Run: `python -m systems.seed --dsn DSN`.
"""

from __future__ import annotations

import asyncio
import gc

import psycopg

from systems.chassis.arguments import with_dsn
from systems.chassis.database import Database
from systems.chassis.migrations import MigrationRefused, migrate
from systems.fernhill.company import company
from systems.sandbox.load import load


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
    given = parser.parse_args()
    try:
        migrate(given.dsn)
    except MigrationRefused as error:
        raise SystemExit(str(error)) from error
    if not (given.once and seeded(given.dsn)):
        seed(given.dsn)


if __name__ == "__main__":
    main()
