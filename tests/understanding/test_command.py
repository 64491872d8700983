"""`steward understand`: JSON lines in, JSON lines out, in order."""

from __future__ import annotations

import json

import pytest
import typer

from steward.cli.understand import register
from steward.understanding.reader.offline import OfflineUnderstander
from tests.command_line import CliRunner

KEYS = {
    "emergency",
    "language",
    "text",
    "intents",
    "teams",
    "identifiers",
    "amounts",
    "commands",
    "asks_human",
    "decision",
}


@pytest.fixture
def app(understander: OfflineUnderstander, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    app = typer.Typer()
    register(app)
    monkeypatch.setattr(
        "steward.understanding.reader.readers.load_readers",
        lambda say=None: understander._classifier,
    )
    return app


def test_command_with_arguments_prints_an_object_for_each(app: typer.Typer) -> None:
    result = CliRunner().invoke(
        app, ["I was charged twice, $45, invoice 1042", "what's the weather"]
    )
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert set(first) == KEYS
    assert first["teams"] == ["billing"]
    assert first["identifiers"] == {
        "email": None,
        "phone": None,
        "account": None,
        "invoice": "INV-1042",
        "order": None,
        "ticket": None,
        "charge": None,
        "code": None,
    }
    assert first["amounts"] == [{"minor": 4500, "currency": "USD"}]
    assert first["commands"] == [
        {
            "do": "start",
            "quote": "I was charged twice, $45, invoice 1042",
            "goal": "duplicate_charge",
            "slots": [
                {"name": "invoice", "quote": "INV-1042"},
                {"name": "amount", "quote": "45.00 USD"},
            ],
        }
    ]
    assert second["decision"] == "out_of_scope"
    assert [one["do"] for one in second["commands"]] == ["out_of_scope"]


def test_understand_command_names_a_bad_line_and_reads_the_others(app: typer.Typer) -> None:
    result = CliRunner().invoke(
        app, [], input='{"text": "where is my parcel"}\nnot json\n{"no": 1}\n{"text": "hi"}\n'
    )
    assert result.exit_code == 1
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [
        "where is my parcel",
        "hi",
    ]
    assert "line 2" in result.stderr
    assert "line 3" in result.stderr
