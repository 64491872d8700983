"""The runbook's commands for backup and restore, run as they stand there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from steward.settings import PROJECT
from tests.durability import kills


def commands(number: int) -> str:
    """A block of commands, by its place in the section."""
    text = (PROJECT / "docs" / "runbook.md").read_text("utf-8")
    section = text.split("## Back up and restore")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, re.DOTALL)[number]


def run(
    lines: str, folder: Path, check: bool = True, user: str | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    """In that folder, with the tools of Postgres' own version first; `user` may be another one."""
    places = (kills.own_server().programs, Path(sys.executable).parent, os.environ["PATH"])
    programs = ":".join(map(str, places))
    done = subprocess.run(
        ["bash", "-euc", lines],
        cwd=folder,
        env=os.environ | env | {"PATH": programs},
        capture_output=True,
        text=True,
        user=user,
    )
    assert done.returncode == 0 or not check, done.stdout + done.stderr
    return done
