"""What is in the environment, and what counts as set there."""

from __future__ import annotations

from pathlib import Path

import pytest

from steward.settings import Settings


def test_settings_what_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder would be the one in which somebody stands."""
    for name in ("STEWARD_HOME", "STEWARD_ERASED_FILE", "STEWARD_HOSTS", "STEWARD_PORT"):
        monkeypatch.setenv(name, "")
    read = Settings()
    assert (read.home, read.erased_file, read.hosts, read.port) == (
        Path(".steward"),
        None,
        (),
        8400,
    )
