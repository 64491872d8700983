"""One trained classifier for all tests here, in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from steward.models.understanding.offline import OfflineUnderstander
from steward.models.understanding.training import load_or_train


@pytest.fixture(scope="session")
def understander(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfflineUnderstander]:
    """The offline understander, trained once a session."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEWARD_HOME", str(tmp_path_factory.getbasetemp().parent / "steward-home"))
        yield OfflineUnderstander(load_or_train())
