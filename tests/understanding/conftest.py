"""One classifier for all tests here: the one of these examples and this code, which is kept,
or trained when nobody has yet.
"""

from __future__ import annotations

import pytest

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train


@pytest.fixture(scope="session")
def understander() -> OfflineUnderstander:
    """The offline understander.

    Its model's name is made of everything that it depends on, so that an old one is never met.
    """
    loaded = OfflineUnderstander(load_or_train())
    loaded.read("hello")  # the other readers are loaded by the first text
    return loaded
