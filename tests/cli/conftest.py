"""The running desk of the server's tests serves the command line's tests too."""

from __future__ import annotations

import pytest

from steward.server.processes import Stack
from tests.server.running import shared_stack


@pytest.fixture(scope="session")
def live() -> Stack:
    """Database, systems and LangGraph server, seeded with the sandbox company."""
    return shared_stack()
