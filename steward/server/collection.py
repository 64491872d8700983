"""Python's cyclic garbage collector while a server starts.

What is imported stays for good: to look through it again and again is a sixth of a start. A turn
collects about once, which costs it less than a millisecond.
"""

from __future__ import annotations

import gc


def waits() -> None:
    """Look for no garbage until `goes_on`: for a process that only imports for now."""
    gc.disable()


def goes_on() -> None:
    """Collect again, and leave alone what is there by now; nothing where it was not stopped."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
