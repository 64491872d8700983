"""A desk on Aegra with a Redis of its own, for the tests of one file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench.redis_server import RedisServer, installed
from steward.server import ui
from steward.server.processes import Stack
from steward.server.program import Engine

MADE_OF = tuple(
    f"steward/server/aegra{part}.py"
    for part in ("", "_answers", "_database", "_door", "_runs", "_tables", "_threads")
)


def must_have_redis() -> None:
    """Skips where there is none: `.ci/run` installs it."""
    if not installed():
        pytest.skip("redis-server is not installed: apt-get install redis-server")


@contextmanager
def on_aegra() -> Iterator[Stack]:
    """Database, systems, Redis and the desk, until the end of the block."""
    must_have_redis()
    ui.ensure(print)
    redis = RedisServer()
    with tempfile.TemporaryDirectory(prefix="aegra-", ignore_cleanup_errors=True) as folder:
        try:
            redis.start()
            env = {"STEWARD_REDIS_URL": redis.url}
            with Stack(Path(folder) / "home", env=env, engine=Engine.AEGRA) as stack:
                yield stack
        finally:
            redis.close()
