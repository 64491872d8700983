"""What Aegra's modules ask for the database: the desk's saver, and an engine over its own schema.

Its own would make a second saver, whose serializer loads whatever the bytes name, and tables of
checkpoints beside the desk's.
"""

from __future__ import annotations

import sys
from typing import Any

from aegra_api.core import database
from sqlalchemy.ext.asyncio import AsyncEngine


class DeskDatabase(database.DatabaseManager):  # type: ignore[misc]
    """Opened and closed by the desk."""

    def use(self, engine: AsyncEngine, saver: Any) -> None:
        """From now on these are asked."""
        self.engine, self._checkpointer = engine, saver

    async def initialize(self) -> None:
        """There is nothing that it would open by itself."""

    async def close(self) -> None:
        """Nor close."""

    def get_store(self) -> None:
        """The desk's graphs are given none."""


def replaced() -> DeskDatabase:
    """The one of this process, in the place of Aegra's. Raises RuntimeError when a module of
    Aegra's has taken that already.
    """
    if not isinstance(database.db_manager, DeskDatabase):
        taken = [name for name in sys.modules if name.startswith("aegra_api.services")]
        if taken:
            raise RuntimeError(f"{taken[0]} was imported before the desk's saver was given to it")
        database.db_manager = DeskDatabase()
    return database.db_manager
