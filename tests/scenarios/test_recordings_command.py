"""`steward recordings refresh`: old answers under new keys, and what nobody answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from steward.cli.main import app
from steward.scenarios import processes, refreshing
from steward.scenarios.recorded import read_rows, write_rows
from tests.command_line import CliRunner

type Write = Callable[..., Path]
# a desk, Postgres and the systems for each run
pytestmark = pytest.mark.in_turn(parts=8, files=("steward/scenarios/",), seconds=3.0)


def row(message: str, answer: str, key: str = "of an older prompt") -> dict[str, Any]:
    given = {"message": message}
    return {"key": key, "role": "understand", "given": given, "answer": answer}


@pytest.fixture
def recording(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recording of an older prompt, and the scenario that plays it."""
    monkeypatch.setattr(processes, "DESK", "tests.scenarios.stub_desk")
    file = write("", "made.jsonl")
    write_rows(file, [row("hi", "hello"), row("bye", "goodbye", "another")])
    write(
        "scenario: Two questions\nwhen:\n  - model: made.jsonl\n"
        "  - {customer: 'model: hi'}\n  - {customer: 'model: hm'}\nthen: {refunds: []}\n"
    )
    return file


def refreshed(file: Path, *more: str) -> tuple[int, str]:
    args = ["recordings", "refresh", str(file), "--scenarios", str(file.parent), *more]
    done = CliRunner().invoke(app, args)
    return done.exit_code, done.output


def test_old_answer_gets_its_new_key_and_the_unanswered_is_told(recording: Path) -> None:
    code, told = refreshed(recording)
    assert code == 1
    assert "made.jsonl: 1 kept, 1 under a new key" in told
    assert "no answer: understand" in told
    [missed] = read_rows(Path(f"{recording}.missed"))
    assert missed["given"] == {"message": "hm"}
    assert missed["answer"] is None
    # nothing goes while a question is open: it may be wanted after it
    assert [one["answer"] for one in read_rows(recording)] == ["hello", "goodbye"]

    write_rows(Path(f"{recording}.missed"), [missed | {"answer": {"commands": []}}])
    code, told = refreshed(recording, "--json")
    assert code == 0
    [counted] = json.loads(told)
    assert {"kept": 1, "under a new key": 0, "new": 1, "gone": 1}.items() <= counted.items()
    assert [one["answer"] for one in read_rows(recording)] == ["hello", '{"commands": []}']
    assert not Path(f"{recording}.missed").exists()


def test_live_model_is_asked_only_what_nobody_answered(recording: Path) -> None:
    asked = list[Any]()

    def live(question: Any) -> str:
        asked.append(json.loads(question["messages"][-1]["content"]))
        return "as it says"

    [made] = refreshing.refresh([recording], recording.parent, lambda result: None, live)
    assert asked == [{"message": "hm"}]
    assert made.unanswered == []
    assert [one["answer"] for one in made.after] == ["hello", "as it says"]


def test_recording_that_no_scenario_plays_is_said(recording: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text("")
    code, told = refreshed(other)
    assert code == 2
    assert "no scenario plays" in told
