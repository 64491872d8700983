"""How the tests of the pages run: in one browser a worker, in turn by commit."""

from __future__ import annotations

from pathlib import Path

import pytest

# What a page is made of. Another change asks for a third of these tests, the next for another.
_MADE_OF = ("ui/", "steward/server/routes/", "steward/views/")


def of_pages(file: str) -> list[pytest.MarkDecorator]:
    """The marks of a file of tests; call it with `__file__`."""
    own = f"tests/ui/{Path(file).name}"
    return [
        pytest.mark.xdist_group("pages"),
        pytest.mark.long,
        pytest.mark.in_turn(parts=3, files=(*_MADE_OF, own)),
    ]
