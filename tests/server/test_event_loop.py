"""The event loop that `steward serve` runs on."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.server import headless


async def _nothing(scope: Any, receive: Any, send: Any) -> None:
    """A server that begins and ends."""
    for part in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{part}.complete"})


class _EndsOnceItListens(headless._Announcing):
    """Told to stop as uvicorn tells itself: a signal to this process is also pytest's, and uvicorn
    raises it again when the loop may be gone.
    """

    async def startup(self, sockets: list[object] | None = None) -> None:
        await super().startup(sockets)
        self.should_exit = True


def test_headless_desk_runs_on_uvloop(monkeypatch: pytest.MonkeyPatch) -> None:
    loops = list[str]()

    def ready(port: int) -> None:
        loops.append(type(asyncio.get_running_loop()).__module__)

    monkeypatch.setattr(headless, "create_http", lambda *given: _nothing)
    monkeypatch.setattr(headless, "_Announcing", _EndsOnceItListens)
    headless.run(ready=ready)
    assert loops == ["uvloop"]
