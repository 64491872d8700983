"""What the tests of conversations share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import psycopg
import pytest

from steward.audit.record import Audit
from steward.checkpoints import NEWEST
from steward.conversation.conversations import Conversations
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.locks import RunSessions
from steward.settings import Settings
from tests.conversation.floor_rows import ten_thousand
from tests.desk_rows import Desk, open_desk


@pytest.fixture
async def sessions(dsn: str) -> AsyncIterator[RunSessions]:
    """The sessions of the runs of this process."""
    opened = RunSessions(dsn, NEWEST)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def rows(dsn: str, database: Database) -> Desk:
    """A desk's repositories over this test's database."""
    return open_desk(dsn, database)


@pytest.fixture
def many(rows: Desk) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Ten thousand conversations, most of them over."""
    with ten_thousand(rows) as connection:
        yield connection


@pytest.fixture
def conversations(database: Database) -> Conversations:
    """Conversations over this test's database, with turns that last half a minute."""
    return Conversations(database, Audit(database), Settings(lease=30))


@pytest.fixture
def supervision(rows: Desk) -> Supervision:
    """What members of staff do, over the same rows."""
    return Supervision(rows.db, rows.audit)
