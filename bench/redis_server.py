"""A Redis of one's own: Debian's `redis-server` on a free port, without anything on disk."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time

from steward.ports import free_port
from steward.server.processes import HOST

PROGRAM = "redis-server"
_STARTS = 20.0


def installed() -> bool:
    """Whether the machine has it: `apt-get install redis-server`."""
    return shutil.which(PROGRAM) is not None


class RedisServer:
    """Keeps nothing: who kills it has it forget every queue and stream."""

    def __init__(self) -> None:
        self._port = free_port()
        self._folder = tempfile.TemporaryDirectory(prefix="redis-", ignore_cleanup_errors=True)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """What STEWARD_REDIS_URL says."""
        return f"redis://{HOST}:{self._port}/0"

    def start(self) -> None:
        """Start it; returns when it answers. Raises TimeoutError."""
        import redis

        words = ["--port", str(self._port), "--bind", HOST, "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(
            [PROGRAM, *words, "--dir", self._folder.name],
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + _STARTS
        with redis.Redis.from_url(self.url) as client:
            while time.monotonic() < deadline:
                try:
                    client.ping()
                except redis.ConnectionError:
                    time.sleep(0.05)
                else:
                    return
        raise TimeoutError(f"{PROGRAM} does not answer")

    def kill(self) -> None:
        """SIGKILL."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """End it for good."""
        self.kill()
        self._folder.cleanup()
