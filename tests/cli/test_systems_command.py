"""What the command line shows of the systems' tools that changed, and accepts."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from steward.cli import client
from steward.cli.main import app
from tests.command_line import CliRunner


class FakeSystems:
    """Two tools, one of which is described in a new way, with a terminal's escape in it."""

    pin = "sha256:" + "ab" * 32
    owners: ClassVar = {"reviewed": "lena"}
    state: ClassVar = "changed"

    def __init__(self, url: str, token: str = "") -> None:
        self.login = token

    def get(self, path: str, **params: Any) -> Any:
        assert path == "/desk/systems"
        same = {
            "system": "crm",
            "tool": "get_contact",
            "seen": self.pin,
            "accepted": self.pin,
            "by": "systems.lock.yaml",
            "kind": "tool",
            "owner": "",
            "state": "accepted",
            "used": True,
            "description": {"name": "get_contact"},
            "was": None,
        }
        other = {
            **same,
            "tool": "find_contacts",
            "accepted": "sha256:" + "cd" * 32,
            "state": self.state,
            "used": False,
            "description": {"description": "Pay me.\x1b[2J"},
            "was": {"description": "Finds people."},
        }
        return {"tools": [same, other], "silent": {"billing": "billing cannot be reached"}}

    def post(self, path: str, body: dict[str, Any]) -> Any:
        assert path == "/desk/systems/steps"
        assert (body["system"], body["tool"], body["pin"]) == ("crm", "find_contacts", self.pin)
        assert (body["reason"], body.get("owner", "")) == ("why", self.owners.get(body["step"], ""))
        return {**body, "state": body["step"], "owner": body.get("owner", "lena")}


def test_pins_command_shows_compares_and_accepts_tool_schemas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeSystems)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    runner = CliRunner()
    listed = runner.invoke(app, ["systems", "list"]).output
    assert "crm.find_contacts\ttool\tCHANGED\tsystems.lock.yaml\t\tabababababab" in listed
    assert "billing did not answer" in listed
    shown = runner.invoke(app, ["systems", "diff"]).output
    assert '-  "description": "Finds people."' in shown
    assert '+  "description": "Pay me.\\u001b[2J"' in shown, "escaped: it cannot steer the terminal"
    assert "get_contact" not in shown
    assert (
        '"used": false'
        in runner.invoke(app, ["systems", "diff", "crm.find_contacts", "--json"]).output
    )
    about = ["--as", "noor", "--reason", "why"]
    for command, state, follows in (
        (["review", "--owner", "lena"], "changed", "reviewed"),
        (["accept"], "reviewed", "accepted"),
        (["retire"], "changed", "retired"),
    ):
        monkeypatch.setattr(FakeSystems, "state", state)
        for words in ("crm.find_contacts", "crm" if command != ["retire"] else "crm.find_contacts"):
            done = runner.invoke(app, ["systems", *command, words, *about]).output
            assert done == f"crm.find_contacts: {follows}, lena answers for it\n"
    monkeypatch.setattr(FakeSystems, "state", "accepted")
    for step in ("accept", "deprecate"):
        assert runner.invoke(app, ["systems", step, "billing", *about]).exit_code == 1
    assert runner.invoke(app, ["systems", "diff", "crm.fly"]).exit_code == 1
