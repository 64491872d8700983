"""Command: embeds all passages anew, after the setting names another embedding model.

Run: `python -m systems.knowledge.reindex --dsn DSN`.
"""

from __future__ import annotations

import asyncio

from systems.chassis.arguments import with_dsn
from systems.chassis.database import Database
from systems.knowledge import index


def main() -> None:
    given = with_dsn(__doc__).parse_args()
    print(f"{asyncio.run(_reindex(given.dsn))} articles")


async def _reindex(dsn: str) -> int:
    database = Database(dsn, None, size=1)
    try:
        async with database.transaction() as connection:
            return await index.reindex(connection)
    finally:
        await database.close()


if __name__ == "__main__":
    main()
