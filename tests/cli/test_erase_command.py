"""`steward erase`: what would be done, and doing it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from steward.cli import client
from steward.cli.asking import moment
from steward.cli.main import app
from tests.command_line import CliRunner

PLAN = {
    "customer": "cus_1",
    "name": "Roos Dam",
    "conversations": ["c1", "c2"],
    "cleared": [{"table": "desk.inbox", "keeps": "what they wrote", "rows": 7, "stays": ""}],
    "kept": [{"table": "desk.audit", "keeps": "the record", "rows": 0, "stays": "the law"}],
    "elsewhere": [{"system": "crm", "subject": "C-5"}],
    "in_the_way": [],
    "done": False,
}


class FakeDesk:
    asked: list[tuple[str, Any]]
    answer: dict[str, Any]

    def __init__(self, url: str, token: str = "") -> None:
        assert token == "noor"

    def get(self, path: str) -> Any:
        FakeDesk.asked.append((path, None))
        return [FakeDesk.answer]

    def post(self, path: str, body: dict[str, Any]) -> Any:
        FakeDesk.asked.append((path, body))
        done = {**FakeDesk.answer, "done": path == "/desk/erasures"}
        return [done] if path.endswith("/again") else done


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeDesk)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    FakeDesk.asked, FakeDesk.answer = [], dict(PLAN)


def shown(*words: str, code: int = 0) -> str:
    ran = CliRunner().invoke(app, ["erase", *words])
    assert ran.exit_code == code, ran.output
    return ran.output


def test_erase_shows_what_it_would_do_and_does_it_only_with_yes() -> None:
    said = shown("Roos Dam")
    assert "Roos Dam would be erased: 2 conversations." in said
    for line in ("desk.inbox\t7\twhat they wrote", "desk.audit\tthe record\tthe law", "crm\tC-5"):
        assert line in said
    assert "Nothing was changed." in said
    assert "Roos Dam was erased" in shown("Roos Dam", "--yes")
    assert FakeDesk.asked == [
        ("/desk/erasures/plan", {"customer": "Roos Dam"}),
        ("/desk/erasures", {"customer": "Roos Dam"}),
    ]


def test_erase_says_what_is_in_the_way() -> None:
    turn = {"what": "a turn is under way", "until": None, "next_step": "it ends in a minute"}
    payment = {
        "what": "a payment is still followed",
        "until": "2026-12-03T09:30:00+00:00",
        "next_step": "run this again afterwards",
    }
    FakeDesk.answer["in_the_way"] = [one | {"conversation_id": "c2"} for one in (turn, payment)]
    said = shown("Roos Dam", code=1)
    assert "In the way: a turn is under way (conversation c2)\n  it ends in a minute" in said
    followed = f"a payment is still followed, until {moment(payment['until'])} (conversation c2)"
    assert f"In the way: {followed}\n  run this again afterwards" in said


def test_erase_as_json_is_the_desks_answer() -> None:
    assert json.loads(shown("Roos Dam", "--json")) == PLAN


def test_erase_again_shows_all_whom_a_backup_brought_back() -> None:
    assert "Roos Dam would be erased: 2 conversations." in shown("--again")
    said = shown("--again", "--yes")
    assert "they are erased by themselves after it" in said, "it is not done yet"
    path = "/desk/erasures/again"
    assert FakeDesk.asked == [(path, None), (path, {})]
    shown("--again", "Roos Dam", code=1)
    shown(code=1)
