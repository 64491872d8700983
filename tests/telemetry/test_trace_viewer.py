"""`make trace`: a real viewer has the spans of a story, and is gone when it is ended."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.long import LONG

pytestmark = [
    pytest.mark.xdist_group("viewer"),
    pytest.mark.long,
    pytest.mark.timeout(900),  # the first time the viewer is brought
    pytest.mark.skipif(
        not LONG, reason="brings the viewer; test_trace_command.py stands in for it"
    ),
]
HTTP = httpx.Client(trust_env=False, timeout=10.0)


@pytest.fixture
def viewer(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command as `make trace STORY=alone` starts it, and where its viewer answers."""
    port = free_port()
    bins = Path(sys.executable).parent
    env = {
        **os.environ,
        "UV": shutil.which("uv") or str(PROJECT / ".uv" / "bin" / "uv"),
        "PYTHON": sys.executable,
        "STEWARD": str(bins / "steward"),
        "VIEWER_PORT": str(port),
        "TMPDIR": str(tmp_path),
    }
    running = subprocess.Popen(
        ["sh", "ops/trace.sh", "alone"], cwd=PROJECT, env=env, stdout=subprocess.PIPE, text=True
    )
    try:
        yield running, f"http://127.0.0.1:{port}"
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


def spans(url: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        asked = {"limit": 500, **({"cursor": cursor} if cursor else {})}
        page = HTTP.get(f"{url}/v1/projects/default/spans", params=asked).raise_for_status().json()
        found += page["data"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def test_story_in_the_viewer_is_one_trace_into_billing_and_the_viewer_ends_with_the_command(
    viewer: tuple[subprocess.Popen[str], str], tmp_path: Path
) -> None:
    running, url = viewer
    assert running.stdout is not None
    said: list[str] = []
    for line in running.stdout:
        said.append(line)
        if line.startswith("Open "):
            break
    assert said[-1].startswith(f"Open {url} "), "".join(said)
    assert any("1 of 1 stories are true" in line for line in said)
    seen = spans(url)
    ids = {one["context"]["span_id"]: one for one in seen}
    paid = [one for one in seen if "refund" in one["name"] and "billing" in one["name"]]
    assert paid, sorted({one["name"] for one in seen})
    for one in paid:
        above = [one]
        while above[-1]["parent_id"] in ids:
            above.append(ids[above[-1]["parent_id"]])
        names = [each["name"] for each in above]
        assert above[-1]["parent_id"] is None, names  # up to the root, nothing is missing
        assert len({each["context"]["trace_id"] for each in above}) == 1
        assert any(name.startswith("POST /desk/conversations") for name in names), names
    [led] = [line.split()[-1] for line in said if line.startswith("The payment, ")]
    assert led.rpartition("/")[2] in {one["context"]["trace_id"] for one in paid}
    HTTP.get(led).raise_for_status()
    running.send_signal(signal.SIGTERM)
    assert running.wait(30) == 0
    for _ in range(50):
        try:
            HTTP.get(url)
        except httpx.TransportError:
            break
        time.sleep(0.2)
    else:
        raise AssertionError("the viewer goes on")
    assert list(tmp_path.iterdir()) == []
