"""Answers after fixed steps of time, so that a response time tells nothing of what was found."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

FLOOR = 0.25


@asynccontextmanager
async def paced(floor: float) -> AsyncIterator[None]:
    """Whatever happens inside, refusals included, ends at the next whole multiple of
    `floor` seconds (0: at once).
    """
    started = time.monotonic()
    try:
        yield
    finally:
        if floor > 0:
            elapsed = time.monotonic() - started
            await asyncio.sleep(max(1, math.ceil(elapsed / floor)) * floor - elapsed)
