"""Shows on a terminal how many of the offline readers are trained, and for how long."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

_EVERY = 1.0  # seconds between two looks at the clock
_A_LINE = 60.0  # seconds between two lines where it is no terminal
_CLEAR = "\r\x1b[K"

Step = Callable[[int, int], None]


@contextmanager
def shown_on(stream: TextIO, every: float = _EVERY, minute: float = _A_LINE) -> Iterator[Step]:
    """What is told of each step: how many are done, and of how many.

    One line of a terminal is written over and over and cleared at the end; anywhere else a line is
    written each minute.
    """
    terminal = stream.isatty()
    before, after = (_CLEAR, "") if terminal else ("", "\n")
    began = time.monotonic()
    at = ["  preparing"]
    over = threading.Event()

    def draw() -> None:
        minutes, seconds = divmod(int(time.monotonic() - began), 60)
        stream.write(f"{before}{at[0]} … {minutes}:{seconds:02}{after}")
        stream.flush()

    def tick() -> None:
        if terminal:
            draw()
        while not over.wait(every if terminal else minute):
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
        if terminal:
            stream.write(_CLEAR)
            stream.flush()
