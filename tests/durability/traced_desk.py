"""The desk as it is, which also writes down every crash point that it reaches:
how the reference knows its way.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from steward import failpoints
from steward.server import headless

TRACE = "STEWARD_TEST_TRACE"


def run(host: str = "127.0.0.1", port: int = 0, ready: Callable[[int], None] | None = None) -> None:
    """As `headless.run`."""
    trace = os.open(os.environ[TRACE], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def reach(point: str, when: failpoints.When) -> None:
        os.write(trace, f"{point} {when}\n".encode())

    failpoints.reach = reach
    headless.run(host, port, ready)
