"""A desk over a fresh database."""

from __future__ import annotations

import pytest
from desk_rows import Desk, open_desk

from steward.db import Database


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    return open_desk(dsn, database)
