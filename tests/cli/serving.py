"""`steward serve` as a process of its own: started, asked, and what it wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

STEWARD = str(Path(sys.executable).with_name("steward"))
BARE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("STEWARD_", "DATABASE_URL"))
}


def launched(env: dict[str, str], log: Path, port: int, *options: str) -> subprocess.Popen[bytes]:
    """`steward serve` with its standard output in `log`, and what goes beside it in `log.err`."""
    with log.open("w") as out, log.with_suffix(".err").open("w") as beside:
        return subprocess.Popen(
            [STEWARD, "serve", "--port", str(port), *options],
            env=env,
            stdout=out,
            stderr=beside,
            start_new_session=True,
        )


def said(log: Path) -> str:
    """The end of what was written, for who looks why it failed."""
    return f"{log.read_text()[-3000:]}\n{log.with_suffix('.err').read_text()[-3000:]}"


def logged(log: Path) -> list[dict[str, str]]:
    """The log on standard output, of which each line is a JSON object; nothing goes beside it."""
    assert log.with_suffix(".err").read_text() == ""
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert all({"event", "level", "logger", "timestamp"} <= set(line) for line in lines)
    return lines


def answers(http: httpx.Client, process: subprocess.Popen[bytes], log: Path) -> dict[str, object]:
    deadline = time.monotonic() + 150
    while time.monotonic() < deadline:
        assert process.poll() is None, said(log)
        try:
            found: dict[str, object] = http.get("/health").json()
            return found
        except (httpx.TransportError, ValueError):
            time.sleep(0.2)
    raise AssertionError(said(log))
