"""People step in by the command line: in a conversation, for one action, and for everything."""

from __future__ import annotations

from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from tests.cli.paged_answers import of_two_pages
from tests.command_line import CliRunner

WAITS = {
    "kind": "issue_refund",
    "resource": "CH-2",
    "amount": "180.00 EUR",
    "customer": "Dana",
    "conversation_id": "1f3a9",
    "signed": True,
}


class FakeSupervision(client.DeskClient):
    """Answers for the client of `conversations`, `halt` and `resume`,
    and asserts what they send.
    """

    conversation: dict[str, Any] = {  # noqa: RUF012
        "id": "1f3a9",
        "mode": "person",
        "mode_by": "aiko",
        "waiting": False,
        "waits": "people",
        "alarm": "fire",
        "since": "2026-11-20T09:00:00",
        "due_at": "2026-11-20T09:05:00",
        "owner": "aiko",
        "name": "Dana",
        "step": "waits for a person",
        "last_line": "is anybody\nthere",
        "model_calls": 2,
        "tool_calls": 5,
    }

    def __init__(self, url: str, token: str = "") -> None:
        self.login = token

    def get(self, path: str, **params: Any) -> Any:
        if path == "/desk/halt":
            return {"halt": None, "waiting": []}
        if path.endswith("/record"):
            return {
                "actions": [{"kind": "issue_refund", "resource": "CH-2", "state": "awaiting"}],
                "approvals": [],
                "audit_verifies": True,
                "broken_at": None,
                "why_broken": "",
                "whispers": [{"login": "lena", "text": "second claim"}],
            }
        if path.endswith("/messages"):
            return {"messages": [{"role": "customer", "text": "hi"}]}
        assert path == "/desk/conversations"
        return of_two_pages("conversations", self.conversation, params)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        if path == "/desk/halt":
            return {
                "halt": {"login": self.login, "reason": body["reason"], "at": "2026-11-20T09:00:00"}
            }
        if path == "/desk/actions/act_1/stop":
            return {"action_id": "act_1", "kind": "issue_refund", "state": "withdrawn"}
        if path == "/desk/resume":
            return {"halt": None, "waited": 1, "waiting": [WAITS]}
        assert path == "/desk/conversations/1f3a9/supervision"
        assert body["does"] in ("take_over", "say", "whisper", "pause", "return")
        return {"conversation_id": "1f3a9", "mode": "person", "by": self.login}


def test_people_step_in_and_stop_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeSupervision)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    runner = CliRunner()
    assert (
        "1f3a9\tperson (aiko)\tDANGER (fire): waits for a person\t2026-11-20 09:00\t"
        "2026-11-20 09:05\taiko\tDana\tis anybody there\t2 model, 5 tool calls"
        in runner.invoke(app, ["conversations", "list"]).output
    )
    none = runner.invoke(app, ["conversations", "list", "--waits", "desk"]).output
    assert none == "No conversation waits for desk.\n"
    assert runner.invoke(app, ["conversations", "list", "--waits", "me"]).exit_code == 1
    assert "DANGER (fire) since" in runner.invoke(app, ["conversations", "show", "1f"]).output
    assert (
        "lena whispers: second claim" in runner.invoke(app, ["conversations", "show", "1f"]).output
    )
    assert '"whispers"' in runner.invoke(app, ["conversations", "show", "1f", "--json"]).output
    for words in (
        ["take-over"],
        ["pause"],
        ["return"],
        ["say", "--text", "hello"],
        ["whisper", "--text", "hm"],
    ):
        assert (
            runner.invoke(app, ["conversations", words[0], "1f", "--as", "tom", *words[1:]]).output
            == "1f3a9: person (tom)\n"
        )
    assert runner.invoke(app, ["conversations", "pause", "2", "--as", "tom"]).exit_code == 1
    assert runner.invoke(app, ["halt", "--as", "noor", "--reason", "wrong prices"]).output.endswith(
        "since 2026-11-20 09:00: wrong prices\n"
    )
    assert runner.invoke(app, ["halt", "--status"]).output == "Nothing is stopped.\n"
    assert runner.invoke(app, ["actions", "list"]).output == "No action waits.\n"
    assert (
        runner.invoke(app, ["actions", "stop", "act_1", "--as", "lena"]).output
        == "act_1: withdrawn\n"
    )
    assert (
        runner.invoke(app, ["resume", "--as", "noor"]).output == "Everything goes on; 1 waited.\n"
        "  goes on: issue_refund CH-2 180.00 EUR Dana in 1f3a9, signed\n"
    )


def test_halt_without_a_reason_says_how_to_give_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeSupervision)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    said = CliRunner().invoke(app, ["halt", "--as", "noor"])
    assert said.exit_code == 1
    assert 'steward halt --as noor --reason "' in said.output
