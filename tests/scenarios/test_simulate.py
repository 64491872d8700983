"""`steward simulate` against a real desk: the customer of `docs/customers.md`, who is served, and
the same one, who must not have got it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from steward.cli.main import app
from steward.scenarios.floor import read_floor
from steward.settings import PROJECT
from tests.command_line import CliRunner

PAGE = PROJECT / "docs" / "customers.md"


def customer_of_the_page() -> str:
    """The file that the page shows."""
    [text] = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return str(text)


def played(seconds: float) -> pytest.MarkDecorator:
    """A company and a desk for some conversations."""
    files = ("docs/customers.md", "steward/scenarios/", "steward/cli/simulate.py")
    return pytest.mark.in_turn(parts=12, files=files, seconds=seconds)


@played(seconds=10.0)
def test_simulate_tells_who_was_served_from_who_got_what_they_must_not(tmp_path: Path) -> None:
    text = customer_of_the_page()
    refunds = "must: {refunds: [{charge: CH-7701, amount: 44.00 EUR}]"
    assert refunds in text
    (tmp_path / "1_due.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "2_not_due.yaml").write_text(
        text.replace(refunds, "must: {refunds: []"), encoding="utf-8"
    )

    ran = CliRunner().invoke(app, ["simulate", str(tmp_path), "--seeds", "1", "--json"])

    served, overpaid, figures = map(json.loads, ran.stdout.splitlines())
    assert (served["verdict"], served["why"]) == ("served", "")
    assert overpaid["verdict"] == "wrong"
    assert overpaid["why"].startswith("refunds")
    assert [line["who"] for line in served["transcript"][:2]] == ["customer", "desk"]
    assert (figures["well_served_percent"], figures["wrong_percent"]) == (50.0, 50.0)
    assert overpaid["wrong_effect"] == overpaid["why"]
    assert (figures["wrong_effects"], figures["false_promises"], served["wrong_effect"]) == (
        1,
        0,
        "",
    )
    assert figures["promises_kept"] == 2 * served["promises_kept"] > 0
    assert figures["messages_each"] == served["messages"]
    assert ran.exit_code == 1


@played(seconds=10.0)
def test_simulate_below_the_floor_is_said_and_risen_ones_are_added(tmp_path: Path) -> None:
    text = customer_of_the_page()
    (tmp_path / "due.yaml").write_text(text, encoding="utf-8")
    unmet = re.sub(r"must: .*", 'must: {reply: {mentions: ["a zebra"]}}', text)
    unmet = re.sub(r'"yes please", "ok do it"', '"no, leave it"', unmet)
    (tmp_path / "missed.yaml").write_text(unmet, encoding="utf-8")
    floor = tmp_path / "served.txt"
    floor.write_text("missed.yaml 0\n", encoding="utf-8")
    asked = ["simulate", str(tmp_path), "--seeds", "1", "--floor", str(floor), "--raise-floor"]

    ran = CliRunner().invoke(app, asked)

    assert "no longer well served: " in ran.stderr
    assert "missed.yaml [0]: replies" in ran.stderr
    assert read_floor(floor) == {("due.yaml", 0), ("missed.yaml", 0)}
    assert ran.exit_code == 1


def test_simulate_unreadable_file_is_said_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "nobody.yaml"
    file.write_text("customer: Nobody\nopen: [hello]\n", encoding="utf-8")
    ran = CliRunner().invoke(app, ["simulate", str(file)])
    assert ran.exit_code == 2
    assert "nobody.yaml:2: unknown key 'open'" in ran.output
    assert "did you mean 'opens'?" in ran.output


@played(seconds=20.0)
def test_simulate_with_a_recording_asks_it_and_refresh_makes_it_whole(tmp_path: Path) -> None:
    text = customer_of_the_page()
    customer = tmp_path / "people" / "kees.yaml"
    customer.parent.mkdir()
    customer.write_text(text.replace("given:", "given:\n  now: 2026-11-20T10:00:00Z", 1), "utf-8")
    recording, missed = tmp_path / "answers.jsonl", tmp_path / "answers.jsonl.missed"
    recording.write_text("", encoding="utf-8")
    refresh = ["recordings", "refresh", str(recording), "--customers", str(customer.parent)]

    first = CliRunner().invoke(app, refresh)
    assert (first.exit_code, missed.exists()) == (1, True), (first.output, first.exception)
    for _ in range(4):  # a conversation goes on only once its last question has an answer
        rows = [json.loads(line) for line in missed.read_text("utf-8").splitlines()]
        assert rows
        for row in rows:
            row["answer"] = json.dumps(_said(row["role"], row["given"]))
        missed.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        again = CliRunner().invoke(app, refresh)
        if again.exit_code == 0:
            break
    assert (again.exit_code, missed.exists()) == (0, False), again.output

    play = ["simulate", str(customer), "--seeds", "1", "--model", str(recording), "--json"]
    ran = CliRunner().invoke(app, play)
    served, figures = map(json.loads, ran.stdout.splitlines())
    assert served["verdict"] == "served"
    assert not missed.exists()
    assert figures["model_questions"] > figures["model_unanswered"] == 0

    recording.write_text("", encoding="utf-8")
    told = CliRunner().invoke(app, [one for one in play if one != "--json"])
    assert re.search(r"a model did not answer +([1-9]\d*) of \1\n", told.stdout), told.stdout


def _said(role: str, given: dict[str, Any]) -> dict[str, Any]:
    """What a model answers to the customer of the page: their parcel, and then what they ask."""
    if role != "understand":
        return {"order": [1, 2]} if role == "plan" else {}
    words = given["message"]
    if given["dialogue"]:
        ask = {"do": "ask", "quote": words, "about": "f1", "what": "time"}
        return {"commands": [ask]}
    return {"commands": [{"do": "start", "quote": words, "goal": "missing_parcel"}]}
