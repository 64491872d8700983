"""The event loop that `steward serve` runs on."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

import pytest

from steward.server import headless


async def _nothing(scope: Any, receive: Any, send: Any) -> None:
    """A server that begins and ends."""
    for part in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{part}.complete"})


def test_headless_desk_runs_on_uvloop(monkeypatch: pytest.MonkeyPatch) -> None:
    loops = list[str]()

    def ready(port: int) -> None:
        loops.append(type(asyncio.get_running_loop()).__module__)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(headless, "create_http", lambda *given: _nothing)
    with pytest.raises(KeyboardInterrupt):  # uvicorn raises again what ended it
        headless.run(ready=ready)
    assert loops == ["uvloop"]
