"""How the tests of the pages run: in one browser a worker, in turn by commit."""

from __future__ import annotations

import pytest

# What a page is made of. Another change asks for a part of these tests, the next for another.
_MADE_OF = ("ui/", "steward/server/routes/", "steward/views/", "tests/ui/conftest.py")
OF_PAGES = [
    pytest.mark.xdist_group("pages"),
    pytest.mark.long,
    pytest.mark.in_turn(parts=9, files=_MADE_OF, seconds=6.0),
]
# Tests that look at what their file has made once.
OF_PAGES_QUICK = [*OF_PAGES[:2], pytest.mark.in_turn(parts=9, files=_MADE_OF, seconds=2.0)]
AT_EVERY_COMMIT = pytest.mark.in_turn(parts=1)
