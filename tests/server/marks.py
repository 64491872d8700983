"""How the tests on the running server go: in one worker, which starts it once, and in turn."""

from __future__ import annotations

import pytest

# What the server is made of: where it changed, all of these are asked for.
_MADE_OF = ("steward/server/", "steward/access/", "tests/server/running.py")
AT_EVERY_COMMIT = pytest.mark.in_turn(parts=1)  # of such a file, at every commit


def on_the_running_server(*files: str, seconds: float = 0.7) -> list[pytest.MarkDecorator]:
    """The marks of a file of tests; `files`: what else asks for it."""
    return [
        pytest.mark.xdist_group("live"),
        pytest.mark.long,
        pytest.mark.in_turn(parts=8, files=(*_MADE_OF, *files), seconds=seconds),
    ]
