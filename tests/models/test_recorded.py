"""Recordings: whole conversations as a model answered them, replayed over HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from steward.cli import recordings
from steward.errors import BadInput
from steward.llm.roles import ROLES
from steward.scenarios.recorded import Recorded, key_of
from steward.settings import PROJECT, settings
from tests.cases import cases

FOLDER = PROJECT / "evals" / "recordings"
QUESTION = {"model": "read", "messages": [{"role": "user", "content": "{}"}]}


@cases("file", sorted(FOLDER.glob("*.jsonl")), ids=lambda file: file.stem)
def test_recording_has_each_question_once_and_leaves_none_unanswered(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert rows
    assert len({row["key"] for row in rows}) == len(rows)
    assert all(row["answer"] and row["given"] and row["role"] in ROLES for row in rows)
    assert not Path(f"{file}.missed").exists()


def test_recorded_answer_is_said_and_what_nobody_answered_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    rows = [{"key": key_of(QUESTION), "answer": [{"tool": "conclude", "args": {"end": "nothing"}}]}]
    file.write_text("\n".join(json.dumps(row) for row in rows))
    served = Recorded(file)
    said = httpx.post(f"{served.url}/chat/completions", json=QUESTION, trust_env=False).json()
    [call] = said["choices"][0]["message"]["tool_calls"]
    assert json.loads(call["function"]["arguments"]) == {"end": "nothing"}
    other = QUESTION | {"model": "critic"}
    missed = httpx.post(f"{served.url}/chat/completions", json=other, trust_env=False)
    served.shutdown()
    assert missed.status_code == 404
    [row] = Path(f"{file}.missed").read_text().splitlines()
    assert json.loads(row) == {"key": key_of(other), "role": "critic", "given": {}, "answer": None}


def test_recording_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    with pytest.raises(BadInput, match=r"a\.jsonl"):
        Recorded(tmp_path / "a.jsonl")


def test_live_model_is_asked_one_question_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By one client, whose connections are of one event loop."""
    asked = [
        {
            "model": "read",
            "messages": [{"role": r, "content": c} for r, c in (("system", "s"), said)],
        }
        for said in (("user", "one"), ("user", "two"))
    ]
    rows = [{"key": key_of(one), "answer": f"answer {n}"} for n, one in enumerate(asked)]
    file = tmp_path / "live.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    served = Recorded(file)
    made = {"STEWARD_MODELS": '{"read": "openai:read"}', "STEWARD_MODEL_URL": served.url}
    for name, value in made.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    live = recordings._live()
    answers = [live(one) for one in asked]
    served.shutdown()
    settings.cache_clear()
    assert answers == ["answer 0", "answer 1"]
