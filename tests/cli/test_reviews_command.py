"""`steward reviews`: the queue, a scorecard, and the examples that come of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from steward.understanding.reader import examples
from steward.yaml_text import plain
from tests.command_line import CliRunner

QUEUE = {
    "percent": 5.0,
    "days": 30,
    "waiting": 1,
    "reviewed": 4,
    "oldest": None,
    "found": [{"part": "understood", "yes": 3, "no": 1}],
    "queue": [
        {
            "id": "c1",
            "n": 2,
            "why": ["dispute", "drawn"],
            "ended_at": "2026-11-03T10:00:00Z",
            "outcome": "resolved",
            "reason": "done",
            "team": "refund",
            "contact_reason": "refund_request",
        }
    ],
}
CASE = {
    "text": 'my "beans": walked',
    "intents": ["missing_parcel"],
    "teams": ["support"],
    "decision": "act",
}


class FakeDesk:
    wrote: dict[str, Any]

    def __init__(self, url: str, token: str = "") -> None:
        assert token == "lena"

    def get(self, path: str, **params: Any) -> Any:
        return {"cases": [CASE]} if path == "/desk/reviews/examples" else QUEUE

    def put(self, path: str, body: dict[str, Any]) -> Any:
        FakeDesk.wrote = {"path": path, **body}


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeDesk)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)


def shown(*words: str, code: int = 0) -> str:
    ran = CliRunner().invoke(app, ["reviews", *words])
    assert ran.exit_code == code, ran.output
    return ran.output


def test_reviews_list_says_why_each_is_looked_at() -> None:
    said = shown("list")
    assert "c1\t2\t2026-11-03 10:00:00\tdispute drawn\tresolved: done\trefund_request" in said
    assert "1 wait, 4 were looked at: understood 3 of 4." in said


def test_review_sends_only_what_was_answered() -> None:
    shown("write", "c1", "2", "--understood", "no", "--safe", "yes", "--note", "odd")
    assert FakeDesk.wrote == {
        "path": "/desk/reviews/c1/2",
        "understood": False,
        "safe": True,
        "note": "odd",
        "example": "",
        "meant": [],
    }
    assert "Nothing was said." in shown("write", "c1", "2", code=1)


def test_examples_of_reviews_are_a_file_of_cases() -> None:
    assert plain(shown("export")) == [CASE]


def test_examples_of_reviews_are_measured_beside_our_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for part in examples.examples_dir().iterdir():
        if part.name not in ("held_out.yaml", "unseen.yaml"):
            (tmp_path / part.name).symlink_to(part)
    (tmp_path / "reviewed.yaml").write_text(shown("export"), "utf-8")
    monkeypatch.setattr(examples, "examples_dir", lambda: tmp_path)
    ran = CliRunner().invoke(app, ["understanding", "evaluate"])
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("reviewed.yaml") == 1
