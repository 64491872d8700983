"""What the tests of conversations share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from steward.checkpoints import NEWEST
from steward.locks import RunSessions


@pytest.fixture
async def sessions(dsn: str) -> AsyncIterator[RunSessions]:
    """The sessions of the runs of this process."""
    opened = RunSessions(dsn, NEWEST)
    await opened.open()
    yield opened
    await opened.close()
