"""Python's cyclic garbage collector while a server starts.

What is imported stays for good: to look through it again and again is a sixth of a start. While it
serves, Python would look after each 700 new objects, most of which a turn still holds: 3 ms of it.
"""

from __future__ import annotations

import gc

_AFTER = 20_000  # objects more than before: some megabytes at most


def waits() -> None:
    """Look for no garbage until `goes_on`: for a process that only imports for now."""
    gc.disable()


def goes_on() -> None:
    """Collect again, and leave alone what is there by now; nothing where it was not stopped."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_AFTER, *gc.get_threshold()[1:])
        gc.enable()
