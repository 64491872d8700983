"""Whose accounts are frozen, by the command line: seen, frozen and lifted with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from tests.cli.paged_answers import of_two_pages
from tests.command_line import CliRunner

FROZEN = {
    "handle": "cus_1",
    "name": "Dana Whitfield",
    "conversation_id": "1f3a9",
    "login": "",
    "reason": "",
    "proved_by": "email_code",
    "at": "2026-11-20T09:00:00",
}


class FakeFreezes(client.DeskClient):
    """Answers for the client of `freezes`, and keeps what it is asked to do."""

    asked: list[dict[str, Any]] = []  # noqa: RUF012

    def __init__(self, url: str, token: str = "") -> None:
        self.login = token

    def get(self, path: str, **params: Any) -> Any:
        if path == "/desk/freezes":
            return {"freezes": [FROZEN, FROZEN | {"login": "aiko", "reason": "called back"}]}
        assert path == "/desk/conversations"
        return of_two_pages("conversations", {"id": "1f3a9"}, params)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        assert path == "/desk/conversations/1f3a9/supervision"
        self.asked.append(body)
        return {"conversation_id": "1f3a9", "mode": "person", "by": ""}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(client, "DeskClient", FakeFreezes)
    monkeypatch.setattr(client, "desk_url", lambda *_: "http://desk")
    monkeypatch.setattr(client, "staff_token", lambda _home, login: login)
    monkeypatch.setattr(FakeFreezes, "asked", [])
    return lambda *args: CliRunner().invoke(app, list(args))


def test_freezes_command_lists_whose_accounts_are_frozen_and_on_whose_word(run: Any) -> None:
    said = run("freezes", "list").output
    assert "Dana Whitfield" in said
    assert "the customer (email code)" in said
    assert "aiko: called back" in said


def test_freezes_command_freezes_and_lifts_with_a_reason(run: Any) -> None:
    added = run(
        "freezes", "add", "1f3", "--as", "aiko", "--customer", "d@example.com", "--reason", "hers"
    )
    assert added.exit_code == 0, added.output
    lifted = run("freezes", "lift", "1f3", "--as", "lena", "--reason", "new passwords")
    assert lifted.exit_code == 0, lifted.output
    assert FakeFreezes.asked == [
        {"does": "freeze", "text": "hers", "to": "d@example.com"},
        {"does": "lift_freeze", "text": "new passwords"},
    ]
    assert run("freezes", "lift", "1f3", "--as", "lena").exit_code == 2, "no reason was asked for"
