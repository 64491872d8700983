"""The one running desk that the tests of the server and of the command line share in a worker."""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path

from steward.server.processes import Stack


@cache
def shared_stack() -> Stack:
    """Database, systems and LangGraph server on free ports, seeded with the sandbox company; started on first use."""
    folder = tempfile.TemporaryDirectory(prefix="steward-live-", ignore_cleanup_errors=True)
    stack = Stack(Path(folder.name) / "home")
    stack.start()
    atexit.register(folder.cleanup)
    atexit.register(stack.stop)
    return stack
