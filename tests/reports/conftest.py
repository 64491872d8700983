"""What the tests of reports share."""

from __future__ import annotations

import pytest

from steward.db import Database
from tests.desk_rows import Desk, open_desk


@pytest.fixture
def rows(dsn: str, database: Database) -> Desk:
    """A desk's repositories over this test's database."""
    return open_desk(dsn, database)
