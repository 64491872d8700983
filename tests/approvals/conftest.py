"""A desk over a fresh database."""

from __future__ import annotations

import pytest

from steward.db import Database
from tests.desk_rows import Desk, open_desk


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    return open_desk(dsn, database)
