"""What a promise is: a sentence, and the tests that prove it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One sentence a user may rely on, and the tests (`file::function`,
    below `tests/`) that fail when it breaks.
    """

    sentence: str
    tests: tuple[str, ...]
