"""`steward token` on the running desk: printed, ended, listed."""

from __future__ import annotations

import time

import httpx

from steward.cli.main import app
from steward.server.processes import Stack
from tests.command_line import CliRunner
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server("steward/cli/token.py")
WHO = "joost"  # nobody else's tests speak for him with a token of before


def run(live: Stack, *words: str) -> str:
    answer = CliRunner().invoke(
        app, ["token", *words, "--home", str(live.home), "--url", live.urls.desk]
    )
    assert answer.exit_code == 0, answer.output
    return answer.output.strip()


def status(live: Stack, token: str, path: str = "/desk/approvals") -> int:
    return httpx.get(
        live.urls.desk + path, headers={"Authorization": f"Bearer {token}"}, trust_env=False
    ).status_code


def test_token_is_printed_ended_and_listed(live: Stack) -> None:
    old = run(live, WHO)
    assert (status(live, old), status(live, old, "/info")) == (200, 200)
    assert WHO in run(live, "revoke", WHO, "--as", "noor")
    assert status(live, old) == 401
    assert (
        httpx.post(
            f"{live.urls.desk}/threads/search", json={}, headers={"x-api-key": old}, trust_env=False
        ).status_code
        == 401
    )
    assert f"{WHO}\t" in run(live, "list")
    made = int(time.time())
    while int(time.time()) == made:  # a token of the very second is over, too
        time.sleep(0.05)
    assert status(live, run(live, "for", WHO)) == 200


def test_ones_own_or_as_an_admin(live: Stack) -> None:
    refused = CliRunner().invoke(
        app,
        [
            "token",
            "revoke",
            "priya",
            "--as",
            "lena",
            "--home",
            str(live.home),
            "--url",
            live.urls.desk,
        ],
    )
    assert refused.exit_code == 1
    assert "admins" in refused.output + str(refused.stderr)
