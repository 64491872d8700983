"""`steward langsmith` against a stand-in: what it sends, and that no customer's word is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from steward.cli.main import app
from steward.scenarios import play, simulate, suite
from steward.scenarios.customers import Customer
from steward.scenarios.types import Ending, Line, Result, Scenario
from tests.command_line import CliRunner
from tests.telemetry.langsmith_api import standing_for_langsmith

NAME, ADDRESS, WORDS = "Ottoline", "ottoline@example.com", "my grinder hums like a beehive"
_FILE = f"""
customer: {NAME}
given: {{crm: [{{contact: C-77, name: {NAME}, email: {ADDRESS}}}]}}
opens: "{WORDS}"
answers: [{{when: asks_who, say: "{ADDRESS}"}}]
must: {{refunds: [{{charge: CH-7701, amount: 44.00 EUR}}]}}
"""


def played(customer: Customer, seed: int, _postgres: object) -> Ending:
    ending = Ending(customer.shown, customer.name, seed, "handed over", messages=2, repeats=1)
    ending.transcript = [Line("customer", WORDS), Line("desk", f"Thank you, {NAME}: 44.00 EUR.")]
    if "second" in str(customer.file):
        ending.verdict, ending.why = "wrong", f"refunds: CH-7701 of {NAME}"
    return ending


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    @contextmanager
    def prepared() -> Iterator[None]:
        yield None

    monkeypatch.setattr(simulate, "simulate", played)
    monkeypatch.setattr(suite, "prepared", prepared)
    (tmp_path / "first.yaml").write_text(_FILE, encoding="utf-8")
    (tmp_path / "second.yaml").write_text(_FILE + "patience: 3\n", encoding="utf-8")
    return tmp_path


def test_experiment_sends_verdicts_and_shapes_and_no_words(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with standing_for_langsmith() as langsmith:
        for name, value in langsmith.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("LANGSMITH_TRACING")
        ran = CliRunner().invoke(app, ["langsmith", str(files)])
        again = CliRunner().invoke(app, ["langsmith", str(files), "--upload-only"])
    assert ran.exit_code == 1, ran.output
    assert "2 of 2 are new there" in ran.output
    assert "handed over                      1" in ran.output
    assert "0 of 2 are new there" in again.output

    sent = b"\n".join(langsmith.bodies)
    for secret in (NAME, ADDRESS, WORDS, "beehive", "C-77", "CH-7701", "44.00", "author_email"):
        assert secret.encode() not in sent, secret
    told = re.findall(rb'"key":"(\w+)","score":(\d)', sent)
    assert sorted(told) == [
        (b"repeats", b"1"),
        (b"repeats", b"1"),
        (b"well_served", b"0"),
        (b"well_served", b"1"),
        (b"wrong", b"0"),
        (b"wrong", b"1"),
    ]
    assert b'"outcome":"handed_over"' in sent
    assert b'"content":"[30 characters]"' in sent


def test_experiment_takes_scenarios_and_says_whether_they_held(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(scenario: Scenario, _postgres: object) -> Result:
        found = Result(scenario.shown, scenario.name, transcript=[Line("customer", WORDS)])
        found.difference = f"refunds: CH-7701 of {NAME}" if "fails" in scenario.shown else ""
        return found

    monkeypatch.setattr(play, "play", held)
    (files / "second.yaml").unlink()
    for name in ("holds", "fails"):
        text = f"scenario: {NAME} {name}\nwhen: [{{customer: '{WORDS}'}}]\nthen: {{refunds: []}}\n"
        (files / f"{name}.yaml").write_text(text, encoding="utf-8")
    with standing_for_langsmith() as langsmith:
        for name, value in langsmith.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("LANGSMITH_TRACING")
        ran = CliRunner().invoke(app, ["langsmith", str(files)])
    assert ran.exit_code == 1, ran.output
    assert "3 of 3 are new there" in ran.output
    assert "scenarios that held              1 of 2" in ran.output
    sent = b"\n".join(langsmith.bodies)
    for secret in (NAME, WORDS, "beehive", "CH-7701"):
        assert secret.encode() not in sent, secret
    told = sorted(re.findall(rb'"key":"(held|well_served)","score":(\d)', sent))
    assert told == [(b"held", b"0"), (b"held", b"1"), (b"well_served", b"1")]


def test_experiment_without_a_key_says_which_is_missing(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LANGSMITH_API_KEY", raising=False)
    monkeypatch.delenv("LANGCHAIN_API_KEY", raising=False)
    ran = CliRunner().invoke(app, ["langsmith", str(files)])
    assert ran.exit_code == 2
    assert "no key: set LANGSMITH_API_KEY" in ran.output


def test_experiment_that_nobody_takes_ends_with_a_sentence(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_API_KEY", "lsv2_pt_made_up")
    monkeypatch.setenv("LANGSMITH_ENDPOINT", "http://127.0.0.1:9")
    ran = CliRunner().invoke(app, ["langsmith", str(files), "--upload-only"])
    assert ran.exit_code == 1
    assert "LangSmith did not take it" in ran.output
