"""`make trace`: a viewer begins, the demo's spans arrive in it, and it ends with the command.

The viewer comes from PyPI and takes minutes; the project's own collector stands in its place, and
is begun as the viewer is.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.telemetry.collector import Collector

pytestmark = [
    pytest.mark.xdist_group("traced"),
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.in_turn(
        parts=12, place=5, files=("ops/trace.sh", "steward/telemetry/"), seconds=40.0
    ),
]
_VIEWER = """#!/bin/sh
case "$*" in *phoenix*serve*) ;; *) echo "asked for $*"; exit 1 ;; esac
{begin}
"""


def _run(folder: Path, begin: str, port: int) -> subprocess.CompletedProcess[str]:
    """The command, with a viewer that begins so; what it leaves lying would be in `folder`."""
    brings = folder / "uv"
    brings.write_text(_VIEWER.format(begin=begin))
    brings.chmod(0o755)
    environment = os.environ | {
        "UV": str(brings),
        "PYTHON": sys.executable,
        "STEWARD": str(Path(sys.executable).with_name("steward")),
        "VIEWER_PORT": str(port),
        "STAY": "no",
        "TMPDIR": str(folder / "tmp"),
    }
    (folder / "tmp").mkdir()
    script = ["sh", str(PROJECT / "ops" / "trace.sh"), "signature"]
    return subprocess.run(
        script, env=environment, cwd=PROJECT, capture_output=True, text=True, check=False
    )


def test_trace_command_plays_a_story_into_the_viewer_and_ends_it(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    seen.mkdir()
    collector = f'exec "{sys.executable}" -m tests.telemetry.collector "{seen}" $PHOENIX_PORT'
    port = free_port()
    ran = _run(tmp_path, collector, port)
    assert ran.returncode == 0, ran.stderr
    assert "Open http://127.0.0.1:" in ran.stdout
    spans = Collector(seen, "").spans()
    services = {span.service for span in spans}
    assert {"steward", "fernhill-systems"} <= services, services
    paid = [span for span in spans if "billing.issue_refund" in span.name]
    assert {span.service for span in paid} == services, "the payment is followed into billing"
    assert len({span.trace for span in paid}) == 1
    assert not list((tmp_path / "tmp").glob("tmp.*")), "its folder is thrown away"
    with socket.socket() as asked:
        assert asked.connect_ex(("127.0.0.1", port)), "the viewer has ended"


def test_trace_command_without_a_viewer_says_what_it_printed(tmp_path: Path) -> None:
    ran = _run(tmp_path, "echo no such port; exit 3", free_port())
    assert ran.returncode == 1
    assert "The viewer did not start:" in ran.stdout
    assert "no such port" in ran.stdout
