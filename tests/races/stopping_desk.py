"""The desk as it is, whose crash points stop it by SIGSTOP instead of killing it:
as a machine that swaps, or sleeps.

`transaction` is one more point: in the middle of the transaction that closes a turn, with the
conversation's row held.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from steward import failpoints
from steward.conversation import closing, outgoing
from steward.server import headless

TRANSACTION = "transaction"


def run(host: str = "127.0.0.1", port: int = 0, ready: Callable[[int], None] | None = None) -> None:
    """As `headless.run`."""

    def reach(point: str, when: failpoints.When) -> None:
        if (point, when) in failpoints._armed:
            failpoints._armed.discard((point, when))
            os.kill(os.getpid(), signal.SIGSTOP)

    failpoints.reach = reach
    inner = outgoing.send

    async def send(connection: Any, *given: Any) -> int:
        sent = await inner(connection, *given)
        reach(TRANSACTION, "after")
        return sent

    setattr(closing, "send", send)  # noqa: B010
    headless.run(host, port, ready)
