"""The two commands of `docs/connecting-a-system.md` that put a vendor's billing in the place of the
sandbox's.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import httpx
import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.cli.documented import commands_of
from tests.foreign.test_stripe_page import Desk, done, going, until

PAGE = "connecting-a-system.md"


@pytest.mark.long  # a whole run on this machine
@pytest.mark.xdist_group("races")
@pytest.mark.timeout(600)
@pytest.mark.in_turn(
    parts=12, place=4, files=("examples/foreign_billing/", f"docs/{PAGE}"), seconds=45.0
)
def test_billing_of_a_vendor_is_what_the_desk_of_the_page_asks(dsn: str, tmp_path: Path) -> None:
    port, desk, systems = free_port(), free_port(), free_port()
    programs = str(Path(sys.executable).parent)
    server, run = (
        line.replace("8500", str(port)).replace(".venv/bin", programs)
        for line in commands_of(PAGE)
        if "foreign_billing" in line
    )
    shutil.copytree(PROJECT / ".steward" / "models", tmp_path / "models")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("STEWARD_", "DATABASE"))}
    env = clean | {
        "STEWARD_HOME": str(tmp_path),
        "STEWARD_PORT": str(desk),
        "NORTHBANK_DATABASE_URL": dsn,
        "NORTHBANK_TOKEN": "northbank-token",
    }
    with going(server, env, tmp_path / "vendor.log"):
        until(lambda: httpx.get(f"http://127.0.0.1:{port}/mcp", trust_env=False))
        # `env` takes the variables that stand before the program
        with going(f"env {run} --systems-port {systems}", env, tmp_path / "run.log") as running:
            Desk(desk).comes(running)
            looked = done(run.replace("steward run", "steward doctor --system billing"), env)
    rows = [line.split("\t")[1:3] for line in looked.splitlines() if line.startswith("billing\t")]
    assert ["·", "Solid"] in rows, looked
    # its tools are there, and say nothing of their answers: they start empty
    assert {tool for tool, state in rows if state == "Partial"} >= {"list_charges", "issue_refund"}
