"""Shows on a terminal how many of the offline readers are trained, and for how long."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

_EVERY = 1.0  # seconds between two looks at the clock
_CLEAR = "\r\x1b[K"

Step = Callable[[int, int], None]


@contextmanager
def shown_on(stream: TextIO, every: float = _EVERY) -> Iterator[Step]:
    """What is told of each step: how many are done, and of how many.

    One line of a terminal is written over and over and cleared at the end; anywhere else nothing is
    written, so that a log has only the line of whoever began.
    """
    if not stream.isatty():
        yield lambda done, of: None
        return
    began = time.monotonic()
    at = ["  preparing"]
    over = threading.Event()

    def draw() -> None:
        minutes, seconds = divmod(int(time.monotonic() - began), 60)
        stream.write(f"{_CLEAR}{at[0]} … {minutes}:{seconds:02}")
        stream.flush()

    def tick() -> None:
        draw()
        while not over.wait(every):
            draw()

    def step(done: int, of: int) -> None:
        at[0] = f"  {done} of {of} readers are trained"

    clock = threading.Thread(target=tick, daemon=True)
    clock.start()
    try:
        yield step
    finally:
        over.set()
        clock.join()
        stream.write(_CLEAR)
        stream.flush()
